#include "core/network/guardedtransport.h"

#include "core/concurrency/timeout.h"
#include "core/network/httpstatus.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace sheaf {

struct GuardedTransport::Call
{
    HttpRequest request;
    QString origin;
    BodySink sink;
    std::shared_ptr<LinkedStop> stop;
    qint64 trackerId = 0;
    std::atomic<qint64> streamed = 0;       // bytes the sink has seen; the transport's thread writes it
    std::optional<HttpResponse> lastAnswer; // of the last try, where it was an answer

    qint64 bytesOf(const Result<HttpResponse>& result) const
    {
        return streamed.load() + (result.ok() ? result->body.size() : 0);
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
    state->origin = originOf(request.url);
    state->sink = std::move(sink);
    state->stop = m_stops.join(call);
    state->trackerId = m_tracker.queued(request.task, state->origin, request.body.size());
    m_open.insert(state->trackerId, state);

    const CallContext inner = call.withStop(state->stop->token());
    const QString late = u"The time for this work was over before %1 had answered."_s.arg(state->origin);
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
        m_tracker.finished(state->trackerId, error, state->bytesOf(result));
        m_open.remove(state->trackerId);
        return result;
    });
}

Future<GuardedTransport::Settled> GuardedTransport::tries(const std::shared_ptr<Call>& state, const CallContext& call)
{
    return retry(
        m_options.retry, m_clock, m_random, call, &m_context, [this, state, call](int) { return oneTry(state, call); },
        [this, state](int, const Error& error, Milliseconds) { m_tracker.retrying(state->trackerId, error); });
}

Future<GuardedTransport::Settled> GuardedTransport::oneTry(const std::shared_ptr<Call>& state, const CallContext& call)
{
    return then(limiterOf(state->origin).acquire(call), &m_context, [this, state, call](Permit permit) {
        m_tracker.started(state->trackerId);
        BodySink sink;
        if (state->sink) {
            sink = [state](const QByteArray& piece) {
                state->streamed += piece.size();
                return state->sink(piece);
            };
        }
        return then(m_inner.send(state->request, call, std::move(sink)), &m_context,
                    [this, state, permit](Result<HttpResponse> result) mutable {
                        permit.release();
                        return judge(*state, std::move(result));
                    });
    });
}

// An Error is what `retry` may try again; everything else is settled.
Result<GuardedTransport::Settled> GuardedTransport::judge(Call& state, Result<HttpResponse> result) const
{
    state.lastAnswer.reset();
    if (state.streamed.load() > 0)
        return Settled{std::move(result)};
    if (!result.ok())
        return result.error();
    const auto& asked = state.request.worthRetrying;
    if (result->isSuccess() || !(asked ? asked(*result) : isWorthRetrying(*result)))
        return Settled{std::move(result)};
    Error error = statusError(*result, state.origin, QDateTime::currentMSecsSinceEpoch());
    if (!isRetryable(error)) // the server itself asks for it with x-should-retry
        error.code = ErrorCode::ServerError;
    state.lastAnswer = std::move(*result);
    return error;
}

Limiter& GuardedTransport::limiterOf(const QString& origin)
{
    auto& limiter = m_limiters[origin];
    if (!limiter)
        limiter = std::make_shared<Limiter>(m_options.concurrency);
    return *limiter;
}

void GuardedTransport::setConcurrency(int concurrency)
{
    m_options.concurrency = concurrency;
    for (const auto& limiter : std::as_const(m_limiters))
        limiter->setCapacity(concurrency);
}

QList<GuardedTransport::Load> GuardedTransport::load() const
{
    QList<Load> loads;
    for (auto it = m_limiters.cbegin(); it != m_limiters.cend(); ++it)
        loads.append({it.key(), it.value()->inFlight(), it.value()->queued()});
    std::sort(loads.begin(), loads.end(), [](const Load& a, const Load& b) { return a.origin < b.origin; });
    return loads;
}

} // namespace sheaf
