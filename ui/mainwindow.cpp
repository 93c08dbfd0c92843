#include "ui/mainwindow.h"

#include "core/ask/refusion.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/callactions.h"
#include "ui/ask/askpage.h"
#include "ui/ask/historyframe.h"
#include "ui/ask/historypanel.h"
#include "ui/ask/microscope.h"
#include "ui/ask/questionbox.h"
#include "ui/doctordialog.h"
#include "ui/extract/extractpage.h"
#include "ui/helpdialogs.h"
#include "ui/lab/labpage.h"
#include "ui/library/documentactions.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/models/collections.h"
#include "ui/models/documentsmodel.h"
#include "ui/pages/pageview.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/windowcommands.h"
#include "ui/problems/problemsdialog.h"
#include "ui/problems/problemsmodel.h"
#include "ui/rail.h"
#include "ui/session/notifier.h"
#include "ui/session/recentquestions.h"
#include "ui/session/sessionkeeper.h"
#include "ui/settings/liveappearance.h"
#include "ui/settings/livesettings.h"
#include "ui/settings/settingspage.h"
#include "ui/statusline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dropoverlay.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int leastForBoth = 980; // pixels at scale one, of a page and the viewer beside it

} // namespace

MainWindow::MainWindow(Workspace& workspace, Theme& theme, QWidget* parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_live(new LiveSettings(workspace, this))
    , m_documents(new DocumentsModel(this))
    , m_collections(new Collections(workspace, this))
    , m_actions(std::make_unique<WindowActions>(this))
    , m_rail(new Rail(theme))
    , m_library(new LibraryPage(workspace, *m_documents, *m_collections, theme))
    , m_ask(new AskPage(workspace, *m_live, *m_documents, *m_collections, theme))
    , m_history(new HistoryFrame(workspace, *m_live, *m_ask, theme))
    , m_extract(new ExtractPage(workspace, *m_live, *m_documents, *m_collections, theme))
    , m_lab(new LabPage(workspace, *m_live, *m_documents, theme))
    , m_activity(new ActivityPage(workspace, *m_live, theme))
    , m_settings(new SettingsPage(workspace, *m_live, theme))
    , m_viewer(new PageView(workspace, theme))
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_status(new StatusLine(workspace, *m_live, theme))
    , m_problems(new ProblemsModel(workspace, *m_documents, this))
    , m_questions(new RecentQuestions(workspace, this))
    , m_notifier(new Notifier(*this))
{
    setWindowTitle(u"Sheaf"_s);
    setObjectName(u"window"_s);
    setAcceptDrops(true);
    setMinimumSize(theme.px(860), theme.px(560));
    resize(theme.px(1440), theme.px(900));
    build();
    connectActions();
    connectPages();
    theme.dress(this);
    m_actions->library->setChecked(true);
    restoreState();
    m_documents->follow(workspace.indexer);
    m_collections->refresh();
    keepSession();
    tellOfLongWork();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto* central = new QWidget;
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    m_rail->add(m_actions->library, u"library"_s, tr("Library"));
    m_rail->add(m_actions->ask, u"ask"_s, tr("Ask"));
    m_rail->add(m_actions->extract, u"extract"_s, tr("Extract"));
    m_rail->add(m_actions->lab, u"lab"_s, tr("Lab"));
    m_rail->add(m_actions->activity, u"activity"_s, tr("Activity"));
    m_rail->addStretch();
    m_rail->add(m_actions->settings, u"settings"_s, tr("Settings"));
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_library, m_history, m_extract, m_lab, m_activity, m_settings})
        m_pages->addWidget(page);
    m_pages->setMinimumWidth(m_theme.px(420));
    m_viewer->setMinimumWidth(m_theme.px(320));
    m_viewer->hide();
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_viewer);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({m_theme.px(940), m_theme.px(430)});
    row->addWidget(m_splitter, 1);
    setCentralWidget(central);
    m_overlay = new DropOverlay(m_theme, central);
    m_commands = new WindowCommands(*this, *m_questions, m_theme);
    setStatusBar(m_status);
    m_actions->fill(*menuBar());
    m_library->fillMenu(*m_actions->libraryMenu);
    m_library->actions().fill(*m_actions->documentMenu);
    m_activity->actions().fill(*m_actions->callsMenu);
}

