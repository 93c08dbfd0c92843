#include "core/engines/openaiembeddingclient.h"

#include "core/network/guardedtransport.h"
#include "core/network/qnamtransport.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "support/openairoutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

QByteArray vectors(const QList<QList<double>>& rows)
{
    QJsonArray items;
    for (const auto& row : rows) {
        QJsonArray numbers;
        for (const double x : row)
            numbers.append(x);
        items.append(QJsonObject{{u"embedding"_s, numbers}});
    }
    return QJsonDocument(QJsonObject{{u"data"_s, items}}).toJson();
}

} // namespace

class TestOpenAiEmbeddingClient : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        explicit Fixture(const QString& base = u"http://127.0.0.1:1"_s, const QString& key = {})
        {
            EndpointRuntime runtime{transport, pool, clock, [] { return 0.5; }, {}};
            client = std::make_unique<OpenAiEmbeddingClient>(Endpoint{QUrl(base), u"m"_s, Secret(key)}, runtime);
        }
        QJsonObject body(size_t i) const { return QJsonDocument::fromJson(transport.sent.at(i).request.body).object(); }
        FakeClock clock;
        QThreadPool pool;
        FakeTransport transport;
        std::unique_ptr<OpenAiEmbeddingClient> client;
    };
    static Future<QList<Vector>> embed(Fixture& f, const QStringList& texts, const CallContext& call = {})
    {
        return f.client->embed(texts, TextKind::Passage, call);
    }

