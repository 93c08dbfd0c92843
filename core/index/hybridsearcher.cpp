#include "core/index/hybridsearcher.h"

#include "core/index/documentstore.h"
#include "core/index/ftsquery.h"
#include "core/index/textindex.h"

namespace sheaf {

HybridSearcher::HybridSearcher(Database& database, VectorIndex& vectors, const EmbeddingClient& embedder)
    : m_database(database)
    , m_vectors(vectors)
    , m_embedder(embedder)
{}

Future<RankedList> HybridSearcher::searchText(const QString& text, int k, const Scope& scope, const CallContext& call)
{
    const QString query = ftsQuery(text);
    if (query.isEmpty() || k <= 0)
        return readyFuture(Result<RankedList>(RankedList()));
    return m_database.read(call, [query, k, scope, span = call.span](Connection& connection) {
        span.running();
        return TextIndex(connection).search(query, k, scope);
    });
}

Future<RankedList> HybridSearcher::searchVector(const Vector& query, int k, const Scope& scope, const CallContext& call)
{
    const VectorSpace given{m_embedder.modelId(), int(query.size())};
    const VectorSpace library = m_vectors.space();
    if (!library.isEmpty() && library.model != given.model)
        return failedFuture<RankedList>(spaceMismatch(library, given));
    return m_vectors.search(query, k, scope, call);
}

Future<QList<RankedList>> HybridSearcher::searchVectors(const QList<Vector>& queries, int k, const Scope& scope,
                                                        const CallContext& call)
{
    const VectorSpace library = m_vectors.space();
    if (!library.isEmpty() && library.model != m_embedder.modelId())
        return failedFuture<QList<RankedList>>(
            spaceMismatch(library, {m_embedder.modelId(), int(queries.value(0).size())}));
    return m_vectors.searchMany(queries, k, scope, call);
}

Future<QList<ChunkRecord>> HybridSearcher::chunks(const QList<ChunkId>& ids, const CallContext& call)
{
    return m_database.read(call, [ids](Connection& connection) { return DocumentStore(connection).chunks(ids); });
}

} // namespace sheaf
