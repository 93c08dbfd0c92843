#pragma once

#include "core/index/searcher.h"
#include "core/index/vectorspace.h"
#include "core/index/vectorstore.h"
#include "core/network/httpmessage.h"

#include <QHash>

namespace sheaf {

// Bodies and answers of Qdrant's REST API (api.qdrant.tech; versions from 1.10, which brought points/query/batch). A
// point's id is its chunk's, its payload {"document": id}. Pure.

// "sheaf-" and the library's and the space's marks: the vectors of one library, model and dimension, so that two never
// meet. The first part alone is what all collections of a library begin with.
QString qdrantPrefix(const QByteArray& library);
QString qdrantCollection(const QByteArray& library, const VectorSpace& space);

QByteArray qdrantCreateBody(int dimension); // compared by dot product, as everywhere else
QByteArray qdrantDocumentIndexBody();       // makes the filter by document fast
// One body for each batch: at most 16 MiB of JSON, half of what the server takes, and at least one vector each.
QList<QByteArray> qdrantUpsertBodies(const QList<ChunkVector>& vectors, qsizetype limit = 16 * 1024 * 1024);
QByteArray qdrantDeleteBody(const QList<ChunkId>& chunks);
// All queries in one call. `scope` empty: every document; `without` is left out in any case.
QByteArray qdrantQueryBody(const QList<Vector>& queries, int k, const DocumentScope& scope,
                           const QList<DocumentId>& without);
QByteArray qdrantScrollBody(ChunkId from, int limit); // an invalid id: from the beginning

struct QdrantPage
{
    QHash<ChunkId, DocumentId> points; // a document that is not said is 0
    ChunkId next;                      // invalid: that was all
};

// BadResponse where the answer is not what the API says. `origin` is for the message.
Result<QStringList> parseQdrantCollections(const QByteArray& body, const QString& origin);
Result<QList<RankedList>> parseQdrantLists(const QByteArray& body, qsizetype count, const QString& origin);
Result<QdrantPage> parseQdrantPage(const QByteArray& body, const QString& origin);

// An answer that is no success, as an error a person can act on.
Error qdrantError(const HttpRequest& request, const HttpResponse& response);

} // namespace sheaf
