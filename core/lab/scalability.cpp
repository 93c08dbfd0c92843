#include "core/lab/scalability.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double nearly = 1.1;

struct Relative
{
    double window;
    double speedup;
};

// Speed-up against one at a time; the time of one is scaled from the smallest window where that is not 1.
QList<Relative> relative(const QList<ScalePoint>& points)
{
    QList<Relative> known;
    const ScalePoint* first = nullptr;
    for (const ScalePoint& point : points) {
        if (point.time <= Duration::zero() || point.window < 1)
            continue;
        first = first ? first : &point;
        known.append(
            {double(point.window), double(first->window) * double(first->time.count()) / double(point.time.count())});
    }
    return known;
}

} // namespace

std::optional<AmdahlFit> fitAmdahl(const QList<ScalePoint>& points)
{
    double above = 0;
    double below = 0;
    for (const Relative& point : relative(points)) {
        const double x = 1.0 / point.window; // 1 / speed-up = s + (1 - s) x
        above += (1.0 / point.speedup - x) * (1.0 - x);
        below += (1.0 - x) * (1.0 - x);
    }
    if (below <= 0)
        return std::nullopt;
    return AmdahlFit{std::clamp(above / below, 0.0, 1.0)};
}

std::optional<UslFit> fitUsl(const QList<ScalePoint>& points)
{
    // y = a u + b v with u = p - 1, v = p (p - 1), by the normal equations; where one comes out negative it is 0 and
    // the other is fitted alone.
    double uu = 0;
    double uv = 0;
    double vv = 0;
    double uy = 0;
    double vy = 0;
    for (const Relative& point : relative(points)) {
        const double u = point.window - 1;
        const double v = point.window * u;
        const double y = point.window / point.speedup - 1;
        uu += u * u;
        uv += u * v;
        vv += v * v;
        uy += u * y;
        vy += v * y;
    }
    if (uu <= 0)
        return std::nullopt;
    UslFit fit;
    const double determinant = uu * vv - uv * uv;
    if (determinant > 1e-9 * uu * vv) {
        fit.contention = (uy * vv - vy * uv) / determinant;
        fit.coherency = (vy * uu - uy * uv) / determinant;
    } else {
        fit.contention = uy / uu;
    }
    if (fit.coherency < 0) {
        fit.coherency = 0;
        fit.contention = uy / uu;
    } else if (fit.contention < 0) {
        fit.contention = 0;
        fit.coherency = vy / vv;
    }
    fit.contention = std::max(0.0, fit.contention);
    fit.coherency = std::max(0.0, fit.coherency);
    if (fit.coherency > 1e-12 && fit.contention < 1)
        fit.peak = std::max(1.0, std::sqrt((1 - fit.contention) / fit.coherency));
    return fit;
}

std::optional<Knee> kneeOf(const QList<ScalePoint>& points)
{
    const QList<Relative> known = relative(points);
    if (known.size() < 2)
        return std::nullopt;
    double best = 0;
    for (const Relative& point : known)
        best = std::max(best, point.speedup);
    const auto knee = std::find_if(known.begin(), known.end(),
                                   [best](const Relative& point) { return point.speedup * nearly >= best; });
    return Knee{int(knee->window), knee->speedup, knee == known.end() - 1};
}

QString kneeInWords(const Knee& knee)
{
    if (knee.gainsBeyond)
        return u"Up to %1 at a time each step gains; more than that was not tried."_s.arg(knee.window);
    if (knee.window == 1)
        return u"More than one at a time gains nothing: this server runs one at a time."_s;
    // Fewer than were sent together run together where the window is too wide a step above what the server runs.
    const int runs = std::clamp(int(std::lround(knee.speedup)), 1, knee.window);
    return u"More than %1 at a time gains nothing: this server runs %2 at a time."_s.arg(knee.window)
        .arg(runs * 10 >= knee.window * 9 ? QString::number(knee.window) : u"about %1"_s.arg(runs));
}

} // namespace sheaf
