#include "core/index/hybridsearcher.h"

#include "core/index/documentstore.h"
#include "core/index/textindex.h"
#include "core/index/vectorstore.h"

namespace sheaf {

HybridSearcher::HybridSearcher(Database& database, VectorIndex& vectors, const EmbeddingClient& embedder)
    : m_database(database)
    , m_vectors(vectors)
    , m_gather(vectors)
    , m_embedder(embedder)
{}

Future<RankedList> HybridSearcher::searchText(const QString& text, int k, const Scope& scope, const CallContext& call)
{
    return m_database.read(call, [text, k, scope, span = call.span](Connection& connection) {
        span.running();
        return TextIndex(connection).search(text, k, scope);
    });
}

Future<RankedList> HybridSearcher::searchVector(const Vector& query, int k, const Scope& scope, const CallContext& call)
{
    const VectorSpace given{m_embedder.modelId(), int(query.size())};
    const VectorSpace library = m_vectors.space();
    if (!library.isEmpty() && library.model != given.model)
        return failedFuture<RankedList>(spaceMismatch(library, given));
    if (scope.isResolved())
        return m_gather.search(query, k, scope.documents, call);
    const auto resolved =
        m_database.read(call, [scope](Connection& connection) { return documentsIn(connection, scope); });
    return then(resolved, &m_guard,
                [this, query, k, scope, call](const std::optional<QList<DocumentId>>& documents) -> Future<RankedList> {
                    if (documents && documents->isEmpty())
                        return readyFuture(Result<RankedList>(RankedList()));
                    if (!scope.hasPages())
                        return m_gather.search(query, k, documents.value_or(DocumentScope()), call);
                    return searchPages(query, k, 8 * k, scope, documents.value_or(DocumentScope()), call);
                });
}

Future<RankedList> HybridSearcher::searchPages(const Vector& query, int k, int asked, const Scope& scope,
                                               const DocumentScope& documents, const CallContext& call)
{
    return then(m_vectors.search(query, asked, documents, call), &m_guard, [=, this](const RankedList& all) {
        QList<ChunkId> ids;
        for (const RankedChunk& hit : all)
            ids.append(hit.chunk);
        const auto kept = m_database.read(
            call, [ids, scope](Connection& connection) { return chunksOnPages(connection, ids, scope); });
        return then(kept, &m_guard, [=, this](const QList<ChunkId>& inside) -> Future<RankedList> {
            if (inside.size() < k && all.size() == asked)
                return searchPages(query, k, 8 * asked, scope, documents, call);
            const QSet<ChunkId> wanted(inside.begin(), inside.end());
            RankedList found;
            for (const RankedChunk& hit : all) {
                if (found.size() < k && wanted.contains(hit.chunk))
                    found.append(hit);
            }
            return readyFuture(Result<RankedList>(found));
        });
    });
}

Future<QHash<ChunkId, Vector>> HybridSearcher::vectors(const QList<ChunkId>& ids, const CallContext& call)
{
    return m_database.read(call, [ids](Connection& connection) { return VectorStore(connection).vectors(ids); });
}

Future<QList<ChunkRecord>> HybridSearcher::chunks(const QList<ChunkId>& ids, const CallContext& call)
{
    return m_database.read(call, [ids](Connection& connection) { return DocumentStore(connection).chunks(ids); });
}

Future<ScopeSize> HybridSearcher::sizeOf(const Scope& scope, const CallContext& call)
{
    return m_database.read(call, [scope](Connection& connection) { return sheaf::sizeOf(connection, scope); });
}

Future<QList<ChunkRecord>> HybridSearcher::chunksAfter(const Scope& scope, ChunkId after, int limit,
                                                       const CallContext& call)
{
    return m_database.read(call,
                           [=](Connection& connection) { return sheaf::chunksAfter(connection, scope, after, limit); });
}

} // namespace sheaf
