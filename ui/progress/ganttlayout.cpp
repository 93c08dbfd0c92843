#include "ui/progress/ganttlayout.h"

#include "ui/progress/timeaxis.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

GanttRows ganttRows(const QList<Span>& spans)
{
    QList<Span> work;
    for (const Span& span : spans) {
        if (span.kind == "embed"_L1 || span.kind == "search"_L1 || span.kind == "text"_L1)
            work.append(span);
    }
    std::stable_sort(work.begin(), work.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
    GanttRows gantt;
    QHash<int, int> rowOf;
    for (const Span& span : std::as_const(work)) {
        if (!rowOf.contains(span.lane))
            rowOf.insert(span.lane, gantt.rows++);
        GanttBar bar;
        bar.row = rowOf.value(span.lane);
        bar.kind = span.kind == "embed"_L1 ? GanttBar::Kind::Embedding : GanttBar::Kind::Search;
        bar.begin = span.start;
        bar.end = span.end;
        const bool text = span.kind == "text"_L1;
        for (GanttBar& other : gantt.bars) {
            if (other.row != bar.row || other.beside || bar.begin >= other.end || bar.end <= other.begin)
                continue;
            (text ? bar : other).beside = true; // it is always the text search that runs beside the vectors
        }
        gantt.bars.append(bar);
        gantt.end = std::max(gantt.end, span.end);
    }
    return gantt;
}

QRectF ganttRect(const GanttBar& bar, Duration axisEnd, double width, double rowHeight, double barHeight)
{
    const double begin = axisX(bar.begin, axisEnd, width);
    const double end = axisX(bar.end, axisEnd, width);
    const double top = bar.row * rowHeight + (rowHeight - barHeight) / 2;
    const double thin = barHeight / 3;
    return {begin, bar.beside ? top + barHeight - thin : top, std::max(1.0, end - begin),
            bar.beside ? thin : barHeight};
}

} // namespace sheaf
