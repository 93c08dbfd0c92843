#include "core/lab/labsession.h"
#include "support/await.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int longWait = 60'000;

LabOptions small(LabWorkload workload = LabWorkload::Embed)
{
    LabOptions options;
    options.workload = workload;
    options.items = 12;
    options.latencyMs = 5;
    options.concurrency = 4;
    return options;
}

// Never ends by itself.
LabOptions endless()
{
    LabOptions options = small();
    options.latencyMs = 60'000;
    return options;
}

} // namespace

class TestLabSession : public QObject
{
    Q_OBJECT

    struct Bench
    {
        std::shared_ptr<Clock> clock = std::make_shared<SteadyClock>();
        std::stop_source stop;
        LabSession session{clock};
    };

private Q_SLOTS:
    void raceLeavesBothLanesToSee_data()
    {
        QTest::addColumn<int>("workload");
        QTest::addColumn<int>("calls");
        QTest::newRow("queries") << int(LabWorkload::Queries) << 12;
        QTest::newRow("embed") << int(LabWorkload::Embed) << 12;
        QTest::newRow("extract") << int(LabWorkload::Extract) << 12;
        QTest::newRow("workflow") << int(LabWorkload::Workflow) << 7;
    }
    void raceLeavesBothLanesToSee()
    {
        QFETCH(int, workload);
        QFETCH(int, calls);
        Bench bench;
        const auto report =
            await(bench.session.race({}, small(LabWorkload(workload)), bench.stop.get_token()), longWait);
        QVERIFY(report.ok());
        QVERIFY(report->simulated);
        QVERIFY(report->identical);
        const LabSnapshot snapshot = bench.session.snapshot();
        for (const LabLane& lane : {snapshot.sequential, snapshot.parallel}) {
            QVERIFY(lane.begun && lane.done);
            QCOMPARE(lane.items, calls);
            QCOMPARE(lane.calls.size(), calls);
            QCOMPARE(lane.count(TrackedCall::State::Completed), calls);
            QVERIFY(lane.elapsed > Duration::zero());
        }
        QVERIFY(snapshot.ideal.has_value());
        QCOMPARE(*snapshot.ideal, report->ideal);
        QVERIFY(!snapshot.loads.isEmpty());
        QVERIFY(!snapshot.serverChanged);
        QCOMPARE(snapshot.critical, report->critical);
        QCOMPARE(snapshot.critical.isEmpty(), LabWorkload(workload) != LabWorkload::Workflow);
        QVERIFY(!bench.session.isRunning());
    }
    void lanesGrowWhileItRuns()
    {
        Bench bench;
        LabOptions options = small();
        options.latencyMs = 40;
        const auto race = bench.session.race({}, options, bench.stop.get_token());
        QVERIFY(bench.session.isRunning());
        // Somewhere in the middle of the first run.
        QTRY_VERIFY_WITH_TIMEOUT(bench.session.snapshot().sequential.begun, longWait);
        QVERIFY(!bench.session.snapshot().parallel.done);
        QTRY_VERIFY_WITH_TIMEOUT(bench.session.snapshot().sequential.count(TrackedCall::State::Completed) > 0,
                                 longWait);
        QVERIFY(await(race, longWait).ok());
    }
    void oneAtATime()
    {
        Bench bench;
        const auto first = bench.session.race({}, endless(), bench.stop.get_token());
        const auto second = await(bench.session.race({}, small(), {}));
        QCOMPARE(second.error().code, ErrorCode::InvalidInput);
        const auto third = await(bench.session.sweep({}, small(), {}));
        QCOMPARE(third.error().code, ErrorCode::InvalidInput);
        QVERIFY(bench.session.isRunning());
        bench.stop.request_stop();
        QCOMPARE(await(first, longWait).error().code, ErrorCode::Cancelled);
        QVERIFY(await(bench.session.race({}, small(), {}), longWait).ok()); // and again
    }
    void stopEndsAtOnce_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("before it began") << true;
        QTest::newRow("in the middle") << false;
    }
    void stopEndsAtOnce()
    {
        QFETCH(bool, before);
        Bench bench;
        if (before)
            bench.stop.request_stop();
        const auto race = bench.session.race({}, endless(), bench.stop.get_token());
        if (!before) {
            QTRY_VERIFY_WITH_TIMEOUT(bench.session.snapshot().sequential.count(TrackedCall::State::InProgress) > 0,
                                     longWait);
            bench.stop.request_stop();
        }
        QCOMPARE(await(race, longWait).error().code, ErrorCode::Cancelled);
        QVERIFY(!bench.session.isRunning());
    }
    void destroyedWhileItRuns_data()
    {
        QTest::addColumn<bool>("sweeps");
        QTest::newRow("race") << false;
        QTest::newRow("sweep") << true;
    }
    void destroyedWhileItRuns()
    {
        QFETCH(bool, sweeps);
        auto session = std::make_unique<LabSession>(std::make_shared<SteadyClock>());
        Future<LabReport> race;
        Future<SweepReport> sweep;
        if (sweeps)
            sweep = session->sweep({}, endless(), {});
        else
            race = session->race({}, endless(), {});
        QTRY_VERIFY_WITH_TIMEOUT(session->snapshot().sequential.begun, longWait);
        session.reset();
        settleEvents();
        if (sweeps)
            QCOMPARE(await(sweep).error().code, ErrorCode::Cancelled);
        else
            QCOMPARE(await(race).error().code, ErrorCode::Cancelled);
    }
    void destroyedAtOnce()
    {
        LabSession session(std::make_shared<SteadyClock>());
        static_cast<void>(session.race({}, small(), {}));
    }
    void faultsCanComeWhileItRuns()
    {
        Bench bench;
        LabOptions options = small();
        options.items = 40;
        options.latencyMs = 20;
        options.retries = 10;
        options.faultsLater = true;
        const auto race = bench.session.race({}, options, bench.stop.get_token());
        QTRY_VERIFY_WITH_TIMEOUT(bench.session.snapshot().sequential.count(TrackedCall::State::Completed) > 0,
                                 longWait);
        QCOMPARE(bench.session.snapshot().sequential.retries(), 0);
        LabOptions faulty = options;
        faulty.faultRates.set(FaultKind::ServerError, 0.5);
        bench.session.changeServer(faulty);
        const auto report = await(race, longWait);
        QVERIFY(report.ok());
        QVERIFY(report->retries > 0);
        QVERIFY(bench.session.snapshot().serverChanged);
        QVERIFY(bench.session.snapshot().parallel.retries() > 0);
    }
    void changesBeforeAndAfterAreHarmless()
    {
        Bench bench;
        bench.session.changeServer(small());
        const auto race = bench.session.race({}, small(), {});
        bench.session.changeServer(small()); // perhaps before the server is up
        QVERIFY(await(race, longWait).ok());
        bench.session.changeServer(small());
    }
    void sweepTellsOfEveryRow()
    {
        Bench bench;
        QList<qsizetype> rows;
        bool fitted = false;
        const auto sweep = bench.session.sweep({}, small(), {}, [&](const SweepReport& report) {
            rows.append(report.rows.size());
            fitted = report.knee.has_value();
            QCOMPARE(QThread::currentThread(), bench.session.thread());
        });
        const auto report = await(sweep, longWait);
        QVERIFY(report.ok());
        QCOMPARE(report->rows.size(), sweepWindows(12).size());
        QTRY_COMPARE(rows, (QList<qsizetype>{1, 2, 3, 4, 5}));
        QVERIFY(fitted);
        QVERIFY(report->knee.has_value());
    }
    void liveEndpointThatIsNone()
    {
        Bench bench;
        LabBackend nobody;
        nobody.embedding.base = QUrl(u"http://127.0.0.1:1"_s);
        nobody.embedding.model = u"m"_s;
        LabOptions options = small();
        options.items = 2;
        options.retries = 0;
        const auto report = await(bench.session.race(nobody, options, {}), longWait);
        QVERIFY(report.ok()); // each call says why it failed
        QVERIFY(!report->simulated);
        QCOMPARE(report->failed, 2);
        QCOMPARE(bench.session.snapshot().parallel.count(TrackedCall::State::Failed), 2);
        options.workload = LabWorkload::Extract; // needs one that chats
        QCOMPARE(await(bench.session.race(nobody, options, {}), longWait).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_MAIN(TestLabSession)
#include "tst_labsession.moc"
