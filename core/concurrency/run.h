#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QThreadPool>
#include <QtConcurrent/qtconcurrenttask.h>

namespace sheaf {

// Runs fn on a thread of the pool, higher priorities first. fn takes nothing or the std::stop_token, returns nothing, T
// or Result<T>, and throws nothing. Where a stop is requested before fn starts it never runs and the future is
// cancelled.
template<class F>
auto run(QThreadPool* pool, const CallContext& context, F&& fn)
{
    using Fn = std::decay_t<F>;
    constexpr bool takesStop = std::is_invocable_v<Fn&, std::stop_token>;
    using R =
        typename std::conditional_t<takesStop, std::invoke_result<Fn&, std::stop_token>, std::invoke_result<Fn&>>::type;
    using T = typename detail::Unwrapped<std::decay_t<R>>::Type;
    const Promise<T> promise;
    auto body = [promise, stop = context.stop, fn = Fn(std::forward<F>(fn))]() mutable noexcept {
        if (stop.stop_requested()) {
            promise.settle(Error::cancelled());
            return;
        }
        auto call = [&]() -> decltype(auto) {
            if constexpr (takesStop)
                return fn(stop);
            else
                return fn();
        };
        if constexpr (std::is_void_v<R>) {
            call();
            promise.settle(Result<void>());
        } else {
            promise.settle(Result<T>(call()));
        }
    };
    static_cast<void>(
        QtConcurrent::task(std::move(body)).onThreadPool(*pool).withPriority(-int(context.priority)).spawn());
    return promise.future();
}

} // namespace sheaf
