#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/taskhandle.h"

namespace sheaf {

// What a task is called and how long it may take.
struct TaskInfo
{
    QString name;                     // for the person; no two of a graph are the same
    QString kind;                     // of its span: "embed", "search", "fuse", …
    std::optional<Duration> deadline; // from its own start; then it is told to stop and counts as failed with TimedOut
};

// Tasks and what each of them waits for, as a value: it can be copied, kept, and run more than once (runTaskGraph). A
// task can only wait for tasks that are there already, so a cycle cannot be written.
//
//     TaskGraph graph;
//     const auto lexical = graph.add({u"words"_s, u"search"_s}, [&](const CallContext& call) { return text(call); });
//     const auto web = graph.addOptional({u"web"_s, u"search"_s, 800ms}, [&](const CallContext& call) { … });
//     const auto fused = graph.add({u"fuse"_s, u"fuse"_s},
//         [](const Hits& a, const Result<Hits>& b, const CallContext&) { return fuse(a, b); }, lexical, web);
//
// fn is called in the runner's thread with the results of `after`, in order, and the call; what it takes by reference
// is valid during the call only. It returns T, Result<T> or Future<T>, and may be called by several runs.
class TaskGraph
{
public:
    using Value = TaskValue;
    using Inputs = QList<Result<Value>>;
    struct Node
    {
        TaskInfo info;
        QList<int> after;
        bool required = true;
        std::function<Future<Value>(const Inputs&, const CallContext&, QObject* context)> work;
        std::function<Value(const Error&)> fallback; // empty where there is none
    };

    // Without its result there is none: where it fails, what depends on it is skipped and the run fails.
    template<class F, class... After>
    auto add(const TaskInfo& info, F fn, const After&... after)
    {
        return addNode<false>(info, {}, std::move(fn), after...);
    }
    // Where it fails or runs out of time its dependants get the error and go on with what they have.
    template<class F, class... After>
    auto addOptional(const TaskInfo& info, F fn, const After&... after)
    {
        return addNode<true>(info, {}, std::move(fn), after...);
    }
    // Where it fails or runs out of time `fallback` stands in: a T, or a function of the Error that gives one.
    template<class Fallback, class F, class... After>
    auto addWithFallback(const TaskInfo& info, Fallback fallback, F fn, const After&... after)
    {
        using T = ResultOf<F, After...>;
        return addNode<false>(
            info,
            [fallback = std::move(fallback)](const Error& error) {
                if constexpr (std::is_invocable_v<const Fallback&, const Error&>)
                    return share(T(fallback(error)));
                else
                    return share(T(fallback));
            },
            std::move(fn), after...);
    }

    const QList<Node>& nodes() const { return m_nodes; }
    // InvalidInput where a name is empty or used twice, or a task waits for one of another graph.
    Result<void> check() const;

private:
    template<class T>
    static Value share(T value)
    {
        return std::make_shared<const T>(std::move(value));
    }
    template<class F, class After, size_t... I>
    static decltype(auto) call(const F& fn, const After& after, const Inputs& inputs, const CallContext& context,
                               std::index_sequence<I...>)
    {
        return std::apply(fn, std::tuple_cat(detail::taskArgument(std::get<I>(after), inputs[I])...,
                                             std::tuple<const CallContext&>(context)));
    }
    template<class F, class... After>
    using ResultOf = typename detail::Unwrapped<std::decay_t<decltype(call(
        std::declval<const F&>(), std::declval<const std::tuple<After...>&>(), std::declval<const Inputs&>(),
        std::declval<const CallContext&>(), std::index_sequence_for<After...>()))>>::Type;

    template<bool Optional, class F, class... After>
    auto addNode(const TaskInfo& info, std::function<Value(const Error&)> fallback, F fn, const After&... after)
    {
        using T = ResultOf<F, After...>;
        auto work = [fn = std::move(fn), handles = std::tuple<After...>(after...)](
                        const Inputs& inputs, const CallContext& context, QObject* guard) {
            const Promise<T> promise;
            auto bound = [&] { return call(fn, handles, inputs, context, std::index_sequence_for<After...>()); };
            detail::settleWith(promise, guard, bound);
            if constexpr (std::is_void_v<T>)
                return then(promise.future(), guard, [] { return Value(); });
            else
                return then(promise.future(), guard, [](T value) { return share(std::move(value)); });
        };
        const int id =
            append({info, {after.m_id...}, !Optional, std::move(work), std::move(fallback)}, {after.m_graph...});
        return TaskHandle<T, Optional>(id, m_identity);
    }
    int append(Node node, const QList<std::shared_ptr<const char>>& graphs);

    QList<Node> m_nodes;
    std::shared_ptr<const char> m_identity = std::make_shared<const char>();
    std::optional<Error> m_problem;
};

} // namespace sheaf
