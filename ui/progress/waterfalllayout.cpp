#include "ui/progress/waterfalllayout.h"

#include "ui/progress/timeaxis.h"

#include <algorithm>

namespace sheaf {

WaterfallLayout layoutWaterfall(const QList<Span>& spans, const QList<int>& critical, const WaterfallMetrics& metrics,
                                int maxRows)
{
    WaterfallLayout layout;
    QList<int> order;
    for (int i = 0; i < int(spans.size()); ++i) {
        order.append(i);
        layout.axisEnd = std::max(layout.axisEnd, spans.at(i).end);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&spans](int a, int b) { return spans.at(a).start < spans.at(b).start; });
    layout.left = std::max(0, int(order.size()) - maxRows);
    order.resize(order.size() - layout.left);

    const double labelWidth = std::min(metrics.labelWidth, metrics.width * 0.4);
    const double trackLeft = labelWidth + metrics.gap;
    const double trackWidth = std::max(0.0, metrics.width - trackLeft - metrics.gap - metrics.timeWidth);
    double top = 0;
    for (const int i : std::as_const(order)) {
        const Span& span = spans.at(i);
        WaterfallRow row;
        row.span = i;
        row.critical = critical.contains(span.id);
        row.label = QRectF(0, top, labelWidth, metrics.rowHeight);
        row.track = QRectF(trackLeft, top, trackWidth, metrics.rowHeight);
        row.time = QRectF(metrics.width - metrics.timeWidth, top, metrics.timeWidth, metrics.rowHeight);
        const double begin = axisX(span.start, layout.axisEnd, trackWidth);
        const double width = std::max(1.0, axisX(span.end, layout.axisEnd, trackWidth) - begin);
        row.bar = QRectF(trackLeft + std::min(begin, std::max(0.0, trackWidth - width)),
                         top + (metrics.rowHeight - metrics.barHeight) / 2, width, metrics.barHeight);
        layout.rows.append(row);
        top += metrics.rowHeight;
    }
    layout.height = top;
    return layout;
}

} // namespace sheaf
