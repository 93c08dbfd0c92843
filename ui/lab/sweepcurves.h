#pragma once

#include "core/lab/labsweep.h"

#include <QList>
#include <QPointF>

namespace sheaf {

// The curves of a sweep's chart. x is the logarithm of the window to base two, so that 1, 2, 4, … stand evenly; y is
// the speed-up. Pure.
struct SweepCurves
{
    QList<QPointF> measured; // the windows that were set, in order
    QList<QPointF> ideal;    // p times as fast with p in flight, as far as the chart goes up
    QList<QPointF> amdahl;   // the fitted laws
    QList<QPointF> usl;
    QList<QPointF> errors; // y: share of the calls that failed
    double lastX = 0;
    double most = 1; // of what was measured and fitted
};
SweepCurves sweepCurves(const SweepReport& report);

// What the fitted laws say of so many in flight.
double speedupBy(const AmdahlFit& fit, double window);
double speedupBy(const UslFit& fit, double window);

} // namespace sheaf
