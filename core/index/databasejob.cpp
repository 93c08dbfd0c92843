#include "core/index/databasejob.h"

namespace sheaf {

void DatabaseQueue::push(Priority priority, std::unique_ptr<DatabaseJob> job)
{
    std::optional<Error> closed;
    {
        const std::lock_guard lock(m_mutex);
        closed = m_closed;
        if (!closed)
            m_waiting[size_t(priority)].push_back(std::move(job));
    }
    if (closed)
        job->fail(*closed);
    else
        m_changed.notify_one();
}

std::unique_ptr<DatabaseJob> DatabaseQueue::pop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        for (auto& line : m_waiting) {
            if (line.empty())
                continue;
            auto job = std::move(line.front());
            line.pop_front();
            return job;
        }
        if (m_closed)
            return nullptr;
        m_changed.wait(lock);
    }
}

void DatabaseQueue::close(const Error& reason)
{
    std::vector<std::unique_ptr<DatabaseJob>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return;
        m_closed = reason;
        for (auto& line : m_waiting) {
            std::move(line.begin(), line.end(), std::back_inserter(waiting));
            line.clear();
        }
    }
    m_changed.notify_all();
    for (const auto& job : waiting)
        job->fail(reason);
}

} // namespace sheaf
