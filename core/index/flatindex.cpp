#include "core/index/flatindex.h"

#include "core/concurrency/run.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

FlatIndex::FlatIndex(QThreadPool& pool)
    : m_pool(pool)
    , m_loaded(readyFuture(Result<void>()))
{}

Future<void> FlatIndex::load(Database& database)
{
    m_loaded = database.read(CallContext{}, [contents = m_contents](Connection& connection) -> Result<void> {
        VectorStore store(connection);
        const auto space = store.space();
        if (!space.ok())
            return space.error();
        VectorMatrix matrix(space->dimension);
        int damaged = 0;
        const auto done = store.each([&](ChunkId chunk, DocumentId document, const float* vector, int dimension) {
            if (dimension == space->dimension)
                matrix.append(chunk, document, vector);
            else
                ++damaged;
        });
        if (!done.ok())
            return done.error();
        if (damaged > 0)
            return Error::make(
                ErrorCode::Database,
                u"%1 vectors in the library %2 have another size than the rest. Re-embed the library."_s.arg(damaged)
                    .arg(connection.file()));
        const std::lock_guard lock(contents->mutex);
        contents->space = matrix.size() > 0 ? *space : VectorSpace{};
        contents->matrix = std::move(matrix);
        return {};
    });
    return m_loaded;
}

VectorSpace FlatIndex::space() const
{
    const std::lock_guard lock(m_contents->mutex);
    return m_contents->space;
}

qsizetype FlatIndex::size() const
{
    const std::lock_guard lock(m_contents->mutex);
    return m_contents->matrix.size();
}

Future<RankedList> FlatIndex::search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call)
{
    if (m_loaded.isFinished()) {
        if (const auto loaded = resultOf<void>(m_loaded); !loaded.ok())
            return failedFuture<RankedList>(loaded.error());
        return searchNow(query, k, scope, call);
    }
    return then(m_loaded, &m_guard, [this, query, k, scope, call] { return searchNow(query, k, scope, call); });
}

Future<RankedList> FlatIndex::searchNow(const Vector& query, int k, const DocumentScope& scope, const CallContext& call) const
{
    return run(
        &m_pool, call,
        [contents = m_contents, query, k, scope, span = call.span](const std::stop_token& stop) -> Result<RankedList> {
            span.running();
            VectorSpace space;
            VectorMatrix matrix;
            {
                const std::lock_guard lock(contents->mutex);
                space = contents->space;
                matrix = contents->matrix;
            }
            if (std::any_of(query.begin(), query.end(), [](float number) { return !std::isfinite(number); }))
                return Error::make(ErrorCode::InvalidInput,
                                   u"The question's vector holds something that is not a number."_s);
            if (space.isEmpty())
                return RankedList();
            if (query.size() != space.dimension)
                return spaceMismatch(space, {QString(), int(query.size())});
            RankedList found = matrix.nearest(query, k, scope, stop);
            if (stop.stop_requested())
                return Error::cancelled();
            return found;
        });
}

Result<void> FlatIndex::add(const VectorSpace& space, const QList<ChunkVector>& vectors)
{
    if (vectors.isEmpty())
        return {};
    for (const ChunkVector& each : vectors) {
        if (space.isEmpty() || each.vector.size() != space.dimension)
            return spaceMismatch(space, {QString(), int(each.vector.size())});
    }
    const std::lock_guard lock(m_contents->mutex);
    if (m_contents->space.isEmpty()) {
        m_contents->space = space;
        m_contents->matrix = VectorMatrix(space.dimension);
    } else if (m_contents->space != space) {
        return spaceMismatch(m_contents->space, space);
    }
    for (const ChunkVector& each : vectors)
        m_contents->matrix.append(each.chunk, each.document, each.vector.constData());
    return {};
}

void FlatIndex::remove(const QList<DocumentId>& documents)
{
    const std::lock_guard lock(m_contents->mutex);
    m_contents->matrix = m_contents->matrix.without(documents);
    if (m_contents->matrix.size() == 0)
        m_contents->space = {};
}

void FlatIndex::clear()
{
    const std::lock_guard lock(m_contents->mutex);
    m_contents->space = {};
    m_contents->matrix = VectorMatrix();
    m_loaded = readyFuture(Result<void>()); // what a damaged library could not give is not missed any more
}

} // namespace sheaf
