#pragma once

#include "core/index/database.h"
#include "core/index/searcher.h"
#include "core/index/vectorgather.h"

namespace sheaf {

// The library's text index and its vectors behind one interface.
class HybridSearcher final : public Searcher
{
public:
    // `embedder` is the one that makes the queries' vectors: where its model is not the one the library was embedded
    // with, searchVector is ModelMismatch even if the dimensions agree. All three outlive the searcher.
    HybridSearcher(Database& database, VectorIndex& vectors, const EmbeddingClient& embedder);

    Future<RankedList> searchText(const QString& text, int k, const Scope& scope, const CallContext& call) override;
    Future<RankedList> searchVector(const Vector& query, int k, const Scope& scope, const CallContext& call) override;
    Future<QHash<ChunkId, Vector>> vectors(const QList<ChunkId>& ids, const CallContext& call) override;
    Future<QList<ChunkRecord>> chunks(const QList<ChunkId>& ids, const CallContext& call) override;
    Future<ScopeSize> sizeOf(const Scope& scope, const CallContext& call) override;
    Future<QList<ChunkRecord>> chunksAfter(const Scope& scope, ChunkId after, int limit,
                                           const CallContext& call) override;

private:
    // The k nearest on the pages in scope: asked for more until there are enough, so that none of them is missed.
    Future<RankedList> searchPages(const Vector& query, int k, int asked, const Scope& scope,
                                   const DocumentScope& documents, const CallContext& call);

    Database& m_database;
    VectorIndex& m_vectors;
    VectorGather m_gather;
    const EmbeddingClient& m_embedder;
    QObject m_guard;
};

} // namespace sheaf
