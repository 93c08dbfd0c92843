#pragma once

#include <QObject>
#include <chrono>
#include <functional>
#include <memory>

namespace sheaf {

using Milliseconds = std::chrono::milliseconds;
using Microseconds = std::chrono::microseconds;
using TimePoint = std::chrono::steady_clock::time_point;
using Duration = std::chrono::steady_clock::duration;

// Destroying the handle before the timer fires cancels it.
using TimerHandle = std::shared_ptr<void>;

// Where time comes from: the steady clock in the program, a hand-driven one in tests.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    // Monotonic; any thread.
    virtual TimePoint now() const = 0;
    // Calls fn once on the current thread's event loop after `delay`. Nothing is called once `guard`, which lives in
    // this thread, is gone or the handle is dropped. Drop the handle in the thread it was made in.
    [[nodiscard]] virtual TimerHandle after(Duration delay, QObject* guard, std::function<void()> fn) = 0;
};

class SteadyClock final : public Clock
{
public:
    TimePoint now() const override { return std::chrono::steady_clock::now(); }
    TimerHandle after(Duration delay, QObject* guard, std::function<void()> fn) override;
};

// Milliseconds with fraction, for people and JSON.
inline double toMs(Duration d)
{
    return std::chrono::duration<double, std::milli>(d).count();
}

} // namespace sheaf
