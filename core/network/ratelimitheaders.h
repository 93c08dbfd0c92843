#pragma once

#include "core/concurrency/ratelimit.h"
#include "core/network/httpmessage.h"

namespace sheaf {

// What an answer says about the service's limits.
struct RateLimitReport
{
    RateAllowance allowance;       // per minute, where the headers say so
    std::optional<Duration> pause; // nothing is left until then
};

// Reads x-ratelimit-{limit,remaining,reset}-{requests,tokens} (OpenAI, Azure, Groq, Mistral) and
// anthropic-ratelimit-{requests,tokens}-{limit,remaining}. Resets are Go durations ("1s", "6m0s", "120ms") or plain
// seconds. Zero and less are "not known" for a limit (Azure sends them). A reset that lies more than a minute away
// belongs to another window than a minute (a day's), and its limit is not taken for one per minute. Pure.
RateLimitReport rateLimitOf(const HttpResponse& response);

// "1h2m3.5s", "120ms", "7" (seconds). Nothing where it is unreadable.
std::optional<Duration> parseGoDuration(const QByteArray& text);

} // namespace sheaf
