#include "ui/lab/dashboardplots.h"

#include "ui/models/callwords.h"
#include "ui/progress/waterfall.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

class Dashboards
{
    Q_DECLARE_TR_FUNCTIONS(Dashboards)
};

QString msText(double ms)
{
    return durationText(std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(ms)));
}

QString countText(double count)
{
    return count == std::floor(count) ? grouped(qint64(count)) : QLocale().toString(count, 'f', 1);
}

double timeOf(const QDateTime& at)
{
    return double(at.toMSecsSinceEpoch());
}

QString hintOf(const Dashboard::Question& question)
{
    return question.question.simplified().left(120) + u'\n' +
           QLocale().toString(question.asked.toLocalTime(), QLocale::ShortFormat);
}

Plot questionsPlot(const Dashboard& board)
{
    Plot plot;
    plot.id = u"questions"_s;
    plot.title = Dashboards::tr("Questions: one by one and in parallel");
    plot.about = Dashboards::tr(
        "How long finding took for each question; one by one is the sum of the measured parts where it was "
        "not raced.");
    plot.empty = Dashboards::tr("Nothing asked in this time. Every question stands here with both its times.");
    plot.axis = Plot::Axis::Number;
    plot.xName = u"question"_s;
    plot.yName = u"ms"_s;
    plot.xText = [](double x) { return grouped(qint64(std::llround(x))); };
    plot.yText = msText;
    const auto kind = board.questions.size() <= 24 ? PlotSeries::Kind::Bars : PlotSeries::Kind::Dots;
    PlotSeries slow{Dashboards::tr("one by one"), kind, &Colors::sequential};
    PlotSeries fast{Dashboards::tr("in parallel"), kind, &Colors::parallel};
    for (qsizetype i = 0; i < board.questions.size(); ++i) {
        const Dashboard::Question& question = board.questions.at(i);
        const double x = double(i + 1);
        if (question.oneByOneMs > 0) {
            slow.points.append({x, question.oneByOneMs});
            slow.hints.append(hintOf(question) + u'\n' +
                              (question.oneByOneMeasured ? Dashboards::tr("measured one by one")
                                                         : Dashboards::tr("summed, not measured")));
            slow.runs.append(question.run);
        }
        if (question.parallelMs > 0) {
            fast.points.append({x, question.parallelMs});
            fast.hints.append(hintOf(question));
            fast.runs.append(question.run);
        }
    }
    plot.series = {slow, fast};
    return plot;
}

Plot speedupPlot(const Dashboard& board)
{
    Plot plot;
    plot.id = u"speed-up"_s;
    plot.title = Dashboards::tr("Speed-up over time");
    plot.about = Dashboards::tr("How many times as fast each question was in parallel.");
    plot.empty = Dashboards::tr("No question in parallel in this time.");
    plot.axis = Plot::Axis::Time;
    plot.xName = u"asked"_s;
    plot.yName = u"speed-up"_s;
    plot.yText = ratioText;
    plot.yLeast = 2;
    PlotSeries series{Dashboards::tr("speed-up"), PlotSeries::Kind::Dots, &Colors::parallel};
    for (const Dashboard::Question& question : board.questions) {
        if (question.speedup() <= 0)
            continue;
        series.points.append({timeOf(question.asked), question.speedup()});
        series.hints.append(hintOf(question));
        series.runs.append(question.run);
    }
    PlotSeries one{Dashboards::tr("no gain"), PlotSeries::Kind::Line, &Colors::faint, true};
    if (!series.points.isEmpty())
        one.points = {{series.points.first().x(), 1}, {series.points.last().x(), 1}};
    plot.series = {series, one};
    return plot;
}

QString nameOf(const Dashboard::Task& task)
{
    return task.ofQuestions ? spanKindText(task.task) : Dashboards::tr("call: %1").arg(taskText(task.task));
}

Plot latencyPlot(const Dashboard& board)
{
    Plot plot;
    plot.id = u"latency"_s;
    plot.title = Dashboards::tr("Latency by task");
    plot.about =
        Dashboards::tr("Half, 95 and 99 of 100 took at most so long; within 5 %, as they are kept in classes.");
    plot.empty = Dashboards::tr("Nothing was measured in this time.");
    plot.axis = Plot::Axis::Categories;
    plot.xName = u"task"_s;
    plot.yName = u"ms"_s;
    plot.yText = msText;
    const std::tuple<double, QString, QColor Colors::*> shares[] = {
        {0.5, u"p50"_s, &Colors::parallel}, {0.95, u"p95"_s, &Colors::sequential}, {0.99, u"p99"_s, &Colors::badText}};
    for (const auto& [share, name, color] : shares)
        plot.series.append({name, PlotSeries::Kind::Bars, color});
    for (const Dashboard::Task& task : board.tasks) {
        if (task.latency.count() == 0)
            continue;
        const double x = double(plot.categories.size());
        plot.categories.append(nameOf(task));
        for (qsizetype i = 0; i < plot.series.size(); ++i) {
            plot.series[i].points.append({x, toMs(task.latency.percentile(std::get<0>(shares[i])))});
            plot.series[i].hints.append(Dashboards::tr("%1 measured, %2 tried again")
                                            .arg(grouped(task.latency.count()), grouped(task.retries)));
        }
    }
    return plot;
}

