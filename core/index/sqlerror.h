#pragma once

#include "core/base/error.h"

#include <QSqlError>
#include <QString>

namespace sheaf {

// What SQLite said, as one of ours. `file` is the library's database and stands in the message with what to do.
// DiskFull, Io, PermissionDenied, Cancelled where a statement was interrupted, and Database for the rest (result codes:
// sqlite.org/rescode.html).
Error sqlError(const QSqlError& error, const QString& file);

} // namespace sheaf
