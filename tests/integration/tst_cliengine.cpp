#include "support/cliprogram.h"
#include "support/openairoutes.h"

#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// What the engine does around the calls, seen through the real program and a real server on loopback.
class TestCliEngine : public QObject
{
    Q_OBJECT

    CliProgram m_program;

    static QString v1(const FaultServer& server) { return server.url(u"/v1"_s).toString(); }
    QStringList embedding(const QString& url) const
    {
        return {u"--embed-url"_s, url, u"--embed-model"_s, u"test-embed"_s};
    }
    QString folder(const QString& name, int files) const
    {
        for (int i = 0; i < files; ++i) {
            const QByteArray text = "File " + name.toUtf8() + QByteArray::number(i) + " tells of lighthouse number " +
                                    QByteArray::number(i) + " and of its keeper.\n";
            m_program.write(u"%1/file%2.txt"_s.arg(name).arg(i), text);
        }
        return m_program.path(name);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_program.isValid()); }

    void aChatEndpointThatFailsIsReplaced()
    {
        FaultServer server;
        server.route("/v1/chat/completions", ServerReply::text("down", "text/plain", 500));
        QCOMPARE(m_program.run({u"index"_s, folder(u"a"_s, 5)}, u"fallback"_s).status, 0);
        const QStringList ask{u"ask"_s,         u"Which lighthouse has a keeper?"_s,
                              u"--json"_s,      u"--retries"_s,
                              u"0"_s,           u"--query-count"_s,
                              u"1"_s,           u"--chat-url"_s,
                              v1(server),       u"--chat-model"_s,
                              u"broken-model"_s};
        const Ran ran = m_program.run(ask, u"fallback"_s);
        QVERIFY2(ran.status == 1, qPrintable(ran.text())); // done, though not by whom it should
        QVERIFY(ran.object().value("extractive"_L1).toBool());
        QVERIFY(!ran.object().value("answer"_L1).toString().isEmpty());
        const QString notes = ran.object().value("notes"_L1).toArray().toVariantList().value(0).toString();
        QVERIFY2(notes.contains(u"because"_s) && notes.contains(u"500"_s), qPrintable(ran.text()));
    }
    void severalAddressesShareTheWork()
    {
        FaultServer one;
        FaultServer two;
        OpenAiRoutes routes;
        routes.delayMs = 20;
        serveOpenAi(one, routes);
        serveOpenAi(two, routes);
        const Ran ran = m_program.run(
            QStringList{u"index"_s, folder(u"b"_s, 200)} + embedding(v1(one) + u' ' + v1(two)), u"pool"_s);
        QVERIFY2(ran.status == 0, qPrintable(ran.text()));
        QVERIFY2(one.requests() > 0 && two.requests() > 0,
                 qPrintable(u"%1 and %2"_s.arg(one.requests()).arg(two.requests())));
    }
    void nothingIsAskedForTwice()
    {
        FaultServer server;
        serveOpenAi(server, {});
        const QString files = folder(u"c"_s, 5);
        QCOMPARE(m_program.run(QStringList{u"index"_s, files} + embedding(v1(server)), u"cached"_s).status, 0);
        const int first = server.requests();
        QVERIFY(first > 0);
        QCOMPARE(m_program.run(QStringList{u"reembed"_s} + embedding(v1(server)), u"cached"_s).status, 0);
        QCOMPARE(server.requests(), first);
        const Ran kept = m_program.run({u"cache"_s, u"--json"_s}, u"cached"_s);
        QVERIFY(kept.object().value("entries"_L1).toInt() >= 5);
        QCOMPARE(
            m_program.run({u"cache"_s, u"clear"_s, u"--json"_s}, u"cached"_s).object().value("entries"_L1).toInt(-1),
            0);
        QCOMPARE(m_program.run(QStringList{u"reembed"_s} + embedding(v1(server)), u"cached"_s).status, 0);
        QVERIFY(server.requests() > first);
        QCOMPARE(m_program.run({u"cache"_s, u"fill"_s}, u"cached"_s).status, 2);
    }
    void whatIsRemovedIsGoneFromTheCacheToo()
    {
        FaultServer server;
        serveOpenAi(server, {});
        QCOMPARE(m_program.run(QStringList{u"index"_s, folder(u"d"_s, 2)} + embedding(v1(server)), u"removed"_s).status,
                 0);
        QCOMPARE(m_program.run(QStringList{u"remove"_s, u"1"_s} + embedding(v1(server)), u"removed"_s).status, 0);
        QCOMPARE(m_program.run({u"cache"_s, u"--json"_s}, u"removed"_s).object().value("entries"_L1).toInt(-1), 0);
    }
    void aModelIsFetched()
    {
        FaultServer server;
        server.route("/api/pull", ServerReply::text("{\"status\":\"pulling manifest\"}\n"
                                                    "{\"status\":\"pulling 1\",\"total\":8,\"completed\":4}\n"
                                                    "{\"status\":\"success\"}\n",
                                                    "application/x-ndjson", 200));
        const QString url = server.url(u""_s).toString();
        const Ran ran = m_program.run({u"pull"_s, u"qwen3:8b"_s, url, u"--json"_s}, u"pull"_s);
        QVERIFY2(ran.status == 0, qPrintable(ran.text()));
        QCOMPARE(ran.object().value("model"_L1).toString(), u"qwen3:8b"_s);
        QVERIFY(server.received().first().body.contains("qwen3:8b"));
        server.route("/api/pull", ServerReply::text("{\"status\":\"pulling manifest\"}\n"
                                                    "{\"error\":\"pull model manifest: file does not exist\"}\n",
                                                    "application/x-ndjson", 200));
        const Ran failed = m_program.run({u"pull"_s, u"nosuch"_s, url}, u"pull"_s);
        QVERIFY2(failed.status == 3 && failed.text().contains(u"nosuch"_s), qPrintable(failed.text()));
    }
    void metricsAddUp()
    {
        FaultServer server;
        serveOpenAi(server, {});
        QVERIFY(m_program.run({u"metrics"_s}, u"metrics"_s).out.isEmpty());
        QCOMPARE(m_program.run(QStringList{u"index"_s, folder(u"e"_s, 2)} + embedding(v1(server)), u"metrics"_s).status,
                 0);
        QCOMPARE(
            m_program.run(QStringList{u"ask"_s, u"Which lighthouse?"_s} + embedding(v1(server)), u"metrics"_s).status,
            0);
        const Ran ran = m_program.run({u"metrics"_s}, u"metrics"_s);
        QCOMPARE(ran.status, 0);
        for (const char* const line :
             {"# TYPE parallel_execution_duration_ms histogram", "parallel_tasks_total{task=\"embed\"} ",
              "parallel_execution_duration_ms_count{mode=\"parallel\",task=\"question\"} 1",
              "parallel_speedup_ratio_count 1"})
            QVERIFY2(ran.out.contains(line), qPrintable(ran.text()));
        // A server that fails is counted by task and kind.
        server.route("/v1/embeddings", ServerReply::text("no", "text/plain", 401));
        QCOMPARE(m_program.run(QStringList{u"index"_s, folder(u"f"_s, 1)} + embedding(v1(server)), u"metrics"_s).status,
                 1);
        const Ran after = m_program.run({u"metrics"_s}, u"metrics"_s);
        QVERIFY2(after.out.contains("parallel_task_failures_total{kind=\"unauthorized\",task=\"embed\"} 1"),
                 qPrintable(after.text()));
    }
    void metricsAreServedOnThisMachine()
    {
        QProcess process;
        m_program.prepare(process, {u"serve-metrics"_s, u"0"_s}, u"metrics"_s);
        process.start();
        QVERIFY(process.waitForReadyRead(10'000));
        const QUrl url(QString::fromUtf8(process.readLine()).trimmed());
        QCOMPARE(url.host(), u"127.0.0.1"_s);
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        QVERIFY(socket.waitForConnected());
        socket.write("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(5'000))
            answer += socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 200") && answer.contains("parallel_tasks_total"), answer.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(m_program.run({u"serve-metrics"_s, u"none"_s}, u"metrics"_s).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestCliEngine)
#include "tst_cliengine.moc"
