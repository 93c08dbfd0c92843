#include "core/lab/labbackend.h"
#include "core/lab/labsnapshot.h"
#include "core/lab/schedule.h"
#include "core/lab/workload.h"

#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestLabSnapshot : public QObject
{
    Q_OBJECT

    static TrackedCall tracked(const QString& item, TrackedCall::State state, int queued)
    {
        TrackedCall call;
        call.correlationId = item;
        call.state = state;
        call.attempts = 1;
        call.queued = TimePoint(Milliseconds(queued));
        return call;
    }

private Q_SLOTS:
    void callsOfALane()
    {
        TrackedCall done = tracked(u"1"_s, TrackedCall::State::Completed, 110);
        done.started = TimePoint(120ms);
        done.finished = TimePoint(150ms);
        TrackedCall again = tracked(u"0"_s, TrackedCall::State::Retrying, 100);
        again.started = TimePoint(105ms);
        again.attempts = 3;
        const TrackedCall waits = tracked(u"2"_s, TrackedCall::State::Pending, 130);
        const TrackedCall other = tracked(u"prepare"_s, TrackedCall::State::Completed, 100);
        const QList<LabCall> calls = labCalls({done, again, waits, other}, TimePoint(100ms), TimePoint(200ms));
        QCOMPARE(calls.size(), 3);
        QCOMPARE(calls.at(0), (LabCall{0, TrackedCall::State::Retrying, 3, 0ms, 5ms, 100ms}));
        QCOMPARE(calls.at(1), (LabCall{1, TrackedCall::State::Completed, 1, 10ms, 20ms, 50ms}));
        QCOMPARE(calls.at(2), (LabCall{2, TrackedCall::State::Pending, 1, 30ms, std::nullopt, 100ms}));
        LabLane lane;
        lane.calls = calls;
        QCOMPARE(lane.retries(), 3); // and one that is waited for
        QCOMPARE(lane.count(TrackedCall::State::Pending), 1);
        QCOMPARE(lane.count(TrackedCall::State::Failed), 0);
    }
    void longestChains_data()
    {
        QTest::addColumn<QList<int>>("durations");
        QTest::addColumn<QList<QList<int>>>("after");
        QTest::addColumn<QList<int>>("chain");
        using After = QList<QList<int>>;
        QTest::newRow("nothing") << QList<int>{} << After{} << QList<int>{};
        QTest::newRow("nothing waits") << QList<int>{5, 9} << After{{}, {}} << QList<int>{};
        QTest::newRow("the longer of two") << QList<int>{5, 9, 1} << After{{}, {}, {0, 1}} << QList<int>{1, 2};
        QTest::newRow("the smaller of equals") << QList<int>{5, 5, 1} << After{{}, {}, {0, 1}} << QList<int>{0, 2};
        QTest::newRow("the whole workflow") << QList<int>{500, 300, 200, 2000, 100, 150, 50}
                                            << After{{}, {}, {}, {0, 1, 2}, {3}, {3}, {3}} << QList<int>{0, 3, 5};
        QTest::newRow("beside a long one") << QList<int>{50, 5, 6} << After{{}, {}, {1}} << QList<int>{0};
    }
    void longestChains()
    {
        QFETCH(QList<int>, durations);
        QFETCH(QList<QList<int>>, after);
        QFETCH(QList<int>, chain);
        QList<DependentCall> calls;
        for (qsizetype i = 0; i < durations.size(); ++i)
            calls.append({Milliseconds(durations.at(i)), after.at(i)});
        QCOMPARE(longestChain(calls), chain);
        Duration sum{};
        for (const int call : chain)
            sum += calls.at(call).duration;
        if (!chain.isEmpty())
            QCOMPARE(sum, longestPath(calls));
    }
    void faultsByKind()
    {
        LabOptions options;
        QVERIFY(!options.meetsFaults());
        options.faults = 0.22;
        QVERIFY(options.meetsFaults());
        QCOMPARE(options.rates(), FaultRates::mixed(0.22));
        options.faultRates.set(FaultKind::Hang, 0.1);
        QCOMPARE(options.rates(), FaultRates::only(FaultKind::Hang, 0.1));
        const SimulationOptions simulation = simulationFor(options, *makeWorkload(options));
        QCOMPARE(simulation.faults.rates, FaultRates::only(FaultKind::Hang, 0.1));
        LabOptions later;
        later.faultsLater = true;
        QVERIFY(later.meetsFaults());
        QCOMPARE(later.rates().total(), 0.0);
    }
};

QTEST_MAIN(TestLabSnapshot)
#include "tst_labsnapshot.moc"
