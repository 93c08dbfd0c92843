#include "ui/lab/labpage.h"

#include "core/ask/askoptions.h"
#include "ui/ask/troublecard.h"
#include "ui/lab/historychart.h"
#include "ui/lab/racecard.h"
#include "ui/models/documentsmodel.h"
#include "ui/progress/waterfall.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int runsToRead = 40; // races are two
constexpr int refreshInterval = 100;

} // namespace

LabPage::LabPage(Workspace& workspace, LiveSettings& settings, DocumentsModel& documents, const Theme& theme,
                 QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_documents(documents)
    , m_theme(theme)
    , m_card(new RaceCard(theme))
    , m_trouble(new TroubleCard(theme))
{
    setObjectName(u"page"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(18));
    column->setSpacing(theme.px(14));
    column->addWidget(makeHeader());
    setFocusProxy(m_question);
    column->addWidget(m_trouble);
    column->addWidget(m_card);
    column->addWidget(makeHistory(), 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &LabPage::refresh);
    connect(&documents, &QAbstractItemModel::modelReset, this, &LabPage::update);
    connect(&documents, &QAbstractItemModel::rowsInserted, this, &LabPage::update);
    connect(&documents, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_race->isEnabled())
            update();
    });
    update();
}

LabPage::~LabPage()
{
    m_stop.request_stop();
}

QWidget* LabPage::makeHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(12));
    row->addWidget(makeLabel(tr("Lab"), {nullptr, "title"}));
    m_question = new QLineEdit;
    m_question->setPlaceholderText(tr("The question to race"));
    m_question->setAccessibleName(tr("Question to race"));
    m_question->setAcceptDrops(false);
    m_question->setMaxLength(20'000);
    row->addSpacing(m_theme.px(8));
    row->addWidget(m_question, 1);
    m_race = makeButton(tr("Race the last question"), "primary");
    row->addWidget(m_race);
    connect(m_question, &QLineEdit::textChanged, this, &LabPage::update);
    connect(m_question, &QLineEdit::returnPressed, this, &LabPage::race);
    connect(m_race, &QPushButton::clicked, this, [this] {
        if (m_racing)
            stop();
        else
            race();
    });
    connect(m_trouble, &TroubleCard::settingsWanted, this, &LabPage::settingsWanted);
    return header;
}

QWidget* LabPage::makeHistory()
{
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(14));

    auto* history = new Card(m_theme);
    auto* title = new QHBoxLayout;
    title->setSpacing(m_theme.px(5));
    title->addWidget(makeLabel(tr("Your questions:"), {nullptr, nullptr, true}));
    title->addWidget(makeLabel(tr("one by one"), {"sequential", nullptr, true}));
    title->addWidget(makeLabel(tr("and"), {nullptr, nullptr, true}));
    title->addWidget(makeLabel(tr("in parallel"), {"parallel", nullptr, true}));
    title->addStretch();
    history->content()->addLayout(title);
    m_history = new HistoryChart(m_theme);
    m_noHistory = makeLabel(tr("Nothing asked yet. Every question adds a pair of bars here."), {"dim"});
    m_noHistory->setAlignment(Qt::AlignCenter);
    m_noHistory->setWordWrap(true);
    history->content()->addWidget(m_history, 1);
    history->content()->addWidget(m_noHistory, 1);
    m_history->hide();
    row->addWidget(history, 1);

    auto* timeline = new Card(m_theme);
    auto* spansTitle = new QHBoxLayout;
    spansTitle->setSpacing(m_theme.px(10));
    spansTitle->addWidget(makeLabel(tr("Last run"), {nullptr, nullptr, true}));
    m_spansOf = new ElidedLabel(tr("nothing has run yet; here it will stand part by part"), {"dim"});
    spansTitle->addWidget(m_spansOf, 1);
    timeline->content()->addLayout(spansTitle);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Timeline of the last run"));
    auto* inside = new QWidget;
    auto* insideColumn = new QVBoxLayout(inside);
    insideColumn->setContentsMargins(0, 0, m_theme.px(6), 0);
    m_waterfall = new Waterfall(m_theme);
    insideColumn->addWidget(m_waterfall);
    insideColumn->addStretch();
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    timeline->content()->addWidget(scroll, 1);
    row->addWidget(timeline, 1);
    return both;
}

void LabPage::update()
{
    const bool searchable = m_documents.anySearchable();
    const bool typed = !m_question->text().trimmed().isEmpty();
    m_race->setText(m_racing ? tr("Stop") : m_haveRace ? tr("Race again") : tr("Race the last question"));
    m_race->setEnabled(m_racing || (searchable && typed));
    const QString why = !searchable ? tr("Add a document first; then there is something to race.")
                        : !typed    ? tr("Ask a question first, or type one here.")
                                    : QString();
    m_race->setToolTip(
        m_racing || why.isEmpty() ? tr("Asks it one by one, then in parallel, and compares time and hits") : why);
    if (!m_racing && !m_haveRace)
        m_card->showNothing(why.isEmpty() ? tr("Race the question to see both ways side by side.") : why);
}

void LabPage::race()
{
    const QString question = m_question->text().trimmed();
    if (m_racing || question.isEmpty() || !m_documents.anySearchable())
        return;
    m_racing = true;
    m_stop = {};
    m_trouble->showTrouble({}, {});
    m_card->showRunning(question);
    update();
    AskOptions options = askOptionsOf(m_settings.value());
    options.writeAnswer = false; // an answer takes the same time either way
    observe(m_workspace.race(question, options, m_stop.get_token()), this, [this](const Result<RaceReport>& report) {
        m_racing = false;
        m_haveRace = report.ok();
        if (report.ok()) {
            m_card->showReport(*report, m_settings.value().embedding.isBuiltin());
            showSpans(report->parallel.spans, report->parallel.question);
        } else if (report.error().code != ErrorCode::Cancelled) {
            m_trouble->showTrouble(report.error(), {});
        }
        update();
        m_refresh.start();
    });
}

void LabPage::stop()
{
    m_stop.request_stop();
}

void LabPage::runFinished(const AskRun& run)
{
    m_question->setText(run.question.simplified());
    m_question->setCursorPosition(0);
    if (!run.spans.isEmpty())
        showSpans(run.spans, run.question);
    if (isVisible())
        m_refresh.start();
}

void LabPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_refresh.start();
}

void LabPage::refresh()
{
    observe(m_workspace.recentRuns(runsToRead), this, [this](const Result<QList<StoredRun>>& runs) {
        if (!runs.ok()) {
            m_noHistory->setText(runs.error().message);
            return;
        }
        const QList<HistoryBar> bars = historyBars(*runs);
        m_history->setVisible(!bars.isEmpty());
        m_noHistory->setVisible(bars.isEmpty());
        m_history->setBars(bars);
        if (bars.isEmpty())
            return;
        if (m_question->text().isEmpty())
            m_question->setText(runs->first().question.simplified());
        if (!m_haveSpans && m_workspace.spansOf) {
            observe(m_workspace.spansOf(runs->first().id), this,
                    [this, question = runs->first().question](const Result<QList<Span>>& spans) {
                        if (spans.ok() && !m_haveSpans)
                            showSpans(*spans, question);
                    });
        }
    });
}

void LabPage::showSpans(const QList<Span>& spans, const QString& question)
{
    m_haveSpans = true;
    m_spansOf->setFullText(question);
    m_waterfall->setSpans(spans, summarize(spans).critical);
}

} // namespace sheaf
