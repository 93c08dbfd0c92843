#pragma once

#include "core/index/connection.h"

namespace sheaf {

// Where text that was pasted lies as files: part of the library, and moved with it.
QString pastedFolder(const QString& libraryFolder);

// Where the library has been moved since it was last opened, its pasted texts are known by their new paths from here
// on. Call it with a connection that writes, whenever the library is opened. Errors: Database.
Result<void> followPastedTexts(Connection& connection, const QString& libraryFolder);

} // namespace sheaf
