#pragma once

#include "core/index/searcher.h"
#include "core/index/vectorstore.h"

namespace sheaf {

// Finds the nearest of the library's vectors. The library is the truth and an index is derived from it: what is added,
// removed or cleared here has been stored there before, and an index that was away or has lost something brings itself
// up to date from there. Searches run beside each other and beside changes; each sees the index as it was at its start,
// except that what was removed meanwhile may be missing. Called in the thread it was made in, which has an event loop.
class VectorIndex
{
public:
    VectorIndex() = default;
    VectorIndex(const VectorIndex&) = delete;
    VectorIndex& operator=(const VectorIndex&) = delete;
    virtual ~VectorIndex() = default;

    // Brings the index up to date with the library. Searches that come meanwhile wait for it, and fail where it fails.
    virtual Future<void> load() = 0;
    // Of the last load; ready where there was none.
    virtual Future<void> loaded() const = 0;

    virtual VectorSpace space() const = 0; // empty while there are no vectors
    virtual qsizetype size() const = 0;

    // A list for each query, best first by dot product, equal scores by chunk id; all queries in one pass. An empty
    // index finds nothing. Another dimension is ModelMismatch, a number that is not finite InvalidInput.
    virtual Future<QList<RankedList>> searchMany(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                                 const CallContext& call) = 0;
    // One query. Waits for no event loop.
    virtual Future<RankedList> search(const Vector& query, int k, const DocumentScope& scope,
                                      const CallContext& call) = 0;

    // Ready when they can be found. Of another space than the index's: ModelMismatch, and nothing is added. An index
    // that cannot be reached now catches up later; that is no error.
    virtual Future<void> add(const VectorSpace& space, const QList<ChunkVector>& vectors) = 0;
    // At once they are not found any more; ready when the index agrees with the library about it.
    virtual Future<void> remove(const QList<DocumentId>& documents) = 0;
    // At once nothing is found, and the index takes any space; ready when it follows the library again.
    virtual Future<void> clear() = 0;
    // Compares the index with the library, every vector of it, after it has caught up. Each finding is a sentence; none
    // is good news. What is found is repaired by clear(), after which the index is made anew from the library.
    virtual Future<QStringList> check(const CallContext& call) = 0;

protected:
    // Why these queries cannot be asked of an index of that space.
    static std::optional<Error> complaintAbout(const QList<Vector>& queries, const VectorSpace& space);
};

} // namespace sheaf
