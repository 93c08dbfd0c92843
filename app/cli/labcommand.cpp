#include "app/cli/commands.h"

#include "app/labendpoints.h"
#include "core/lab/labcsv.h"
#include "core/lab/traceexport.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// What a command of the lab works with; the server goes last.
struct Lab
{
    std::shared_ptr<Clock> clock;
    SimulatedServer server;
    std::unique_ptr<LabRun> run;

    explicit Lab(std::shared_ptr<Clock> c)
        : clock(std::move(c))
        , server(*clock)
    {}
};

Result<std::shared_ptr<Lab>> makeLab(const CommandContext& context)
{
    const Settings& settings = context.line.settings;
    auto lab = std::make_shared<Lab>(context.app.clock());
    auto backend = labEndpoints(settings, context.app);
    if (!backend) {
        const auto address = lab->server.start({});
        if (!address.ok())
            return address.error();
        backend = LabBackend::simulatedBy(lab->server, *address);
    }
    LabOptions options = context.line.lab;
    options.concurrency = settings.concurrency;
    options.retries = settings.retries;
    options.requestTimeout = settings.requestTimeout;
    lab->run = std::make_unique<LabRun>(lab->clock, *backend, options);
    return lab;
}

QString heading(const LabOptions& options, bool simulated)
{
    QString text = u"%1, %2 %3"_s.arg(labWorkloadName(options.workload))
                       .arg(options.itemCount())
                       .arg(options.workload == LabWorkload::Workflow ? u"tasks"_s
                            : options.workload == LabWorkload::Embed  ? u"texts"_s
                                                                      : u"calls"_s);
    if (!simulated)
        return text + u", live"_s;
    text += u", simulated server: %1 ms"_s.arg(options.latency());
    if (options.jitter > 0)
        text += u", log-normal with sigma %1"_s.arg(options.jitter);
    if (options.serverLimit > 0)
        text += u", %1 at a time"_s.arg(options.serverLimit);
    if (options.requestsPerMinute > 0)
        text += u", %1 a minute"_s.arg(options.requestsPerMinute);
    if (options.faults > 0)
        text += u", %1 % faults"_s.arg(options.faults * 100);
    return text + u", seed %1"_s.arg(options.seed);
}

QString percentiles(const Percentiles& p)
{
    return u"p50 %1, p95 %2, p99 %3"_s.arg(inMilliseconds(p.p50), inMilliseconds(p.p95), inMilliseconds(p.p99));
}

void printReport(const Console& console, const LabReport& report)
{
    const auto row = [&console](const QString& name, const QString& value) {
        console.print(u"  %1 %2"_s.arg(name, -16).arg(value));
    };
    console.print(heading(report.options, report.simulated));
    row(u"one by one"_s,
        inMilliseconds(report.sequential) + (report.sequentialEstimated ? u" (estimated from a sample)"_s : QString()));
    row(u"in parallel"_s, u"%1 (%2 in flight%3)"_s.arg(inMilliseconds(report.parallel))
                              .arg(report.window)
                              .arg(report.options.adaptive ? u" at the end, found by itself"_s : QString()));
    row(u"possible"_s,
        u"%1 (took %2 times that)"_s.arg(inMilliseconds(report.ideal)).arg(report.ratioToIdeal(), 0, 'f', 3));
    row(u"speed-up"_s, u"%1"_s.arg(report.speedup(), 0, 'f', 2));
    row(u"a call"_s, percentiles(report.unqueued));
    row(u"with its queue"_s, percentiles(report.queued));
    if (report.firstToken)
        row(u"first token"_s, inMilliseconds(*report.firstToken));
    if (report.criticalPath && report.levelByLevel)
        row(u"critical path"_s,
            u"%1; level by level %2"_s.arg(inMilliseconds(*report.criticalPath), inMilliseconds(*report.levelByLevel)));
    row(u"calls"_s, u"%1 wanted, %2 failed, %3 tried again, %4 sent"_s.arg(report.calls)
                        .arg(report.failed)
                        .arg(report.retries)
                        .arg(report.sent));
    if (report.serverPeak && report.connections)
        row(u"at the server"_s,
            u"%1 at once, over %2 connections (simulated)"_s.arg(*report.serverPeak).arg(*report.connections));
    row(u"results"_s, report.identical       ? u"the same, %1 of %2 compared"_s.arg(report.compared).arg(report.calls)
                      : report.compared == 0 ? u"none to compare"_s
                                             : u"%1 DIFFER"_s.arg(report.differing.size()));
    for (const LabFailure& failure : report.failures)
        console.print(u"  item %1, %2: %3"_s.arg(failure.item)
                          .arg(failure.parallel ? u"in parallel"_s : u"one by one"_s, failure.error.message));
}

