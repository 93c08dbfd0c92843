#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>
#include <optional>

namespace sheaf {

// How long the same work took with so many calls in flight.
struct ScalePoint
{
    int window = 1;
    Duration time{};
};

// Amdahl's law, speed-up(p) = 1 / (s + (1 - s) / p), with the serial fraction s that fits best (least squares of
// 1 / speed-up, s from 0 to 1). Amdahl, "Validity of the single processor approach", 1967.
struct AmdahlFit
{
    double serialFraction = 0;
};
// The Universal Scalability Law, speed-up(p) = p / (1 + a (p - 1) + b p (p - 1)), with contention a and coherency b of
// 0 at least that fit best (least squares of p / speed-up - 1). Gunther, "A General Theory of Computational Scalability
// Based on Rational Functions", 2008.
struct UslFit
{
    double contention = 0;
    double coherency = 0;
    std::optional<double> peak; // the window of the largest speed-up; nothing where it grows for ever
};

// The smallest window that is nearly as fast as any.
struct Knee
{
    int window = 1;
    double speedup = 1;
    bool gainsBeyond = false; // it is the largest that was tried, so more may gain more
};

// Of points with different windows, the first of them the smallest window, against which speed-up is counted; it is 1
// in practice. Points without time are left out; with fewer than two there is nothing to fit. Pure.
std::optional<AmdahlFit> fitAmdahl(const QList<ScalePoint>& points);
std::optional<UslFit> fitUsl(const QList<ScalePoint>& points);
// Nearly: within a tenth, because the last calls of a run leave places empty.
std::optional<Knee> kneeOf(const QList<ScalePoint>& points);
// For a person: "More than 8 at a time gains nothing: this server runs 8 at a time."
QString kneeInWords(const Knee& knee);

} // namespace sheaf
