#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <array>
#include <functional>
#include <optional>

namespace sheaf {

// Leave to do one thing; given back when the last copy is dropped, however the work ends.
class Permit
{
public:
    Permit() = default;
    Permit(std::shared_ptr<void> token, int inFlight, std::shared_ptr<void> pass)
        : m_token(std::move(token))
        , m_pass(std::move(pass))
        , m_inFlight(inFlight)
    {}
    // How many were out when this one was given, itself included.
    int inFlight() const { return m_inFlight; }
    // What the gate gave with it.
    const std::shared_ptr<void>& pass() const { return m_pass; }
    void release()
    {
        m_pass.reset();
        m_token.reset();
    }

private:
    std::shared_ptr<void> m_token;
    std::shared_ptr<void> m_pass;
    int m_inFlight = 0;
};

// Lets at most `capacity` holders in at a time. Waiting calls enter by priority; among equals the flows (calls of one
// correlation id: one question, one import) take turns, and within a flow it is the order of arrival. A person's calls
// may go beyond the capacity by `reserve`, so that they never stand behind the background.
//
// Any thread. A stopped waiter leaves the queue with Error::cancelled(); no permit is ever lost to it.
// Destroying the limiter cancels the waiters; permits that are out stay valid.
class Limiter
{
public:
    // Asked before a call enters, and told by `entering` that it does; both under the limiter's lock, so they call
    // nothing of it. A call that may not enter holds back all that come after it; poke() asks again. What `entering`
    // returns lives as long as the permit.
    struct Gate
    {
        std::function<bool(Priority, qint64 cost)> mayEnter;
        std::function<std::shared_ptr<void>(qint64 cost)> entering;
    };
    struct Queue
    {
        int inFlight = 0;
        int queued = 0;
        std::array<int, priorityCount> queuedBy{};
    };

    explicit Limiter(int capacity, int reserve = 0, Gate gate = {});
    Limiter(const Limiter&) = delete;
    Limiter& operator=(const Limiter&) = delete;
    ~Limiter();

    // `cost` is what the gate is asked with.
    Future<Permit> acquire(const CallContext& call, qint64 cost = 0);
    // Only where there is room at once and nobody waits.
    std::optional<Permit> tryAcquire(Priority priority, qint64 cost = 0);
    void setCapacity(int capacity, int reserve); // at least 1; a smaller one takes effect as permits come back
    void setCapacity(int capacity) { setCapacity(capacity, 0); }
    void poke();
    // Every waiting call of that priority ends with the error.
    void refuse(Priority priority, const Error& error);

    int capacity() const;
    int inFlight() const;
    int queued() const { return queue().queued; }
    Queue queue() const;
    // What would enter next; nothing where nobody waits.
    struct Next
    {
        Priority priority;
        qint64 cost;
    };
    std::optional<Next> next() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace sheaf
