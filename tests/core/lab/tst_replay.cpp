#include "core/lab/replay.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sheaf;

namespace {

Span span(int id, Milliseconds start, Milliseconds end, const QList<int>& after = {})
{
    Span made;
    made.id = id;
    made.kind = u"embed"_s;
    made.start = start;
    made.end = end;
    made.after = after;
    made.outcome = Span::Outcome::Done;
    return made;
}

QList<Span> eightAtOnce()
{
    QList<Span> spans;
    for (int i = 1; i <= 8; ++i)
        spans.append(span(i, 0ms, 100ms));
    return spans;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreThoseOfTheSchedule_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("ms");
        QTest::newRow("1") << 1 << 800;
        QTest::newRow("2") << 2 << 400;
        QTest::newRow("3") << 3 << 300;
        QTest::newRow("8") << 8 << 100;
        QTest::newRow("64") << 64 << 100;
        QTest::newRow("none is one") << 0 << 800;
    }
    void timesAreThoseOfTheSchedule()
    {
        QFETCH(int, window);
        QFETCH(int, ms);
        QCOMPARE(replayOf(eightAtOnce()).time(window), Duration(Milliseconds(ms)));
    }
    void rowsEndWhereMoreMakesNoDifference()
    {
        const Replay replay = replayOf(eightAtOnce());
        QCOMPARE(replay.rows, (QList<ReplayRow>{{1, 800ms}, {2, 400ms}, {4, 200ms}, {8, 100ms}}));
        QCOMPARE(replay.measured, Duration(100ms));
        QCOMPARE(replay.measuredPeak, 8);
        QCOMPARE(replay.criticalPath, Duration(100ms));
    }
    void whatWaitedStillWaits()
    {
        // Two chains: 1 then 3, 2 then 4; listed in another order than they started.
        const QList<Span> spans{span(3, 100ms, 150ms, {1}), span(1, 0ms, 100ms), span(4, 60ms, 90ms, {2}),
                                span(2, 0ms, 60ms)};
        const Replay replay = replayOf(spans);
        QCOMPARE(replay.calls.size(), 4);
        QCOMPARE(replay.criticalPath, Duration(150ms));
        QCOMPARE(replay.time(1), Duration(240ms));
        QCOMPARE(replay.time(64), Duration(150ms));
        QCOMPARE(replay.rows.size(), 2);
        for (int i = 0; i < replay.calls.size(); ++i) {
            for (const int before : replay.calls[i].after)
                QVERIFY(before < i);
        }
    }
    void oddSpansDoNoHarm_data()
    {
        QTest::addColumn<QList<int>>("after");
        QTest::newRow("itself") << QList<int>{2};
        QTest::newRow("a later one") << QList<int>{3};
        QTest::newRow("an unknown one") << QList<int>{77};
        QTest::newRow("the same twice") << QList<int>{1, 1};
    }
    void oddSpansDoNoHarm()
    {
        QFETCH(QList<int>, after);
        const Replay replay = replayOf({span(1, 0ms, 10ms), span(2, 10ms, 20ms, after), span(3, 20ms, 30ms, {2})});
        QCOMPARE(replay.calls.size(), 3);
        QCOMPARE(replay.time(1), Duration(30ms));
        QVERIFY(replay.rows.last().time == replay.criticalPath);
    }
    void whatHasNotEndedIsLeftOut()
    {
        Span running = span(2, 0ms, 0ms);
        running.outcome = Span::Outcome::Running;
        QCOMPARE(replayOf({span(1, 5ms, 15ms), running}).calls.size(), 1);
        QVERIFY(replayOf({running}).rows.isEmpty());
        QVERIFY(replayOf({}).rows.isEmpty());
        QCOMPARE(replayOf({}).time(4), Duration::zero());
    }
    void oneAfterTheOtherIsNeverTwoAtOnce()
    {
        QCOMPARE(replayOf({span(1, 0ms, 10ms), span(2, 10ms, 20ms), span(3, 10ms, 10ms)}).measuredPeak, 1);
    }
    void jsonHasTheRows()
    {
        const QJsonObject json = toJson(replayOf(eightAtOnce()));
        QCOMPARE(json.value("calls"_L1).toInt(), 8);
        QCOMPARE(json.value("rows"_L1).toArray().size(), 4);
        QCOMPARE(json.value("rows"_L1).toArray().at(3).toObject().value("speedup"_L1).toDouble(), 8.0);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
