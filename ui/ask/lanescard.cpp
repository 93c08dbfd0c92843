#include "ui/ask/lanescard.h"

#include "core/ask/refusion.h"
#include "core/index/timeleft.h"
#include "ui/progress/lanesview.h"
#include "ui/progress/waterfall.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dropbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/swatch.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr Duration soonestRest = std::chrono::seconds(2); // before that it says nothing

// "3 facts so far · about 2 minutes left"; the rest only once it can be told.
QString readingText(const QueryLane& lane)
{
    const QString facts = LanesCard::tr("%1 facts so far", nullptr, int(lane.hits)).arg(grouped(lane.hits));
    if (lane.share < 0.02 || lane.searching < soonestRest)
        return facts;
    const double rest = double(lane.searching.count()) * (1 - lane.share) / lane.share;
    const auto left = std::chrono::duration_cast<Milliseconds>(Duration(qint64(rest)));
    return LanesCard::tr("%1 · %2 left").arg(facts, timeLeftText(left));
}

} // namespace

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

QString levelsText(const GraphReport& graph)
{
    if (graph.tasks.isEmpty() || graph.total.count() <= 0)
        return {};
    QStringList names;
    for (const TaskRecord& task : graph.tasks) {
        if (graph.criticalPath.contains(task.id) && task.duration() * 50 >= graph.criticalLength)
            names.append(task.name);
    }
    return LanesCard::tr("It took %1. Level by level would have taken %2, one part after the other %3. "
                         "The critical path, %4, is lit: %5.")
        .arg(durationText(graph.total), durationText(graph.levelByLevel), durationText(graph.sequential),
             durationText(graph.criticalLength), names.join(u" → "_s));
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
    , m_embeddingText(makeLabel(tr("embedding"), {"dim", "small"}))
    , m_searchText(makeLabel(tr("search"), {"dim", "small"}))
    , m_microscope(makeLink(tr("Microscope")))
    , m_timeline(makeFold(tr("Whole timeline")))
    , m_whole(new QWidget)
    , m_waterfall(new Waterfall(theme))
    , m_levels(makeLabel({}, {"dim", "small"}))
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
    auto* whole = new QVBoxLayout(m_whole);
    whole->setContentsMargins({});
    whole->setSpacing(theme.px(8));
    whole->addWidget(m_waterfall);
    m_levels->setWordWrap(true);
    whole->addWidget(m_levels);
    content()->addWidget(m_whole);
    m_whole->hide();

    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme.px(6));
    foot->addWidget(m_embedding);
    foot->addWidget(m_embeddingText);
    foot->addSpacing(theme.px(8));
    foot->addWidget(new Swatch(&Colors::ok, theme));
    foot->addWidget(m_searchText);
    foot->addStretch();
    foot->addWidget(m_microscope);
    foot->addWidget(m_timeline);
    content()->addLayout(foot);
    m_timeline->setCheckable(true);
    m_microscope->setToolTip(tr("Every passage that was found, by which query, and what that counted (Ctrl+M)"));
    connect(m_microscope, &QPushButton::clicked, this, &LanesCard::microscopeWanted);
    connect(m_timeline, &QPushButton::toggled, this, &LanesCard::showWaterfall);
}

void LanesCard::begin(const AskOptions& options, const QString& variantsBy)
{
    m_mode = options.mode;
    m_parallel = options.parallel;
    m_variantsBy = variantsBy;
    m_count->setText(m_mode == AskMode::Exhaustive ? tr("Reading everything")
                     : m_mode == AskMode::Research ? tr("Research")
                                                   : tr("1 query"));
    m_about->setFullText(m_mode == AskMode::Research                          ? tr("planning sub-questions")
                         : m_mode == AskMode::Exhaustive                      ? tr("counting what there is to read")
                         : m_mode == AskMode::Quick || options.queryCount < 2 ? QString()
                                                                              : tr("thinking of other ways to ask"));
    m_count->setToolTip({});
    m_about->show();
    m_measured->setText({});
    m_rest->setFullText({});
    m_ratio->setText({});
    m_ratio->setToolTip({});
    m_lanes->setLanes({}, m_parallel);
    m_timeline->setChecked(false);
    m_timeline->setEnabled(false);
    m_microscope->setEnabled(false);
}

