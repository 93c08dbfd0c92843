#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

namespace sheaf {

// Every outcome, in the order of the futures. Waits for all of them, whatever they become.
template<class T>
Future<QList<Result<T>>> all(const QList<Future<T>>& futures, QObject* context)
{
    using List = QList<Result<T>>;
    struct State
    {
        Promise<List> promise;
        List results;
        qsizetype missing = 0;
    };
    auto state = std::make_shared<State>();
    state->missing = futures.size();
    state->results.reserve(futures.size());
    for (qsizetype i = 0; i < futures.size(); ++i)
        state->results.append(Result<T>(Error::cancelled()));
    if (futures.isEmpty())
        state->promise.settle(List());
    for (qsizetype i = 0; i < futures.size(); ++i) {
        observe(futures[i], context, [state, i](Result<T> result) {
            state->results[i] = std::move(result);
            if (--state->missing == 0)
                state->promise.settle(std::move(state->results));
        });
    }
    return state->promise.future();
}

// The first success; where none succeeds, the last failure. An empty list fails as cancelled.
template<class T>
Future<T> any(const QList<Future<T>>& futures, QObject* context)
{
    struct State
    {
        Promise<T> promise;
        qsizetype missing = 0;
    };
    auto state = std::make_shared<State>();
    state->missing = futures.size();
    const Future<T> future = state->promise.future();
    for (const Future<T>& each : futures) {
        observe(each, context, [state](Result<T> result) {
            if (result.ok() || --state->missing == 0)
                state->promise.settle(std::move(result));
        });
    }
    return future;
}

// fn(item, index) -> Future<U> for every item, at most `window` of them in the air: the next starts the moment one
// ends, there are no batches. Outcomes keep the order of the items. After a stop nothing more starts, what was not
// started is cancelled, and the result comes when what was started has ended. Call in context's thread; fn runs there.
template<class Item, class F>
auto mapConcurrent(QList<Item> items, int window, const CallContext& call, QObject* context, F&& fn)
{
    using U = typename detail::Unwrapped<std::decay_t<std::invoke_result_t<F&, const Item&, qsizetype>>>::Type;
    using List = QList<Result<U>>;
    struct State : std::enable_shared_from_this<State>
    {
        Promise<List> promise;
        QList<Item> items;
        std::decay_t<F> fn;
        List results;
        CallContext call;
        QObject* context;
        int window;
        int active = 0;
        qsizetype next = 0;

        State(QList<Item> i, F&& f, const CallContext& c, QObject* o, int w)
            : items(std::move(i))
            , fn(std::forward<F>(f))
            , call(c)
            , context(o)
            , window(std::max(1, w))
        {}
        void launch()
        {
            while (active < window && next < items.size() && !call.stopRequested()) {
                const qsizetype index = next++;
                ++active;
                observe(fn(std::as_const(items)[index], index), context,
                        [self = this->shared_from_this(), index](Result<U> r) {
                            self->results[index] = std::move(r);
                            --self->active;
                            self->launch();
                        });
            }
            if (active == 0 && (next == items.size() || call.stopRequested()))
                promise.settle(std::move(results));
        }
    };
    auto state = std::make_shared<State>(std::move(items), std::forward<F>(fn), call, context, window);
    state->results.reserve(state->items.size());
    for (qsizetype i = 0; i < state->items.size(); ++i)
        state->results.append(Result<U>(Error::cancelled()));
    const Future<List> future = state->promise.future();
    state->launch();
    return future;
}

} // namespace sheaf
