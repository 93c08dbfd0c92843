#include "ui/library/watching.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>

namespace sheaf {

Watching::Watching(Workspace& workspace, const Theme& theme, QWidget* over)
    : QObject(over)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_over(over)
    , m_watch(new QAction(tr("&Watch a folder…"), this))
    , m_list(new QAction(tr("Watched f&olders…"), this))
{
    connect(m_watch, &QAction::triggered, this, &Watching::chooseFolder);
    connect(m_list, &QAction::triggered, this, &Watching::showFolders);
    workspace.whenWatchingIsLimited(this, [this](const QString& message) {
        m_limited = message;
        say(message, true);
    });
}

void Watching::fill(QMenu& menu) const
{
    menu.addAction(m_watch);
    menu.addAction(m_list);
}

void Watching::chooseFolder()
{
    auto* dialog = new QFileDialog(m_over, tr("Watch a folder with everything in it"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &Watching::watchNew);
    dialog->open();
}

// One that is watched keeps its patterns.
void Watching::watchNew(const QString& path)
{
    const QString clean = QDir::cleanPath(path);
    observe(m_workspace.watchedFolders(), this, [this, clean](const Result<QList<WatchedFolder>>& folders) {
        if (!folders.ok()) {
            say(folders.error().message, true);
            return;
        }
        const bool known = std::any_of(folders->begin(), folders->end(),
                                       [&clean](const WatchedFolder& each) { return each.path == clean; });
        if (known) {
            say(tr("%1 is watched already.").arg(clean), false);
            return;
        }
        m_limited.clear();
        follow(m_workspace.watchFolder({clean, {}}),
               tr("%1 is watched: what comes or changes in it is indexed by itself.").arg(clean));
    });
}

void Watching::showFolders()
{
    if (!m_dialog) {
        m_dialog = new WatchDialog(m_theme, m_over);
        connect(m_dialog, &WatchDialog::addWanted, this, &Watching::chooseFolder);
        connect(m_dialog, &WatchDialog::watchWanted, this, [this](const WatchedFolder& folder) {
            m_limited.clear();
            follow(m_workspace.watchFolder(folder), tr("%1 is looked through again.").arg(folder.path));
        });
        connect(m_dialog, &WatchDialog::unwatchWanted, this, [this](const QString& path) {
            m_limited.clear();
            follow(m_workspace.unwatchFolder(path), tr("%1 is no longer watched.").arg(path));
        });
        m_dialog->showMessage(m_limited, true);
    }
    list();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void Watching::list()
{
    observe(m_workspace.watchedFolders(), this, [this](const Result<QList<WatchedFolder>>& folders) {
        if (!folders.ok())
            say(folders.error().message, true);
        else if (m_dialog)
            m_dialog->showFolders(*folders);
    });
}

void Watching::say(const QString& text, bool bad)
{
    if (m_dialog)
        m_dialog->showMessage(text, bad);
    Q_EMIT said(text, bad);
}

void Watching::follow(const Future<void>& change, const QString& done)
{
    observe(change, this, [this, done](const Result<void>& result) {
        if (!result.ok())
            say(result.error().message, true);
        else if (m_limited.isEmpty()) // otherwise that is what there is to know
            say(done, false);
        list();
    });
}

} // namespace sheaf
