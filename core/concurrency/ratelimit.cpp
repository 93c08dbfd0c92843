#include "core/concurrency/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace sheaf {

namespace {

// The server's minute and ours are not the same: calls reach it with unequal delays.
constexpr Milliseconds minute{60'500};
constexpr Milliseconds burst{5'000};
constexpr double shareOfBackground = 0.95;

Duration minutesFor(double amount, qint64 perMinute)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(60.0 * amount / double(perMinute)));
}

// Moves the moment at which an even pace would have sent everything that was sent.
void advance(TimePoint& paced, qint64 amount, const std::optional<qint64>& perMinute, TimePoint now)
{
    if (perMinute)
        paced = std::max(paced, now) + minutesFor(double(amount) / shareOfBackground, *perMinute);
}

} // namespace

void RateLimit::setAllowance(const RateAllowance& allowance)
{
    m_allowance = allowance;
    for (auto* limit : {&m_allowance.requestsPerMinute, &m_allowance.tokensPerMinute}) {
        if (*limit && **limit <= 0) // some services say 0 or -1 where they do not know
            limit->reset();
    }
}

void RateLimit::forget(TimePoint now)
{
    while (!m_taken.empty() && now - m_taken.front().at >= minute) {
        m_tokens -= m_taken.front().tokens;
        m_taken.pop_front();
    }
}

Duration RateLimit::wait(qint64 tokens, bool spread, TimePoint now)
{
    forget(now);
    Duration wait = std::max(Duration::zero(), m_pausedUntil - now);
    if (m_allowance.isUnlimited())
        return wait;
    wait = std::max(wait, waitForMinute(tokens, spread ? shareOfBackground : 1.0, now));
    return spread ? std::max(wait, waitForPace(now)) : wait;
}

Duration RateLimit::waitForMinute(qint64 tokens, double share, TimePoint now) const
{
    const auto allowed = [share](const std::optional<qint64>& limit) {
        return limit ? std::max<qint64>(1, qint64(std::floor(double(*limit) * share))) : INT64_MAX;
    };
    const qint64 requests = allowed(m_allowance.requestsPerMinute);
    const qint64 budget = allowed(m_allowance.tokensPerMinute);
    // As many of the oldest have to leave the minute as stand in the way.
    qint64 count = qint64(m_taken.size());
    qint64 sum = m_tokens;
    Duration wait{};
    for (const Taken& oldest : m_taken) {
        if (count + 1 <= requests && sum + tokens <= budget)
            break;
        wait = oldest.at + minute - now;
        --count;
        sum -= oldest.tokens;
    }
    return wait;
}

Duration RateLimit::waitForPace(TimePoint now) const
{
    const TimePoint paced = std::max(m_pacedRequests, m_pacedTokens);
    return std::max(Duration::zero(), paced - now - burst);
}

void RateLimit::take(qint64 tokens, TimePoint now)
{
    if (m_allowance.isUnlimited())
        return;
    forget(now);
    m_taken.push_back({now, tokens});
    m_tokens += tokens;
    advance(m_pacedRequests, 1, m_allowance.requestsPerMinute, now);
    advance(m_pacedTokens, tokens, m_allowance.tokensPerMinute, now);
}

} // namespace sheaf
