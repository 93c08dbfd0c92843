#include "ui/lab/dashboardpanel.h"

#include "core/concurrency/run.h"
#include "ui/lab/cardgrid.h"
#include "ui/lab/dashboardplots.h"
#include "ui/lab/plotcard.h"
#include "ui/lab/plotview.h"
#include "ui/lab/rundetail.h"
#include "ui/models/callwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pagescroll.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int followInterval = 500;
constexpr int mostRuns = 5000;
constexpr int secondsAgain = 240; // what calls did is written within two minutes

} // namespace

DashboardPanel::DashboardPanel(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_detail(new RunDetail(theme, workspace.pool))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme.px(12));
    column->addWidget(makeFilters());
    m_said = makeLabel({}, {"dim", "small"});
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(14));
    row->addWidget(makeCharts(), 3);
    m_empty = new EmptyState(theme, u"lab"_s);
    row->addWidget(m_empty, 3);
    row->addWidget(m_detail, 2);
    column->addLayout(row, 1);
    m_scroll->hide();
    m_empty->setWords(
        tr("Nothing to show yet"),
        tr("Every question and every call to an endpoint is counted here: how long it took, what it saved "
           "to run in parallel, what failed and what it cost. Ask something, or choose a longer time."));
    m_detail->hide();
    connect(m_detail, &RunDetail::closed, this, &DashboardPanel::closeRun);
    connect(m_detail, &RunDetail::said, this, &DashboardPanel::say);
    m_follow.setInterval(followInterval);
    connect(&m_follow, &QTimer::timeout, this, &DashboardPanel::look);
}

QWidget* DashboardPanel::makeFilters()
{
    auto* line = new QWidget;
    auto* row = new FlowLayout(m_theme.px(8), line);
    m_ranges = new QButtonGroup(this);
    const std::pair<DashboardRange, QString> ranges[] = {{DashboardRange::Hour, tr("Hour")},
                                                         {DashboardRange::Day, tr("Day")},
                                                         {DashboardRange::Week, tr("Week")},
                                                         {DashboardRange::All, tr("All")}};
    for (const auto& [range, text] : ranges) {
        QPushButton* button = makeButton(text, "segment");
        button->setCheckable(true);
        button->setChecked(range == m_filter.range);
        button->setAccessibleName(tr("Time shown: %1").arg(text));
        m_ranges->addButton(button, int(range));
        row->addWidget(button);
    }
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int id) { setRange(DashboardRange(id)); });
    m_mode = new ChoiceButton(tr("Mode"), tr("all"));
    m_endpoint = new ChoiceButton(tr("Endpoint"), tr("all"));
    m_task = new ChoiceButton(tr("Task"), tr("all"));
    const std::pair<ChoiceButton*, QString DashboardFilter::*> choices[] = {
        {m_mode, &DashboardFilter::mode}, {m_endpoint, &DashboardFilter::endpoint}, {m_task, &DashboardFilter::task}};
    for (const auto& [button, member] : choices) {
        row->addWidget(button);
        connect(button, &ChoiceButton::chosen, this, [this, of = member](const QString& value) {
            m_filter.*of = value;
            compute();
        });
    }
    return line;
}

QWidget* DashboardPanel::makeCharts()
{
    m_scroll = new PageScroll(m_theme);
    m_scroll->setAccessibleName(tr("Charts"));
    auto* grid = new CardGrid(m_theme);
    for (const Plot& plot : dashboardPlots({}, m_workspace.settings.currency)) {
        auto* card = new PlotCard(m_theme, m_workspace.pool);
        card->setPlot(plot);
        connect(&card->view(), &PlotView::runWanted, this, &DashboardPanel::openRun);
        connect(card, &PlotCard::said, this, &DashboardPanel::say);
        grid->addCard(card);
        m_cards.append(card);
    }
    m_scroll->content()->addWidget(grid);
    return m_scroll;
}

void DashboardPanel::setRange(DashboardRange range)
{
    m_ranges->button(int(range))->setChecked(true);
    if (m_filter.range == range)
        return;
    m_filter.range = range;
    refresh(true);
}

void DashboardPanel::runFinished()
{
    m_stale = true;
}

void DashboardPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_follow.start();
    refresh(true);
}

void DashboardPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_follow.stop();
}

