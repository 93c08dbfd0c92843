#include "core/network/guardedtransport.h"

#include "core/base/settings.h"
#include "core/base/wording.h"
#include "core/concurrency/timeout.h"
#include "core/network/endpointpool.h"
#include "core/network/httpstatus.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace sheaf {

struct GuardedTransport::Call
{
    HttpRequest request;
    QList<QUrl> addresses; // the request's own first
    qsizetype address = 0; // of the present try
    QString origin;        // its origin
    BodySink sink;
    std::shared_ptr<LinkedStop> stop;
    qint64 trackerId = 0;
    std::atomic<qint64> streamed = 0;       // bytes the sink has seen; the transport's thread writes it
    std::atomic<bool> answering = false;    // the first of them was told of
    std::optional<HttpResponse> lastAnswer; // of the last try, where it was an answer
    bool failed = false;                    // the last try
    std::weak_ptr<EndpointGuard> restsAt;   // while it waits out a backoff

    void rest(const std::shared_ptr<EndpointGuard>& guard)
    {
        restsAt = guard;
        guard->resting(request.task, +1);
    }
    void awake()
    {
        if (const auto guard = std::exchange(restsAt, {}).lock())
            guard->resting(request.task, -1);
    }
    ~Call() { awake(); }

    qint64 bytesOf(const Result<HttpResponse>& result) const
    {
        return streamed.load() + (result.ok() ? result->body.size() : 0);
    }
    bool isFinal(const Result<HttpResponse>& result) const
    {
        if (!result.ok())
            return false;
        return result->isSuccess() ||
               !(request.worthRetrying ? request.worthRetrying(*result) : isWorthRetrying(*result));
    }
};

// A request and, where it is late, a second one: the first good answer counts.
struct GuardedTransport::Race
{
    Promise<HttpResponse> promise;
    CallContext call;
    LinkedStop stop;
    TimerHandle timer;
    int running = 1;

    explicit Race(const CallContext& c)
        : call(c)
        , stop(c.stop)
    {
        call.stop = stop.token();
    }
    void ended(Result<HttpResponse> result)
    {
        --running;
        timer.reset();
        const bool good = result.ok() && result->isSuccess();
        if (good || running == 0)
            promise.settle(std::move(result));
        if (good)
            stop.requestStop();
    }
};

GuardedTransport::GuardedTransport(HttpTransport& inner, RequestTracker& tracker, Clock& clock, RandomSource random,
                                   const Options& options)
    : m_inner(inner)
    , m_tracker(tracker)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_options(options)
{}

GuardedTransport::~GuardedTransport()
{
    for (const qint64 id : m_open.keys())
        m_tracker.finished(id, Error::cancelled(), 0);
}

Future<HttpResponse> GuardedTransport::send(const HttpRequest& request, const CallContext& call, BodySink sink)
{
    auto state = std::make_shared<Call>();
    state->request = request;
    state->addresses = QList<QUrl>{request.url} + request.replicas;
    state->address = -1;
    state->origin = originOf(request.url);
    state->sink = std::move(sink);
    state->stop = m_stops.join(call);
    state->trackerId = m_tracker.queued(request.task, state->origin, request.body.size(), call);
    m_open.insert(state->trackerId, state);

    const CallContext inner = call.withStop(state->stop->token());
    const QString late = Wording::tr("The time for this work was over before %1 had answered.").arg(state->origin);
    const Future<Settled> settled =
        call.deadline ? withTimeout(m_clock, Duration::max(), inner, &m_context, late,
                                    [this, state](const CallContext& limited) { return tries(state, limited); })
                      : tries(state, inner);
    return then(settled, &m_context, [this, state](Result<Settled> outcome) -> Result<HttpResponse> {
        const bool stopped = !outcome.ok() && outcome.error().code == ErrorCode::Cancelled;
        Result<HttpResponse> result = outcome.ok() ? std::move(outcome->result)
                                      : state->lastAnswer && !stopped
                                          ? Result<HttpResponse>(std::move(*state->lastAnswer))
                                          : Result<HttpResponse>(outcome.error());
        std::optional<Error> error;
        if (!result.ok())
            error = result.error();
        else if (!result->isSuccess())
            error = statusError(*result, state->origin, QDateTime::currentMSecsSinceEpoch());
        if (result.ok()) {
            m_tracker.firstByte(state->trackerId, result->firstByteAt);
            result->callId = state->trackerId;
        }
        m_tracker.finished(state->trackerId, error, state->bytesOf(result));
        m_open.remove(state->trackerId);
        return result;
    });
}

