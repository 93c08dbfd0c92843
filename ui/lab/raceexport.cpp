#include "ui/lab/raceexport.h"

#include "core/lab/labcsv.h"
#include "core/lab/traceexport.h"
#include "ui/lab/labwords.h"
#include "ui/progress/ganttlayout.h"
#include "ui/theme/figures.h"
#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A question's measured parts as calls of a lane.
LabLane laneOf(const AskRun& run)
{
    const GanttRows rows = ganttRows(run.spans);
    LabLane lane;
    lane.begun = lane.done = true;
    lane.items = rows.rows;
    lane.window = rows.rows;
    lane.elapsed = std::max(rows.end, run.retrieval);
    for (const GanttBar& bar : rows.bars) {
        LabCall call;
        call.item = bar.row;
        call.state = TrackedCall::State::Completed;
        call.attempts = 1;
        call.queued = bar.begin;
        call.started = bar.begin;
        call.end = bar.end;
        lane.calls.append(call);
    }
    return lane;
}

} // namespace

RaceSheet sheetOf(const LabReport& report, const LabSnapshot& snapshot, const QString& heading, const QDateTime& when)
{
    RaceSheet sheet;
    sheet.heading = heading;
    sheet.simulated = report.simulated;
    sheet.when = when;
    sheet.sequential = snapshot.sequential;
    sheet.parallel = snapshot.parallel;
    sheet.critical = snapshot.critical;
    if (!snapshot.serverChanged)
        sheet.ideal = report.ideal;
    if (report.speedup() > 0)
        sheet.speedUp = ratioText(report.speedup());
    sheet.figures = {{words("One by one"), durationText(report.sequential)},
                     {words("In parallel"), durationText(report.parallel)}};
    if (sheet.ideal && report.ratioToIdeal() > 0) {
        sheet.figures.append({words("Fastest possible"), durationText(report.ideal)});
        sheet.figures.append({words("Share of the possible"), shareText(1 / report.ratioToIdeal())});
    }
    if (snapshot.serverChanged)
        sheet.figures.append({words("Server"), words("its settings were changed while it ran")});
    sheet.figures.append({words("Same result"), sameText(report)});
    sheet.figures.append({words("A call took"), percentilesText(report.unqueued)});
    sheet.figures.append(
        {words("Calls"),
         words("%1, %2 failed, %3 tried again").arg(report.calls).arg(report.failed).arg(report.retries)});
    sheet.figures.append({words("In flight at the end"), QString::number(report.window)});
    if (report.connections)
        sheet.figures.append({words("Connections"), QString::number(*report.connections)});
    return sheet;
}

RaceSheet sheetOf(const RaceReport& report, const QDateTime& when)
{
    RaceSheet sheet;
    sheet.heading = report.parallel.question.simplified();
    sheet.when = when;
    sheet.sequential = laneOf(report.sequential);
    sheet.parallel = laneOf(report.parallel);
    const Duration slow = report.sequential.retrieval;
    const Duration fast = report.parallel.retrieval;
    if (fast.count() > 0)
        sheet.speedUp = ratioText(double(slow.count()) / double(fast.count()));
    sheet.figures = {{words("One by one"), durationText(slow)},
                     {words("In parallel"), durationText(fast)},
                     {words("Queries"), QString::number(report.parallel.lanes.size())},
                     {words("Same result"),
                      report.identical ? words("all %1 hits, in the same order").arg(report.hits)
                                       : words("%1 of %2 hits in common").arg(report.commonHits).arg(report.hits)}};
    return sheet;
}

LabExports exportsOf(const LabReport& report, const LabSnapshot& snapshot, const QString& heading, QWidget* picture)
{
    LabExports exports;
    exports.name = words("race of %1").arg(labWorkloadName(report.options.workload)) +
                   (report.simulated ? words(" (simulated)") : QString());
    exports.picture = picture;
    exports.csv = [report] { return csvOf(report); };
    exports.trace = [report] {
        const QString origin = report.simulated ? u" (simulated)"_s : QString();
        return chromeTrace(traceOf(report.sequentialCalls, report.sequentialBegun, 1) +
                               traceOf(report.parallelCalls, report.parallelBegun, 2),
                           {u"one by one"_s + origin, u"in parallel"_s + origin});
    };
    exports.pdf = [sheet = sheetOf(report, snapshot, heading, QDateTime::currentDateTimeUtc())] {
        return pdfOf(sheet);
    };
    return exports;
}

LabExports exportsOf(const RaceReport& report, QWidget* picture)
{
    LabExports exports;
    exports.name = words("race of a question");
    exports.picture = picture;
    exports.csv = [report] { return csvOf(report); };
    exports.trace = [report] {
        return chromeTrace(traceOf(report.sequential.spans, 1) + traceOf(report.parallel.spans, 2),
                           {u"one by one"_s, u"in parallel"_s});
    };
    exports.pdf = [sheet = sheetOf(report, QDateTime::currentDateTimeUtc())] { return pdfOf(sheet); };
    return exports;
}

} // namespace sheaf
