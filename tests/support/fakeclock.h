#pragma once

#include "core/base/clock.h"

#include <QPointer>
#include <map>

namespace sheaf::test {

// Time that moves only when told to. Timers fire inside advance(), in order of their time.
class FakeClock final : public Clock
{
public:
    TimePoint now() const override { return m_now; }
    TimerHandle after(Duration delay, QObject* guard, std::function<void()> fn) override;
    void advance(Duration by);
    int pending() const; // timers that are still to fire
    Duration nextIn() const { return m_timers.empty() ? Duration::max() : m_timers.begin()->first - m_now; }

private:
    struct Entry
    {
        QPointer<QObject> guard;
        std::function<void()> fn;
    };
    TimePoint m_now{std::chrono::hours(1)};
    std::multimap<TimePoint, std::shared_ptr<Entry>> m_timers;
};

} // namespace sheaf::test
