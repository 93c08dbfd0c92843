#pragma once

#include "core/concurrency/requesttracker.h"
#include "core/concurrency/retry.h"
#include "core/network/endpointguard.h"
#include "core/network/httptransport.h"
#include "core/network/stopgroup.h"

#include <QHash>

namespace sheaf {

// What every call to an engine goes through: tracker( deadline( retry( guard( hedge( transport ))))), one EndpointGuard
// (breaker, rate, window) for each origin. A call that waits out its backoff holds no permit; a person goes before the
// background.
//
// Answers that are worth another try (HttpRequest::worthRetrying, else isWorthRetrying) are asked for again as the
// policy and the address's retry budget say, and so are lost connections and timeouts; the background waits for the
// budget where it is used up. When the tries are used up the last answer is the result, whatever its status, or the
// last error. Once a sink has seen bytes nothing is tried again. After a deadline the future ends at once, so a sink
// may be called a moment longer. Unavailable where the address is not asked at all for now.
//
// Lives in the thread it is made in: send() is called there, and callers read the futures there. What it is given
// outlives it.
class GuardedTransport final : public HttpTransport
{
public:
    struct Options
    {
        RetryPolicy retry;
        AdmissionOptions admission;

        // So many calls in flight, no more and no fewer.
        static Options fixedWindow(int concurrency, const RetryPolicy& retry = {})
        {
            Options options;
            options.retry = retry;
            options.admission.adaptive = false;
            options.admission.concurrency = concurrency;
            return options;
        }
    };

    GuardedTransport(HttpTransport& inner, RequestTracker& tracker, Clock& clock, RandomSource random,
                     const Options& options);
    ~GuardedTransport() override; // stops what is in the air

    Future<HttpResponse> send(const HttpRequest& request, const CallContext& call, BodySink sink = {}) override;

    // Also for calls that already wait.
    void setOptions(const Options& options);
    // How many calls of a kind are worth having under way at an address; may change with every answer.
    int callsAtOnce(const QUrl& url, const QString& task) { return guardOf(url).callsAtOnce(task); }
    // Ends a call as cancelled, wherever it is; ids are the tracker's.
    void stop(qint64 callId);
    void stopAll();
    // Every origin and kind of call there ever was, by name.
    QList<EndpointLoad> load(bool history = true) const;

private:
    struct Call;
    struct Race;
    // A result that is not to be tried again.
    struct Settled
    {
        Result<HttpResponse> result;
    };

    Future<Settled> tries(const std::shared_ptr<Call>& state, const CallContext& call);
    Future<Settled> oneTry(const std::shared_ptr<Call>& state, const CallContext& call);
    Future<HttpResponse> hedged(const std::shared_ptr<Call>& state, Permit permit, const CallContext& call);
    Future<HttpResponse> attempt(const std::shared_ptr<Call>& state, EndpointGuard& guard, Permit permit,
                                 const CallContext& call);
    void sendSecond(const std::shared_ptr<Call>& state, const std::shared_ptr<Race>& race);
    Result<Settled> judge(Call& state, Result<HttpResponse> result) const;
    std::optional<Milliseconds> delay(Call& state, Priority priority, int attempt, const Error& error);
    AdmissionOptions admissionFor(const QUrl& url) const;
    EndpointGuard& guardOf(const QUrl& url);
    void choose(Call& state);

    HttpTransport& m_inner;
    RequestTracker& m_tracker;
    Clock& m_clock;
    RandomSource m_random;
    Options m_options;
    QHash<QString, std::shared_ptr<EndpointGuard>> m_guards;
    QHash<qint64, std::weak_ptr<Call>> m_open; // by tracker id
    qsizetype m_lastMember = -1;               // of a pool
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
