#include "core/lab/labrun.h"

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int widestWindow = 64; // where an adaptive window ends

QnamTransport::Options wireOptions(const LabBackend& backend)
{
    QnamTransport::Options options;
    options.localOnly = backend.localOnly;
    options.sent = backend.sent;
    return options;
}

void compareItems(LabReport& report, const PassResult& sequential, const PassResult& parallel)
{
    const auto& slow = sequential.outcome.items;
    const auto& fast = parallel.outcome.items;
    for (int i = 0; i < std::max(slow.size(), fast.size()); ++i) {
        if (i < slow.size() && !slow[i].ok())
            report.failures.append({i, false, slow[i].error()});
        if (i < fast.size() && !fast[i].ok())
            report.failures.append({i, true, fast[i].error()});
        if (i >= slow.size() || i >= fast.size() || !slow[i].ok() || !fast[i].ok())
            continue;
        ++report.compared;
        if (*slow[i] != *fast[i] && !report.differing.contains(i))
            report.differing.append(i);
    }
}

void addCounts(LabReport& report, const PassResult& parallel)
{
    report.parallelRuns.append(parallel.wall);
    report.calls += int(parallel.outcome.items.size());
    report.failed += parallel.failed();
    report.retries += parallel.retries();
    report.sent += parallel.sent;
    report.window = parallel.finalWindow;
    if (!parallel.server)
        return;
    report.serverPeak = std::max(report.serverPeak.value_or(0), parallel.server->peakInFlight);
    report.serverRunning = std::max(report.serverRunning.value_or(0), parallel.server->peakRunning);
    report.connections = report.connections.value_or(0) + parallel.server->connections;
}

} // namespace

// What a race has so far.
struct LabRun::Passes
{
    QList<PassResult> sequential;
    QList<PassResult> parallel;
    Progress progress;
};

