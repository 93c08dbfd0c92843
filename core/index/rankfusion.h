#pragma once

#include "core/index/searcher.h"

namespace sheaf {

// A chunk found by several lists. ranks[i] is its rank in list i, from 1; 0 where it is not in it. scores[i] is what
// that list gave it, 0 where it is not in it.
struct FusedChunk
{
    ChunkId chunk;
    double score = 0;
    QList<int> ranks;
    QList<double> scores = {};
};

// Reciprocal rank fusion (Cormack, Clarke, Büttcher, SIGIR 2009): score = sum of weight / (k + rank), k = 60 as there.
// Best first, equal scores by chunk id. A missing weight is 1. Pure.
QList<FusedChunk> fuseRanks(const QList<RankedList>& lists, const QList<double>& weights = {}, double k = 60.0);

} // namespace sheaf
