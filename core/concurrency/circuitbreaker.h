#pragma once

#include "core/base/clock.h"
#include "core/concurrency/retry.h"

#include <deque>
#include <optional>

namespace sheaf {

// Keeps calls from a server that does not work, and asks with one call whether it works again.
//
// Closed: calls pass; once half of the last calls have failed it opens. Open: nothing passes for a while, 5 s at first,
// doubling up to 120 s while probes fail. Half-open: one call passes, and its outcome decides. Sizes are for a desktop,
// which sees few calls: the 100 calls at least of resilience4j and Polly would never trip here; one probe is Polly's
// and Hystrix's rule. Only failures of the server count, not refusals that need a person (400, 401, 403, 404) nor 429.
// Pure but for its own state; one thread.
class CircuitBreaker
{
public:
    struct Options
    {
        int window = 20;           // calls that are remembered
        Milliseconds span{30'000}; // and for how long
        int minCalls = 5;          // fewer decide nothing
        double failureRate = 0.5;
        Milliseconds open{5'000}; // the first time
        Milliseconds longestOpen{120'000};
    };
    enum class State { Closed, Open, HalfOpen };
    enum class Verdict { Success, Failure, Neither };
    // Given to a call that passes, handed back with its outcome.
    struct Ticket
    {
        quint64 period = 0; // between two changes of state
        bool probe = false;
    };

    CircuitBreaker(const Options& options, RandomSource random);

    // An open breaker is half-open as soon as its time is over.
    State state(TimePoint now) const;
    // Whether a call may start now.
    bool passes(TimePoint now) const;
    // When the next probe may be tried; nothing where calls pass or a probe is under way.
    std::optional<TimePoint> reopens(TimePoint now) const;
    // Counts a call that starts; passes() must be true.
    Ticket enter(TimePoint now);
    // True where the state has changed. Outcomes of calls from before the last change count no more.
    bool leave(const Ticket& ticket, Verdict verdict, TimePoint now);

private:
    struct Outcome
    {
        TimePoint at;
        bool failed;
    };

    void trip(TimePoint now);
    void close();

    const Options m_options;
    RandomSource m_random;
    State m_state = State::Closed; // HalfOpen once a probe has entered
    std::deque<Outcome> m_outcomes;
    TimePoint m_until{};
    int m_trips = 0; // in a row
    bool m_probing = false;
    quint64 m_period = 0;
};

// Stable name for logs and JSON: "closed", "open", "half_open".
QString breakerStateName(CircuitBreaker::State state);

} // namespace sheaf
