#pragma once

#include "core/index/folderwatcher.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace sheaf {

class Theme;

// The watched folders, what is left out of each, and a way to stop. Not modal; it shows what it is told and asks for
// what is done with it.
class WatchDialog : public QDialog
{
    Q_OBJECT

public:
    WatchDialog(const Theme& theme, QWidget* parent);
    void showFolders(const QList<WatchedFolder>& folders);
    void showMessage(const QString& text, bool bad);

Q_SIGNALS:
    void addWanted();
    void watchWanted(const sheaf::WatchedFolder& folder); // with other patterns
    void unwatchWanted(const QString& path);

private:
    QWidget* makeRow(const WatchedFolder& folder);

    const Theme& m_theme;
    std::optional<QList<WatchedFolder>> m_folders; // none before they are known
    QVBoxLayout* m_rows;
    QLabel* m_message;
};

// Patterns as a person writes them in a line, with commas between.
QStringList patternsIn(const QString& line);
QString patternLine(const QStringList& patterns);

} // namespace sheaf
