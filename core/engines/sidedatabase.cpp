#include "core/engines/sidedatabase.h"

#include <QFile>
#include <atomic>

using namespace Qt::StringLiterals;

namespace sheaf {

QString nextConnectionName(const QString& prefix)
{
    static std::atomic<int> last = 0;
    return u"%1-%2"_s.arg(prefix).arg(last.fetch_add(1));
}

Error sideDatabaseError(const QSqlError& error)
{
    // Primary result codes (sqlite.org/rescode.html); the driver gives extended ones, whose low byte is the primary.
    constexpr int busy = 5;
    constexpr int locked = 6;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return Error::make(code == busy || code == locked ? ErrorCode::TimedOut : ErrorCode::Database, error.databaseText(),
                       u"SQLite %1 %2"_s.arg(error.nativeErrorCode(), error.driverText()));
}

Result<void> makePrivateFile(const QString& path)
{
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile file(path);
    if (!file.exists()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner) && !file.exists())
            return Error::make(ErrorCode::PermissionDenied, u"it cannot be created"_s, file.errorString());
        file.close();
    }
    if (file.permissions() &
        (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther))
        file.setPermissions(owner);
    return {};
}

} // namespace sheaf
