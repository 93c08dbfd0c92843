#pragma once

#include "core/base/ids.h"
#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"
#include "core/engines/embeddingclient.h"
#include "core/index/documentrecord.h"
#include "core/index/scopechunks.h"

#include <QHash>

namespace sheaf {

// One list of chunks, best first. `score` means something only within its list (cosine, or negated BM25 so that more is
// better).
struct RankedChunk
{
    ChunkId chunk;
    double score = 0;
    bool operator==(const RankedChunk&) const = default;
};
using RankedList = QList<RankedChunk>;

// The documents a search of vectors looks at; empty means all of them.
using DocumentScope = QList<DocumentId>;

// Finds chunks. Searches run beside each other and beside indexing; a chunk can be found as soon as it is stored. Equal
// scores are ordered by chunk id, so that the same library and the same question give the same list. Core thread.
class Searcher
{
public:
    Searcher() = default;
    Searcher(const Searcher&) = delete;
    Searcher& operator=(const Searcher&) = delete;
    virtual ~Searcher() = default;

    // Full text by BM25 with the stemming of each document's language; user text of any kind is safe. No words, no
    // hits.
    virtual Future<RankedList> searchText(const QString& text, int k, const Scope& scope, const CallContext& call) = 0;
    // Exact nearest neighbours by dot product. A vector of another size than the library's is ModelMismatch.
    virtual Future<RankedList> searchVector(const Vector& query, int k, const Scope& scope,
                                            const CallContext& call) = 0;
    // The vectors of those chunks that have one, in any order; empty where the searcher keeps none.
    virtual Future<QHash<ChunkId, Vector>> vectors(const QList<ChunkId>& ids, const CallContext& call)
    {
        Q_UNUSED(ids)
        Q_UNUSED(call)
        return readyFuture<QHash<ChunkId, Vector>>(QHash<ChunkId, Vector>());
    }
    // The chunks in the order of the ids; those that no longer exist are left out.
    virtual Future<QList<ChunkRecord>> chunks(const QList<ChunkId>& ids, const CallContext& call) = 0;
    // All of a scope, page by page; see scopechunks.h.
    virtual Future<ScopeSize> sizeOf(const Scope& scope, const CallContext& call) = 0;
    virtual Future<QList<ChunkRecord>> chunksAfter(const Scope& scope, ChunkId after, int limit,
                                                   const CallContext& call) = 0;
};

} // namespace sheaf
