#include "ui/library/upkeep.h"

#include "ui/library/workcard.h"

#include <QAction>
#include <QDate>
#include <QFileDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace sheaf {

Upkeep::Upkeep(Workspace& workspace, const Theme& theme, WorkCard& work, QWidget* over)
    : QObject(over)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_work(work)
    , m_over(over)
    , m_backUp(new QAction(tr("&Back up…"), this))
    , m_move(new QAction(tr("&Move to another folder…"), this))
    , m_check(new QAction(tr("&Check and repair…"), this))
{
    connect(m_backUp, &QAction::triggered, this, &Upkeep::chooseFile);
    connect(m_move, &QAction::triggered, this, &Upkeep::chooseFolder);
    connect(m_check, &QAction::triggered, this, &Upkeep::check);
}

void Upkeep::fill(QMenu& menu) const
{
    menu.addAction(m_backUp);
    if (m_workspace.moveLibrary)
        menu.addAction(m_move);
    menu.addAction(m_check);
}

void Upkeep::chooseFile()
{
    auto* dialog = new QFileDialog(m_over, tr("Copy the library to a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // a file that is there is never replaced
    dialog->selectFile(tr("sheaf-%1.db").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &Upkeep::backUp);
    dialog->open();
}

void Upkeep::chooseFolder()
{
    auto* dialog = new QFileDialog(m_over, tr("Move the library to an empty folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Move here"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { m_workspace.moveLibrary(folder); });
    dialog->open();
}

void Upkeep::backUp(const QString& file)
{
    begin(tr("Copying the library to %1…").arg(file));
    const auto made = m_workspace.backUp(file, m_work.token(), m_work.progress());
    observe(made, this, [this, file](const Result<qint64>& bytes) {
        end();
        if (bytes.ok())
            Q_EMIT said(tr("The library was copied to %1 (%2 MiB).").arg(file).arg(*bytes / 1048576.0, 0, 'f', 1),
                        false);
        else
            fail(bytes.error());
    });
}

void Upkeep::check()
{
    begin(tr("Checking the library…"));
    const auto checked = m_workspace.checkLibrary(m_work.token(), m_work.progress());
    observe(checked, this, [this](const Result<QStringList>& findings) {
        end();
        if (!findings.ok()) {
            fail(findings.error());
            return;
        }
        if (findings->isEmpty()) {
            Q_EMIT said(tr("The library agrees with itself."), false);
            return;
        }
        Q_EMIT said(findings->size() == 1 ? findings->first()
                                          : tr("The check of the library has found %1 things.").arg(findings->size()),
                    true);
        if (!m_dialog) {
            m_dialog = new FindingsDialog(m_theme, m_over);
            connect(m_dialog, &FindingsDialog::repairWanted, this, &Upkeep::repair);
        }
        m_dialog->showFindings(*findings);
        m_dialog->show();
        m_dialog->raise();
    });
}

void Upkeep::repair()
{
    const IndexProgress progress = m_workspace.indexer.progress();
    if (progress.active() || progress.ocrWaiting > 0) { // its counts move
        m_dialog->showMessage(tr("Files are being indexed. Wait until that is done, or stop it, and repair then."),
                              true);
        return;
    }
    begin(tr("Repairing the library…"));
    observe(m_workspace.repairLibrary(m_work.token()), this, [this](const Result<QStringList>& done) {
        if (done.ok()) {
            Q_EMIT repaired();
            checkAfter(*done);
            return;
        }
        end();
        fail(done.error());
        if (m_dialog)
            m_dialog->showMessage(done.error().message, true);
    });
}

void Upkeep::checkAfter(const QStringList& done)
{
    const auto checked = m_workspace.checkLibrary(m_work.token(), m_work.progress());
    observe(checked, this, [this, done](const Result<QStringList>& left) {
        end();
        if (!left.ok()) {
            fail(left.error());
            return;
        }
        Q_EMIT said(left->isEmpty() ? tr("The library is repaired.") : tr("Not everything could be repaired."),
                    !left->isEmpty());
        if (m_dialog)
            m_dialog->showRepaired(done, *left);
    });
}

void Upkeep::begin(const QString& title)
{
    Q_EMIT said({}, false);
    m_work.begin(title);
    for (QAction* action : {m_backUp, m_move, m_check})
        action->setEnabled(false);
}

void Upkeep::end()
{
    m_work.end();
    for (QAction* action : {m_backUp, m_move, m_check})
        action->setEnabled(true);
}

void Upkeep::fail(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        Q_EMIT said(tr("Stopped. The library is as it was."), false);
    else
        Q_EMIT said(error.message, true);
}

} // namespace sheaf
