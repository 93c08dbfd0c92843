#pragma once

#include "core/base/clock.h"
#include "core/network/httpmessage.h"

#include <deque>

namespace sheaf {

// A limit of requests per minute over a window that slides. Only admitted requests count. Time is passed in; one
// thread.
class RequestWindow
{
public:
    static constexpr Duration length = std::chrono::seconds(60);

    struct Verdict
    {
        bool admitted = true;
        int limit = 0; // 0: there is none, and nothing else is said
        int remaining = 0;
        Duration untilFree = Duration::zero();  // until one more is admitted; zero where one is at once
        Duration untilReset = Duration::zero(); // until the window is empty again
    };

    explicit RequestWindow(int perMinute = 0)
        : m_limit(perMinute)
    {}

    void setLimit(int perMinute) { m_limit = perMinute; } // 0: none
    Verdict ask(TimePoint now);

private:
    int m_limit;
    std::deque<TimePoint> m_admitted;
};

// x-ratelimit-limit-requests, -remaining-requests and -reset-requests as OpenAI sends them
// (platform.openai.com/docs/guides/rate-limits, "Rate limits in headers"); empty where there is no limit.
HttpHeaders rateLimitHeaders(const RequestWindow::Verdict& verdict);

// Retry-After in whole seconds, rounded up, and "retry-after-ms" where it is not a whole second.
HttpHeaders retryAfterHeaders(Duration wait);

// As Go writes durations: "20ms", "1.2s", "6m0s", "1h0m0s". Whole milliseconds, rounded up.
QByteArray goDuration(Duration duration);

} // namespace sheaf
