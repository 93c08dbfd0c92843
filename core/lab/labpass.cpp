#include "core/lab/labpass.h"

#include "core/engines/makeclient.h"
#include "core/lab/numberedtransport.h"
#include "core/network/qnamtransport.h"

#include <QSet>

namespace sheaf {

namespace {

RetryPolicy policyFor(const LabBackend& backend, const LabOptions& options)
{
    RetryPolicy policy;
    policy.maxAttempts = options.retries + 1;
    if (backend.isSimulated())
        policy.base = Milliseconds(std::clamp(options.latency(), 20, 500));
    return policy;
}

GuardedTransport::Options guardFor(const LabBackend& backend, const LabOptions& options, int window, bool adaptive)
{
    auto guard = GuardedTransport::Options::fixedWindow(window, policyFor(backend, options));
    guard.admission.adaptive = adaptive;
    if (backend.isSimulated() && options.meetsFaults()) {
        guard.admission.retries.share = 1;
        guard.admission.breaker.open = guard.retry.base;
        guard.admission.breaker.longestOpen = 4 * guard.retry.base;
    }
    return guard;
}

} // namespace

int PassResult::failed() const
{
    return int(std::count_if(outcome.items.begin(), outcome.items.end(), [](const auto& item) { return !item.ok(); }));
}

qint64 PassResult::retries() const
{
    qint64 attempts = 0;
    QSet<QString> items;
    for (const TrackedCall& call : calls) {
        attempts += call.attempts;
        if (call.attempts > 0)
            items.insert(call.correlationId);
    }
    return attempts - items.size();
}

QList<Duration> PassResult::unqueued(int items) const
{
    QList<Duration> durations(items, Duration::zero());
    for (const TrackedCall& call : calls) {
        const int item = call.correlationId.toInt();
        if (item >= 0 && item < items && call.started && call.finished)
            durations[item] = *call.finished - *call.started;
    }
    return durations;
}

LabPass::LabPass(QnamTransport& wire, std::shared_ptr<Clock> clock, QThreadPool& pool, const LabBackend& backend,
                 const LabOptions& options, int window, bool adaptive)
    : m_clock(clock)
    , m_server(backend.server)
    , m_window(window)
    , m_tracker(clock, 0, [this](const TrackedCall& call) { m_calls.append(call); })
    , m_guarded(wire, m_tracker, *m_clock, systemRandom(), guardFor(backend, options, window, adaptive))
    , m_numbered(backend.isSimulated() ? std::make_unique<NumberedTransport>(m_guarded) : nullptr)
{
    HttpTransport& transport = m_numbered ? static_cast<HttpTransport&>(*m_numbered) : m_guarded;
    const EndpointRuntime runtime{
        transport, pool, *m_clock, systemRandom(), policyFor(backend, options), options.requestTimeout};
    if (!backend.embedding.base.isEmpty())
        m_engines.embedder = makeEmbeddingClient(backend.embedding, runtime);
    if (!backend.chat.base.isEmpty())
        m_engines.chat = makeChatClient(backend.chat, runtime);
    m_engines.clock = m_clock.get();
    m_engines.retry = runtime.retry;
    m_engines.random = runtime.random;
}

LabPass::~LabPass() = default;

Future<PassResult> LabPass::run(Workload& workload, int items, const CallContext& call, QObject* context)
{
    if (m_server)
        m_server->resetCounts();
    m_calls.clear();
    CallContext background = call;
    background.priority = Priority::Background;
    const TimePoint begun = m_clock->now();
    m_begun = begun;
    m_items = items;
    const auto done = workload.run(m_engines, {items, m_window}, background, context);
    return then(done, context, [this, begun, call](WorkloadOutcome outcome) -> Result<PassResult> {
        m_ended = m_clock->now();
        if (call.stopRequested())
            return Error::cancelled();
        return finished(begun, std::move(outcome));
    });
}

LabLane LabPass::lane() const
{
    LabLane lane;
    lane.items = m_items;
    lane.window = m_window;
    if (!m_begun)
        return lane;
    lane.begun = true;
    lane.done = m_ended.has_value();
    const TimePoint now = m_ended.value_or(m_clock->now());
    lane.elapsed = now - *m_begun;
    lane.calls = labCalls(m_calls + m_tracker.calls(), *m_begun, now);
    int window = 0;
    for (const EndpointLoad& load : m_guarded.load(false))
        window = std::max(window, load.window);
    if (window > 0)
        lane.window = window;
    return lane;
}

PassResult LabPass::finished(TimePoint begun, WorkloadOutcome outcome) const
{
    PassResult result;
    result.begun = begun;
    result.wall = m_clock->now() - begun;
    result.outcome = std::move(outcome);
    result.calls = m_calls;
    if (m_server) {
        result.server = m_server->counts();
        result.sent = result.server->received;
    } else {
        for (const TrackedCall& call : m_calls)
            result.sent += call.attempts;
    }
    for (const EndpointLoad& load : m_guarded.load())
        result.finalWindow = std::max(result.finalWindow, load.window);
    return result;
}

} // namespace sheaf
