#include "core/ask/reranking.h"

#include <QHash>
#include <algorithm>

namespace sheaf {

QList<FusedChunk> reranked(const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks,
                           const QList<double>& scores)
{
    constexpr double lowest = 0.1;
    QHash<ChunkId, double> scoreOf;
    for (qsizetype i = 0; i < std::min(chunks.size(), scores.size()); ++i)
        scoreOf.insert(chunks[i].id, scores[i]);
    if (scoreOf.isEmpty())
        return {};
    const auto [least, most] = std::minmax_element(scoreOf.cbegin(), scoreOf.cend());
    const double range = *most - *least;
    QList<FusedChunk> hits;
    for (FusedChunk hit : fused) {
        const auto score = scoreOf.constFind(hit.chunk);
        if (score == scoreOf.cend())
            continue;
        hit.score = range > 0 ? lowest + (1.0 - lowest) * (*score - *least) / range : 1.0;
        hits.append(hit);
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const FusedChunk& a, const FusedChunk& b) { return a.score > b.score; });
    return hits;
}

} // namespace sheaf
