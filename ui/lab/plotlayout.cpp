#include "ui/lab/plotlayout.h"

#include <QHash>
#include <QLocale>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int ySteps = 4;

struct AxisSpan
{
    double from = 0;
    double to = 1;
    double share(double value) const { return to > from ? (value - from) / (to - from) : 0.5; }
};

double placeOf(const Plot& plot, double x)
{
    return plot.axis == Plot::Axis::Logarithm ? std::log2(std::max(x, 1e-6)) : x;
}

AxisSpan xSpan(const Plot& plot)
{
    if (plot.axis == Plot::Axis::Categories)
        return {-0.5, std::max<double>(1, double(plot.categories.size())) - 0.5};
    AxisSpan span{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
    for (const PlotSeries& series : plot.series) {
        for (const QPointF point : series.points) {
            span.from = std::min(span.from, placeOf(plot, point.x()));
            span.to = std::max(span.to, placeOf(plot, point.x()));
        }
    }
    if (span.from > span.to)
        return {};
    // The first and the last bar stand inside.
    qsizetype bars = 0;
    for (const PlotSeries& series : plot.series)
        bars = std::max(bars, series.kind == PlotSeries::Kind::Bars ? series.points.size() : 0);
    const double half = bars > 1 ? (span.to - span.from) / double(bars - 1) / 2 : 0;
    return {span.from - half, span.to + half};
}

double highest(const Plot& plot)
{
    double most = plot.yLeast;
    QHash<double, double> stacks;
    for (const PlotSeries& series : plot.series) {
        for (const QPointF point : series.points) {
            double y = point.y();
            if (plot.stacked && series.kind == PlotSeries::Kind::Bars)
                y = stacks[point.x()] += y;
            most = std::max(most, y);
        }
    }
    return most;
}

// Bars stand beside each other in what their x has to itself.
void layoutBars(const Plot& plot, PlotLayout& layout, const std::function<QPointF(QPointF)>& place, double room)
{
    int beside = 0;
    for (const PlotSeries& series : plot.series)
        beside += series.kind == PlotSeries::Kind::Bars ? 1 : 0;
    const double wide = plot.stacked ? room : room / std::max(1, beside);
    QHash<double, double> stacks;
    int index = 0;
    for (qsizetype s = 0; s < plot.series.size(); ++s) {
        const PlotSeries& series = plot.series.at(s);
        if (series.kind != PlotSeries::Kind::Bars)
            continue;
        for (const QPointF point : series.points) {
            const double below = plot.stacked ? stacks.value(point.x()) : 0;
            const QPointF top = place({point.x(), below + point.y()});
            const QPointF bottom = place({point.x(), below});
            const double left = top.x() - room / 2 + (plot.stacked ? 0 : index * wide);
            layout.bars[s].append(QRectF(left, top.y(), std::max(1.0, wide - 1), bottom.y() - top.y()));
            layout.places[s].append({left + wide / 2, top.y()});
            stacks[point.x()] = below + point.y();
        }
        ++index;
    }
}

QPolygonF steps(const QPolygonF& points)
{
    QPolygonF line;
    for (const QPointF point : points) {
        if (!line.isEmpty())
            line.append({point.x(), line.last().y()});
        line.append(point);
    }
    return line;
}

QString timeText(double x, double days)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(qint64(x));
    return days > 1.5 ? QLocale().toString(time.date(), QLocale::ShortFormat)
                      : QLocale().toString(time.time(), QLocale::ShortFormat);
}

