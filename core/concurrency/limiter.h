#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

namespace sheaf {

// Leave to do one thing; given back when the last copy is dropped, however the work ends.
class Permit
{
public:
    Permit() = default;
    explicit Permit(std::shared_ptr<void> token)
        : m_token(std::move(token))
    {}
    void release() { m_token.reset(); }

private:
    std::shared_ptr<void> m_token;
};

// Lets at most `capacity` holders in at a time; waiting calls enter by priority, and in order of arrival among equals.
// Any thread. A stopped waiter leaves the queue with Error::cancelled(); no permit is ever lost to it.
// Destroying the limiter cancels the waiters; permits that are out stay valid.
class Limiter
{
public:
    explicit Limiter(int capacity);
    Limiter(const Limiter&) = delete;
    Limiter& operator=(const Limiter&) = delete;
    ~Limiter();

    Future<Permit> acquire(const CallContext& call);
    void setCapacity(int capacity); // at least 1; a smaller one takes effect as permits come back

    int capacity() const;
    int inFlight() const;
    int queued() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace sheaf
