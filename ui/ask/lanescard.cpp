#include "ui/ask/lanescard.h"

#include "core/ask/refusion.h"
#include "ui/progress/lanesview.h"
#include "ui/progress/waterfall.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/swatch.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

RetrievalTimes retrievalTimes(const AskRun& run)
{
    RetrievalTimes times;
    times.measured = run.retrieval;
    for (const Span& span : run.spans) {
        if (span.start < run.retrieval)
            times.parts += std::min(span.end, run.retrieval) - span.start;
    }
    if (times.measured.count() > 0)
        times.ratio = double(times.parts.count()) / double(times.measured.count());
    return times;
}

LanesCard::LanesCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_count(makeLabel({}, {nullptr, nullptr, true}))
    , m_about(new ElidedLabel({}, {"dim"}))
    , m_measured(new FigureLabel({}, {nullptr, nullptr, true}))
    , m_rest(new ElidedLabel({}, {"dim"}))
    , m_ratio(new FigureLabel({}, {"parallel", nullptr, true}))
    , m_lanes(new LanesView(theme))
    , m_embedding(new Swatch(&Colors::parallel, theme))
    , m_microscope(makeLink(tr("Microscope")))
    , m_timeline(makeLink(tr("Whole timeline ▸")))
    , m_waterfall(new Waterfall(theme))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(5));
    head->addWidget(m_count);
    head->addSpacing(theme.px(6));
    head->addWidget(m_about, 1);
    head->addWidget(m_measured);
    head->addWidget(m_rest);
    head->addWidget(m_ratio);
    content()->addLayout(head);
    content()->addWidget(m_lanes);
    content()->addWidget(m_waterfall);
    m_waterfall->hide();

    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme.px(6));
    foot->addWidget(m_embedding);
    foot->addWidget(makeLabel(tr("embedding"), {"dim", "small"}));
    foot->addSpacing(theme.px(8));
    foot->addWidget(new Swatch(&Colors::ok, theme));
    foot->addWidget(makeLabel(tr("search"), {"dim", "small"}));
    foot->addStretch();
    foot->addWidget(m_microscope);
    foot->addWidget(m_timeline);
    content()->addLayout(foot);
    m_timeline->setCheckable(true);
    m_microscope->setToolTip(tr("Every passage that was found, by which query, and what that counted (Ctrl+M)"));
    connect(m_microscope, &QPushButton::clicked, this, &LanesCard::microscopeWanted);
    connect(m_timeline, &QPushButton::toggled, this, &LanesCard::showWaterfall);
}

void LanesCard::begin(bool parallel)
{
    m_parallel = parallel;
    m_count->setText(tr("1 query"));
    m_about->setFullText(tr("thinking of other ways to ask"));
    m_about->show();
    m_measured->setText({});
    m_rest->setFullText({});
    m_ratio->setText({});
    m_ratio->setToolTip({});
    m_lanes->setLanes({}, parallel);
    m_timeline->setChecked(false);
    m_timeline->setEnabled(false);
    m_microscope->setEnabled(false);
}

void LanesCard::showLive(const QList<QueryLane>& lanes)
{
    m_count->setText(lanes.size() == 1 ? tr("1 query") : tr("%1 queries").arg(lanes.size()));
    m_lanes->setLanes(lanes, m_parallel);
    m_embedding->setColor(m_parallel ? &Colors::parallel : &Colors::sequential);
}

void LanesCard::setLanes(const QList<QueryLane>& lanes)
{
    showLive(lanes);
    Duration end{};
    int done = 0;
    for (const QueryLane& lane : lanes) {
        end = std::max(end, laneEnd(lane));
        done += lane.ended() ? 1 : 0;
    }
    m_about->setFullText(tr("%1 done").arg(done));
    m_measured->setText(durationText(end));
    m_measured->updateGeometry();
    m_rest->hide();
    m_ratio->hide();
}

void LanesCard::finish(const AskRun& run)
{
    m_parallel = run.options.parallel;
    showLive(run.lanes);
    int failed = 0;
    int hits = 0;
    for (const QueryLane& lane : run.lanes) {
        failed += lane.state == QueryLane::State::Failed ? 1 : 0;
        hits += lane.hits;
    }
    const QString found = tr("%1 hits, %2 different passages").arg(grouped(hits), grouped(run.fused.size()));
    m_about->setFullText(failed > 0 ? found + tr(" · %1 failed").arg(failed) : found);
    const RetrievalTimes times = retrievalTimes(run);
    m_measured->setText(times.measured.count() > 0 ? durationText(times.measured) : QString());
    const QString sum =
        tr("“One by one” is the sum of the measured parts of this run. Race it in the Lab to measure it.");
    if (m_parallel && times.ratio > 0 && run.lanes.size() > 1) {
        m_rest->setFullText(tr("in parallel · %1 one by one ·").arg(durationText(times.parts)));
        m_ratio->setText(ratioText(times.ratio));
        m_rest->setToolTip(sum);
        m_ratio->setToolTip(sum);
    } else {
        m_rest->setFullText(m_parallel || times.measured.count() == 0 ? QString() : tr("one by one"));
        m_rest->setToolTip({});
        m_ratio->setText({});
    }
    m_rest->setVisible(!m_rest->fullText().isEmpty());
    m_ratio->setVisible(!m_ratio->text().isEmpty());
    m_waterfall->setSpans(run.spans, run.summary.critical);
    m_timeline->setEnabled(!run.spans.isEmpty());
    m_microscope->setEnabled(canFuseAgain(run));
}

void LanesCard::showWaterfall(bool shown)
{
    m_waterfall->setVisible(shown);
    m_lanes->setVisible(!shown);
    m_timeline->setText(shown ? tr("Queries only ▾") : tr("Whole timeline ▸"));
}

} // namespace sheaf