LabRun::LabRun(std::shared_ptr<Clock> clock, const LabBackend& backend, const LabOptions& options, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_backend(backend)
    , m_options(options)
    , m_workload(makeWorkload(options))
    , m_sequentialWire(std::make_unique<QnamTransport>(wireOptions(backend)))
    , m_parallelWire(std::make_unique<QnamTransport>(wireOptions(backend)))
{}

std::optional<Error> LabRun::missingEngine() const
{
    const bool embeds = m_options.workload != LabWorkload::Extract;
    const bool chats = m_options.workload == LabWorkload::Extract || m_options.workload == LabWorkload::Workflow;
    if (embeds && m_backend.embedding.base.isEmpty())
        return Error::make(
            ErrorCode::InvalidInput,
            u"The workload “%1” needs an endpoint that embeds: name one in the settings, or with --embed-url."_s.arg(
                labWorkloadName(m_options.workload)));
    if (chats && m_backend.chat.base.isEmpty())
        return Error::make(
            ErrorCode::InvalidInput,
            u"The workload “%1” needs an endpoint that chats: name one in the settings, or with --chat-url."_s.arg(
                labWorkloadName(m_options.workload)));
    return std::nullopt;
}

Future<void> LabRun::prepare(std::stop_token stop)
{
    if (const auto missing = missingEngine())
        return failedFuture<void>(*missing);
    if (m_backend.server)
        m_backend.server->setOptions({});
    auto pass = std::make_shared<LabPass>(*m_sequentialWire, m_clock, m_pool, m_backend, m_options, 1, false);
    CallContext call;
    call.stop = stop;
    return then(m_workload->prepare(pass->engines(), call, &m_context), &m_context, [this, pass] {
        m_prepared = true;
        if (!m_backend.server)
            return;
        m_backend.server->setOptions(simulationFor(m_options, *m_workload));
        expect({});
        if (m_changed)
            changeServer(*m_changed);
    });
}

void LabRun::changeServer(const LabOptions& options)
{
    m_changed = options;
    if (!m_backend.server || !m_prepared)
        return;
    LabOptions changed = options;
    changed.workload = m_options.workload;
    m_backend.server->setOptions(simulationFor(changed, *makeWorkload(changed)));
    m_known.serverChanged = true;
}

// What is possible, for those who look on.
void LabRun::expect(const PassResult& unloaded)
{
    const QList<DependentCall> calls = callsOf(unloaded);
    m_known.ideal = idealSchedule(calls, m_options.machines(m_options.adaptive ? widestWindow : m_options.concurrency));
    m_known.critical = longestChain(calls);
}

LabSnapshot LabRun::snapshot() const
{
    LabSnapshot snapshot = m_known;
    snapshot.now = m_clock->now();
    if (!m_pass)
        return snapshot;
    (m_passIsParallel ? snapshot.parallel : snapshot.sequential) = m_pass->lane();
    snapshot.loads = m_pass->loads();
    return snapshot;
}

Future<PassResult> LabRun::pass(int window, bool adaptive, int items, std::stop_token stop)
{
    const bool parallel = window != 1 || adaptive;
    QnamTransport& wire = parallel ? *m_parallelWire : *m_sequentialWire;
    auto pass = std::make_shared<LabPass>(wire, m_clock, m_pool, m_backend, m_options, window, adaptive);
    if (m_pass)
        (m_passIsParallel ? m_known.parallel : m_known.sequential) = m_pass->lane();
    if (!parallel)
        m_known.parallel = {}; // of the round before
    m_pass = pass;
    m_passIsParallel = parallel;
    CallContext call;
    call.stop = stop;
    return then(pass->run(*m_workload, items, call, &m_context), &m_context,
                [pass](Result<PassResult> result) { return result; });
}

Future<LabReport> LabRun::race(std::stop_token stop, const Progress& progress)
{
    auto passes = std::make_shared<Passes>();
    passes->progress = progress;
    return then(prepare(stop), &m_context, [this, passes, stop] {
        return then(round(passes, stop), &m_context, [this, passes] { return compared(*passes); });
    });
}

Future<void> LabRun::round(const std::shared_ptr<Passes>& passes, std::stop_token stop)
{
    if (passes->parallel.size() == m_options.repeat)
        return readyFuture<void>({});
    const int all = m_workload->itemCount();
    const bool sampled = m_options.sequentialSample > 0 && m_options.workload != LabWorkload::Workflow;
    if (passes->progress)
        passes->progress(1);
    const auto slow = pass(1, false, sampled ? std::min(all, m_options.sequentialSample) : all, stop);
    return then(slow, &m_context, [this, passes, stop, all](const PassResult& sequential) {
        passes->sequential.append(sequential);
        expect(sequential);
        const int window = m_options.adaptive ? widestWindow : m_options.concurrency;
        if (passes->progress)
            passes->progress(window);
        return then(pass(window, m_options.adaptive, all, stop), &m_context,
                    [this, passes, stop](const PassResult& parallel) {
                        passes->parallel.append(parallel);
                        return round(passes, stop);
                    });
    });
}

QList<DependentCall> LabRun::callsOf(const PassResult& unloaded) const
{
    QList<DependentCall> calls = m_workload->planned();
    if (m_backend.isSimulated())
        return calls;
    const int known = int(std::max<qsizetype>(1, unloaded.outcome.items.size()));
    const QList<Duration> measured = unloaded.unqueued(known);
    for (int i = 0; i < calls.size(); ++i)
        calls[i].duration = measured[i % known]; // a sample stands for all
    return calls;
}

// How long all of them would have taken one by one.
Duration LabRun::scaledUp(const PassResult& sample, qsizetype all) const
{
    const qsizetype measured = sample.outcome.items.size();
    double share = double(measured) / double(std::max<qsizetype>(1, all));
    if (isSimulated()) { // what the others will draw is known
        const QList<DependentCall> calls = m_workload->planned();
        const auto add = [](double sum, const DependentCall& call) { return sum + toMs(call.duration); };
        const double sum = std::accumulate(calls.begin(), calls.end(), 0.0, add);
        if (sum > 0)
            share = std::accumulate(calls.begin(), calls.begin() + measured, 0.0, add) / sum;
    }
    return share > 0 ? Duration(std::llround(double(sample.wall.count()) / share)) : sample.wall;
}

LabReport LabRun::compared(const Passes& passes) const
{
    LabReport report;
    report.options = m_options;
    report.simulated = isSimulated();
    QList<Duration> slow;
    QList<Duration> queued;
    QList<Duration> unqueued;
    for (qsizetype i = 0; i < passes.parallel.size(); ++i) {
        const PassResult& sequential = passes.sequential[i];
        const PassResult& parallel = passes.parallel[i];
        const qsizetype all = parallel.outcome.items.size();
        report.sequentialEstimated = sequential.outcome.items.size() < all;
        slow.append(report.sequentialEstimated ? scaledUp(sequential, all) : sequential.wall);
        for (const TrackedCall& call : parallel.calls) {
            queued.append(*call.finished - call.queued);
            if (call.started)
                unqueued.append(*call.finished - *call.started);
        }
        addCounts(report, parallel);
        compareItems(report, sequential, parallel);
    }
    report.identical = report.compared > 0 && report.differing.isEmpty();
    report.sequential = medianOf(slow);
    report.parallel = medianOf(report.parallelRuns);
    report.queued = percentilesOf(queued);
    report.unqueued = percentilesOf(unqueued);

    const QList<DependentCall> calls = callsOf(passes.sequential.first());
    const int machines = m_options.machines(m_options.adaptive ? widestWindow : m_options.concurrency);
    report.ideal = idealSchedule(calls, machines);
    QList<Duration> durations;
    for (const DependentCall& call : calls)
        durations.append(call.duration);
    report.critical = longestChain(calls);
    report.lowerBound = std::max(lowerBound(durations, machines), longestPath(calls));

    const PassResult& first = passes.parallel.first();
    report.firstToken = first.outcome.firstToken;
    if (first.outcome.graph) {
        report.criticalPath = first.outcome.graph->criticalLength;
        report.levelByLevel = first.outcome.graph->levelByLevel;
    }
    report.sequentialCalls = passes.sequential.first().calls;
    report.sequentialBegun = passes.sequential.first().begun;
    report.parallelCalls = first.calls;
    report.parallelBegun = first.begun;
    return report;
}

} // namespace sheaf
