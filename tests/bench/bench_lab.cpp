// Figures of parallel calls against a simulated server in the same process, as ratios to what was possible. Client and
// server share this machine's cores. Name sections to run only those. Not a test: nothing here fails.

#include "bench_lab.h"

#include <QCoreApplication>
#include <map>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::bench;

namespace {

LabReport race(const LabOptions& options)
{
    Bench bench;
    LabRun run(bench.clock, bench.backend, options);
    return wait(run.race({}));
}

void printRace(const char* name, const LabReport& r)
{
    line(
        name,
        u"one by one %1%2 ms, in parallel %3 ms, possible %4 ms: %5 of it, speed-up %6; p50 %7, p99 %8 ms; at once %9, "
        "connections %10, same results %11"_s.arg(toMs(r.sequential), 0, 'f', 0)
            .arg(r.sequentialEstimated ? u" (estimated)"_s : QString())
            .arg(toMs(r.parallel), 0, 'f', 1)
            .arg(toMs(r.ideal), 0, 'f', 1)
            .arg(r.ratioToIdeal(), 0, 'f', 3)
            .arg(r.speedup(), 0, 'f', 2)
            .arg(toMs(r.unqueued.p50), 0, 'f', 1)
            .arg(toMs(r.unqueued.p99), 0, 'f', 1)
            .arg(r.serverPeak.value_or(0))
            .arg(r.connections.value_or(0))
            .arg(r.identical ? u"yes"_s : u"NO"_s));
}

void queries()
{
    LabOptions options;
    options.items = 8;
    options.repeat = 5;
    printRace("8 x 150 ms", race(options));
}

void searches()
{
    LabOptions options;
    options.items = 5;
    options.latencyMs = 300;
    options.repeat = 5;
    printRace("5 x 300 ms", race(options));
}

void embed()
{
    LabOptions options;
    options.workload = LabWorkload::Embed;
    options.items = 100;
    options.latencyMs = 500;
    options.sequentialSample = 3;
    options.repeat = 3;
    printRace("100 x 500 ms, 20", race(options));
}

void jitter()
{
    LabOptions options;
    options.workload = LabWorkload::Extract;
    options.items = 444;
    options.jitter = 0.6;
    options.sequentialSample = 20;
    const LabReport report = race(options);
    printRace("444 log-normal, 20", report);
    line("", u"the bound no order of calls can beat: %1 ms, %2 of it"_s.arg(toMs(report.lowerBound), 0, 'f', 1)
                 .arg(toMs(report.parallel) / toMs(report.lowerBound), 0, 'f', 3));
}

void rounds()
{
    LabOptions options;
    options.workload = LabWorkload::Embed;
    options.items = 64;
    options.concurrency = 64;
    options.sequentialSample = 1;
    options.repeat = 12;
    const LabReport report = race(options);
    printRace("64 x 150 ms, 12 rounds", report);
    line("", u"cold %1 ms; %2 connections for %3 calls"_s.arg(toMs(report.parallelRuns.first()), 0, 'f', 1)
                 .arg(report.connections.value_or(0))
                 .arg(report.calls));
}

void workflow()
{
    LabOptions options;
    options.workload = LabWorkload::Workflow;
    options.latencyMs = 200;
    options.repeat = 5;
    const LabReport report = race(options);
    printRace("workflow / 10", report);
    line("", u"first token after %1 ms of 100 possible; critical path %2 ms"_s.arg(toMs(*report.firstToken), 0, 'f', 1)
                 .arg(toMs(*report.criticalPath), 0, 'f', 1));
}

void adaptive()
{
    for (const int places : {1, 4, 8, 16}) {
        LabOptions options;
        options.workload = LabWorkload::Embed;
        options.items = 1600;
        options.latencyMs = 20;
        options.jitter = 0.3;
        options.serverLimit = places;
        Bench bench;
        LabRun run(bench.clock, bench.backend, options);
        wait(run.prepare({}));
        Duration best = Duration::max();
        int bestWindow = 0;
        for (const int window : {places, 2 * places}) {
            const PassResult fixed = wait(run.pass(window, false, options.items, {}));
            if (fixed.wall < best) {
                best = fixed.wall;
                bestWindow = window;
            }
        }
        const PassResult found = wait(run.pass(64, true, options.items, {}));
        QList<Duration> draws;
        for (const DependentCall& call : run.callsOf(found))
            draws.append(call.duration);
        const Percentiles unloaded = percentilesOf(draws);
        const Percentiles loaded = percentilesOf(found.unqueued(options.items));
        line(
            places == 1 ? "adaptive, hidden slots" : "",
            u"%1: %2 ms, best fixed window (%3) %4 ms: %5 of it; p99 %6 ms, unloaded %7 ms: %8 of it; window at the end %9"_s
                .arg(places, 2)
                .arg(toMs(found.wall), 0, 'f', 0)
                .arg(bestWindow)
                .arg(toMs(best), 0, 'f', 0)
                .arg(toMs(found.wall) / toMs(best), 0, 'f', 3)
                .arg(toMs(loaded.p99), 0, 'f', 1)
                .arg(toMs(unloaded.p99), 0, 'f', 1)
                .arg(toMs(loaded.p99) / toMs(unloaded.p99), 0, 'f', 2)
                .arg(found.finalWindow));
    }
}

void faults()
{
    LabOptions options;
    options.workload = LabWorkload::Embed;
    options.items = 10'000;
    options.latencyMs = 5;
    options.faults = 0.3;
    options.retries = 10;
    Bench bench;
    LabRun run(bench.clock, bench.backend, options);
    wait(run.prepare({}));
    const PassResult result = wait(run.pass(20, false, options.items, {}));
    const ServerCounts& counts = *result.server;
    line("30 % faults",
         u"10000 calls of 5 ms: %1 done, %2 listed with a reason, 0 lost; %3 sent (%4 a call), %5 faults met; %6 s"_s
             .arg(result.outcome.items.size() - result.failed())
             .arg(result.failed())
             .arg(counts.received)
             .arg(double(counts.received) / 10'000, 0, 'f', 3)
             .arg(counts.faulted())
             .arg(toMs(result.wall) / 1000, 0, 'f', 1));
    line(
        "",
        u"(eleven tries, waits from 20 ms on instead of 500, a retry for each call allowed instead of a fifth, so that "
        "it ends)"_s);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const std::vector<std::pair<QString, void (*)()>> sections{
        {u"queries"_s, queries}, {u"searches"_s, searches}, {u"embed"_s, embed},       {u"jitter"_s, jitter},
        {u"rounds"_s, rounds},   {u"person"_s, person},     {u"workflow"_s, workflow}, {u"adaptive"_s, adaptive},
        {u"faults"_s, faults},   {u"rate"_s, rate},         {u"stop"_s, stopping},     {u"cpu"_s, cpu}};
    QStringList wanted = app.arguments().mid(1);
    for (const QString& name : wanted) {
        if (std::none_of(sections.begin(), sections.end(),
                         [&](const auto& section) { return section.first == name; })) {
            std::fprintf(stderr, "There is no section “%s”.\n", qPrintable(name));
            return 2;
        }
    }
    std::printf("Qt %s; all calls go to a simulated server on loopback\n\n", qVersion());
    for (const auto& [name, run] : sections) {
        if (wanted.isEmpty() || wanted.contains(name))
            run();
    }
    return 0;
}
