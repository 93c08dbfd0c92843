#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"
#include "core/concurrency/stop.h"

namespace sheaf {

// Full jitter: the wait before try n+1 is uniform in [0, min(cap, base * 2^(n-1))] (AWS Architecture Blog, "Exponential
// Backoff And Jitter": fewest calls of the variants compared). A server's Retry-After wins while it is at most
// maxRetryAfter, the limit openai-python uses; a longer one ends the tries, because a person should hear of it.
struct RetryPolicy
{
    int maxAttempts = 4; // the first try included
    Milliseconds base{500};
    Milliseconds cap{30'000};
    Milliseconds maxRetryAfter{120'000};
};

// Uniform in [0, 1).
using RandomSource = std::function<double()>;
RandomSource systemRandom();

// Worth another try without a person doing something about it: lost connections, timeouts, 429, 5xx and unusable
// answers.
bool isRetryable(const Error& error);

// The wait before the next try after `attempt` tries (from 1) have failed with `error`; nothing where there shall be
// none.
std::optional<Milliseconds> retryDelay(const RetryPolicy& policy, int attempt, const Error& error, double random);

// The wait before the next try after `attempt` tries (from 1); nothing where there shall be none.
using RetryDecision = std::function<std::optional<Milliseconds>(int attempt, const Error& error)>;
RetryDecision decideBy(const RetryPolicy& policy, RandomSource random);

// Calls fn(attempt) -> Future<T> until it succeeds or `decide` says no; the last error is the outcome. A stop during
// the wait ends it at once as cancelled; no try starts that could not end before the deadline. Call in context's
// thread. `onRetry(attempt, error, delay)` is told of every wait.
template<class F>
auto retry(RetryDecision decide, Clock& clock, const CallContext& call, QObject* context, F&& fn,
           std::function<void(int, const Error&, Milliseconds)> onRetry = {})
{
    using T = typename detail::Unwrapped<std::decay_t<std::invoke_result_t<F&, int>>>::Type;
    struct State : std::enable_shared_from_this<State>
    {
        Promise<T> promise;
        RetryDecision decide;
        Clock& clock;
        CallContext call;
        QObject* context;
        std::decay_t<F> fn;
        std::function<void(int, const Error&, Milliseconds)> onRetry;
        TimerHandle timer;
        StopHandle stop;

        State(RetryDecision d, Clock& c, const CallContext& cc, QObject* o, F&& f,
              std::function<void(int, const Error&, Milliseconds)> told)
            : decide(std::move(d))
            , clock(c)
            , call(cc)
            , context(o)
            , fn(std::forward<F>(f))
            , onRetry(std::move(told))
        {}
        void attempt(int number)
        {
            timer.reset();
            stop.reset();
            if (call.stopRequested()) {
                promise.settle(Error::cancelled());
                return;
            }
            observe(fn(number), context, [self = this->shared_from_this(), number](Result<T> result) {
                self->settleOrWait(number, std::move(result));
            });
        }
        void settleOrWait(int number, Result<T> result)
        {
            const auto delay = result.ok() || call.stopRequested() ? std::nullopt : decide(number, result.error());
            const bool tooLate = delay && call.deadline && clock.now() + *delay >= *call.deadline;
            if (!delay || tooLate) {
                promise.settle(std::move(result));
                return;
            }
            if (onRetry)
                onRetry(number, result.error(), *delay);
            // Only these two subscriptions keep the state alive while it waits, and each ends the other.
            auto self = this->shared_from_this();
            timer = clock.after(*delay, context, [self, number] { self->attempt(number + 1); });
            stop = onStop(call.stop, context, [self] {
                self->timer.reset();
                self->stop.reset();
                self->promise.settle(Error::cancelled());
            });
        }
    };
    auto state =
        std::make_shared<State>(std::move(decide), clock, call, context, std::forward<F>(fn), std::move(onRetry));
    const Future<T> future = state->promise.future();
    state->attempt(1);
    return future;
}

} // namespace sheaf
