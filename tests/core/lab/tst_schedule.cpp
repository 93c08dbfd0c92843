#include "core/lab/schedule.h"

#include <QTest>
#include <numeric>
#include <random>

using namespace sheaf;
using namespace std::chrono_literals;

namespace {

QList<Duration> inMs(std::initializer_list<int> times)
{
    QList<Duration> durations;
    for (const int ms : times)
        durations.append(Milliseconds(ms));
    return durations;
}

QList<DependentCall> independent(const QList<Duration>& durations)
{
    QList<DependentCall> calls;
    for (const Duration duration : durations)
        calls.append({duration, {}});
    return calls;
}

// The best of all assignments to machines, by trying them all.
Duration bestOf(const QList<Duration>& durations, int machines)
{
    Duration best = Duration::max();
    qsizetype total = 1;
    for (qsizetype i = 0; i < durations.size(); ++i)
        total *= machines;
    for (qsizetype code = 0; code < total; ++code) {
        QList<Duration> load(machines, Duration::zero());
        qsizetype rest = code;
        for (const Duration duration : durations) {
            load[rest % machines] += duration;
            rest /= machines;
        }
        best = std::min(best, *std::max_element(load.begin(), load.end()));
    }
    return best;
}

// The best a schedule that never leaves a machine idle on purpose can do, by trying every order of the calls.
Duration bestOfOrders(const QList<DependentCall>& calls, int machines)
{
    QList<int> order(calls.size());
    std::iota(order.begin(), order.end(), 0);
    Duration best = Duration::max();
    do {
        QList<Duration> end(calls.size(), Duration(-1));
        QList<Duration> free(machines, Duration::zero());
        bool valid = true;
        Duration makespan{};
        for (const int call : order) {
            Duration ready{};
            for (const int before : calls[call].after) {
                valid = valid && end[before] >= Duration::zero();
                ready = std::max(ready, end[before]);
            }
            if (!valid)
                break;
            auto machine = std::min_element(free.begin(), free.end());
            end[call] = std::max(*machine, ready) + calls[call].duration;
            *machine = end[call];
            makespan = std::max(makespan, end[call]);
        }
        if (valid)
            best = std::min(best, makespan);
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private:
    // No machine does two things at once, and everything takes as long as it takes.
    static bool isSound(const Schedule& schedule, const QList<DependentCall>& calls, int machines)
    {
        Duration last{};
        for (qsizetype i = 0; i < calls.size(); ++i) {
            const ScheduledCall& a = schedule.calls[i];
            last = std::max(last, a.end);
            if (a.end - a.start != calls[i].duration || a.machine < 0 || a.machine >= machines)
                return false;
            for (const int before : calls[i].after) {
                if (schedule.calls[before].end > a.start)
                    return false;
            }
            for (qsizetype j = 0; j < i; ++j) {
                const ScheduledCall& b = schedule.calls[j];
                if (a.machine == b.machine && a.start < b.end && b.start < a.end)
                    return false;
            }
        }
        return schedule.calls.size() == calls.size() && last == schedule.makespan;
    }

private Q_SLOTS:
    void inOrder_data()
    {
        QTest::addColumn<QList<Duration>>("durations");
        QTest::addColumn<int>("machines");
        QTest::addColumn<int>("makespan");
        QTest::addColumn<int>("bound");
        QTest::newRow("nothing") << inMs({}) << 3 << 0 << 0;
        QTest::newRow("one") << inMs({7}) << 3 << 7 << 7;
        QTest::newRow("one machine") << inMs({1, 2, 3}) << 1 << 6 << 6;
        QTest::newRow("no machine counts as one") << inMs({1, 2, 3}) << 0 << 6 << 6;
        QTest::newRow("all at once") << inMs({1, 2, 3}) << 3 << 3 << 3;
        QTest::newRow("two waves") << inMs({5, 5, 5, 5}) << 2 << 10 << 10;
        QTest::newRow("a wave and one") << inMs({5, 5, 5}) << 2 << 10 << 8;
        QTest::newRow("long one last") << inMs({1, 1, 1, 1, 4}) << 2 << 6 << 4;
        QTest::newRow("no batches") << inMs({9, 1, 1, 1}) << 2 << 9 << 9;
        QTest::newRow("zeros") << inMs({0, 0, 3}) << 1 << 3 << 3;
    }
    void inOrder()
    {
        QFETCH(QList<Duration>, durations);
        QFETCH(int, machines);
        QFETCH(int, makespan);
        QFETCH(int, bound);
        const Schedule schedule = listSchedule(durations, machines);
        QCOMPARE(schedule.makespan, Duration(Milliseconds(makespan)));
        QVERIFY(isSound(schedule, independent(durations), std::max(1, machines)));
        for (qsizetype i = 1; i < durations.size(); ++i)
            QVERIFY(schedule.calls[i - 1].start <= schedule.calls[i].start);
        QCOMPARE(std::chrono::ceil<Milliseconds>(lowerBound(durations, machines)), Milliseconds(bound));
        QCOMPARE(idealSchedule(independent(durations), machines), schedule.makespan);
    }
    // Graham's bound: at most (2 - 1/m) times the best, and never better than it.
    void againstTryingEverything()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            const int machines = 1 + int(random() % 3);
            QList<Duration> durations;
            for (int i = 1 + int(random() % 6); i > 0; --i)
                durations.append(Milliseconds(random() % 9));
            const Duration best = bestOf(durations, machines);
            const Duration listed = listSchedule(durations, machines).makespan;
            QVERIFY(lowerBound(durations, machines) <= best);
            QVERIFY(best <= listed);
            QVERIFY(double(listed.count()) <= double(best.count()) * (2.0 - 1.0 / machines) + 1e-6);
            QVERIFY(isSound(listSchedule(independent(durations), machines), independent(durations), machines));
        }
    }
    void dependentAgainstTryingEverything()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 200; ++round) {
            const int machines = 1 + int(random() % 3);
            QList<DependentCall> calls;
            for (int i = 0; i < 6; ++i) {
                DependentCall call;
                call.duration = Milliseconds(1 + random() % 9);
                for (int before = 0; before < i; ++before) {
                    if (random() % 3 == 0)
                        call.after.append(before);
                }
                calls.append(call);
            }
            const Schedule schedule = listSchedule(calls, machines);
            QVERIFY(isSound(schedule, calls, machines));
            const Duration best = bestOfOrders(calls, machines);
            QVERIFY(best <= schedule.makespan);
            QVERIFY(longestPath(calls) <= best);
            QVERIFY(double(schedule.makespan.count()) <= double(best.count()) * (2.0 - 1.0 / machines) + 1e-6);
            QCOMPARE(listSchedule(calls, 6).makespan, longestPath(calls)); // nobody waits for a machine
        }
    }
    void longestPathGoesFirst()
    {
        // Two at once: the chain 1 → 2 is longer than call 0, so it begins at once although it stands behind.
        const QList<DependentCall> calls{{3ms, {}}, {2ms, {}}, {5ms, {1}}, {3ms, {}}};
        const Schedule schedule = listSchedule(calls, 2);
        QCOMPARE(schedule.calls[1].start, Duration::zero());
        QCOMPARE(schedule.calls[0].start, Duration::zero());
        QCOMPARE(schedule.calls[3].start, Duration(3ms));
        QCOMPARE(schedule.makespan, Duration(7ms));
    }
    void workflowOfAQuestion_data()
    {
        QTest::addColumn<int>("machines");
        QTest::addColumn<int>("makespan");
        QTest::newRow("one by one") << 1 << 3300;
        QTest::newRow("two") << 2 << 2650;
        QTest::newRow("three") << 3 << 2650;
        QTest::newRow("many") << 64 << 2650;
    }
    void workflowOfAQuestion()
    {
        QFETCH(int, machines);
        QFETCH(int, makespan);
        const QList<DependentCall> calls{{500ms, {}},  {300ms, {}},  {200ms, {}}, {2000ms, {0, 1, 2}},
                                         {100ms, {3}}, {150ms, {3}}, {50ms, {3}}};
        QCOMPARE(idealSchedule(calls, machines), Duration(Milliseconds(makespan)));
        QCOMPARE(longestPath(calls), Duration(2650ms));
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
