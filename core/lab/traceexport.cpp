#include "core/lab/traceexport.h"

#include "core/ask/askrunjson.h"
#include "core/base/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Microseconds inMicroseconds(Duration duration)
{
    return std::chrono::duration_cast<Microseconds>(duration);
}

TraceEvent eventOf(const TrackedCall& call, TimePoint begun, int process)
{
    TraceEvent event;
    const TimePoint end = call.finished.value_or(call.started.value_or(call.queued));
    const TimePoint start = call.started.value_or(end);
    event.name = call.correlationId.isEmpty() ? call.task : call.task + u' ' + call.correlationId;
    event.category = call.task;
    event.process = process;
    event.start = inMicroseconds(start - begun);
    event.duration = inMicroseconds(end - start);
    event.details = {{u"state"_s, trackedStateName(call.state)},
                     {u"attempts"_s, call.attempts},
                     {u"bytes_sent"_s, call.bytesSent},
                     {u"bytes_received"_s, call.bytesReceived},
                     {u"waited_ms"_s, toMs(start - call.queued)}};
    if (call.error)
        event.details[u"error"_s] = toJson(*call.error);
    return event;
}

// Each event into the first lane that is free.
void spread(QList<TraceEvent>& events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const TraceEvent& a, const TraceEvent& b) { return a.start < b.start; });
    QList<Microseconds> busyUntil;
    for (TraceEvent& event : events) {
        const auto free = std::find_if(busyUntil.begin(), busyUntil.end(),
                                       [&event](Microseconds until) { return until <= event.start; });
        event.lane = int(free - busyUntil.begin());
        if (free == busyUntil.end())
            busyUntil.append(event.start + event.duration);
        else
            *free = event.start + event.duration;
    }
}

} // namespace

QString trackedStateName(TrackedCall::State state)
{
    switch (state) {
    case TrackedCall::State::Pending:
        return u"pending"_s;
    case TrackedCall::State::InProgress:
        return u"in_progress"_s;
    case TrackedCall::State::Retrying:
        return u"retrying"_s;
    case TrackedCall::State::Completed:
        return u"completed"_s;
    case TrackedCall::State::Failed:
        return u"failed"_s;
    case TrackedCall::State::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QList<TraceEvent> traceOf(const QList<TrackedCall>& calls, TimePoint begun, int process)
{
    QList<TraceEvent> events;
    events.reserve(calls.size());
    for (const TrackedCall& call : calls)
        events.append(eventOf(call, begun, process));
    spread(events);
    return events;
}

QList<TraceEvent> traceOf(const QList<Span>& spans, int process)
{
    QList<TraceEvent> events;
    for (const Span& span : spans)
        events.append({span.name, span.kind, process, span.lane, inMicroseconds(span.start),
                       inMicroseconds(span.duration()), QJsonObject{{u"state"_s, outcomeName(span.outcome)}}});
    return events;
}

QByteArray chromeTrace(const QList<TraceEvent>& events, const QStringList& processes)
{
    QJsonArray list;
    for (qsizetype i = 0; i < processes.size(); ++i)
        list.append(QJsonObject{{u"ph"_s, u"M"_s},
                                {u"name"_s, u"process_name"_s},
                                {u"pid"_s, i + 1},
                                {u"args"_s, QJsonObject{{u"name"_s, processes[i]}}}});
    for (const TraceEvent& event : events)
        list.append(QJsonObject{{u"ph"_s, u"X"_s},
                                {u"name"_s, event.name},
                                {u"cat"_s, event.category},
                                {u"pid"_s, event.process},
                                {u"tid"_s, event.lane},
                                {u"ts"_s, qint64(event.start.count())},
                                {u"dur"_s, qint64(event.duration.count())},
                                {u"args"_s, event.details}});
    return compactJson(QJsonObject{{u"displayTimeUnit"_s, u"ms"_s}, {u"traceEvents"_s, list}});
}

} // namespace sheaf
