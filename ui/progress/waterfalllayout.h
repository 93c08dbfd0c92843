#pragma once

#include "core/concurrency/spanrecorder.h"

#include <QRectF>

namespace sheaf {

// Pixels.
struct WaterfallMetrics
{
    double width = 0;
    double rowHeight = 18;
    double barHeight = 10;
    double labelWidth = 250;
    double timeWidth = 66;
    double gap = 10;
};

struct WaterfallRow
{
    int span = 0; // index into the list given
    bool critical = false;
    QRectF label;
    QRectF track;
    QRectF bar; // at least one pixel wide
    QRectF time;
};

struct WaterfallLayout
{
    Duration axisEnd{};
    double height = 0;
    QList<WaterfallRow> rows;
    int left = 0; // spans beyond the limit of rows, not shown
};

// One row for each span in order of its start, on one time axis from the recorder's origin. Pure.
WaterfallLayout layoutWaterfall(const QList<Span>& spans, const QList<int>& critical, const WaterfallMetrics& metrics,
                                int maxRows = 200);

} // namespace sheaf