private Q_SLOTS:
    void asksAndReads()
    {
        Fixture f(u"http://127.0.0.1:1/v1/"_s, u"sk-canary"_s);
        f.transport.answers = {FakeTransport::response(vectors({{3, 4}, {0, 2}}))};
        const auto result = await(embed(f, {u"a"_s, u"b"_s}));
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
        QCOMPARE(*result, (QList<Vector>{{0.6F, 0.8F}, {0, 1}}));
        const HttpRequest& sent = f.transport.sent[0].request;
        QCOMPARE(sent.url.toString(), u"http://127.0.0.1:1/v1/embeddings"_s);
        QCOMPARE(sent.method, "POST");
        QCOMPARE(sent.task, u"embed"_s);
        QVERIFY(sent.headers.contains({"Authorization", "Bearer sk-canary"}));
        QCOMPARE(f.body(0)["input"_L1].toArray().size(), 2);
        QCOMPARE(f.client->modelId(), u"openai:http://127.0.0.1:1/m"_s);
    }
    void nothingToDo()
    {
        Fixture f;
        QVERIFY(await(embed(f, {})).value().isEmpty());
        QVERIFY(f.transport.sent.empty());
    }
    void batches()
    {
        QCOMPARE(Fixture().client->maxBatchTexts(), 32);
        QVERIFY(Fixture().client->maxBatchChars() <= 48 * 1024);
        QCOMPARE(Fixture(u"https://api.example.com"_s).client->maxBatchTexts(), 64);
        Fixture f;
        QCOMPARE(await(embed(f, QStringList(33, u"x"_s))).error().code, ErrorCode::InvalidInput);
        QVERIFY(f.transport.sent.empty());
    }
    void keyStaysHomeWhereNothingIsEncrypted()
    {
        Fixture f(u"http://192.168.1.2:11434"_s, u"sk-canary"_s);
        f.transport.answers = {FakeTransport::response("", 401)};
        const auto result = await(embed(f, {u"a"_s}));
        QCOMPARE(result.error().code, ErrorCode::Unauthorized);
        QVERIFY(result.error().message.contains("not encrypted"_L1));
        for (const auto& [name, value] : f.transport.sent[0].request.headers)
            QVERIFY(!value.contains("canary"));
    }

    void base64IsAskedForFirst()
    {
        Fixture f;
        const QList<float> raw{3, 4};
        const QByteArray coded = QByteArray(reinterpret_cast<const char*>(raw.constData()), 8).toBase64();
        const auto answer = FakeTransport::response(R"({"data":[{"index":0,"embedding":")" + coded + R"("}]})");
        f.transport.answers = {answer, FakeTransport::response("no", 400)};
        QCOMPARE(await(embed(f, {u"a"_s})).value().first(), (Vector{0.6F, 0.8F}));
        QCOMPARE(f.body(0)["encoding_format"_L1].toString(), u"base64"_s);
        // It is known to work, so a refusal is about something else.
        QCOMPARE(await(embed(f, {u"b"_s})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(f.transport.sent.size(), 2U);
    }
    void refusedBase64FallsBackToNumbers_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 415, 422, 501})
            QTest::addRow("%d", status) << status;
    }
    void refusedBase64FallsBackToNumbers()
    {
        QFETCH(int, status);
        Fixture f;
        f.transport.answers = {FakeTransport::response(R"({"error":"unknown field encoding_format"})", status),
                               FakeTransport::response(vectors({{1, 0}})), FakeTransport::response(vectors({{0, 1}}))};
        QVERIFY(await(embed(f, {u"a"_s})).ok());
        QVERIFY(!f.body(1).contains("encoding_format"_L1));
        QVERIFY(await(embed(f, {u"b"_s})).ok());
        QVERIFY2(!f.body(2).contains("encoding_format"_L1), "what was refused is not asked for again");
        QCOMPARE(f.transport.sent.size(), 3U);
    }
    void ignoredBase64IsNotAskedForAgain()
    {
        Fixture f;
        f.transport.rule = [](const auto&) { return FakeTransport::response(vectors({{1, 0}})); };
        QVERIFY(await(embed(f, {u"a"_s})).ok());
        QVERIFY(await(embed(f, {u"a"_s})).ok());
        QVERIFY(!f.body(1).contains("encoding_format"_L1));
    }
    void aRefusalOfBothIsTheSecondOne()
    {
        Fixture f;
        f.transport.rule = [](const auto&) {
            return FakeTransport::response(R"({"error":{"message":"input too odd"}})", 400);
        };
        const auto result = await(embed(f, {u"a"_s}));
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
        QVERIFY(result.error().message.contains("input too odd"_L1));
        QCOMPARE(f.transport.sent.size(), 2U);
    }

    void unusableAnswersAreAskedForAgain_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("truncated JSON") << vectors({{1, 0}, {0, 1}}).chopped(20);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("too few vectors") << vectors({{1, 0}});
        QTest::newRow("zeros") << vectors({{0, 0}, {0, 0}});
    }
    void unusableAnswersAreAskedForAgain()
    {
        QFETCH(QByteArray, body);
        Fixture f;
        f.transport.answers = {FakeTransport::response(body), FakeTransport::response(vectors({{1, 0}, {0, 1}}))};
        const auto future = embed(f, {u"a"_s, u"b"_s});
        QTRY_COMPARE(f.clock.pending(), 1);
        f.clock.advance(std::chrono::seconds(1));
        QVERIFY(await(future).ok());
    }
    void unusableAnswersEnd()
    {
        Fixture f;
        f.transport.rule = [](const auto&) { return FakeTransport::response("{"); };
        const auto future = embed(f, {u"a"_s});
        for (size_t tries = 1; tries < 4; ++tries) {
            QTRY_COMPARE(f.clock.pending(), 1);
            QCOMPARE(f.transport.sent.size(), tries);
            f.clock.advance(std::chrono::seconds(30));
        }
        QCOMPARE(await(future).error().code, ErrorCode::BadResponse);
        QCOMPARE(f.transport.sent.size(), 4U);
    }

    void errorsAreNotRepeatedHere_data()
    {
        QTest::addColumn<Result<HttpResponse>>("answer");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, Result<HttpResponse> answer, ErrorCode code) {
            QTest::newRow(name) << answer << code;
        };
        row("401", FakeTransport::response("", 401), ErrorCode::Unauthorized);
        row("404", FakeTransport::response("", 404), ErrorCode::NotFound);
        row("429", FakeTransport::response("", 429), ErrorCode::RateLimited);
        row("500", FakeTransport::response("", 500), ErrorCode::ServerError);
        row("307", FakeTransport::response("", 307, {{"Location", "http://x/"}}), ErrorCode::BadResponse);
        row("web page", FakeTransport::response("<!doctype html>", 200, {{"Content-Type", "text/html"}}),
            ErrorCode::BadResponse);
        row("lost", Error::make(ErrorCode::ConnectionFailed, u"lost"_s), ErrorCode::ConnectionFailed);
        row("timeout", Error::make(ErrorCode::TimedOut, u"late"_s), ErrorCode::TimedOut);
    }
    void errorsAreNotRepeatedHere()
    {
        QFETCH(Result<HttpResponse>, answer);
        Fixture f;
        f.transport.answers = {answer};
        const auto result = await(embed(f, {u"a"_s}));
        QVERIFY(!result.ok());
        QTEST(result.error().code, "code");
        QCOMPARE(f.transport.sent.size(), 1U);
        QCOMPARE(f.clock.pending(), 0);
    }

    void anotherDimensionIsAnotherModel()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(vectors({{1, 0}})),
                               FakeTransport::response(vectors({{1, 0, 0}})),
                               FakeTransport::response(vectors({{0, 1}}))};
        QVERIFY(await(embed(f, {u"a"_s})).ok());
        const auto result = await(embed(f, {u"b"_s}));
        QCOMPARE(result.error().code, ErrorCode::ModelMismatch);
        QVERIFY(result.error().message.contains(u'3') && result.error().message.contains(u'2'));
        QVERIFY(await(embed(f, {u"c"_s})).ok());
    }

    void stopAndDestruction_data()
    {
        QTest::addColumn<bool>("destroy");
        QTest::addColumn<bool>("waiting");
        QTest::newRow("stop in flight") << false << false;
        QTest::newRow("stop in backoff") << false << true;
        QTest::newRow("destroyed in flight") << true << false;
        QTest::newRow("destroyed in backoff") << true << true;
    }
    void stopAndDestruction()
    {
        QFETCH(bool, destroy);
        QFETCH(bool, waiting);
        Fixture f;
        if (waiting)
            f.transport.answers = {FakeTransport::response("{")};
        std::stop_source source;
        const auto future = embed(f, {u"a"_s}, CallContext().withStop(source.get_token()));
        if (waiting)
            QTRY_COMPARE(f.clock.pending(), 1);
        if (destroy)
            f.client.reset();
        else
            source.request_stop();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QVERIFY(f.transport.sent[0].promise.isSettled());
        QCOMPARE(f.transport.sent.size(), 1U);
    }

    void asManyAtOnceAsTheGuardLetsThrough_data()
    {
        QTest::addColumn<int>("n");
        QTest::newRow("20") << 20;
        QTest::newRow("64") << 64;
    }
    void asManyAtOnceAsTheGuardLetsThrough()
    {
        QFETCH(int, n);
        FaultServer server;
        server.route("/v1/embeddings", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        QnamTransport wire;
        auto clock = std::make_shared<SteadyClock>();
        RequestTracker tracker(clock);
        GuardedTransport guard(wire, tracker, *clock, systemRandom(), GuardedTransport::Options::fixedWindow(n));
        QThreadPool pool;
        OpenAiEmbeddingClient client(Endpoint{server.url(), u"test-embed"_s, {}},
                                     {guard, pool, *clock, systemRandom(), {}});
        std::stop_source stop;
        QList<Future<QList<Vector>>> futures;
        for (int i = 0; i < n + 10; ++i)
            futures.append(client.embed({u"a"_s}, TextKind::Query, CallContext().withStop(stop.get_token())));
        QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), n, 10'000);
        QCOMPARE(guard.load().first().queue.queued, 10);
        stop.request_stop();
        for (const auto& future : futures)
            QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.maxInFlight(), n);
        QCOMPARE(tracker.totals().peakInProgress, n);
    }

    void againstAServer_data()
    {
        QTest::addColumn<bool>("base64");
        QTest::newRow("base64") << true;
        QTest::newRow("numbers only") << false;
    }
    void againstAServer()
    {
        QFETCH(bool, base64);
        FaultServer server;
        OpenAiRoutes routes;
        routes.base64 = base64;
        routes.requiredKey = "k";
        serveOpenAi(server, routes);
        server.next("/v1/embeddings",
                    {ServerReply::broken(ServerReply::Fault::Truncate, QByteArray(100, ' '), 10),
                     ServerReply::text("{", "application/json").framed(ServerReply::Framing::Chunked)});
        QnamTransport wire;
        auto clock = std::make_shared<SteadyClock>();
        RequestTracker tracker(clock);
        RetryPolicy quick;
        quick.base = Milliseconds(5);
        GuardedTransport guard(wire, tracker, *clock, systemRandom(),
                               GuardedTransport::Options::fixedWindow(20, quick));
        QThreadPool pool;
        OpenAiEmbeddingClient client(Endpoint{server.url(), u"test-embed"_s, Secret(u"k"_s)},
                                     {guard, pool, *clock, systemRandom(), quick});
        const QStringList texts{u"the harbour of Kiel"_s, u"größte Brücke"_s};
        const auto result = await(client.embed(texts, TextKind::Passage, {}));
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const Vector expected = pseudoVector(texts[i], 64);
            for (qsizetype x = 0; x < 64; ++x)
                QVERIFY(std::abs((*result)[i][x] - expected[x]) < 1e-6F);
        }
        QCOMPARE(server.requests(), 3);
    }
};

QTEST_GUILESS_MAIN(TestOpenAiEmbeddingClient)
#include "tst_openaiembeddingclient.moc"
