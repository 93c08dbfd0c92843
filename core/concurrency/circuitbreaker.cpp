#include "core/concurrency/circuitbreaker.h"

#include <algorithm>

namespace sheaf {

CircuitBreaker::CircuitBreaker(const Options& options, RandomSource random)
    : m_options(options)
    , m_random(std::move(random))
{}

CircuitBreaker::State CircuitBreaker::state(TimePoint now) const
{
    return m_state == State::Open && now >= m_until ? State::HalfOpen : m_state;
}

bool CircuitBreaker::passes(TimePoint now) const
{
    const State current = state(now);
    return current == State::Closed || (current == State::HalfOpen && !m_probing);
}

std::optional<TimePoint> CircuitBreaker::reopens(TimePoint now) const
{
    return state(now) == State::Open ? std::optional(m_until) : std::nullopt;
}

CircuitBreaker::Ticket CircuitBreaker::enter(TimePoint now)
{
    Q_ASSERT(passes(now));
    if (state(now) == State::HalfOpen) {
        m_state = State::HalfOpen;
        m_probing = true;
    }
    return {m_period, m_probing};
}

bool CircuitBreaker::leave(const Ticket& ticket, Verdict verdict, TimePoint now)
{
    if (ticket.period != m_period)
        return false;
    if (ticket.probe) {
        m_probing = false;
        if (verdict == Verdict::Success)
            close();
        else if (verdict == Verdict::Failure)
            trip(now);
        return verdict != Verdict::Neither;
    }
    if (verdict == Verdict::Neither)
        return false;
    m_outcomes.push_back({now, verdict == Verdict::Failure});
    while (int(m_outcomes.size()) > m_options.window || now - m_outcomes.front().at > m_options.span)
        m_outcomes.pop_front();
    const auto failed = std::count_if(m_outcomes.begin(), m_outcomes.end(), [](const auto& o) { return o.failed; });
    if (verdict == Verdict::Success || int(m_outcomes.size()) < m_options.minCalls ||
        double(failed) < m_options.failureRate * double(m_outcomes.size()))
        return false;
    trip(now);
    return true;
}

// A tenth of jitter, so that the breakers of many programs do not ask at the same moment.
void CircuitBreaker::trip(TimePoint now)
{
    const double doubled = double(m_options.open.count()) * double(1u << std::min(m_trips, 20));
    const double wait = std::min(doubled, double(m_options.longestOpen.count())) * (0.95 + 0.1 * m_random());
    ++m_trips;
    ++m_period;
    m_outcomes.clear();
    m_probing = false;
    m_state = State::Open;
    m_until = now + Milliseconds(qint64(wait));
}

void CircuitBreaker::close()
{
    m_trips = 0;
    ++m_period;
    m_outcomes.clear();
    m_state = State::Closed;
}

QString breakerStateName(CircuitBreaker::State state)
{
    switch (state) {
    case CircuitBreaker::State::Closed:
        return QStringLiteral("closed");
    case CircuitBreaker::State::Open:
        return QStringLiteral("open");
    case CircuitBreaker::State::HalfOpen:
        return QStringLiteral("half_open");
    }
    return {};
}

} // namespace sheaf
