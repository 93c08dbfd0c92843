#pragma once

#include "core/concurrency/workprogress.h"
#include "core/index/connection.h"

#include <QStringList>
#include <stop_token>

namespace sheaf {

// Checks the store against itself: pages and indexes, references, the text index against the chunks, counts against
// rows, every document searchable only when all its chunks have vectors of the library's dimension. Each finding is a
// sentence; none is good news. Use a connection that writes (the text index's own check is an INSERT). Seconds for a
// large library.
Result<QStringList> checkLibrary(Connection& connection);
// The same for somebody who waits: it says how far it is, and a stop ends it with Cancelled.
Result<QStringList> checkLibraryInSteps(Connection& connection, const std::stop_token& stop,
                                        const WorkProgress& progress);

} // namespace sheaf
