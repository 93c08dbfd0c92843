#pragma once

#include "core/concurrency/spanrecorder.h"

#include <QRectF>

namespace sheaf {

struct GanttBar
{
    int row = 0;
    enum class Kind { Embedding, Search };
    Kind kind = Kind::Embedding;
    bool beside = false; // runs beside another bar of its row: drawn thin, below it
    Duration begin{};
    Duration end{};
};

struct GanttRows
{
    int rows = 0;
    Duration end{}; // of the last bar
    QList<GanttBar> bars;
};

// The embedding and search spans of one run (vectors and text), a row for each lane in order of first work. Pure.
GanttRows ganttRows(const QList<Span>& spans);

// A bar on an axis of `width` pixels that ends at `axisEnd`; rows are `rowHeight` apart.
QRectF ganttRect(const GanttBar& bar, Duration axisEnd, double width, double rowHeight, double barHeight);

} // namespace sheaf
