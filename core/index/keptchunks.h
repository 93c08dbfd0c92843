#pragma once

#include "core/documents/document.h"
#include "core/index/vectorstore.h"

#include <QMultiHash>

namespace sheaf {

// While one content of a document takes the place of another: the chunks that both have, word for word, keep their id
// and their vector, so that only what is new is embedded. Over one connection and within the caller's transaction:
// take() before the rows change, put() for each new chunk, finish() at the end.
class KeptChunks
{
public:
    explicit KeptChunks(Connection& connection)
        : m_connection(connection)
    {}

    // Sets the document's chunks aside. `heading` is what chunks will be embedded under from now on; where it was
    // another one no vector fits any more.
    Result<void> take(DocumentId document, const QString& heading);
    // The id of the chunk's row, kept or new.
    Result<ChunkId> put(const Chunk& chunk);
    // Removes what was set aside and not used again.
    Result<void> finish();

    const QList<ChunkVector>& vectors() const { return m_kept; } // of the chunks that were kept so far

private:
    struct Former
    {
        ChunkId chunk;
        Vector vector;
    };
    Connection& m_connection;
    DocumentId m_document;
    QMultiHash<QString, Former> m_former; // by text
    QList<ChunkVector> m_kept;
};

} // namespace sheaf
