#include "core/network/endpointguard.h"

#include "core/base/logging.h"
#include "core/base/wording.h"
#include "core/network/httpstatus.h"
#include "core/network/ratelimitheaders.h"

#include <QDateTime>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr Milliseconds momentInterval{250};
constexpr int momentsKept = 1200; // five minutes of steady work

bool isOverload(const Result<HttpResponse>& result)
{
    if (!result.ok())
        return result.error().code == ErrorCode::TimedOut;
    return result->status == 429 || result->status == 503 || result->status == 529;
}

bool needsThePerson(const HttpResponse& response, bool final)
{
    return response.status == 401 || response.status == 402 || response.status == 403 ||
           (response.status == 429 && final);
}

} // namespace

struct EndpointGuard::Lane
{
    QString task;
    AdaptiveLimit adaptive;
    RateLimit rate;
    LatencyStats latencies;
    double hedges = 1; // doubled calls that are allowed now
    int resting = 0;   // calls that wait out a backoff
    int inFlight = 0;  // as the gate sees it, which may not ask the limiter
    qint64 answered = 0;
    qint64 failed = 0;
    qint64 hedged = 0;
    mutable std::deque<EndpointLoad::Moment> history;
    std::unique_ptr<Limiter> limiter; // its gate looks at the above
};

// A call's place in the breaker. One that ends without an outcome leaves it as it found it.
struct EndpointGuard::Pass
{
    QPointer<EndpointGuard> guard;
    Lane& lane; // lives as long as the guard
    CircuitBreaker::Ticket ticket;
    bool left = false;

    Pass(EndpointGuard* g, Lane& l, const CircuitBreaker::Ticket& t)
        : guard(g)
        , lane(l)
        , ticket(t)
    {
        ++lane.inFlight;
    }
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;
    ~Pass()
    {
        if (!guard)
            return;
        --lane.inFlight;
        if (!left)
            guard->leaveBreaker(*this, CircuitBreaker::Verdict::Neither);
    }
};

EndpointGuard::EndpointGuard(const QString& origin, Clock& clock, RandomSource random, const AdmissionOptions& options)
    : m_origin(origin)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_options(options)
    , m_breaker(options.breaker, m_random)
    , m_retryBudget(options.retries)
{}

EndpointGuard::~EndpointGuard() = default;

void EndpointGuard::setOptions(const AdmissionOptions& options)
{
    const bool restart = options.start != m_options.start || options.most != m_options.most;
    m_options = options;
    for (const auto& lane : std::as_const(m_lanes)) {
        if (restart)
            lane->adaptive = AdaptiveLimit({options.start, options.most});
        lane->rate.setAllowance(options.allowance);
        applyWindow(*lane);
    }
}

EndpointGuard::Lane& EndpointGuard::laneOf(const QString& task)
{
    auto& lane = m_lanes[task];
    if (!lane) {
        lane = std::make_shared<Lane>();
        lane->task = task;
        lane->adaptive = AdaptiveLimit({m_options.start, m_options.most});
        lane->rate.setAllowance(m_options.allowance);
        lane->limiter = std::make_unique<Limiter>(1, 0, gateOf(lane.get()));
        applyWindow(*lane);
    }
    return *lane;
}

void EndpointGuard::applyWindow(Lane& lane)
{
    if (!m_options.adaptive)
        lane.limiter->setCapacity(m_options.concurrency);
    else
        lane.limiter->setCapacity(lane.adaptive.window(),
                                  std::min(m_options.reserve, std::max(0, m_options.most - lane.adaptive.window())));
}

Limiter::Gate EndpointGuard::gateOf(Lane* lane)
{
    Limiter::Gate gate;
    gate.mayEnter = [this, lane](Priority priority, qint64 tokens) {
        const TimePoint now = m_clock.now();
        if (!m_breaker.passes(now)) {
            if (const auto reopens = m_breaker.reopens(now))
                pokeAt(*reopens);
            return false; // a probe that is under way pokes when it ends
        }
        if (priority == Priority::Background && !leavesRoom(*lane, now))
            return false;
        const Duration wait = lane->rate.wait(tokens, priority != Priority::Interactive, now);
        if (wait > Duration::zero())
            pokeAt(now + wait);
        return wait <= Duration::zero();
    };
    gate.entering = [this, lane](qint64 tokens) -> std::shared_ptr<void> {
        const TimePoint now = m_clock.now();
        m_lastEntered = now;
        lane->rate.take(tokens, now);
        lane->hedges = std::min(10.0, lane->hedges + m_options.hedgeShare);
        m_retryBudget.called();
        return std::make_shared<Pass>(this, *lane, m_breaker.enter(now));
    };
    return gate;
}

