#pragma once

#include "ui/palette/paletteentry.h"

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;

namespace sheaf {

class PaletteModel;
class Theme;

// Everything the window can do, found by typing a part of its name. It stands over the middle of its parent; Enter or a
// click does it, Escape or a click elsewhere puts it away and the focus goes back to where it was.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(const Theme& theme, QWidget* parent);

    // Opens it, or fills it again where it is open: what was typed stays.
    void open(const QList<PaletteEntry>& entries);
    void dismiss();
    PaletteModel& model() const { return *m_model; }
    // Keys of what was used last, newest first; to be kept across runs.
    const QStringList& recent() const { return m_recent; }
    void setRecent(const QStringList& keys);

Q_SIGNALS:
    void used(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void choose(int row);
    void selectFirst();
    bool keyPressed(int key);

    const Theme& m_theme;
    PaletteModel* m_model;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_before; // had the focus
    QStringList m_recent;
};

} // namespace sheaf
