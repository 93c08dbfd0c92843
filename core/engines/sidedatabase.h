#pragma once

#include "core/base/result.h"

#include <QSqlError>

namespace sheaf {

// What the small databases beside the library have in common. Any thread.

// Of a connection of Qt's, which has one name in the whole process: "sheaf-cache-7".
QString nextConnectionName(const QString& prefix);

// TimedOut where another program holds the database, else Database.
Error sideDatabaseError(const QSqlError& error);

// Makes the file where it is missing and takes it from everybody but its owner. PermissionDenied.
Result<void> makePrivateFile(const QString& path);

} // namespace sheaf
