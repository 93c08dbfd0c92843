#pragma once

#include "core/base/clock.h"
#include "core/engines/embeddingclient.h"
#include "core/index/connection.h"
#include "core/index/documentrecord.h"
#include "core/index/vectorspace.h"

namespace sheaf {

struct ChunkVector
{
    ChunkId chunk;
    DocumentId document;
    Vector vector;
};

// A chunk that has no vector yet.
struct MissingChunk
{
    ChunkId chunk;
    int ordinal = 0;
    QString text;
};

// How far documents have come with their vectors.
struct EmbeddedCount
{
    DocumentId document;
    int embedded = 0;
    bool complete = false;
};

struct StoredVectors
{
    QList<ChunkId> stored; // those that were missing; chunks that are gone or have a vector already are left out
    QList<EmbeddedCount> documents;
};

// The table of vectors and the library's vector space, over one connection and within the caller's transaction. Vectors
// are float32, little endian.
class VectorStore
{
public:
    explicit VectorStore(Connection& connection)
        : m_connection(connection)
    {}

    Result<VectorSpace> space();
    // The first vectors decide the library's space; of another space: ModelMismatch, and nothing is stored. A document
    // whose last missing vector this is becomes searchable. `times` is what is written as the document's time then.
    Result<StoredVectors> store(const VectorSpace& space, const QList<ChunkVector>& vectors,
                                const QHash<DocumentId, Milliseconds>& times);
    // Chunks of a document that have no vector, in order, from the one behind `afterOrdinal`.
    Result<QList<MissingChunk>> missing(DocumentId document, int afterOrdinal, int limit);
    // Of those chunks that have one.
    Result<QHash<ChunkId, Vector>> vectors(const QList<ChunkId>& ids);
    // Calls add(chunk, document, floats, count) for each vector.
    Result<void> each(const std::function<void(ChunkId, DocumentId, const float*, int)>& add);
    // Every document with chunks waits for its vectors again.
    Result<void> removeAll();
    Result<void> forgetEmptySpace();

private:
    Connection& m_connection;
};

} // namespace sheaf
