#include "core/network/httpstatus.h"

#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

ErrorCode codeOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ErrorCode::Unauthorized;
    case 404:
        return ErrorCode::NotFound;
    case 408:
        return ErrorCode::TimedOut;
    case 413:
        return ErrorCode::TooLarge;
    case 429:
        return ErrorCode::RateLimited;
    default:
        break;
    }
    if (status >= 500 || status == 409)
        return ErrorCode::ServerError;
    return status >= 400 ? ErrorCode::InvalidInput : ErrorCode::BadResponse;
}

} // namespace

bool isWorthRetrying(const HttpResponse& response)
{
    const QByteArray word = response.header("x-should-retry").trimmed().toLower();
    if (word == "true" && !response.isSuccess())
        return true;
    if (word == "false")
        return false;
    const int status = response.status;
    return status == 408 || status == 409 || status == 429 || (status >= 500 && status != 501);
}

Error statusError(const HttpResponse& response, const QString& origin, qint64 nowUtcMs)
{
    Q_ASSERT(!response.isSuccess());
    Error error =
        Error::make(codeOf(response.status), Wording::tr("%1 answered with HTTP %2.").arg(origin).arg(response.status));
    error.httpStatus = response.status;
    error.retryAfter = retryAfterOf(response, nowUtcMs);
    return error;
}

} // namespace sheaf
