#include "simulationbench.h"

#include "core/engines/endpointprobe.h"
#include "core/simulation/httprequestparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestSimulatedServer : public QObject
{
    Q_OBJECT

    static SimulationOptions hanging(int slotCount)
    {
        SimulationOptions options;
        options.faults.rates = FaultRates::only(FaultKind::Hang);
        options.slotCount = slotCount;
        return options;
    }
    static SimulationOptions taking(double ms, int slotCount = 0)
    {
        SimulationOptions options;
        options.latency.medianMs = ms;
        options.slotCount = slotCount;
        return options;
    }

private Q_SLOTS:
    void answersTheClients()
    {
        SimulationBench bench;
        const auto vectors = await(bench.embed({u"lamp warden"_s, u"lamp warden"_s, u"mites"_s}));
        QVERIFY(vectors.ok());
        QCOMPARE(vectors->size(), 3);
        QCOMPARE(vectors->at(0), vectors->at(1));
        QString heard;
        const auto prompt = u"[4] Mites are counted in October.\nQuestion: When are mites counted?"_s;
        const auto reply = bench.chat(prompt, [&](const QString& t) { heard += t; });
        QVERIFY(reply.ok());
        QCOMPARE(reply->text, u"Mites are counted in October. [4]"_s);
        QCOMPARE(heard, reply->text);
        QCOMPARE(reply->completionTokens, 6);
        QCOMPARE(bench.chat(prompt)->text, heard);
        const ServerCounts counts = bench.server.counts();
        QCOMPARE(counts.received, 3);
        QCOMPARE(counts.answered, 3);
        QCOMPARE(counts.peakRunning, 1);
        QCOMPARE(counts.running, 0);
        QVERIFY(counts.connections >= 1);
        const auto log = bench.server.log();
        QCOMPARE(log.size(), 3);
        QCOMPARE(log[1].path, "/v1/chat/completions");
        QCOMPARE(log[1].status, 200);
        QCOMPARE(log[1].draw, std::optional<quint64>(1));
        QVERIFY(log[1].started && *log[1].started >= log[1].arrived && log[1].ended >= *log[1].started);
    }
    void isFoundByTheProbe()
    {
        SimulationBench bench;
        EndpointProbe probe(bench.runtime);
        const auto report = await(probe.probe({bench.url, QString::fromLatin1(simulatedEmbeddingModel), {}}, {}));
        QVERIFY(report.ok());
        QCOMPARE(int(report->kind), int(EndpointReport::Kind::Ollama));
        QCOMPARE(report->models, (QStringList{u"simulated-embed"_s, u"simulated-chat"_s}));
        QCOMPARE(report->embeddingDimension, 512);
    }
    void onlySoManyRun()
    {
        SimulationBench bench(hanging(3));
        std::stop_source stop;
        QList<Future<QList<Vector>>> calls;
        CallContext call;
        call.stop = stop.get_token();
        for (int i = 0; i < 20; ++i)
            calls.append(bench.embed({u"a"_s}, call));
        QTRY_COMPARE(bench.server.counts().waiting, 17);
        QCOMPARE(bench.server.counts().running, 3);
        SimulationOptions more = hanging(5);
        bench.server.setOptions(more);
        QTRY_COMPARE(bench.server.counts().running, 5);
        QCOMPARE(bench.server.counts().waiting, 15);
        stop.request_stop();
        for (const auto& each : calls)
            QCOMPARE(await(each).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(bench.server.counts().running, 0);
        QCOMPARE(bench.server.counts().waiting, 0);
        QCOMPARE(bench.server.counts().peakRunning, 5);
        QCOMPARE(bench.server.counts().peakInFlight, 20);
    }
    void theLimitHoldsWhileSlotsChangeHands()
    {
        SimulationBench bench(taking(2, 3));
        QList<Future<QList<Vector>>> calls;
        for (int i = 0; i < 60; ++i)
            calls.append(bench.embed());
        for (const auto& call : calls)
            QVERIFY(await(call).ok());
        QCOMPARE(bench.server.counts().answered, 60);
        QVERIFY(bench.server.counts().peakRunning <= 3);
    }
    void firstComeFirstServed()
    {
        SimulationBench bench(taking(1, 1));
        QList<Future<QList<Vector>>> calls;
        for (int i = 0; i < 30; ++i)
            calls.append(bench.embed());
        for (const auto& call : calls)
            QVERIFY(await(call).ok());
        const auto log = bench.server.log();
        QCOMPARE(log.size(), 30);
        for (qsizetype i = 0; i < log.size(); ++i) {
            QCOMPARE(log[i].number, quint64(i));
            QVERIFY(i == 0 || *log[i].started >= log[i - 1].ended);
        }
    }
    void whoLeavesFreesTheSlot()
    {
        SimulationBench bench(taking(600'000, 1));
        RawClient first(bench.url);
        first.send(RawClient::postEmbedding());
        QTRY_COMPARE(bench.server.counts().running, 1);
        RawClient second(bench.url), third(bench.url);
        second.send(RawClient::postEmbedding());
        QTRY_COMPARE(bench.server.counts().waiting, 1);
        third.send(RawClient::postEmbedding());
        QTRY_COMPARE(bench.server.counts().waiting, 2);
        second.socket.abort(); // from the queue
        QTRY_COMPARE(bench.server.counts().waiting, 1);
        QCOMPARE(bench.server.counts().abandoned, 1);
        first.socket.abort(); // from the slot, which goes to the third
        QTRY_COMPARE(bench.server.counts().waiting, 0);
        QCOMPARE(bench.server.counts().running, 1);
        QCOMPARE(bench.server.counts().abandoned, 2);
    }
    void whoSendsWithoutEndIsCutOff()
    {
        SimulationBench bench(taking(600'000));
        RawClient client(bench.url);
        client.send(RawClient::postEmbedding());
        QTRY_COMPARE(bench.server.counts().running, 1);
        client.send(QByteArray(HttpRequestParser::maxHead + HttpRequestParser::maxBody + 1, 'x'));
        QTRY_COMPARE(bench.server.counts().running, 0);
        QCOMPARE(bench.server.counts().abandoned, 1);
        QCOMPARE(bench.server.counts().answered, 0);
    }
    void aFullQueueRefuses()
    {
        SimulationOptions options = hanging(1);
        options.queueCap = 1;
        SimulationBench bench(options);
        const auto running = bench.embed();
        QTRY_COMPARE(bench.server.counts().running, 1);
        const auto waiting = bench.embed();
        QTRY_COMPARE(bench.server.counts().waiting, 1);
        const auto refused = await(bench.embed());
        QCOMPARE(refused.error().code, ErrorCode::ServerError);
        QCOMPARE(refused.error().httpStatus, 503);
        QCOMPARE(bench.server.counts().refused, 1);
    }
    void onlySoManyInAMinute()
    {
        SimulationOptions options;
        options.requestsPerMinute = 5;
        SimulationBench bench(options);
        for (int i = 0; i < 5; ++i)
            QVERIFY(await(bench.embed()).ok());
        const auto refused = await(bench.embed());
        QCOMPARE(refused.error().code, ErrorCode::RateLimited);
        const auto wait = refused.error().retryAfter.value();
        QVERIFY(wait > Milliseconds(0) && wait <= Milliseconds(60'000));
        const auto answer = await(bench.sendDraw(1));
        QCOMPARE(answer->status, 429);
        QCOMPARE(answer->header("x-ratelimit-limit-requests"), "5");
        QCOMPARE(answer->header("x-ratelimit-remaining-requests"), "0");
        QVERIFY(answer->header("x-ratelimit-reset-requests").endsWith('s'));
        QCOMPARE(bench.server.counts().refused, 2);
        bench.server.setOptions({});
        QVERIFY(await(bench.sendDraw(1))->header("x-ratelimit-limit-requests").isEmpty());
    }
    void latencyIsThatOfTheDraw()
    {
        SimulationOptions options = taking(20);
        options.latency.kind = LatencyOptions::Kind::LogNormal;
        options.latency.sigma = 1;
        SimulationBench bench(options);
        QList<Future<HttpResponse>> calls;
        for (int draw = 0; draw < 20; ++draw)
            calls.append(bench.sendDraw(19 - draw));
        for (const auto& call : calls)
            QVERIFY(await(call)->isSuccess());
        const QList<Duration> draws = LatencyModel(options.latency, options.seed).draws(20);
        for (const RequestRecord& record : bench.server.log()) {
            QCOMPARE(record.attempt, 0);
            QVERIFY(record.ended - *record.started >= draws[qsizetype(*record.draw)]); // never faster than drawn
        }
    }
    void lengthTakesTime()
    {
        SimulationOptions options;
        options.latency.msPerThousandChars = 20;
        SimulationBench bench(options);
        QVERIFY(await(bench.embed({QString(700, u'a'), QString(800, u'b')})).ok());
        const RequestRecord record = bench.server.log().first();
        QVERIFY(record.ended - *record.started >= Milliseconds(30));
    }
    void drawsAreNumberedByTheClientOrInOrder()
    {
        SimulationBench bench;
        const auto drawn = [&] {
            QStringList draws;
            for (const RequestRecord& record : bench.server.log())
                draws.append(u"%1/%2"_s.arg(*record.draw).arg(record.attempt));
            return draws;
        };
        for (const int draw : {100, 7, 100})
            QVERIFY(await(bench.sendDraw(draw))->isSuccess());
        for (int i = 0; i < 2; ++i)
            QVERIFY(await(bench.embed()).ok());
        QCOMPARE(drawn(), (QStringList{u"100/0"_s, u"7/0"_s, u"100/1"_s, u"0/0"_s, u"1/0"_s}));
        bench.server.resetCounts();
        QVERIFY(await(bench.sendDraw(100))->isSuccess());
        QVERIFY(await(bench.embed()).ok());
        QCOMPARE(drawn(), (QStringList{u"100/0"_s, u"0/0"_s}));
    }
    void keepAliveAndPipelining()
    {
        SimulationBench bench;
        RawClient client(bench.url);
        client.send(RawClient::postEmbedding().repeated(3) + "GET /v1/models HTTP/1.1\r\n\r\n" +
                    "GET /none HTTP/1.1\r\nConnection: close\r\n\r\n");
        const QByteArray answers = client.receive();
        QCOMPARE(answers.count("HTTP/1.1 200 OK\r\n"), 4);
        QCOMPARE(answers.count("\"embedding\":["), 3);
        QCOMPARE(answers.count("HTTP/1.1 404 Not Found\r\n"), 1);
        QCOMPARE(client.socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(bench.server.counts().connections, 1);
    }
    void byteByByte()
    {
        SimulationBench bench;
        RawClient client(bench.url);
        for (const char c : RawClient::postEmbedding())
            client.send(QByteArray(1, c));
        QVERIFY(client.receive([](const QByteArray& b) { return b.contains("usage"); }).startsWith("HTTP/1.1 200"));
    }
    void streamsForOldClientsToo()
    {
        SimulationBench bench;
        const QByteArray body = R"({"model":"m","stream":true,"messages":[{"role":"user","content":"Hi"}]})";
        RawClient client(bench.url);
        client.send(RawClient::post("/v1/chat/completions", body, {}, "HTTP/1.0"));
        const QByteArray answer = client.receive();
        QVERIFY(!answer.contains("chunked"));
        QVERIFY(answer.contains("\r\n\r\ndata: {"));
        QVERIFY(answer.endsWith("data: [DONE]\n\n"));
    }
    void refusesWhatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01") << QByteArray("400");
        QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                                 << QByteArray("411");
        QTest::newRow("too long") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n") +
                                         QByteArray(300'000, 'x')
                                  << QByteArray("413");
        QTest::newRow("headers") << QByteArray("GET / HTTP/1.1\r\nA: ") + QByteArray(200'000, 'x') << QByteArray("431");
    }
    void refusesWhatIsNoRequest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        SimulationBench bench;
        RawClient client(bench.url);
        client.send(bytes);
        const QByteArray answer = client.receive();
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.left(60).constData());
        QVERIFY(answer.contains("\"error\""));
    }
    void sendsContinue()
    {
        SimulationBench bench;
        RawClient client(bench.url);
        const QByteArray request =
            RawClient::post("/v1/embeddings", R"({"model":"m","input":"a"})", "Expect: 100-continue\r\n");
        const qsizetype body = request.indexOf("\r\n\r\n") + 4;
        client.send(request.left(body));
        QCOMPARE(client.receive([](const QByteArray& b) { return b.endsWith("\r\n\r\n"); }),
                 "HTTP/1.1 100 Continue\r\n\r\n");
        client.send(request.mid(body));
        QVERIFY(client.receive([](const QByteArray& b) { return b.contains("usage"); }).contains("200 OK"));
    }
    void stopsInTheMiddle()
    {
        SimulationBench bench(taking(600'000, 2));
        QList<Future<QList<Vector>>> calls;
        for (int i = 0; i < 5; ++i)
            calls.append(bench.embed());
        QTRY_COMPARE(bench.server.counts().waiting, 3);
        bench.server.stop();
        for (const auto& call : calls)
            QCOMPARE(await(call).error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(bench.server.counts().running, 0);
        QVERIFY(bench.server.counts().received >= 5); // still readable
        QVERIFY(!bench.server.isRunning());
        bench.server.stop();
    }
    void startsAgainAndOnlyOnce()
    {
        SteadyClock clock;
        SimulatedServer server(clock), other(clock);
        const QUrl url = *server.start({});
        QCOMPARE(url.host(), u"127.0.0.1"_s);
        QCOMPARE(server.start({}).error().code, ErrorCode::InvalidInput);
        const auto taken = other.start({}, quint16(url.port()));
        QCOMPARE(taken.error().code, ErrorCode::Io);
        QVERIFY(taken.error().message.contains(QString::number(url.port())));
        server.stop();
        const auto again = server.start({}, quint16(url.port()));
        QVERIFY(again.ok());
        QCOMPARE(*again, url);
        RawClient client(url);
        client.send("GET /api/version HTTP/1.1\r\nConnection: close\r\n\r\n");
        QVERIFY(client.receive().contains("simulated"));
    }
    void startedAndGoneAtOnce()
    {
        SteadyClock clock;
        for (int i = 0; i < 50; ++i) {
            SimulatedServer server(clock);
            QVERIFY(server.start({}).ok());
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulatedServer)
#include "tst_simulatedserver.moc"
