#include "core/index/rankfusion.h"

#include <QHash>
#include <algorithm>

namespace sheaf {

namespace {

// Where a score stands between those of a list.
struct Scale
{
    double least = 0;
    double range = 0;

    explicit Scale(const RankedList& list)
    {
        if (list.isEmpty())
            return;
        const auto [low, high] = std::minmax_element(
            list.begin(), list.end(), [](const RankedChunk& a, const RankedChunk& b) { return a.score < b.score; });
        least = low->score;
        range = high->score - low->score;
    }
    double of(double score) const { return range > 0 ? (score - least) / range : 1.0; }
};

} // namespace

QList<FusedChunk> fuseScores(const QList<RankedList>& lists, const QList<double>& weights)
{
    QList<Scale> scales;
    for (const RankedList& list : lists)
        scales.append(Scale(list));
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
                parts.append(weights.value(list, 1.0) * scales[list].of(chunk.scores[list]));
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
