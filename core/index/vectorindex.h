#pragma once

#include "core/index/searcher.h"
#include "core/index/vectorstore.h"

namespace sheaf {

// Finds the nearest vectors. Searches run beside each other and beside changes; each sees the index as it was at its
// start.
class VectorIndex
{
public:
    VectorIndex() = default;
    VectorIndex(const VectorIndex&) = delete;
    VectorIndex& operator=(const VectorIndex&) = delete;
    virtual ~VectorIndex() = default;

    virtual VectorSpace space() const = 0; // empty while there are no vectors
    virtual qsizetype size() const = 0;

    // Best first by dot product, equal scores by chunk id. An empty index finds nothing. Another dimension is
    // ModelMismatch, a number that is not finite InvalidInput.
    virtual Future<RankedList> search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call) = 0;
    // Of another space than the index's: ModelMismatch, and nothing is added.
    virtual Result<void> add(const VectorSpace& space, const QList<ChunkVector>& vectors) = 0;
    virtual void remove(const QList<DocumentId>& documents) = 0;
    virtual void clear() = 0;
};

} // namespace sheaf
