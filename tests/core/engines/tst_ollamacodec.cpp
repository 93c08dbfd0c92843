#include "core/engines/ollamachatstream.h"
#include "core/engines/ollamaembeddingcodec.h"
#include "core/engines/ollamamodelcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

ApiCall api()
{
    return {QUrl(u"http://h:11434/api/chat"_s), u"qwen3"_s, Secret(u"canary-key"_s), false, Api::Ollama};
}

struct Read
{
    QString text;
    Result<ChatReply> reply = Error::cancelled();
};

Read readAll(const QList<QByteArray>& pieces)
{
    OllamaChatStream stream(api());
    Read read;
    for (const QByteArray& piece : pieces)
        read.text += stream.feed(piece).valueOr({});
    read.reply = stream.finish();
    return read;
}

const QByteArray stream =
    "{\"model\":\"qwen3\",\"created_at\":\"2025-08-04T08:52:19.385406455-07:00\",\"message\":{\"role\":\"assistant\","
    "\"content\":\"<think>\\nhm\"},\"done\":false}"
    "\n"
    "{\"model\":\"qwen3\",\"message\":{\"role\":\"assistant\",\"content\":\"</"
    "think>\\n\\nGröße\",\"thinking\":\"aha\"},\"done\":false}"
    "\n"
    R"({"model":"qwen3","message":{"role":"assistant","content":" 7 [1]"},"done":false})"
    "\n"
    R"({"model":"qwen3","message":{"role":"assistant","content":""},"done_reason":"length","done":true,"total_duration":4883583458,"load_duration":1334875,"prompt_eval_count":26,"prompt_eval_duration":342546000,"eval_count":282,"eval_duration":4535599000})"
    "\n";

QJsonObject parsed(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object();
}

} // namespace

class TestOllamaCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request()
    {
        ChatRequest chat;
        chat.messages = {{ChatMessage::Role::System, u"be brief"_s}, {ChatMessage::Role::User, u"why?"_s}};
        chat.maxTokens = 7;
        const QJsonObject body = parsed(ollamaChatBody(u"qwen3"_s, chat, true));
        QCOMPARE(body["model"_L1].toString(), u"qwen3"_s);
        QCOMPARE(body["messages"_L1].toArray().at(0)["role"_L1].toString(), u"system"_s);
        QCOMPARE(body["messages"_L1].toArray().at(1)["content"_L1].toString(), u"why?"_s);
        QCOMPARE(body["options"_L1]["num_predict"_L1].toInt(), 7);
        QCOMPARE(body["options"_L1]["temperature"_L1].toDouble(-1), 0.0);
        QCOMPARE(body["options"_L1]["num_ctx"_L1].toInt(), 8192);
        QVERIFY(body["stream"_L1].toBool());
        QVERIFY(!body.contains("format"_L1));
        // Streaming is Ollama's default, so it has to be declined in words.
        QVERIFY(!parsed(ollamaChatBody(u"qwen3"_s, chat, false))["stream"_L1].toBool(true));
    }
    void formats()
    {
        ChatRequest chat;
        chat.messages = {{ChatMessage::Role::User, u"why?"_s}};
        chat.responseFormat.kind = ResponseFormat::Kind::JsonObject;
        const QJsonObject any = parsed(ollamaChatBody(u"m"_s, chat, false));
        QCOMPARE(any["format"_L1].toString(), u"json"_s);
        QVERIFY(any["messages"_L1].toArray().at(0)["content"_L1].toString().contains("JSON"_L1));
        chat.responseFormat = {ResponseFormat::Kind::JsonSchema, QJsonObject{{u"type"_s, u"object"_s}}};
        const QJsonObject schema = parsed(ollamaChatBody(u"m"_s, chat, false));
        QCOMPARE(schema["format"_L1]["type"_L1].toString(), u"object"_s);
        QCOMPARE(schema["messages"_L1].toArray().size(), 1);
    }
    void roomIsAskedForInSteps_data()
    {
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("tokens");
        QTest::newRow("small") << 100 << 8192;
        QTest::newRow("a prompt with passages") << 18'000 << 8192;
        QTest::newRow("more") << 24'000 << 16'384;
        QTest::newRow("far too much") << 10'000'000 << 131'072;
    }
    void roomIsAskedForInSteps()
    {
        QFETCH(int, characters);
        ChatRequest chat;
        chat.messages = {{ChatMessage::Role::User, QString(characters, u'x')}};
        QTEST(ollamaContext(chat), "tokens");
    }

    void streamWholeByByteAndSplitEverywhere()
    {
        const auto check = [](const Read& read) {
            return read.reply.ok() && read.text == u"Größe 7 [1]"_s && read.reply->text == read.text &&
                   read.reply->finishReason == u"length"_s && read.reply->promptTokens == 26 &&
                   read.reply->completionTokens == 282 &&
                   read.reply->reading == std::chrono::nanoseconds(342'546'000) &&
                   read.reply->writing > read.reply->loading && read.reply->loading > Duration::zero();
        };
        QVERIFY(check(readAll({stream})));
        QVERIFY(check(readAll({stream.chopped(1)})));
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
    void streams_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code"); // -1: a reply
        const auto row = [](const char* name, const QByteArray& body, const QString& text, int code) {
            QTest::newRow(name) << body << text << code;
        };
        const QByteArray piece = "{\"message\":{\"content\":\"a\"},\"done\":false}\n";
        row("whole answer", R"({"message":{"role":"assistant","content":"Hello!"},"done":true,"eval_count":3})",
            u"Hello!"_s, -1);
        row("done without a message", piece + R"({"done":true})", u"a"_s, -1);
        row("error in the middle", piece + R"({"error":"an error was encountered while running the model"})", {},
            int(ErrorCode::ServerError));
        row("no such model", "{\"error\":\"model \\\"qwen3\\\" not found, try pulling it first\"}\n", {},
            int(ErrorCode::NotFound));
        row("too long", R"({"error":"the input length exceeds the context length"})", {}, int(ErrorCode::TooLarge));
        row("nothing", "", {}, int(ErrorCode::ConnectionFailed));
        row("no end", piece, u"a"_s, int(ErrorCode::ConnectionFailed));
        row("not JSON", "hello\n", {}, int(ErrorCode::BadResponse));
        row("another API", "{\"choices\":[]}\n", {}, int(ErrorCode::BadResponse));
        row("a line without end", "{\"a\":\"" + QByteArray(NdjsonParser::maxLine, 'x'), {}, int(ErrorCode::TooLarge));
    }
    void streams()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const Read read = readAll({body});
        QCOMPARE(read.reply.ok() ? -1 : int(read.reply.error().code), code);
        if (read.reply.ok())
            QTEST(read.reply->text, "text");
    }
    void errorsSayWhatToDoAndKeepTheKey()
    {
        const Read none = readAll({"{\"error\":\"model \\\"qwen3\\\" not found, try pulling it first\"}"});
        QVERIFY2(none.reply.error().message.contains("ollama pull"_L1), qPrintable(none.reply.error().message));
        const Read told = readAll({R"({"error":"bad key canary-key"})"});
        QVERIFY(!told.reply.error().message.contains("canary"_L1));
        QVERIFY(!told.reply.error().detail.contains("canary"_L1));
    }

    void vectors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code"); // -1: two vectors
        const auto row = [](const char* name, const QByteArray& body, ErrorCode code) {
            QTest::newRow(name) << body << int(code);
        };
        const ErrorCode bad = ErrorCode::BadResponse;
        QTest::newRow("as documented")
            << QByteArray(
                   R"({"model":"all-minilm","embeddings":[[3,4],[0,-2]],"total_duration":14143917,"load_duration":1019500,"prompt_eval_count":8})")
            << -1;
        row("too few", R"({"embeddings":[[3,4]]})", bad);
        row("too many", R"({"embeddings":[[3,4],[1,0],[0,1]]})", bad);
        row("unequal", R"({"embeddings":[[3,4],[1,0,0]]})", bad);
        row("empty vector", R"({"embeddings":[[],[]]})", bad);
        row("zeros", R"({"embeddings":[[0,0],[0,1]]})", bad);
        row("not finite", R"({"embeddings":[[1e39,0],[0,1]]})", bad);
        row("null inside", R"({"embeddings":[[null,0],[0,1]]})", bad);
        row("the older call", R"({"embedding":[3,4]})", bad);
        row("half", R"({"embeddings":[[3,4],[0)", bad);
        row("error", "{\"error\":\"model \\\"x\\\" not found, try pulling it first\"}", ErrorCode::NotFound);
    }
    void vectors()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const auto vectors = parseOllamaEmbeddings(body, 2, api());
        QCOMPARE(vectors.ok() ? -1 : int(vectors.error().code), code);
        if (vectors.ok()) {
            QCOMPARE(vectors->vectors, (QList<Vector>{{0.6F, 0.8F}, {0, -1}}));
            QCOMPARE(vectors->promptTokens, 8);
        } else
            QVERIFY(vectors.error().message.contains("http://h:11434"_L1));
    }
    void embeddingRequest()
    {
        const QJsonObject body = parsed(ollamaEmbeddingBody(u"m"_s, {u"a"_s, u"b"_s}));
        QCOMPARE(body["model"_L1].toString(), u"m"_s);
        QCOMPARE(body["input"_L1].toArray().size(), 2);
    }

    void models()
    {
        const auto models = parseOllamaModels(
            R"({"models":[{"name":"codellama:13b","modified_at":"2023-11-04T14:56:49.277302595-07:00","size":7365960935,"digest":"9f43","details":{"format":"gguf","family":"llama","families":null,"parameter_size":"13B","quantization_level":"Q4_0"}},{"size":3},{"name":"old"}]})",
            api());
        QCOMPARE(models->size(), 2);
        QCOMPARE(models->first().name, u"codellama:13b"_s);
        QCOMPARE(models->first().bytes, 7'365'960'935);
        QCOMPARE(models->first().parameters, u"13B"_s);
        QCOMPARE(models->first().quantization, u"Q4_0"_s);
        QCOMPARE(models->first().modifiedAt.toUTC().time(), QTime(21, 56, 49, 277));
        QVERIFY(!models->last().modifiedAt.isValid());
        QCOMPARE(parseOllamaModels("{}", api()).error().code, ErrorCode::BadResponse);
        QCOMPARE(*parseOllamaVersion(R"({"version":"0.5.1"})", api()), u"0.5.1"_s);
        QCOMPARE(parseOllamaVersion(R"({"error":"Unexpected endpoint"})", api()).error().code, ErrorCode::BadResponse);
    }
    void pulls()
    {
        QCOMPARE(parsed(ollamaPullBody(u"m"_s))["model"_L1].toString(), u"m"_s);
        QCOMPARE(*parsePullProgress(R"({"status":"pulling manifest"})", api()),
                 (PullProgress{u"pulling manifest"_s, {}, 0, 0, false}));
        QCOMPARE(
            *parsePullProgress(
                R"({"status":"pulling aabb","digest":"sha256:aabb","total":2142590208,"completed":241970})", api()),
            (PullProgress{u"pulling aabb"_s, u"sha256:aabb"_s, 241'970, 2'142'590'208, false}));
        QVERIFY(parsePullProgress(R"({"status":"success"})", api())->done);
        const auto unknown = parsePullProgress(R"({"error":"pull model manifest: file does not exist"})", api());
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
        QVERIFY(unknown.error().message.contains(u"“qwen3”"_s));
        QCOMPARE(parsePullProgress(R"({"error":"no space left on device"})", api()).error().code,
                 ErrorCode::ServerError);
        QCOMPARE(parsePullProgress("{}", api()).error().code, ErrorCode::BadResponse);
    }
};

QTEST_GUILESS_MAIN(TestOllamaCodec)
#include "tst_ollamacodec.moc"
