#pragma once

#include "core/lab/labsweep.h"
#include "core/lab/racereport.h"

namespace sheaf {

// Tables for other programs: RFC 4180, UTF-8, a point in numbers, times in milliseconds. Every row says whether it was
// simulated. Pure.

// A row for each call of both runs, of the first repeat.
QByteArray csvOf(const LabReport& report);
// A row for each number of calls in flight.
QByteArray csvOf(const SweepReport& report);
// A row for each measured part of both runs of a question.
QByteArray csvOf(const RaceReport& report);

} // namespace sheaf
