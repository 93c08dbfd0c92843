#include "core/index/callsample.h"

#include <algorithm>

namespace sheaf {

void CallSample::add(const CallSample& other)
{
    answered += other.answered;
    for (auto each = other.failed.begin(); each != other.failed.end(); ++each)
        failed[each.key()] += each.value();
    retries += other.retries;
    latency.add(other.latency);
    promptTokens += other.promptTokens;
    completionTokens += other.completionTokens;
    cost += other.cost;
    tokensUnpriced += other.tokensUnpriced;
    window = std::max(window, other.window);
    inFlight = std::max(inFlight, other.inFlight);
    queued = std::max(queued, other.queued);
    breaker = std::max(breaker, other.breaker);
    cacheHits += other.cacheHits;
    cacheMisses += other.cacheMisses;
}

} // namespace sheaf
