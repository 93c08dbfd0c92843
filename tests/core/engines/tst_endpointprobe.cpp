#include "core/engines/endpointprobe.h"

#include "core/network/qnamtransport.h"
#include "support/await.h"
#include "support/openairoutes.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestEndpointProbe : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        QnamTransport wire;
        SteadyClock clock;
        QThreadPool pool;
        EndpointRuntime runtime{wire, pool, clock, systemRandom(), {}};
        std::unique_ptr<EndpointProbe> probe = std::make_unique<EndpointProbe>(runtime);
        FaultServer server;

        Endpoint at(const QString& path, const QString& model = {}, const QString& key = {}) const
        {
            return {server.url(path), model, Secret(key)};
        }
    };
    using Kind = EndpointReport::Kind;

private Q_SLOTS:
    void findsAnApi_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("bare") << QString();
        QTest::newRow("slash") << u"/"_s;
        QTest::newRow("v1") << u"/v1"_s;
        QTest::newRow("v1 and a slash") << u"/v1/"_s;
    }
    void findsAnApi()
    {
        QFETCH(QString, path);
        Fixture f;
        serveOpenAi(f.server);
        const auto report = await(f.probe->probe(f.at(path), {}));
        QVERIFY(report.ok());
        QVERIFY(report->reachable);
        QVERIFY(!report->error);
        QCOMPARE(report->kind, Kind::OpenAiCompatible);
        QCOMPARE(report->models, (QStringList{u"test-embed"_s, u"test-chat"_s}));
        QCOMPARE(report->base, f.server.url(u"/v1"_s));
        QVERIFY(report->latency > Duration::zero());
        QVERIFY(!report->embeddingDimension);
    }
    void findsOllama_data()
    {
        QTest::addColumn<bool>("alsoApi");
        QTest::newRow("new, with /v1/models") << true;
        QTest::newRow("old, without") << false;
    }
    void findsOllama()
    {
        QFETCH(bool, alsoApi);
        Fixture f;
        if (alsoApi)
            serveOpenAi(f.server);
        f.server.route(
            "/api/tags",
            ServerReply::text(R"({"models":[{"name":"llama3:8b","model":"llama3:8b","size":1}]})", "application/json"));
        const auto report = await(f.probe->probe(f.at({}), {}));
        QCOMPARE(report->kind, Kind::Ollama);
        QVERIFY(report->reachable && !report->error);
        QCOMPARE(report->models.first(), alsoApi ? u"test-embed"_s : u"llama3:8b"_s);
    }
    void tellsWhichProgramItIs_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char* name, const QByteArray& path, const QByteArray& body, Kind kind) {
            QTest::newRow(name) << path << body << kind;
        };
        row("Ollama", "/api/version", R"({"version":"0.12.0"})", Kind::Ollama);
        row("LM Studio", "/api/v0/models",
            R"({"object":"list","data":[{"id":"q","object":"model","type":"llm","state":"loaded"}]})", Kind::LmStudio);
        row("llama.cpp", "/props", R"({"default_generation_settings":{},"total_slots":4,"model_path":"q.gguf"})",
            Kind::LlamaCpp);
        row("llama.cpp by its list", "/v1/models", R"({"data":[{"id":"q","owned_by":"llamacpp"}]})", Kind::LlamaCpp);
        row("vLLM", "/v1/models", R"({"data":[{"id":"q","owned_by":"vllm"}]})", Kind::Vllm);
        row("another", "/v1/models", R"({"data":[{"id":"q","owned_by":"me"}]})", Kind::OpenAiCompatible);
        row("one that answers everything", "/api/version", R"({"error":"Unexpected endpoint or method."})",
            Kind::OpenAiCompatible);
    }
    void tellsWhichProgramItIs()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        Fixture f;
        serveOpenAi(f.server);
        f.server.route(path, ServerReply::text(body, "application/json"));
        for (const auto& base : {u""_s, u"/v1"_s}) {
            const auto report = await(f.probe->probe(f.at(base), {}));
            QVERIFY(report.ok() && !report->error);
            QTEST(report->kind, "kind");
            QVERIFY(!report->models.isEmpty());
        }
    }
    void ollamaByItsOwnProtocol()
    {
        Fixture f;
        f.server.route("/api/tags", ServerReply::text(R"({"models":[{"name":"a:7b"}]})", "application/json"));
        f.server.route("/api/embed", ServerReply::text(R"({"embeddings":[[3,4,0]]})", "application/json"));
        Endpoint endpoint = f.at(u"/api"_s, u"a:7b"_s);
        const auto report = await(f.probe->probe(endpoint, {}));
        QVERIFY(report.ok() && !report->error);
        QCOMPARE(report->kind, Kind::Ollama);
        QCOMPARE(report->models, QStringList{u"a:7b"_s});
        QCOMPARE(report->base, f.server.url());
        QCOMPARE(report->embeddingDimension, 3);
    }
    void findsLocalServers()
    {
        Fixture f;
        serveOpenAi(f.server);
        FaultServer ollama;
        ollama.route("/api/tags", ServerReply::text(R"({"models":[{"name":"a:7b"}]})", "application/json"));
        FaultServer locked;
        locked.route("/v1/models", ServerReply::json({}, 401));
        FaultServer site;
        site.route("/v1/models", ServerReply::text("<!doctype html>", "text/html"));
        auto gone = std::make_unique<FaultServer>();
        const int nobody = gone->port();
        gone.reset();
        const LocalSearch search{{ollama.port(), nobody, site.port(), f.server.port(), locked.port()},
                                 Milliseconds(10'000)};
        const auto found = await(f.probe->probeLocal({}, search), 30'000);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 3);
        QCOMPARE(found->at(0).kind, Kind::Ollama);
        QCOMPARE(found->at(1).kind, Kind::OpenAiCompatible);
        QCOMPARE(found->at(1).base, f.server.url(u"/v1"_s));
        QCOMPARE(found->at(2).error->code, ErrorCode::Unauthorized);
        for (const auto& received : f.server.received())
            QVERIFY(received.header("Authorization").isEmpty());
    }
    void theLocalSearchStops()
    {
        Fixture f;
        f.server.route("/v1/models", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        std::stop_source source;
        const auto future =
            f.probe->probeLocal(CallContext().withStop(source.get_token()), {{f.server.port()}, Milliseconds(10'000)});
        QTRY_COMPARE(f.server.requests("/v1/models"), 1);
        source.request_stop();
        QCOMPARE(await(future, 1000).error().code, ErrorCode::Cancelled);
    }
    void aSilentPortIsLeftOut()
    {
        Fixture f;
        f.server.route("/v1/models", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        const auto found = await(f.probe->probeLocal({}, {{f.server.port()}, Milliseconds(50)}));
        QVERIFY(found.ok() && found->isEmpty());
    }
    void hints_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("names"); // empty: no hint
        QTest::newRow("Ollama") << Kind::Ollama << u"OLLAMA_NUM_PARALLEL"_s;
        QTest::newRow("llama.cpp") << Kind::LlamaCpp << u"--parallel N"_s;
        QTest::newRow("vLLM") << Kind::Vllm << u"--max-num-seqs"_s;
        QTest::newRow("LM Studio") << Kind::LmStudio << u"Max Concurrent Predictions"_s;
        QTest::newRow("a service") << Kind::OpenAiCompatible << QString();
        QTest::newRow("Anthropic") << Kind::Anthropic << QString();
        QTest::newRow("unknown") << Kind::Unknown << QString();
    }
    void hints()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, names);
        QCOMPARE(parallelHint(kind, 1).isEmpty(), names.isEmpty());
        QVERIFY(parallelHint(kind, 1).contains(names));
        QVERIFY(parallelHint(kind, 0).contains(names));
        if (!names.isEmpty())
            QVERIFY(parallelHint(kind, 3).contains("runs 3 at a time"_L1));
        QVERIFY(!serverKindName(kind).isEmpty());
    }
    void tellsTheDimension()
    {
        Fixture f;
        serveOpenAi(f.server);
        QCOMPARE(await(f.probe->probe(f.at({}, u"test-embed"_s), {}))->embeddingDimension, 64);
        const auto chat = await(f.probe->probe(f.at({}, u"test-chat"_s), {}));
        QVERIFY(chat.ok() && !chat->error && !chat->embeddingDimension);
    }

    void troubles_data()
    {
        QTest::addColumn<ServerReply>("reply");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("reachable");
        const auto row = [](const char* name, const ServerReply& reply, ErrorCode code, bool reachable) {
            QTest::newRow(name) << reply << code << reachable;
        };
        row("401", ServerReply::json({}, 401), ErrorCode::Unauthorized, true);
        row("404", ServerReply::text("404 page not found", "text/plain", 404), ErrorCode::NotFound, true);
        row("500", ServerReply::json({}, 500), ErrorCode::ServerError, true);
        row("web page", ServerReply::text("<!doctype html><html></html>", "text/html"), ErrorCode::BadResponse, true);
        row("other JSON", ServerReply::json({{u"hello"_s, 1}}), ErrorCode::BadResponse, true);
        row("half JSON", ServerReply::text("{\"data\":[", "application/json"), ErrorCode::BadResponse, true);
        row("redirect", ServerReply::redirect(QUrl(u"http://127.0.0.2/x"_s)), ErrorCode::BadResponse, true);
        row("closes", ServerReply::broken(ServerReply::Fault::CloseWithoutAnswer), ErrorCode::ConnectionFailed, false);
    }
    void troubles()
    {
        QFETCH(ServerReply, reply);
        QFETCH(bool, reachable);
        Fixture f;
        f.server.route("/v1/models", reply);
        const auto report = await(f.probe->probe(f.at(u"/v1"_s), {}));
        QVERIFY(report.ok());
        QVERIFY(report->error);
        QTEST(report->error->code, "code");
        QCOMPARE(report->reachable, reachable);
        QCOMPARE(report->kind, Kind::Unknown);
    }
    void nobodyThere()
    {
        Fixture f;
        auto gone = std::make_unique<FaultServer>();
        const Endpoint endpoint{gone->url(), {}, {}};
        gone.reset();
        const auto report = await(f.probe->probe(endpoint, {}));
        QVERIFY(!report->reachable);
        QCOMPARE(report->error->code, ErrorCode::ConnectionFailed);
    }
    void stopAndDestruction_data()
    {
        QTest::addColumn<bool>("destroy");
        QTest::newRow("stop") << false;
        QTest::newRow("destroyed") << true;
    }
    void stopAndDestruction()
    {
        QFETCH(bool, destroy);
        Fixture f;
        f.server.route("/v1/models", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        std::stop_source source;
        const auto future = f.probe->probe(f.at(u"/v1"_s), CallContext().withStop(source.get_token()));
        QTRY_COMPARE(f.server.inFlight(), 1);
        if (destroy)
            f.probe.reset();
        else
            source.request_stop();
        QCOMPARE(await(future, 1000).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(f.server.inFlight(), 0);
    }

    void concurrency_data()
    {
        QTest::addColumn<int>("capacity");
        QTest::addColumn<int>("sent");
        for (const int capacity : {1, 3, 8})
            QTest::addRow("server runs %d of 8", capacity) << capacity << 8;
    }
    void concurrency()
    {
        QFETCH(int, capacity);
        QFETCH(int, sent);
        Fixture f;
        OpenAiRoutes routes;
        routes.delayMs = 120; // long against what the machine adds
        serveOpenAi(f.server, routes);
        f.server.setSlots(capacity);
        const auto report = await(f.probe->measureConcurrency(f.at({}, u"test-embed"_s), sent, {}), 30'000);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(report->sent, sent);
        QCOMPARE(report->failed, 0);
        QCOMPARE(report->ranAtOnce, capacity);
        QCOMPARE(f.server.requests(), 3 + 2 * sent);
    }
    void concurrencyOfAChatModel()
    {
        Fixture f;
        OpenAiRoutes routes;
        routes.delayMs = 120;
        serveOpenAi(f.server, routes);
        f.server.setSlots(2);
        const auto report =
            await(f.probe->measureConcurrency(f.at({}, u"test-chat"_s), 4, {}, MeasuredCall::Chat), 30'000);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().message));
        QCOMPARE(report->ranAtOnce, 2);
        QCOMPARE(f.server.requests("/v1/chat/completions"), 3 + 2 * 4);
        QCOMPARE(f.server.received().first().json()["max_tokens"_L1].toInt(), 1);
    }
    void concurrencyNeedsAModel()
    {
        Fixture f;
        serveOpenAi(f.server);
        QCOMPARE(await(f.probe->measureConcurrency(f.at({}, u"other"_s), 4, {})).error().code, ErrorCode::NotFound);
    }

    void ranAtOnceIsPure_data()
    {
        QTest::addColumn<QList<int>>("ended");
        QTest::addColumn<int>("expected");
        QTest::newRow("none") << QList<int>{} << 0;
        QTest::newRow("all at once") << QList<int>{100, 101, 104, 110} << 4;
        QTest::newRow("two waves") << QList<int>{100, 101, 200, 203} << 2;
        QTest::newRow("one by one") << QList<int>{100, 200, 300, 400} << 1;
        QTest::newRow("uneven last wave") << QList<int>{100, 100, 100, 200} << 3;
        QTest::newRow("slow together") << QList<int>{160, 160, 160, 160} << 2;
        QTest::newRow("faster than alone") << QList<int>{10, 10} << 2;
    }
    void ranAtOnceIsPure()
    {
        QFETCH(QList<int>, ended);
        QList<Duration> times;
        for (const int ms : ended)
            times.append(Milliseconds(ms));
        QTEST(ranAtOnce(Milliseconds(100), times), "expected");
    }
    void modelLists_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("models");
        QTest::addColumn<bool>("ok");
        QTest::newRow("OpenAI") << QByteArray(R"({"object":"list","data":[{"id":"a"},{"id":"b"}]})")
                                << QStringList{u"a"_s, u"b"_s} << true;
        QTest::newRow("Ollama") << QByteArray(R"({"models":[{"name":"a:7b"}]})") << QStringList{u"a:7b"_s} << true;
        QTest::newRow("empty") << QByteArray(R"({"data":[]})") << QStringList() << true;
        QTest::newRow("odd entries") << QByteArray(R"({"data":[1,{},{"id":"a"},null]})") << QStringList{u"a"_s} << true;
        QTest::newRow("other") << QByteArray("{}") << QStringList() << false;
        QTest::newRow("half") << QByteArray("{") << QStringList() << false;
    }
    void modelLists()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, models);
        const auto list = parseModelList(body, u"http://h:1"_s);
        QTEST(list.ok(), "ok");
        QCOMPARE(list.valueOr({}), models);
    }
};

QTEST_GUILESS_MAIN(TestEndpointProbe)
#include "tst_endpointprobe.moc"
