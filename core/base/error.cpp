#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::TimedOut:
        return u"timed_out"_s;
    case ErrorCode::InvalidInput:
        return u"invalid_input"_s;
    case ErrorCode::NotFound:
        return u"not_found"_s;
    case ErrorCode::PermissionDenied:
        return u"permission_denied"_s;
    case ErrorCode::PasswordRequired:
        return u"password_required"_s;
    case ErrorCode::WrongPassword:
        return u"wrong_password"_s;
    case ErrorCode::Unsupported:
        return u"unsupported"_s;
    case ErrorCode::Corrupt:
        return u"corrupt"_s;
    case ErrorCode::Empty:
        return u"empty"_s;
    case ErrorCode::NoText:
        return u"no_text"_s;
    case ErrorCode::TooLarge:
        return u"too_large"_s;
    case ErrorCode::ResourceLimit:
        return u"resource_limit"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::DiskFull:
        return u"disk_full"_s;
    case ErrorCode::Database:
        return u"database"_s;
    case ErrorCode::ConnectionFailed:
        return u"connection_failed"_s;
    case ErrorCode::Tls:
        return u"tls"_s;
    case ErrorCode::RateLimited:
        return u"rate_limited"_s;
    case ErrorCode::Unauthorized:
        return u"unauthorized"_s;
    case ErrorCode::QuotaExceeded:
        return u"quota_exceeded"_s;
    case ErrorCode::ServerError:
        return u"server_error"_s;
    case ErrorCode::Unavailable:
        return u"unavailable"_s;
    case ErrorCode::BadResponse:
        return u"bad_response"_s;
    case ErrorCode::ModelMismatch:
        return u"model_mismatch"_s;
    case ErrorCode::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

Error Error::make(ErrorCode code, const QString& message, const QString& detail)
{
    Error error;
    error.code = code;
    error.message = message;
    error.detail = detail;
    return error;
}

Error Error::cancelled()
{
    return make(ErrorCode::Cancelled, u"Stopped."_s);
}

} // namespace sheaf
