#pragma once

#include "core/concurrency/future.h"

#include <tuple>

namespace sheaf {

// What a task gave: a T that only its handle knows the type of; null where T is void.
using TaskValue = std::shared_ptr<const void>;

// Names a task of a TaskGraph and of its copies. Dependants take `const T&`, or nothing where T is void; from an
// optional task they take `const Result<T>&`.
template<class T, bool Optional>
class TaskHandle
{
public:
    int id() const { return m_id; }

private:
    friend class TaskGraph;
    TaskHandle(int id, std::shared_ptr<const char> graph)
        : m_id(id)
        , m_graph(std::move(graph))
    {}
    int m_id;
    std::shared_ptr<const char> m_graph;
};
template<class T>
using Task = TaskHandle<T, false>;
template<class T>
using OptionalTask = TaskHandle<T, true>;

template<class T, bool Optional>
Result<T> taskResult(const TaskHandle<T, Optional>&, const Result<TaskValue>& value)
{
    if (!value.ok())
        return value.error();
    if constexpr (std::is_void_v<T>)
        return Result<void>();
    else
        return *static_cast<const T*>(value->get());
}

namespace detail {

// What a dependant is called with for one of the tasks it waits for: one argument or none.
template<class T>
auto taskArgument(const OptionalTask<T>& task, const Result<TaskValue>& value)
{
    return std::tuple<Result<T>>(taskResult(task, value));
}
template<class T>
auto taskArgument(const Task<T>&, const Result<TaskValue>& value)
{
    if constexpr (std::is_void_v<T>)
        return std::tuple<>();
    else
        return std::tuple<const T&>(*static_cast<const T*>(value->get()));
}

} // namespace detail

} // namespace sheaf
