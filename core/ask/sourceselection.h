#pragma once

#include "core/ask/question.h"
#include "core/ask/retriever.h"

namespace sheaf {

// How many fused chunks to fetch so that enough are left when those that repeat each other are dropped and neighbours
// joined.
inline int candidatesFor(int passages)
{
    return passages * 3 + 8;
}

// The passages an answer rests on, best first, numbered from 1; at most `passages`, and no more than `tokens` together,
// but always one. Each is the candidate of greatest marginal relevance (MMR; Carbonell and Goldstein, SIGIR 1998): its
// score less what it has in common with those chosen before. Left out are chunks that mostly repeat a better one
// (overlapping parts of a page, or nearly the same text anywhere). Pages of contents and indexes lose half their score.
// A chunk that continues a chosen one on its page is joined to it and takes no number of its own. Pure.
QList<Source> selectSources(const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks, int passages, int tokens);

QList<Passage> passagesOf(const QList<Source>& sources);

} // namespace sheaf
