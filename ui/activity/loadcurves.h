#pragma once

#include "core/network/endpointguard.h"

#include <QPolygonF>
#include <QSizeF>

namespace sheaf {

// Pixels, y downwards. Steps, because each value holds until the next one was seen.
struct LoadCurves
{
    QPolygonF window;
    QPolygonF inFlight;
    QPolygonF queued; // on a scale of its own: the queue can be a hundred times the window
    int highest = 0;  // window or in flight, in the time shown
    int mostQueued = 0;
};

// The last `span` before `now`, oldest at the left. At most two points for each pixel: of several moments in one pixel
// the one with the most in flight is kept. Pure.
LoadCurves layoutLoad(const QList<EndpointLoad::Moment>& moments, TimePoint now, Duration span, QSizeF size);

} // namespace sheaf
