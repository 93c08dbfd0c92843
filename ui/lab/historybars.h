#pragma once

#include "core/index/runstore.h"

namespace sheaf {

// One question in the history: how long it took one by one and in parallel, ms. 0 where it was not run that way.
struct HistoryBar
{
    QDateTime asked;
    QString question;
    double oneByOneMs = 0;
    bool oneByOneMeasured = false; // raced or really run one by one; else the sum of the parallel run's measured parts
    double parallelMs = 0;
};

// Runs, newest first as the store gives them, into bars, oldest first: the two runs of a race become one bar. Pure.
QList<HistoryBar> historyBars(const QList<StoredRun>& newestFirst, int most = 14);

} // namespace sheaf
