#pragma once

#include "core/concurrency/limiter.h"
#include "core/concurrency/requesttracker.h"
#include "core/concurrency/retry.h"
#include "core/network/httptransport.h"
#include "core/network/stopgroup.h"

#include <QHash>

namespace sheaf {

// What every call to an engine goes through: tracker( deadline( retry( limiter( transport )))), one limiter for each
// origin. A call that waits out its backoff holds no permit; at the limiter a person goes before the background.
//
// Answers that are worth another try (HttpRequest::worthRetrying, else isWorthRetrying) are asked for again as the
// policy says, and so are lost connections and timeouts. When the tries are used up the last answer is the result,
// whatever its status, or the last error. Once a sink has seen bytes nothing is tried again. After a deadline the
// future ends at once, so a sink may be called a moment longer.
//
// Lives in the thread it is made in: send() is called there, and callers read the futures there. What it is given
// outlives it.
class GuardedTransport final : public HttpTransport
{
public:
    struct Options
    {
        RetryPolicy retry;
        int concurrency = 20; // in flight per origin
    };
    struct Load
    {
        QString origin;
        int inFlight = 0;
        int queued = 0;
    };

    GuardedTransport(HttpTransport& inner, RequestTracker& tracker, Clock& clock, RandomSource random,
                     const Options& options);
    ~GuardedTransport() override; // stops what is in the air

    Future<HttpResponse> send(const HttpRequest& request, const CallContext& call, BodySink sink = {}) override;

    void setConcurrency(int concurrency); // also for calls that already wait
    void setRetryPolicy(const RetryPolicy& policy) { m_options.retry = policy; }
    // Every origin that was ever called, by name; for a status bar.
    QList<Load> load() const;

private:
    struct Call;
    // A result that is not to be tried again.
    struct Settled
    {
        Result<HttpResponse> result;
    };

    Future<Settled> tries(const std::shared_ptr<Call>& state, const CallContext& call);
    Future<Settled> oneTry(const std::shared_ptr<Call>& state, const CallContext& call);
    Result<Settled> judge(Call& state, Result<HttpResponse> result) const;
    Limiter& limiterOf(const QString& origin);

    HttpTransport& m_inner;
    RequestTracker& m_tracker;
    Clock& m_clock;
    RandomSource m_random;
    Options m_options;
    QHash<QString, std::shared_ptr<Limiter>> m_limiters;
    QHash<qint64, std::weak_ptr<Call>> m_open; // by tracker id
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
