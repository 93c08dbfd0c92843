#include "core/lab/labcsv.h"

#include "core/lab/labsnapshot.h"
#include "core/lab/traceexport.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString quoted(const QString& text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    QString inside = text;
    return u'"' + inside.replace(u"\""_s, u"\"\""_s) + u'"';
}

QString ms(Duration duration)
{
    return QString::number(toMs(duration), 'f', 3);
}

QString yes(bool is)
{
    return is ? u"yes"_s : u"no"_s;
}

QByteArray line(const QStringList& cells)
{
    QStringList all;
    for (const QString& cell : cells)
        all.append(quoted(cell));
    return all.join(u',').toUtf8() + "\r\n";
}

void addCalls(QByteArray& csv, const QString& run, const QList<TrackedCall>& calls, TimePoint begun, bool simulated)
{
    for (const TrackedCall& call : calls) {
        const QString started = call.started ? ms(*call.started - begun) : QString();
        const QString ended = call.finished ? ms(*call.finished - begun) : QString();
        csv += line({run, call.correlationId, call.task, trackedStateName(call.state), QString::number(call.attempts),
                     ms(call.queued - begun), started, ended, call.error ? call.error->message : QString(),
                     yes(simulated)});
    }
}

void addSpans(QByteArray& csv, const QString& run, const AskRun& asked)
{
    for (const Span& span : asked.spans)
        csv += line({run, span.name, span.kind, QString::number(span.lane), ms(span.start), ms(span.end), yes(false)});
}

} // namespace

QByteArray csvOf(const LabReport& report)
{
    QByteArray csv = line({u"run"_s, u"item"_s, u"task"_s, u"state"_s, u"attempts"_s, u"queued_ms"_s, u"started_ms"_s,
                           u"ended_ms"_s, u"error"_s, u"simulated"_s});
    addCalls(csv, u"one by one"_s, report.sequentialCalls, report.sequentialBegun, report.simulated);
    addCalls(csv, u"in parallel"_s, report.parallelCalls, report.parallelBegun, report.simulated);
    return csv;
}

QByteArray csvOf(const SweepReport& report)
{
    QByteArray csv =
        line({u"window"_s, u"adaptive"_s, u"time_ms"_s, u"ideal_ms"_s, u"speedup"_s, u"p50_ms"_s, u"p99_ms"_s,
              u"calls"_s, u"failed"_s, u"error_rate"_s, u"retries"_s, u"identical"_s, u"simulated"_s});
    for (const SweepRow& row : report.rows)
        csv += line({QString::number(row.window), yes(row.adaptive), ms(row.time), ms(row.ideal),
                     QString::number(report.speedup(row), 'f', 4), ms(row.unqueued.p50), ms(row.unqueued.p99),
                     QString::number(row.calls), QString::number(row.failed), QString::number(row.errorRate(), 'f', 4),
                     QString::number(row.retries), yes(row.identical), yes(report.simulated)});
    return csv;
}

QByteArray csvOf(const RaceReport& report)
{
    QByteArray csv = line({u"run"_s, u"name"_s, u"kind"_s, u"lane"_s, u"started_ms"_s, u"ended_ms"_s, u"simulated"_s});
    addSpans(csv, u"one by one"_s, report.sequential);
    addSpans(csv, u"in parallel"_s, report.parallel);
    return csv;
}

} // namespace sheaf
