#include "core/ask/sentdocuments.h"

namespace sheaf {

QList<DocumentId> documentsOf(const QList<Source>& sources)
{
    QList<DocumentId> documents;
    for (const Source& source : sources) {
        if (source.origin == Source::Origin::Library)
            documents.append(source.chunk.document);
    }
    return documents;
}

QList<DocumentId> documentsOf(const QList<ChunkRecord>& chunks)
{
    QList<DocumentId> documents;
    for (const ChunkRecord& chunk : chunks)
        documents.append(chunk.document);
    return documents;
}

} // namespace sheaf
