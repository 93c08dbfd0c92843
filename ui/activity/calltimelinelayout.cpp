#include "ui/activity/calltimelinelayout.h"

#include "ui/progress/timeaxis.h"

#include <algorithm>

namespace sheaf {

namespace {

constexpr double leastWidth = 2;
constexpr double gap = 1; // after a bar, so that the next one in its lane can be told from it
constexpr double hitMargin = 2;

TimePoint endOf(const TrackedCall& call, TimePoint now)
{
    return call.finished.value_or(now);
}

// The first moment that a lane has to be its own.
TimePoint beginOf(const TrackedCall& call, TimePoint now)
{
    return call.started.value_or(endOf(call, now));
}

double rowHeightFor(int lanes, const CallTimelineMetrics& metrics)
{
    for (const double height : {14.0, 10.0, 7.0, 5.0}) {
        if (lanes * height * metrics.scale <= metrics.height)
            return height * metrics.scale;
    }
    return metrics.smallestRow;
}

} // namespace

QHash<qint64, int> assignCallLanes(const QHash<qint64, int>& before, const QList<TrackedCall>& calls, TimePoint from,
                                   TimePoint now, int most)
{
    QHash<qint64, int> lanes;
    QList<TimePoint> busyUntil(std::max(1, most), TimePoint::min());
    QList<const TrackedCall*> homeless;
    for (const TrackedCall& call : calls) {
        if (endOf(call, now) < from)
            continue;
        const int lane = before.value(call.id, -1);
        if (lane < 0 || lane >= busyUntil.size()) {
            homeless.append(&call);
            continue;
        }
        lanes.insert(call.id, lane);
        busyUntil[lane] = std::max(busyUntil[lane], call.finished.value_or(TimePoint::max()));
    }
    // Those that were sent first, because they are what the lanes count.
    std::stable_sort(homeless.begin(), homeless.end(), [now](const auto* a, const auto* b) {
        return a->started.has_value() != b->started.has_value() ? a->started.has_value()
                                                                : beginOf(*a, now) < beginOf(*b, now);
    });
    const qsizetype forWaiting = std::max<qsizetype>(1, busyUntil.size() * 3 / 4);
    for (const TrackedCall* call : std::as_const(homeless)) {
        const qsizetype allowed = call->started ? busyUntil.size() : forWaiting;
        for (qsizetype lane = 0; lane < allowed; ++lane) {
            if (busyUntil[lane] > beginOf(*call, now))
                continue;
            lanes.insert(call->id, int(lane));
            busyUntil[lane] = call->finished.value_or(TimePoint::max());
            break;
        }
    }
    return lanes;
}

CallTimelineLayout layoutCallTimeline(const QList<TrackedCall>& calls, const QHash<qint64, int>& lanes, TimePoint now,
                                      Duration span, const CallTimelineMetrics& metrics)
{
    const TimePoint from = now - span;
    CallTimelineLayout layout;
    int used = 1;
    for (int i = 0; i < int(calls.size()); ++i) {
        if (endOf(calls.at(i), now) < from)
            continue;
        const int lane = lanes.value(calls.at(i).id, -1);
        if (lane < 0) {
            ++layout.left;
            continue;
        }
        used = std::max(used, lane + 1);
        layout.bars.append({i, {}, {}, {}});
    }
    std::stable_sort(layout.bars.begin(), layout.bars.end(), [&](const CallBar& a, const CallBar& b) {
        return beginOf(calls.at(a.call), now) < beginOf(calls.at(b.call), now);
    });
    layout.rowHeight = rowHeightFor(used, metrics);
    const double barHeight = std::max(2.0, layout.rowHeight - std::max(1.0, layout.rowHeight / 5));
    const auto x = [&](TimePoint at) { return std::clamp(axisX(at - from, span, metrics.width), 0.0, metrics.width); };
    QHash<int, TimePoint> busyUntil;
    for (CallBar& bar : layout.bars) {
        const TrackedCall& call = calls.at(bar.call);
        const int lane = lanes.value(call.id);
        const double top = lane * layout.rowHeight + (layout.rowHeight - barHeight) / 2;
        const TimePoint begin = beginOf(call, now);
        const TimePoint waitFrom = std::max(call.queued, busyUntil.value(lane, TimePoint::min()));
        if (waitFrom < begin && begin > from)
            bar.waiting = QRectF(x(waitFrom), top + barHeight / 3, x(begin) - x(waitFrom), barHeight / 3);
        if (call.started) {
            const double width = std::max(leastWidth, x(endOf(call, now)) - x(begin) - (call.finished ? gap : 0));
            bar.running = QRectF(std::min(x(begin), metrics.width - width), top, width, barHeight);
            if (call.attempts > 1)
                bar.retried = QRectF(bar.running.left() - 1, top, 3 * metrics.scale, barHeight);
        }
        busyUntil[lane] = std::max(busyUntil.value(lane, TimePoint::min()), endOf(call, now));
    }
    return layout;
}

int barAt(const CallTimelineLayout& layout, QPointF point)
{
    const auto holds = [point](const QRectF& rect) {
        return !rect.isNull() && rect.adjusted(-hitMargin, -hitMargin / 2, hitMargin, hitMargin / 2).contains(point);
    };
    for (int i = int(layout.bars.size()) - 1; i >= 0; --i) { // what is drawn last lies above
        if (holds(layout.bars.at(i).running) || holds(layout.bars.at(i).waiting))
            return i;
    }
    return -1;
}

} // namespace sheaf
