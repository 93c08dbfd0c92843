#pragma once

#include "core/base/ids.h"
#include "ui/theme/colors.h"

#include <QDateTime>
#include <QList>
#include <QPointF>
#include <QString>
#include <functional>

namespace sheaf {

// One row of points of a plot.
struct PlotSeries
{
    enum class Kind { Line, Steps, Dots, Bars };

    QString name;
    Kind kind = Kind::Line;
    QColor Colors::*color = &Colors::parallel;
    bool dashed = false;
    QList<QPointF> points = {}; // x: a number, milliseconds since 1970, or the index of a category; in order of it
    QStringList hints = {};     // what else there is to say of a point; as many as points, or none
    QList<RunId> runs = {};     // that a click on a point opens; likewise
};

// A chart as a value: what is drawn, said, copied and saved. At most 2,000 points in all.
struct Plot
{
    enum class Axis { Categories, Time, Number, Logarithm };

    QString id; // for names of files
    QString title;
    QString about; // what it shows, in a sentence
    QString empty; // what to say where there is nothing
    Axis axis = Axis::Number;
    QStringList categories = {};
    bool stacked = false; // bars on each other
    QString xName = {};   // of the columns of a table
    QString yName = {};
    std::function<QString(double)> xText = {}; // of a value; without one a plain number, date or category
    std::function<QString(double)> yText = {};
    double yLeast = 1; // the value axis reaches at least so far
    QList<PlotSeries> series = {};

    bool isEmpty() const;
    QString textOfX(double x) const;
    QString textOfY(double y) const;
};

// "speed-up: 3.2× at 14:05": one point, for a tool tip and those who do not see it. Pure.
QString pointInWords(const Plot& plot, int series, int point);
// What the chart holds, for those who do not see it. Pure.
QString plotInWords(const Plot& plot);

// The points as a table with a line for each: series, x, y, what else there is to say. RFC 4180; times as ISO 8601 UTC,
// so that a spreadsheet reads them. Pure.
QByteArray plotCsv(const Plot& plot);

} // namespace sheaf
