#include "core/ask/refusion.h"

#include <algorithm>

namespace sheaf {

namespace {

// The worst and the best score of a list.
struct Range
{
    double least = 0;
    double best = 0;
    bool any = false;

    void take(double score)
    {
        least = any ? std::min(least, score) : score;
        best = any ? std::max(best, score) : score;
        any = true;
    }
    double of(double score) const { return best > least ? (score - least) / (best - least) : 1.0; }
};

double weightOf(qsizetype list, const FusionWeights& weights)
{
    return (list < 2 ? weights.question : 1.0) * (list % 2 == 0 ? weights.text : weights.vector);
}

} // namespace

bool canFuseAgain(const AskRun& run)
{
    const qsizetype lists = 2 * run.lanes.size();
    return !run.fused.isEmpty() && lists > 0 &&
           std::all_of(run.fused.begin(), run.fused.end(), [lists](const FusedChunk& chunk) {
               return chunk.ranks.size() == lists && chunk.scores.size() == lists;
           });
}

QList<RefusedChunk> fuseAgain(const QList<FusedChunk>& fused, const FusionWeights& weights)
{
    QList<Range> ranges;
    for (const FusedChunk& chunk : fused) {
        ranges.resize(std::max(ranges.size(), chunk.ranks.size()));
        for (qsizetype list = 0; list < chunk.ranks.size(); ++list) {
            if (chunk.ranks[list] > 0)
                ranges[list].take(chunk.scores.value(list));
        }
    }
    QList<RefusedChunk> again;
    again.reserve(fused.size());
    for (qsizetype at = 0; at < fused.size(); ++at) {
        const FusedChunk& chunk = fused[at];
        RefusedChunk refused{at, 0.0, QList<double>(chunk.ranks.size(), 0.0)};
        for (qsizetype list = 0; list < chunk.ranks.size(); ++list) {
            if (chunk.ranks[list] > 0)
                refused.parts[list] = weightOf(list, weights) * ranges[list].of(chunk.scores.value(list));
        }
        // From small to large, as fuseScores does it: the same sum to the last digit.
        QList<double> sorted = refused.parts;
        std::sort(sorted.begin(), sorted.end());
        for (const double part : std::as_const(sorted))
            refused.score += part;
        again.append(refused);
    }
    std::sort(again.begin(), again.end(), [&fused](const RefusedChunk& a, const RefusedChunk& b) {
        return a.score != b.score ? a.score > b.score : fused[a.at].chunk < fused[b.at].chunk;
    });
    return again;
}

} // namespace sheaf
