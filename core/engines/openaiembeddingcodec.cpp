#include "core/engines/openaiembeddingcodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/engines/apierror.h"
#include "core/engines/embeddingvectors.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QByteArray embeddingRequestBody(const QString& model, const QStringList& texts, VectorEncoding encoding)
{
    QJsonObject body{{u"model"_s, model}, {u"input"_s, QJsonArray::fromStringList(texts)}};
    if (encoding == VectorEncoding::Base64)
        body.insert(u"encoding_format"_s, u"base64"_s);
    return compactJson(body);
}

Result<EmbeddingAnswer> parseEmbeddingAnswer(const QByteArray& body, qsizetype texts, const QString& source)
{
    const auto parsed = parseJsonObject(body, Wording::tr("The answer of %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    if (!(*parsed)["data"_L1].isArray()) {
        const QString words = serverWords(body);
        return unusableVectors(source, words.isEmpty() ? Wording::tr("without vectors")
                                                       : Wording::tr("with an error: “%1”").arg(words));
    }
    const QJsonArray items = (*parsed)["data"_L1].toArray();
    if (items.size() != texts)
        return unusableVectors(source, Wording::tr("with %1 vectors for %2 texts").arg(items.size()).arg(texts));

    EmbeddingAnswer answer;
    answer.vectors.resize(texts);
    answer.promptTokens = (*parsed)["usage"_L1]["prompt_tokens"_L1].toInt();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        const qint64 index = item["index"_L1].toInteger(i);
        if (index < 0 || index >= texts || !answer.vectors[index].isEmpty())
            return unusableVectors(source, Wording::tr("its vectors are numbered wrongly"));
        const QJsonValue embedding = item["embedding"_L1];
        if (embedding.isString())
            answer.encoding = VectorEncoding::Base64;
        auto vector = embedding.isString() ? vectorFromBase64(embedding.toString().toLatin1())
                                           : vectorFromNumbers(embedding.toArray());
        if (!vector.ok())
            return unusableVectors(source, vector.error().message);
        if (const auto usable = normalize(*vector); !usable.ok())
            return unusableVectors(source, usable.error().message);
        answer.vectors[index] = std::move(*vector);
    }
    if (const auto equal = checkDimensions(answer.vectors); !equal.ok())
        return unusableVectors(source, equal.error().message);
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