// Of the kind of call that there is most of: what is chosen in the filter, where something is.
Plot histogramPlot(const Dashboard& board)
{
    Plot plot;
    plot.id = u"latency-histogram"_s;
    plot.empty = Dashboards::tr("Nothing was measured in this time.");
    plot.axis = Plot::Axis::Logarithm;
    plot.xName = u"ms"_s;
    plot.yName = u"count"_s;
    plot.xText = msText;
    plot.yText = countText;
    plot.title = Dashboards::tr("How long it took, how often");
    const Dashboard::Task* most = nullptr;
    for (const Dashboard::Task& task : board.tasks) {
        if (!most || task.latency.count() > most->latency.count())
            most = &task;
    }
    PlotSeries series{Dashboards::tr("count"), PlotSeries::Kind::Bars, &Colors::parallel};
    if (most && most->latency.count() > 0) {
        plot.title = Dashboards::tr("How long it took, how often: %1").arg(nameOf(*most));
        for (const LatencyHistogram::Class& each : most->latency.classes()) {
            series.points.append({std::sqrt(toMs(each.from) * toMs(each.to)), double(each.count)});
            series.hints.append(Dashboards::tr("from %1 to %2").arg(msText(toMs(each.from)), msText(toMs(each.to))));
        }
    }
    plot.about = Dashboards::tr("The task with most measurements; choose another one above.");
    plot.series = {series};
    return plot;
}

QString failureText(const QString& kind)
{
    const std::pair<QLatin1String, const char*> words[] = {
        {"timed_out"_L1, QT_TRANSLATE_NOOP("Dashboards", "too late")},
        {"connection_failed"_L1, QT_TRANSLATE_NOOP("Dashboards", "no connection")},
        {"rate_limited"_L1, QT_TRANSLATE_NOOP("Dashboards", "too many calls")},
        {"unauthorized"_L1, QT_TRANSLATE_NOOP("Dashboards", "key refused")},
        {"quota_exceeded"_L1, QT_TRANSLATE_NOOP("Dashboards", "used up")},
        {"server_error"_L1, QT_TRANSLATE_NOOP("Dashboards", "server's error")},
        {"unavailable"_L1, QT_TRANSLATE_NOOP("Dashboards", "not asked")},
        {"bad_response"_L1, QT_TRANSLATE_NOOP("Dashboards", "unusable answer")},
        {"failed"_L1, QT_TRANSLATE_NOOP("Dashboards", "failed")},
    };
    for (const auto& [name, text] : words) {
        if (kind == name)
            return Dashboards::tr(text);
    }
    return kind;
}

Plot failuresPlot(const Dashboard& board)
{
    Plot plot;
    plot.id = u"failures"_s;
    plot.title = Dashboards::tr("Failures by task and kind");
    plot.about = Dashboards::tr("What failed for good, after all tries.");
    plot.empty = Dashboards::tr("Nothing failed in this time.");
    plot.axis = Plot::Axis::Categories;
    plot.stacked = true;
    plot.xName = u"task"_s;
    plot.yName = u"failures"_s;
    plot.yText = countText;
    plot.yLeast = 4;
    static constexpr QColor Colors::*colors[] = {&Colors::badText, &Colors::sequential, &Colors::parallel,
                                                 &Colors::ok,      &Colors::faint,      &Colors::sequentialSoft};
    QStringList kinds;
    for (const Dashboard::Task& task : board.tasks) {
        if (task.failed.isEmpty())
            continue;
        const double x = double(plot.categories.size());
        plot.categories.append(nameOf(task));
        for (auto each = task.failed.begin(); each != task.failed.end(); ++each) {
            if (!kinds.contains(each.key())) {
                plot.series.append({failureText(each.key()), PlotSeries::Kind::Bars,
                                    colors[size_t(kinds.size()) % std::size(colors)]});
                kinds.append(each.key());
            }
            PlotSeries& series = plot.series[kinds.indexOf(each.key())];
            series.points.append({x, double(each.value())});
            series.hints.append(Dashboards::tr("beside %1 that were answered").arg(grouped(task.answered)));
        }
    }
    return plot;
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
    plot.yText = countText;
    return plot;
}

QString nameOf(const Dashboard::Endpoint& endpoint)
{
    return Dashboards::tr("%1 at %2").arg(taskText(endpoint.task), QUrl(endpoint.endpoint).authority());
}

