#include "core/ask/keptcitations.h"

#include "core/ask/askrunjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

QList<KeptCitation> citationsFromRecord(const QByteArray& json, const QString& answer)
{
    QList<KeptCitation> citations;
    const QJsonObject record = QJsonDocument::fromJson(json).object();
    if (record.value("answer_digest"_L1).toString() != answerDigest(answer))
        return citations;
    for (const QJsonValue value : record.value("citations"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        const KeptCitation citation{object.value("n"_L1).toInt(),
                                    object.value("begin"_L1).toInt(),
                                    object.value("end"_L1).toInt(),
                                    {object.value("chunk"_L1).toInteger()},
                                    object.value("quote_begin"_L1).toInt(),
                                    object.value("quote_length"_L1).toInt(),
                                    verdictNamed(object.value("verdict"_L1).toString())};
        if (citation.number > 0 && citation.chunk.isValid())
            citations.append(citation);
    }
    return citations;
}

KeptSources keptSources(const QList<KeptCitation>& citations, const QList<ChunkRecord>& chunks)
{
    QHash<ChunkId, const ChunkRecord*> there;
    for (const ChunkRecord& chunk : chunks)
        there.insert(chunk.id, &chunk);
    KeptSources kept;
    QSet<int> numbers;
    for (const KeptCitation& each : citations) {
        const ChunkRecord* chunk = there.value(each.chunk);
        if (!chunk)
            continue;
        if (!numbers.contains(each.number)) {
            numbers.insert(each.number);
            Source source;
            source.number = each.number;
            source.chunk = *chunk;
            kept.sources.append(source);
        }
        Citation citation;
        citation.number = each.number;
        citation.sentenceBegin = each.sentenceBegin;
        citation.sentenceEnd = each.sentenceEnd;
        citation.verdict = each.verdict;
        const bool fits =
            each.quoteBegin >= 0 && each.quoteLength > 0 && each.quoteBegin <= chunk->text.size() - each.quoteLength;
        citation.quoteBegin = fits ? each.quoteBegin : 0;
        citation.quote = fits ? chunk->text.mid(each.quoteBegin, each.quoteLength) : QString();
        kept.citations.append(citation);
    }
    return kept;
}

} // namespace sheaf
