#include "core/engines/openaichatclient.h"

#include "core/network/guardedtransport.h"
#include "core/network/qnamtransport.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "support/openairoutes.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

QByteArray token(const QByteArray& text)
{
    return "data: {\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
}

ChatRequest question(const QString& text = u"why?"_s)
{
    ChatRequest request;
    request.messages = {{ChatMessage::Role::User, text}};
    return request;
}

} // namespace

class TestOpenAiChatClient : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            EndpointRuntime runtime{transport, pool, clock, [] { return 0.5; }, {}};
            client = std::make_unique<OpenAiChatClient>(Endpoint{QUrl(u"http://127.0.0.1:1"_s), u"m"_s, {}}, runtime);
        }
        QJsonObject body(size_t i) const { return QJsonDocument::fromJson(transport.sent.at(i).request.body).object(); }
        FakeClock clock;
        QThreadPool pool;
        FakeTransport transport;
        std::unique_ptr<OpenAiChatClient> client;
        QString heard;
        TokenSink sink = [this](const QString& text) { heard += text; };
    };

private Q_SLOTS:
    void wholeAnswer()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(
            R"({"choices":[{"message":{"content":"because"},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":1}})")};
        const auto reply = await(f.client->chat(question(), {}));
        QCOMPARE(reply->text, u"because"_s);
        QCOMPARE(reply->finishReason, u"stop"_s);
        QCOMPARE(reply->promptTokens, 5);
        QVERIFY(!f.body(0).contains("stream"_L1));
        QCOMPARE(f.transport.sent[0].request.url.toString(), u"http://127.0.0.1:1/v1/chat/completions"_s);
    }
    void brokenWholeAnswerIsNotBoughtTwice()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response("{")};
        QCOMPARE(await(f.client->chat(question(), {})).error().code, ErrorCode::BadResponse);
        QCOMPARE(f.transport.sent.size(), 1U);
    }

    void tokensArriveWhileTheyCome()
    {
        Fixture f;
        const auto future = f.client->chat(question(), {}, f.sink);
        const auto& sent = f.transport.sent[0];
        QVERIFY(sent.sink(token("be")));
        QTRY_COMPARE(f.heard, u"be"_s);
        QVERIFY(sent.sink(token("cau") + token("se")));
        QTRY_COMPARE(f.heard, u"because"_s);
        QVERIFY(!future.isFinished());
        QVERIFY(sent.sink("data: [DONE]\n\n"));
        f.transport.answer(0, FakeTransport::response(""));
        QCOMPARE(await(future)->text, u"because"_s);
        QCOMPARE(f.heard, u"because"_s);
    }
    void theSinkHasEverythingBeforeTheReply()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(token("a") + token("b") + "data: [DONE]\n\n")};
        const auto future = f.client->chat(question(), {}, f.sink);
        QString heardAtTheEnd;
        observe(future, this, [&](const Result<ChatReply>&) { heardAtTheEnd = f.heard; });
        QVERIFY(await(future).ok());
        QTRY_COMPARE(heardAtTheEnd, u"ab"_s);
    }
    void aWholeAnswerInsteadOfAStream()
    {
        Fixture f;
        f.transport.answers = {
            FakeTransport::response(R"({"choices":[{"message":{"content":"whole"},"finish_reason":"stop"}]})")};
        QCOMPARE(await(f.client->chat(question(), {}, f.sink))->text, u"whole"_s);
        QCOMPARE(f.heard, u"whole"_s);
    }

    void brokenStreams_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<Result<HttpResponse>>("end");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& stream, Result<HttpResponse> end, int code) {
            QTest::newRow(name) << stream << end << code;
        };
        const Result<HttpResponse> fine = FakeTransport::response("");
        const Result<HttpResponse> lost = Error::make(ErrorCode::ConnectionFailed, u"lost"_s);
        const Result<HttpResponse> late = Error::make(ErrorCode::TimedOut, u"late"_s);
        row("ends too early", token("a"), fine, int(ErrorCode::ConnectionFailed));
        row("connection lost", token("a"), lost, int(ErrorCode::ConnectionFailed));
        row("silence", token("a"), late, int(ErrorCode::TimedOut));
        row("lost before the first token", "", lost, int(ErrorCode::ConnectionFailed));
        row("lost after the end", token("a") + "data: [DONE]\n\n", lost, -1);
        row("web page", "<html>", fine, int(ErrorCode::BadResponse));
        row("error inside", token("a") + "data: {\"error\":{\"message\":\"out of memory\"}}\n\n", fine,
            int(ErrorCode::BadResponse));
    }
    void brokenStreams()
    {
        QFETCH(QByteArray, stream);
        QFETCH(Result<HttpResponse>, end);
        QFETCH(int, code);
        Fixture f;
        const auto future = f.client->chat(question(), {}, f.sink);
        const bool taken = stream.isEmpty() || f.transport.sent[0].sink(stream);
        f.transport.answer(0, taken ? end : Result<HttpResponse>(Error::make(ErrorCode::BadResponse, u"refused"_s)));
        const auto reply = await(future);
        QCOMPARE(reply.ok() ? -1 : int(reply.error().code), code);
        QCOMPARE(f.transport.sent.size(), 1U);
        if (code == int(ErrorCode::BadResponse))
            QVERIFY(reply.error().message.contains("127.0.0.1"_L1));
    }

    void refusedParametersAreLeftOut_data()
    {
        QTest::addColumn<bool>("streamed");
        QTest::newRow("streamed") << true;
        QTest::newRow("whole") << false;
    }
    void refusedParametersAreLeftOut()
    {
        QFETCH(bool, streamed);
        Fixture f;
        const auto refuse = [](const QByteArray& parameter) {
            return FakeTransport::response(R"({"error":{"message":"unsupported","param":")" + parameter + R"("}})",
                                           400);
        };
        const auto whole =
            FakeTransport::response(R"({"choices":[{"message":{"content":"ok"},"finish_reason":"stop"}]})");
        f.transport.answers = {refuse("max_tokens"), refuse("temperature"), whole, whole};
        const TokenSink sink = streamed ? f.sink : TokenSink();
        QCOMPARE(await(f.client->chat(question(), {}, sink))->text, u"ok"_s);
        QVERIFY(f.body(2).contains("max_completion_tokens"_L1));
        QVERIFY(!f.body(2).contains("temperature"_L1));
        QVERIFY(await(f.client->chat(question(), {}, sink)).ok());
        QCOMPARE(f.body(3), f.body(2)); // known by now
    }
    void usageIsGivenUpWhereItIsRefusedInWords()
    {
        Fixture f;
        const auto refusal =
            FakeTransport::response(R"({"error":{"message":"Unrecognized request argument: stream_options"}})", 400);
        const auto answer = FakeTransport::response(token("a") + "data: [DONE]\n\n");
        f.transport.answers = {refusal, answer, answer};
        QVERIFY(await(f.client->chat(question(), {}, f.sink)).ok());
        QVERIFY(await(f.client->chat(question(), {}, f.sink)).ok());
        QVERIFY(f.body(0).contains("stream_options"_L1));
        QVERIFY(!f.body(1).contains("stream_options"_L1) && !f.body(2).contains("stream_options"_L1));
        QCOMPARE(f.transport.sent.size(), 3U);
    }
    void twoCallsThatAreRefusedAtOnceBothAdapt()
    {
        Fixture f;
        const auto refusal =
            FakeTransport::response(R"({"error":{"message":"unsupported","param":"max_tokens"}})", 400);
        const auto one = f.client->chat(question(), {});
        const auto two = f.client->chat(question(), {});
        f.transport.answer(0, refusal);
        f.transport.answer(1, refusal);
        QTRY_COMPARE(f.transport.sent.size(), 4U);
        const auto whole = FakeTransport::response(R"({"choices":[{"message":{"content":"ok"}}]})");
        f.transport.answer(2, whole);
        f.transport.answer(3, whole);
        QVERIFY(await(one).ok() && await(two).ok());
    }
    void otherRefusalsAreErrors()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(R"({"error":{"message":"The model `m` does not exist"}})", 404)};
        const auto reply = await(f.client->chat(question(), {}, f.sink));
        QCOMPARE(reply.error().code, ErrorCode::NotFound);
        QVERIFY(reply.error().message.contains(u"“m”"_s));
    }

    void stop()
    {
        Fixture f;
        std::stop_source source;
        const auto future = f.client->chat(question(), CallContext().withStop(source.get_token()), f.sink);
        const BodySink bytes = f.transport.sent[0].sink;
        QVERIFY(bytes(token("a")));
        QTRY_COMPARE(f.heard, u"a"_s);
        bytes(token("b"));
        source.request_stop();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        bytes(token("c"));
        settleEvents();
        QCOMPARE(f.heard, u"a"_s);
    }
    void destruction()
    {
        Fixture f;
        const auto future = f.client->chat(question(), {}, f.sink);
        const BodySink bytes = f.transport.sent[0].sink;
        bytes(token("a"));
        f.client.reset();
        bytes(token("b"));
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        settleEvents();
        QVERIFY(f.heard.isEmpty());
        QVERIFY(f.transport.sent[0].promise.isSettled());
    }
    void theSinkMayDestroyTheClient_data()
    {
        QTest::addColumn<bool>("atTheEnd");
        QTest::newRow("at a token") << false;
        QTest::newRow("at the end") << true;
    }
    void theSinkMayDestroyTheClient()
    {
        QFETCH(bool, atTheEnd);
        Fixture f;
        const auto future = f.client->chat(question(), {}, [&](const QString&) { f.client.reset(); });
        if (atTheEnd) {
            f.transport.answer(0, FakeTransport::response(R"({"choices":[{"message":{"content":"whole"}}]})"));
        } else {
            f.transport.sent[0].sink(token("a"));
            settleEvents();
        }
        static_cast<void>(await(future));
        QVERIFY(!f.client);
        settleEvents();
    }

    void againstAServer()
    {
        FaultServer server;
        OpenAiRoutes routes;
        routes.tokenMs = 15;
        serveOpenAi(server, routes);
        server.next("/v1/chat/completions", {ServerReply::text("busy", "text/plain", 503)});
        QnamTransport wire;
        auto clock = std::make_shared<SteadyClock>();
        RequestTracker tracker(clock);
        RetryPolicy quick;
        quick.base = Milliseconds(5);
        GuardedTransport guard(wire, tracker, *clock, systemRandom(),
                               GuardedTransport::Options::fixedWindow(20, quick));
        QThreadPool pool;
        OpenAiChatClient client(Endpoint{server.url(), u"test-chat"_s, {}},
                                {guard, pool, *clock, systemRandom(), quick});
        QStringList tokens;
        const QThread* thread = nullptr;
        const auto reply = await(client.chat(question(u"one two three"_s), {}, [&](const QString& text) {
            tokens.append(text);
            thread = QThread::currentThread();
        }));
        QVERIFY2(reply.ok(), reply.ok() ? "" : qPrintable(reply.error().message));
        QCOMPARE(reply->text, u"You asked: one two three"_s);
        QCOMPARE(tokens.join(QString()), reply->text);
        QVERIFY(tokens.size() > 1);
        QCOMPARE(thread, QThread::currentThread());
        QCOMPARE(reply->finishReason, u"stop"_s);
        QVERIFY(reply->promptTokens > 0 && reply->completionTokens > 0);
        QCOMPARE(server.requests(), 2);
        QCOMPARE(await(client.chat(question(u"again"_s), {}))->text, u"You asked: again"_s);
    }
    void cutOffByAServer()
    {
        FaultServer server;
        ServerReply cut = ServerReply::events({"{\"choices\":[{\"delta\":{\"content\":\"half\"}}]}", "[DONE]"});
        cut.fault = ServerReply::Fault::Truncate;
        cut.faultAfter = cut.pieces.first().size();
        server.route("/v1/chat/completions", cut);
        QnamTransport wire;
        SteadyClock clock;
        QThreadPool pool;
        OpenAiChatClient client(Endpoint{server.url(), u"test-chat"_s, {}}, {wire, pool, clock, systemRandom(), {}});
        for (int i = 0; i < 20; ++i) {
            QString heard;
            const auto reply = await(client.chat(question(), {}, [&](const QString& text) { heard += text; }));
            QVERIFY2(!reply.ok(), "half an answer passed for a whole one");
            QCOMPARE(reply.error().code, ErrorCode::ConnectionFailed);
        }
    }
    void stopClosesTheConnection()
    {
        FaultServer server;
        OpenAiRoutes routes;
        routes.tokenMs = 50;
        routes.answer = [](const QString&) { return QString(u"word "_s).repeated(200); };
        serveOpenAi(server, routes);
        QnamTransport wire;
        SteadyClock clock;
        QThreadPool pool;
        OpenAiChatClient client(Endpoint{server.url(), u"test-chat"_s, {}}, {wire, pool, clock, systemRandom(), {}});
        std::stop_source source;
        int tokens = 0;
        const auto future =
            client.chat(question(), CallContext().withStop(source.get_token()), [&](const QString&) { ++tokens; });
        QTRY_VERIFY(tokens >= 2);
        source.request_stop();
        QCOMPARE(await(future, 1000).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(server.abandoned(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOpenAiChatClient)
#include "tst_openaichatclient.moc"
