#pragma once

#include "core/index/documentrecord.h"
#include "core/index/rankfusion.h"

namespace sheaf {

// The hits in the order of `scores`, one for each of `chunks`; hits whose chunk is not among those are left out. Scores
// become 1 for the best, down to 0.1, so that they are comparable whatever the reranker's scale; ranks and list scores
// stay. Where all scores are equal the order stays. Pure.
QList<FusedChunk> reranked(const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks,
                           const QList<double>& scores);

} // namespace sheaf
