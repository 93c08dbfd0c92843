#include "core/engines/openaiembeddingcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

QByteArray base64(const QList<float>& numbers)
{
    return QByteArray(reinterpret_cast<const char*>(numbers.constData()), numbers.size() * qsizetype(sizeof(float)))
        .toBase64();
}

Result<EmbeddingAnswer> parse(const QByteArray& body, qsizetype texts)
{
    return parseEmbeddingAnswer(body, texts, u"http://h:1"_s);
}

} // namespace

class TestOpenAiEmbeddingCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request()
    {
        const auto body =
            QJsonDocument::fromJson(embeddingRequestBody(u"m"_s, {u"a\"b"_s, u"ü"_s}, VectorEncoding::Base64)).object();
        QCOMPARE(body["model"_L1].toString(), u"m"_s);
        QCOMPARE(body["input"_L1].toArray(), (QJsonArray{u"a\"b"_s, u"ü"_s}));
        QCOMPARE(body["encoding_format"_L1].toString(), u"base64"_s);
        QVERIFY(!QJsonDocument::fromJson(embeddingRequestBody(u"m"_s, {u"a"_s}, VectorEncoding::Float))
                     .object()
                     .contains("encoding_format"_L1));
    }

    // As OpenAI, Ollama and llama.cpp answer.
    void answers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<VectorEncoding>("encoding");
        const auto row = [](const char* name, const QByteArray& body, VectorEncoding encoding) {
            QTest::newRow(name) << body << encoding;
        };
        row("numbers",
            R"({"object":"list","data":[{"object":"embedding","index":0,"embedding":[3,4]},{"object":"embedding","index":1,"embedding":[0.0,-2e-1]}],"model":"m","usage":{"prompt_tokens":8,"total_tokens":8}})",
            VectorEncoding::Float);
        row("out of order",
            R"({"data":[{"index":1,"embedding":[0,-5]},{"index":0,"embedding":[0.6,0.8]}],"usage":{"prompt_tokens":8}})",
            VectorEncoding::Float);
        row("no index", R"({"data":[{"embedding":[3,4]},{"embedding":[0,-1]}],"usage":{"prompt_tokens":8}})",
            VectorEncoding::Float);
        row("base64",
            R"({"data":[{"index":0,"embedding":")" + base64({3, 4}) + R"("},{"index":1,"embedding":")" +
                base64({0, -9}) + R"("}],"usage":{"prompt_tokens":8}})",
            VectorEncoding::Base64);
    }
    void answers()
    {
        QFETCH(QByteArray, body);
        const auto answer = parse(body, 2);
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().message));
        QTEST(answer->encoding, "encoding");
        QCOMPARE(answer->promptTokens, 8);
        QCOMPARE(answer->vectors, (QList<Vector>{{0.6F, 0.8F}, {0.0F, -1.0F}}));
    }
    void cutAnywhereIsAnError()
    {
        const QByteArray whole =
            R"({"data":[{"index":0,"embedding":[3,4]},{"index":1,"embedding":[0,1]}],"usage":{"prompt_tokens":8}})";
        QVERIFY(parse(whole, 2).ok());
        for (qsizetype at = 0; at < whole.size(); ++at) {
            const auto answer = parse(whole.left(at), 2);
            QVERIFY2(!answer.ok(), qPrintable(QString::number(at)));
            QCOMPARE(answer.error().code, ErrorCode::BadResponse);
        }
    }

    void unusable_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& body, const QString& says) {
            QTest::newRow(name) << body << says;
        };
        row("too few", R"({"data":[{"index":0,"embedding":[1,2]}]})", u"1 vectors for 2 texts"_s);
        row("too many", R"({"data":[{"embedding":[1]},{"embedding":[1]},{"embedding":[1]}]})",
            u"3 vectors for 2 texts"_s);
        row("none", R"({"data":[]})", u"0 vectors"_s);
        row("index twice", R"({"data":[{"index":0,"embedding":[1,2]},{"index":0,"embedding":[1,2]}]})",
            u"numbered wrongly"_s);
        row("index too high", R"({"data":[{"index":0,"embedding":[1,2]},{"index":2,"embedding":[1,2]}]})",
            u"numbered wrongly"_s);
        row("negative index", R"({"data":[{"index":-1,"embedding":[1,2]},{"index":0,"embedding":[1,2]}]})",
            u"numbered wrongly"_s);
        row("unequal", R"({"data":[{"embedding":[1,2]},{"embedding":[1,2,3]}]})", u"unequal length"_s);
        row("empty vector", R"({"data":[{"embedding":[1,2]},{"embedding":[]}]})", u"empty"_s);
        row("no vector", R"({"data":[{"embedding":[1,2]},{}]})", u"empty"_s);
        row("zeros", R"({"data":[{"embedding":[1,2]},{"embedding":[0,0]}]})", u"all zeros"_s);
        row("null inside", R"({"data":[{"embedding":[1,2]},{"embedding":[1,null]}]})", u"no number"_s);
        row("NaN", R"({"data":[{"embedding":[1,2]},{"embedding":[NaN,1]}]})", u"not a JSON object"_s);
        row("too big for a float", R"({"data":[{"embedding":[1,2]},{"embedding":[1e300,1]}]})", u"not finite"_s);
        row("base64 NaN",
            R"({"data":[{"embedding":")" + base64({1, std::nanf("")}) + R"("},{"embedding":")" + base64({1, 2}) +
                R"("}]})",
            u"not finite"_s);
        row("base64 infinite",
            R"({"data":[{"embedding":")" + base64({1, INFINITY}) + R"("},{"embedding":")" + base64({1, 2}) + R"("}]})",
            u"not finite"_s);
        row("base64 broken", R"({"data":[{"embedding":"AAAA!AAA"},{"embedding":"AAAAAAAA"}]})", u"cannot be decoded"_s);
        row("base64 of a wrong length", R"({"data":[{"embedding":"AAAA"},{"embedding":"AAAA"}]})",
            u"cannot be decoded"_s);
        row("error in a success", R"({"error":{"message":"model overloaded"}})", u"model overloaded"_s);
        row("something else", R"({"hello":1})", u"without vectors"_s);
        row("a list", "[]", u"not a JSON object"_s);
        row("empty", "", u"not a JSON object"_s);
    }
    void unusable()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        const auto answer = parse(body, 2);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::BadResponse);
        QVERIFY2(answer.error().message.contains(says), qPrintable(answer.error().message));
        QVERIFY(answer.error().message.contains("http://h:1"_L1));
    }
    void tinyAndHugeNumbersKeepTheirDirection()
    {
        const auto answer = parse(R"({"data":[{"embedding":[3e-30,4e-30]},{"embedding":[3e30,4e30]}]})", 2);
        QVERIFY(answer.ok());
        for (const Vector& vector : answer->vectors) {
            QVERIFY(qFuzzyCompare(vector[0], 0.6F));
            QVERIFY(qFuzzyCompare(vector[1], 0.8F));
        }
    }

    void instructions_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("passage");
        QTest::newRow("nomic") << u"nomic-embed-text:v1.5"_s << u"search_query: x"_s << u"search_document: x"_s;
        QTest::newRow("e5") << u"intfloat/multilingual-e5-large"_s << u"query: x"_s << u"passage: x"_s;
        QTest::newRow("mxbai") << u"mxbai-embed-large"_s
                               << u"Represent this sentence for searching relevant passages: x"_s << u"x"_s;
        QTest::newRow("BGE") << u"BAAI/bge-small-en-v1.5"_s
                             << u"Represent this sentence for searching relevant passages: x"_s << u"x"_s;
        QTest::newRow("BGE M3 wants none") << u"bge-m3"_s << u"x"_s << u"x"_s;
        QTest::newRow("arctic 2") << u"snowflake-arctic-embed2"_s << u"query: x"_s << u"x"_s;
        QTest::newRow("OpenAI") << u"text-embedding-3-small"_s << u"x"_s << u"x"_s;
        QTest::newRow("unknown") << u"test-embed"_s << u"x"_s << u"x"_s;
    }
    void instructions()
    {
        QFETCH(QString, model);
        QTEST(instructedText(model, TextKind::Query, u"x"_s), "query");
        QTEST(instructedText(model, TextKind::Passage, u"x"_s), "passage");
    }
};

QTEST_GUILESS_MAIN(TestOpenAiEmbeddingCodec)
#include "tst_openaiembeddingcodec.moc"
