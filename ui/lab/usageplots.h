#pragma once

#include "core/lab/dashboard.h"
#include "ui/lab/plot.h"

namespace sheaf {

// The charts over time of a dashboard: window and calls in flight, breakers, tokens, cost, cache. Pure.
QList<Plot> usagePlots(const Dashboard& board, const QString& currency);

} // namespace sheaf
