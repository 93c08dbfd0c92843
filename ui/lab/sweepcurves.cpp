#include "ui/lab/sweepcurves.h"

#include <algorithm>
#include <cmath>

namespace sheaf {

namespace {

constexpr int pieces = 48;     // of a smooth curve
constexpr double above = 1.25; // how far the ideal line is drawn beyond what was reached

} // namespace

double speedupBy(const AmdahlFit& fit, double window)
{
    return 1 / (fit.serialFraction + (1 - fit.serialFraction) / window);
}

double speedupBy(const UslFit& fit, double window)
{
    return window / (1 + fit.contention * (window - 1) + fit.coherency * window * (window - 1));
}

SweepCurves sweepCurves(const SweepReport& report)
{
    SweepCurves curves;
    double last = 1;
    for (const SweepRow& row : report.rows) {
        if (row.adaptive)
            continue;
        last = std::max(last, double(row.window));
        const double x = std::log2(row.window);
        curves.measured.append({x, report.speedup(row)});
        curves.errors.append({x, row.errorRate()});
        curves.most = std::max(curves.most, report.speedup(row));
    }
    curves.lastX = std::log2(last);
    if (curves.measured.size() < 2)
        return curves;
    for (int i = 0; i <= pieces; ++i) {
        const double x = curves.lastX * i / pieces;
        const double window = std::exp2(x);
        if (report.amdahl)
            curves.amdahl.append({x, speedupBy(*report.amdahl, window)});
        if (report.usl)
            curves.usl.append({x, speedupBy(*report.usl, window)});
        if (window <= curves.most * above)
            curves.ideal.append({x, window});
    }
    for (const QList<QPointF>& curve : {curves.amdahl, curves.usl}) {
        for (const QPointF& point : curve)
            curves.most = std::max(curves.most, point.y());
    }
    return curves;
}

} // namespace sheaf
