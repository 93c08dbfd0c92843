#include "ui/lab/callslayout.h"
#include "ui/lab/sweepcurves.h"

#include <QTest>
#include <cmath>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using State = TrackedCall::State;
using Tone = LabBar::Tone;

class TestCallsLayout : public QObject
{
    Q_OBJECT

    static CallsMetrics metrics(bool staircase = false) { return {QSizeF(1000, 150), 1000ms, staircase, 10}; }
    static LabCall call(int item, State state, int queued, std::optional<int> started, int end)
    {
        LabCall one;
        one.item = item;
        one.state = state;
        one.attempts = 1;
        one.queued = Milliseconds(queued);
        if (started)
            one.started = Milliseconds(*started);
        one.end = Milliseconds(end);
        return one;
    }
    static LabLane oneByOne(int calls, int total)
    {
        LabLane lane;
        lane.items = calls;
        lane.window = 1;
        for (int i = 0; i < calls; ++i)
            lane.calls.append(call(i, State::Completed, i * total / calls, i * total / calls, (i + 1) * total / calls));
        return lane;
    }

private Q_SLOTS:
    void fewHaveARowEach()
    {
        LabLane lane;
        lane.items = 3;
        lane.calls = {call(0, State::InProgress, 0, 100, 400), call(1, State::Completed, 0, 0, 200),
                      call(2, State::Pending, 0, {}, 400)};
        QCOMPARE(callRows(lane, metrics()), 3);
        const QList<LabBar> bars = layoutCalls(lane, {1}, metrics());
        QCOMPARE(bars.size(), 4);
        QCOMPARE(bars.at(0).tone, Tone::Waiting);
        QCOMPARE(bars.at(0).rect.left(), 0.0);
        QCOMPARE(bars.at(0).rect.right(), 100.0);
        QCOMPARE(bars.at(1).tone, Tone::Running);
        QCOMPARE(bars.at(1).rect.left(), 100.0);
        QCOMPARE(bars.at(1).rect.right(), 400.0);
        QVERIFY(!bars.at(1).critical);
        QCOMPARE(bars.at(2).tone, Tone::Done);
        QVERIFY(bars.at(2).critical);
        QVERIFY(bars.at(2).rect.top() >= 50 && bars.at(2).rect.bottom() <= 100);
        QCOMPARE(bars.at(3).tone, Tone::Waiting);
        QCOMPARE(bars.at(3).rect.right(), 400.0);
    }
    void tones_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("tone");
        QTest::newRow("running") << int(State::InProgress) << int(Tone::Running);
        QTest::newRow("retrying") << int(State::Retrying) << int(Tone::Retrying);
        QTest::newRow("done") << int(State::Completed) << int(Tone::Done);
        QTest::newRow("failed") << int(State::Failed) << int(Tone::Failed);
        QTest::newRow("stopped") << int(State::Cancelled) << int(Tone::Failed);
    }
    void tones()
    {
        QFETCH(int, state);
        QFETCH(int, tone);
        LabLane lane;
        lane.items = 1;
        lane.calls = {call(0, State(state), 0, 0, 300)};
        QCOMPARE(int(layoutCalls(lane, {}, metrics()).first().tone), tone);
    }
    void manyOneByOneAreAStaircase()
    {
        const LabLane lane = oneByOne(40, 1000);
        QCOMPARE(callRows(lane, metrics(true)), 10);
        const QList<LabBar> bars = layoutCalls(lane, {}, metrics(true));
        QCOMPARE(bars.size(), 40);
        double lowest = -1;
        double right = 0;
        for (const LabBar& bar : bars) { // later ones stand lower or beside
            QVERIFY(bar.rect.top() >= lowest);
            QVERIFY(bar.rect.left() >= right - 0.001);
            lowest = bar.rect.top();
            right = bar.rect.right();
        }
        QVERIFY(lowest > 130);
        QVERIFY(bars.last().rect.bottom() <= 150);
    }
    void manyInParallelShareRows()
    {
        LabLane lane;
        lane.items = 40;
        lane.window = 20;
        for (int i = 0; i < 40; ++i) // two waves of twenty; the second one waits for the first
            lane.calls.append(i < 20 ? call(i, State::Completed, 0, 0, 300) : call(i, State::InProgress, 0, 300, 500));
        lane.calls.append(call(40, State::Pending, 0, {}, 500)); // waits: no place yet
        QCOMPARE(callRows(lane, metrics()), 20);
        const QList<LabBar> bars = layoutCalls(lane, {}, metrics());
        QCOMPARE(bars.size(), 40);
        for (qsizetype i = 0; i < bars.size(); ++i) {
            for (qsizetype j = i + 1; j < bars.size(); ++j)
                QVERIFY(!bars.at(i).rect.adjusted(0.01, 0, -0.01, 0).intersects(bars.at(j).rect));
        }
    }
    void moreAtOnceThanTheWindowStillHaveRoom()
    {
        LabLane lane;
        lane.items = 30;
        lane.window = 4; // it has shrunk meanwhile
        for (int i = 0; i < 30; ++i)
            lane.calls.append(call(i, State::InProgress, 0, 0, 300));
        QCOMPARE(callRows(lane, metrics()), 30);
        for (const LabBar& bar : layoutCalls(lane, {}, metrics()))
            QVERIFY(bar.rect.bottom() <= 150.001);
    }
    void thinOnesBecomeOne()
    {
        LabLane lane = oneByOne(5000, 1000); // five for each pixel
        const QList<LabBar> merged = layoutCalls(lane, {}, metrics(true));
        QCOMPARE(merged.size(), 10); // a row each
        QVERIFY(merged.first().rect.width() > 99);
        lane.calls[250].state = State::Failed; // is not lost in it
        const QList<LabBar> broken = layoutCalls(lane, {}, metrics(true));
        QCOMPARE(broken.size(), 12);
        QCOMPARE(std::count_if(broken.begin(), broken.end(), [](const LabBar& b) { return b.tone == Tone::Failed; }),
                 1);
    }
    void nothingAndNonsense()
    {
        LabLane lane;
        QVERIFY(layoutCalls(lane, {}, metrics()).isEmpty());
        QVERIFY(layoutCalls(lane, {1, 2}, metrics(true)).isEmpty());
        lane.items = 2;
        lane.calls = {call(-1, State::Completed, 0, 0, 5), call(7, State::Completed, 0, 0, 5)};
        QVERIFY(layoutCalls(lane, {}, metrics()).isEmpty());
        CallsMetrics flat = metrics();
        flat.axisEnd = {};
        flat.size = QSizeF(0, 0);
        lane.calls = {call(0, State::Completed, 0, 0, 5)};
        QCOMPARE(layoutCalls(lane, {}, flat).size(), 1);
    }

    void curvesOfASweep()
    {
        SweepReport report;
        for (const auto& [window, ms] : {std::pair(1, 800), {2, 400}, {4, 200}, {8, 200}}) {
            SweepRow row;
            row.window = window;
            row.time = Milliseconds(ms);
            row.calls = 10;
            row.failed = window == 8 ? 5 : 0;
            report.rows.append(row);
        }
        SweepRow adaptive = report.rows.last();
        adaptive.adaptive = true;
        report.rows.append(adaptive);
        report.fit();
        const SweepCurves curves = sweepCurves(report);
        QCOMPARE(curves.measured, (QList<QPointF>{{0, 1}, {1, 2}, {2, 4}, {3, 4}}));
        QCOMPARE(curves.errors.last(), QPointF(3, 0.5));
        QCOMPARE(curves.lastX, 3.0);
        QVERIFY(curves.most >= 4);
        QVERIFY(!curves.amdahl.isEmpty() && !curves.usl.isEmpty());
        QVERIFY(curves.ideal.last().y() <= 4 * 1.3 + 1); // does not flatten the rest
        for (const QPointF& point : curves.ideal)
            QVERIFY(std::abs(point.y() - std::exp2(point.x())) < 1e-9);
        QCOMPARE(curves.usl.first(), QPointF(0, 1));
    }
    void curvesOfLittle()
    {
        QVERIFY(sweepCurves({}).measured.isEmpty());
        SweepReport one;
        SweepRow row;
        row.time = 5ms;
        one.rows = {row};
        one.fit();
        QCOMPARE(sweepCurves(one).measured.size(), 1);
        QVERIFY(sweepCurves(one).ideal.isEmpty());
    }
    void laws()
    {
        QCOMPARE(speedupBy(AmdahlFit{0}, 8), 8.0);
        QCOMPARE(speedupBy(AmdahlFit{1}, 8), 1.0);
        QCOMPARE(speedupBy(AmdahlFit{0.5}, 2), 1 / 0.75);
        QCOMPARE(speedupBy(UslFit{0, 0, {}}, 8), 8.0);
        QCOMPARE(speedupBy(UslFit{1, 0, {}}, 8), 1.0);
        QCOMPARE(speedupBy(UslFit{0, 0.5, {}}, 2), 1.0);
    }
};

QTEST_MAIN(TestCallsLayout)
#include "tst_callslayout.moc"
