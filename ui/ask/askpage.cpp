#include "ui/ask/askpage.h"

#include "ui/ask/answercard.h"
#include "ui/ask/answerfactsline.h"
#include "ui/ask/answerfind.h"
#include "ui/ask/answerlayout.h"
#include "ui/ask/answersaver.h"
#include "ui/ask/askchoices.h"
#include "ui/ask/askempty.h"
#include "ui/ask/historyturns.h"
#include "ui/ask/lanescard.h"
#include "ui/ask/modebutton.h"
#include "ui/ask/noteslines.h"
#include "ui/ask/questionbox.h"
#include "ui/ask/scopebutton.h"
#include "ui/ask/sourcebar.h"
#include "ui/ask/toolscard.h"
#include "ui/ask/troublecard.h"
#include "ui/ask/typinghints.h"
#include "ui/models/documentsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/focusentry.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

AskPage::AskPage(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, Collections& collections,
                 const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_documents(documents)
    , m_theme(theme)
    , m_head(new QHBoxLayout)
    , m_title(new ElidedLabel(tr("Ask"), {nullptr, "title"}))
    , m_choices(new AskChoices(settings, documents, collections, theme))
    , m_stack(new QStackedWidget)
    , m_empty(new AskEmpty(theme))
    , m_turns(new HistoryTurns(workspace.history, theme))
    , m_lanes(new LanesCard(theme))
    , m_tools(new ToolsCard(workspace.ask, theme))
    , m_trouble(new TroubleCard(theme))
    , m_notes(new NotesLines(theme))
    , m_sourceBar(new SourceBar(theme))
    , m_answer(new AnswerCard(theme))
    , m_box(new QuestionBox(theme))
    , m_hints(new TypingHints(theme))
    , m_saver(new AnswerSaver(workspace.pool, this))
    , m_findBar(new FindBar(theme))
{
    setObjectName(u"page"_s);
    FocusEntry::set(this, m_box);
    auto* column = new QVBoxLayout(this);
    const int gutter = PageScroll::gutter(theme);
    column->setContentsMargins(theme.px(24), theme.px(18), theme.px(24) - gutter, theme.px(18));
    column->setSpacing(theme.px(14));
    m_head->setContentsMargins(0, 0, gutter, 0);
    m_head->setSpacing(theme.px(12));
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_choices);
    column->addLayout(m_head);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeRunPage());
    m_findBar->setContentsMargins(0, 0, gutter, 0);
    column->addWidget(m_findBar);
    column->addWidget(m_stack, 1);
    m_box->setContentsMargins(0, 0, gutter, 0);
    column->addWidget(m_box);
    m_hints->setContentsMargins(0, 0, gutter, 0);
    column->addWidget(m_hints);

    connect(m_box, &QuestionBox::asked, this, &AskPage::ask);
    connect(m_box, &QuestionBox::stopped, this, &AskPage::stop);
    connect(m_box, &QuestionBox::filesPasted, this, &AskPage::filesPasted);
    connect(m_answer, &AnswerCard::sourceWanted, this, &AskPage::openSource);
    connect(m_turns, &HistoryTurns::sourceWanted, this, &AskPage::sourceWanted);
    const AnswerFactsLine& facts = m_answer->facts();
    connect(&facts, &AnswerFactsLine::copyWanted, this, &AskPage::copyAnswer);
    connect(&facts, &AnswerFactsLine::exportWanted, this, &AskPage::exportAnswer);
    connect(&facts, &AnswerFactsLine::againWanted, this, &AskPage::askAgain);
    connect(&facts, &AnswerFactsLine::editWanted, this, &AskPage::editQuestion);
    connect(m_saver, &AnswerSaver::said, &m_answer->facts(), &AnswerFactsLine::say);
    connect(m_trouble, &TroubleCard::settingsWanted, this, &AskPage::settingsWanted);
    connect(m_choices, &AskChoices::settingsWanted, this, &AskPage::settingsWanted);
    connect(m_empty, &AskEmpty::libraryWanted, this, &AskPage::libraryWanted);
    connect(m_empty, &AskEmpty::samplesWanted, this, [this] { m_workspace.addSamples(); });
    connect(m_empty, &AskEmpty::questionWanted, this, &AskPage::ask);
    connectModel();
    connectTyping();
    connect(m_lanes, &LanesCard::microscopeWanted, this, &AskPage::microscopeWanted);
    connect(&documents, &QAbstractItemModel::rowsInserted, this, &AskPage::updateEmpty);
    connect(&documents, &QAbstractItemModel::rowsRemoved, this, &AskPage::updateEmpty);
    connect(&documents, &QAbstractItemModel::modelReset, this, &AskPage::updateEmpty);
    connect(&documents, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_stack->currentIndex() == 0)
            updateEmpty();
    });
    updateEmpty();
}

