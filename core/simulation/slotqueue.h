#pragma once

#include <QSet>
#include <deque>
#include <optional>

namespace sheaf {

// Who is worked on and who waits: at most so many at a time, the others in order of arrival. Holds numbers, starts
// nothing itself. Pure; one thread.
class SlotQueue
{
public:
    enum class Entry { Run, Wait, Refused };

    // 0 slots: no limit. `queueCap`: how many may wait; more are refused. Lowering either sends nobody away.
    void setLimits(int slotCount, std::optional<int> queueCap);

    Entry enter(quint64 id);
    // Ends running or waiting, whichever it is; unknown numbers are ignored.
    void leave(quint64 id);
    // The first in the queue where there is room for it now; it counts as running from here on. To be asked after
    // leave() and setLimits() until there is none.
    std::optional<quint64> next();

    int running() const { return int(m_running.size()); }
    int waiting() const { return int(m_waiting.size()); }

private:
    bool hasRoom() const { return m_slots <= 0 || m_running.size() < m_slots; }

    int m_slots = 0;
    std::optional<int> m_queueCap;
    QSet<quint64> m_running;
    std::deque<quint64> m_waiting;
};

} // namespace sheaf
