#pragma once

#include "core/documents/extractprotocol.h"

namespace sheaf {

// Tables as frames of bounded size, within the limits of all tables of one document; what is over them is left out, and
// its table is marked as not complete.
QList<TableFrame> tableFrames(const QList<Table>& tables);

} // namespace sheaf
