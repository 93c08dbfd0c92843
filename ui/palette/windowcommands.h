#pragma once

#include "ui/palette/paletteentry.h"

#include <QObject>

class QAction;
class QMenuBar;
class QWidget;

namespace sheaf {

class CommandPalette;
class DocumentsModel;
class MainWindow;
class RecentQuestions;
class Theme;

// The entries for every action below a menu bar that can be used now; those of `pages` lead to a page.
QList<PaletteEntry> menuEntries(const QMenuBar& bar, const QList<QAction*>& pages);
// One for everything in `page` that has a value and a name; `go` shows it.
QList<PaletteEntry> settingEntries(const QWidget& page, const std::function<void(QWidget*)>& go);

// The command palette of a window: what it offers, and where that leads.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    // All are borrowed and outlive it.
    WindowCommands(MainWindow& window, RecentQuestions& questions, const Theme& theme);

    void toggle();
    CommandPalette& palette() const { return *m_palette; }

private:
    QList<PaletteEntry> entries() const;
    void goToSetting(QWidget* widget) const;

    MainWindow& m_window;
    RecentQuestions& m_questions;
    CommandPalette* m_palette;
};

} // namespace sheaf
