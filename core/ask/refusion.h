#pragma once

#include "core/ask/retriever.h"

namespace sheaf {

// How much each kind of list counts when the lists of a question are joined (see retriever.h).
struct FusionWeights
{
    double question = questionWeight; // the question's own lists against those of a variant
    double text = textWeight;
    double vector = vectorWeight;

    bool operator==(const FusionWeights&) const = default;
};

// A chunk of a run after its lists were joined again.
struct RefusedChunk
{
    qsizetype at = 0; // in the run's fused
    double score = 0;
    QList<double> parts = {}; // what each list gave, as many as the chunk has ranks
};

// Whether the lists are known that the run's hits were joined from: a text list and a vector list for each lane.
// Passages may be found in another way (FindPassages).
bool canFuseAgain(const AskRun& run);

// Joins the lists of a run with other weights, from the ranks and scores it kept: nothing is searched again. The same
// as fuseScores over the lists themselves; with the weights of the run, the run's own order. Best first, equal scores
// by chunk id. Pure.
QList<RefusedChunk> fuseAgain(const QList<FusedChunk>& fused, const FusionWeights& weights);

} // namespace sheaf
