#include "core/base/json.h"
#include "support/cliprogram.h"
#include "support/openairoutes.h"

#include <QTest>
#include <csignal>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// The lab of the real program, simulated and against a server on loopback. What it counts, never how long it took.
class TestLab : public QObject
{
    Q_OBJECT

private:
    CliProgram m_program;

    QString path(const QString& name) const { return m_program.path(name); }
    Ran run(const QString& words) const { return m_program.run(words.split(u' ', Qt::SkipEmptyParts)); }

private Q_SLOTS:
    void race_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("peak");
        QTest::newRow("queries") << u"--n 8 --latency 30"_s << 8 << 8;
        QTest::newRow("five searches") << u"--n 5 --latency 30"_s << 5 << 5;
        QTest::newRow("embed") << u"--workload embed --n 24 --latency 30 --concurrency 6"_s << 24 << 6;
        QTest::newRow("embed in batches") << u"--workload embed --n 24 --batch 5 --latency 30"_s << 5 << 5;
        QTest::newRow("extract") << u"--workload extract --n 12 --latency 30 --concurrency 4 --jitter 0.3"_s << 12 << 4;
        QTest::newRow("workflow") << u"--workload workflow --latency 300"_s << 7 << 3;
    }
    void race()
    {
        QFETCH(QString, words);
        QFETCH(int, calls);
        QFETCH(int, peak);
        const Ran race = run(u"lab race --json "_s + words);
        QVERIFY2(race.status == 0, qPrintable(race.text()));
        const QJsonObject report = race.object();
        for (const auto& name : {"sequential_ms"_L1, "parallel_ms"_L1, "ideal_ms"_L1, "lower_bound_ms"_L1,
                                 "ratio_to_ideal"_L1, "speedup"_L1})
            QVERIFY2(report.value(name).toDouble() > 0, name.data());
        for (const auto& kind : {"queued"_L1, "unqueued"_L1}) {
            const QJsonObject latency = report["latency_ms"_L1][kind].toObject();
            QVERIFY(latency["p50"_L1].toDouble() > 0);
            QVERIFY(latency["p50"_L1].toDouble() <= latency["p95"_L1].toDouble());
            QVERIFY(latency["p95"_L1].toDouble() <= latency["p99"_L1].toDouble());
        }
        QVERIFY(report.value("simulated"_L1).toBool());
        QVERIFY(report.value("identical"_L1).toBool());
        QVERIFY(!report.value("sequential_estimated"_L1).toBool(true));
        QCOMPARE(report.value("compared"_L1).toInt(), calls);
        QCOMPARE(report.value("calls"_L1).toInt(), calls);
        QCOMPARE(report.value("failed"_L1).toInt(-1), 0);
        QCOMPARE(report.value("retries"_L1).toInt(-1), 0);
        QCOMPARE(report.value("sent"_L1).toInt(), calls);
        QVERIFY(report.value("server_peak"_L1).toInt() >= 1 && report.value("server_peak"_L1).toInt() <= peak);
        QVERIFY(report.value("connections"_L1).toInt() >= 1);
        const bool workflow = words.contains("workflow"_L1);
        for (const auto& name : {"first_token_ms"_L1, "critical_path_ms"_L1, "level_by_level_ms"_L1})
            QCOMPARE(report.value(name).isDouble(), workflow);
    }
    void peopleAreToldThatItIsSimulated()
    {
        const Ran race = run(u"lab race --n 3 --latency 5 --sequential-sample 1"_s);
        QVERIFY2(race.status == 0, qPrintable(race.text()));
        QVERIFY(race.out.contains("simulated"));
        QVERIFY(race.out.contains("estimated"));
        const Ran sweep = run(u"lab sweep --n 2 --latency 5"_s);
        QVERIFY2(sweep.status == 0, qPrintable(sweep.text()));
        QVERIFY(sweep.out.contains("simulated"));
        QVERIFY(sweep.out.contains("speed-up"));
    }
    void sameSeedSamePossibility()
    {
        const QString words =
            u"lab race --json --workload embed --n 20 --latency 5 --jitter 0.8 --concurrency 4 --seed "_s;
        const QJsonValue first = run(words + u"3"_s).object().value("ideal_ms"_L1);
        QVERIFY(first.toDouble() > 0);
        QCOMPARE(run(words + u"3"_s).object().value("ideal_ms"_L1), first);
        QVERIFY(run(words + u"4"_s).object().value("ideal_ms"_L1) != first);
    }
    void faultsEndDoneOrListed_data()
    {
        QTest::addColumn<QString>("workload");
        QTest::newRow("embed") << u"embed"_s;
        QTest::newRow("extract") << u"extract"_s;
    }
    void faultsEndDoneOrListed()
    {
        QFETCH(QString, workload);
        const Ran race = run(u"lab race --json --n 60 --latency 5 --faults 0.3 --workload "_s + workload);
        const QJsonObject report = race.object();
        const QJsonArray failures = report.value("failures"_L1).toArray();
        QVERIFY2(race.status == (failures.isEmpty() ? 0 : 1), qPrintable(race.text()));
        int listed = 0;
        for (const QJsonValue failure : failures) {
            QVERIFY(!failure["error"_L1]["message"_L1].toString().isEmpty());
            listed += failure["run"_L1] == "parallel"_L1 ? 1 : 0;
        }
        QCOMPARE(report.value("calls"_L1).toInt(), 60);
        QCOMPARE(report.value("failed"_L1).toInt(-1), listed);
        QVERIFY(report.value("differing"_L1).toArray().isEmpty());
        QVERIFY(report.value("retries"_L1).toInt() > 0);
        QVERIFY(report.value("sent"_L1).toInt() > 60);
    }
    void failedItemsAreOne()
    {
        const Ran race = run(u"lab race --json --workload embed --n 20 --latency 5 --faults 0.5 --retries 0"_s);
        QVERIFY2(race.status == 1, qPrintable(race.text()));
        QVERIFY(race.object().value("failed"_L1).toInt() > 0);
        QCOMPARE(race.object().value("retries"_L1).toInt(-1), 0);
    }
    // A second is long enough for all of them to be there, whatever else the machine does.
    void allAtOnceAndNoMore()
    {
        const Ran race = run(u"lab race --json --workload embed --n 24 --latency 1000 --sequential-sample 1"_s);
        QVERIFY2(race.status == 0, qPrintable(race.text()));
        QCOMPARE(race.object().value("server_peak"_L1).toInt(), 20);
        QVERIFY(race.object().value("connections"_L1).toInt() >= 20);
        QVERIFY(race.object().value("sequential_estimated"_L1).toBool());
        QCOMPARE(race.object().value("compared"_L1).toInt(), 1);
    }
    void serverLimit()
    {
        const Ran race = run(u"lab race --json --workload embed --n 8 --latency 500 --server-limit 4 --concurrency 8 "
                             "--sequential-sample 1"_s);
        QVERIFY2(race.status == 0, qPrintable(race.text()));
        QCOMPARE(race.object().value("ideal_ms"_L1).toDouble(), 1000.0);
        QCOMPARE(race.object().value("server_running"_L1).toInt(), 4);
        QCOMPARE(race.object().value("server_peak"_L1).toInt(), 8);
    }
    void sweep()
    {
        const Ran sweep = run(u"lab sweep --json --workload embed --n 20 --latency 10 --server-limit 4 --adaptive"_s);
        QVERIFY2(sweep.status == 0, qPrintable(sweep.text()));
        const QJsonObject report = sweep.object();
        QVERIFY(report.value("simulated"_L1).toBool());
        const QJsonArray rows = report.value("rows"_L1).toArray();
        const QList<int> windows{1, 2, 4, 8, 16, 20};
        QCOMPARE(rows.size(), windows.size() + 1);
        for (qsizetype i = 0; i < windows.size(); ++i) {
            QCOMPARE(rows[i]["window"_L1].toInt(), windows[i]);
            QVERIFY(rows[i]["server_peak"_L1].toInt() >= 1 && rows[i]["server_peak"_L1].toInt() <= windows[i]);
            QCOMPARE(rows[i]["calls"_L1].toInt(), 20);
            QCOMPARE(rows[i]["error_rate"_L1].toDouble(-1), 0.0);
            QVERIFY(rows[i]["identical"_L1].toBool());
            QVERIFY(!rows[i]["adaptive"_L1].toBool(true));
        }
        QVERIFY(rows.last()["adaptive"_L1].toBool());
        QVERIFY(rows.last()["window"_L1].toInt() >= 1);
        QVERIFY(report.value("serial_fraction"_L1).isDouble());
        QVERIFY(report["usl"_L1]["contention"_L1].isDouble());
        QVERIFY(report["knee"_L1]["window"_L1].toInt() >= 1);
        QVERIFY(!report["knee"_L1]["text"_L1].toString().isEmpty());
    }
    void trace()
    {
        const QString file = path(u"trace.json"_s);
        const Ran race = run(u"lab race --json --n 4 --latency 10 --concurrency 2 --trace "_s + file);
        QVERIFY2(race.status == 0, qPrintable(race.text()));
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        QHash<int, int> events; // by process
        for (const QJsonValue event :
             QJsonDocument::fromJson(in.readAll()).object().value("traceEvents"_L1).toArray()) {
            if (event["ph"_L1] != "X"_L1)
                continue;
            ++events[event["pid"_L1].toInt()];
            QVERIFY(event["dur"_L1].toInt() > 0);
            QVERIFY(event["pid"_L1].toInt() != 1 || event["tid"_L1].toInt(-1) == 0); // one by one is one lane
        }
        QCOMPARE(events, (QHash<int, int>{{1, 4}, {2, 4}}));
        QCOMPARE(run(u"lab race --n 2 --latency 1 --trace /nowhere/at/all.json"_s).status, 3);
    }
    void live()
    {
        FaultServer server;
        OpenAiRoutes routes;
        routes.delayMs = 20;
        serveOpenAi(server, routes);
        const QString endpoint = u"--embed-url %1 --embed-model test-embed"_s.arg(server.url(u"/v1"_s).toString());
        const Ran race = run(u"lab race --json --n 5 "_s + endpoint);
        QVERIFY2(race.status == 0, qPrintable(race.text()));
        QVERIFY(!race.object().value("simulated"_L1).toBool(true));
        QVERIFY(race.object().value("identical"_L1).toBool());
        QVERIFY(race.object().value("ideal_ms"_L1).toDouble() > 0);
        QCOMPARE(race.object().value("sent"_L1).toInt(), 5);
        QVERIFY(race.object().value("server_peak"_L1).isNull());
        QCOMPARE(server.requests("/v1/embeddings"), 11); // the passages, and both runs
        const Ran noChat = run(u"lab race --json --workload extract "_s + endpoint);
        QCOMPARE(noChat.status, 2);
        QVERIFY(noChat.out.contains("--chat-url"));
        QCOMPARE(run(u"lab race --json --retries 0 --embed-url http://127.0.0.1:9/v1 --embed-model m"_s).status, 3);
    }
    void badUsage_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("no action") << u"lab"_s;
        QTest::newRow("unknown action") << u"lab walk"_s;
        QTest::newRow("unknown workload") << u"lab race --workload sleep"_s;
        QTest::newRow("too much of it") << u"lab race --faults 2"_s;
        QTest::newRow("two actions") << u"lab race sweep"_s;
    }
    void badUsage()
    {
        QFETCH(QString, words);
        const Ran ran = run(words);
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.out.isEmpty());
    }
    void interrupted()
    {
        FaultServer server;
        OpenAiRoutes routes;
        routes.delayMs = 60'000;
        serveOpenAi(server, routes);
        QProcess process;
        m_program.prepare(
            process,
            (u"lab race --json --n 50 --embed-model test-embed --embed-url "_s + server.url(u"/v1"_s).toString())
                .split(u' ', Qt::SkipEmptyParts),
            u"library"_s);
        process.start();
        QTRY_COMPARE_WITH_TIMEOUT(server.requests("/v1/embeddings"), 1, 20'000);
        ::kill(pid_t(process.processId()), SIGTERM);
        const Ran ran = CliProgram::ended(process);
        QVERIFY2(ran.status == 3, qPrintable(ran.text()));
        QCOMPARE(ran.object()["error"_L1]["code"_L1].toString(), u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
