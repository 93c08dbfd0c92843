#pragma once

#include "core/index/connection.h"
#include "core/index/vectortable.h"

#include <QStringList>

namespace sheaf {

// Compares a table that has caught up with the library's vectors: the same chunks, of the same documents, with the same
// numbers, and codes that are made of them. Each finding is a sentence; none is good news. Reads every vector: two
// seconds for a million.
Result<QStringList> compareWithLibrary(Connection& connection, const VectorTable& table);

} // namespace sheaf