void AskPage::connectModel()
{
    const AskModel& model = m_workspace.ask;
    connect(&model, &AskModel::started, this, &AskPage::begin);
    connect(&model, &AskModel::lanesChanged, m_lanes, &LanesCard::setLanes);
    connect(&model, &AskModel::toolsFound, m_tools, &ToolsCard::setTools);
    connect(&model, &AskModel::answerGrew, m_answer, &AnswerCard::grow);
    connect(&model, &AskModel::finished, this, &AskPage::finish);
    connect(&model, &AskModel::refined, m_hints, &TypingHints::setRefinements);
}

void AskPage::connectTyping()
{
    connect(m_box, &QuestionBox::edited, m_hints, &TypingHints::typed);
    connect(m_box, &QuestionBox::edited, this, &AskPage::draftChanged);
    connect(m_choices, &AskChoices::changed, this, &AskPage::draftChanged);
    connect(m_hints, &TypingHints::keyPressed, this, [this] { m_workspace.ask.dropTyped(); });
    connect(m_hints, &TypingHints::paused, this, [this](const QString& question) {
        if (canAsk())
            m_workspace.ask.typed(question, options());
    });
    connect(m_hints, &TypingHints::questionWanted, this, [this](const QString& question) {
        m_box->setText(question);
        focusQuestion();
    });
    connect(m_hints, &TypingHints::modeWanted, this, [this](AskMode mode) {
        m_choices->mode().setMode(mode);
        focusQuestion();
    });
    connect(m_choices, &AskChoices::changed, this, [this] {
        m_hints->setMode(m_choices->mode().mode());
        m_hints->again(); // what was begun is for other options
        updateEmpty();
    });
}

QWidget* AskPage::makeRunPage()
{
    m_scroll = new PageScroll(m_theme);
    m_scroll->content()->addWidget(m_turns);
    m_scroll->content()->addWidget(m_lanes);
    m_scroll->content()->addWidget(m_tools);
    m_scroll->content()->addWidget(m_trouble);
    m_scroll->content()->addWidget(m_sourceBar);
    m_scroll->content()->addWidget(m_notes);
    m_scroll->content()->addWidget(m_answer, 1);
    m_scroll->content()->addStretch();
    m_find = new AnswerFind(*m_findBar, *m_scroll, m_theme, this);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &AskPage::scrollToNewest,
            Qt::QueuedConnection); // when everything has its place
    return m_scroll;
}

void AskPage::updateEmpty()
{
    m_box->setReady(canAsk());
    if (m_stack->currentIndex() != 0)
        return;
    if (m_documents.anySearchable())
        m_empty->showQuestions(m_workspace.suggestions ? m_workspace.suggestions().mid(0, 3) : QStringList());
    else
        m_empty->showLibrary(m_documents.rowCount() > 0, bool(m_workspace.addSamples));
}

// Without the documents there are other sources, or the model alone.
bool AskPage::canAsk() const
{
    return m_documents.anySearchable() || !m_choices->options().useDocuments;
}