// While a person is at work, the background leaves so many places of the window free as a question has queries: a call
// that is under way cannot be called back, and the person's would stand behind it at the server.
bool EndpointGuard::leavesRoom(const Lane& lane, TimePoint now)
{
    if (!m_options.adaptive || !m_lastPerson || now - *m_lastPerson >= m_options.presence)
        return true;
    // In the very moment not even one, where the window is no larger than a question.
    const bool asking = now - *m_lastPerson < m_options.presence / 6;
    if (lane.inFlight < std::max(asking ? 0 : 1, lane.adaptive.window() - m_options.reserve))
        return true;
    pokeAt(*m_lastPerson + (asking ? m_options.presence / 6 : m_options.presence));
    return false;
}

Future<Permit> EndpointGuard::acquire(const QString& task, const CallContext& call, qint64 tokens)
{
    Lane& lane = laneOf(task);
    if (call.priority != Priority::Background && !m_breaker.passes(m_clock.now()))
        return failedFuture<Permit>(unavailable());
    if (call.priority == Priority::Interactive)
        m_lastPerson = m_clock.now();
    const auto permit = lane.limiter->acquire(call, tokens);
    remember(lane);
    return permit;
}

std::optional<Permit> EndpointGuard::tryAcquire(const QString& task, const CallContext& call, qint64 tokens)
{
    Lane& lane = laneOf(task);
    if (call.stopRequested())
        return std::nullopt;
    if (call.priority == Priority::Interactive)
        m_lastPerson = m_clock.now();
    auto permit = lane.limiter->tryAcquire(call.priority, tokens);
    if (permit)
        remember(lane);
    return permit;
}

std::optional<Permit> EndpointGuard::tryHedge(const QString& task, Priority priority, qint64 tokens)
{
    Lane& lane = laneOf(task);
    if (lane.hedges < 1)
        return std::nullopt;
    auto permit = lane.limiter->tryAcquire(priority, tokens);
    if (permit) {
        lane.hedges -= 1;
        ++lane.hedged;
    }
    return permit;
}

std::optional<Duration> EndpointGuard::hedgeAfter(const QString& task, qint64 weight) const
{
    const auto lane = m_lanes.value(task);
    return lane ? lane->latencies.percentile(0.95, weight) : std::nullopt;
}

void EndpointGuard::ended(const Attempt& attempt, const Permit& permit, const Result<HttpResponse>& result)
{
    Lane& lane = laneOf(attempt.task);
    const bool cancelled = !result.ok() && result.error().code == ErrorCode::Cancelled;
    if (!cancelled)
        learn(lane, attempt, permit, result);
    if (const auto pass = std::static_pointer_cast<Pass>(permit.pass())) {
        const bool answered = result.ok() && (result->status < 500 && result->status != 408);
        using Verdict = CircuitBreaker::Verdict;
        const Verdict verdict = cancelled                                    ? Verdict::Neither
                                : !answered                                  ? Verdict::Failure
                                : result->status < 400 || pass->ticket.probe ? Verdict::Success
                                                                             : Verdict::Neither;
        if (verdict == Verdict::Failure)
            m_lastFailure = result.ok() ? u"HTTP %1"_s.arg(result->status) : result.error().message;
        leaveBreaker(*pass, verdict);
    }
    remember(lane);
}

