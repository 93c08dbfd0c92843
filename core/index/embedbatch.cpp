#include "core/index/embedbatch.h"

#include "core/base/wording.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

int nextBatch(const QList<qsizetype>& lengths, int freeCalls, const BatchLimits& limits)
{
    constexpr int smallestShare = 16;
    const int share = int((lengths.size() + std::max(1, freeCalls) - 1) / std::max(1, freeCalls));
    const int most = std::min(std::max(1, limits.texts), std::max(smallestShare, share));
    qsizetype chars = 0;
    int count = 0;
    while (count < most && count < lengths.size()) {
        chars += lengths[count];
        if (count > 0 && chars > limits.chars)
            break;
        ++count;
    }
    return count;
}

std::optional<Error> checkVectors(const QList<Vector>& vectors, qsizetype count)
{
    if (vectors.size() != count)
        return Error::make(
            ErrorCode::BadResponse,
            Wording::tr("The embedding model gave %1 vectors for %2 texts.").arg(vectors.size()).arg(count));
    for (const Vector& vector : vectors) {
        if (vector.isEmpty() || vector.size() != vectors.first().size())
            return Error::make(ErrorCode::BadResponse,
                               Wording::tr("The embedding model gave vectors of different sizes."));
        if (!std::all_of(vector.begin(), vector.end(), [](float number) { return std::isfinite(number); }))
            return Error::make(
                ErrorCode::BadResponse,
                Wording::tr("The embedding model gave a vector that holds something that is not a number."));
    }
    return std::nullopt;
}

bool isOfTheEndpoint(const Error& error)
{
    switch (error.code) {
    case ErrorCode::ConnectionFailed:
    case ErrorCode::TimedOut:
    case ErrorCode::RateLimited:
    case ErrorCode::ServerError:
    case ErrorCode::Unavailable:
        return true;
    default:
        return false;
    }
}

bool mayBeOneText(const Error& error)
{
    // Servers that run out of context say 500 as often as 400.
    return error.code == ErrorCode::BadResponse || error.code == ErrorCode::InvalidInput ||
           error.code == ErrorCode::TooLarge || error.code == ErrorCode::ServerError;
}

int patience(const Error& error)
{
    return error.code == ErrorCode::ServerError ? 8 : 64; // each 500 has been tried several times by the client already
}

} // namespace sheaf
