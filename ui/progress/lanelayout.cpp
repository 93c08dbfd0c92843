#include "ui/progress/lanelayout.h"

#include "ui/progress/timeaxis.h"

#include <algorithm>

namespace sheaf {

Duration laneEnd(const QueryLane& lane)
{
    return lane.waited + lane.embedding + lane.searching;
}

LaneLayout layoutLanes(const QList<QueryLane>& lanes, const LaneMetrics& metrics)
{
    LaneLayout layout;
    Duration last{};
    bool running = false;
    for (const QueryLane& lane : lanes) {
        last = std::max(last, laneEnd(lane));
        running = running || !lane.ended();
    }
    layout.axisEnd = running ? niceAxisEnd(last) : std::max<Duration>(last, Milliseconds(1));

    const double labelWidth = std::min(metrics.labelWidth, metrics.width * 0.4);
    const double trackLeft = labelWidth + metrics.gap;
    const double trackWidth = std::max(0.0, metrics.width - trackLeft - metrics.gap - metrics.timeWidth);
    double top = 0;
    int round = 0;
    for (int i = 0; i < int(lanes.size()); ++i) {
        const QueryLane& lane = lanes.at(i);
        if (lane.round != round) {
            round = lane.round;
            layout.headings.append({round, QRectF(0, top, metrics.width, metrics.rowHeight)});
            top += metrics.rowHeight;
        }
        LaneRow row;
        row.lane = i;
        row.label = QRectF(0, top, labelWidth, metrics.rowHeight);
        row.track = QRectF(trackLeft, top, trackWidth, metrics.rowHeight);
        row.time = QRectF(metrics.width - metrics.timeWidth, top, metrics.timeWidth, metrics.rowHeight);
        const double barTop = top + (metrics.rowHeight - metrics.barHeight) / 2;
        const double begin = trackLeft + axisX(lane.waited, layout.axisEnd, trackWidth);
        const double middle = trackLeft + axisX(lane.waited + lane.embedding, layout.axisEnd, trackWidth);
        const double end = trackLeft + axisX(laneEnd(lane), layout.axisEnd, trackWidth);
        row.embedding = QRectF(begin, barTop, middle - begin, metrics.barHeight);
        row.searching = QRectF(middle, barTop, end - middle, metrics.barHeight);
        layout.rows.append(row);
        top += metrics.rowHeight;
    }
    layout.height = top;
    return layout;
}

} // namespace sheaf