AskOptions AskPage::options() const
{
    AskOptions options = m_choices->options();
    options.useMemory = options.useMemory && m_settings.value().memory;
    options.conversation = m_turns->conversation();
    options.scope.without = m_documents.hiddenIds();
    return options;
}

void AskPage::ask(const QString& question)
{
    if (question.isEmpty() || !canAsk())
        return;
    m_asked = options();
    m_workspace.ask.ask(question, m_asked);
}

void AskPage::begin(const QString& question)
{
    m_question = question;
    m_run = {};
    m_turns->begin();
    m_box->setText({});
    m_title->setFullText(question);
    m_stack->setCurrentIndex(1);
    m_trouble->showTrouble({}, {});
    m_notes->clear();
    m_sourceBar->hide();
    m_tools->begin(m_asked.scope);
    const Settings& settings = m_settings.value();
    m_lanes->begin(m_asked, settings.chat.isBuiltin() ? QString() : settings.chat.model);
    m_lanes->setVisible(m_asked.useDocuments);
    m_answer->begin();
    m_answer->show();
    followNewest();
    m_box->setRunning(true);
    Q_EMIT runningChanged(true);
}

void AskPage::finish(const AskRun& run)
{
    if (!m_turns->isLive()) { // another conversation was opened meanwhile
        m_box->setRunning(false);
        Q_EMIT runningChanged(false);
        return;
    }
    m_run = run;
    m_turns->finish(run);
    m_box->setRunning(false);
    m_lanes->finish(run);
    m_tools->setTools(run.suggestions, run.toolResults);
    // Beside an error the notes help to understand it; beside an answer they stand back.
    m_trouble->showTrouble(run.error, run.error ? run.notes : QStringList());
    m_notes->setRun(run.error ? AskRun() : run);
    m_answer->finish(run, m_settings.value().currency);
    m_answer->setVisible(!run.answer.text.isEmpty() || !run.sources.isEmpty());
    m_find->again();
    Q_EMIT runningChanged(false);
    Q_EMIT finished(run);
}

void AskPage::submit()
{
    m_box->submit();
}

void AskPage::stop()
{
    m_workspace.ask.stop();
}

void AskPage::copyAnswer()
{
    if (!m_run.answer.text.isEmpty())
        QGuiApplication::clipboard()->setText(answerForClipboard(m_run));
}

void AskPage::askAgain()
{
    ask(m_question);
}

void AskPage::editQuestion()
{
    if (!m_question.isEmpty())
        m_box->setTextSelected(m_question);
}

void AskPage::exportAnswer(AnswerFormat format)
{
    if (!m_run.answer.text.isEmpty())
        m_saver->save(m_run, m_settings.value().currency, format);
}

void AskPage::saveState(QSettings& state) const
{
    m_choices->save(state);
    state.setValue(u"ask/draft"_s, m_box->text());
}

void AskPage::restoreState(const QSettings& state)
{
    m_choices->restore(state);
    m_box->setText(state.value(u"ask/draft"_s).toString());
}

void AskPage::setScope(const QList<DocumentId>& documents)
{
    m_choices->scope().setScope(documents);
    focusQuestion();
}

void AskPage::setRecent(const QStringList& questions)
{
    m_box->setRecent(questions);
}

void AskPage::focusQuestion()
{
    m_box->focus();
}

void AskPage::openSource(int number)
{
    for (const Source& source : std::as_const(m_run.sources)) {
        if (source.number != number)
            continue;
        m_answer->mark(number);
        const bool isFile = source.origin == Source::Origin::Library || source.origin == Source::Origin::File;
        m_sourceBar->setVisible(false);
        if (!isFile)
            m_sourceBar->showSource(source);
        else
            Q_EMIT sourceWanted(source, bestCitation(m_run.answer.citations, number));
        return;
    }
}

} // namespace sheaf
