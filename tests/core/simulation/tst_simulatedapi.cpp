#include "core/simulation/simulatedapi.h"

#include "core/engines/builtin/hashedvector.h"
#include "core/engines/builtin/words.h"
#include "core/engines/openaichatstream.h"
#include "core/engines/openaiembeddingcodec.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

IncomingRequest request(const QByteArray& method, const QByteArray& path, const QByteArray& body = {})
{
    IncomingRequest made;
    made.method = method;
    made.path = path;
    made.body = body;
    return made;
}

QJsonObject json(const QByteArray& body)
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray embedding(const QStringList& texts, const QString& format, const QString& model = u"m"_s)
{
    QJsonObject body{{u"model"_s, model}, {u"input"_s, QJsonArray::fromStringList(texts)}};
    if (!format.isEmpty())
        body.insert(u"encoding_format"_s, format);
    return QJsonDocument(body).toJson();
}

QByteArray bodyOf(const ServerAnswer& answer)
{
    return answer.pieces.join();
}

const QByteArray chatMessages =
    R"("messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"[1] Mites are counted in October.\nQuestion: When are mites counted?"}]}])";
const QString chatAnswer = u"Mites are counted in October. [1]"_s;

} // namespace

class TestSimulatedApi : public QObject
{
    Q_OBJECT

    SimulatedApi m_api;

