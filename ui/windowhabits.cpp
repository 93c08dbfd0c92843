#include "ui/ask/askpage.h"
#include "ui/ask/historyframe.h"
#include "ui/ask/historypanel.h"
#include "ui/ask/questionbox.h"
#include "ui/extract/extractpage.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/models/documentsmodel.h"
#include "ui/pages/pageview.h"
#include "ui/session/longwork.h"
#include "ui/session/notifier.h"
#include "ui/session/pastedtext.h"
#include "ui/session/recentquestions.h"
#include "ui/session/sessionkeeper.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

// What the window does for whatever is in front.
namespace sheaf {

void MainWindow::find()
{
    const QWidget* focus = QApplication::focusWidget();
    if (m_viewer->isVisible() && focus && m_viewer->isAncestorOf(focus)) {
        m_viewer->find();
    } else if (page() == Ask) {
        m_ask->find();
    } else {
        showPage(Library);
        m_library->focusFilter();
    }
}

void MainWindow::goInViewer(int by)
{
    setViewerVisible(true);
    m_viewer->go(by);
}

void MainWindow::copyCited()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool inViewer = m_viewer->isVisible() && focus && m_viewer->isAncestorOf(focus);
    const QString first = inViewer ? m_viewer->citation() : m_ask->citation();
    const QString second = inViewer ? m_ask->citation() : m_viewer->citation();
    if (const QString text = first.isEmpty() ? second : first; !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void MainWindow::keepSession()
{
    connect(m_documents, &DocumentsModel::loaded, m_questions, &RecentQuestions::refresh);
    connect(m_questions, &RecentQuestions::changed, m_ask, [this] { m_ask->setRecent(m_questions->all()); });
    if (m_workspace.statePath.isEmpty())
        return;
    m_session = new SessionKeeper(*this, [this] { saveState(); });
    const auto changed = [this] { m_session->changed(); };
    connect(m_pages, &QStackedWidget::currentChanged, m_session, changed);
    connect(m_splitter, &QSplitter::splitterMoved, m_session, changed);
    connect(m_ask, &AskPage::draftChanged, m_session, changed);
    connect(m_viewer, &PageView::placeChanged, m_session, changed);
    connect(m_actions->viewer, &QAction::toggled, m_session, changed);
    connect(m_actions->history, &QAction::toggled, m_session, changed);
    connect(&m_library->table(), &DocumentTable::columnsChanged, m_session, changed);
    connect(&m_theme, &Theme::changed, m_session, changed);
    // The document that was open, when the window stands.
    QTimer::singleShot(0, this, [this] {
        const QSettings state(m_workspace.statePath, QSettings::IniFormat);
        if (m_viewer->page() > 0 || !m_viewer->restoreState(state))
            return;
        m_actions->viewer->setEnabled(true);
        setViewerVisible(true);
    });
}

void MainWindow::tellOfLongWork()
{
    auto* work = new LongWork(*this, m_workspace.indexer);
    connect(m_ask, &AskPage::runningChanged, work,
            [this, work](bool running) { work->questionRunning(running, m_ask->question()); });
    connect(m_extract, &ExtractPage::runningChanged, work, &LongWork::extractionRunning);
    connect(work, &LongWork::ended, m_notifier, &Notifier::say);
    const auto follow = [this](const Settings& settings) {
        m_notifier->setEnabled(settings.notifications);
        m_notifier->setTrayIcon(settings.trayIcon);
    };
    connect(m_live, &LiveSettings::changed, m_notifier, follow);
    follow(m_live->value());
    connect(m_notifier, &Notifier::windowWanted, this, &MainWindow::comeForward);
}

// The newest removal.
void MainWindow::undo()
{
    if (m_historyUndo && (m_undoHistoryFirst || !m_libraryUndo))
        m_history->panel().undo();
    else
        m_library->undoRemoval();
}

void MainWindow::updateUndo()
{
    m_actions->undo->setEnabled(m_libraryUndo || m_historyUndo);
}

// Files are added as they are; text becomes a document of its own.
void MainWindow::paste()
{
    const QMimeData* pasted = QGuiApplication::clipboard()->mimeData();
    if (const QStringList files = localFiles(pasted); !files.isEmpty()) {
        addFiles(files);
        return;
    }
    if (!pasted || !pasted->hasText() || m_workspace.pastedFolder.isEmpty())
        return;
    showPage(Library);
    observe(keepPastedText(m_workspace.pool, m_workspace.pastedFolder, pasted->text(), QDate::currentDate()), this,
            [this](const Result<QString>& path) {
                if (path.ok())
                    m_library->add({*path});
                else
                    m_library->say(path.error().message, true);
            });
}

} // namespace sheaf
