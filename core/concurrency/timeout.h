#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"
#include "core/concurrency/stop.h"

namespace sheaf {

// Calls fn(CallContext) -> Future<T> with a stop token of its own. Where the time limit or the caller's deadline passes
// first, the work is told to stop and the future finishes as timed out with `message`, without waiting for the work to
// notice. Call in context's thread.
template<class F>
auto withTimeout(Clock& clock, Duration limit, const CallContext& call, QObject* context, const QString& message,
                 F&& fn)
{
    using T = typename detail::Unwrapped<std::decay_t<std::invoke_result_t<F&, CallContext>>>::Type;
    struct State
    {
        Promise<T> promise;
        LinkedStop stop;
        TimerHandle timer;
        explicit State(const std::stop_token& parent)
            : stop(parent)
        {}
    };
    if (call.deadline)
        limit = std::min(limit, *call.deadline - clock.now());
    auto state = std::make_shared<State>(call.stop);
    const Future<T> future = state->promise.future();
    if (limit <= Duration::zero()) {
        state->promise.settle(Error::make(ErrorCode::TimedOut, message));
        return future;
    }
    CallContext inner = call.withStop(state->stop.token());
    inner.deadline = clock.now() + limit;
    // The timer holds the state only weakly: when the work ends first, both go with it.
    state->timer = clock.after(limit, context, [weak = std::weak_ptr(state), message] {
        if (const auto held = weak.lock()) {
            held->promise.settle(Error::make(ErrorCode::TimedOut, message));
            held->stop.requestStop();
        }
    });
    observe(fn(inner), context, [state](Result<T> result) {
        state->timer.reset();
        state->promise.settle(std::move(result));
    });
    return future;
}

} // namespace sheaf
