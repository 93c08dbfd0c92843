#pragma once

#include "core/engines/embeddingclient.h"
#include "core/index/rankfusion.h"

namespace sheaf {

// What is most likely the answer tells what else is near to it: the query's vector is moved towards the vectors of the
// best passages that words and vectors found together, and searched with once more (pseudo-relevance feedback after
// Rocchio, 1971; in the space of dense vectors: Li et al., ACM TOIS 2023).
//
// Measured with whole documents, nDCG@10 of words and vectors on up to 250 queries each of adi, med, cranfield with and
// without source papers, scifact-train, xquad-en and -de: mean 0.680 without, 0.692 with three passages; between two
// and four passages, and between the passages' share at one and twice the query's, it changes by less than 0.003. On
// none of the seven it is worse by more than 0.001. Feedback of words (RM3) lost 0.02 to 0.04 on scifact-train and 0.01
// on xquad-de.
inline constexpr qsizetype likelyPassages = 3;

// `query` and each of `likely` count alike in their directions, the passages in the shares of their scores. Where none
// of them has a vector, or of another size, the query as it is. The result has length 1. Pure.
Vector movedTowards(const Vector& query, const QList<FusedChunk>& likely, const QHash<ChunkId, Vector>& vectors);

} // namespace sheaf
