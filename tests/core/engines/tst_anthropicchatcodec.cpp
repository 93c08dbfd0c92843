#include "core/engines/anthropicchatstream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

ApiCall api()
{
    return {QUrl(u"https://api.anthropic.com/v1/messages"_s), u"claude"_s, Secret(u"canary-key"_s), false,
            Api::Anthropic};
}

struct Read
{
    QString text;
    Result<ChatReply> reply = Error::cancelled();
};

Read readAll(const QList<QByteArray>& pieces)
{
    AnthropicChatStream stream(api());
    Read read;
    for (const QByteArray& piece : pieces)
        read.text += stream.feed(piece).valueOr({});
    read.reply = stream.finish();
    return read;
}

QByteArray sse(const QByteArray& type, const QByteArray& rest)
{
    return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + (rest.isEmpty() ? "" : "," + rest) + "}\n\n";
}

QByteArray delta(const QByteArray& text)
{
    return sse("content_block_delta", "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"" + text + "\"}");
}

// As documented, with a block of thinking in front.
const QByteArray stream =
    sse("message_start", "\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],"
                         "\"model\":\"claude\",\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{\"input_tokens\":"
                         "25,\"cache_read_input_tokens\":5,\"output_tokens\":1}}") +
    sse("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"thinking\",\"thinking\":\"\"}") +
    sse("content_block_delta", "\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"hm\"}") +
    sse("content_block_delta", "\"index\":0,\"delta\":{\"type\":\"signature_delta\",\"signature\":\"EqQB\"}") +
    sse("content_block_stop", "\"index\":0") +
    sse("content_block_start", "\"index\":1,\"content_block\":{\"type\":\"text\",\"text\":\"\"}") + sse("ping", "") +
    delta("Größe") + delta(" 7 [1]") + sse("content_block_stop", "\"index\":1") +
    sse("message_delta",
        "\"delta\":{\"stop_reason\":\"max_tokens\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":15}") +
    sse("message_stop", "");

QJsonObject parsed(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object();
}

} // namespace

class TestAnthropicChatCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request()
    {
        using Role = ChatMessage::Role;
        ChatRequest chat;
        chat.messages = {{Role::System, u"be brief"_s}, {Role::User, u"one"_s},    {Role::User, u"two"_s},
                         {Role::Assistant, u"so "_s},   {Role::Assistant, u" "_s}, {Role::System, u"be kind"_s},
                         {Role::User, u"why?"_s}};
        chat.maxTokens = 7;
        chat.temperature = 1.5;
        const QJsonObject body = parsed(anthropicBody(u"claude"_s, chat, true, true));
        QCOMPARE(body["model"_L1].toString(), u"claude"_s);
        QCOMPARE(body["system"_L1].toString(), u"be brief\n\nbe kind"_s);
        QCOMPARE(body["max_tokens"_L1].toInt(), 7);
        QCOMPARE(body["temperature"_L1].toDouble(), 1.0);
        QVERIFY(body["stream"_L1].toBool());
        const QJsonArray messages = body["messages"_L1].toArray();
        QCOMPARE(messages.size(), 3);
        QCOMPARE(messages.at(0)["role"_L1].toString(), u"user"_s);
        QCOMPARE(messages.at(0)["content"_L1].toString(), u"one\n\ntwo"_s);
        QCOMPARE(messages.at(1)["role"_L1].toString(), u"assistant"_s);
        QCOMPARE(messages.at(1)["content"_L1].toString(), u"so"_s);
        QCOMPARE(messages.at(2)["content"_L1].toString(), u"why?"_s);

        chat.messages = {{Role::User, u"why?"_s}};
        const QJsonObject plain = parsed(anthropicBody(u"claude"_s, chat, false, false));
        for (const auto& absent : {u"system"_s, u"stream"_s, u"temperature"_s})
            QVERIFY2(!plain.contains(absent), qPrintable(absent));
    }
    void formatsAreAskedForInWords()
    {
        ChatRequest chat;
        chat.messages = {{ChatMessage::Role::User, u"why?"_s}};
        chat.responseFormat.kind = ResponseFormat::Kind::JsonObject;
        QVERIFY(parsed(anthropicBody(u"m"_s, chat, true, false))["system"_L1].toString().contains("JSON object"_L1));
        chat.messages.prepend({ChatMessage::Role::System, u"be brief"_s});
        chat.responseFormat = {ResponseFormat::Kind::JsonSchema, QJsonObject{{u"type"_s, u"object"_s}}};
        const QString system = parsed(anthropicBody(u"m"_s, chat, true, false))["system"_L1].toString();
        QVERIFY(system.startsWith("be brief"_L1));
        QVERIFY2(system.contains("{\"type\":\"object\"}"_L1), qPrintable(system));
    }

    void streamWholeByByteAndSplitEverywhere()
    {
        const auto check = [](const Read& read) {
            return read.reply.ok() && read.text == u"Größe 7 [1]"_s && read.reply->text == read.text &&
                   read.reply->finishReason == u"length"_s && read.reply->promptTokens == 30 &&
                   read.reply->completionTokens == 15;
        };
        QVERIFY(check(readAll({stream})));
        QList<QByteArray> bytes;
        for (const char c : stream)
            bytes.append(QByteArray(1, c));
        QVERIFY(check(readAll(bytes)));
        for (qsizetype at = 0; at <= stream.size(); ++at)
            QVERIFY2(check(readAll({stream.left(at), stream.mid(at)})), qPrintable(QString::number(at)));
    }
    void cutBeforeTheEndIsAnError()
    {
        for (qsizetype at = 0; at < stream.size() - 1; ++at) {
            const Read read = readAll({stream.left(at)});
            QVERIFY2(!read.reply.ok(), qPrintable(QString::number(at)));
            QCOMPARE(read.reply.error().code, ErrorCode::ConnectionFailed);
        }
    }

    void troubles_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& body, ErrorCode code, int status) {
            QTest::newRow(name) << body << code << status;
        };
        const auto error = [](const QByteArray& type, const QByteArray& message) {
            return delta("a") + sse("error", "\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}");
        };
        row("overloaded", error("overloaded_error", "Overloaded"), ErrorCode::ServerError, 529);
        row("too fast", error("rate_limit_error", "Number of requests"), ErrorCode::RateLimited, 429);
        row("wrong key", error("authentication_error", "invalid x-api-key canary-key"), ErrorCode::Unauthorized, 401);
        row("used up", error("invalid_request_error", "Your credit balance is too low to access the API"),
            ErrorCode::QuotaExceeded, 400);
        row("too long", error("invalid_request_error", "prompt is too long: 205000 tokens > 200000 maximum"),
            ErrorCode::TooLarge, 400);
        row("no such model", error("not_found_error", "model: claude-9"), ErrorCode::NotFound, 404);
        row("their mistake", error("api_error", "Internal server error"), ErrorCode::ServerError, 500);
        row("a new kind", error("mood_error", "not today"), ErrorCode::ServerError, 0);
        row("whole error instead of a stream",
            R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", ErrorCode::ServerError,
            529);
        row("not JSON", "data: hello\n\n", ErrorCode::BadResponse, 0);
        row("another API", "data: {\"choices\":[]}\n\n", ErrorCode::BadResponse, 0);
        row("another API, whole", R"({"choices":[]})", ErrorCode::BadResponse, 0);
        row("web page", "<!DOCTYPE html>", ErrorCode::BadResponse, 0);
        row("half", "{\"content\":[{\"ty", ErrorCode::BadResponse, 0);
    }
    void troubles()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const Read read = readAll({body});
        QVERIFY(!read.reply.ok());
        QTEST(read.reply.error().code, "code");
        QCOMPARE(read.reply.error().httpStatus, status);
        QVERIFY(read.reply.error().message.contains("api.anthropic.com"_L1));
        QVERIFY2(!(read.reply.error().message + read.reply.error().detail).contains("canary"_L1),
                 qPrintable(read.reply.error().message));
    }
    void wholeAnswers()
    {
        const auto reply = parseAnthropicMessage(
            R"({"id":"msg_1","type":"message","role":"assistant","model":"claude","content":[{"type":"thinking","thinking":"hm"},{"type":"text","text":"Hello"},{"type":"tool_use","id":"t","name":"x","input":{}},{"type":"text","text":"!"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":12,"output_tokens":6}})",
            api());
        QCOMPARE(reply->text, u"Hello!"_s);
        QCOMPARE(reply->finishReason, u"stop"_s);
        QCOMPARE(reply->promptTokens, 12);
        QCOMPARE(reply->completionTokens, 6);
        QCOMPARE(parseAnthropicMessage(R"({"content":[],"stop_reason":"refusal"})", api())->finishReason, u"refusal"_s);
    }
};

QTEST_GUILESS_MAIN(TestAnthropicChatCodec)
#include "tst_anthropicchatcodec.moc"
