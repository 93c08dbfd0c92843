#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <deque>
#include <optional>

namespace sheaf {

// What a service allows: calls and tokens in any minute. Absent where there is no limit or none is known.
struct RateAllowance
{
    std::optional<qint64> requestsPerMinute;
    std::optional<qint64> tokensPerMinute;

    bool isUnlimited() const { return !requestsPerMinute && !tokensPerMinute; }
    bool operator==(const RateAllowance&) const = default;
};

// Holds calls back so that no minute sees more than is allowed, measured over the last 60 seconds from any moment: a
// token bucket of a full minute would let twice the limit through around its edge. Work that can wait is spread evenly
// (five seconds' worth at once at most) and leaves a twentieth to a person, who may use everything that is left of the
// minute. A call that is larger than the whole allowance passes when nothing else is under way.
// Pure but for its own state; one thread.
class RateLimit
{
public:
    void setAllowance(const RateAllowance& allowance);
    const RateAllowance& allowance() const { return m_allowance; }
    // The server itself has said that nothing more is left until then (Retry-After, x-ratelimit-reset).
    void pauseUntil(TimePoint until) { m_pausedUntil = std::max(m_pausedUntil, until); }
    TimePoint pausedUntil() const { return m_pausedUntil; }

    // How long a call of that many tokens has to wait; zero where it may start.
    Duration wait(qint64 tokens, bool spread, TimePoint now);
    // A call starts.
    void take(qint64 tokens, TimePoint now);

private:
    struct Taken
    {
        TimePoint at;
        qint64 tokens;
    };
    void forget(TimePoint now);
    Duration waitForMinute(qint64 tokens, double share, TimePoint now) const;
    Duration waitForPace(TimePoint now) const;

    RateAllowance m_allowance;
    std::deque<Taken> m_taken; // of the last minute, oldest first
    qint64 m_tokens = 0;       // their sum
    TimePoint m_pausedUntil{};
    TimePoint m_pacedRequests{}; // when the even pace is caught up with
    TimePoint m_pacedTokens{};
};

} // namespace sheaf
