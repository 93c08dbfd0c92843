#include "core/concurrency/limiter.h"

#include <array>
#include <deque>
#include <list>

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
        qint64 cost = 0;
    };
    struct Flow
    {
        QString name;
        std::deque<Waiter> waiters;
    };
    struct Entry
    {
        int inFlight = 0;
        std::shared_ptr<void> pass;
    };
    using Line = std::list<Flow>; // the flow in front is next; it goes to the end when one of its calls has entered

    mutable std::mutex mutex;
    std::array<Line, priorityCount> lines;
    Gate gate;
    int capacity = 1;
    int reserve = 0;
    int inFlight = 0;

    void giveBack()
    {
        {
            const std::lock_guard lock(mutex);
            --inFlight;
        }
        grant();
    }
    Permit makePermit(const Entry& entry)
    {
        return {std::shared_ptr<void>(nullptr, [self = shared_from_this()](void*) { self->giveBack(); }),
                entry.inFlight, entry.pass};
    }
    int capacityFor(Priority priority) const
    {
        return priority == Priority::Interactive ? capacity + reserve : capacity;
    }
    // The stopped ones at the front leave; null where nobody waits in this line.
    static Waiter* front(Line& line)
    {
        while (!line.empty()) {
            auto& waiters = line.front().waiters;
            while (!waiters.empty() && waiters.front().promise.isSettled())
                waiters.pop_front();
            if (!waiters.empty())
                return &waiters.front();
            line.pop_front();
        }
        return nullptr;
    }
    bool mayEnter(Priority priority, qint64 cost) const
    {
        return inFlight < capacityFor(priority) && (!gate.mayEnter || gate.mayEnter(priority, cost));
    }
    Entry enter(qint64 cost) { return {++inFlight, gate.entering ? gate.entering(cost) : nullptr}; }

    struct Entered
    {
        Waiter waiter;
        Entry entry;
    };
    // Takes the next waiter out where it may enter.
    std::optional<Entered> takeNext()
    {
        const std::lock_guard lock(mutex);
        for (size_t p = 0; p < lines.size(); ++p) {
            Line& line = lines[p];
            const Waiter* next = front(line);
            if (!next)
                continue;
            if (!mayEnter(Priority(p), next->cost))
                return std::nullopt;
            Entered entered;
            entered.waiter = std::move(line.front().waiters.front());
            line.front().waiters.pop_front();
            if (line.front().waiters.empty())
                line.pop_front();
            else
                line.splice(line.end(), line, line.begin());
            entered.entry = enter(entered.waiter.cost);
            return entered;
        }
        return std::nullopt;
    }

    void grant()
    {
        while (auto entered = takeNext()) {
            entered->waiter.stop.reset();
            entered->waiter.promise.settle(makePermit(entered->entry));
        }
    }
};

Limiter::Limiter(int capacity, int reserve, Gate gate)
    : m_state(std::make_shared<State>())
{
    m_state->capacity = std::max(1, capacity);
    m_state->reserve = std::max(0, reserve);
    m_state->gate = std::move(gate);
}

Limiter::~Limiter()
{
    std::array<State::Line, priorityCount> dropped;
    const std::lock_guard lock(m_state->mutex);
    dropped.swap(m_state->lines);
    m_state->gate = {};
}

Future<Permit> Limiter::acquire(const CallContext& call, qint64 cost)
{
    State::Waiter waiter;
    waiter.cost = cost;
    const Promise<Permit> promise = waiter.promise;
    const Future<Permit> future = promise.future();
    if (call.stopRequested()) {
        promise.settle(Error::cancelled());
        return future;
    }
    waiter.stop = std::make_unique<State::StopCallback>(call.stop, [promise] { promise.settle(Error::cancelled()); });
    {
        const std::lock_guard lock(m_state->mutex);
        State::Line& line = m_state->lines[size_t(call.priority)];
        auto flow = std::find_if(line.begin(), line.end(),
                                 [&](const State::Flow& each) { return each.name == call.correlationId; });
        if (flow == line.end())
            flow = line.insert(line.end(), State::Flow{call.correlationId, {}});
        flow->waiters.push_back(std::move(waiter));
    }
    m_state->grant();
    return future;
}

std::optional<Permit> Limiter::tryAcquire(Priority priority, qint64 cost)
{
    State::Entry entry;
    {
        const std::lock_guard lock(m_state->mutex);
        for (auto& line : m_state->lines) {
            if (State::front(line))
                return std::nullopt;
        }
        if (!m_state->mayEnter(priority, cost))
            return std::nullopt;
        entry = m_state->enter(cost);
    }
    return m_state->makePermit(entry);
}

void Limiter::setCapacity(int capacity, int reserve)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->capacity = std::max(1, capacity);
        m_state->reserve = std::max(0, reserve);
    }
    m_state->grant();
}

void Limiter::poke()
{
    m_state->grant();
}

void Limiter::refuse(Priority priority, const Error& error)
{
    State::Line refused;
    {
        const std::lock_guard lock(m_state->mutex);
        refused.swap(m_state->lines[size_t(priority)]);
    }
    for (State::Flow& flow : refused) {
        for (State::Waiter& waiter : flow.waiters)
            waiter.promise.settle(error);
    }
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

Limiter::Queue Limiter::queue() const
{
    const std::lock_guard lock(m_state->mutex);
    Queue queue;
    queue.inFlight = m_state->inFlight;
    for (size_t p = 0; p < m_state->lines.size(); ++p) {
        for (const State::Flow& flow : m_state->lines[p])
            queue.queuedBy[p] += int(std::count_if(flow.waiters.begin(), flow.waiters.end(),
                                                   [](const auto& w) { return !w.promise.isSettled(); }));
        queue.queued += queue.queuedBy[p];
    }
    return queue;
}

std::optional<Limiter::Next> Limiter::next() const
{
    const std::lock_guard lock(m_state->mutex);
    for (size_t p = 0; p < m_state->lines.size(); ++p) {
        if (const State::Waiter* waiter = State::front(m_state->lines[p]))
            return Next{Priority(p), waiter->cost};
    }
    return std::nullopt;
}

} // namespace sheaf
