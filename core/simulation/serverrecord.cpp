#include "core/simulation/serverrecord.h"

#include <numeric>

namespace sheaf {

qint64 ServerCounts::faulted() const
{
    return std::accumulate(faults.cbegin(), faults.cend(), qint64(0));
}

void ServerRecord::connected(bool turnedAway)
{
    const std::lock_guard lock(m_mutex);
    ++m_counts.connections;
    m_counts.turnedAway += turnedAway ? 1 : 0;
}

RequestRecord ServerRecord::received(const QByteArray& path, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    ++m_counts.received;
    RequestRecord record;
    record.number = m_nextNumber++;
    record.path = path;
    record.arrived = now;
    record.generation = m_generation;
    return record;
}

void ServerRecord::setLoad(int running, int waiting)
{
    const std::lock_guard lock(m_mutex);
    m_counts.running = running;
    m_counts.waiting = waiting;
    m_counts.peakRunning = std::max(m_counts.peakRunning, running);
    m_counts.peakInFlight = std::max(m_counts.peakInFlight, running + waiting);
}

void ServerRecord::ended(const RequestRecord& record)
{
    const std::lock_guard lock(m_mutex);
    if (record.generation != m_generation)
        return;
    switch (record.outcome) {
    case RequestOutcome::Answered:
        ++m_counts.answered;
        break;
    case RequestOutcome::Refused:
        ++m_counts.refused;
        break;
    case RequestOutcome::Abandoned:
        ++m_counts.abandoned;
        break;
    case RequestOutcome::Faulted:
        ++m_counts.faults[size_t(*record.fault)];
        break;
    case RequestOutcome::Down:
        ++m_counts.turnedAway;
        break;
    }
    m_log.push_back(record);
    if (m_log.size() > maxLog)
        m_log.pop_front();
}

ServerCounts ServerRecord::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

QList<RequestRecord> ServerRecord::log() const
{
    const std::lock_guard lock(m_mutex);
    return {m_log.cbegin(), m_log.cend()};
}

void ServerRecord::reset()
{
    const std::lock_guard lock(m_mutex);
    ServerCounts fresh;
    fresh.running = fresh.peakRunning = m_counts.running;
    fresh.waiting = m_counts.waiting;
    fresh.peakInFlight = m_counts.running + m_counts.waiting;
    m_counts = fresh;
    m_log.clear();
    m_nextNumber = 0;
    ++m_generation;
}

} // namespace sheaf
