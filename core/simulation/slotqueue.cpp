#include "core/simulation/slotqueue.h"

#include <algorithm>

namespace sheaf {

void SlotQueue::setLimits(int slotCount, std::optional<int> queueCap)
{
    m_slots = slotCount;
    m_queueCap = queueCap;
}

SlotQueue::Entry SlotQueue::enter(quint64 id)
{
    if (m_waiting.empty() && hasRoom()) {
        m_running.insert(id);
        return Entry::Run;
    }
    if (m_queueCap && waiting() >= *m_queueCap)
        return Entry::Refused;
    m_waiting.push_back(id);
    return Entry::Wait;
}

void SlotQueue::leave(quint64 id)
{
    if (m_running.remove(id))
        return;
    const auto at = std::find(m_waiting.begin(), m_waiting.end(), id);
    if (at != m_waiting.end())
        m_waiting.erase(at);
}

std::optional<quint64> SlotQueue::next()
{
    if (m_waiting.empty() || !hasRoom())
        return std::nullopt;
    const quint64 id = m_waiting.front();
    m_waiting.pop_front();
    m_running.insert(id);
    return id;
}

} // namespace sheaf