QList<PlotTick> ticksOfX(const Plot& plot, const AxisSpan& span, const QRectF& area, double tickWidth)
{
    QList<PlotTick> ticks;
    const int most = std::max(1, int(area.width() / std::max(1.0, tickWidth)));
    const auto add = [&](double at, const QString& text) {
        ticks.append({area.left() + span.share(at) * area.width(), text});
    };
    if (plot.axis == Plot::Axis::Categories) {
        const int every = std::max(1, int(std::ceil(double(plot.categories.size()) / most)));
        for (int i = 0; i < plot.categories.size(); i += every)
            add(i, plot.categories.at(i));
        return ticks;
    }
    if (plot.axis == Plot::Axis::Logarithm) {
        const int every = std::max(1, int(std::ceil((span.to - span.from) / most)));
        for (int power = int(std::ceil(span.from)); power <= span.to; power += every)
            add(power, plot.textOfX(std::exp2(power)));
        return ticks;
    }
    if (span.to <= span.from) {
        const bool time = plot.axis == Plot::Axis::Time;
        add(span.from, time ? timeText(span.from, 0) : plot.textOfX(span.from));
        return ticks;
    }
    const int steps = std::clamp(most - 1, 1, 6);
    if (plot.axis == Plot::Axis::Time) {
        for (int i = 0; i <= steps; ++i) {
            const double at = span.from + (span.to - span.from) * i / steps;
            add(at, timeText(at, (span.to - span.from) / 86'400'000));
        }
        return ticks;
    }
    const double step = std::max(1.0, niceStep(span.to - span.from, steps));
    for (double at = std::ceil(span.from / step) * step; at <= span.to + step / 1000; at += step)
        add(at, plot.textOfX(at));
    return ticks;
}

} // namespace

double niceStep(double span, int steps)
{
    const double least = std::max(span, 1e-9) / std::max(1, steps);
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

PlotLayout layoutPlot(const Plot& plot, const QRectF& area, double tickWidth)
{
    PlotLayout layout;
    layout.area = area;
    const AxisSpan span = xSpan(plot);
    const double step = niceStep(highest(plot), ySteps);
    const double top = std::ceil(highest(plot) / step - 1e-9) * step;
    const auto place = [&](QPointF value) {
        return QPointF(area.left() + span.share(placeOf(plot, value.x())) * area.width(),
                       area.bottom() - value.y() / top * area.height());
    };
    for (double y = 0; y <= top + step / 1000; y += step)
        layout.yTicks.append({place({span.from, y}).y(), plot.textOfY(y)});
    layout.xTicks = ticksOfX(plot, span, area, tickWidth);
    layout.lines.resize(plot.series.size());
    layout.places.resize(plot.series.size());
    layout.bars.resize(plot.series.size());
    qsizetype columns = plot.categories.size();
    for (qsizetype s = 0; s < plot.series.size(); ++s) {
        const PlotSeries& series = plot.series.at(s);
        if (plot.axis != Plot::Axis::Categories)
            columns = std::max(columns, series.points.size());
        if (series.kind == PlotSeries::Kind::Bars)
            continue;
        for (const QPointF point : series.points)
            layout.places[s].append(place(point));
        if (series.kind == PlotSeries::Kind::Line)
            layout.lines[s] = layout.places.at(s);
        else if (series.kind == PlotSeries::Kind::Steps)
            layout.lines[s] = steps(layout.places.at(s));
    }
    const double widest = plot.axis == Plot::Axis::Categories ? 0.72 * area.width() : 0.9 * area.width();
    const double room = std::clamp(widest / double(std::max<qsizetype>(1, columns)), 1.0, area.width() / 4);
    layoutBars(plot, layout, place, room);
    return layout;
}

std::optional<PlotMark> PlotLayout::at(QPointF place, double reach) const
{
    for (int s = 0; s < int(bars.size()); ++s) {
        for (int i = 0; i < int(bars.at(s).size()); ++i) {
            if (bars.at(s).at(i).adjusted(0, -reach / 2, 1, 1).contains(place))
                return PlotMark{s, i};
        }
    }
    std::optional<PlotMark> nearest;
    double distance = reach * reach;
    for (int s = 0; s < int(places.size()); ++s) {
        for (int i = 0; bars.at(s).isEmpty() && i < int(places.at(s).size()); ++i) {
            const QPointF way = places.at(s).at(i) - place;
            if (const double square = QPointF::dotProduct(way, way); square <= distance) {
                distance = square;
                nearest = PlotMark{s, i};
            }
        }
    }
    return nearest;
}

} // namespace sheaf
