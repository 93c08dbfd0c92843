#pragma once

#include "core/ask/question.h"
#include "core/lab/labsnapshot.h"

namespace sheaf {

// The queries of a question on its way as one run of a race: a call for each, from its first work to its hits. Times
// count from the question; `elapsed` is how long ago that was. Pure.
LabLane laneOfQueries(const QList<QueryLane>& queries, Duration elapsed);

} // namespace sheaf
