#include "ui/activity/loadcurves.h"

#include "ui/progress/timeaxis.h"

#include <algorithm>
#include <cmath>

namespace sheaf {

namespace {

struct Column
{
    double x;
    EndpointLoad::Moment moment;
};

QList<Column> columnsOf(const QList<EndpointLoad::Moment>& moments, TimePoint now, Duration span, double width)
{
    const TimePoint from = now - span;
    QList<Column> columns;
    for (const EndpointLoad::Moment& moment : moments) {
        // What was before the time shown stands at its left edge.
        const double x = std::floor(std::clamp(axisX(moment.at - from, span, width), 0.0, width));
        if (columns.isEmpty() || columns.last().x < x)
            columns.append({x, moment});
        else if (moment.at <= from || moment.inFlight >= columns.last().moment.inFlight)
            columns.last().moment = moment;
    }
    return columns;
}

QPolygonF steps(const QList<Column>& columns, int EndpointLoad::Moment::*value, int highest, QSizeF size)
{
    QPolygonF line;
    const auto y = [&](const Column& column) {
        return size.height() * (1 - double(column.moment.*value) / std::max(1, highest));
    };
    for (const Column& column : columns) {
        if (!line.isEmpty())
            line.append(QPointF(column.x, line.last().y()));
        line.append(QPointF(column.x, y(column)));
    }
    if (!line.isEmpty())
        line.append(QPointF(size.width(), line.last().y()));
    return line;
}

} // namespace

LoadCurves layoutLoad(const QList<EndpointLoad::Moment>& moments, TimePoint now, Duration span, QSizeF size)
{
    LoadCurves curves;
    const QList<Column> columns = columnsOf(moments, now, span, size.width());
    for (const Column& column : columns) {
        curves.highest = std::max({curves.highest, column.moment.window, column.moment.inFlight});
        curves.mostQueued = std::max(curves.mostQueued, column.moment.queued);
    }
    curves.window = steps(columns, &EndpointLoad::Moment::window, curves.highest, size);
    curves.inFlight = steps(columns, &EndpointLoad::Moment::inFlight, curves.highest, size);
    curves.queued = steps(columns, &EndpointLoad::Moment::queued, curves.mostQueued, size);
    return curves;
}

} // namespace sheaf