Plot windowPlot(const Dashboard& board)
{
    Plot plot = timePlot(
        u"window"_s, Dashboards::tr("Window and calls in flight"),
        Dashboards::tr("The widest window and the most calls in flight of each moment, of the busiest endpoint."),
        Dashboards::tr("No endpoint was called in this time. The built-in engine needs no window."));
    plot.yName = u"calls"_s;
    plot.yLeast = 4;
    if (board.endpoints.isEmpty())
        return plot;
    const Dashboard::Endpoint& busiest = board.endpoints.first();
    plot.title = Dashboards::tr("Window and calls in flight: %1").arg(nameOf(busiest));
    PlotSeries window{Dashboards::tr("window"), PlotSeries::Kind::Steps, &Colors::dim};
    PlotSeries flight{Dashboards::tr("in flight"), PlotSeries::Kind::Line, &Colors::parallel};
    PlotSeries queued{Dashboards::tr("waiting"), PlotSeries::Kind::Line, &Colors::sequential, true};
    for (const Dashboard::Load& load : busiest.loads) {
        const double x = timeOf(load.at);
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
    Plot plot =
        timePlot(u"breakers"_s, Dashboards::tr("Breakers"),
                 Dashboards::tr("The worst state of each endpoint's breaker in each moment in which it was called."),
                 Dashboards::tr("No endpoint was called in this time."));
    plot.yName = u"state"_s;
    plot.yLeast = 2;
    plot.yText = [](double y) {
        return y == 0   ? Dashboards::tr("closed")
               : y == 1 ? Dashboards::tr("half-open")
               : y == 2 ? Dashboards::tr("open")
                        : QString();
    };
    static constexpr QColor Colors::*colors[] = {&Colors::parallel, &Colors::sequential, &Colors::ok, &Colors::badText};
    for (const Dashboard::Endpoint& endpoint : board.endpoints) {
        if (plot.series.size() == std::ssize(colors))
            break;
        PlotSeries series{nameOf(endpoint), PlotSeries::Kind::Steps, colors[plot.series.size()]};
        for (const Dashboard::Load& load : endpoint.loads)
            series.points.append({timeOf(load.at), double(load.breaker)});
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
        plot.series[0].points.append({timeOf(use.at), first});
        plot.series[1].points.append({timeOf(use.at), second});
    }
    if (secondName.isEmpty())
        plot.series.removeLast();
    return plot;
}

Plot costPlot(const Dashboard& board, const QString& currency)
{
    Plot plot =
        timePlot(u"cost"_s, Dashboards::tr("Cost"), Dashboards::tr("What answered calls cost, where a price is set."),
                 Dashboards::tr("Nothing has cost anything in this time, or no price is set."));
    plot.yName = currency;
    plot.yLeast = 0.0001;
    plot.yText = [currency](double y) { return moneyText(y, currency); };
    return usePlot(plot, board, Dashboards::tr("cost"), {},
                   [](const Dashboard::Use& use) { return std::pair(use.cost, 0.0); });
}

} // namespace

QString askModeText(const QString& mode)
{
    return mode == "quick"_L1        ? Dashboards::tr("quick")
           : mode == "fanout"_L1     ? Dashboards::tr("fan-out")
           : mode == "research"_L1   ? Dashboards::tr("research")
           : mode == "exhaustive"_L1 ? Dashboards::tr("exhaustive")
                                     : mode;
}

QList<Plot> dashboardPlots(const Dashboard& board, const QString& currency)
{
    Plot tokens =
        timePlot(u"tokens"_s, Dashboards::tr("Tokens"), Dashboards::tr("Tokens of answered calls, as the servers say."),
                 Dashboards::tr("No tokens in this time: the built-in engine uses none."));
    tokens.yName = u"tokens"_s;
    Plot cache = timePlot(u"cache"_s, Dashboards::tr("Answers from the cache"),
                          Dashboards::tr("What was asked of the answers that are kept, and how much was there."),
                          Dashboards::tr("The cache was not asked in this time."));
    cache.yName = u"answers"_s;
    return {questionsPlot(board),
            speedupPlot(board),
            latencyPlot(board),
            histogramPlot(board),
            failuresPlot(board),
            windowPlot(board),
            breakerPlot(board),
            usePlot(tokens, board, Dashboards::tr("prompt"), Dashboards::tr("completion"),
                    [](const Dashboard::Use& use) {
                        return std::pair(double(use.promptTokens), double(use.completionTokens));
                    }),
            costPlot(board, currency),
            usePlot(cache, board, Dashboards::tr("found"), Dashboards::tr("not found"), [](const Dashboard::Use& use) {
                return std::pair(double(use.cacheHits), double(use.cacheMisses));
            })};
}

} // namespace sheaf
