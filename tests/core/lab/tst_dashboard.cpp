#include "core/lab/dashboard.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sheaf;

namespace {

const QDateTime now(QDate(2026, 3, 20), QTime(12, 0), Qt::UTC);

StoredRun run(int id, int minutesAgo, bool parallel, double wall, double sum, const QString& pair = {},
              const QString& mode = u"fanout"_s)
{
    StoredRun made;
    made.id = RunId{id};
    made.asked = now.addSecs(-60 * minutesAgo);
    made.question = u"q%1"_s.arg(id);
    made.parallel = parallel;
    made.wallMs = wall;
    made.sequentialMs = sum;
    made.pair = pair;
    made.mode = mode;
    return made;
}

CallSample sample(int minutesAgo, const QString& endpoint = u"http://a:1"_s, const QString& task = u"embed"_s)
{
    CallSample made;
    made.minute = now.addSecs(-60 * minutesAgo);
    made.endpoint = endpoint;
    made.task = task;
    return made;
}

CallSample answered(int minutesAgo, const QString& endpoint, const QString& task, int ms)
{
    CallSample made = sample(minutesAgo, endpoint, task);
    made.answered = 1;
    made.latency.add(Milliseconds(ms));
    return made;
}

DashboardFilter within(DashboardRange range)
{
    DashboardFilter filter;
    filter.range = range;
    return filter;
}

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRangeCuts_data()
    {
        QTest::addColumn<int>("range");
        QTest::addColumn<int>("questions");
        QTest::addColumn<int>("answered");
        QTest::newRow("hour") << int(DashboardRange::Hour) << 1 << 1;
        QTest::newRow("day") << int(DashboardRange::Day) << 2 << 2;
        QTest::newRow("week") << int(DashboardRange::Week) << 3 << 3;
        QTest::newRow("all") << int(DashboardRange::All) << 4 << 4;
    }
    void theRangeCuts()
    {
        QFETCH(int, range);
        QFETCH(int, questions);
        QFETCH(int, answered);
        const QList<int> ago{30, 300, 3000, 30'000};
        QList<StoredRun> runs;
        QList<CallSample> samples;
        for (const int minutes : ago) {
            runs.append(run(1 + int(runs.size()), minutes, true, 100, 400));
            samples.prepend(::answered(minutes, u"http://a:1"_s, u"embed"_s, 10));
        }
        const Dashboard board = dashboardOf(runs, samples, within(DashboardRange(range)), now);
        QCOMPARE(board.questions.size(), questions);
        QCOMPARE(board.tasks.size(), 1);
        QCOMPARE(board.tasks.first().answered, answered);
        QVERIFY(!board.isEmpty());
    }
    void nothingIsNothing()
    {
        for (const auto range :
             {DashboardRange::Hour, DashboardRange::Day, DashboardRange::Week, DashboardRange::All}) {
            const Dashboard board = dashboardOf({}, {}, within(range), now);
            QVERIFY(board.isEmpty());
            QVERIFY(board.step > Duration::zero());
        }
    }
    void aRaceIsOneQuestion_data()
    {
        QTest::addColumn<bool>("parallelLast");
        QTest::newRow("parallel last") << true;
        QTest::newRow("parallel first") << false;
    }
    void aRaceIsOneQuestion()
    {
        QFETCH(bool, parallelLast);
        QList<StoredRun> runs{run(2, 1, true, 150, 1190, u"a"_s), run(1, 1, false, 1200, 1190, u"a"_s)};
        if (!parallelLast)
            runs.swapItemsAt(0, 1);
        const Dashboard board = dashboardOf(runs, {}, within(DashboardRange::Hour), now);
        QCOMPARE(board.questions.size(), 1);
        const auto& question = board.questions.first();
        QCOMPARE(question.run, RunId{2}); // whose waterfall is worth a look
        QCOMPARE(question.oneByOneMs, 1200.0);
        QVERIFY(question.oneByOneMeasured);
        QCOMPARE(question.speedup(), 8.0);
    }
    void withoutARaceTheSumIsNotCalledMeasured()
    {
        const Dashboard board = dashboardOf({run(1, 1, true, 100, 400)}, {}, {}, now);
        QVERIFY(!board.questions.first().oneByOneMeasured);
        QCOMPARE(board.questions.first().speedup(), 4.0);
    }
    void aQuestionOneByOneHasNoSpeedup()
    {
        const Dashboard board = dashboardOf({run(1, 1, false, 400, 390)}, {}, {}, now);
        QCOMPARE(board.questions.first().speedup(), 0.0);
        QCOMPARE(board.questions.first().run, RunId{1});
    }
    void theOldestComesFirst()
    {
        const Dashboard board = dashboardOf({run(2, 1, true, 1, 1), run(1, 2, true, 1, 1)}, {}, {}, now);
        QCOMPARE(board.questions.first().run, RunId{1});
    }
    void aChartNeverHasTooManyPoints()
    {
        QList<StoredRun> runs;
        for (int i = 2500; i >= 1; --i)
            runs.append(run(i, 5, true, 1, 1));
        QList<CallSample> samples;
        for (int minutes = 30'000; minutes >= 0; --minutes) {
            samples.append(sample(minutes));
            samples.last().inFlight = 1;
            samples.last().window = 4;
            samples.last().promptTokens = 1;
        }
        for (const auto range :
             {DashboardRange::Hour, DashboardRange::Day, DashboardRange::Week, DashboardRange::All}) {
            const Dashboard board = dashboardOf(runs, samples, within(range), now);
            QCOMPARE(board.questions.size(), 2000);
            QCOMPARE(board.questions.last().run, RunId{2500}); // the newest stay
            QVERIFY(board.endpoints.first().loads.size() <= 241 && board.endpoints.first().loads.size() > 50);
            QVERIFY(board.use.size() <= 241);
        }
    }
    void aPointStandsForItsStep()
    {
        QList<CallSample> samples{sample(3), sample(2), sample(1)};
        for (int i = 0; i < 3; ++i) {
            samples[i].window = 4 + i;
            samples[i].inFlight = 9 - i;
            samples[i].breaker = i == 1 ? 2 : 0;
            samples[i].promptTokens = 10;
            samples[i].cost = 0.5;
        }
        const Dashboard hour = dashboardOf({}, samples, within(DashboardRange::Hour), now);
        QCOMPARE(hour.step, Duration(1min));
        QCOMPARE(hour.endpoints.first().loads.size(), 3);
        QCOMPARE(hour.use.size(), 3);
        const Dashboard week = dashboardOf({}, samples, within(DashboardRange::Week), now);
        QCOMPARE(week.step, Duration(1h));
        QCOMPARE(week.endpoints.first().loads.size(), 1);
        const auto& load = week.endpoints.first().loads.first();
        QCOMPARE(load.window, 6);
        QCOMPARE(load.inFlight, 9);
        QCOMPARE(load.breaker, 2);
        QCOMPARE(load.at, now.addSecs(-3600));
        QCOMPARE(week.use.first().promptTokens, 30);
        QCOMPARE(week.use.first().cost, 1.5);
    }
    void partsOfQuestionsAreNotCalls()
    {
        const QList<CallSample> samples{answered(2, {}, u"embed"_s, 10), answered(2, u"http://a:1"_s, u"embed"_s, 20),
                                        answered(1, u"http://b:1"_s, u"embed"_s, 30)};
        const Dashboard board = dashboardOf({}, samples, {}, now);
        QCOMPARE(board.tasks.size(), 2);
        QVERIFY(board.tasks[0].ofQuestions);
        QCOMPARE(board.tasks[0].answered, 1);
        QVERIFY(!board.tasks[1].ofQuestions);
        QCOMPARE(board.tasks[1].answered, 2); // of both endpoints
        QCOMPARE(board.tasks[1].latency.count(), 2);
        QCOMPARE(board.endpointNames, (QStringList{u"http://a:1"_s, u"http://b:1"_s}));
        QCOMPARE(board.taskNames, QStringList{u"embed"_s});
    }
    void failuresAddUpByKind()
    {
        QList<CallSample> samples{sample(2), sample(1)};
        samples[0].failed = {{u"timed_out"_s, 2}};
        samples[1].failed = {{u"timed_out"_s, 1}, {u"rate_limited"_s, 4}};
        const Dashboard board = dashboardOf({}, samples, {}, now);
        QCOMPARE(board.tasks.first().failed, (QMap<QString, qint64>{{u"rate_limited"_s, 4}, {u"timed_out"_s, 3}}));
    }
    void filtersChoose_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<QString>("task");
        QTest::addColumn<int>("questions");
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("tokens");
        QTest::newRow("everything") << QString() << QString() << QString() << 2 << 3 << 7;
        QTest::newRow("mode") << u"quick"_s << QString() << QString() << 1 << 3 << 7;
        QTest::newRow("endpoint") << QString() << u"http://b:1"_s << QString() << 2 << 1 << 0;
        QTest::newRow("task") << QString() << QString() << u"chat"_s << 2 << 1 << 7;
        QTest::newRow("nothing of it") << u"research"_s << u"http://c:1"_s << u"rerank"_s << 0 << 0 << 0;
    }
    void filtersChoose()
    {
        const QList<StoredRun> runs{run(2, 1, true, 1, 1, {}, u"quick"_s), run(1, 2, true, 1, 1)};
        QList<CallSample> samples{answered(2, u"http://a:1"_s, u"embed"_s, 1),
                                  answered(2, u"http://a:1"_s, u"chat"_s, 1),
                                  answered(1, u"http://b:1"_s, u"embed"_s, 1), sample(1, u"http://a:1"_s, u"tokens"_s)};
        samples[3].promptTokens = 7;
        DashboardFilter filter = within(DashboardRange::Hour);
        QFETCH(QString, mode);
        QFETCH(QString, endpoint);
        QFETCH(QString, task);
        filter.mode = mode;
        filter.endpoint = endpoint;
        filter.task = task;
        const Dashboard board = dashboardOf(runs, samples, filter, now);
        QTEST(int(board.questions.size()), "questions");
        qint64 answered = 0;
        for (const auto& each : board.tasks)
            answered += each.answered;
        QTEST(int(answered), "answered");
        QTEST(int(board.use.isEmpty() ? 0 : board.use.first().promptTokens), "tokens");
        // What may be chosen does not depend on what is.
        QCOMPARE(board.modes, (QStringList{u"fanout"_s, u"quick"_s}));
        QCOMPARE(board.endpointNames.size(), 2);
        QCOMPARE(board.taskNames, (QStringList{u"chat"_s, u"embed"_s}));
    }
};

QTEST_GUILESS_MAIN(TestDashboard)
#include "tst_dashboard.moc"
