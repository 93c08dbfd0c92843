#include "core/lab/extractworkload.h"
#include "core/lab/labrun.h"
#include "core/lab/labsweep.h"
#include "core/lab/labtexts.h"
#include "support/await.h"

#include <QJsonArray>

using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(sheaf::LabWorkload)

namespace {

constexpr int longWait = 60'000;

// A simulated server with a run on it.
struct LabBench
{
    std::shared_ptr<Clock> clock = std::make_shared<SteadyClock>();
    SimulatedServer server{*clock};
    LabBackend backend = LabBackend::simulatedBy(server, *server.start({}));
    std::stop_source stop;

    Result<LabReport> race(const LabOptions& options)
    {
        LabRun run(clock, backend, options);
        return await(run.race(stop.get_token()), longWait);
    }
};

LabOptions small(LabWorkload workload)
{
    LabOptions options;
    options.workload = workload;
    options.items = 9;
    options.latencyMs = 5;
    options.jitter = 0.4;
    options.concurrency = 4;
    return options;
}

} // namespace

class TestLabRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workloadsGiveTheSameBothWays_data()
    {
        QTest::addColumn<LabWorkload>("workload");
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("peak");
        QTest::newRow("queries") << LabWorkload::Queries << 9 << 4;
        QTest::newRow("embed") << LabWorkload::Embed << 9 << 4;
        QTest::newRow("extract") << LabWorkload::Extract << 9 << 4;
        QTest::newRow("workflow") << LabWorkload::Workflow << 7 << 3;
    }
    void workloadsGiveTheSameBothWays()
    {
        QFETCH(LabWorkload, workload);
        QFETCH(int, calls);
        QFETCH(int, peak);
        LabOptions options = small(workload);
        if (workload == LabWorkload::Workflow)
            options.latencyMs = 60; // so that its shortest tasks take a while too
        LabBench bench;
        const auto report = bench.race(options);
        QVERIFY(report.ok());
        QVERIFY(report->simulated);
        QVERIFY(report->identical);
        QCOMPARE(report->compared, calls);
        QCOMPARE(report->calls, calls);
        QCOMPARE(report->failed, 0);
        QCOMPARE(report->retries, 0);
        QCOMPARE(report->sent, calls);
        QVERIFY(*report->serverPeak <= peak);
        QVERIFY(*report->connections <= peak + 1);
        QVERIFY(report->ideal >= report->lowerBound);
        QVERIFY(report->parallel >= report->lowerBound);
        QVERIFY(report->sequential > Duration::zero());
        QCOMPARE(report->sequentialCalls.size(), calls);
        QCOMPARE(report->parallelCalls.size(), calls);
        QCOMPARE(report->firstToken.has_value(), workload == LabWorkload::Workflow);
        QCOMPARE(report->criticalPath.has_value(), workload == LabWorkload::Workflow);
    }
    // Both runs meet the same draws, item by item, and the plan knows them.
    void plannedIsWhatTheServerDraws_data()
    {
        QTest::addColumn<LabWorkload>("workload");
        QTest::newRow("queries") << LabWorkload::Queries;
        QTest::newRow("extract") << LabWorkload::Extract;
        QTest::newRow("workflow") << LabWorkload::Workflow;
    }
    void plannedIsWhatTheServerDraws()
    {
        QFETCH(LabWorkload, workload);
        LabOptions options = small(workload);
        options.latencyMs = workload == LabWorkload::Workflow ? 200 : 20;
        LabBench bench;
        LabRun run(bench.clock, bench.backend, options);
        QVERIFY(await(run.prepare({})).ok());
        const auto pass = await(run.pass(4, false, run.callCount(), {}));
        QVERIFY(pass.ok());
        const auto planned = run.callsOf(*pass);
        const auto log = bench.server.log();
        QCOMPARE(log.size(), planned.size());
        for (const RequestRecord& record : log) {
            const Duration taken = record.ended - *record.started;
            QVERIFY(taken >= planned[qsizetype(*record.draw)].duration - 2ms); // timers go by whole milliseconds
        }
    }
    void workflowIsPlannedAsDocumented_data()
    {
        QTest::addColumn<int>("latencyMs");
        QTest::addColumn<int>("sum");
        QTest::addColumn<int>("best");
        QTest::newRow("full") << 2000 << 3300 << 2650;
        QTest::newRow("a tenth") << 200 << 330 << 265;
        QTest::newRow("at once") << 0 << 0 << 0;
    }
    void workflowIsPlannedAsDocumented()
    {
        QFETCH(int, latencyMs);
        QFETCH(int, sum);
        QFETCH(int, best);
        LabOptions options;
        options.workload = LabWorkload::Workflow;
        options.latencyMs = latencyMs;
        const auto planned = makeWorkload(options)->planned();
        QCOMPARE(planned.size(), 7);
        QCOMPARE(idealSchedule(planned, 1), Duration(Milliseconds(sum)));
        QCOMPARE(idealSchedule(planned, 20), Duration(Milliseconds(best)));
        options.jitter = 0.5;
        QCOMPARE(idealSchedule(makeWorkload(options)->planned(), 1) != Duration(Milliseconds(sum)), latencyMs > 0);
    }
    void serverLimitShowsInThePlan()
    {
        LabOptions options = small(LabWorkload::Embed);
        options.jitter = 0;
        options.items = 8;
        options.concurrency = 8;
        options.serverLimit = 2;
        options.latencyMs = 100;
        LabBench bench;
        const auto report = bench.race(options);
        QCOMPARE(report->ideal, Duration(400ms));
        QCOMPARE(*report->serverRunning, 2);
        QVERIFY(*report->serverPeak <= 8);
    }
    void sampleIsScaledAndSaysSo()
    {
        LabOptions options = small(LabWorkload::Embed);
        options.sequentialSample = 3;
        LabBench bench;
        const auto report = bench.race(options);
        QVERIFY(report->sequentialEstimated);
        QCOMPARE(report->compared, 3);
        QCOMPARE(report->sequentialCalls.size(), 3);
        QCOMPARE(report->calls, 9);
        QVERIFY(toJson(*report).value("sequential_estimated"_L1).toBool());
    }
    void batches()
    {
        LabOptions options = small(LabWorkload::Embed);
        options.batch = 4;
        LabBench bench;
        const auto report = bench.race(options);
        QCOMPARE(report->calls, 3); // 4, 4 and 1
        QVERIFY(report->identical);
    }
    void repeatsUseTheSameConnections()
    {
        LabOptions options = small(LabWorkload::Embed);
        options.repeat = 3;
        LabBench bench;
        const auto report = bench.race(options);
        QCOMPARE(report->parallelRuns.size(), 3);
        QCOMPARE(report->calls, 27);
        QCOMPARE(report->compared, 27);
        QVERIFY(*report->connections <= 5);
    }
    void adaptiveWindow()
    {
        LabOptions options = small(LabWorkload::Embed);
        options.adaptive = true;
        LabBench bench;
        const auto report = bench.race(options);
        QVERIFY(report->identical);
        QVERIFY(report->window >= 1 && report->window <= 64);
    }
    void faultsAreTriedAgainOrListed()
    {
        LabOptions options = small(LabWorkload::Extract);
        options.items = 30;
        options.faults = 0.3;
        LabBench bench;
        const auto report = bench.race(options);
        QVERIFY(report.ok());
        QVERIFY(report->retries > 0);
        QVERIFY(report->sent > report->calls);
        int listed = 0;
        for (const LabFailure& failure : report->failures) {
            QVERIFY(!failure.error.message.isEmpty());
            listed += failure.parallel ? 1 : 0;
        }
        QCOMPARE(listed, report->failed);
        QVERIFY(report->differing.isEmpty());
        QCOMPARE(toJson(*report).value("failures"_L1).toArray().size(), report->failures.size());
    }
    // All but slow bodies, which arrive in the end.
    void everyCallMeetsAFault()
    {
        LabOptions options = small(LabWorkload::Embed);
        options.faults = 1;
        options.retries = 0;
        LabBench bench;
        const auto report = bench.race(options);
        QVERIFY(report.ok());
        QVERIFY(report->failed > 0);
        QCOMPARE(report->retries, 0);
        QCOMPARE(report->compared + report->failed, 9);
        QCOMPARE(report->failures.size(), 2 * report->failed);
    }
    void liveWithoutTheEngineItNeeds_data()
    {
        QTest::addColumn<LabWorkload>("workload");
        QTest::addColumn<QString>("named");
        QTest::newRow("no chat") << LabWorkload::Extract << u"--chat-url"_s;
        QTest::newRow("no embeddings") << LabWorkload::Queries << u"--embed-url"_s;
    }
    void liveWithoutTheEngineItNeeds()
    {
        QFETCH(LabWorkload, workload);
        QFETCH(QString, named);
        LabBench bench;
        bench.backend.server = nullptr;
        (workload == LabWorkload::Extract ? bench.backend.chat : bench.backend.embedding).base = {};
        const auto report = bench.race(small(workload));
        QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        QVERIFY(report.error().message.contains(named));
    }
    // Live the same server is an endpoint like any other: nothing is known of it but what its answers took.
    void live()
    {
        LabBench bench;
        SimulationOptions latency;
        latency.latency.medianMs = 10;
        bench.server.setOptions(latency);
        bench.backend.server = nullptr;
        const auto report = bench.race(small(LabWorkload::Queries));
        QVERIFY(report->identical);
        QVERIFY(!report->simulated);
        QVERIFY(!report->serverPeak && !report->connections);
        QCOMPARE(report->sent, 9);
        QVERIFY(report->ideal >= 30ms); // 9 calls of 10 ms, 4 at a time
        const QJsonObject json = toJson(*report);
        QVERIFY(!json.value("simulated"_L1).toBool(true));
        QVERIFY(json.value("server_peak"_L1).isNull());
        QVERIFY(!json.value("options"_L1).toObject().contains("latency_ms"_L1));
    }
    void stop()
    {
        LabOptions options = small(LabWorkload::Embed);
        options.latencyMs = 10'000;
        LabBench bench;
        LabRun run(bench.clock, bench.backend, options);
        const auto race = run.race(bench.stop.get_token(), [&bench](int) {
            QTimer::singleShot(20, qApp, [&bench] { bench.stop.request_stop(); });
        });
        QCOMPARE(await(race).error().code, ErrorCode::Cancelled);
    }
    void destroyedUnderWay()
    {
        LabOptions options = small(LabWorkload::Extract);
        options.latencyMs = 10'000;
        LabBench bench;
        auto run = std::make_unique<LabRun>(bench.clock, bench.backend, options);
        bool begun = false;
        const auto race = run->race({}, [&begun](int) { begun = true; });
        QTRY_VERIFY(begun && bench.server.counts().running > 0);
        run.reset();
        QCOMPARE(await(race).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(bench.server.counts().running, 0);
    }
    void sweep()
    {
        LabOptions options = small(LabWorkload::Embed);
        options.items = 10;
        options.serverLimit = 2;
        options.adaptive = true;
        LabBench bench;
        LabRun run(bench.clock, bench.backend, options);
        LabSweep sweep(run);
        QList<int> told;
        const auto report = await(sweep.run({}, [&told](int window) { told.append(window); }), longWait);
        QVERIFY(report.ok());
        QCOMPARE(told, (QList<int>{1, 2, 4, 8, 10, 64}));
        QCOMPARE(report->rows.size(), 6);
        for (const SweepRow& row : report->rows) {
            QCOMPARE(row.calls, 10);
            QCOMPARE(row.failed, 0);
            QVERIFY(row.identical);
            QVERIFY(row.adaptive || *row.serverPeak <= row.window);
        }
        QVERIFY(report->rows.last().adaptive);
        QVERIFY(report->amdahl && report->usl && report->knee);
        QCOMPARE(toJson(*report).value("rows"_L1).toArray().size(), 6);
    }
    void sweepWindows()
    {
        QCOMPARE(sheaf::sweepWindows(1), QList<int>{1});
        QCOMPARE(sheaf::sweepWindows(7), (QList<int>{1, 2, 4, 7}));
        QCOMPARE(sheaf::sweepWindows(20), (QList<int>{1, 2, 4, 8, 16, 20}));
        QCOMPARE(sheaf::sweepWindows(500), (QList<int>{1, 2, 4, 8, 16, 20, 32, 64}));
    }
    void percentiles()
    {
        QList<Duration> times;
        for (int ms = 100; ms >= 1; --ms)
            times.append(Milliseconds(ms));
        const Percentiles p = percentilesOf(times);
        QCOMPARE(p.p50, Duration(50ms));
        QCOMPARE(p.p95, Duration(95ms));
        QCOMPARE(p.p99, Duration(99ms));
        QCOMPARE(percentilesOf({7ms}).p99, Duration(7ms));
        QCOMPARE(percentilesOf({}).p50, Duration::zero());
        QCOMPARE(medianOf({3ms, 1ms}), Duration(2ms));
        QCOMPARE(medianOf({9ms, 1ms, 2ms}), Duration(2ms));
    }
    void extractedFields_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("fields");
        QTest::newRow("whole") << u"{\"place\":\"x\",\"year\":3,\"keeper\":\"y\",\"more\":1}"_s
                               << u"{\"keeper\":\"y\",\"place\":\"x\",\"year\":3}"_s;
        QTest::newRow("one missing") << u"{\"place\":\"x\",\"year\":3}"_s << QString();
        QTest::newRow("no JSON") << u"The year is 3."_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void extractedFields()
    {
        QFETCH(QString, answer);
        QFETCH(QString, fields);
        const auto found = sheaf::extractedFields(answer);
        QCOMPARE(found.ok(), !fields.isEmpty());
        if (found.ok())
            QCOMPARE(QString::fromUtf8(*found), fields);
        else
            QCOMPARE(found.error().code, ErrorCode::BadResponse);
    }
    void textsHaveTheLengthAskedFor()
    {
        for (const int chars : {1, 2, 50, 187, 2000}) {
            QCOMPARE(labText(3, chars).size(), chars);
            QCOMPARE(labText(3, chars).trimmed().size(), chars);
        }
        QVERIFY(labPassage(1) != labPassage(2));
        QCOMPARE(labQuery(5), labQuery(5));
    }
};

QTEST_GUILESS_MAIN(TestLabRun)
#include "tst_labrun.moc"
