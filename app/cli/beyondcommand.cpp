#include "app/cli/commands.h"
#include "core/ask/askrunjson.h"
#include "core/concurrency/run.h"
#include "core/lab/replay.h"
#include "core/lab/virtualingest.h"
#include "core/lab/virtualmeasured.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString inTime(Duration duration)
{
    const double seconds = std::chrono::duration<double>(duration).count();
    if (seconds < 120)
        return u"%1 s"_s.arg(seconds, 0, 'f', 1);
    const auto minutes = qint64(std::llround(seconds / 60));
    return minutes < 120 ? u"%1 min"_s.arg(minutes) : u"%1 h %2 min"_s.arg(minutes / 60).arg(minutes % 60);
}

QString percent(double share)
{
    return u"%1 %"_s.arg(std::lround(share * 100));
}

// What the library knows, where there is one that can be opened.
Future<VirtualMeasured> measuredHere(const CommandContext& context)
{
    VirtualOptions base;
    base.cores = std::max(1, QThread::idealThreadCount());
    VirtualMeasured unknown;
    unknown.options = base;
    const Promise<VirtualMeasured> promise;
    Application* app = &context.app;
    const auto documents = then(app->open(), app, [app] { return app->indexer().documents(); });
    const auto measured = then(documents, app, [app, base](const QList<DocumentRecord>& known) {
        const auto samples = app->samples().since(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
        return then(samples, app,
                    [known, base](const QList<CallSample>& calls) { return measuredOptions(known, calls, base); });
    });
    observe(measured, app, [promise, unknown](const Result<VirtualMeasured>& result) {
        promise.settle(result.valueOr(unknown)); // without a library the numbers to start with are used
    });
    return promise.future();
}

struct Beyond
{
    VirtualMeasured measured;
    VirtualReport report;
    QList<VirtualPoint> sweep;
};

Result<Beyond> computed(const VirtualMeasured& measured, const VirtualOptions& options, const std::stop_token& stop)
{
    const auto report = runVirtual(options, stop);
    if (!report.ok())
        return report.error();
    const auto sweep = sweepVirtual(options, stop);
    if (!sweep.ok())
        return sweep.error();
    return Beyond{measured, *report, *sweep};
}

QJsonObject toJson(const Beyond& beyond)
{
    QJsonArray sweep;
    for (const VirtualPoint& point : beyond.sweep)
        sweep.append(toJson(point));
    QJsonObject object = toJson(beyond.report);
    object[u"sweep"_s] = sweep;
    object[u"measured"_s] = QJsonObject{{u"documents"_s, beyond.measured.documents},
                                        {u"calls"_s, beyond.measured.calls},
                                        {u"reading"_s, beyond.measured.readingMeasured}};
    return object;
}

void print(const Console& console, const Beyond& beyond)
{
    const VirtualReport& report = beyond.report;
    const VirtualOptions& o = report.options;
    const auto row = [&console](const QString& name, const QString& value) {
        console.print(u"  %1 %2"_s.arg(name, -16).arg(value));
    };
    console.print(u"%1 documents on %2 servers, simulated; nothing was called"_s.arg(o.documents).arg(o.servers));
    row(u"total"_s, u"%1 (at best %2)"_s.arg(inTime(report.total), inTime(report.ideal())));
    row(u"work"_s, u"%1 pages, %2 chunks, %3 calls, %4 tried again, %5 given up"_s.arg(report.pages)
                       .arg(report.chunks)
                       .arg(report.calls)
                       .arg(report.retries)
                       .arg(report.failed));
    row(u"reading"_s,
        u"%1 of %2 cores, %3 pages/s each%4"_s.arg(percent(report.readingUse))
            .arg(o.cores)
            .arg(o.pagesPerSecond, 0, 'f', 0)
            .arg(beyond.measured.readingMeasured ? u", unless typed as your library was read"_s : QString()));
    row(u"servers"_s, u"%1 of %2 slots each"_s.arg(percent(report.servingUse)).arg(o.slotCount));
    row(u"in flight"_s, u"%1 of a window of %2 each%3"_s.arg(percent(report.windowUse))
                            .arg(report.meanWindow, 0, 'f', 1)
                            .arg(o.adaptive ? u", found by itself"_s : QString()));
    if (o.requestsPerMinute > 0)
        row(u"rate"_s, u"%1 of %2 a minute each"_s.arg(percent(report.rateUse)).arg(o.requestsPerMinute));
    console.print(u"  "_s + limitInWords(report));
    console.print(u"  %1 %2 %3"_s.arg(u"servers"_s, -10).arg(u"time"_s, 14).arg(u"at best"_s, 14));
    for (const VirtualPoint& point : beyond.sweep)
        console.print(
            u"  %1 %2 %3"_s.arg(point.servers, -10).arg(inTime(point.total), 14).arg(inTime(point.ideal), 14));
}

void print(const Console& console, const StoredRun& run, const Replay& replay)
{
    console.print(u"run %1: %2"_s.arg(run.id.value).arg(printable(run.question.simplified())));
    console.print(
        u"  took %1 with at most %2 at once; critical path %3; the same %4 calls, from their measured times:"_s
            .arg(inMilliseconds(replay.measured))
            .arg(replay.measuredPeak)
            .arg(inMilliseconds(replay.criticalPath))
            .arg(replay.calls.size()));
    console.print(u"  %1 %2 %3"_s.arg(u"in flight"_s, -10).arg(u"time"_s, 14).arg(u"speed-up"_s, 9));
    for (const ReplayRow& row : replay.rows)
        console.print(
            u"  %1 %2 %3"_s.arg(row.window, -10)
                .arg(inMilliseconds(row.time), 14)
                .arg(row.time > Duration() ? toMs(replay.rows.first().time) / toMs(row.time) : 1.0, 9, 'f', 2));
}

} // namespace

