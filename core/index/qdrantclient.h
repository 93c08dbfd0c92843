#pragma once

#include "core/base/secret.h"
#include "core/index/qdrantcodec.h"
#include "core/network/credentials.h"
#include "core/network/httptransport.h"

#include <QThreadPool>

namespace sheaf {

// Where a Qdrant server is, and how much is asked of it at a time.
struct QdrantOptions
{
    QUrl url; // http://host:6333; what stands in its path is kept
    Secret key;
    bool allowUnencryptedKey = false;
    int pagePoints = 10'000; // ids in one answer, when they are compared
    int readPoints = 512;    // vectors read from the library at a time
};

using QdrantPoints = QHash<ChunkId, DocumentId>;

// Calls to a Qdrant server: collections and what is in them. An answer that is no success is an Error (qdrantError);
// what is written waits until the server can find it. Called in the thread it is made in; destroying it stops its
// calls.
class QdrantClient
{
public:
    // Both outlive it; answers are parsed on the pool. A key that is none counts as missing, and the server will say
    // so.
    QdrantClient(HttpTransport& transport, QThreadPool& pool, const QdrantOptions& options);
    ~QdrantClient();
    // For the next call; an empty one is none.
    void setKey(const Secret& key);

    QString origin() const { return originOf(m_options.url); }
    // For calls that nobody waits for.
    CallContext background() const;

    Future<QStringList> collections();
    Future<void> create(const QString& collection, int dimension); // with its index of documents
    Future<void> drop(const QStringList& collections);

    // Every point there is.
    Future<QdrantPoints> points(const QString& collection, const CallContext& call);
    Future<void> put(const QString& collection, const QList<ChunkVector>& vectors); // new, or in the place of the old
    Future<void> remove(const QString& collection, const QList<ChunkId>& chunks);

    // A list for each query; `without` is left out.
    Future<QList<RankedList>> query(const QString& collection, const QList<Vector>& queries, int k,
                                    const DocumentScope& scope, const QList<DocumentId>& without,
                                    const CallContext& call);

private:
    using Scrolled = std::shared_ptr<QdrantPoints>;
    Future<Scrolled> scroll(const QString& path, const Scrolled& found, ChunkId from, const CallContext& call);
    Future<HttpResponse> ask(const QByteArray& method, const QString& path, const QByteArray& body,
                             const CallContext& call);
    Future<void> tell(const QByteArray& method, const QString& path, const QByteArray& body);

    HttpTransport& m_transport;
    QThreadPool& m_pool;
    const QdrantOptions m_options;
    Credentials m_credentials;
    std::stop_source m_stop;
    QObject m_guard;
};

// The first failure of several calls, if any.
Result<void> firstError(const QList<Result<void>>& results);

} // namespace sheaf