Future<GuardedTransport::Settled> GuardedTransport::tries(const std::shared_ptr<Call>& state, const CallContext& call)
{
    return retry([this, state, priority = call.priority](
                     int attempt, const Error& error) { return delay(*state, priority, attempt, error); },
                 m_clock, call, &m_context, [this, state, call](int) { return oneTry(state, call); },
                 [this, state](int, const Error& error, Milliseconds wait) {
                     state->rest(m_guards.value(originOf(state->addresses[state->address])));
                     m_tracker.retrying(state->trackerId, error, wait);
                 });
}

std::optional<Milliseconds> GuardedTransport::delay(Call& state, Priority priority, int attempt, const Error& error)
{
    RetryPolicy policy = m_options.retry;
    if (state.request.tries > 0)
        policy.maxAttempts = state.request.tries;
    const auto wait = retryDelay(policy, attempt, error, m_random());
    if (!wait)
        return std::nullopt;
    RetryBudget& budget = guardOf(state.addresses[state.address]).retryBudget();
    if (budget.take(m_clock.now()))
        return wait;
    if (priority != Priority::Background)
        return std::nullopt;
    return std::max(*wait, std::chrono::ceil<Milliseconds>(budget.reserve(m_clock.now())));
}

// Where this try goes.
void GuardedTransport::choose(Call& state)
{
    if (state.addresses.size() == 1) {
        state.address = 0;
        return;
    }
    QList<PoolMember> members;
    for (qsizetype i = 0; i < state.addresses.size(); ++i) {
        const EndpointGuard& guard = guardOf(state.addresses[i]);
        const QString& task = state.request.task;
        members.append({guard.crowding(task), guard.isOpen(), state.failed && i == state.address, guard.median(task),
                        guard.idle()});
    }
    state.address = chooseMember(members, m_lastMember);
    m_lastMember = state.address;
    state.origin = originOf(state.addresses[state.address]);
}

Future<GuardedTransport::Settled> GuardedTransport::oneTry(const std::shared_ptr<Call>& state, const CallContext& call)
{
    state->awake();
    choose(*state);
    EndpointGuard& guard = guardOf(state->addresses[state->address]);
    const auto enter = [this, state, call](Permit permit) {
        m_tracker.started(state->trackerId, state->origin);
        return then(hedged(state, std::move(permit), call), &m_context,
                    [this, state](Result<HttpResponse> result) { return judge(*state, std::move(result)); });
    };
    // Most calls find a place at once, and need not go through the event loop for it.
    if (auto permit = guard.tryAcquire(state->request.task, call, state->request.tokens))
        return enter(std::move(*permit));
    return then(guard.acquire(state->request.task, call, state->request.tokens), &m_context, enter);
}

Future<HttpResponse> GuardedTransport::hedged(const std::shared_ptr<Call>& state, Permit permit,
                                              const CallContext& call)
{
    EndpointGuard& guard = guardOf(state->addresses[state->address]);
    const auto after = state->request.hedge && !state->sink && call.priority == Priority::Interactive
                           ? guard.hedgeAfter(state->request.task, state->request.body.size())
                           : std::nullopt;
    if (!after)
        return attempt(state, guard, std::move(permit), call);
    const auto race = std::make_shared<Race>(call);
    race->timer = m_clock.after(*after, &m_context, [this, state, weak = std::weak_ptr(race)] {
        if (const auto held = weak.lock())
            sendSecond(state, held);
    });
    observe(attempt(state, guard, std::move(permit), race->call), &m_context,
            [race](Result<HttpResponse> result) { race->ended(std::move(result)); });
    return race->promise.future();
}

