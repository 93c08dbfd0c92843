#include "support/uisamples.h"
#include "ui/ask/lanescard.h"
#include "ui/progress/ganttlayout.h"
#include "ui/progress/lanelayout.h"
#include "ui/progress/timeaxis.h"
#include "ui/progress/waterfalllayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestProgressLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void axisEndsAtARoundTime_data()
    {
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("end");
        QTest::newRow("nothing") << 0 << 50;
        QTest::newRow("just there") << 50 << 50;
        QTest::newRow("just over") << 51 << 100;
        QTest::newRow("between") << 120 << 200;
        QTest::newRow("seconds") << 2001 << 5000;
        QTest::newRow("hours") << 3'700'000 << 5'000'000;
    }
    void axisEndsAtARoundTime()
    {
        QFETCH(int, longest);
        QFETCH(int, end);
        QCOMPARE(niceAxisEnd(Milliseconds(longest)), Duration(Milliseconds(end)));
    }

    void roundsHaveHeadings()
    {
        QList<QueryLane> lanes(5);
        for (int i = 0; i < 5; ++i)
            lanes[i].round = (i + 1) / 2; // 0 1 1 2 2
        LaneMetrics metrics;
        metrics.width = 800;
        const LaneLayout layout = layoutLanes(lanes, metrics);
        QCOMPARE(layout.headings.size(), 2);
        QCOMPARE(layout.headings[0].round, 1);
        QCOMPARE(layout.headings[0].label.top(), layout.rows[0].label.bottom());
        QCOMPARE(layout.rows[1].label.top(), layout.headings[0].label.bottom());
        QCOMPARE(layout.headings[1].label.top(), layout.rows[2].label.bottom());
        QCOMPARE(layout.height, 7 * metrics.rowHeight);
    }
    void lanesStandUnderEachOther()
    {
        const AskRun run = sampleRun();
        LaneMetrics metrics;
        metrics.width = 1000;
        const LaneLayout layout = layoutLanes(run.lanes, metrics);
        QCOMPARE(layout.rows.size(), run.lanes.size());
        QCOMPARE(layout.height, 8 * metrics.rowHeight);
        QCOMPARE(layout.axisEnd, Duration(Milliseconds(548)));
        for (int i = 0; i < int(layout.rows.size()); ++i) {
            const LaneRow& row = layout.rows.at(i);
            QCOMPARE(row.label.top(), i * metrics.rowHeight);
            QVERIFY(row.track.left() >= row.label.right());
            QVERIFY(row.time.left() >= row.track.right());
            QCOMPARE(row.searching.left(), row.embedding.right());
            QVERIFY(row.embedding.left() >= row.track.left() - 0.001);
            QVERIFY(row.searching.right() <= row.track.right() + 0.001);
        }
        const LaneRow& last = layout.rows.last(); // the one that ends last ends with the axis
        QVERIFY(std::abs(last.searching.right() - last.track.right()) < 0.01);
    }

    void barsAreProportionalToTime()
    {
        QueryLane lane;
        lane.state = QueryLane::State::Done;
        lane.waited = Milliseconds(100);
        lane.embedding = Milliseconds(200);
        lane.searching = Milliseconds(100);
        LaneMetrics metrics;
        metrics.width = 270 + 10 + 400 + 10 + 64;
        const LaneRow row = layoutLanes({lane}, metrics).rows.first();
        QCOMPARE(row.track.width(), 400.0);
        QCOMPARE(row.embedding.left() - row.track.left(), 100.0);
        QCOMPARE(row.embedding.width(), 200.0);
        QCOMPARE(row.searching.width(), 100.0);
    }

    void aRunningAxisDoesNotFollowEveryFrame()
    {
        QueryLane lane;
        lane.state = QueryLane::State::Embedding;
        LaneMetrics metrics;
        metrics.width = 800;
        lane.embedding = Milliseconds(60);
        const Duration before = layoutLanes({lane}, metrics).axisEnd;
        lane.embedding = Milliseconds(90);
        QCOMPARE(layoutLanes({lane}, metrics).axisEnd, before);
    }

    void nothingAndNoRoomAreFine()
    {
        QCOMPARE(layoutLanes({}, {}).rows.size(), 0);
        LaneMetrics narrow;
        narrow.width = 40;
        const LaneLayout layout = layoutLanes(sampleRun().lanes, narrow);
        for (const LaneRow& row : layout.rows) {
            QVERIFY(row.track.width() >= 0);
            QVERIFY(row.embedding.width() >= 0);
        }
    }

    void waterfallIsInOrderOfStartAndLightsTheChain()
    {
        const AskRun run = sampleRun();
        WaterfallMetrics metrics;
        metrics.width = 900;
        const WaterfallLayout layout = layoutWaterfall(run.spans, run.summary.critical, metrics);
        QCOMPARE(layout.rows.size(), run.spans.size());
        int lit = 0;
        Duration before{};
        for (const WaterfallRow& row : layout.rows) {
            const Span& span = run.spans.at(row.span);
            QVERIFY(span.start >= before);
            before = span.start;
            lit += row.critical ? 1 : 0;
            QCOMPARE(row.critical, run.summary.critical.contains(span.id));
            QVERIFY(row.bar.width() >= 1);
            QVERIFY(row.bar.right() <= row.track.right() + 1.001);
        }
        QCOMPARE(lit, int(run.summary.critical.size()));
    }

    void waterfallCountsWhatItDoesNotShow()
    {
        QList<Span> many;
        for (int i = 0; i < 250; ++i)
            many.append(span(i + 1, u"embed"_s, {}, i, i, i + 1, {}));
        const WaterfallLayout layout = layoutWaterfall(many, {}, {}, 200);
        QCOMPARE(layout.rows.size(), 200);
        QCOMPARE(layout.left, 50);
        QCOMPARE(layoutWaterfall({}, {}, {}).rows.size(), 0);
    }

    void ganttHasARowForEachLane()
    {
        const GanttRows parallel = ganttRows(sampleRun().spans);
        QCOMPARE(parallel.rows, 8);
        QCOMPARE(parallel.bars.size(), 24); // vectors, their search, text
        QCOMPARE(parallel.end, Duration(Milliseconds(548)));
        const auto beside = [](const GanttRows& rows) {
            return std::count_if(rows.bars.begin(), rows.bars.end(), [](const GanttBar& bar) { return bar.beside; });
        };
        QCOMPARE(beside(parallel), 8);                          // text beside embedding
        QCOMPARE(beside(ganttRows(sampleRun(false).spans)), 0); // one by one nothing is
        QCOMPARE(ganttRows({}).rows, 0);
    }

    void sharedAxisKeepsTheProportion()
    {
        GanttBar bar;
        bar.row = 2;
        bar.begin = Milliseconds(100);
        bar.end = Milliseconds(200);
        QCOMPARE(ganttRect(bar, Milliseconds(400), 400, 15, 11), QRectF(100, 32, 100, 11));
        QCOMPARE(ganttRect(bar, Milliseconds(800), 400, 15, 11), QRectF(50, 32, 50, 11));
    }

    void oneByOneIsTheSumOfWhatBeganBeforeTheHits()
    {
        const AskRun run = sampleRun();
        const RetrievalTimes times = retrievalTimes(run);
        QCOMPARE(times.measured, Duration(Milliseconds(548)));
        Duration sum{};
        for (const Span& s : run.spans)
            sum += s.kind == u"write"_s ? Duration::zero() : s.duration();
        QCOMPARE(times.parts, sum); // the writing is not in it
        QVERIFY(times.ratio > 2.8 && times.ratio < 3.0);
        QCOMPARE(retrievalTimes(AskRun()).ratio, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestProgressLayout)
#include "tst_progresslayout.moc"
