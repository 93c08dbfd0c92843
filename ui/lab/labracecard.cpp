#include "ui/lab/labracecard.h"

#include "ui/lab/callsview.h"
#include "ui/lab/labwords.h"
#include "ui/progress/timeaxis.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mark.h"
#include "ui/widgets/swatch.h"

#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// "1,322 ms", "23 of 40 after 1,322 ms, 17 wait"
QString stateText(const LabLane& lane)
{
    if (!lane.begun)
        return LabRaceCard::tr("waits for its turn");
    if (lane.done)
        return durationText(lane.elapsed);
    const int done = lane.count(TrackedCall::State::Completed) + lane.count(TrackedCall::State::Failed);
    return LabRaceCard::tr("%1 of %2 after %3 · %4 running · %5 waiting")
        .arg(done)
        .arg(lane.items)
        .arg(durationText(lane.elapsed))
        .arg(lane.count(TrackedCall::State::InProgress))
        .arg(lane.items - done - lane.count(TrackedCall::State::InProgress));
}

} // namespace

Duration raceAxisEnd(const LabSnapshot& snapshot)
{
    return std::max({snapshot.sequential.elapsed, snapshot.parallel.elapsed, snapshot.ideal.value_or(Duration())});
}

LabRaceCard::LabRaceCard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget)
    , m_message(makeLabel({}, {"dim", "reading"}))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(14));
    auto* card = new Card(theme);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(theme.px(180));
    m_stack->addWidget(m_message);
    m_stack->addWidget(makeLanes(theme));
    card->content()->addWidget(m_stack);
    row->addWidget(card, 1);
    m_figures = makeFigures(theme);
    row->addWidget(m_figures);
    showNothing({});
}

QWidget* LabRaceCard::makeLanes(const Theme& theme)
{
    auto* lanes = new QWidget;
    auto* column = new QVBoxLayout(lanes);
    column->setContentsMargins({});
    column->setSpacing(theme.px(8));
    m_sequential = new CallsView(CallsView::Kind::OneByOne, theme);
    m_parallel = new CallsView(CallsView::Kind::Parallel, theme);
    m_sequentialTime = new FigureLabel({}, {"dim"});
    m_parallelTime = new FigureLabel({}, {"dim"});
    m_heading = new ElidedLabel({}, {"dim"});
    m_outline = new ElidedLabel({}, {"dim"});
    const auto title = [&](const QString& text, FigureLabel* time, QLabel* right) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme.px(10));
        row->addWidget(makeLabel(text, {nullptr, nullptr, true}));
        row->addWidget(time);
        right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row->addWidget(right, 1);
        column->addLayout(row);
    };
    title(tr("One by one"), m_sequentialTime, m_heading);
    column->addWidget(m_sequential);
    column->addSpacing(theme.px(4));
    title(tr("In parallel"), m_parallelTime, m_outline);
    column->addWidget(m_parallel);
    column->addWidget(makeLegend(theme));
    column->addStretch();
    return lanes;
}

QWidget* LabRaceCard::makeLegend(const Theme& theme)
{
    auto* legend = new QWidget;
    auto* row = new QHBoxLayout(legend);
    row->setContentsMargins({});
    row->setSpacing(theme.px(6));
    const std::pair<QColor Colors::*, QString> entries[] = {{&Colors::ghost, tr("waiting")},
                                                            {&Colors::ok, tr("running")},
                                                            {&Colors::sequentialSoft, tr("to be tried again")},
                                                            {&Colors::badText, tr("failed")}};
    for (const auto& [color, text] : entries) {
        row->addWidget(new Swatch(color, theme));
        row->addWidget(makeLabel(text, {"dim", "tiny"}));
        row->addSpacing(theme.px(8));
    }
    m_litLegend = makeLabel(tr("framed: the critical path"), {"dim", "tiny"});
    row->addWidget(m_litLegend);
    row->addStretch();
    return legend;
}

