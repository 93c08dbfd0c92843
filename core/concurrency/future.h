#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QThread>
#include <atomic>
#include <memory>
#include <type_traits>

namespace sheaf {

// A value that comes later. It finishes exactly once, with a value or an Error, and holds no exception. It is never
// cancelled through QFuture::cancel: stopping goes down as a std::stop_token (CallContext), results come up.
template<class T>
using Future = QFuture<Result<T>>;

template<class T>
struct IsFuture : std::false_type
{};
template<class T>
struct IsFuture<QFuture<Result<T>>> : std::true_type
{};

// The writing end. Copies share one state; the first settle() wins, and when the last copy is dropped unsettled the
// future finishes as cancelled, so that no reader waits for ever. Any thread.
//
// Built on QPromise, but it never moves a result out: takeResult() on 6.4 leaves the future "not finished" and its
// promise runs the continuation a second time.
template<class T>
class Promise
{
public:
    Promise()
        : m_state(std::make_shared<State>())
    {}

    Future<T> future() const { return m_state->promise.future(); }
    bool isSettled() const { return m_state->settled.load(std::memory_order_acquire); }
    // False where somebody was faster; the result is then dropped.
    bool settle(Result<T> result) const { return m_state->settle(std::move(result)); }

private:
    struct State
    {
        QPromise<Result<T>> promise;
        std::atomic<bool> settled = false;

        State() { promise.start(); }
        State(const State&) = delete;
        State& operator=(const State&) = delete;
        ~State() { settle(Error::cancelled()); }
        bool settle(Result<T> result)
        {
            if (settled.exchange(true, std::memory_order_acq_rel))
                return false;
            promise.addResult(std::move(result));
            promise.finish();
            return true;
        }
    };
    std::shared_ptr<State> m_state;
};

template<class T>
Future<T> readyFuture(Result<T> result)
{
    Promise<T> promise;
    promise.settle(std::move(result));
    return promise.future();
}

template<class T>
Future<T> failedFuture(Error error)
{
    return readyFuture<T>(Result<T>(std::move(error)));
}

// The result of a finished future. One that was cancelled from outside has none and reads as Error::cancelled().
template<class T>
Result<T> resultOf(const Future<T>& future)
{
    return future.isFinished() && future.resultCount() > 0 ? future.resultAt(0) : Result<T>(Error::cancelled());
}

// The end of the line: calls fn(Result<T>) once, always from the event loop of guard's thread and never from inside
// this call, even where the future is ready. Once guard is destroyed fn is not called any more and is released. Call in
// guard's thread. Any number of observers may read one future.
template<class T, class F>
void observe(const Future<T>& future, QObject* guard, F&& fn)
{
    Q_ASSERT(guard && guard->thread() == QThread::currentThread());
    auto* watcher = new QFutureWatcher<Result<T>>(guard);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, fn = std::forward<F>(fn)]() mutable {
        watcher->deleteLater();
        fn(resultOf<T>(watcher->future()));
    });
    watcher->setFuture(future);
}

namespace detail {

template<class R>
struct Unwrapped
{
    using Type = R;
};
template<class T>
struct Unwrapped<Result<T>>
{
    using Type = T;
};
template<class T>
struct Unwrapped<QFuture<Result<T>>>
{
    using Type = T;
};

// Settles `promise` with what fn returns: nothing, a value, a Result or another Future.
template<class U, class F, class... Args>
void settleWith(const Promise<U>& promise, QObject* context, F& fn, Args&&... args)
{
    using R = std::invoke_result_t<F&, Args...>;
    if constexpr (IsFuture<R>::value) {
        observe(fn(std::forward<Args>(args)...), context,
                [promise](Result<U> inner) { promise.settle(std::move(inner)); });
    } else if constexpr (std::is_void_v<R>) {
        fn(std::forward<Args>(args)...);
        promise.settle(Result<void>());
    } else {
        promise.settle(Result<U>(fn(std::forward<Args>(args)...)));
    }
}

// What fn returns when it follows a Future<T>.
template<class T, class F, bool TakesResult = std::is_invocable_v<F&, Result<T>>>
struct Following
{
    using Type = std::invoke_result_t<F&, Result<T>>;
};
template<class T, class F>
struct Following<T, F, false>
{
    using Type = std::invoke_result_t<F&, T>;
};
template<class F>
struct Following<void, F, false>
{
    using Type = std::invoke_result_t<F&>;
};

} // namespace detail

// What follows: fn runs in context's thread (see observe) and its outcome becomes the returned future. fn takes either
// Result<T>, and then sees failures, or T, and then a failure passes by it unchanged. It returns nothing, U, Result<U>
// or Future<U>. Where context is destroyed first the returned future finishes as cancelled.
template<class T, class F>
auto then(const Future<T>& future, QObject* context, F&& fn)
{
    using Fn = std::decay_t<F>;
    using R = typename detail::Following<T, Fn>::Type;
    using U = typename detail::Unwrapped<std::decay_t<R>>::Type;
    const Promise<U> promise;
    observe(future, context, [promise, context, fn = Fn(std::forward<F>(fn))](Result<T> result) mutable {
        if constexpr (std::is_invocable_v<Fn&, Result<T>>) {
            detail::settleWith(promise, context, fn, std::move(result));
        } else if (!result.ok()) {
            promise.settle(result.error());
        } else if constexpr (std::is_void_v<T>) {
            detail::settleWith(promise, context, fn);
        } else {
            detail::settleWith(promise, context, fn, std::move(result).value());
        }
    });
    return promise.future();
}

} // namespace sheaf
