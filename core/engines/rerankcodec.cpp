#include "core/engines/rerankcodec.h"

#include "core/base/json.h"
#include "core/base/wording.h"
#include "core/engines/apierror.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error unusable(const QString& source, const QString& why)
{
    return Error::make(
        ErrorCode::BadResponse,
        Wording::tr("%1 answered %2. Check that it is an endpoint for re-ranking and names a model for it.")
            .arg(source, why));
}

} // namespace

QByteArray rerankRequestBody(const QString& model, const QString& question, const QStringList& texts)
{
    QJsonObject body{
        {u"query"_s, question}, {u"documents"_s, QJsonArray::fromStringList(texts)}, {u"top_n"_s, texts.size()}};
    if (!model.isEmpty())
        body.insert(u"model"_s, model);
    return compactJson(body);
}

Result<QList<double>> parseRerankAnswer(const QByteArray& body, qsizetype texts, const QString& source)
{
    const auto parsed = parseJsonObject(body, Wording::tr("The answer of %1").arg(source));
    if (!parsed.ok())
        return parsed.error();
    if (!(*parsed)["results"_L1].isArray()) {
        const QString words = serverWords(body);
        return unusable(source, words.isEmpty() ? Wording::tr("without results")
                                                : Wording::tr("with an error: “%1”").arg(words));
    }
    const QJsonArray results = (*parsed)["results"_L1].toArray();
    QList<double> scores(texts, std::nan(""));
    for (const QJsonValue value : results) {
        const QJsonObject result = value.toObject();
        const qint64 index = result["index"_L1].toInteger(-1);
        const double score = result["relevance_score"_L1].toDouble(std::nan(""));
        if (index < 0 || index >= texts || !std::isnan(scores[index]) || !std::isfinite(score))
            return unusable(source, Wording::tr("with results that are numbered wrongly or have no score"));
        scores[index] = score;
    }
    if (std::any_of(scores.begin(), scores.end(), [](double score) { return std::isnan(score); }))
        return unusable(source, Wording::tr("with %1 scores for %2 passages").arg(results.size()).arg(texts));
    return scores;
}

} // namespace sheaf