QWidget* LabRaceCard::makeFigures(const Theme& theme)
{
    auto* card = new Card(theme);
    card->setFixedWidth(theme.px(230));
    QVBoxLayout* column = card->content();
    column->setSpacing(theme.px(2));
    m_speedUp = new FigureLabel({}, {"parallel", "big"});
    m_possible = makeLabel({}, {"dim"});
    m_share = new FigureLabel({}, {nullptr, "big"});
    m_same = makeLabel({}, {"ok", nullptr, true});
    m_latency = makeLabel({}, {"dim", "small"});
    m_counts = makeLabel({}, {"dim", "small"});
    m_remark = makeLabel({}, {"warn", "small"});
    for (QLabel* label : {m_possible, m_same, m_latency, m_counts, m_remark})
        label->setWordWrap(true);
    column->addWidget(makeLabel(tr("Speed-up"), {"dim"}));
    column->addWidget(m_speedUp);
    column->addSpacing(theme.px(10));
    column->addWidget(m_possible);
    column->addWidget(m_share);
    column->addSpacing(theme.px(10));
    column->addWidget(makeLabel(tr("Same result"), {"dim"}));
    column->addWidget(m_same);
    column->addStretch();
    for (QLabel* label : {m_remark, m_latency, m_counts})
        column->addWidget(label);
    return card;
}

void LabRaceCard::showNothing(const QString& why)
{
    m_message->setText(why);
    m_stack->setCurrentIndex(0);
    m_figures->hide();
}

void LabRaceCard::showLanes(const LabSnapshot& snapshot, Duration axisEnd, const QString& heading)
{
    m_sequential->setLane(snapshot.sequential, snapshot.critical, axisEnd);
    m_parallel->setLane(snapshot.parallel, snapshot.critical, axisEnd, snapshot.ideal);
    m_sequentialTime->setText(stateText(snapshot.sequential));
    m_parallelTime->setText(stateText(snapshot.parallel));
    m_heading->setFullText(heading);
    m_outline->setFullText(!snapshot.ideal          ? QString()
                           : snapshot.serverChanged ? tr("outline: the fastest possible before the sliders moved")
                                                    : tr("outline: the fastest any schedule could be"));
    m_litLegend->setVisible(!snapshot.critical.isEmpty());
    m_stack->setCurrentIndex(1);
}

void LabRaceCard::showRunning(const LabSnapshot& snapshot, const QString& heading)
{
    showLanes(snapshot, niceAxisEnd(raceAxisEnd(snapshot)), heading);
    m_figures->hide();
}

void LabRaceCard::showReport(const LabReport& report, const LabSnapshot& last, const QString& heading)
{
    showLanes(last, raceAxisEnd(last), heading);
    const bool fair = report.ideal.count() > 0 && report.parallel.count() > 0 && !last.serverChanged;
    m_speedUp->setText(report.speedup() > 0 ? ratioText(report.speedup()) : u"–"_s);
    m_possible->setText(
        fair ? tr("of the possible %1").arg(ratioText(double(report.sequential.count()) / double(report.ideal.count())))
             : tr("share of the possible"));
    m_share->setText(fair ? shareText(std::round(100 / report.ratioToIdeal()) / 100) : u"–"_s);
    const bool good = report.identical && report.failures.isEmpty();
    m_same->setText(sameText(report));
    const char* tone = good ? "ok" : report.identical ? nullptr : "warn";
    setLook(m_same, {tone, nullptr, true});
    setMark(m_same, m_theme, tone);
    m_latency->setText(percentilesText(report.unqueued));
    QStringList counts{tr("%n retry(s)", nullptr, int(report.retries))};
    if (report.connections)
        counts.append(tr("%n connection(s), reused", nullptr, int(*report.connections)));
    if (report.failed > 0)
        counts.append(tr("%1 of %2 failed").arg(report.failed).arg(report.calls));
    counts.append(tr("window %1").arg(report.window));
    m_counts->setText(counts.join(u" · "_s));
    m_counts->setToolTip(report.failures.isEmpty() ? QString() : plainTooltip(report.failures.first().error.message));
    m_remark->setText(report.simulated ? tr("Simulated") : QString());
    m_remark->setVisible(report.simulated);
    m_figures->show();
}

} // namespace sheaf
