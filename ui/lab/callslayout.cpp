#include "ui/lab/callslayout.h"

#include "ui/progress/timeaxis.h"

#include <QSet>
#include <algorithm>

namespace sheaf {

namespace {

constexpr double thin = 1.5;      // pixels
constexpr double together = 0.75; // neighbours that stand so close are one

LabBar::Tone toneOf(TrackedCall::State state)
{
    switch (state) {
    case TrackedCall::State::Pending:
        return LabBar::Tone::Waiting;
    case TrackedCall::State::InProgress:
        return LabBar::Tone::Running;
    case TrackedCall::State::Retrying:
        return LabBar::Tone::Retrying;
    case TrackedCall::State::Completed:
        return LabBar::Tone::Done;
    case TrackedCall::State::Failed:
    case TrackedCall::State::Cancelled:
        return LabBar::Tone::Failed;
    }
    Q_UNREACHABLE();
}

// The calls that have begun, each in the first row that is free.
QList<std::pair<const LabCall*, int>> packed(const QList<LabCall>& calls)
{
    QList<std::pair<const LabCall*, int>> placed;
    for (const LabCall& call : calls) {
        if (call.started)
            placed.append({&call, 0});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& a, const auto& b) { return *a.first->started < *b.first->started; });
    QList<Duration> busyUntil;
    for (auto& [call, row] : placed) {
        const auto free = std::find_if(busyUntil.begin(), busyUntil.end(),
                                       [begin = *call->started](Duration until) { return until <= begin; });
        row = int(free - busyUntil.begin());
        if (free == busyUntil.end())
            busyUntil.append(call->end);
        else
            *free = call->end;
    }
    return placed;
}

bool hasRowEach(const LabLane& lane, const CallsMetrics& metrics)
{
    return lane.items <= metrics.mostRows;
}

// Puts bars into rows, and thin neighbours together. Within a row bars come from left to right.
class Rows
{
public:
    Rows(int count, const CallsMetrics& metrics)
        : m_last(count, -1)
        , m_metrics(metrics)
        , m_rowHeight(metrics.size.height() / std::max(1, count))
    {}

    void add(int row, Duration begin, Duration end, LabBar::Tone tone, bool critical)
    {
        const double left = axisX(begin, m_metrics.axisEnd, m_metrics.size.width());
        const double right = axisX(end, m_metrics.axisEnd, m_metrics.size.width());
        const double high = m_rowHeight >= 4 ? m_rowHeight * 0.74 : std::max(0.5, m_rowHeight - 0.5);
        const QRectF rect(left, row * m_rowHeight + (m_rowHeight - high) / 2, std::max(0.5, right - left), high);
        qsizetype& last = m_last[row];
        if (last >= 0 && rect.width() < thin) {
            LabBar& before = m_bars[last];
            if (before.tone == tone && before.critical == critical && rect.left() - before.rect.right() < together) {
                before.rect.setRight(std::max(before.rect.right(), rect.right()));
                return;
            }
        }
        last = m_bars.size();
        m_bars.append({rect, tone, critical});
    }
    QList<LabBar> bars() const { return m_bars; }

private:
    QList<LabBar> m_bars;
    QList<qsizetype> m_last; // bar by row
    const CallsMetrics& m_metrics;
    double m_rowHeight;
};

} // namespace

int callRows(const LabLane& lane, const CallsMetrics& metrics)
{
    if (hasRowEach(lane, metrics))
        return std::max(1, lane.items);
    if (metrics.staircase)
        return metrics.mostRows;
    int rows = std::clamp(lane.window, metrics.mostRows, lane.items);
    for (const auto& [call, row] : packed(lane.calls))
        rows = std::max(rows, row + 1);
    return rows;
}

QList<LabBar> layoutCalls(const LabLane& lane, const QList<int>& critical, const CallsMetrics& metrics)
{
    const int count = callRows(lane, metrics);
    Rows rows(count, metrics);
    const QSet<int> lit(critical.begin(), critical.end());
    if (!hasRowEach(lane, metrics) && !metrics.staircase) {
        for (const auto& [call, row] : packed(lane.calls))
            rows.add(row, *call->started, call->end, toneOf(call->state), lit.contains(call->item));
        return rows.bars();
    }
    const bool alone = hasRowEach(lane, metrics);
    for (const LabCall& call : lane.calls) { // by item, which is from left to right where rows are shared
        if (call.item < 0 || call.item >= lane.items)
            continue;
        const int row = alone ? call.item : int(qint64(call.item) * count / lane.items);
        const Duration begin = call.started.value_or(call.end);
        if (alone && begin > call.queued)
            rows.add(row, call.queued, begin, LabBar::Tone::Waiting, false);
        if (call.started)
            rows.add(row, begin, call.end, toneOf(call.state), lit.contains(call.item));
    }
    return rows.bars();
}

} // namespace sheaf
