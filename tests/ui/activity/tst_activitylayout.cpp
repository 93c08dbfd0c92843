#include "support/activitysamples.h"
#include "ui/activity/calltimelinelayout.h"
#include "ui/activity/endpointwords.h"
#include "ui/activity/loadcurves.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestActivityLayout : public QObject
{
    Q_OBJECT

    const TimePoint now{std::chrono::hours(1)};
    const Duration span = std::chrono::seconds(60);

    // Seconds before now; nothing where it has not come to that yet.
    TrackedCall call(qint64 id, double queued, std::optional<double> started, std::optional<double> finished) const
    {
        const auto ago = [this](double seconds) {
            return now - std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
        };
        TrackedCall call;
        call.id = id;
        call.queued = ago(queued);
        call.state = TrackedCall::State::Pending;
        if (started) {
            call.started = ago(*started);
            call.state = TrackedCall::State::InProgress;
            call.attempts = 1;
        }
        if (finished) {
            call.finished = ago(*finished);
            call.state = TrackedCall::State::Completed;
        }
        return call;
    }
    static CallTimelineMetrics room()
    {
        CallTimelineMetrics metrics;
        metrics.width = 600; // ten pixels for each second
        metrics.height = 140;
        return metrics;
    }
    QHash<qint64, int> assign(const QList<TrackedCall>& calls, const QHash<qint64, int>& before = {},
                              int most = 30) const
    {
        return assignCallLanes(before, calls, now - span, now, most);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aBarHasAPaleAndALitPart()
    {
        const QList<TrackedCall> calls{call(1, 50, 40, 10)};
        const auto layout = layoutCallTimeline(calls, assign(calls), now, span, room());
        QCOMPARE(layout.bars.size(), 1);
        const CallBar& bar = layout.bars.first();
        QCOMPARE(bar.waiting.left(), 100.0);
        QCOMPARE(bar.waiting.right(), 200.0);
        QCOMPARE(bar.running.left(), 200.0);
        QCOMPARE(bar.running.right(), 499.0); // and a gap
        QVERIFY(bar.waiting.height() < bar.running.height());
        QVERIFY(bar.retried.isNull());
    }
    void calls_data()
    {
        QTest::addColumn<double>("queued");
        QTest::addColumn<double>("started"); // below zero: not yet
        QTest::addColumn<double>("finished");
        QTest::addColumn<bool>("shown");
        QTest::addColumn<bool>("pale");
        QTest::addColumn<bool>("lit");
        QTest::newRow("waits") << 5.0 << -1.0 << -1.0 << true << true << false;
        QTest::newRow("runs") << 5.0 << 4.0 << -1.0 << true << true << true;
        QTest::newRow("did not wait") << 5.0 << 5.0 << 1.0 << true << false << true;
        QTest::newRow("began before the minute") << 90.0 << 80.0 << 20.0 << true << false << true;
        QTest::newRow("waited before the minute") << 90.0 << 50.0 << 20.0 << true << true << true;
        QTest::newRow("over before the minute") << 90.0 << 80.0 << 70.0 << false << false << false;
        QTest::newRow("ended this moment") << 1.0 << 0.0 << 0.0 << true << true << true;
    }
    void calls()
    {
        QFETCH(double, queued);
        QFETCH(double, started);
        QFETCH(double, finished);
        const auto when = [](double ago) { return ago < 0 ? std::nullopt : std::optional(ago); };
        const QList<TrackedCall> list{call(1, queued, when(started), when(finished))};
        const auto layout = layoutCallTimeline(list, assign(list), now, span, room());
        QTEST(layout.bars.size() == 1, "shown");
        if (layout.bars.isEmpty())
            return;
        const CallBar& bar = layout.bars.first();
        QTEST(!bar.waiting.isNull(), "pale");
        QTEST(!bar.running.isNull(), "lit");
        for (const QRectF& rect : {bar.waiting, bar.running}) {
            QVERIFY(rect.left() >= 0);
            QVERIFY(rect.right() <= 600);
        }
    }
    void callsAtOnceStandInLanesOfTheirOwn()
    {
        QList<TrackedCall> list;
        for (int i = 0; i < 8; ++i)
            list.append(call(i + 1, 20, 20, 10)); // eight at once,
        for (int i = 0; i < 8; ++i)
            list.append(call(i + 9, 20, 10, 1)); // and eight that had to wait for them
        const auto lanes = assign(list);
        QCOMPARE(lanes.size(), 16);
        QCOMPARE(*std::max_element(lanes.begin(), lanes.end()), 7);
        const auto layout = layoutCallTimeline(list, lanes, now, span, room());
        for (const CallBar& a : layout.bars) {
            for (const CallBar& b : layout.bars) {
                if (&a != &b)
                    QVERIFY(!a.running.intersects(b.running) && !a.waiting.intersects(b.running));
            }
        }
        QCOMPARE(layout.rowHeight, 14.0);
    }
    void aLaneIsKept()
    {
        QList<TrackedCall> list{call(1, 30, 30, 5), call(2, 30, 30, {}), call(3, 1, 1, {})};
        const auto before = assign(list);
        QCOMPARE(before.value(2), 1);
        QCOMPARE(before.value(3), 0);
        list.removeFirst();
        list.append(call(4, 0.5, {}, {}));
        const auto after = assign(list, before);
        QCOMPARE(after.value(2), 1);
        QCOMPARE(after.value(3), 0);
        QCOMPARE(after.value(4), 2);
        QVERIFY(!after.contains(1));
    }
    void manyWaitingCallsLeaveRoomForThoseThatRun()
    {
        QList<TrackedCall> list;
        for (int i = 0; i < 500; ++i)
            list.append(call(i + 1, 30, {}, {}));
        auto lanes = assign(list, {}, 20);
        QCOMPARE(lanes.size(), 15);
        list.append(call(501, 0.2, 0.1, {}));
        lanes = assign(list, lanes, 20);
        QCOMPARE(lanes.value(501, -1), 15);
        const auto layout = layoutCallTimeline(list, lanes, now, span, room());
        QCOMPARE(layout.left, 485);
        for (const CallBar& bar : layout.bars)
            QVERIFY(bar.running.united(bar.waiting).bottom() <= 140);
    }
    void fewerLanesAfterAResize()
    {
        QList<TrackedCall> list;
        for (int i = 0; i < 30; ++i)
            list.append(call(i + 1, 20, 20, {}));
        const auto many = assign(list, {}, 30);
        const auto few = assign(list, many, 4);
        QCOMPARE(few.size(), 4);
        QCOMPARE(assign(list, {}, 0).size(), 1); // there is always one
    }
    void triedAgainIsMarked()
    {
        QList<TrackedCall> list{call(1, 50, 40, 10)};
        list[0].attempts = 3;
        QVERIFY(!layoutCallTimeline(list, assign(list), now, span, room()).bars.first().retried.isNull());
    }
    void aBarIsHit()
    {
        const QList<TrackedCall> list{call(1, 50, 40, 10), call(2, 50, 40, 39.99)};
        const auto layout = layoutCallTimeline(list, assign(list), now, span, room());
        const int thin = barAt(layout, QPointF(201, 14 + 7)); // two pixels wide
        QVERIFY(thin >= 0);
        QCOMPARE(list.at(layout.bars.at(thin).call).id, 2);
        QCOMPARE(list.at(layout.bars.at(barAt(layout, QPointF(300, 7))).call).id, 1);
        QCOMPARE(barAt(layout, QPointF(550, 7)), -1);
        QCOMPARE(barAt({}, QPointF(1, 1)), -1);
    }

    void loadCurvesAreSteps()
    {
        const QList<EndpointLoad::Moment> moments{{now - std::chrono::seconds(30), 4, 4, 10},
                                                  {now - std::chrono::seconds(15), 8, 2, 0}};
        const LoadCurves curves = layoutLoad(moments, now, span, {120, 80});
        QCOMPARE(curves.highest, 8);
        QCOMPARE(curves.mostQueued, 10);
        QCOMPARE(curves.window, QPolygonF({{60, 40}, {90, 40}, {90, 0}, {120, 0}}));
        QCOMPARE(curves.inFlight, QPolygonF({{60, 40}, {90, 40}, {90, 60}, {120, 60}}));
        QCOMPARE(curves.queued, QPolygonF({{60, 0}, {90, 0}, {90, 80}, {120, 80}}));
    }
    void loadCurvesAreThinnedAndCut()
    {
        const auto loads = sampleLoads(now);
        const LoadCurves curves = layoutLoad(loads.first().history, now, span, {100, 50});
        QVERIFY(curves.window.size() <= 204);
        QCOMPARE(curves.window.first().x(), 0.0);
        QCOMPARE(curves.highest, 12); // the sixteen of four minutes ago count no more
        QVERIFY(layoutLoad({}, now, span, {100, 50}).window.isEmpty());
    }

    void windowWords_data()
    {
        QTest::addColumn<int>("window");
        QTest::addColumn<bool>("adaptive");
        QTest::addColumn<bool>("settled");
        QTest::addColumn<int>("failed");
        QTest::addColumn<QString>("text");
        QTest::newRow("found") << 12 << true << true << 0 << u"12 at a time, found by itself"_s;
        QTest::newRow("looking") << 8 << true << false << 0 << u"looking: 8 at a time"_s;
        QTest::newRow("fixed") << 20 << false << false << 3 << u"20 at a time, fixed"_s;
        QTest::newRow("one is enough") << 1 << true << true << 0 << u"one at a time, found by itself"_s;
        QTest::newRow("overload") << 1 << true << false << 3 << u"one at a time: the server asks for less"_s;
        QTest::newRow("one by one") << 1 << false << false << 3 << u"one at a time, fixed"_s;
    }
    void windowWords()
    {
        QFETCH(int, window);
        QFETCH(bool, adaptive);
        QFETCH(bool, settled);
        QFETCH(int, failed);
        EndpointLoad load;
        load.window = window;
        load.adaptive = adaptive;
        load.settled = settled;
        load.failed = failed;
        QTEST(windowText(load), "text");
    }
    void otherWords()
    {
        const auto loads = sampleLoads(now);
        QCOMPARE(queueText(loads.at(0)), u"40 wait: 2 for you, 38 in the background"_s);
        QCOMPARE(queueText(loads.at(1)), u"nobody waits"_s);
        QCOMPARE(latencyText(loads.at(0)), u"median 1,640 ms · 95 of 100 within 3.1 s"_s);
        QCOMPARE(latencyText(loads.at(1)), QString());
        QCOMPARE(countsText(loads.at(0)), u"4,120 answered · 9 failed · 31 asked twice"_s);
        QCOMPARE(allowanceText(loads.at(1)), u"allowed: 60 calls · 90,000 tokens a minute"_s);
        QCOMPARE(allowanceText(loads.at(0)), QString());
    }
    void troubleInItsOrder()
    {
        EndpointLoad load;
        QCOMPARE(troubleOf(load, now).text, QString());
        load.pausedUntil = now + Milliseconds(11'500);
        QVERIFY(troubleOf(load, now).text.contains(u"asked again in 12 s"_s));
        load.attention = Error::make(ErrorCode::QuotaExceeded, u"The account is used up."_s);
        QCOMPARE(troubleOf(load, now).text, u"The account is used up."_s);
        QCOMPARE(troubleOf(load, now).tone, "warn");
        load.breaker = CircuitBreaker::State::Open;
        load.reopens = now + Milliseconds(3'400);
        QVERIFY(troubleOf(load, now).text.contains(u"asked again in 4 s"_s));
        QCOMPARE(troubleOf(load, now).tone, "bad");
        QVERIFY(
            !troubleOf(load, now + std::chrono::seconds(9)).text.isEmpty()); // its time is over, its probe not yet sent
    }
};

QTEST_GUILESS_MAIN(TestActivityLayout)
#include "tst_activitylayout.moc"
