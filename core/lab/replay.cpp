#include "core/lab/replay.h"

#include <QHash>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int widest = 64;

// Those that took time, in order of their start; what starts together in the order of ids.
QList<Span> endedParts(QList<Span> spans)
{
    spans.removeIf([](const Span& span) { return span.outcome == Span::Outcome::Running || span.end < span.start; });
    std::sort(spans.begin(), spans.end(),
              [](const Span& a, const Span& b) { return std::pair(a.start, a.id) < std::pair(b.start, b.id); });
    return spans;
}

int peakOf(const QList<Span>& spans)
{
    QList<std::pair<Duration, int>> events; // an end comes before a start of the same moment
    for (const Span& span : spans) {
        if (span.end == span.start)
            continue;
        events.append({span.start, 1});
        events.append({span.end, -1});
    }
    std::sort(events.begin(), events.end());
    int now = 0;
    int peak = 0;
    for (const auto& [at, by] : events) {
        now += by;
        peak = std::max(peak, now);
    }
    return peak;
}

} // namespace

QList<DependentCall> callsOf(const QList<Span>& spans)
{
    const QList<Span> parts = endedParts(spans);
    QHash<int, int> places;
    for (int i = 0; i < parts.size(); ++i)
        places.insert(parts[i].id, i);
    QList<DependentCall> calls;
    for (int i = 0; i < parts.size(); ++i) {
        DependentCall call{parts[i].duration(), {}};
        for (const int id : parts[i].after) {
            const int place = places.value(id, i);
            if (place < i && !call.after.contains(place))
                call.after.append(place);
        }
        calls.append(call);
    }
    return calls;
}

Duration Replay::time(int window) const
{
    return listSchedule(calls, window).makespan;
}

Replay replayOf(const QList<Span>& spans)
{
    Replay replay;
    replay.calls = callsOf(spans);
    const QList<Span> parts = endedParts(spans);
    if (parts.isEmpty())
        return replay;
    Duration last{};
    for (const Span& span : parts)
        last = std::max(last, span.end);
    replay.measured = last - parts.first().start;
    replay.measuredPeak = peakOf(parts);
    replay.criticalPath = longestPath(replay.calls);
    for (int window = 1; window <= widest; window *= 2) {
        replay.rows.append({window, replay.time(window)});
        if (window >= replay.calls.size() || replay.rows.last().time == replay.criticalPath)
            break;
    }
    return replay;
}

QJsonObject toJson(const Replay& replay)
{
    QJsonArray rows;
    for (const ReplayRow& row : replay.rows)
        rows.append(QJsonObject{
            {u"in_flight"_s, row.window},
            {u"ms"_s, toMs(row.time)},
            {u"speedup"_s, row.time > Duration::zero() ? toMs(replay.rows.first().time) / toMs(row.time) : 1.0}});
    return {{u"calls"_s, replay.calls.size()},
            {u"measured_ms"_s, toMs(replay.measured)},
            {u"measured_in_flight"_s, replay.measuredPeak},
            {u"critical_path_ms"_s, toMs(replay.criticalPath)},
            {u"rows"_s, rows}};
}

} // namespace sheaf
