#pragma once

#include "core/ask/question.h"
#include "core/ask/retriever.h"

namespace sheaf {

// How many fused chunks to fetch so that enough are left when those that repeat each other are dropped.
inline int candidatesFor(int passages)
{
    return passages * 2 + 4;
}

// The passages an answer rests on, best first, numbered from 1: fused order without chunks that mostly repeat a better
// one (overlapping parts of a page, or the same text in another document), at most `passages`, and no more than
// `tokens` together, but always one. Pure.
QList<Source> selectSources(const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks, int passages, int tokens);

QList<Passage> passagesOf(const QList<Source>& sources);

} // namespace sheaf
