#include "core/engines/openaiembeddingcodec.h"

#include "core/base/json.h"
#include "core/engines/apierror.h"

#include <QtEndian>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error unusable(const QString& source, const QString& why)
{
    return Error::make(ErrorCode::BadResponse, u"%1 answered, but %2."_s.arg(source, why));
}

Result<Vector> decodeBase64(const QByteArray& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = decoded.decoded;
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok || bytes.size() % qsizetype(sizeof(float)) != 0)
        return Error::make(ErrorCode::BadResponse, u"a vector cannot be decoded"_s);
    Vector vector(bytes.size() / qsizetype(sizeof(float)));
    qFromLittleEndian<float>(bytes.constData(), vector.size(), vector.data());
    return vector;
}

Result<Vector> decodeNumbers(const QJsonArray& numbers)
{
    Vector vector;
    vector.reserve(numbers.size());
    for (const QJsonValue& number : numbers) {
        if (!number.isDouble())
            return Error::make(ErrorCode::BadResponse, u"a vector holds something that is no number"_s);
        if (std::abs(number.toDouble()) > double(std::numeric_limits<float>::max()))
            return Error::make(ErrorCode::BadResponse, u"a vector holds a number that is not finite"_s);
        vector.append(float(number.toDouble()));
    }
    return vector;
}

// To length one, in place. False for what has no direction.
bool normalize(Vector& vector)
{
    double square = 0.0;
    for (const float x : vector)
        square += double(x) * double(x);
    if (!std::isfinite(square) || square <= 0.0)
        return false;
    const double factor = 1.0 / std::sqrt(square);
    for (float& x : vector)
        x = float(double(x) * factor);
    return true;
}

} // namespace

QByteArray embeddingRequestBody(const QString& model, const QStringList& texts, VectorEncoding encoding)
{
    QJsonObject body{{u"model"_s, model}, {u"input"_s, QJsonArray::fromStringList(texts)}};
    if (encoding == VectorEncoding::Base64)
        body.insert(u"encoding_format"_s, u"base64"_s);
    return compactJson(body);
}

Result<EmbeddingAnswer> parseEmbeddingAnswer(const QByteArray& body, qsizetype texts, const QString& source)
{
    const auto parsed = parseJsonObject(body, u"The answer of %1"_s.arg(source));
    if (!parsed.ok())
        return parsed.error();
    if (!(*parsed)["data"_L1].isArray()) {
        const QString words = serverWords(body);
        return unusable(source, words.isEmpty() ? u"without vectors"_s : u"with an error: “%1”"_s.arg(words));
    }
    const QJsonArray items = (*parsed)["data"_L1].toArray();
    if (items.size() != texts)
        return unusable(source, u"with %1 vectors for %2 texts"_s.arg(items.size()).arg(texts));

    EmbeddingAnswer answer;
    answer.vectors.resize(texts);
    answer.promptTokens = (*parsed)["usage"_L1]["prompt_tokens"_L1].toInt();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        const qint64 index = item["index"_L1].toInteger(i);
        if (index < 0 || index >= texts || !answer.vectors[index].isEmpty())
            return unusable(source, u"its vectors are numbered wrongly"_s);
        const QJsonValue embedding = item["embedding"_L1];
        if (embedding.isString())
            answer.encoding = VectorEncoding::Base64;
        auto vector =
            embedding.isString() ? decodeBase64(embedding.toString().toLatin1()) : decodeNumbers(embedding.toArray());
        if (!vector.ok())
            return unusable(source, vector.error().message);
        if (vector->isEmpty())
            return unusable(source, u"a vector is empty"_s);
        if (std::any_of(vector->cbegin(), vector->cend(), [](float x) { return !std::isfinite(x); }))
            return unusable(source, u"a vector holds a number that is not finite"_s);
        if (!normalize(*vector))
            return unusable(source, u"a vector is all zeros. Is the model one for embeddings?"_s);
        answer.vectors[index] = std::move(*vector);
    }
    for (const Vector& vector : std::as_const(answer.vectors)) {
        if (vector.size() != answer.vectors.first().size())
            return unusable(source, u"its vectors are of unequal length"_s);
    }
    return answer;
}

QString instructedText(const QString& model, TextKind kind, const QString& text)
{
    struct Instruction
    {
        QLatin1StringView name; // part of the model's name, lower case; the first that fits counts
        QLatin1StringView query;
        QLatin1StringView passage;
    };
    static constexpr auto searching = "Represent this sentence for searching relevant passages: "_L1;
    static const Instruction instructions[] = {
        {"nomic-embed-text"_L1, "search_query: "_L1, "search_document: "_L1},
        {"embeddinggemma"_L1, "task: search result | query: "_L1, "title: none | text: "_L1},
        {"qwen3-embedding"_L1,
         "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:"_L1,
         {}},
        {"e5-mistral"_L1, {}, {}}, // wants a task description of its own
        {"e5-"_L1, "query: "_L1, "passage: "_L1},
        {"mxbai-embed-large"_L1, searching, {}},
        {"bge-small-en"_L1, searching, {}},
        {"bge-base-en"_L1, searching, {}},
        {"bge-large-en"_L1, searching, {}},
        {"arctic-embed2"_L1, "query: "_L1, {}},
        {"arctic-embed-l-v2"_L1, "query: "_L1, {}},
        {"arctic-embed-m-v2"_L1, "query: "_L1, {}},
        {"arctic-embed"_L1, searching, {}},
    };
    const QString name = model.toLower();
    for (const Instruction& each : instructions) {
        if (name.contains(each.name))
            return (kind == TextKind::Query ? each.query : each.passage) + text;
    }
    return text;
}

} // namespace sheaf