void EndpointGuard::learn(Lane& lane, const Attempt& attempt, const Permit& permit, const Result<HttpResponse>& result)
{
    const TimePoint now = m_clock.now();
    const bool success = result.ok() && result->isSuccess();
    ++(success ? lane.answered : lane.failed);
    if (result.ok()) {
        const RateLimitReport report = rateLimitOf(*result);
        if (m_options.allowance.isUnlimited() && !report.allowance.isUnlimited())
            lane.rate.setAllowance(report.allowance);
        if (report.pause)
            lane.rate.pauseUntil(now + *report.pause);
        // One 429 is this call's; another one without an answer in between is everybody's.
        m_tooMany = result->status == 429 && !attempt.final ? m_tooMany + 1 : 0;
        const auto wait = retryAfterOf(*result, QDateTime::currentMSecsSinceEpoch());
        if (m_tooMany > 1 && wait)
            lane.rate.pauseUntil(now + std::min(*wait, Milliseconds(120'000)));
        if (success)
            m_attention.reset();
        else if (needsThePerson(*result, attempt.final))
            m_attention = statusError(*result, m_origin, 0);
    }
    bool changed = false;
    if (success) {
        // A stream lasts as long as the answer is; what waits for the server is its first byte.
        const TimePoint from = result->sentAt != TimePoint{} ? result->sentAt : attempt.sent;
        const TimePoint to = attempt.streamed && result->firstByteAt != TimePoint{} ? result->firstByteAt
                             : result->finishedAt != TimePoint{}                    ? result->finishedAt
                                                                                    : now;
        const Duration latency = to - from;
        lane.latencies.add(latency, attempt.weight);
        if (permit.inFlight() <= lane.adaptive.window())
            changed = lane.adaptive.answered({from, latency, permit.inFlight(), attempt.weight}, now);
    } else if (isOverload(result) && !attempt.final) {
        changed = lane.adaptive.overloaded(attempt.sent, now);
    }
    if (changed && m_options.adaptive) {
        qCDebug(lcNetwork, "%s %s: window %d", qUtf8Printable(m_origin), qUtf8Printable(lane.task),
                lane.adaptive.window());
        applyWindow(lane);
    }
}

void EndpointGuard::leaveBreaker(Pass& pass, CircuitBreaker::Verdict verdict)
{
    pass.left = true;
    const TimePoint now = m_clock.now();
    const bool changed = m_breaker.leave(pass.ticket, verdict, now);
    if (changed) {
        const auto state = m_breaker.state(now);
        qCWarning(lcNetwork, "%s: breaker %s", qUtf8Printable(m_origin), qUtf8Printable(breakerStateName(state)));
        if (state == CircuitBreaker::State::Open) {
            for (const auto& lane : std::as_const(m_lanes)) {
                lane->limiter->refuse(Priority::Interactive, unavailable());
                lane->limiter->refuse(Priority::Prefetch, unavailable());
            }
        }
    }
    if (changed || pass.ticket.probe)
        pokeAt(m_breaker.reopens(now).value_or(now));
}

Error EndpointGuard::unavailable() const
{
    const TimePoint now = m_clock.now();
    const auto reopens = m_breaker.reopens(now);
    const Duration wait = reopens ? *reopens - now : Duration(std::chrono::seconds(1));
    const auto seconds = std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(wait).count());
    Error error = Error::make(
        ErrorCode::Unavailable,
        Wording::tr("%1 does not work at the moment and is asked again in %2 s. Check that the server runs.")
            .arg(m_origin)
            .arg(seconds),
        u"breaker open, last: "_s + m_lastFailure);
    error.retryAfter = std::chrono::duration_cast<Milliseconds>(wait);
    return error;
}

// One timer for all that waits for time to pass: it asks again, and whoever still has to wait says so again.
void EndpointGuard::pokeAt(TimePoint when)
{
    const TimePoint now = m_clock.now();
    if (m_poke && m_pokeTime <= when && m_pokeTime > now)
        return;
    m_pokeTime = when;
    m_poke = m_clock.after(std::max(Duration::zero(), when - now) + Milliseconds(1), this, [this] {
        m_poke.reset();
        pokeAll();
    });
}

void EndpointGuard::pokeAll()
{
    for (const auto& lane : std::as_const(m_lanes))
        lane->limiter->poke();
}

double EndpointGuard::crowding(const QString& task) const
{
    const auto lane = m_lanes.value(task);
    if (!lane)
        return 0;
    const Limiter::Queue queue = lane->limiter->queue();
    return double(queue.inFlight + queue.queued) / lane->limiter->capacity();
}

int EndpointGuard::callsAtOnce(const QString& task)
{
    const Lane& lane = laneOf(task);
    return lane.limiter->capacity() + lane.resting;
}

void EndpointGuard::resting(const QString& task, int by)
{
    laneOf(task).resting += by;
}

bool EndpointGuard::isOpen() const
{
    return !m_breaker.passes(m_clock.now());
}

std::optional<Duration> EndpointGuard::median(const QString& task) const
{
    const auto lane = m_lanes.value(task);
    return lane ? lane->latencies.percentile(0.5) : std::nullopt;
}

std::optional<Duration> EndpointGuard::idle() const
{
    return m_lastEntered ? std::optional(m_clock.now() - *m_lastEntered) : std::nullopt;
}

void EndpointGuard::remember(Lane& lane) const
{
    const TimePoint now = m_clock.now();
    const bool fresh = lane.history.empty() || now - lane.history.back().at >= momentInterval;
    if (!fresh)
        return;
    const Limiter::Queue queue = lane.limiter->queue();
    lane.history.push_back({now, lane.limiter->capacity(), queue.inFlight, queue.queued});
    if (int(lane.history.size()) > momentsKept)
        lane.history.pop_front();
}

QList<EndpointLoad> EndpointGuard::load(bool history) const
{
    const TimePoint now = m_clock.now();
    QList<EndpointLoad> loads;
    for (const auto& lane : m_lanes) {
        remember(*lane);
        EndpointLoad load;
        load.origin = m_origin;
        load.task = lane->task;
        load.window = lane->limiter->capacity();
        load.adaptive = m_options.adaptive;
        load.settled = lane->adaptive.isSettled();
        load.queue = lane->limiter->queue();
        load.breaker = m_breaker.state(now);
        load.reopens = m_breaker.reopens(now);
        if (lane->rate.pausedUntil() > now)
            load.pausedUntil = lane->rate.pausedUntil();
        load.allowance = lane->rate.allowance();
        load.attention = m_attention;
        load.median = lane->latencies.percentile(0.5);
        load.p95 = lane->latencies.percentile(0.95);
        load.answered = lane->answered;
        load.failed = lane->failed;
        load.hedged = lane->hedged;
        if (history)
            load.history = QList<EndpointLoad::Moment>(lane->history.begin(), lane->history.end());
        loads.append(load);
    }
    return loads;
}

} // namespace sheaf
