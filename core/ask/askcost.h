#pragma once

#include "core/concurrency/requesttracker.h"

namespace sheaf {

// What the calls of one correlation id have cost together, in the currency of the prices. A call on this machine
// without a price costs nothing; nothing where another one's price or tokens are unknown. No calls, no cost. Pure.
std::optional<double> costOfCalls(const QList<TrackedCall>& calls, const QString& correlationId);

} // namespace sheaf
