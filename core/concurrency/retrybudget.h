#pragma once

#include "core/base/clock.h"

#include <algorithm>

namespace sheaf {

// How many of the calls to a server may be second tries, so that retries cannot multiply the load of a server that is
// failing: a fifth of the calls and one a second besides (Finagle's RetryBudget: 20 % and a floor in time; Envoy: 20 %
// and three at least). Pure but for its own state; one thread.
class RetryBudget
{
public:
    struct Options
    {
        double share = 0.2;
        double perSecond = 1;
        double most = 100; // saved up at most
        double first = 10; // for a program that has just begun
    };

    explicit RetryBudget(const Options& options)
        : m_options(options)
        , m_tokens(options.first)
    {}
    RetryBudget()
        : RetryBudget(Options())
    {}

    // A first try was sent.
    void called() { m_tokens = std::min(m_options.most, m_tokens + m_options.share); }
    // Takes leave for one retry where there is some.
    bool take(TimePoint now)
    {
        refill(now);
        if (m_tokens < 1 - 1e-9) // sums of fifths
            return false;
        m_tokens -= 1;
        return true;
    }
    // Takes it in any case and says how long to wait until it is covered, for work that can wait.
    Duration reserve(TimePoint now)
    {
        refill(now);
        m_tokens -= 1;
        if (m_tokens >= 0)
            return Duration::zero();
        return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(-m_tokens / m_options.perSecond));
    }
    double available(TimePoint now)
    {
        refill(now);
        return m_tokens;
    }

private:
    void refill(TimePoint now)
    {
        if (m_last != TimePoint{} && now > m_last)
            m_tokens = std::min(m_options.most,
                                m_tokens + std::chrono::duration<double>(now - m_last).count() * m_options.perSecond);
        m_last = now;
    }

    const Options m_options;
    double m_tokens;
    TimePoint m_last{};
};

} // namespace sheaf