void printSweep(const Console& console, const SweepReport& report)
{
    console.print(heading(report.options, report.simulated));
    console.print(u"  %1 %2 %3 %4 %5 %6 %7"_s.arg(u"in flight"_s, -12)
                      .arg(u"time"_s, 12)
                      .arg(u"speed-up"_s, 9)
                      .arg(u"to ideal"_s, 9)
                      .arg(u"p99"_s, 11)
                      .arg(u"errors"_s, 8)
                      .arg(u"results"_s, 9));
    for (const SweepRow& row : report.rows) {
        const QString window = row.adaptive ? u"adaptive %1"_s.arg(row.window) : QString::number(row.window);
        console.print(u"  %1 %2 %3 %4 %5 %6 %7"_s.arg(window, -12)
                          .arg(inMilliseconds(row.time), 12)
                          .arg(report.speedup(row), 9, 'f', 2)
                          .arg(row.ratioToIdeal(), 9, 'f', 3)
                          .arg(inMilliseconds(row.unqueued.p99), 11)
                          .arg(u"%1 %"_s.arg(row.errorRate() * 100, 0, 'f', 1), 8)
                          .arg(row.identical ? u"same"_s : u"DIFFER"_s, 9));
    }
    if (report.amdahl)
        console.print(u"  serial fraction (Amdahl) %1"_s.arg(report.amdahl->serialFraction, 0, 'f', 4));
    if (report.usl)
        console.print(
            u"  contention %1, coherency %2 (Universal Scalability Law)"_s.arg(report.usl->contention, 0, 'f', 4)
                .arg(report.usl->coherency, 0, 'f', 6));
    if (report.knee)
        console.print(u"  "_s + kneeInWords(*report.knee));
}

bool wantsTable(const CommandContext& context)
{
    return context.line.extract.format == ExtractLine::Format::Csv;
}

Result<void> writeTrace(const QString& path, const LabReport& report)
{
    const QString origin = report.simulated ? u" (simulated)"_s : QString();
    const QByteArray trace = chromeTrace(traceOf(report.sequentialCalls, report.sequentialBegun, 1) +
                                             traceOf(report.parallelCalls, report.parallelBegun, 2),
                                         {u"one by one"_s + origin, u"in parallel"_s + origin});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(trace) != trace.size() || !file.commit())
        return Error::make(ErrorCode::Io, u"The trace could not be written to %1: %2."_s.arg(path, file.errorString()));
    return {};
}

Future<ExitStatus> race(const CommandContext& context, const std::shared_ptr<Lab>& lab,
                        const LabRun::Progress& progress)
{
    return then(lab->run->race(context.stop, progress), &context.app,
                [context, lab](const LabReport& report) -> Result<ExitStatus> {
                    context.console.endProgress();
                    if (wantsTable(context))
                        context.console.printText(csvOf(report));
                    else if (context.console.json())
                        context.console.printJson(toJson(report));
                    else
                        printReport(context.console, report);
                    if (!context.line.traceFile.isEmpty()) {
                        if (const auto written = writeTrace(context.line.traceFile, report); !written.ok())
                            return written.error();
                    }
                    if (report.failed == report.calls && !report.failures.isEmpty())
                        return ExitStatus::CouldNotRun;
                    return report.identical && report.failures.isEmpty() ? ExitStatus::Done : ExitStatus::SomeFailed;
                });
}

Future<ExitStatus> sweep(const CommandContext& context, const std::shared_ptr<Lab>& lab,
                         const LabRun::Progress& progress)
{
    auto sweeping = std::make_shared<LabSweep>(*lab->run);
    return then(sweeping->run(context.stop, progress), &context.app,
                [context, lab, sweeping](const SweepReport& report) {
                    context.console.endProgress();
                    if (wantsTable(context))
                        context.console.printText(csvOf(report));
                    else if (context.console.json())
                        context.console.printJson(toJson(report));
                    else
                        printSweep(context.console, report);
                    const auto good = [](const SweepRow& row) { return row.failed == 0 && row.identical; };
                    const auto lost = [](const SweepRow& row) { return row.failed == row.calls; };
                    if (std::all_of(report.rows.begin(), report.rows.end(), lost))
                        return ExitStatus::CouldNotRun;
                    return std::all_of(report.rows.begin(), report.rows.end(), good) ? ExitStatus::Done
                                                                                     : ExitStatus::SomeFailed;
                });
}

} // namespace

Future<ExitStatus> runLab(const CommandContext& context)
{
    if (context.line.arguments.first() == "beyond"_L1)
        return runBeyond(context);
    if (context.line.arguments.first() == "replay"_L1)
        return runReplay(context);
    const auto made = makeLab(context);
    if (!made.ok())
        return failedFuture<ExitStatus>(made.error());
    const bool sweeps = context.line.arguments.first() == "sweep"_L1;
    const LabRun& run = *(*made)->run;
    const LabOptions& options = run.options();
    const qsizetype passes = sweeps ? sweepWindows(run.callCount()).size() + (options.adaptive ? 1 : 0) : 2;
    const LabRun::Progress progress = [&console = context.console, total = passes * options.repeat,
                                       done = qsizetype(0)](int window) mutable {
        console.progress(done++, total, window == 1 ? u"one by one"_s : u"up to %1 in flight"_s.arg(window));
    };
    return sweeps ? sweep(context, *made, progress) : race(context, *made, progress);
}

} // namespace sheaf
