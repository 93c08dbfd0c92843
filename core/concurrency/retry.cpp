#include "core/concurrency/retry.h"

#include <QRandomGenerator>
#include <cmath>

namespace sheaf {

RandomSource systemRandom()
{
    return [] { return QRandomGenerator::global()->generateDouble(); };
}

bool isRetryable(const Error& error)
{
    switch (error.code) {
    case ErrorCode::TimedOut:
    case ErrorCode::ConnectionFailed:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerError:
    case ErrorCode::BadResponse:
        return true;
    default:
        return false;
    }
}

std::optional<Milliseconds> retryDelay(const RetryPolicy& policy, int attempt, const Error& error, double random)
{
    if (attempt >= policy.maxAttempts || !isRetryable(error))
        return std::nullopt;
    if (error.retryAfter) {
        if (*error.retryAfter > policy.maxRetryAfter)
            return std::nullopt;
        return std::max(*error.retryAfter, Milliseconds(0));
    }
    const double ceiling =
        std::min(double(policy.cap.count()), double(policy.base.count()) * std::pow(2.0, attempt - 1));
    return Milliseconds(qint64(std::clamp(random, 0.0, 1.0) * ceiling));
}

RetryDecision decideBy(const RetryPolicy& policy, RandomSource random)
{
    return [policy, random = std::move(random)](int attempt, const Error& error) {
        return retryDelay(policy, attempt, error, random());
    };
}

} // namespace sheaf
