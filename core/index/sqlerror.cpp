#include "core/index/sqlerror.h"

#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Primary result codes; the driver gives extended ones, whose low byte is the primary.
enum SqliteCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Interrupt = 9,
    IoErr = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Constraint = 19,
    Auth = 23,
    NotADatabase = 26,
};

} // namespace

Error sqlError(const QSqlError& error, const QString& file)
{
    const int code = error.nativeErrorCode().toInt();
    const QString detail = u"SQLite %1: %2 %3"_s.arg(error.nativeErrorCode(), error.databaseText(), error.driverText());
    switch (code & 0xff) {
    case Full:
        return Error::make(
            ErrorCode::DiskFull,
            Wording::tr("There is no room left on the disk that holds the library %1. Free some space and try again.")
                .arg(file),
            detail);
    case Busy:
    case Locked:
        return Error::make(
            ErrorCode::Database,
            Wording::tr("The library %1 is being used by another program. Close it there and try again.").arg(file),
            detail);
    case Perm:
    case ReadOnly:
    case CantOpen:
    case Auth:
        return Error::make(
            ErrorCode::PermissionDenied,
            Wording::tr("The library %1 cannot be opened or written. Check the permissions of the file and its folder.")
                .arg(file),
            detail);
    case Interrupt:
        return Error::cancelled();
    case IoErr:
        return Error::make(
            ErrorCode::Io,
            Wording::tr("Reading or writing the library %1 failed. Check the disk and try again.").arg(file), detail);
    case Corrupt:
        return Error::make(
            ErrorCode::Database,
            Wording::tr(
                "The library %1 is damaged. Put it back from a backup, or move it away and add your documents again; "
                "the documents themselves are not touched.")
                .arg(file),
            detail);
    case NotADatabase:
        return Error::make(
            ErrorCode::Database,
            Wording::tr("%1 is not a Sheaf library. Choose another folder, or move that file away.").arg(file), detail);
    case Constraint:
        return Error::make(ErrorCode::Internal,
                           Wording::tr("The library %1 refused a change that contradicts it.").arg(file), detail);
    default:
        return Error::make(ErrorCode::Database,
                           Wording::tr("The library %1 reports an error: %2").arg(file, error.databaseText()), detail);
    }
}

} // namespace sheaf
