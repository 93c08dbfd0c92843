#pragma once

#include "core/concurrency/adaptivelimit.h"
#include "core/concurrency/circuitbreaker.h"
#include "core/concurrency/latencystats.h"
#include "core/concurrency/limiter.h"
#include "core/concurrency/ratelimit.h"
#include "core/concurrency/retrybudget.h"
#include "core/network/httpmessage.h"

#include <QHash>
#include <QObject>
#include <deque>

namespace sheaf {

// How calls to one address are admitted.
struct AdmissionOptions
{
    bool adaptive = true; // the window is found; otherwise `concurrency` is what it is
    int concurrency = 20; // in flight, for each kind of call, where the window is fixed
    int start = 4;        // where an adaptive window begins for an address on this machine
    int startRemote = 16; // and for another
    int most = 64;        // where it ends
    int reserve = 8;      // a person's calls beyond an adaptive window, and places left to a person who is at work
    Milliseconds presence{3'000}; // how long after the last call a person is taken to be at work
    RateAllowance allowance;      // said by a person; otherwise what the service's headers say
    double hedgeShare = 0.05;     // of the calls that may be doubled
    CircuitBreaker::Options breaker;
    RetryBudget::Options retries;
};

// One kind of call at one address, for a view.
struct EndpointLoad
{
    struct Moment
    {
        TimePoint at{};
        int window = 0;
        int inFlight = 0;
        int queued = 0;
    };

    QString origin;
    QString task;
    int window = 0;
    bool adaptive = false;
    bool settled = false; // an adaptive window that has found its place
    Limiter::Queue queue;
    CircuitBreaker::State breaker = CircuitBreaker::State::Closed;
    std::optional<TimePoint> reopens;     // of an open breaker
    std::optional<TimePoint> pausedUntil; // the service has said that nothing is left
    RateAllowance allowance;
    std::optional<Error> attention; // needs the person: key, account; gone with the next success
    std::optional<Duration> median;
    std::optional<Duration> p95;
    qint64 answered = 0;
    qint64 failed = 0;
    qint64 hedged = 0;
    QList<Moment> history; // the last minutes, oldest first
};

// What the program knows of one address (scheme, host, port), and who may call it when: a breaker and a retry budget
// for the address, and for each kind of call a limiter with its window, its rate and its latencies. One thread.
class EndpointGuard final : public QObject
{
    Q_OBJECT

public:
    EndpointGuard(const QString& origin, Clock& clock, RandomSource random, const AdmissionOptions& options);
    ~EndpointGuard() override;

    const QString& origin() const { return m_origin; }
    void setOptions(const AdmissionOptions& options);

    // Leave for one try, when it is this call's turn. While the breaker is open, the background waits for the probe,
    // and everyone else is told at once (Unavailable, with retryAfter).
    Future<Permit> acquire(const QString& task, const CallContext& call, qint64 tokens);
    // The same where it is this call's turn at once; nothing where it has to wait, or is not let in at all.
    std::optional<Permit> tryAcquire(const QString& task, const CallContext& call, qint64 tokens);
    // Leave for a second try beside the first, where there is room at once and the share of doubled calls allows it.
    std::optional<Permit> tryHedge(const QString& task, Priority priority, qint64 tokens);
    // After how long a call of that size is later than 95 of 100; nothing while too little is known.
    std::optional<Duration> hedgeAfter(const QString& task, qint64 weight) const;

    struct Attempt
    {
        QString task;
        TimePoint sent{};
        qint64 weight = 0; // bytes of the request
        bool streamed = false;
        bool final = false; // an answer nobody should ask for again
    };
    // What became of a try; the permit goes back after that.
    void ended(const Attempt& attempt, const Permit& permit, const Result<HttpResponse>& result);

    RetryBudget& retryBudget() { return m_retryBudget; }
    // Calls in the air and waiting for each place in the window; the lower, the sooner a call is served.
    double crowding(const QString& task) const;
    // How many calls of the kind are worth having under way: the window, and those that wait out a backoff, which take
    // no place in it.
    int callsAtOnce(const QString& task);
    // A call begins or ends to wait out its backoff.
    void resting(const QString& task, int by);
    bool isOpen() const;
    std::optional<Duration> median(const QString& task) const;
    // Since the last try was sent; nothing where there was none.
    std::optional<Duration> idle() const;
    // Without the history it costs next to nothing.
    QList<EndpointLoad> load(bool history = true) const;

private:
    struct Lane;
    struct Pass;

    Lane& laneOf(const QString& task);
    Limiter::Gate gateOf(Lane* lane);
    void applyWindow(Lane& lane);
    void learn(Lane& lane, const Attempt& attempt, const Permit& permit, const Result<HttpResponse>& result);
    void leaveBreaker(Pass& pass, CircuitBreaker::Verdict verdict);
    void pokeAt(TimePoint when);
    void pokeAll();
    bool leavesRoom(const Lane& lane, TimePoint now);
    void remember(Lane& lane) const;
    Error unavailable() const;

    const QString m_origin;
    Clock& m_clock;
    RandomSource m_random;
    AdmissionOptions m_options;
    CircuitBreaker m_breaker;
    RetryBudget m_retryBudget;
    std::optional<Error> m_attention;
    QString m_lastFailure;
    std::optional<TimePoint> m_lastEntered;
    std::optional<TimePoint> m_lastPerson; // asked for something
    int m_tooMany = 0;                     // answers 429 in a row
    QHash<QString, std::shared_ptr<Lane>> m_lanes;
    TimerHandle m_poke;
    TimePoint m_pokeTime{};
};

} // namespace sheaf
