#pragma once

#include "core/base/clock.h"

#include <deque>

namespace sheaf {

// How many a second, over the last five seconds (or since the first, while that is less). One thread.
class Throughput
{
public:
    void add(TimePoint when, int count)
    {
        m_events.push_back({when, count});
        forget(when);
    }
    void clear() { m_events.clear(); }
    double perSecond(TimePoint now) const
    {
        int sum = 0;
        TimePoint first = now;
        for (const auto& [when, count] : m_events) {
            if (now - when > window)
                continue;
            sum += count;
            first = std::min(first, when);
        }
        const double seconds = std::max(0.2, std::chrono::duration<double>(now - first).count());
        return sum / seconds;
    }

private:
    static constexpr std::chrono::seconds window{5};
    void forget(TimePoint now)
    {
        while (!m_events.empty() && now - m_events.front().first > window)
            m_events.pop_front();
    }

    std::deque<std::pair<TimePoint, int>> m_events;
};

} // namespace sheaf
