#include "core/concurrency/taskgraphreport.h"

#include <QSet>
#include <QTest>
#include <random>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

static TaskRecord task(Milliseconds duration, QList<int> after = {}, Milliseconds start = 0ms)
{
    TaskRecord record;
    record.after = std::move(after);
    record.state = TaskState::Done;
    record.started = true;
    record.start = start;
    record.end = start + duration;
    return record;
}

static GraphReport report(QList<TaskRecord> tasks)
{
    for (int i = 0; i < tasks.size(); ++i)
        tasks[i].id = i;
    return reportOf(std::move(tasks));
}

// Every chain from a task without predecessors to one without successors, by walking all of them.
static void chainsFrom(const QList<TaskRecord>& tasks, QList<int> chain, QList<QList<int>>& found)
{
    found.append(chain);
    for (int next = chain.last() + 1; next < tasks.size(); ++next) {
        if (tasks[next].after.contains(chain.last()))
            chainsFrom(tasks, chain + QList<int>{next}, found);
    }
}

static Duration lengthOf(const QList<TaskRecord>& tasks, const QList<int>& chain)
{
    Duration sum{};
    for (const int id : chain)
        sum += tasks[id].duration();
    return sum;
}

class TestTaskGraphReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const GraphReport r = report({});
        QCOMPARE(r.total, Duration::zero());
        QCOMPARE(r.criticalLength, Duration::zero());
        QCOMPARE(r.levelByLevel, Duration::zero());
        QVERIFY(r.criticalPath.isEmpty() && r.slack.isEmpty());
    }
    void one()
    {
        const GraphReport r = report({task(7ms, {}, 3ms)});
        QCOMPARE(r.total, Duration(10ms)); // it was let in late
        QCOMPARE(r.criticalLength, Duration(7ms));
        QCOMPARE(r.sequential, Duration(7ms));
        QCOMPARE(r.criticalPath, QList<int>{0});
        QCOMPARE(r.slack, QList<Duration>{Duration::zero()});
    }
    void fanOutAndIn()
    {
        const GraphReport r = report({task(500ms), task(300ms), task(200ms), task(2000ms, {0, 1, 2}, 500ms),
                                      task(100ms, {3}, 2500ms), task(150ms, {3}, 2500ms), task(50ms, {3}, 2500ms)});
        QCOMPARE(r.total, Duration(2650ms));
        QCOMPARE(r.criticalLength, Duration(2650ms));
        QCOMPARE(r.levelByLevel, Duration(2650ms));
        QCOMPARE(r.sequential, Duration(3300ms));
        QCOMPARE(r.criticalPath, (QList<int>{0, 3, 5}));
        const QList<Duration> slack{0ms, 200ms, 300ms, 0ms, 50ms, 0ms, 100ms};
        QCOMPARE(r.slack, slack);
    }
    void levelsCostWhereChainsAreUneven()
    {
        // Two chains, slow after quick and quick after slow: levels wait for the slow one twice.
        const GraphReport r = report({task(10ms), task(100ms), task(100ms, {0}, 10ms), task(10ms, {1}, 100ms)});
        QCOMPARE(r.total, Duration(110ms));
        QCOMPARE(r.levelByLevel, Duration(200ms));
    }
    void equalChainsReportTheSmallerIds()
    {
        const GraphReport r = report({task(5ms), task(5ms), task(5ms, {1, 0}, 5ms), task(5ms, {0, 1}, 5ms)});
        QCOMPARE(r.criticalPath.last(), 2);
        QCOMPARE(r.criticalLength, Duration(10ms));
        for (const Duration slack : r.slack)
            QCOMPARE(slack, Duration::zero());
    }
    void whatNeverRanTakesNoTime()
    {
        QList<TaskRecord> tasks{task(50ms), task(0ms, {0}, 50ms)};
        tasks[0].state = TaskState::Failed;
        tasks[1].state = TaskState::Skipped;
        tasks[1].started = false;
        const GraphReport r = report(tasks);
        QCOMPARE(r.total, Duration(50ms));
        QCOMPARE(r.sequential, Duration(50ms));
    }
    void everyStateHasItsName()
    {
        QSet<QString> names;
        for (const TaskState state : {TaskState::Done, TaskState::Failed, TaskState::FallbackUsed, TaskState::Missing,
                                      TaskState::Skipped, TaskState::Cancelled})
            names.insert(taskStateName(state));
        QCOMPARE(names.size(), 6);
    }
    // Against walking every chain and, for the levels, against running them.
    void randomGraphs()
    {
        std::mt19937 random(20240511);
        for (int round = 0; round < 400; ++round) {
            const int n = std::uniform_int_distribution(1, 11)(random);
            QList<TaskRecord> tasks;
            for (int i = 0; i < n; ++i) {
                QList<int> after;
                for (int before = 0; before < i; ++before) {
                    if (std::uniform_int_distribution(0, 3)(random) == 0)
                        after.append(before);
                }
                tasks.append(task(Milliseconds(std::uniform_int_distribution(0, 40)(random)), after));
            }
            QList<QList<int>> chains;
            for (int i = 0; i < n; ++i)
                chainsFrom(tasks, {i}, chains);
            const GraphReport r = report(tasks);
            Duration longest{};
            for (const auto& chain : chains)
                longest = std::max(longest, lengthOf(tasks, chain));
            QCOMPARE(r.criticalLength, longest);
            QCOMPARE(lengthOf(tasks, r.criticalPath), longest);
            QVERIFY(chains.contains(r.criticalPath));
            for (int i = 0; i < n; ++i) {
                Duration through{};
                for (const auto& chain : chains) {
                    if (chain.contains(i))
                        through = std::max(through, lengthOf(tasks, chain));
                }
                QCOMPARE(r.slack[i], longest - through);
            }
            QCOMPARE(r.levelByLevel, byLevels(tasks));
        }
    }

private:
    // Runs in rounds what is ready, each round as long as its slowest.
    static Duration byLevels(const QList<TaskRecord>& tasks)
    {
        QSet<int> done;
        Duration sum{};
        while (done.size() < tasks.size()) {
            QList<int> round;
            Duration slowest{};
            for (int i = 0; i < tasks.size(); ++i) {
                const auto& after = tasks[i].after;
                if (!done.contains(i) &&
                    std::all_of(after.begin(), after.end(), [&](int before) { return done.contains(before); })) {
                    round.append(i);
                    slowest = std::max(slowest, tasks[i].duration());
                }
            }
            done.unite(QSet<int>(round.begin(), round.end()));
            sum += slowest;
        }
        return sum;
    }
};

QTEST_GUILESS_MAIN(TestTaskGraphReport)
#include "tst_taskgraphreport.moc"
