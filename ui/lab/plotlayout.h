#pragma once

#include "ui/lab/plot.h"

#include <QPolygonF>
#include <QRectF>
#include <optional>

namespace sheaf {

struct PlotTick
{
    double at = 0; // pixels along its axis
    QString text;
};

struct PlotMark
{
    int series = 0;
    int point = 0;
    bool operator==(const PlotMark&) const = default;
};

// Where everything of a plot stands, in pixels.
struct PlotLayout
{
    QRectF area; // of the points
    QList<PlotTick> xTicks;
    QList<PlotTick> yTicks;
    QList<QPolygonF> lines;    // of each series; empty for bars and dots
    QList<QPolygonF> places;   // of each series its points: the top of a bar, a dot
    QList<QList<QRectF>> bars; // of each series; empty for the others

    // The point nearest to that place, where one is near enough; of bars the one below it.
    std::optional<PlotMark> at(QPointF place, double reach) const;
};

// At least 1, and a number that a person divides easily: the next of 1, 2, 2.5, 5 times a power of ten.
double niceStep(double span, int steps);

// `area` is what is left for the points; `tickWidth` what a text at the lower axis needs. Pure.
PlotLayout layoutPlot(const Plot& plot, const QRectF& area, double tickWidth);

} // namespace sheaf
