#pragma once

#include <QMetaType>
#include <QString>
#include <chrono>
#include <optional>

namespace sheaf {

// What a program can decide on. One code, one reaction; everything finer stands in the message.
enum class ErrorCode {
    Cancelled,        // somebody asked for a stop; nobody's fault
    TimedOut,         // a deadline or time limit passed
    InvalidInput,     // the request makes no sense as it stands
    NotFound,         // file, document, model or path is not there
    PermissionDenied, // the system forbids it
    PasswordRequired, // the document is encrypted and no password was given
    WrongPassword,    // one was given and does not open it
    Unsupported,      // a kind of file or answer we cannot read
    Corrupt,          // the file is damaged beyond reading
    Empty,            // nothing in it
    NoText,           // pages without a text layer, for example a scan
    TooLarge,         // over a limit of ours
    ResourceLimit,    // a reader hit its limit of time, memory or output and was stopped
    Io,               // reading or writing failed
    DiskFull,         // no room left
    Database,         // the library's store refused
    ConnectionFailed, // no connection, or lost before a whole answer
    Tls,              // the secure connection could not be made or trusted
    RateLimited,      // 429: later
    Unauthorized,     // 401, 403: needs a key or another one
    QuotaExceeded,    // the account is used up: needs the person
    ServerError,      // 5xx
    Unavailable,      // not asked at all, because the endpoint has just failed too often
    BadResponse,      // an answer, but not one that can be used
    ModelMismatch,    // vectors of another model than the library's
    Internal,         // our own mistake, reported instead of hidden
};

// Stable name for logs and JSON, for example "timed_out".
QString errorName(ErrorCode code);

// An expected failure. `message` is for the person: what happened, to which file or endpoint, what to do. `detail` is
// for the log and may hold foreign text; it is never shown as rich text.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;
    int httpStatus = 0;                                  // 0 where no HTTP answer was involved
    std::optional<std::chrono::milliseconds> retryAfter; // what the server asked for

    bool operator==(const Error&) const = default;

    static Error make(ErrorCode code, const QString& message, const QString& detail = {});
    static Error cancelled();
};

} // namespace sheaf

Q_DECLARE_METATYPE(sheaf::Error)
