#include "core/concurrency/limiter.h"

#include <array>
#include <deque>

namespace sheaf {

// A stop settles the waiter's promise and nothing else: it runs on any thread and takes no lock, so it cannot deadlock
// with a grant. Whoever settles first decides; a grant that comes second drops its permit, and that gives it back.
struct Limiter::State : std::enable_shared_from_this<State>
{
    using StopCallback = std::stop_callback<std::function<void()>>;
    struct Waiter
    {
        Promise<Permit> promise;
        std::unique_ptr<StopCallback> stop;
    };

    mutable std::mutex mutex;
    std::array<std::deque<Waiter>, priorityCount> queues;
    int capacity = 1;
    int inFlight = 0;

    Permit makePermit()
    {
        return Permit(std::shared_ptr<void>(nullptr, [self = shared_from_this()](void*) {
            {
                const std::lock_guard lock(self->mutex);
                --self->inFlight;
            }
            self->grant();
        }));
    }

    // Takes the next waiter out while there is room; null where there is none.
    std::optional<Waiter> takeNext()
    {
        const std::lock_guard lock(mutex);
        if (inFlight >= capacity)
            return std::nullopt;
        for (auto& queue : queues) {
            if (queue.empty())
                continue;
            Waiter waiter = std::move(queue.front());
            queue.pop_front();
            ++inFlight;
            return waiter;
        }
        return std::nullopt;
    }

    void grant()
    {
        while (auto waiter = takeNext()) {
            waiter->stop.reset();
            if (waiter->promise.isSettled()) {
                const std::lock_guard lock(mutex);
                --inFlight;
                continue;
            }
            waiter->promise.settle(makePermit());
        }
    }
};

Limiter::Limiter(int capacity)
    : m_state(std::make_shared<State>())
{
    m_state->capacity = std::max(1, capacity);
}

Limiter::~Limiter()
{
    std::array<std::deque<State::Waiter>, priorityCount> dropped;
    const std::lock_guard lock(m_state->mutex);
    dropped.swap(m_state->queues);
}

Future<Permit> Limiter::acquire(const CallContext& call)
{
    State::Waiter waiter;
    const Promise<Permit> promise = waiter.promise;
    const Future<Permit> future = promise.future();
    if (call.stopRequested()) {
        promise.settle(Error::cancelled());
        return future;
    }
    waiter.stop = std::make_unique<State::StopCallback>(call.stop, [promise] { promise.settle(Error::cancelled()); });
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->queues[size_t(call.priority)].push_back(std::move(waiter));
    }
    m_state->grant();
    return future;
}

void Limiter::setCapacity(int capacity)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->capacity = std::max(1, capacity);
    }
    m_state->grant();
}

int Limiter::capacity() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->capacity;
}

int Limiter::inFlight() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->inFlight;
}

int Limiter::queued() const
{
    const std::lock_guard lock(m_state->mutex);
    int count = 0;
    for (const auto& queue : m_state->queues)
        count += int(std::count_if(queue.begin(), queue.end(), [](const auto& w) { return !w.promise.isSettled(); }));
    return count;
}

} // namespace sheaf
