#pragma once

#include "core/index/database.h"
#include "ui/ask/historyaccess.h"

namespace sheaf {

// What the window asks of conversations, over the library. The database outlives it.
HistoryAccess historyAccess(Database& database);

} // namespace sheaf
