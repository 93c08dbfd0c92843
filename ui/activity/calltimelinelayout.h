#pragma once

#include "core/concurrency/requesttracker.h"

#include <QHash>
#include <QRectF>

namespace sheaf {

// Pixels.
struct CallTimelineMetrics
{
    double width = 0;
    double height = 0;
    double smallestRow = 4;
    double scale = 1; // of what is drawn larger with the text
};

struct CallBar
{
    int call = 0;   // index into the list given
    QRectF waiting; // empty where it did not wait or the wait is hidden behind the call before it
    QRectF running; // empty where it was not sent yet
    QRectF retried; // a mark where it was sent more than once, otherwise empty
};

struct CallTimelineLayout
{
    double rowHeight = 0;
    QList<CallBar> bars;
    int left = 0; // calls of that time without a lane
};

// Which lane each call stands in, by its id. Who has a lane keeps it, so that nothing jumps while time goes by; calls
// that ended before `from` leave. A lane holds one call at a time that is in the air, so the lanes show how many there
// are at once; calls that were not sent yet take lanes too, but no more than three quarters of all. Pure.
QHash<qint64, int> assignCallLanes(const QHash<qint64, int>& before, const QList<TrackedCall>& calls, TimePoint from,
                                   TimePoint now, int most);

// One bar for each call with a lane on a time axis of `span` that ends now. Rows are as high as the lanes in use leave
// them. The part that waited begins no earlier than the call before it in the lane ended. Pure.
CallTimelineLayout layoutCallTimeline(const QList<TrackedCall>& calls, const QHash<qint64, int>& lanes, TimePoint now,
                                      Duration span, const CallTimelineMetrics& metrics);

// The bar at a point, as an index into the bars; -1 where there is none. A bar can be hit two pixels beside it.
int barAt(const CallTimelineLayout& layout, QPointF point);

} // namespace sheaf