void MainWindow::connectActions()
{
    const WindowActions& a = *m_actions;
    const auto toPage = [this](QAction* action, Page page) {
        connect(action, &QAction::toggled, this, [this, page](bool on) {
            if (!on)
                return;
            m_pages->setCurrentIndex(page);
            m_pages->currentWidget()->setFocus(Qt::OtherFocusReason); // the page hands it to what it is used for
        });
    };
    toPage(a.library, Library);
    toPage(a.ask, Ask);
    toPage(a.extract, Extract);
    toPage(a.lab, Lab);
    toPage(a.activity, Activity);
    toPage(a.settings, SettingsScreen);
    connect(a.addFiles, &QAction::triggered, m_library, &LibraryPage::chooseFiles);
    connect(a.addFolder, &QAction::triggered, m_library, &LibraryPage::chooseFolder);
    connect(a.paste, &QAction::triggered, this, &MainWindow::paste);
    connect(a.pause, &QAction::triggered, m_library, &LibraryPage::setPaused);
    connect(m_library, &LibraryPage::pausedChanged, a.pause, &QAction::setChecked);
    connect(a.stopIndexing, &QAction::triggered, this, [this] { m_workspace.indexer.stopAll(); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.commands, &QAction::triggered, m_commands, &WindowCommands::toggle);
    connect(a.find, &QAction::triggered, this, &MainWindow::find);
    connect(a.back, &QAction::triggered, m_viewer, [this] { goInViewer(-1); });
    connect(a.forward, &QAction::triggered, m_viewer, [this] { goInViewer(1); });
    connect(m_viewer, &PageView::waysChanged, this, [this](bool back, bool forward) {
        m_actions->back->setEnabled(back);
        m_actions->forward->setEnabled(forward);
    });
    connect(a.undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_library, &LibraryPage::undoOffered, this, [this](bool offered) {
        m_libraryUndo = offered;
        m_undoHistoryFirst = !offered;
        updateUndo();
    });
    connect(&m_history->panel(), &HistoryPanel::undoOffered, this, [this](bool offered) {
        m_historyUndo = offered;
        m_undoHistoryFirst = offered;
        updateUndo();
    });
    connect(a.copyCited, &QAction::triggered, this, &MainWindow::copyCited);
    connect(a.viewer, &QAction::triggered, this, &MainWindow::setViewerVisible);
    connect(a.larger, &QAction::triggered, m_viewer, [this] { m_viewer->zoom(1); });
    connect(a.smaller, &QAction::triggered, m_viewer, [this] { m_viewer->zoom(-1); });
    connect(a.fitWidth, &QAction::triggered, m_viewer, [this] { m_viewer->zoom(0); });
    new LiveAppearance(*m_live, m_theme, {a.systemAppearance, a.lightAppearance, a.darkAppearance},
                       {a.textLarger, a.textSmaller, a.textUsual}, this);
    connect(a.newQuestion, &QAction::triggered, this, [this] {
        showPage(Ask);
        m_ask->focusQuestion();
    });
    connect(a.askNow, &QAction::triggered, this, [this] {
        showPage(Ask);
        m_ask->submit();
    });
    connect(a.stop, &QAction::triggered, m_ask, &AskPage::stop);
    connect(a.copyAnswer, &QAction::triggered, m_ask, &AskPage::copyAnswer);
    connect(a.exportMarkdown, &QAction::triggered, m_ask, [this] { m_ask->exportAnswer(AnswerFormat::Markdown); });
    connect(a.exportPdf, &QAction::triggered, m_ask, [this] { m_ask->exportAnswer(AnswerFormat::Pdf); });
    connect(a.askAgain, &QAction::triggered, m_ask, &AskPage::askAgain);
    connect(a.editQuestion, &QAction::triggered, m_ask, [this] {
        showPage(Ask);
        m_ask->editQuestion();
    });
    connect(a.newChat, &QAction::triggered, this, [this] {
        showPage(Ask);
        m_history->newChat();
    });
    connect(a.history, &QAction::toggled, this, [this](bool shown) { m_history->setHistoryShown(shown); });
    connect(a.history, &QAction::triggered, this, [this](bool shown) {
        showPage(Ask);
        if (shown)
            m_history->panel().focusSearch();
    });
    connect(a.microscope, &QAction::triggered, this, &MainWindow::openMicroscope);
    connect(a.race, &QAction::triggered, this, [this] {
        showPage(Lab);
        m_lab->race();
    });
    connect(a.startExtract, &QAction::triggered, this, [this] {
        showPage(Extract);
        m_extract->start();
    });
    connect(a.pauseExtract, &QAction::triggered, m_extract, &ExtractPage::togglePause);
    connect(a.stopExtract, &QAction::triggered, m_extract, &ExtractPage::stop);
    connect(m_extract, &ExtractPage::runningChanged, this, [this](bool running) {
        m_actions->startExtract->setEnabled(!running);
        m_actions->pauseExtract->setEnabled(running);
        m_actions->stopExtract->setEnabled(running);
    });
    connect(a.shortcuts, &QAction::triggered, this,
            [this] { makeShortcutsDialog(shortcutList(*menuBar()) + furtherKeys(), m_theme, this)->show(); });
    connect(a.doctor, &QAction::triggered, this, [this] { (new DoctorDialog(m_workspace, m_theme, this))->show(); });
    connect(a.about, &QAction::triggered, this, [this] { makeAboutDialog(m_theme, this)->show(); });
}

void MainWindow::connectPages()
{
    connect(m_library, &LibraryPage::askAbout, this, [this](const QList<DocumentId>& documents) {
        showPage(Ask);
        m_ask->setScope(documents);
    });
    connect(m_library, &LibraryPage::openWanted, this, [this](const DocumentRecord& document) {
        PassageToShow passage;
        passage.path = document.path;
        passage.title = document.title;
        passage.paged = document.paged;
        showPassage(passage);
    });
    connect(m_library, &LibraryPage::settingsWanted, this, [this](const Settings& wanted) {
        if (const Result<void> applied = m_live->apply(wanted); !applied.ok())
            m_library->say(applied.error().message, true);
        else
            m_library->say(tr("In use from now on; the Settings say more."));
    });
    connect(m_ask, &AskPage::libraryWanted, this, [this] { showPage(Library); });
    connect(m_ask, &AskPage::settingsWanted, this, [this] { showPage(SettingsScreen); });
    connect(m_extract, &ExtractPage::libraryWanted, this, [this] { showPage(Library); });
    connect(m_extract, &ExtractPage::settingsWanted, this, [this] { showPage(SettingsScreen); });
    connect(m_extract, &ExtractPage::passageWanted, this, &MainWindow::showPassage);
    connect(m_lab, &LabPage::settingsWanted, this, [this] { showPage(SettingsScreen); });
    connect(m_activity, &ActivityPage::settingsWanted, this, [this] { showPage(SettingsScreen); });
    connect(m_problems, &ProblemsModel::countChanged, m_status, &StatusLine::setProblems);
    connect(m_status, &StatusLine::problemsWanted, this, &MainWindow::openProblems);
    connect(m_status, &StatusLine::activityWanted, this, [this] { showPage(Activity); });
    connect(m_ask, &AskPage::filesPasted, this, &MainWindow::addFiles);
    connect(m_ask, &AskPage::sourceWanted, this, &MainWindow::openPassage);
    connect(m_ask, &AskPage::runningChanged, m_actions->stop, &QAction::setEnabled);
    connect(m_ask, &AskPage::finished, m_lab, &LabPage::runFinished);
    connect(m_ask, &AskPage::finished, m_actions->copyAnswer, [this](const AskRun& run) {
        const WindowActions& a = *m_actions;
        for (QAction* action : {a.copyAnswer, a.exportMarkdown, a.exportPdf})
            action->setEnabled(!run.answer.text.isEmpty());
        a.askAgain->setEnabled(true);
        a.editQuestion->setEnabled(true);
    });
    connect(m_ask, &AskPage::finished, m_actions->microscope,
            [this](const AskRun& run) { m_actions->microscope->setEnabled(canFuseAgain(run)); });
    connect(m_ask, &AskPage::runningChanged, m_actions->microscope,
            [this] { m_actions->microscope->setEnabled(false); });
    connect(m_ask, &AskPage::microscopeWanted, this, &MainWindow::openMicroscope);
    connect(m_history, &HistoryFrame::historyWanted, m_actions->history, &QAction::trigger);
    connect(m_history, &HistoryFrame::newWanted, m_actions->newChat, &QAction::trigger);
    // Where there is room for one only, the pages that show no passages have it.
    connect(m_pages, &QStackedWidget::currentChanged, this, [this](int page) {
        const bool narrow = m_splitter->width() < m_theme.px(leastForBoth);
        const bool showsPassages = page == Library || page == Ask || page == Extract;
        m_viewer->setVisible(m_actions->viewer->isChecked() && (showsPassages || !narrow));
    });
    connect(m_viewer, &PageView::closeWanted, this, [this] { setViewerVisible(false); });
    connect(m_viewer, &PageView::backWanted, this, [this] {
        showPage(Ask);
        m_ask->focusQuestion();
    });
}

void MainWindow::showPage(Page page)
{
    const WindowActions& a = *m_actions;
    QAction* const actions[PageCount] = {a.library, a.ask, a.extract, a.lab, a.activity, a.settings};
    actions[page]->setChecked(true);
}

MainWindow::Page MainWindow::page() const
{
    return Page(m_pages->currentIndex());
}

void MainWindow::openPassage(const Source& source, const Citation& citation)
{
    PassageToShow passage;
    passage.path = source.chunk.path;
    passage.title = source.chunk.title;
    passage.paged = source.chunk.paged;
    passage.page = source.chunk.page;
    passage.quote = citation.quote;
    passage.passage = source.chunk.text;
    passage.verdict = citation.verdict;
    showPassage(passage);
}

void MainWindow::openMicroscope()
{
    auto* microscope = new Microscope(m_workspace, m_ask->run(), m_theme, this);
    connect(microscope, &Microscope::sourceWanted, this, &MainWindow::openPassage);
    microscope->show();
}

void MainWindow::openProblems()
{
    if (!m_problemsDialog) {
        m_problemsDialog = new ProblemsDialog(*m_problems, m_theme, this);
        connect(m_problemsDialog, &ProblemsDialog::showWanted, this, [this](Problem::Kind kind) {
            const Page pages[] = {Library, SettingsScreen, Activity, Extract}; // in the order of the kinds
            showPage(pages[int(kind)]);
        });
    }
    m_problemsDialog->show();
    m_problemsDialog->raise();
    m_problemsDialog->activateWindow();
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    raise();
    activateWindow();
    QApplication::alert(this); // nothing where the window is in front
}

void MainWindow::showPassage(const PassageToShow& passage)
{
    m_actions->viewer->setEnabled(true);
    setViewerVisible(true);
    m_viewer->open(passage);
}

void MainWindow::setViewerVisible(bool visible)
{
    m_viewer->setVisible(visible);
    m_actions->viewer->setChecked(visible);
    for (QAction* action : {m_actions->larger, m_actions->smaller, m_actions->fitWidth})
        action->setEnabled(visible);
}

void MainWindow::addFiles(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    showPage(Library);
    m_library->add(paths);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(event->mimeData()).isEmpty() || event->source()) // what is dragged out of here is here already
        return;
    event->acceptProposedAction();
    m_overlay->setGeometry(centralWidget()->rect());
    m_overlay->raise();
    m_overlay->show();
}

