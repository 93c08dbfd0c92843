#pragma once

#include "core/lab/dashboard.h"
#include "ui/lab/plot.h"

namespace sheaf {

// The charts of a dashboard, always the same ones in the same order, also where they are empty. Pure.
QList<Plot> dashboardPlots(const Dashboard& board, const QString& currency);

// "fan-out": how a question was asked, in words.
QString askModeText(const QString& mode);

} // namespace sheaf
