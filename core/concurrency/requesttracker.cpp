#include "core/concurrency/requesttracker.h"

#include <algorithm>

namespace sheaf {

RequestTracker::RequestTracker(std::shared_ptr<Clock> clock, int history)
    : m_clock(std::move(clock))
    , m_history(history)
{}

qint64 RequestTracker::queued(const QString& task, const QString& endpoint, qint64 bytesSent)
{
    const std::lock_guard lock(m_mutex);
    TrackedCall call;
    call.id = ++m_lastId;
    call.task = task;
    call.endpoint = endpoint;
    call.bytesSent = bytesSent;
    call.queued = m_clock->now();
    ++m_totals.pending;
    m_open.insert(call.id, call);
    ++m_revision;
    return call.id;
}

void RequestTracker::started(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_open.find(id);
    if (it == m_open.end() || it->state == TrackedCall::State::InProgress)
        return;
    it->started = m_clock->now();
    ++it->attempts;
    setState(*it, TrackedCall::State::InProgress);
}

void RequestTracker::retrying(qint64 id, const Error& error)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_open.find(id);
    if (it == m_open.end())
        return;
    it->error = error;
    ++m_totals.retries;
    setState(*it, TrackedCall::State::Retrying);
}

void RequestTracker::finished(qint64 id, const std::optional<Error>& error, qint64 bytesReceived)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_open.find(id);
    if (it == m_open.end())
        return;
    it->finished = m_clock->now();
    it->bytesReceived = bytesReceived;
    it->error = error;
    setState(*it, !error                                ? TrackedCall::State::Completed
                  : error->code == ErrorCode::Cancelled ? TrackedCall::State::Cancelled
                                                        : TrackedCall::State::Failed);
    m_ended.push_back(*it);
    m_open.erase(it);
    while (int(m_ended.size()) > m_history)
        m_ended.pop_front();
}

void RequestTracker::setState(TrackedCall& call, TrackedCall::State state)
{
    const auto count = [this](TrackedCall::State s, int by) {
        switch (s) {
        case TrackedCall::State::Pending:
            m_totals.pending += by;
            break;
        case TrackedCall::State::InProgress:
            m_totals.inProgress += by;
            break;
        case TrackedCall::State::Retrying:
            m_totals.retrying += by;
            break;
        case TrackedCall::State::Completed:
            m_totals.completed += by;
            break;
        case TrackedCall::State::Failed:
            m_totals.failed += by;
            break;
        case TrackedCall::State::Cancelled:
            m_totals.cancelled += by;
            break;
        }
    };
    count(call.state, -1);
    call.state = state;
    count(state, +1);
    m_totals.peakInProgress = std::max(m_totals.peakInProgress, m_totals.inProgress);
    ++m_revision;
}

RequestTracker::Totals RequestTracker::totals() const
{
    const std::lock_guard lock(m_mutex);
    return m_totals;
}

QList<TrackedCall> RequestTracker::calls() const
{
    const std::lock_guard lock(m_mutex);
    QList<TrackedCall> calls(m_ended.begin(), m_ended.end());
    for (const TrackedCall& call : m_open)
        calls.append(call);
    std::sort(calls.begin(), calls.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return calls;
}

} // namespace sheaf
