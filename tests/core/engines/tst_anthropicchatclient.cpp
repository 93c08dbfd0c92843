#include "core/engines/anthropicchatclient.h"

#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

const QByteArray whole =
    R"({"type":"message","content":[{"type":"text","text":"because"}],"stop_reason":"end_turn","usage":{"input_tokens":3,"output_tokens":1}})";

QByteArray token(const QByteArray& text)
{
    return R"(data: {"type":"content_block_delta","delta":{"type":"text_delta","text":")" + text + "\"}}\n\n";
}

const QByteArray theEnd = "data: {\"type\":\"message_stop\"}\n\n";

ChatRequest question()
{
    ChatRequest request;
    request.messages = {{ChatMessage::Role::User, u"why?"_s}};
    return request;
}

} // namespace

class TestAnthropicChatClient : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        explicit Fixture(const QString& base = u"https://api.anthropic.com"_s)
        {
            Endpoint endpoint{QUrl(base), u"claude"_s, Secret(u"sk-ant-canary"_s)};
            endpoint.api = Api::Anthropic;
            client = std::make_unique<AnthropicChatClient>(
                endpoint, EndpointRuntime{transport, pool, clock, [] { return 0.5; }, {}});
        }
        QJsonObject body(size_t i) const { return QJsonDocument::fromJson(transport.sent.at(i).request.body).object(); }
        FakeClock clock;
        QThreadPool pool;
        FakeTransport transport;
        std::unique_ptr<AnthropicChatClient> client;
        QString heard;
        TokenSink sink = [this](const QString& text) { heard += text; };
    };

private Q_SLOTS:
    void wholeAnswer()
    {
        Fixture f;
        f.transport.answers = {FakeTransport::response(whole)};
        QCOMPARE(await(f.client->chat(question(), {}))->text, u"because"_s);
        const HttpRequest& sent = f.transport.sent[0].request;
        QCOMPARE(sent.url.toString(), u"https://api.anthropic.com/v1/messages"_s);
        QVERIFY(sent.headers.contains({"x-api-key", "sk-ant-canary"}));
        QVERIFY(sent.headers.contains({"anthropic-version", "2023-06-01"}));
        for (const auto& [name, value] : sent.headers)
            QVERIFY(name.compare("Authorization", Qt::CaseInsensitive) != 0);
        QCOMPARE(f.client->modelId(), u"anthropic:https://api.anthropic.com:443/claude"_s);
    }
    void theKeyStaysHomeWhereNothingIsEncrypted()
    {
        Fixture f(u"http://192.168.1.2/v1"_s);
        f.transport.answers = {FakeTransport::response("", 401)};
        const auto reply = await(f.client->chat(question(), {}));
        QVERIFY(reply.error().message.contains("not encrypted"_L1));
        for (const auto& [name, value] : f.transport.sent[0].request.headers)
            QVERIFY(!value.contains("canary"));
    }
    void tokensArriveWhileTheyCome()
    {
        Fixture f;
        const auto future = f.client->chat(question(), {}, f.sink);
        QVERIFY(f.transport.sent[0].sink(token("be") + token("cause").left(20)));
        QTRY_COMPARE(f.heard, u"be"_s);
        QVERIFY(f.transport.sent[0].sink(token("cause").mid(20) + theEnd));
        f.transport.answer(0, FakeTransport::response(""));
        QCOMPARE(await(future)->text, u"because"_s);
        QCOMPARE(f.heard, u"because"_s);
    }
    void failures_data()
    {
        QTest::addColumn<bool>("streamed");
        QTest::addColumn<Result<HttpResponse>>("answer");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, Result<HttpResponse> answer, ErrorCode code) {
            for (const bool streamed : {false, true})
                QTest::newRow((QByteArray(name) + (streamed ? ", streamed" : ", whole")).constData())
                    << streamed << answer << code;
        };
        const QByteArray overloaded = R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})";
        row("overloaded", FakeTransport::response(overloaded, 529), ErrorCode::ServerError);
        row("overloaded in a 200", FakeTransport::response(overloaded), ErrorCode::ServerError);
        row("no such model",
            FakeTransport::response(R"({"type":"error","error":{"type":"not_found_error","message":"model: claude"}})",
                                    404),
            ErrorCode::NotFound);
        row("redirect", FakeTransport::response("", 307, {{"Location", "https://evil.example.com/"}}),
            ErrorCode::BadResponse);
        row("cut", FakeTransport::response(token("a")), ErrorCode::ConnectionFailed);
        row("lost", Error::make(ErrorCode::ConnectionFailed, u"lost"_s), ErrorCode::ConnectionFailed);
    }
    void failures()
    {
        QFETCH(bool, streamed);
        QFETCH(Result<HttpResponse>, answer);
        Fixture f;
        f.transport.answers = {answer};
        const auto reply = await(f.client->chat(question(), {}, streamed ? f.sink : TokenSink()));
        QVERIFY(!reply.ok());
        QTEST(reply.error().code, "code");
        QCOMPARE(f.transport.sent.size(), 1U); // the key goes nowhere else
    }
    void overloadIsWorthAnotherTry()
    {
        Fixture f;
        const auto future = f.client->chat(question(), {});
        const auto& worth = f.transport.sent[0].request.worthRetrying;
        QVERIFY(worth(FakeTransport::response(R"({"error":{"type":"overloaded_error"}})", 529)));
        QVERIFY(!worth(FakeTransport::response("{}", 400)));
        f.transport.answer(0, FakeTransport::response(whole));
        QVERIFY(await(future).ok());
    }
    void aRefusedTemperatureIsLeftOut()
    {
        Fixture f;
        const auto refusal = FakeTransport::response(
            R"({"type":"error","error":{"type":"invalid_request_error","message":"temperature is deprecated for this model"}})",
            400);
        f.transport.answers = {refusal, FakeTransport::response(whole), FakeTransport::response(whole), refusal};
        QVERIFY(await(f.client->chat(question(), {}, f.sink)).ok());
        QVERIFY(f.body(0).contains("temperature"_L1) && !f.body(1).contains("temperature"_L1));
        QVERIFY(await(f.client->chat(question(), {})).ok());
        QVERIFY(!f.body(2).contains("temperature"_L1));
        QCOMPARE(await(f.client->chat(question(), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(f.transport.sent.size(), 4U);
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
        const auto future = f.client->chat(question(), CallContext().withStop(source.get_token()), f.sink);
        const BodySink bytes = f.transport.sent[0].sink;
        bytes(token("a"));
        if (destroy)
            f.client.reset();
        else
            source.request_stop();
        bytes(token("b") + theEnd);
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        settleEvents();
        QVERIFY(f.heard.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAnthropicChatClient)
#include "tst_anthropicchatclient.moc"