    // The answer to what has to be work for the model.
    SimulatedApi::Written worked(const QByteArray& path, const QByteArray& body,
                                 std::optional<FaultKind> fault = std::nullopt, double tokensPerSecond = 0)
    {
        const auto routed = routeRequest(request("POST", path, body));
        if (!std::holds_alternative<SimulatedCall>(routed)) {
            QTest::qFail(bodyOf(std::get<ServerAnswer>(routed)).constData(), __FILE__, __LINE__);
            return {};
        }
        LatencyOptions latency;
        latency.tokensPerSecond = tokensPerSecond;
        return m_api.write(std::get<SimulatedCall>(routed), fault, {latency, 1}, Milliseconds(7));
    }

private Q_SLOTS:
    void lists_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("holds");
        QTest::newRow("models") << QByteArray("/v1/models") << QByteArray(R"("id":"simulated-embed")");
        QTest::newRow("tags") << QByteArray("/api/tags") << QByteArray(R"("name":"simulated-chat")");
        QTest::newRow("version") << QByteArray("/api/version") << QByteArray("simulated");
    }
    void lists()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, holds);
        const auto answer = std::get<ServerAnswer>(routeRequest(request("GET", path)));
        QCOMPARE(answer.status, 200);
        QVERIFY(!json(bodyOf(answer)).isEmpty());
        QVERIFY2(bodyOf(answer).contains(holds), bodyOf(answer).constData());
        const auto refusal = std::get<ServerAnswer>(routeRequest(request("POST", path)));
        QCOMPARE(refusal.status, 405);
        QVERIFY(refusal.headers.contains({"Allow", "GET"}));
    }
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const QByteArray& name, const QByteArray& path, const QByteArray& body) {
            QTest::newRow(name.constData()) << path << body;
        };
        for (const QByteArray& path : {QByteArray("/v1/embeddings"), QByteArray("/v1/chat/completions"),
                                       QByteArray("/api/embed"), QByteArray("/api/chat"), QByteArray("/api/pull")}) {
            row(path + " not JSON", path, "no");
            row(path + " no body", path, "");
            row(path + " no model", path, R"({"input":"a","messages":[{"role":"user","content":"x"}]})");
        }
        row("no input", "/v1/embeddings", R"({"model":"m"})");
        row("empty input", "/v1/embeddings", R"({"model":"m","input":[]})");
        row("numbers as input", "/api/embed", R"({"model":"m","input":[1,2]})");
        row("too many texts", "/v1/embeddings",
            R"({"model":"m","input":["a")" + QByteArray(R"(,"a")").repeated(2048) + "]}");
        row("no messages", "/v1/chat/completions", R"({"model":"m"})");
        row("empty messages", "/api/chat", R"({"model":"m","messages":[]})");
    }
    void refusals()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        const auto answer = std::get<ServerAnswer>(routeRequest(request("POST", path, body)));
        QCOMPARE(answer.status, 400);
        const QJsonValue error = json(bodyOf(answer))["error"_L1];
        QVERIFY(!(path.startsWith("/v1") ? error["message"_L1] : error).toString().isEmpty());
    }
    void nothingThere()
    {
        const auto answer = std::get<ServerAnswer>(routeRequest(request("GET", "/v2/embeddings")));
        QCOMPARE(answer.status, 404);
        QVERIFY(json(bodyOf(answer))["error"_L1]["message"_L1].toString().contains("/v2/embeddings"_L1));
    }
    void vectorsAreTheBuiltInOnes_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("float") << QString();
        QTest::newRow("float by name") << u"float"_s;
        QTest::newRow("base64") << u"base64"_s;
    }
    void vectorsAreTheBuiltInOnes()
    {
        QFETCH(QString, format);
        const QByteArray body = embedding({u"lamp warden"_s, QString(), u"lamp warden"_s}, format, u"a\"b"_s);
        for (int again = 0; again < 2; ++again) { // the second comes from the cache
            const QByteArray answer = bodyOf(worked("/v1/embeddings", body).answer);
            const auto parsed = parseEmbeddingAnswer(answer, 3, u"it"_s);
            QVERIFY2(parsed.ok(), answer.left(200).constData());
            QCOMPARE(parsed->encoding, format == "base64"_L1 ? VectorEncoding::Base64 : VectorEncoding::Float);
            QVERIFY(parsed->promptTokens > 0);
            QCOMPARE(json(answer)["model"_L1].toString(), u"a\"b"_s);
            const Vector expected = hashedVector(WordSplitter(), u"lamp warden");
            for (qsizetype i = 0; i < hashedDimension; ++i)
                QVERIFY(std::abs(parsed->vectors[0][i] - expected[i]) < 1e-6F);
            QCOMPARE(parsed->vectors[2], parsed->vectors[0]);
            QVERIFY(parsed->vectors[1] != parsed->vectors[0]);
        }
    }
    void ollamaVectors_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("count");
        QTest::newRow("a text") << QByteArray(R"("lamp")") << 1;
        QTest::newRow("a list") << QByteArray(R"(["lamp","oil"])") << 2;
    }
    void ollamaVectors()
    {
        QFETCH(QByteArray, input);
        QFETCH(int, count);
        const QJsonObject answer = json(bodyOf(worked("/api/embed", R"({"model":"m","input":)" + input + '}').answer));
        QCOMPARE(answer["embeddings"_L1].toArray().size(), count);
        QCOMPARE(answer["embeddings"_L1][0].toArray().size(), hashedDimension);
        QCOMPARE(answer["total_duration"_L1].toInteger(), 7'000'000);
        QVERIFY(answer["prompt_eval_count"_L1].toInt() >= count);
    }
    void spoiltVectors_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("format");
        for (const FaultKind kind : {FaultKind::WrongCount, FaultKind::NotANumber}) {
            QTest::addRow("%s float", faultName(kind).data()) << int(kind) << u"float"_s;
            QTest::addRow("%s base64", faultName(kind).data()) << int(kind) << u"base64"_s;
        }
    }
    void spoiltVectors()
    {
        QFETCH(int, fault);
        QFETCH(QString, format);
        for (const QStringList& texts : {QStringList{u"a"_s}, QStringList{u"a"_s, u"b"_s}}) {
            const QByteArray body = embedding(texts, format);
            const auto spoilt =
                parseEmbeddingAnswer(bodyOf(worked("/v1/embeddings", body, FaultKind(fault)).answer), texts.size(), {});
            QVERIFY(!spoilt.ok());
            QCOMPARE(spoilt.error().code, ErrorCode::BadResponse);
            QVERIFY(parseEmbeddingAnswer(bodyOf(worked("/v1/embeddings", body).answer), texts.size(), {}).ok());
        }
    }
    void chatWhole()
    {
        const auto written = worked("/v1/chat/completions", R"({"model":"m",)" + chatMessages + '}', {}, 10);
        QVERIFY(!written.answer.streamed);
        QCOMPARE(written.writing, Duration(Milliseconds(500))); // six words, five pauses
        const auto reply = parseChatReply(bodyOf(written.answer), u"it"_s);
        QCOMPARE(reply->text, chatAnswer);
        QCOMPARE(reply->finishReason, u"stop"_s);
        QCOMPARE(reply->completionTokens, 6);
        QVERIFY(reply->promptTokens > 0);
    }
    void chatStreamed()
    {
        const auto written = worked(
            "/v1/chat/completions",
            R"({"model":"m","stream":true,"stream_options":{"include_usage":true},)" + chatMessages + '}', {}, 10);
        QVERIFY(written.answer.streamed);
        QCOMPARE(written.writing, Duration::zero());
        QCOMPARE(written.answer.pieces.size(), 6);
        QCOMPARE(written.answer.pause, Duration(Milliseconds(100)));
        QVERIFY(written.answer.pieces.last().endsWith("data: [DONE]\n\n"));
        OpenAiChatStream stream(u"it"_s);
        QStringList heard;
        for (const QByteArray& piece : written.answer.pieces)
            heard.append(*stream.feed(piece));
        QCOMPARE(heard.size(), 6);
        QCOMPARE(heard.join(QString()), chatAnswer);
        QCOMPARE(stream.finish()->completionTokens, 6);
    }
    void chatCutAtTheLimit()
    {
        const auto written = worked("/v1/chat/completions", R"({"model":"m","max_tokens":2,)" + chatMessages + '}');
        QCOMPARE(parseChatReply(bodyOf(written.answer), {})->finishReason, u"length"_s);
    }
    void chatAsJson_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("json_object") << QByteArray("/v1/chat/completions")
                                     << QByteArray(R"("response_format":{"type":"json_object"})");
        QTest::newRow("json_schema")
            << QByteArray("/v1/chat/completions")
            << QByteArray(
                   R"("response_format":{"type":"json_schema","json_schema":{"schema":{"properties":{"answer":{"type":"string"}}}}})");
        QTest::newRow("Ollama json") << QByteArray("/api/chat") << QByteArray(R"("stream":false,"format":"json")");
        QTest::newRow("Ollama schema") << QByteArray("/api/chat")
                                       << QByteArray(
                                              R"("stream":false,"format":{"properties":{"answer":{"type":"string"}}})");
    }
    void chatAsJson()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, format);
        const QJsonObject answer =
            json(bodyOf(worked(path, R"({"model":"m",)" + format + ',' + chatMessages + '}').answer));
        const QJsonValue message = path == "/api/chat" ? answer["message"_L1] : answer["choices"_L1][0]["message"_L1];
        const QJsonObject content = json(message["content"_L1].toString().toUtf8());
        QVERIFY(content.contains("answer"_L1));
        QCOMPARE(content.contains("words"_L1), !format.contains("properties"));
    }
    void ollamaChat()
    {
        const auto written = worked("/api/chat", R"({"model":"m",)" + chatMessages + '}', {}, 10);
        QVERIFY(written.answer.streamed);
        QString text;
        const QList<QByteArray> lines = bodyOf(written.answer).trimmed().split('\n');
        QCOMPARE(lines.size(), 7);
        for (const QByteArray& line : lines) {
            text += json(line)["message"_L1]["content"_L1].toString();
            QCOMPARE(json(line)["done"_L1].toBool(), &line == &lines.last());
        }
        QCOMPARE(text, chatAnswer);
        const QJsonObject last = json(lines.last());
        QCOMPARE(last["eval_count"_L1].toInt(), 6);
        QCOMPARE(last["prompt_eval_duration"_L1].toInteger(), 7'000'000);
        QCOMPARE(last["eval_duration"_L1].toInteger(), 500'000'000);
        const auto plain = worked("/api/chat", R"({"model":"m","stream":false,)" + chatMessages + '}');
        QVERIFY(!plain.answer.streamed);
        QCOMPARE(json(bodyOf(plain.answer))["message"_L1]["content"_L1].toString(), chatAnswer);
    }
    void ollamaPull()
    {
        const auto answer = std::get<ServerAnswer>(routeRequest(request("POST", "/api/pull", R"({"model":"m"})")));
        QVERIFY(answer.pieces.size() >= 3);
        QCOMPARE(json(answer.pieces.last())["status"_L1].toString(), u"success"_s);
        for (const QByteArray& piece : answer.pieces)
            QVERIFY(piece.endsWith('\n') && !json(piece).isEmpty());
        const auto plain =
            std::get<ServerAnswer>(routeRequest(request("POST", "/api/pull", R"({"name":"m","stream":false})")));
        QVERIFY(!plain.streamed);
    }
    void theSameCallTheSameAnswer()
    {
        const QByteArray body = R"({"model":"m","stream":true,)" + chatMessages + '}';
        for (const QByteArray path : {"/v1/chat/completions", "/api/chat"})
            QCOMPARE(worked(path, body).answer.pieces, worked(path, body).answer.pieces);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedApi)
#include "tst_simulatedapi.moc"
