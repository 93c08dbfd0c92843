#include "core/concurrency/spanrecorder.h"

#include <QHash>
#include <algorithm>

namespace sheaf {

SpanRecorder::SpanRecorder(std::shared_ptr<Clock> clock)
    : m_clock(std::move(clock))
    , m_origin(m_clock->now())
{}

int SpanRecorder::begin(const QString& kind, const QString& name, int lane, const QList<int>& after)
{
    const std::lock_guard lock(m_mutex);
    Span span;
    span.id = int(m_spans.size()) + 1;
    span.kind = kind;
    span.name = name;
    span.lane = lane;
    span.after = after;
    span.start = span.end = elapsed();
    m_spans.append(span);
    return span.id;
}

void SpanRecorder::restart(int id)
{
    const std::lock_guard lock(m_mutex);
    if (id >= 1 && id <= m_spans.size() && m_spans[id - 1].outcome == Span::Outcome::Running)
        m_spans[id - 1].start = m_spans[id - 1].end = elapsed();
}

void SpanRecorder::end(int id, Span::Outcome outcome)
{
    const std::lock_guard lock(m_mutex);
    if (id < 1 || id > m_spans.size())
        return;
    Span& span = m_spans[id - 1];
    if (span.outcome != Span::Outcome::Running)
        return;
    span.end = elapsed();
    span.outcome = outcome;
}

QList<Span> SpanRecorder::spans() const
{
    const std::lock_guard lock(m_mutex);
    return m_spans;
}

SpanSummary summarize(const QList<Span>& spans)
{
    SpanSummary summary;
    if (spans.isEmpty())
        return summary;
    QHash<int, int> indexOf;
    Duration first = spans.first().start;
    Duration last = spans.first().end;
    for (int i = 0; i < spans.size(); ++i) {
        indexOf.insert(spans[i].id, i);
        first = std::min(first, spans[i].start);
        last = std::max(last, spans[i].end);
        summary.sequentialEquivalent += spans[i].duration();
    }
    summary.total = last - first;

    QList<int> order;
    for (int i = 0; i < spans.size(); ++i)
        order.append(i);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return spans[a].id < spans[b].id; });
    QList<Duration> longest(spans.size(), Duration::zero());
    QList<int> previous(spans.size(), -1);
    int tail = order.first();
    for (int i : order) {
        for (int id : spans[i].after) {
            const int before = indexOf.value(id, -1);
            if (before < 0 || id >= spans[i].id || longest[before] <= longest[i])
                continue;
            longest[i] = longest[before];
            previous[i] = before;
        }
        longest[i] += spans[i].duration();
        if (longest[i] > longest[tail])
            tail = i;
    }
    summary.criticalPath = longest[tail];
    for (int i = tail; i >= 0; i = previous[i])
        summary.critical.prepend(spans[i].id);
    return summary;
}

} // namespace sheaf
