#pragma once

#include "core/ask/question.h"

#include <QRectF>

namespace sheaf {

// Pixels.
struct LaneMetrics
{
    double width = 0;
    double rowHeight = 21;
    double labelWidth = 270;
    double timeWidth = 64;
    double barHeight = 12;
    double gap = 10;
};

struct LaneRow
{
    int lane = 0; // index into the list given
    QRectF label;
    QRectF track; // the row's part of the time axis
    QRectF embedding;
    QRectF searching; // begins where embedding ends
    QRectF time;
};

// Above the lanes of one round.
struct LaneHeading
{
    int round = 0;
    QRectF label;
};

struct LaneLayout
{
    Duration axisEnd{};
    double height = 0;
    QList<LaneRow> rows;
    QList<LaneHeading> headings;
};

// One row for each query on a common time axis that begins with the question, and a heading where a round begins. While
// something runs the axis ends at a round time; at the end it ends with the last bar. The label gives way where the
// widget is narrow. Pure.
LaneLayout layoutLanes(const QList<QueryLane>& lanes, const LaneMetrics& metrics);

// From the question to the end of the lane so far.
Duration laneEnd(const QueryLane& lane);

} // namespace sheaf