void MainWindow::dragMoveEvent(QDragMoveEvent* event)
{
    if (m_overlay->isVisible())
        event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_overlay->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_overlay->hide();
    event->acceptProposedAction();
    addFiles(localFiles(event->mimeData()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_library->canUndoRemoval()) { // it is carried out first; then the window closes
        event->ignore();
        observe(m_library->finishRemoval(), this, [this](const Result<void>&) { close(); });
        return;
    }
    saveState();
    delete std::exchange(m_session, nullptr); // what closes now is no change
    m_settings->applyNow();
    m_ask->stop();
    m_history->panel().removeForGood();
    m_extract->stop();
    m_lab->stop();
    m_viewer->closeDocument();
    m_workspace.indexer.stopAll(); // what is unfinished goes on at the next start
    event->accept();
}

void MainWindow::restoreState()
{
    if (m_workspace.statePath.isEmpty())
        return;
    const QSettings state(m_workspace.statePath, QSettings::IniFormat);
    restoreGeometry(state.value(u"window/geometry"_s).toByteArray());
    m_splitter->restoreState(state.value(u"window/splitter"_s).toByteArray());
    m_splitter->setHandleWidth(1);
    m_viewer->hide();
    m_ask->restoreState(state);
    m_library->table().restoreColumns(state.value(u"library/columns"_s).toByteArray());
    m_commands->palette().setRecent(state.value(u"window/commands"_s).toStringList());
    m_extract->restoreState(state);
    showPage(Page(std::clamp(state.value(u"window/page"_s, int(Library)).toInt(), 0, PageCount - 1)));
    m_actions->history->setChecked(state.value(u"window/history"_s).toBool());
}

void MainWindow::saveState()
{
    if (m_workspace.statePath.isEmpty())
        return;
    QSettings state(m_workspace.statePath, QSettings::IniFormat);
    state.setValue(u"window/geometry"_s, saveGeometry());
    state.setValue(u"window/splitter"_s, m_splitter->saveState());
    state.setValue(u"window/page"_s, int(page()));
    state.setValue(u"window/history"_s, m_actions->history->isChecked());
    m_extract->saveState(state);
    m_ask->saveState(state);
    state.setValue(u"library/columns"_s, m_library->table().saveColumns());
    m_viewer->saveState(state);
    state.setValue(u"window/commands"_s, m_commands->palette().recent());
}

} // namespace sheaf
