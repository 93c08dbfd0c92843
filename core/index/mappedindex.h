#pragma once

#include "core/index/database.h"
#include "core/index/vectorindex.h"
#include "core/index/vectormirror.h"

#include <QThreadPool>

namespace sheaf {

class VectorScan;

// The library's vectors on this machine, without a server: a file beside the library, mapped (VectorMirror), and a scan
// of all codes for each search (VectorScan). Opening reads next to nothing of it. Searches run on the pool, large ones
// on several of its threads; give it a pool that no background work fills. On disk a vector of 384 numbers takes 1940
// bytes here, beside its 1536 in the library; in memory what the scan reads, 384 bytes for the codes and 20 more.
class MappedIndex final : public VectorIndex
{
public:
    // Both outlive the index. Only where the library is open for writing the file is written too.
    MappedIndex(Database& database, QThreadPool& pool);
    ~MappedIndex() override;

    // Where the file of a library's vectors is, from the path of its database.
    static QString fileOf(const QString& databaseFile);

    Future<void> load() override;
    Future<void> loaded() const override { return m_loaded; }
    VectorSpace space() const override { return m_mirror->space(); }
    qsizetype size() const override { return m_mirror->snapshot().table.size(); }
    Future<QList<RankedList>> searchMany(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                         const CallContext& call) override;
    Future<RankedList> search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call) override;
    Future<void> add(const VectorSpace& space, const QList<ChunkVector>& vectors) override;
    Future<void> remove(const QList<DocumentId>& documents) override;
    Future<void> clear() override;
    Future<QStringList> check(const CallContext& call) override;

private:
    template<class T>
    Future<T> searchAs(const QList<Vector>& queries, int k, const DocumentScope& scope, const CallContext& call);
    template<class T>
    Future<T> searchNow(const QList<Vector>& queries, int k, const DocumentScope& scope, const CallContext& call);
    Future<void> follow();
    void pump();
    void step();
    void rest();

    Database& m_database;
    QThreadPool& m_pool;
    QThreadPool m_files;                    // one thread: waits for the disk, so that no other has to
    std::shared_ptr<VectorMirror> m_mirror; // what runs may outlive the index
    Future<void> m_loaded;
    QList<Promise<void>> m_waiting; // for what has happened in the library before a step that has not begun
    QList<Promise<void>> m_served;  // by the steps that are being taken
    bool m_open = false;
    bool m_busy = false;
    QObject m_guard;
};

} // namespace sheaf
