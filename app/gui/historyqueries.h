#pragma once

#include "core/index/database.h"
#include "ui/ask/historyaccess.h"

namespace sheaf {

// What the window asks of conversations, over the library. The database outlives it; the context waits.
HistoryAccess historyAccess(Database& database, QObject* context);

} // namespace sheaf
