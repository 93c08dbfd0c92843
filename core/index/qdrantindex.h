#pragma once

#include "core/base/clock.h"
#include "core/index/database.h"
#include "core/index/qdrantclient.h"
#include "core/index/vectorindex.h"
#include "core/index/vectorlog.h"

namespace sheaf {

// The library's vectors in a Qdrant server, in a collection of their own for each library, model and dimension. The
// library stays the truth: with the first load the points are compared with it by id, what is missing is sent and what
// is strange is removed; then the index follows the library's log. While the server is away searches fail with the
// reason, changes wait, and the index tries again after 1, 2, 4, … 60 seconds; what it missed is sent then. A
// collection that was lost is filled again. Collections of the library's earlier models are dropped. Where the library
// is only read, nothing is sent at all: the program that writes it sees to the server.
class QdrantIndex final : public VectorIndex
{
public:
    // All outlive the index; answers are parsed on the pool.
    QdrantIndex(Database& database, HttpTransport& transport, QThreadPool& pool, Clock& clock,
                const QdrantOptions& options);

    // For the next call; an empty one is none.
    void setKey(const Secret& key) { m_client.setKey(key); }

    Future<void> load() override;
    Future<void> loaded() const override { return m_loaded; }
    VectorSpace space() const override { return m_space; }
    qsizetype size() const override { return m_size; }
    Future<QList<RankedList>> searchMany(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                         const CallContext& call) override;
    Future<RankedList> search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call) override;
    Future<void> add(const VectorSpace& space, const QList<ChunkVector>& vectors) override;
    Future<void> remove(const QList<DocumentId>& documents) override;
    Future<void> clear() override;
    // Ids and documents; the numbers are the server's business.
    Future<QStringList> check(const CallContext& call) override;

private:
    // What one round has to bring to the server.
    struct Plan
    {
        VectorLogState state;
        qint64 live = 0;
        bool whole = false; // compare everything; otherwise `changes`
        QdrantPoints all;
        VectorLog::Changes changes;
    };
    struct Waiting
    {
        Promise<void> promise;
        bool hearsErrors; // who loads
    };

    Future<void> follow(bool hearsErrors);
    void pump();
    void round();
    void ended(const Result<Plan>& result);
    Future<Plan> readPlan();
    Future<void> carryOut(const Plan& plan);
    Future<void> reconcile(const Plan& plan);
    Future<void> makeCollections(const Plan& plan);
    Future<void> compare(const QdrantPoints& wanted, const QdrantPoints& found, qint64 position);
    Future<void> sendStored(const QList<ChunkId>& chunks, const QdrantPoints& documents, qint64 position);
    Future<QList<RankedList>> searchNow(const QList<Vector>& queries, int k, const DocumentScope& scope,
                                        const CallContext& call);

    Database& m_database;
    Clock& m_clock;
    const qsizetype m_readPoints;
    VectorSpace m_space;
    QString m_collection;
    qsizetype m_size = 0;
    qint64 m_position = 0;
    bool m_synced = false; // compared by id since the start, and nothing was lost since
    Future<void> m_loaded;
    QList<Waiting> m_waiting;
    QList<Waiting> m_served;
    QHash<DocumentId, int> m_hidden; // removed, until that round has ended well
    int m_round = 0;                 // the last that has begun
    bool m_busy = false;
    int m_failures = 0; // in a row
    TimerHandle m_again;
    QObject m_guard;
    QdrantClient m_client; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
