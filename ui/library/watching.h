#pragma once

#include "ui/library/watchdialog.h"
#include "ui/workspace.h"

#include <QPointer>

class QAction;
class QMenu;

namespace sheaf {

// Folders that are watched: choosing one, and the list of them.
class Watching : public QObject
{
    Q_OBJECT

public:
    // Dialogs stand over `over`.
    Watching(Workspace& workspace, const Theme& theme, QWidget* over);
    void fill(QMenu& menu) const;

Q_SIGNALS:
    void said(const QString& text, bool bad); // how it went, and where not everything can be watched

private:
    void chooseFolder();
    void watchNew(const QString& path);
    void showFolders();
    void list();
    void say(const QString& text, bool bad);
    void follow(const Future<void>& change, const QString& done);

    Workspace& m_workspace;
    const Theme& m_theme;
    QWidget* m_over;
    QAction* m_watch;
    QAction* m_list;
    QPointer<WatchDialog> m_dialog; // while it is open
    QString m_limited;              // of the folders as they are
};

} // namespace sheaf