// To another address where there are several; that one is the less crowded.
void GuardedTransport::sendSecond(const std::shared_ptr<Call>& state, const std::shared_ptr<Race>& race)
{
    if (race->promise.isSettled() || race->call.stopRequested())
        return;
    state->failed = true; // late is as good as failed for the choice
    choose(*state);
    EndpointGuard& guard = guardOf(state->addresses[state->address]);
    auto permit = guard.tryHedge(state->request.task, race->call.priority, state->request.tokens);
    if (!permit)
        return;
    m_tracker.hedged(state->trackerId);
    ++race->running;
    observe(attempt(state, guard, std::move(*permit), race->call), &m_context,
            [race](Result<HttpResponse> result) { race->ended(std::move(result)); });
}

Future<HttpResponse> GuardedTransport::attempt(const std::shared_ptr<Call>& state, EndpointGuard& guard, Permit permit,
                                               const CallContext& call)
{
    BodySink sink;
    if (state->sink) {
        sink = [this, state](const QByteArray& piece) {
            if (!state->answering.exchange(true))
                m_tracker.firstByte(state->trackerId, m_clock.now());
            state->streamed += piece.size();
            return state->sink(piece);
        };
    }
    EndpointGuard::Attempt attempt;
    attempt.task = state->request.task;
    attempt.sent = m_clock.now();
    attempt.weight = state->request.body.size();
    attempt.streamed = bool(sink);
    HttpRequest request = state->request;
    request.url = state->addresses[state->address];
    return then(m_inner.send(request, call, std::move(sink)), &m_context,
                [state, attempt, guard = m_guards.value(guard.origin()),
                 permit = std::move(permit)](Result<HttpResponse> result) mutable {
                    attempt.final = state->isFinal(result);
                    guard->ended(attempt, permit, result);
                    permit.release();
                    return result;
                });
}

// An Error is what `retry` may try again; everything else is settled.
Result<GuardedTransport::Settled> GuardedTransport::judge(Call& state, Result<HttpResponse> result) const
{
    state.lastAnswer.reset();
    state.failed = !result.ok() || !result->isSuccess();
    if (state.streamed.load() > 0 || state.isFinal(result))
        return Settled{std::move(result)};
    if (!result.ok())
        return result.error();
    Error error = statusError(*result, state.origin, QDateTime::currentMSecsSinceEpoch());
    if (!isRetryable(error)) // the server itself asks for it with x-should-retry
        error.code = ErrorCode::ServerError;
    state.lastAnswer = std::move(*result);
    return error;
}

AdmissionOptions GuardedTransport::admissionFor(const QUrl& url) const
{
    AdmissionOptions admission = m_options.admission;
    if (!isLoopback(url))
        admission.start = admission.startRemote;
    return admission;
}

EndpointGuard& GuardedTransport::guardOf(const QUrl& url)
{
    const QString origin = originOf(url);
    auto& guard = m_guards[origin];
    if (!guard)
        guard = std::make_shared<EndpointGuard>(origin, m_clock, m_random, admissionFor(url));
    return *guard;
}

void GuardedTransport::setOptions(const Options& options)
{
    m_options = options;
    for (auto it = m_guards.cbegin(); it != m_guards.cend(); ++it)
        it.value()->setOptions(admissionFor(QUrl(it.key())));
}

void GuardedTransport::stop(qint64 callId)
{
    if (const auto call = m_open.value(callId).lock())
        call->stop->requestStop();
}

void GuardedTransport::stopAll()
{
    for (const qint64 id : m_open.keys())
        stop(id);
}

QList<EndpointLoad> GuardedTransport::load(bool history) const
{
    QList<EndpointLoad> loads;
    for (const auto& guard : m_guards)
        loads += guard->load(history);
    std::sort(loads.begin(), loads.end(), [](const EndpointLoad& a, const EndpointLoad& b) {
        return std::tie(a.origin, a.task) < std::tie(b.origin, b.task);
    });
    return loads;
}

} // namespace sheaf
