#include "core/engines/openaichatstream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

struct Read
{
    QString text;
    Result<ChatReply> reply = Error::cancelled();
};

Read readAll(const QList<QByteArray>& pieces)
{
    OpenAiChatStream stream(u"http://h:1"_s);
    Read read;
    for (const QByteArray& piece : pieces)
        read.text += stream.feed(piece).valueOr({});
    read.reply = stream.finish();
    return read;
}

// As OpenAI sends it, with usage in a last chunk without choices.
const QByteArray openAi =
    "data: "
    "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\","
    "\"content\":\"\"},\"finish_reason\":null}],\"usage\":null}\n\n"
    "data: "
    "{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Größe\"},\"finish_reason\":null}],\"usage\":null}"
    "\n\n"
    "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\" 7 "
    "[1]\"},\"finish_reason\":null}],\"usage\":null}\n\n"
    "data: {\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":null}\n\n"
    "data: "
    "{\"id\":\"c\",\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":3,\"total_tokens\":14}}\n\n"
    "data: [DONE]\n\n";

} // namespace

class TestOpenAiChatCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request()
    {
        ChatRequest chat;
        chat.messages = {{ChatMessage::Role::System, u"be brief"_s},
                         {ChatMessage::Role::User, u"why?"_s},
                         {ChatMessage::Role::Assistant, u"so"_s}};
        chat.maxTokens = 7;
        const auto body = QJsonDocument::fromJson(chatRequestBody(u"m"_s, chat, {}, true)).object();
        QCOMPARE(body["model"_L1].toString(), u"m"_s);
        QCOMPARE(body["messages"_L1].toArray().at(0)["role"_L1].toString(), u"system"_s);
        QCOMPARE(body["messages"_L1].toArray().at(1)["content"_L1].toString(), u"why?"_s);
        QCOMPARE(body["messages"_L1].toArray().at(2)["role"_L1].toString(), u"assistant"_s);
        QCOMPARE(body["max_tokens"_L1].toInt(), 7);
        QCOMPARE(body["temperature"_L1].toDouble(-1), 0.0);
        QVERIFY(body["stream"_L1].toBool());
        QVERIFY(body["stream_options"_L1]["include_usage"_L1].toBool());
        QVERIFY(!QJsonDocument::fromJson(chatRequestBody(u"m"_s, chat, {}, false)).object().contains("stream"_L1));
    }
    void dialects()
    {
        HttpResponse refusal;
        refusal.status = 400;
        refusal.body =
            R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","type":"invalid_request_error","param":"max_tokens","code":"unsupported_parameter"}})";
        const auto next = dialectAfter({}, refusal);
        QVERIFY(next && next->maxCompletionTokens && next->temperature);
        const auto body = QJsonDocument::fromJson(chatRequestBody(u"m"_s, {}, *next, true)).object();
        QVERIFY(body.contains("max_completion_tokens"_L1) && !body.contains("max_tokens"_L1));
        QVERIFY2(!dialectAfter(*next, refusal), "the same refusal twice leads nowhere");

        refusal.body = R"({"error":{"param":"temperature","code":"unsupported_value"}})";
        QVERIFY(!dialectAfter({}, refusal)->temperature);
        refusal.body = R"({"error":{"param":"stream_options"}})";
        QVERIFY(!dialectAfter({}, refusal)->streamOptions);
        refusal.body = R"({"error":{"param":"response_format"}})";
        const auto object = dialectAfter({}, refusal);
        QCOMPARE(object->format, ChatDialect::Format::Object);
        const auto words = dialectAfter(*object, refusal);
        QCOMPARE(words->format, ChatDialect::Format::Words);
        QVERIFY(!dialectAfter(*words, refusal));
        refusal.body = R"({"error":{"param":"messages"}})";
        QVERIFY(!dialectAfter({}, refusal));
    }

    void formats_data()
    {
        using Kind = ResponseFormat::Kind;
        using Format = ChatDialect::Format;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Format>("known");
        QTest::addColumn<QString>("type"); // of response_format; null: none
        QTest::addColumn<bool>("inWords");
        QTest::newRow("text") << Kind::Text << Format::Schema << QString() << false;
        QTest::newRow("text, words only") << Kind::Text << Format::Words << QString() << false;
        QTest::newRow("object") << Kind::JsonObject << Format::Schema << u"json_object"_s << true;
        QTest::newRow("object, words only") << Kind::JsonObject << Format::Words << QString() << true;
        QTest::newRow("schema") << Kind::JsonSchema << Format::Schema << u"json_schema"_s << false;
        QTest::newRow("schema, objects only") << Kind::JsonSchema << Format::Object << u"json_object"_s << true;
        QTest::newRow("schema, words only") << Kind::JsonSchema << Format::Words << QString() << true;
    }
    void formats()
    {
        QFETCH(ResponseFormat::Kind, kind);
        QFETCH(ChatDialect::Format, known);
        ChatRequest chat;
        chat.messages = {{ChatMessage::Role::User, u"why?"_s}};
        chat.responseFormat = {kind, QJsonObject{{u"type"_s, u"object"_s}}};
        ChatDialect dialect;
        dialect.format = known;
        const auto body = QJsonDocument::fromJson(chatRequestBody(u"m"_s, chat, dialect, false)).object();
        QTEST(body["response_format"_L1]["type"_L1].toString(), "type");
        QTEST(body["messages"_L1].toArray().at(0)["content"_L1].toString().contains("JSON"_L1), "inWords");
        if (body["response_format"_L1].toObject().contains("json_schema"_L1))
            QCOMPARE(body["response_format"_L1]["json_schema"_L1]["schema"_L1]["type"_L1].toString(), u"object"_s);
    }
    void webSources()
    {
        const QList<WebSource> titled{{u"Bees"_s, QUrl(u"https://a.example/1"_s)}, {u"Mites"_s, QUrl()}};
        const QByteArray both =
            R"("citations":["https://b.example/"],"search_results":[{"title":"Bees","url":"https://a.example/1","date":"2024-05-01"},{"title":"Mites","url":"file:///etc/passwd"}])";
        const auto reply =
            parseChatReply(R"({"choices":[{"message":{"content":"so [1]"}}],)" + both + '}', u"http://h:1"_s);
        QCOMPARE(reply->webSources, titled);
        const auto cited = parseChatReply(
            R"({"choices":[{"message":{"content":"so"}}],"citations":["https://b.example/","nonsense"]})",
            u"http://h:1"_s);
        QCOMPARE(cited->webSources, (QList<WebSource>{{{}, QUrl(u"https://b.example/"_s)}, {{}, QUrl()}}));

        const QByteArray first = R"(data: {"choices":[{"delta":{"content":"so"}}],"citations":["https://b.example/"]})";
        const QByteArray last =
            R"(data: {"choices":[{"delta":{"content":" [1]"},"finish_reason":"stop"}],)" + both + '}';
        const Read read = readAll({first + "\n\n" + last + "\n\n"});
        QCOMPARE(read.reply->webSources, titled);
        QCOMPARE(read.reply->text, u"so [1]"_s);
        QVERIFY(readAll({openAi}).reply->webSources.isEmpty());
    }
    void reasoningIsNoAnswer()
    {
        const auto whole = parseChatReply(
            R"({"choices":[{"message":{"content":"<think>hm</think>\nso","reasoning_content":"hm"},"finish_reason":"length"}]})",
            u"http://h:1"_s);
        QCOMPARE(whole->text, u"so"_s);
        QCOMPARE(whole->finishReason, u"length"_s);
        const Read read = readAll({"data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}\n\n"
                                   "data: {\"choices\":[{\"delta\":{\"content\":\"<think>h\"}}]}\n\n"
                                   "data: {\"choices\":[{\"delta\":{\"content\":\"m</think>so\"}}]}\n\n"
                                   "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n"});
        QCOMPARE(read.text, u"so"_s);
        QCOMPARE(read.reply->text, u"so"_s);
        QCOMPARE(read.reply->finishReason, u"length"_s);
    }

    void replies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text"); // null: an error
        const auto row = [](const char* name, const QByteArray& body, const QString& text) {
            QTest::newRow(name) << body << text;
        };
        row("OpenAI",
            R"({"choices":[{"index":0,"message":{"role":"assistant","content":"hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":2,"completion_tokens":1}})",
            u"hi"_s);
        row("parts", R"({"choices":[{"message":{"content":[{"type":"text","text":"h"},{"type":"text","text":"i"}]}}]})",
            u"hi"_s);
        row("null content", R"({"choices":[{"message":{"content":null},"finish_reason":"length"}]})", u""_s);
        row("no choices", R"({"choices":[]})", QString());
        row("error", R"({"error":{"message":"overloaded"}})", QString());
        row("half", "{\"choices\":[{\"message\":{\"conte", QString());
        row("empty", "", QString());
    }
    void replies()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        const auto reply = parseChatReply(body, u"http://h:1"_s);
        QCOMPARE(reply.ok(), !text.isNull());
        if (reply.ok())
            QCOMPARE(reply->text, text);
        else
            QCOMPARE(reply.error().code, ErrorCode::BadResponse);
    }

    void streamWholeByByteAndSplitEverywhere()
    {
        const auto check = [](const Read& read) {
            return read.reply.ok() && read.text == u"Größe 7 [1]"_s && read.reply->text == read.text &&
                   read.reply->finishReason == u"stop"_s && read.reply->promptTokens == 11 &&
                   read.reply->completionTokens == 3;
        };
        QVERIFY(check(readAll({openAi})));
        QList<QByteArray> bytes;
        for (const char c : openAi)
            bytes.append(QByteArray(1, c));
        QVERIFY(check(readAll(bytes)));
        for (qsizetype at = 0; at <= openAi.size(); ++at)
            QVERIFY2(check(readAll({openAi.left(at), openAi.mid(at)})), qPrintable(QString::number(at)));
    }
    void cutBeforeTheEndIsAnError()
    {
        const qsizetype finish = openAi.indexOf("\"finish_reason\":\"stop\"");
        const qsizetype complete = openAi.indexOf("\n\n", finish) + 2;
        for (qsizetype at = 0; at < openAi.size(); ++at) {
            const Read read = readAll({openAi.left(at)});
            QCOMPARE(read.reply.ok(), at >= complete);
            if (!read.reply.ok())
                QCOMPARE(read.reply.error().code, ErrorCode::ConnectionFailed);
        }
    }

    void streams_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code"); // -1: a reply
        const auto row = [](const char* name, const QByteArray& stream, const QString& text, int code) {
            QTest::newRow(name) << stream << text << code;
        };
        const int bad = int(ErrorCode::BadResponse);
        const int lost = int(ErrorCode::ConnectionFailed);
        row("[DONE] without a reason", "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\ndata: [DONE]\n\n",
            u"a"_s, -1);
        row("a reason without [DONE]",
            "data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"length\"}]}\n\n", u"a"_s, -1);
        row("CRLF and comments",
            ": OPENROUTER PROCESSING\r\n\r\ndata: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\r\n\r\ndata: "
            "[DONE]\r\n\r\n",
            u"a"_s, -1);
        row("neither", "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n", u"a"_s, lost);
        row("nothing at all", "", {}, lost);
        row("error in the middle",
            "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\ndata: {\"error\":{\"message\":\"out of "
            "memory\"}}\n\ndata: [DONE]\n\n",
            {}, bad);
        row("not JSON", "data: hello\n\n", {}, bad);
        row("a whole answer instead", R"(  {"choices":[{"message":{"content":"whole"},"finish_reason":"stop"}]})", {},
            -1);
        row("half of a whole answer", "{\"choices\":[{\"message\":{\"con", {}, bad);
        row("a web page", "<!DOCTYPE html><html></html>", {}, bad);
        row("a line without end", "data: " + QByteArray(SseParser::maxLine, 'x'), {}, int(ErrorCode::TooLarge));
    }
    void streams()
    {
        QFETCH(QByteArray, stream);
        QFETCH(int, code);
        const Read read = readAll({stream});
        QCOMPARE(read.reply.ok() ? -1 : int(read.reply.error().code), code);
        QTEST(read.text, "text");
        if (read.reply.ok() && read.text.isEmpty())
            QCOMPARE(read.reply->text, u"whole"_s);
    }
};

QTEST_GUILESS_MAIN(TestOpenAiChatCodec)
#include "tst_openaichatcodec.moc"
