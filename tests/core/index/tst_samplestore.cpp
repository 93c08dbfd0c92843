#include "core/index/runstore.h"
#include "core/index/samplecollector.h"
#include "core/index/samplestore.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

QDateTime at(int minute, int second = 0)
{
    return QDateTime(QDate(2026, 3, 1), QTime(10, minute, second), Qt::UTC);
}

CallSample sample(int minute, const QString& task = u"embed"_s)
{
    CallSample made;
    made.minute = at(minute);
    made.endpoint = u"http://127.0.0.1:11434"_s;
    made.task = task;
    made.answered = 3;
    made.failed = {{u"timed_out"_s, 2}};
    made.retries = 1;
    made.latency.add(100ms);
    made.promptTokens = 10;
    made.completionTokens = 20;
    made.cost = 0.25;
    made.tokensUnpriced = 5;
    made.window = 8;
    made.inFlight = 6;
    made.queued = 4;
    made.breaker = 1;
    made.cacheHits = 7;
    made.cacheMisses = 9;
    return made;
}

TrackedCall call(TrackedCall::State state, int attempts = 1)
{
    TrackedCall made;
    made.task = u"chat"_s;
    made.endpoint = u"http://a:1"_s;
    made.state = state;
    made.attempts = attempts;
    made.started = TimePoint(1s);
    made.finished = TimePoint(1s + 200ms);
    if (state == TrackedCall::State::Failed)
        made.error = Error::make(ErrorCode::RateLimited, u"later"_s);
    return made;
}

} // namespace

class TestSampleStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreNearTheTruth_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("ms");
        QTest::newRow("half") << 0.5 << 500.0;
        QTest::newRow("p95") << 0.95 << 950.0;
        QTest::newRow("p99") << 0.99 << 990.0;
        QTest::newRow("the shortest") << 0.0 << 1.0;
        QTest::newRow("the longest") << 1.0 << 1000.0;
    }
    void percentilesAreNearTheTruth()
    {
        LatencyHistogram histogram;
        for (int ms = 1; ms <= 1000; ++ms)
            histogram.add(Milliseconds(ms));
        QFETCH(double, share);
        QFETCH(double, ms);
        QCOMPARE(histogram.count(), 1000);
        const double found = toMs(histogram.percentile(share));
        QVERIFY2(found > ms * 0.95 && found < ms * 1.05, qPrintable(QString::number(found)));
    }
    void whatIsOutsideCountsAtTheEnds()
    {
        LatencyHistogram histogram;
        histogram.add(Duration::zero());
        histogram.add(100h);
        QCOMPARE(histogram.count(), 2);
        QCOMPARE(histogram.classes().size(), 2);
        QCOMPARE(LatencyHistogram().percentile(0.5), Duration::zero());
    }
    void aHistogramIsReadAsItWasWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("again");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("two") << QByteArray("3:1 57:12") << QByteArray("3:1 57:12");
        QTest::newRow("nonsense between") << QByteArray("x:1 3:1 4 :5 -1:2 9999:1 5:-3 5:0") << QByteArray("3:1");
        QTest::newRow("twice") << QByteArray("3:1 3:2") << QByteArray("3:3");
    }
    void aHistogramIsReadAsItWasWritten()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, again);
        QCOMPARE(LatencyHistogram::fromText(text).text(), again);
    }
    void whatEndsIsCountedByMinuteEndpointAndTask()
    {
        SampleCollector collector;
        collector.callEnded(call(TrackedCall::State::Completed, 3), at(1, 5));
        collector.callEnded(call(TrackedCall::State::Failed), at(1, 59));
        collector.callEnded(call(TrackedCall::State::Cancelled), at(1, 59));
        collector.callEnded(call(TrackedCall::State::Completed), at(2));
        collector.tokensUsed(u"http://a:1"_s, 10, 5, 0.5, at(2));
        collector.tokensUsed(u"http://a:1"_s, 10, 5, {}, at(2));
        const QList<CallSample> all = collector.pending();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].minute, at(1));
        QCOMPARE(all[0].answered, 1);
        QCOMPARE(all[0].retries, 2);
        QCOMPARE(all[0].failed, (QMap<QString, qint64>{{u"rate_limited"_s, 1}}));
        QVERIFY(std::abs(toMs(all[0].latency.percentile(0.5)) - 200) < 10);
        QCOMPARE(all[1].task, u"chat"_s);
        QCOMPARE(all[2].task, u"tokens"_s);
        QCOMPARE(all[2].promptTokens, 20);
        QCOMPARE(all[2].cost, 0.5);
        QCOMPARE(all[2].tokensUnpriced, 15);
        QCOMPARE(collector.take(), all);
        QVERIFY(collector.pending().isEmpty());
    }
    void partsOfQuestionsHaveNoEndpoint()
    {
        SampleCollector collector;
        Span done;
        done.kind = u"search"_s;
        done.end = 20ms;
        done.outcome = Span::Outcome::Done;
        Span failed = done;
        failed.outcome = Span::Outcome::Failed;
        Span stopped = done;
        stopped.outcome = Span::Outcome::Cancelled;
        collector.questionEnded({done, failed, stopped}, at(1));
        const QList<CallSample> all = collector.pending();
        QCOMPARE(all.size(), 1);
        QVERIFY(all[0].endpoint.isEmpty());
        QCOMPARE(all[0].answered, 1);
        QCOMPARE(all[0].failures(), 1);
    }
    void theWorstOfAMinuteStays()
    {
        SampleCollector collector;
        EndpointLoad load;
        load.origin = u"http://a:1"_s;
        load.task = u"embed"_s;
        load.window = 4;
        collector.look({load}, at(1)); // does nothing and is well
        QVERIFY(collector.pending().isEmpty());
        load.queue.inFlight = 3;
        load.breaker = CircuitBreaker::State::Open;
        collector.look({load}, at(1));
        load.queue.inFlight = 2;
        load.window = 6;
        load.breaker = CircuitBreaker::State::HalfOpen;
        collector.look({load}, at(1, 10));
        QCOMPARE(collector.pending().size(), 1);
        QCOMPARE(collector.pending()[0].inFlight, 3);
        QCOMPARE(collector.pending()[0].window, 6);
        QCOMPARE(collector.pending()[0].breaker, 2);
    }
    void theCacheIsCountedByItsDifferences()
    {
        SampleCollector collector;
        collector.cacheAsked(0, 0, at(1));
        QVERIFY(collector.pending().isEmpty());
        collector.cacheAsked(5, 2, at(1));
        collector.cacheAsked(5, 2, at(2));
        collector.cacheAsked(6, 4, at(3));
        const QList<CallSample> all = collector.take();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].cacheHits, 5);
        QCOMPARE(all[1].cacheHits, 1);
        QCOMPARE(all[1].cacheMisses, 2);
    }
    void whatIsStoredComesBackAndAddsUp()
    {
        const QTemporaryDir dir;
        Database database(dir.filePath(u"library"_s));
        QVERIFY(await(database.open()).ok());
        SampleStore store(database);
        QVERIFY(await(store.add({}, {})).ok());
        QVERIFY(await(store.add({sample(2), sample(1), sample(1, u"chat"_s)}, {})).ok());
        QCOMPARE(*await(store.since(at(0), {})), (QList<CallSample>{sample(1, u"chat"_s), sample(1), sample(2)}));
        QVERIFY(await(store.add({sample(2)}, {})).ok());
        const auto found = *await(store.since(at(2, 30), {}));
        QCOMPARE(found.size(), 1);
        CallSample twice = sample(2);
        twice.add(sample(2));
        QCOMPARE(found.first(), twice);
        QCOMPARE(twice.answered, 6);
        QCOMPARE(twice.failures(), 4);
        QCOMPARE(twice.window, 8);
        QVERIFY(await(store.since(at(3), {}))->isEmpty());
    }
    void theOldestGoFirst()
    {
        const QTemporaryDir dir;
        Database database(dir.filePath(u"library"_s));
        QVERIFY(await(database.open()).ok());
        SampleStore store(database);
        QVERIFY(await(store.add({sample(1), sample(2)}, {})).ok());
        const auto moved = database.write(CallContext(), [](Connection& connection) {
            return connection.run(u"UPDATE sqlite_sequence SET seq = 50001 WHERE name = 'call_samples'"_s);
        });
        QVERIFY(await(moved).ok());
        QVERIFY(await(store.add({sample(3)}, {})).ok()); // its id is 50,002
        QCOMPARE(*await(store.since(at(0), {})), (QList<CallSample>{sample(3)}));
    }
    void aLibraryThatCannotBeWrittenSaysSo()
    {
        const QTemporaryDir dir;
        Database database(dir.filePath(u"nothing"_s), Database::Access::ReadOnly);
        static_cast<void>(await(database.open()));
        SampleStore store(database);
        QVERIFY(!await(store.add({sample(1)}, {})).ok());
        QVERIFY(!await(store.since(at(0), {})).ok());
    }
    void runsAreFoundByTimeWithTheirMode()
    {
        const QTemporaryDir dir;
        Database database(dir.filePath(u"library"_s));
        QVERIFY(await(database.open()).ok());
        RunStore store(database);
        QList<RunId> ids;
        for (int i = 0; i < 4; ++i) {
            StoredRun run;
            run.asked = at(i);
            run.question = u"Why?"_s;
            run.json = i == 0   ? QByteArray("not JSON")
                       : i == 1 ? QByteArray("{}")
                       : i == 2 ? QByteArray("{\"ask_mode\":\"quick\"}")
                                : QByteArray("{\"ask_mode\":\"research\",\"error\":{\"code\":\"timed_out\"}}");
            ids.append(*await(store.add(run, {})));
        }
        const auto all = *await(store.askedSince(at(0), {}, 10, {}));
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0].id, ids[3]); // the newest first
        QCOMPARE(all[0].mode, u"research"_s);
        QVERIFY(all[0].failed);
        QCOMPARE(all[1].mode, u"quick"_s);
        QVERIFY(!all[1].failed);
        QVERIFY(all[2].mode.isEmpty() && all[3].mode.isEmpty());
        QVERIFY(!all[3].failed);
        QVERIFY(all[0].json.isEmpty());
        QCOMPARE(await(store.askedSince(at(2), {}, 10, {}))->size(), 2);
        QCOMPARE(await(store.askedSince(at(0), ids[1], 10, {}))->size(), 2);
        QCOMPARE(await(store.askedSince(at(0), {}, 1, {}))->size(), 1);
        QVERIFY(await(store.askedSince(at(0), ids[3], 10, {}))->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSampleStore)
#include "tst_samplestore.moc"
