#pragma once

#include "core/base/clock.h"

namespace sheaf::test {

// A clock that runs so many times as fast as the real one: what waits for minutes is done in seconds, and the real
// world beside it seems slow.
class FastClock final : public Clock
{
public:
    explicit FastClock(int times)
        : m_times(times)
    {}
    TimePoint now() const override { return m_begun + (m_real.now() - m_begun) * m_times; }
    TimerHandle after(Duration delay, QObject* guard, std::function<void()> fn) override
    {
        return m_real.after(delay / m_times, guard, std::move(fn));
    }

private:
    SteadyClock m_real;
    const int m_times;
    const TimePoint m_begun = m_real.now();
};

} // namespace sheaf::test
