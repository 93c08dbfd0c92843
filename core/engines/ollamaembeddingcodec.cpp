#include "core/engines/ollamaembeddingcodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/engines/embeddingvectors.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QByteArray ollamaEmbeddingBody(const QString& model, const QStringList& texts)
{
    return compactJson(QJsonObject{{u"model"_s, model}, {u"input"_s, QJsonArray::fromStringList(texts)}});
}

Result<OllamaEmbeddings> parseOllamaEmbeddings(const QByteArray& body, qsizetype texts, const ApiCall& call)
{
    const QString source = originOf(call.url);
    const auto parsed = parseJsonObject(body, Wording::tr("The answer of %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    if (parsed->contains("error"_L1))
        return reportedError(body, call);
    if (!(*parsed)["embeddings"_L1].isArray())
        return unusableVectors(source, Wording::tr("without vectors"));
    const QJsonArray items = (*parsed)["embeddings"_L1].toArray();
    if (items.size() != texts)
        return unusableVectors(source, Wording::tr("with %1 vectors for %2 texts").arg(items.size()).arg(texts));
    QList<Vector> vectors;
    vectors.reserve(texts);
    for (const QJsonValue& item : items) {
        auto vector = vectorFromNumbers(item.toArray());
        if (!vector.ok())
            return unusableVectors(source, vector.error().message);
        if (const auto usable = normalize(*vector); !usable.ok())
            return unusableVectors(source, usable.error().message);
        vectors.append(std::move(*vector));
    }
    if (const auto equal = checkDimensions(vectors); !equal.ok())
        return unusableVectors(source, equal.error().message);
    return OllamaEmbeddings{std::move(vectors), std::max(0, (*parsed)["prompt_eval_count"_L1].toInt())};
}

} // namespace sheaf
