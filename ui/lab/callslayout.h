#pragma once

#include "core/lab/labsnapshot.h"

#include <QRectF>

namespace sheaf {

// A call, or several that are too short to be told apart, as it is drawn.
struct LabBar
{
    enum class Tone { Waiting, Running, Retrying, Failed, Done };

    QRectF rect;
    Tone tone = Tone::Done;
    bool critical = false;

    bool operator==(const LabBar&) const = default;
};

struct CallsMetrics
{
    QSizeF size;
    Duration axisEnd{};
    bool staircase = false; // calls one after the other: later ones stand lower
    int mostRows = 10;      // up to so many calls have a row each
};

// The rows the calls of a run take: one each where they are few; more share the rows: as a staircase, or in parallel in
// as many as there are calls at once.
int callRows(const LabLane& lane, const CallsMetrics& metrics);

// The bars of a run. Where calls share rows, those that wait have none. Of neighbours thinner than a pixel one bar is
// made, so that there are never many more bars than pixels. Pure.
QList<LabBar> layoutCalls(const LabLane& lane, const QList<int>& critical, const CallsMetrics& metrics);

} // namespace sheaf