Future<ExitStatus> runBeyond(const CommandContext& context)
{
    return then(measuredHere(context), &context.app, [&context](const VirtualMeasured& measured) {
        const Settings& settings = context.line.settings;
        const std::optional<int> inFlight = settings.adaptive ? std::nullopt : std::optional(settings.concurrency);
        const VirtualOptions options = context.line.beyond.over(measured.options, context.line.lab, inFlight);
        CallContext call;
        call.stop = context.stop;
        const auto done = run(&context.app.searchPool(), call, [measured, options](const std::stop_token& stop) {
            return computed(measured, options, stop);
        });
        return then(done, &context.app, [&context](const Beyond& beyond) {
            if (context.console.json())
                context.console.printJson(toJson(beyond));
            else
                print(context.console, beyond);
            return ExitStatus::Done;
        });
    });
}

Future<ExitStatus> runReplay(const CommandContext& context)
{
    const RunId wanted{context.line.arguments.value(1).toLongLong()};
    const auto newest =
        then(context.app.open(), &context.app, [&context] { return context.app.runs().recent(1, CallContext()); });
    const auto found = then(newest, &context.app, [&context, wanted](const QList<StoredRun>& runs) {
        const RunId last = runs.isEmpty() ? RunId() : runs.first().id;
        return then(context.app.runs().byId(wanted.isValid() ? wanted : last, CallContext()), &context.app,
                    [wanted, last](const std::optional<StoredRun>& run) -> Result<StoredRun> {
                        if (run)
                            return *run;
                        return Error::make(
                            ErrorCode::NotFound,
                            last.isValid()
                                ? u"No run %1 is recorded; the newest is %2."_s.arg(wanted.value).arg(last.value)
                                : u"Nothing is recorded yet: ask something first."_s);
                    });
    });
    return then(found, &context.app, [&context](const StoredRun& run) -> Result<ExitStatus> {
        const Replay replay = replayOf(spansFromJson(QJsonDocument::fromJson(run.json).object()));
        if (replay.rows.isEmpty())
            return Error::make(ErrorCode::Empty, u"No parts of run %1 were recorded."_s.arg(run.id.value));
        if (context.console.json()) {
            QJsonObject object = toJson(replay);
            object[u"run"_s] = run.id.value;
            object[u"question"_s] = run.question;
            context.console.printJson(object);
        } else {
            print(context.console, run, replay);
        }
        return ExitStatus::Done;
    });
}

} // namespace sheaf
