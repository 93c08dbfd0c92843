#pragma once

#include "core/concurrency/requesttracker.h"

#include <QJsonObject>

namespace sheaf {

// One bar of a trace.
struct TraceEvent
{
    QString name;
    QString category;
    int process = 1; // which run
    int lane = 0;
    Microseconds start{}; // from the run's beginning
    Microseconds duration{};
    QJsonObject details;
};

// The calls of a run, each from the moment its last try was sent to its end, in as few lanes as show them without
// overlap. Pure.
QList<TraceEvent> traceOf(const QList<TrackedCall>& calls, TimePoint begun, int process);
// The spans of a run in their own lanes. Pure.
QList<TraceEvent> traceOf(const QList<Span>& spans, int process);

// The Trace Event Format as chrome://tracing and ui.perfetto.dev read it ("Trace Event Format", Google, section
// "JSON Object Format"): complete events, microseconds, pid the run, tid the lane. `processes` names the runs from 1.
// Pure.
QByteArray chromeTrace(const QList<TraceEvent>& events, const QStringList& processes);

// Stable names for JSON: "completed", …
QString trackedStateName(TrackedCall::State state);

} // namespace sheaf
