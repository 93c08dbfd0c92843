#include "core/engines/ollamachatclient.h"
#include "core/engines/ollamaembeddingclient.h"
#include "core/engines/ollamamodels.h"

#include "core/network/qnamtransport.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "support/faultserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

QByteArray token(const QByteArray& text)
{
    return "{\"message\":{\"content\":\"" + text + "\"},\"done\":false}\n";
}

const QByteArray theEnd = "{\"message\":{\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"eval_count\":2}\n";
const QByteArray noModel = "{\"error\":\"model \\\"m\\\" not found, try pulling it first\"}";

ChatRequest question()
{
    ChatRequest request;
    request.messages = {{ChatMessage::Role::User, u"why?"_s}};
    return request;
}

} // namespace

class TestOllamaClients : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        explicit Fixture(const QString& base = u"http://127.0.0.1:11434"_s)
        {
            const Endpoint endpoint{QUrl(base), u"m"_s, Secret(u"sk-canary"_s)};
            const EndpointRuntime runtime{transport, pool, clock, [] { return 0.5; }, {}};
            chat = std::make_unique<OllamaChatClient>(endpoint, runtime);
            embedder = std::make_unique<OllamaEmbeddingClient>(endpoint, runtime);
            models = std::make_unique<OllamaModels>(endpoint, runtime);
        }
        FakeClock clock;
        QThreadPool pool;
        FakeTransport transport;
        std::unique_ptr<OllamaChatClient> chat;
        std::unique_ptr<OllamaEmbeddingClient> embedder;
        std::unique_ptr<OllamaModels> models;
        QString heard;
        TokenSink sink = [this](const QString& text) { heard += text; };
        QList<PullProgress> progress;
        PullSink pullSink = [this](const PullProgress& each) { progress.append(each); };

        // Ends a streamed call after `bytes`.
        void end(const QByteArray& bytes)
        {
            const bool taken = transport.sent[0].sink(bytes);
            transport.answer(0, taken ? Result<HttpResponse>(FakeTransport::response(""))
                                      : Error::make(ErrorCode::BadResponse, u"refused"_s));
        }
    };

