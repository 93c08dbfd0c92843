#include "ui/lab/dashboardplots.h"
#include "ui/lab/plotlayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

Plot plotOf(PlotSeries::Kind kind, const QList<QPointF>& points, Plot::Axis axis = Plot::Axis::Number)
{
    Plot plot;
    plot.title = u"Times"_s;
    plot.about = u"What it took."_s;
    plot.empty = u"Nothing yet."_s;
    plot.axis = axis;
    plot.xName = u"n"_s;
    plot.yName = u"ms"_s;
    PlotSeries series;
    series.name = u"a"_s;
    series.kind = kind;
    series.points = points;
    plot.series = {series};
    return plot;
}

const QRectF area(50, 20, 400, 200);

} // namespace

class TestPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreNice_data()
    {
        QTest::addColumn<double>("span");
        QTest::addColumn<double>("step");
        QTest::newRow("ten") << 10.0 << 2.5;
        QTest::newRow("four") << 4.0 << 1.0;
        QTest::newRow("a bit more") << 4.1 << 2.0;
        QTest::newRow("many") << 77'000.0 << 20'000.0;
        QTest::newRow("little") << 0.0003 << 0.0001;
        QTest::newRow("nothing") << 0.0 << 2.5e-10;
    }
    void stepsAreNice()
    {
        QFETCH(double, span);
        QFETCH(double, step);
        QVERIFY2(qFuzzyCompare(niceStep(span, 4), step), qPrintable(QString::number(niceStep(span, 4))));
    }
    void everythingStandsInsideItsArea_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("axis");
        QTest::addColumn<int>("count");
        for (const auto kind :
             {PlotSeries::Kind::Line, PlotSeries::Kind::Steps, PlotSeries::Kind::Dots, PlotSeries::Kind::Bars}) {
            for (const auto axis :
                 {Plot::Axis::Categories, Plot::Axis::Time, Plot::Axis::Number, Plot::Axis::Logarithm}) {
                for (const int count : {0, 1, 2, 50, 2000})
                    QTest::addRow("kind %d axis %d count %d", int(kind), int(axis), count)
                        << int(kind) << int(axis) << count;
            }
        }
    }
    void everythingStandsInsideItsArea()
    {
        QFETCH(int, kind);
        QFETCH(int, axis);
        QFETCH(int, count);
        QList<QPointF> points;
        for (int i = 0; i < count; ++i)
            points.append({Plot::Axis(axis) == Plot::Axis::Time ? 1.7e12 + i * 60'000.0
                                                                : i + (axis == int(Plot::Axis::Logarithm) ? 1 : 0),
                           double((i * 37) % 101)});
        Plot plot = plotOf(PlotSeries::Kind(kind), points, Plot::Axis(axis));
        for (int i = 0; Plot::Axis(axis) == Plot::Axis::Categories && i < count; ++i)
            plot.categories.append(u"c%1"_s.arg(i));
        const PlotLayout layout = layoutPlot(plot, area, 60);
        const QRectF room = area.adjusted(-1.5, -0.5, 1.5, 0.5);
        QCOMPARE(layout.places.first().size(), count);
        for (const QPointF place : layout.places.first())
            QVERIFY(room.contains(place));
        for (const QRectF& bar : layout.bars.first())
            QVERIFY(room.contains(bar.topLeft()) && room.contains(bar.bottomRight())); // some are empty
        for (const PlotTick& tick : layout.xTicks)
            QVERIFY(tick.at >= room.left() && tick.at <= room.right());
        for (const PlotTick& tick : layout.yTicks)
            QVERIFY(tick.at >= room.top() && tick.at <= room.bottom());
        QVERIFY(layout.yTicks.size() >= 2 && layout.yTicks.size() <= 6);
        QVERIFY(layout.xTicks.size() <= 8);
    }
    void thePointerFindsThePoint()
    {
        const PlotLayout layout = layoutPlot(plotOf(PlotSeries::Kind::Dots, {{0, 0}, {1, 10}, {2, 5}}), area, 60);
        QCOMPARE(*layout.at(layout.places.first().at(1) + QPointF(3, 3), 14), (PlotMark{0, 1}));
        QVERIFY(!layout.at(layout.places.first().at(1) + QPointF(40, 0), 14));
    }
    void thePointerFindsTheBar()
    {
        Plot plot = plotOf(PlotSeries::Kind::Bars, {{0, 10}, {1, 4}}, Plot::Axis::Categories);
        plot.categories = {u"a"_s, u"b"_s};
        plot.series.append(plot.series.first());
        const PlotLayout layout = layoutPlot(plot, area, 60);
        for (int s = 0; s < 2; ++s) {
            for (int i = 0; i < 2; ++i)
                QCOMPARE(*layout.at(layout.bars.at(s).at(i).center(), 14), (PlotMark{s, i}));
        }
        QVERIFY(layout.bars.at(0).at(0).right() <= layout.bars.at(1).at(0).left()); // beside each other
    }
    void stackedBarsStandOnEachOther()
    {
        Plot plot = plotOf(PlotSeries::Kind::Bars, {{0, 10}}, Plot::Axis::Categories);
        plot.categories = {u"a"_s};
        plot.stacked = true;
        plot.series.append(plot.series.first());
        const PlotLayout layout = layoutPlot(plot, area, 60);
        QCOMPARE(layout.bars.at(1).at(0).bottom(), layout.bars.at(0).at(0).top());
        QCOMPARE(layout.bars.at(1).at(0).left(), layout.bars.at(0).at(0).left());
        QVERIFY(layout.bars.at(1).at(0).top() >= area.top());
    }
    void aStepHoldsUntilTheNext()
    {
        const PlotLayout layout = layoutPlot(plotOf(PlotSeries::Kind::Steps, {{0, 0}, {1, 2}}), area, 60);
        QCOMPARE(layout.lines.first().size(), 3);
        QCOMPARE(layout.lines.first().at(1), QPointF(layout.places.first().at(1).x(), layout.places.first().at(0).y()));
    }
    void tablesAreReadByASpreadsheet_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << u"a"_s << QByteArray("a");
        QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("quotation marks") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
        QTest::newRow("lines") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("a formula") << u"=1+1"_s << QByteArray("'=1+1");
    }
    void tablesAreReadByASpreadsheet()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, cell);
        Plot plot = plotOf(PlotSeries::Kind::Line, {{2, 3.5}});
        plot.series.first().name = name;
        QCOMPARE(plotCsv(plot), "series,n,ms,detail\r\n" + cell + ",2,3.5,\r\n");
    }
    void timesAndCategoriesAreWrittenOut()
    {
        Plot plot = plotOf(PlotSeries::Kind::Line, {{1.7e12, 1}}, Plot::Axis::Time);
        plot.series.first().hints = {u"why"_s};
        QCOMPARE(plotCsv(plot), QByteArray("series,n,ms,detail\r\na,2023-11-14T22:13:20Z,1,why\r\n"));
        plot = plotOf(PlotSeries::Kind::Bars, {{1, 1}}, Plot::Axis::Categories);
        plot.categories = {u"x"_s, u"y"_s};
        QVERIFY(plotCsv(plot).contains("a,y,1,"));
    }
    void itIsSaidInWords()
    {
        Plot plot = plotOf(PlotSeries::Kind::Line, {{0, 5}, {1, 2}, {2, 9}});
        plot.series.first().hints = {{}, u"second"_s, {}};
        QVERIFY2(plotInWords(plot).contains(u"What it took."_s) && plotInWords(plot).contains(u'9'),
                 qPrintable(plotInWords(plot)));
        QVERIFY(pointInWords(plot, 0, 1).endsWith(u"\nsecond"_s));
        QCOMPARE(plotInWords(plotOf(PlotSeries::Kind::Line, {})), u"Nothing yet."_s);
        QVERIFY(plotOf(PlotSeries::Kind::Line, {}).isEmpty());
    }
    void anEmptyDashboardHasAllItsCharts()
    {
        const QList<Plot> plots = dashboardPlots({}, u"USD"_s);
        QCOMPARE(plots.size(), 10);
        QSet<QString> ids;
        for (const Plot& plot : plots) {
            QVERIFY2(plot.isEmpty(), qPrintable(plot.title));
            QVERIFY(!plot.title.isEmpty() && !plot.empty.isEmpty() && !plot.about.isEmpty());
            ids.insert(plot.id);
        }
        QCOMPARE(ids.size(), 10);
    }
    void whatWasMeasuredIsSaidSo()
    {
        Dashboard board;
        Dashboard::Question raced;
        raced.run = RunId{7};
        raced.asked = QDateTime::currentDateTimeUtc();
        raced.question = u"Why?"_s;
        raced.oneByOneMs = 900;
        raced.oneByOneMeasured = true;
        raced.parallelMs = 300;
        Dashboard::Question summed = raced;
        summed.oneByOneMeasured = false;
        board.questions = {raced, summed};
        const QList<Plot> plots = dashboardPlots(board, u"USD"_s);
        const PlotSeries& oneByOne = plots.at(0).series.at(0);
        QVERIFY(oneByOne.hints.at(0) != oneByOne.hints.at(1));
        QCOMPARE(oneByOne.runs, (QList<RunId>{RunId{7}, RunId{7}}));
        QCOMPARE(plots.at(1).series.at(0).points.first().y(), 3.0);
    }
};

QTEST_GUILESS_MAIN(TestPlot)
#include "tst_plot.moc"
