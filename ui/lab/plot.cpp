#include "ui/lab/plot.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// In quotation marks where it has to be. What a spreadsheet would compute begins with an apostrophe.
QByteArray cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text.toUtf8();
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 10);
}

QByteArray xCell(const Plot& plot, double x)
{
    switch (plot.axis) {
    case Plot::Axis::Categories:
        return cell(plot.categories.value(int(x)));
    case Plot::Axis::Time:
        return QDateTime::fromMSecsSinceEpoch(qint64(x), Qt::UTC).toString(Qt::ISODate).toUtf8();
    case Plot::Axis::Number:
    case Plot::Axis::Logarithm:
        break;
    }
    return number(x);
}

} // namespace

bool Plot::isEmpty() const
{
    return std::all_of(series.begin(), series.end(), [](const PlotSeries& each) { return each.points.isEmpty(); });
}

QString Plot::textOfX(double x) const
{
    if (xText)
        return xText(x);
    if (axis == Axis::Categories)
        return categories.value(int(x));
    if (axis == Axis::Time)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(qint64(x)), QLocale::ShortFormat);
    return QLocale().toString(x, 'g', 4);
}

QString Plot::textOfY(double y) const
{
    return yText ? yText(y) : QLocale().toString(y, 'g', 4);
}

QString pointInWords(const Plot& plot, int series, int point)
{
    const PlotSeries& of = plot.series.at(series);
    const QPointF at = of.points.at(point);
    QString text =
        QCoreApplication::translate("Plot", "%1: %2 (%3)").arg(of.name, plot.textOfY(at.y()), plot.textOfX(at.x()));
    if (const QString hint = of.hints.value(point); !hint.isEmpty())
        text += u'\n' + hint;
    return text;
}

QString plotInWords(const Plot& plot)
{
    if (plot.isEmpty())
        return plot.empty;
    QStringList parts{plot.about};
    for (const PlotSeries& series : plot.series) {
        if (series.points.isEmpty())
            continue;
        const auto [least, most] = std::minmax_element(series.points.begin(), series.points.end(),
                                                       [](QPointF a, QPointF b) { return a.y() < b.y(); });
        parts.append(QCoreApplication::translate("Plot", "%1: %n points from %2 to %3, the last %4.", nullptr,
                                                 int(series.points.size()))
                         .arg(series.name, plot.textOfY(least->y()), plot.textOfY(most->y()),
                              plot.textOfY(series.points.last().y())));
    }
    return parts.join(u' ');
}

QByteArray plotCsv(const Plot& plot)
{
    QByteArray csv = "series," + cell(plot.xName) + ',' + cell(plot.yName) + ",detail\r\n";
    for (const PlotSeries& series : plot.series) {
        for (qsizetype i = 0; i < series.points.size(); ++i) {
            const QPointF at = series.points.at(i);
            csv += cell(series.name) + ',' + xCell(plot, at.x()) + ',' + number(at.y()) + ',' +
                   cell(series.hints.value(i)) + "\r\n";
        }
    }
    return csv;
}

} // namespace sheaf
