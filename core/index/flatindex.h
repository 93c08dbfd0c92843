#pragma once

#include "core/index/database.h"
#include "core/index/vectorindex.h"
#include "core/index/vectormatrix.h"

#include <QThreadPool>
#include <mutex>

namespace sheaf {

// All vectors in memory as float32, compared one by one: exact, and bound by memory bandwidth (performance.md, 3a).
// Searches run on the pool, each on one thread; give it a pool that no background work fills. search(), load() and
// clear() in the thread the index was made in, which has an event loop; the rest from any thread.
class FlatIndex final : public VectorIndex
{
public:
    explicit FlatIndex(QThreadPool& pool);

    // Fills the index from the library, which replaces what is in it. Searches that come meanwhile wait for it and fail
    // where it fails.
    Future<void> load(Database& database);
    // Of the last load; ready where there was none.
    Future<void> loaded() const { return m_loaded; }

    VectorSpace space() const override;
    qsizetype size() const override;
    Future<RankedList> search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call) override;
    Result<void> add(const VectorSpace& space, const QList<ChunkVector>& vectors) override;
    void remove(const QList<DocumentId>& documents) override;
    void clear() override;

private:
    struct Contents
    {
        std::mutex mutex;
        VectorSpace space;
        VectorMatrix matrix;
    };
    Future<RankedList> searchNow(const Vector& query, int k, const DocumentScope& scope, const CallContext& call) const;

    QThreadPool& m_pool;
    std::shared_ptr<Contents> m_contents = std::make_shared<Contents>(); // a load may outlive the index
    Future<void> m_loaded;
    QObject m_guard;
};

} // namespace sheaf
