#pragma once

#include "core/base/clock.h"

#include <QList>

namespace sheaf {

// The end of an axis that has to show `longest`: the next of 1, 2, 5 times a power of ten, so that a growing bar does
// not move the scale with every frame. At least 50 ms.
Duration niceAxisEnd(Duration longest);

// Where a time stands on an axis of `width` pixels from zero to `end`.
inline double axisX(Duration time, Duration end, double width)
{
    return end.count() > 0 ? width * double(time.count()) / double(end.count()) : 0;
}

} // namespace sheaf
