#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>
#include <memory>
#include <mutex>

namespace sheaf {

// One measured piece of work. Times are relative to the recorder's origin.
struct Span
{
    enum class Outcome { Running, Done, Failed, Cancelled };

    int id = 0;       // from 1
    QString kind;     // "embed", "search", "expand", "fuse", "write", "verify", …
    QString name;     // for the person, for example the query's text
    int lane = 0;     // spans of one lane belong together (one query); 0 is the question as a whole
    QList<int> after; // ids of the spans this one had to wait for
    Duration start{};
    Duration end{}; // equals start while running
    Outcome outcome = Outcome::Running;

    Duration duration() const { return end - start; }
};

// Collects the spans of one run. Any thread.
class SpanRecorder
{
public:
    explicit SpanRecorder(std::shared_ptr<Clock> clock);

    TimePoint origin() const { return m_origin; }
    Duration elapsed() const { return m_clock->now() - m_origin; }
    int begin(const QString& kind, const QString& name, int lane, const QList<int>& after);
    // The work begins only now; what came before was waiting for a thread, which one by one nobody would have waited
    // for.
    void restart(int id);
    // The first end counts; later ones are ignored.
    void end(int id, Span::Outcome outcome = Span::Outcome::Done);
    QList<Span> spans() const;

private:
    std::shared_ptr<Clock> m_clock;
    TimePoint m_origin;
    mutable std::mutex m_mutex;
    QList<Span> m_spans;
};

// A place in a recorder handed down in a CallContext; without a recorder everything is a no-op.
struct SpanScope
{
    std::shared_ptr<SpanRecorder> recorder;
    int lane = 0;
    QList<int> after;
    int measured = 0; // the span that stands for the call it is handed down with

    int begin(const QString& kind, const QString& name) const
    {
        return recorder ? recorder->begin(kind, name, lane, after) : 0;
    }
    SpanScope measuring(int id) const
    {
        SpanScope scope = *this;
        scope.measured = id;
        return scope;
    }
    // Said by whoever does the work, on any thread, when it has its turn.
    void running() const
    {
        if (recorder && measured)
            recorder->restart(measured);
    }
    void end(int id, Span::Outcome outcome = Span::Outcome::Done) const
    {
        if (recorder && id)
            recorder->end(id, outcome);
    }
};

// What the spans of a run add up to.
struct SpanSummary
{
    Duration total{};                // first start to last end
    Duration criticalPath{};         // longest chain of spans that waited for each other
    Duration sequentialEquivalent{}; // all of them one after the other: the sum of the measured durations
    QList<int> critical;             // ids on that chain, in order of time
};

// Pure. Spans that still run or name unknown predecessors count as they are; cycles cannot arise because an id only
// waits for smaller ones, and an edge that says otherwise is ignored.
SpanSummary summarize(const QList<Span>& spans);

} // namespace sheaf
