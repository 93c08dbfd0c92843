#include "ui/lab/usageplots.h"

#include "ui/models/callwords.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

class Usage
{
    Q_DECLARE_TR_FUNCTIONS(Usage)
};

double usageTime(const QDateTime& at)
{
    return double(at.toMSecsSinceEpoch());
}

QString usageCount(double count)
{
    return count == std::floor(count) ? grouped(qint64(count)) : QLocale().toString(count, 'f', 1);
}

Plot timePlot(const QString& id, const QString& title, const QString& about, const QString& empty)
{
    Plot plot;
    plot.id = id;
    plot.title = title;
    plot.about = about;
    plot.empty = empty;
    plot.axis = Plot::Axis::Time;
    plot.xName = u"time"_s;
    plot.yText = usageCount;
    return plot;
}

QString nameOf(const Dashboard::Endpoint& endpoint)
{
    return Usage::tr("%1 at %2").arg(taskText(endpoint.task), QUrl(endpoint.endpoint).authority());
}

Plot windowPlot(const Dashboard& board)
{
    Plot plot =
        timePlot(u"window"_s, Usage::tr("Window and calls in flight"),
                 Usage::tr("The widest window and the most calls in flight of each moment, of the busiest endpoint."),
                 Usage::tr("No endpoint was called in this time. The built-in engine needs no window."));
    plot.yName = u"calls"_s;
    plot.yLeast = 4;
    if (board.endpoints.isEmpty())
        return plot;
    const Dashboard::Endpoint& busiest = board.endpoints.first();
    plot.title = Usage::tr("Window and calls in flight: %1").arg(nameOf(busiest));
    PlotSeries window{Usage::tr("window"), PlotSeries::Kind::Steps, &Colors::dim};
    PlotSeries flight{Usage::tr("in flight"), PlotSeries::Kind::Line, &Colors::parallel};
    PlotSeries queued{Usage::tr("waiting"), PlotSeries::Kind::Line, &Colors::sequential, true};
    for (const Dashboard::Load& load : busiest.loads) {
        const double x = usageTime(load.at);
        if (load.window > 0)
            window.points.append({x, double(load.window)});
        flight.points.append({x, double(load.inFlight)});
        queued.points.append({x, double(load.queued)});
    }
    plot.series = {window, flight, queued};
    return plot;
}

Plot breakerPlot(const Dashboard& board)
{
    Plot plot = timePlot(u"breakers"_s, Usage::tr("Breakers"),
                         Usage::tr("The worst state of each endpoint's breaker in each moment in which it was called."),
                         Usage::tr("No endpoint was called in this time."));
    plot.yName = u"state"_s;
    plot.yLeast = 2;
    plot.yText = [](double y) {
        return y == 0 ? Usage::tr("closed") : y == 1 ? Usage::tr("half-open") : y == 2 ? Usage::tr("open") : QString();
    };
    static constexpr QColor Colors::*colors[] = {&Colors::parallel, &Colors::sequential, &Colors::ok, &Colors::badText};
    for (const Dashboard::Endpoint& endpoint : board.endpoints) {
        if (plot.series.size() == std::ssize(colors))
            break;
        PlotSeries series{nameOf(endpoint), PlotSeries::Kind::Steps, colors[plot.series.size()]};
        for (const Dashboard::Load& load : endpoint.loads)
            series.points.append({usageTime(load.at), double(load.breaker)});
        plot.series.append(series);
    }
    return plot;
}

Plot usePlot(Plot plot, const Dashboard& board, const QString& firstName, const QString& secondName,
             const std::function<std::pair<double, double>(const Dashboard::Use&)>& values)
{
    plot.stacked = true;
    plot.series = {{firstName, PlotSeries::Kind::Bars, &Colors::parallel},
                   {secondName, PlotSeries::Kind::Bars, &Colors::sequential}};
    for (const Dashboard::Use& use : board.use) {
        const auto [first, second] = values(use);
        if (first <= 0 && second <= 0)
            continue;
        plot.series[0].points.append({usageTime(use.at), first});
        plot.series[1].points.append({usageTime(use.at), second});
    }
    if (secondName.isEmpty())
        plot.series.removeLast();
    return plot;
}

Plot costPlot(const Dashboard& board, const QString& currency)
{
    Plot plot = timePlot(u"cost"_s, Usage::tr("Cost"), Usage::tr("What answered calls cost, where a price is set."),
                         Usage::tr("Nothing has cost anything in this time, or no price is set."));
    plot.yName = currency;
    plot.yLeast = 0.0001;
    plot.yText = [currency](double y) { return moneyText(y, currency); };
    return usePlot(plot, board, Usage::tr("cost"), {},
                   [](const Dashboard::Use& use) { return std::pair(use.cost, 0.0); });
}

Plot tokensPlot(const Dashboard& board)
{
    Plot plot = timePlot(u"tokens"_s, Usage::tr("Tokens"), Usage::tr("Tokens of answered calls, as the servers say."),
                         Usage::tr("No tokens in this time: the built-in engine uses none."));
    plot.yName = u"tokens"_s;
    return usePlot(plot, board, Usage::tr("prompt"), Usage::tr("completion"), [](const Dashboard::Use& use) {
        return std::pair(double(use.promptTokens), double(use.completionTokens));
    });
}

Plot cachePlot(const Dashboard& board)
{
    Plot plot = timePlot(u"cache"_s, Usage::tr("Answers from the cache"),
                         Usage::tr("What was asked of the answers that are kept, and how much was there."),
                         Usage::tr("The cache was not asked in this time."));
    plot.yName = u"answers"_s;
    return usePlot(plot, board, Usage::tr("found"), Usage::tr("not found"),
                   [](const Dashboard::Use& use) { return std::pair(double(use.cacheHits), double(use.cacheMisses)); });
}

} // namespace

QList<Plot> usagePlots(const Dashboard& board, const QString& currency)
{
    return {windowPlot(board), breakerPlot(board), tokensPlot(board), costPlot(board, currency), cachePlot(board)};
}

} // namespace sheaf
