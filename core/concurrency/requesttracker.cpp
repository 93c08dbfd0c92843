#include "core/concurrency/requesttracker.h"

#include <algorithm>

namespace sheaf {

RequestTracker::RequestTracker(std::shared_ptr<Clock> clock, int history, Listener ended)
    : m_clock(std::move(clock))
    , m_history(history)
    , m_listener(std::move(ended))
{}

qint64 RequestTracker::queued(const QString& task, const QString& endpoint, qint64 bytesSent, const CallContext& call)
{
    const std::lock_guard lock(m_mutex);
    TrackedCall tracked;
    tracked.id = ++m_lastId;
    tracked.task = task;
    tracked.endpoint = endpoint;
    tracked.priority = call.priority;
    tracked.correlationId = call.correlationId;
    tracked.bytesSent = bytesSent;
    tracked.queued = m_clock->now();
    ++m_totals.pending;
    m_open.insert(tracked.id, tracked);
    ++m_revision;
    return tracked.id;
}

void RequestTracker::started(qint64 id, const QString& endpoint)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_open.find(id);
    if (it == m_open.end() || it->state == TrackedCall::State::InProgress)
        return;
    it->started = m_clock->now();
    it->firstByte.reset();
    it->retryAt.reset();
    if (!endpoint.isEmpty())
        it->endpoint = endpoint;
    ++it->attempts;
    setState(*it, TrackedCall::State::InProgress);
}

void RequestTracker::hedged(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_open.find(id); it != m_open.end()) {
        it->hedged = true;
        ++m_totals.hedged;
        ++m_revision;
    }
}

void RequestTracker::retrying(qint64 id, const Error& error, Milliseconds wait)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_open.find(id);
    if (it == m_open.end())
        return;
    it->error = error;
    it->retryAt = m_clock->now() + wait;
    ++m_totals.retries;
    setState(*it, TrackedCall::State::Retrying);
}

void RequestTracker::firstByte(qint64 id, TimePoint at)
{
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_open.find(id); it != m_open.end() && !it->firstByte)
        it->firstByte = at;
}

void RequestTracker::tokens(qint64 id, int prompt, int completion, std::optional<double> cost)
{
    const std::lock_guard lock(m_mutex);
    const auto write = [&](TrackedCall& call) {
        m_totals.promptTokens += prompt - call.promptTokens;
        m_totals.completionTokens += completion - call.completionTokens;
        m_totals.cost += cost.value_or(0) - call.cost.value_or(0);
        m_totals.tokensUnpriced +=
            (cost ? 0 : prompt + completion) - (call.cost ? 0 : call.promptTokens + call.completionTokens);
        call.promptTokens = prompt;
        call.completionTokens = completion;
        call.cost = cost;
        ++m_revision;
    };
    if (const auto it = m_open.find(id); it != m_open.end()) {
        write(*it);
        return;
    }
    // It has ended just now, so it stands near the end.
    const auto it = std::find_if(m_ended.rbegin(), m_ended.rend(), [id](const auto& call) { return call.id == id; });
    if (it != m_ended.rend())
        write(*it);
}

void RequestTracker::finished(qint64 id, const std::optional<Error>& error, qint64 bytesReceived)
{
    TrackedCall ended;
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_open.find(id);
        if (it == m_open.end())
            return;
        it->finished = m_clock->now();
        it->bytesReceived = bytesReceived;
        it->error = error;
        it->retryAt.reset();
        setState(*it, !error                                ? TrackedCall::State::Completed
                      : error->code == ErrorCode::Cancelled ? TrackedCall::State::Cancelled
                                                            : TrackedCall::State::Failed);
        ended = *it;
        m_ended.push_back(std::move(*it));
        m_open.erase(it);
        while (int(m_ended.size()) > m_history)
            m_ended.pop_front();
    }
    if (m_listener)
        m_listener(ended);
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
