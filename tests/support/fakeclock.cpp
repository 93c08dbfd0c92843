#include "support/fakeclock.h"

#include <algorithm>

namespace sheaf::test {

TimerHandle FakeClock::after(Duration delay, QObject* guard, std::function<void()> fn)
{
    auto entry = std::make_shared<Entry>();
    entry->guard = guard;
    entry->fn = std::move(fn);
    m_timers.emplace(m_now + std::max(delay, Duration::zero()), entry);
    return TimerHandle(static_cast<void*>(entry.get()), [weak = std::weak_ptr(entry)](void*) {
        if (const auto held = weak.lock())
            held->fn = nullptr;
    });
}

void FakeClock::advance(Duration by)
{
    const TimePoint target = m_now + by;
    while (!m_timers.empty() && m_timers.begin()->first <= target) {
        const auto [when, entry] = *m_timers.begin();
        m_timers.erase(m_timers.begin());
        m_now = when;
        if (const auto fn = std::exchange(entry->fn, nullptr); fn && entry->guard)
            fn();
    }
    m_now = target;
}

int FakeClock::pending() const
{
    return int(std::count_if(m_timers.begin(), m_timers.end(),
                             [](const auto& timer) { return timer.second->fn && timer.second->guard; }));
}

} // namespace sheaf::test