void DashboardPanel::look()
{
    if (!m_asking && (m_stale || m_workspace.tracker.revision() != m_seen))
        refresh(false);
}

void DashboardPanel::refresh(bool all)
{
    if (!m_workspace.runsSince || !m_workspace.callSamples)
        return;
    m_stale = false;
    m_asking = true;
    m_seen = m_workspace.tracker.revision();
    const quint64 asked = ++m_asked;
    const QDateTime begin = beginOf(m_filter.range, QDateTime::currentDateTimeUtc());
    const bool anew = all || m_samples.isEmpty();
    const QDateTime from = anew ? begin : std::max(begin, m_samples.last().minute.addSecs(-secondsAgain));
    const RunId after = all || m_runs.isEmpty() ? RunId() : m_runs.first().id;
    const auto samples = m_workspace.callSamples(from);
    observe(m_workspace.runsSince(begin, after, mostRuns), this,
            [this, asked, samples, from, after, anew](const Result<QList<StoredRun>>& runs) {
                observe(samples, this, [this, asked, runs, from, after, anew](const Result<QList<CallSample>>& found) {
                    if (asked != m_asked)
                        return;
                    m_asking = false;
                    if (!runs.ok() || !found.ok()) {
                        say(runs.ok() ? found.error().message : runs.error().message, true);
                        return;
                    }
                    m_runs = after.isValid() ? *runs + m_runs : *runs;
                    takeSamples(*found, from, anew);
                    compute();
                });
            });
}

// What was known of the last minutes may have grown.
void DashboardPanel::takeSamples(const QList<CallSample>& found, const QDateTime& from, bool anew)
{
    if (anew) {
        m_samples = found;
        return;
    }
    m_samples.removeIf([&from](const CallSample& sample) { return sample.minute >= from; });
    std::copy_if(found.begin(), found.end(), std::back_inserter(m_samples),
                 [&from](const CallSample& sample) { return sample.minute >= from; });
}

void DashboardPanel::compute()
{
    const auto made = run(&m_workspace.pool, CallContext(), [runs = m_runs, samples = m_samples, filter = m_filter] {
        return dashboardOf(runs, samples, filter, QDateTime::currentDateTimeUtc());
    });
    observe(made, this, [this, filter = m_filter](const Result<Dashboard>& board) {
        if (board.ok() && filter == m_filter)
            present(*board);
    });
}

void DashboardPanel::present(const Dashboard& board)
{
    const bool nothing = m_runs.isEmpty() && m_samples.isEmpty();
    m_empty->setVisible(nothing);
    m_scroll->setVisible(!nothing);
    offerChoices(board);
    const QList<Plot> plots = dashboardPlots(board, m_workspace.settings.currency);
    for (qsizetype i = 0; i < plots.size(); ++i)
        m_cards.at(i)->setPlot(plots.at(i));
}

void DashboardPanel::offerChoices(const Dashboard& board)
{
    const auto offer = [](ChoiceButton* button, const QStringList& values, auto&& text) {
        QList<ChoiceButton::Choice> choices;
        for (const QString& value : values)
            choices.append({value, text(value)});
        button->setChoices(choices);
    };
    offer(m_mode, board.modes, askModeText);
    offer(m_endpoint, board.endpointNames, [](const QString& origin) { return QUrl(origin).authority(); });
    offer(m_task, board.taskNames, taskText);
}

QString DashboardPanel::questionOf(RunId run) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [run](const auto& each) { return each.id == run; });
    return found == m_runs.end() ? QString() : found->question;
}

void DashboardPanel::openRun(RunId run)
{
    m_opened = run;
    m_detail->showWaiting(questionOf(run));
    m_detail->show();
    observe(m_workspace.spansOf(run), this, [this, run](const Result<QList<Span>>& spans) {
        if (m_opened != run)
            return;
        if (spans.ok())
            m_detail->showRun(questionOf(run), *spans);
        else
            m_detail->showTrouble(spans.error().message);
    });
}

void DashboardPanel::closeRun()
{
    m_opened = {};
    m_detail->hide();
}

void DashboardPanel::say(const QString& text, bool isTrouble)
{
    setLook(m_said, {isTrouble ? "bad" : "dim", "small"});
    m_said->setText(text);
    m_said->show();
}

} // namespace sheaf
