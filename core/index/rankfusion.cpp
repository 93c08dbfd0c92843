#include "core/index/rankfusion.h"

#include <QHash>

namespace sheaf {

QList<FusedChunk> fuseRanks(const QList<RankedList>& lists, const QList<double>& weights, double k)
{
    QHash<ChunkId, qsizetype> places;
    QList<FusedChunk> fused;
    for (qsizetype list = 0; list < lists.size(); ++list) {
        for (qsizetype i = 0; i < lists[list].size(); ++i) {
            const ChunkId chunk = lists[list][i].chunk;
            const auto place = places.constFind(chunk);
            const qsizetype at = place == places.constEnd() ? fused.size() : *place;
            if (at == fused.size()) {
                places.insert(chunk, at);
                fused.append({chunk, 0.0, QList<int>(lists.size(), 0), QList<double>(lists.size(), 0.0)});
            }
            int& rank = fused[at].ranks[list];
            if (rank == 0) { // a chunk that stands twice in one list counts once, where it stands best
                rank = int(i) + 1;
                fused[at].scores[list] = lists[list][i].score;
            }
        }
    }
    // Summed from small to large, so that the score does not depend on the order of the lists by a rounding.
    for (FusedChunk& chunk : fused) {
        QList<double> parts;
        for (qsizetype list = 0; list < chunk.ranks.size(); ++list) {
            if (chunk.ranks[list] > 0)
                parts.append(weights.value(list, 1.0) / (k + chunk.ranks[list]));
        }
        std::sort(parts.begin(), parts.end());
        for (const double part : std::as_const(parts))
            chunk.score += part;
    }
    std::sort(fused.begin(), fused.end(), [](const FusedChunk& a, const FusedChunk& b) {
        return a.score != b.score ? a.score > b.score : a.chunk < b.chunk;
    });
    return fused;
}

} // namespace sheaf