private Q_SLOTS:
    void names()
    {
        Fixture f;
        QCOMPARE(f.chat->modelId(), u"ollama:http://127.0.0.1:11434/m"_s);
        QCOMPARE(f.embedder->modelId(), u"ollama:http://127.0.0.1:11434/m"_s);
    }
    void wholeAnswer()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(R"({"message":{"content":"because"},"done":true})")};
        const auto reply = await(f.chat->chat(question(), {}));
        QCOMPARE(reply->text, u"because"_s);
        QCOMPARE(f.transport.sent[0].request.url.toString(), u"http://127.0.0.1:11434/api/chat"_s);
        QVERIFY(f.transport.sent[0].request.headers.contains({"Authorization", "Bearer sk-canary"}));
    }
    void tokensArriveWhileTheyCome()
    {
        Fixture f;
        const auto future = f.chat->chat(question(), {}, f.sink);
        QVERIFY(f.transport.sent[0].sink(token("be") + token("cause").left(10)));
        QTRY_COMPARE(f.heard, u"be"_s);
        QVERIFY(!future.isFinished());
        f.end(token("cause").mid(10) + theEnd);
        QCOMPARE(await(future)->text, u"because"_s);
        QCOMPARE(f.heard, u"because"_s);
    }
    void whatIsHeldBackIsGivenAtTheEnd()
    {
        Fixture f;
        const auto future = f.chat->chat(question(), {}, f.sink);
        f.end(token("<thi") + theEnd);
        QCOMPARE(await(future)->text, u"<thi"_s);
        QCOMPARE(f.heard, u"<thi"_s);
    }
    void failures_data()
    {
        QTest::addColumn<bool>("streamed");
        QTest::addColumn<Result<HttpResponse>>("answer");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const QByteArray& name, bool streamed, Result<HttpResponse> answer, ErrorCode code) {
            QTest::newRow(name.constData()) << streamed << answer << code;
        };
        for (const bool streamed : {false, true}) {
            const auto named = [&](const char* name) {
                return QByteArray(name) + (streamed ? ", streamed" : ", whole");
            };
            row(named("no such model"), streamed, FakeTransport::response(noModel, 404), ErrorCode::NotFound);
            row(named("busy"), streamed, FakeTransport::response(R"({"error":"server busy"})", 503),
                ErrorCode::ServerError);
            row(named("wrong path"), streamed, FakeTransport::response("404 page not found", 404), ErrorCode::NotFound);
            row(named("redirect"), streamed, FakeTransport::response("", 307, {{"Location", "http://x/"}}),
                ErrorCode::BadResponse);
            row(named("error in a 200"), streamed, FakeTransport::response(noModel), ErrorCode::NotFound);
            row(named("lost"), streamed, Error::make(ErrorCode::ConnectionFailed, u"lost"_s),
                ErrorCode::ConnectionFailed);
            row(named("cut"), streamed, FakeTransport::response(token("a")), ErrorCode::ConnectionFailed);
        }
    }
    void failures()
    {
        QFETCH(bool, streamed);
        QFETCH(Result<HttpResponse>, answer);
        Fixture f;
        f.transport.answers = {answer};
        const auto reply = await(f.chat->chat(question(), {}, streamed ? f.sink : TokenSink()));
        QVERIFY(!reply.ok());
        QTEST(reply.error().code, "code");
        QCOMPARE(f.transport.sent.size(), 1U);
        QVERIFY2(!reply.error().message.contains("/v1?"_L1), qPrintable(reply.error().message));
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
        std::stop_source source;
        const CallContext call = CallContext().withStop(source.get_token());
        const auto chat = f.chat->chat(question(), call, f.sink);
        const auto embedded = f.embedder->embed({u"a"_s}, TextKind::Query, call);
        const auto listed = f.models->list(call);
        const auto pulled = f.models->pull(u"m"_s, call, f.pullSink);
        const BodySink bytes = f.transport.sent[0].sink;
        const BodySink pull = f.transport.sent[3].sink;
        bytes(token("a"));
        pull("{\"status\":\"pulling manifest\"}\n");
        if (destroy) {
            f.chat.reset();
            f.embedder.reset();
            f.models.reset();
        } else {
            source.request_stop();
        }
        bytes(token("b"));
        pull("{\"status\":\"success\"}\n");
        QCOMPARE(await(chat).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(embedded).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(listed).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(pulled).error().code, ErrorCode::Cancelled);
        settleEvents();
        QVERIFY(f.heard.isEmpty());
        QVERIFY(f.progress.isEmpty());
        for (const auto& sent : f.transport.sent)
            QVERIFY(sent.promise.isSettled());
    }

    void embeds()
    {
        Fixture f(u"http://127.0.0.1:11434/api"_s);
        f.transport.answers = {FakeTransport::response(R"({"embeddings":[[3,4],[0,2]]})"),
                               FakeTransport::response(R"({"embeddings":[[1,0,0]]})")};
        QCOMPARE(*await(f.embedder->embed({u"a"_s, u"b"_s}, TextKind::Passage, {})),
                 (QList<Vector>{{0.6F, 0.8F}, {0, 1}}));
        QCOMPARE(f.transport.sent[0].request.url.toString(), u"http://127.0.0.1:11434/api/embed"_s);
        QCOMPARE(await(f.embedder->embed({u"a"_s}, TextKind::Passage, {})).error().code, ErrorCode::ModelMismatch);
        QVERIFY(await(f.embedder->embed({}, TextKind::Passage, {})).value().isEmpty());
        QCOMPARE(await(f.embedder->embed(QStringList(33, u"x"_s), TextKind::Passage, {})).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(f.transport.sent.size(), 2U);
    }
    void unusableVectorsAreAskedForAgain()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(R"({"embeddings":[[3)"),
                               FakeTransport::response(R"({"embeddings":[[3,4]]})")};
        const auto future = f.embedder->embed({u"a"_s}, TextKind::Query, {});
        QTRY_COMPARE(f.clock.pending(), 1);
        f.clock.advance(std::chrono::seconds(1));
        QVERIFY(await(future).ok());
    }
    void embeddingRefusalsAreNotRepeated()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(noModel, 404)};
        QCOMPARE(await(f.embedder->embed({u"a"_s}, TextKind::Query, {})).error().code, ErrorCode::NotFound);
        QCOMPARE(f.transport.sent.size(), 1U);
    }

    void lists()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(R"({"models":[{"name":"a:7b","size":5}]})"),
                               FakeTransport::response(R"({"version":"0.12.0"})"),
                               FakeTransport::response("<html>", 200, {{"Content-Type", "text/html"}})};
        QCOMPARE(await(f.models->list({}))->first().name, u"a:7b"_s);
        QCOMPARE(*await(f.models->version({})), u"0.12.0"_s);
        QCOMPARE(await(f.models->list({})).error().code, ErrorCode::BadResponse);
        QCOMPARE(f.transport.sent[0].request.url.path(), u"/api/tags"_s);
        QCOMPARE(f.transport.sent[1].request.url.path(), u"/api/version"_s);
    }
    void pullTellsHowFarItIs()
    {
        Fixture f;
        const auto future = f.models->pull(u"qwen3"_s, {}, f.pullSink);
        const BodySink bytes = f.transport.sent[0].sink;
        QVERIFY(bytes("{\"status\":\"pulling manifest\"}\n{\"status\":\"pulling a\",\"dig"));
        QTRY_COMPARE(f.progress.size(), 1);
        QVERIFY(bytes("est\":\"sha256:a\",\"total\":10,\"completed\":4}\n"));
        QTRY_COMPARE(f.progress.size(), 2);
        QCOMPARE(f.progress.last().completed, 4);
        QVERIFY(!future.isFinished());
        f.end("{\"status\":\"verifying sha256 digest\"}\n{\"status\":\"success\"}\n");
        QVERIFY(await(future).ok());
        QVERIFY(f.progress.last().done);
        QCOMPARE(f.progress.size(), 3); // what came while nobody listened is passed over
        QVERIFY(f.transport.sent[0].request.body.contains("qwen3"));
    }
    void pullFailures_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("unknown") << QByteArray(R"({"error":"pull model manifest: file does not exist"})") << 200
                                 << ErrorCode::NotFound;
        QTest::newRow("disk full") << QByteArray("{\"status\":\"pulling a\"}\n{\"error\":\"no space left\"}\n") << 200
                                   << ErrorCode::ServerError;
        QTest::newRow("cut") << QByteArray("{\"status\":\"pulling a\"}\n") << 200 << ErrorCode::ConnectionFailed;
        QTest::newRow("nothing") << QByteArray() << 200 << ErrorCode::ConnectionFailed;
        QTest::newRow("refused") << QByteArray(R"({"error":"invalid model name"})") << 400 << ErrorCode::InvalidInput;
    }
    void pullFailures()
    {
        QFETCH(QByteArray, lines);
        QFETCH(int, status);
        Fixture f;
        f.transport.answers = {FakeTransport::response(lines, status)};
        const auto pulled = await(f.models->pull(u"m"_s, {}, f.pullSink));
        QVERIFY(!pulled.ok());
        QTEST(pulled.error().code, "code");
    }
    void theSinkMayEndThePull()
    {
        Fixture f;
        const auto future = f.models->pull(u"m"_s, {}, [&](const PullProgress&) { f.models.reset(); });
        f.end("{\"status\":\"success\"}\n");
        static_cast<void>(await(future));
        QVERIFY(!f.models);
        settleEvents();
    }

    void againstAServer()
    {
        FaultServer server;
        ServerReply reply;
        reply.contentType = "application/x-ndjson";
        reply.framing = ServerReply::Framing::Chunked;
        reply.pieces = {token("Hello"), token(" there"), theEnd};
        reply.pieceMs = 5;
        server.route("/api/chat", reply);
        reply.pieces = {"{\"status\":\"pulling a\",\"total\":10,\"completed\":1}\n", "{\"status\":\"success\"}\n"};
        server.route("/api/pull", reply);
        QnamTransport wire;
        SteadyClock clock;
        QThreadPool pool;
        const EndpointRuntime runtime{wire, pool, clock, systemRandom(), {}};
        const Endpoint endpoint{server.url(), u"m"_s, {}};
        OllamaChatClient chat(endpoint, runtime);
        QString heard;
        const auto said = await(chat.chat(question(), {}, [&](const QString& text) { heard += text; }));
        QVERIFY2(said.ok(), said.ok() ? "" : qPrintable(said.error().message));
        QCOMPARE(heard, u"Hello there"_s);
        QCOMPARE(said->completionTokens, 2);
        OllamaModels models(endpoint, runtime);
        const QThread* thread = nullptr;
        QVERIFY(await(models.pull(u"m"_s, {}, [&](const PullProgress&) { thread = QThread::currentThread(); })).ok());
        QCOMPARE(thread, QThread::currentThread());
    }
};

QTEST_GUILESS_MAIN(TestOllamaClients)
#include "tst_ollamaclients.moc"