// A lane of a query is embedded and searched; what is looked up or read as a whole is one piece.
void LanesCard::showLegend()
{
    const bool queries = m_mode == AskMode::Quick || m_mode == AskMode::FanOut;
    m_embedding->setVisible(queries);
    m_embeddingText->setVisible(queries);
    m_searchText->setText(queries ? tr("search") : m_mode == AskMode::Exhaustive ? tr("reading") : tr("looking up"));
}

void LanesCard::showLive(const QList<QueryLane>& lanes)
{
    QList<QueryLane> shown = lanes;
    if (m_mode == AskMode::Research) {
        const auto parts = lanes.size() - 1; // beside the question itself
        m_count->setText(parts <= 0   ? tr("Research")
                         : parts == 1 ? tr("1 sub-question")
                                      : tr("%1 sub-questions").arg(parts));
    } else if (m_mode == AskMode::Exhaustive && !lanes.isEmpty()) {
        m_count->setText(lanes.first().text); // "120 of 482 chunks, 8 files"
        shown.first().text = tr("reading every passage");
        shown.first().index = 1; // it is not the question as typed
    } else {
        m_count->setText(lanes.size() == 1 ? tr("1 query") : tr("%1 queries").arg(lanes.size()));
    }
    m_lanes->setLanes(shown, m_parallel);
    showLegend();
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
    if (m_mode == AskMode::Exhaustive && !lanes.isEmpty())
        m_about->setFullText(readingText(lanes.first()));
    else
        m_about->setFullText(tr("%1 done").arg(done));
    m_measured->setText(durationText(end));
    m_measured->updateGeometry();
    m_rest->hide();
    m_ratio->hide();
}

// Who thought of the queries, and what they found.
QString LanesCard::foundText(const AskRun& run) const
{
    QStringList parts;
    int failed = 0;
    int hits = 0;
    for (const QueryLane& lane : run.lanes) {
        failed += lane.state == QueryLane::State::Failed ? 1 : 0;
        hits += lane.hits;
    }
    switch (m_mode) {
    case AskMode::Exhaustive:
        parts.append(tr("%1 facts", nullptr, int(hits)).arg(grouped(hits)));
        break;
    case AskMode::Research:
        parts.append(tr("%1 passages found, %2 used").arg(grouped(hits), grouped(run.sources.size())));
        break;
    default:
        if (run.lanes.size() > 1 && !run.options.variants)
            parts.append(m_variantsBy.isEmpty()
                             ? tr("%1 variants from your documents’ own words", nullptr, int(run.lanes.size()) - 1)
                                   .arg(run.lanes.size() - 1)
                             : tr("%1 variants by %2", nullptr, int(run.lanes.size()) - 1)
                                   .arg(run.lanes.size() - 1)
                                   .arg(m_variantsBy));
        parts.append(tr("%1 hits, %2 different passages").arg(grouped(hits), grouped(run.fused.size())));
    }
    if (failed > 0)
        parts.append(tr("%1 failed").arg(failed));
    if (run.ahead.count() > 0)
        parts.append(tr("begun %1 before Enter").arg(durationText(run.ahead)));
    return parts.join(u" · "_s);
}

void LanesCard::finish(const AskRun& run)
{
    m_mode = run.options.mode;
    m_parallel = run.options.parallel;
    showLive(run.lanes);
    m_about->setFullText(foundText(run));
    if (!m_variantsBy.isEmpty() && m_mode == AskMode::FanOut)
        m_count->setToolTip(
            tr("Where the model says less than was asked for, rules fill up from your documents’ words."));
    const RetrievalTimes times = retrievalTimes(run);
    m_measured->setText(times.measured.count() > 0 ? durationText(times.measured) : QString());
    const QString sum =
        tr("“One by one” is the sum of the measured parts of this run. Race it in the Lab to measure it.");
    if (m_parallel && times.ratio > 0 && (run.lanes.size() > 1 || m_mode == AskMode::Exhaustive)) {
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
    m_levels->setText(levelsText(run.graph));
    m_levels->setVisible(!m_levels->text().isEmpty());
    m_timeline->setEnabled(!run.spans.isEmpty());
    m_microscope->setEnabled(canFuseAgain(run));
}

void LanesCard::showWaterfall(bool shown)
{
    m_whole->setVisible(shown);
    m_lanes->setVisible(!shown);
    m_timeline->setText(shown ? tr("Queries only") : tr("Whole timeline"));
    m_timeline->setFoldedOut(shown);
}

} // namespace sheaf
