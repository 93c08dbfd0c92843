#include "ui/lab/dashboardplots.h"

#include "ui/lab/usageplots.h"
#include "ui/models/callwords.h"
#include "ui/progress/waterfall.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QLocale>
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
    return QList<Plot>{questionsPlot(board), speedupPlot(board), latencyPlot(board), histogramPlot(board),
                       failuresPlot(board)} +
           usagePlots(board, currency);
}

} // namespace sheaf
