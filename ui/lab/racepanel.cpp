#include "ui/lab/racepanel.h"

#include "core/ask/askoptions.h"
#include "ui/ask/troublecard.h"
#include "ui/lab/labracecard.h"
#include "ui/lab/labwords.h"
#include "ui/lab/questionhistory.h"
#include "ui/lab/racecard.h"
#include "ui/lab/raceexport.h"
#include "ui/lab/responsecard.h"
#include "ui/lab/servercard.h"
#include "ui/lab/workloadbar.h"
#include "ui/models/documentsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pagescroll.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int leastWidthForRow = 940; // px at a scale of 1
constexpr int sampleInterval = 10;    // ms; looks whether there is something new

} // namespace

RacePanel::RacePanel(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, const Theme& theme,
                     QWidget* parent)
    : LabPanel(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_documents(documents)
    , m_theme(theme)
    , m_bar(new WorkloadBar(WorkloadBar::For::Race, theme))
    , m_trouble(new TroubleCard(theme))
    , m_cards(new QStackedWidget)
    , m_questionCard(new RaceCard(theme))
    , m_liveCard(new LabRaceCard(theme))
    , m_workloadCard(new LabRaceCard(theme))
    , m_server(new ServerCard(theme))
    , m_response(new ResponseCard(theme))
    , m_history(new QuestionHistory(workspace, theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(14));
    column->addWidget(m_bar);
    setFocusProxy(m_bar);
    auto* scroll = new PageScroll(theme);
    column->addWidget(scroll, 1);
    scroll->content()->setSpacing(theme.px(14));
    scroll->content()->addWidget(m_trouble);
    m_cards->addWidget(m_questionCard);
    m_cards->addWidget(m_workloadCard);
    m_cards->addWidget(m_liveCard);
    m_cards->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    scroll->content()->addWidget(m_cards);
    scroll->content()->addWidget(makeBelow(), 1);
    connect(m_history, &QuestionHistory::lastQuestionKnown, this, [this](const QString& question) {
        if (m_bar->question().isEmpty())
            m_bar->setQuestion(question);
    });
    m_sample.setInterval(sampleInterval);
    connect(&m_sample, &QTimer::timeout, this, &RacePanel::sample);
    connect(m_bar, &WorkloadBar::changed, this, &RacePanel::fit);
    connect(m_bar, &WorkloadBar::entered, this, &RacePanel::start);
    connect(m_server, &ServerCard::changed, this, [this] {
        if (m_running && !m_bar->isLive())
            m_workspace.lab.changeServer(options());
    });
    connect(m_trouble, &TroubleCard::settingsWanted, this, &LabPanel::settingsWanted);
    connect(&documents, &QAbstractItemModel::modelReset, this, &RacePanel::fit);
    connect(&documents, &QAbstractItemModel::rowsInserted, this, &RacePanel::fit);
    connect(&documents, &QAbstractItemModel::dataChanged, this, [this] {
        if (!whyNot().isEmpty())
            fit();
    });
    const auto takeEngines = [this] {
        m_bar->setEngines(m_workspace.lab.isThere(), m_workspace.lab.endpoint ? m_workspace.lab.endpoint() : QString());
    };
    connect(&settings, &LiveSettings::changed, this, takeEngines);
    takeEngines();
    fit();
}

RacePanel::~RacePanel()
{
    m_stop.request_stop();
}

QWidget* RacePanel::makeBelow()
{
    auto* below = new QWidget;
    m_below = new QHBoxLayout(below);
    m_below->setContentsMargins({});
    m_below->setSpacing(m_theme.px(14));
    m_below->addWidget(m_response, 1);
    m_below->addWidget(m_history, 1);
    m_below->addWidget(m_server);
    below->setMinimumHeight(m_theme.px(260));
    return below;
}

// Large type on a small window: one below the other.
void RacePanel::resizeEvent(QResizeEvent* event)
{
    LabPanel::resizeEvent(event);
    const bool narrow = width() < m_theme.px(leastWidthForRow);
    m_below->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString RacePanel::whyNot() const
{
    if (!m_bar->isQuestion())
        return {};
    if (!m_documents.anySearchable())
        return tr("Add a document first; then there is something to race.");
    return m_bar->question().isEmpty() ? tr("Ask a question first, or type one here.") : QString();
}

QString RacePanel::startText() const
{
    const bool again = m_bar->isQuestion() ? m_question.has_value() : m_report.has_value();
    if (again)
        return tr("Race again");
    return m_bar->isQuestion() ? tr("Race the last question") : tr("Race");
}

QString RacePanel::about() const
{
    return m_bar->isQuestion() ? tr("Asks it one by one, then in parallel, and compares time and hits")
                               : tr("Makes the calls one by one, then in parallel, and compares time and results");
}

LabOptions RacePanel::options() const
{
    LabOptions options;
    m_bar->apply(options);
    if (!m_bar->isLive())
        m_server->apply(options);
    options.retries = m_settings.value().retries;
    options.requestTimeout = m_settings.value().requestTimeout;
    return options;
}

QString RacePanel::heading() const
{
    return headingText(options(), !m_bar->isLive(), m_workspace.lab.endpoint ? m_workspace.lab.endpoint() : QString());
}

void RacePanel::chooseQuestion()
{
    if (!m_running)
        m_bar->chooseQuestion();
}

void RacePanel::start()
{
    if (m_running || !whyNot().isEmpty())
        return;
    m_running = true;
    m_stop = {};
    m_trouble->showTrouble({}, {});
    m_bar->setLocked(true);
    if (m_bar->isQuestion())
        raceQuestion();
    else
        raceWorkload();
    fit();
}

void RacePanel::raceQuestion()
{
    const QString question = m_bar->question();
    m_questionCard->showRunning(question);
    if (m_workspace.lab.snapshot) {
        m_live = {};
        m_liveCard->showRunning(m_live, question);
        m_sample.start();
    }
    AskOptions options = askOptionsOf(m_settings.value());
    options.scope.without = m_documents.hiddenIds();
    options.writeAnswer = false; // an answer takes the same time either way
    observe(m_workspace.race(question, options, m_stop.get_token()), this, [this](const Result<RaceReport>& report) {
        m_sample.stop();
        m_question.reset();
        if (report.ok()) {
            m_question = *report;
            m_questionCard->showReport(*report, m_settings.value().embedding.isBuiltin());
            m_history->showSpans(report->parallel.spans, report->parallel.question);
        }
        ended(report.ok() ? std::nullopt : std::optional(report.error()));
        m_history->refreshSoon();
    });
}

void RacePanel::raceWorkload()
{
    m_report.reset();
    m_snapshot = {};
    m_heading = heading();
    const auto race = m_workspace.lab.race(m_bar->isLive(), options(), m_stop.get_token());
    m_workloadCard->showRunning(m_snapshot, m_heading);
    m_sample.start();
    observe(race, this, [this](const Result<LabReport>& report) {
        m_sample.stop();
        sample();
        if (report.ok()) {
            m_report = *report;
            m_workloadCard->showReport(*report, m_snapshot, m_heading);
        }
        ended(report.ok() ? std::nullopt : std::optional(report.error()));
    });
}

void RacePanel::sample()
{
    const LabSnapshot snapshot = m_workspace.lab.snapshot();
    if (m_bar->isQuestion()) {
        if (snapshot.revision != m_live.revision) {
            m_live = snapshot;
            m_liveCard->showRunning(m_live, m_bar->question());
        }
        return;
    }
    if (snapshot.revision == m_snapshot.revision)
        return;
    m_snapshot = snapshot;
    m_workloadCard->showRunning(m_snapshot, m_heading);
    m_response->showSnapshot(m_snapshot);
}

void RacePanel::ended(const std::optional<Error>& error)
{
    m_running = false;
    m_bar->setLocked(false);
    if (error && error->code != ErrorCode::Cancelled)
        m_trouble->showTrouble(*error, {});
    fit();
}

void RacePanel::stop()
{
    m_stop.request_stop();
}

// What is chosen is what is seen.
void RacePanel::fit()
{
    const bool question = m_bar->isQuestion();
    m_cards->setCurrentWidget(!question             ? static_cast<QWidget*>(m_workloadCard)
                              : m_sample.isActive() ? static_cast<QWidget*>(m_liveCard)
                                                    : m_questionCard);
    m_history->setTimelineShown(question);
    m_response->setVisible(!question);
    m_server->setVisible(!question && !m_bar->isLive());
    if (!m_running && question && !m_question) {
        const QString why = whyNot();
        m_questionCard->showNothing(why.isEmpty() ? tr("Race the question to see both ways side by side.") : why);
    }
    if (!m_running && !question && !m_report)
        m_workloadCard->showNothing(tr("Race %1 to see both ways side by side.").arg(heading()));
    Q_EMIT changed();
}

LabExports RacePanel::exports()
{
    if (m_running)
        return {};
    if (m_bar->isQuestion())
        return m_question ? exportsOf(*m_question, m_questionCard) : LabExports();
    return m_report ? exportsOf(*m_report, m_snapshot, m_heading, m_workloadCard) : LabExports();
}

void RacePanel::runFinished(const AskRun& run)
{
    m_bar->setQuestion(run.question);
    if (!run.spans.isEmpty())
        m_history->showSpans(run.spans, run.question);
    if (isVisible())
        m_history->refreshSoon();
}

void RacePanel::showEvent(QShowEvent* event)
{
    LabPanel::showEvent(event);
    m_history->refreshSoon();
}

} // namespace sheaf
