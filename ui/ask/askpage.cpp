#include "ui/ask/askpage.h"

#include "core/ask/askoptions.h"
#include "ui/ask/answercard.h"
#include "ui/ask/answerlayout.h"
#include "ui/ask/historyturns.h"
#include "ui/ask/lanescard.h"
#include "ui/ask/questionbox.h"
#include "ui/ask/scopebutton.h"
#include "ui/ask/troublecard.h"
#include "ui/models/documentsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
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
    , m_scope(new ScopeButton(documents, collections, theme))
    , m_stack(new QStackedWidget)
    , m_turns(new HistoryTurns(workspace.history, theme))
    , m_lanes(new LanesCard(theme))
    , m_trouble(new TroubleCard(theme))
    , m_answer(new AnswerCard(theme))
    , m_box(new QuestionBox(theme))
{
    setObjectName(u"page"_s);
    setFocusProxy(m_box);
    auto* column = new QVBoxLayout(this);
    const int gutter = PageScroll::gutter(theme);
    column->setContentsMargins(theme.px(24), theme.px(18), theme.px(24) - gutter, theme.px(18));
    column->setSpacing(theme.px(14));
    m_head->setContentsMargins(0, 0, gutter, 0);
    m_head->setSpacing(theme.px(12));
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_scope);
    column->addLayout(m_head);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeRunPage());
    column->addWidget(m_stack, 1);
    m_box->setContentsMargins(0, 0, gutter, 0);
    column->addWidget(m_box);

    connect(m_box, &QuestionBox::asked, this, &AskPage::ask);
    connect(m_box, &QuestionBox::stopped, this, &AskPage::stop);
    connect(m_box, &QuestionBox::filesPasted, this, &AskPage::filesPasted);
    connect(m_answer, &AnswerCard::sourceWanted, this, &AskPage::openSource);
    connect(m_answer, &AnswerCard::copyWanted, this, &AskPage::copyAnswer);
    connect(m_answer, &AnswerCard::againWanted, this, [this] { ask(m_question); });
    connect(m_trouble, &TroubleCard::settingsWanted, this, &AskPage::settingsWanted);
    connect(m_lanes, &LanesCard::microscopeWanted, this, &AskPage::microscopeWanted);
    connect(&workspace.ask, &AskModel::started, this, &AskPage::begin);
    connect(&workspace.ask, &AskModel::lanesChanged, m_lanes, &LanesCard::setLanes);
    connect(&workspace.ask, &AskModel::answerGrew, m_answer, &AnswerCard::grow);
    connect(&workspace.ask, &AskModel::finished, this, &AskPage::finish);
    connect(&documents, &QAbstractItemModel::rowsInserted, this, &AskPage::updateEmpty);
    connect(&documents, &QAbstractItemModel::rowsRemoved, this, &AskPage::updateEmpty);
    connect(&documents, &QAbstractItemModel::modelReset, this, &AskPage::updateEmpty);
    connect(&documents, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_stack->currentIndex() == 0)
            updateEmpty();
    });
    updateEmpty();
}

QWidget* AskPage::makeRunPage()
{
    m_scroll = new PageScroll(m_theme);
    m_scroll->content()->addWidget(m_lanes);
    m_scroll->content()->addWidget(m_trouble);
    m_scroll->content()->addWidget(m_answer, 1);
    m_scroll->content()->addStretch();
    m_scroll->content()->insertWidget(0, m_turns);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &AskPage::scrollToNewest,
            Qt::QueuedConnection); // when everything has its place
    return m_scroll;
}

QWidget* AskPage::makeEmpty()
{
    m_empty = new EmptyState(m_theme, u"ask"_s);
    auto* list = new QWidget;
    list->setFixedWidth(m_theme.px(520));
    m_suggestions = new QVBoxLayout(list);
    m_suggestions->setContentsMargins(0, m_theme.px(8), 0, 0);
    m_suggestions->setSpacing(m_theme.px(8));
    m_empty->addWidget(list);
    return m_empty;
}

void AskPage::updateEmpty()
{
    const bool any = m_documents.anySearchable();
    m_box->setReady(any);
    if (m_stack->currentIndex() != 0)
        return;
    const QStringList questions = any && m_workspace.suggestions ? m_workspace.suggestions().mid(0, 3) : QStringList();
    const bool empty = m_documents.rowCount() == 0;
    const QString state = any ? questions.join(u'\n') : empty ? u"no documents"_s : u"nothing searchable"_s;
    if (state == m_empty->property("state").toString())
        return;
    m_empty->setProperty("state", state);
    while (QLayoutItem* item = m_suggestions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (!any) {
        m_empty->setWords(empty ? tr("No documents yet") : tr("Nothing can be asked yet"),
                          empty ? tr("Add documents to the library first; then ask about them here.")
                                : tr("A document can be asked about as soon as its first chunk is in."));
        auto* library = makeButton(tr("Go to the library"), "primary");
        connect(library, &QPushButton::clicked, this, &AskPage::libraryWanted);
        m_suggestions->addWidget(library, 0, Qt::AlignHCenter);
        return;
    }
    m_empty->setWords(tr("What would you like to know?"),
                      tr("Every question becomes several queries that are searched at the same time."));
    for (const QString& question : questions) {
        auto* button = makeButton(withoutMnemonic(question), "suggestion");
        connect(button, &QPushButton::clicked, this, [this, question] { ask(question); });
        m_suggestions->addWidget(button);
    }
}

void AskPage::ask(const QString& question)
{
    if (question.isEmpty() || !m_documents.anySearchable())
        return;
    AskOptions options = askOptionsOf(m_settings.value(), m_scope->scope());
    options.conversation = m_turns->conversation();
    m_workspace.ask.ask(question, options);
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
    m_lanes->begin(m_settings.value().parallel);
    m_lanes->show();
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
    m_trouble->showTrouble(run.error, run.notes);
    m_answer->finish(run);
    m_answer->setVisible(!run.answer.text.isEmpty() || !run.sources.isEmpty());
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

void AskPage::setScope(const QList<DocumentId>& documents)
{
    m_scope->setScope(documents);
    focusQuestion();
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
        Citation chosen;
        chosen.number = number;
        for (const Citation& citation : std::as_const(m_run.answer.citations)) {
            // The best evidence for this source: verified before approximate before none.
            if (citation.number == number && (chosen.quote.isEmpty() || citation.verdict < chosen.verdict))
                chosen = citation;
        }
        m_answer->mark(number);
        Q_EMIT sourceWanted(source, chosen);
        return;
    }
}

} // namespace sheaf
