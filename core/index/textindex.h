#pragma once

#include "core/index/connection.h"
#include "core/index/searcher.h"

namespace sheaf {

// Full text over the chunks (FTS5 with Porter stemming, ranked by BM25), over one connection and within the caller's
// transaction. The text itself stands only in the chunks; whoever adds or removes them says so here.
class TextIndex
{
public:
    explicit TextIndex(Connection& connection)
        : m_connection(connection)
    {}

    // `query` as ftsQuery makes it; empty finds nothing. Score: BM25, more is better.
    Result<RankedList> search(const QString& query, int k, const Scope& scope);
    // `context` is that of the chunk's document, as it stands in its row.
    Result<void> add(ChunkId chunk, const QString& context, const QString& text);
    // Call before the documents' chunks go.
    Result<void> removeDocuments(const QList<DocumentId>& documents);
    // Deleted words stay in the index's older segments until those are merged.
    Result<bool> holdsRemoved();
    // Merges all of them, so that nothing of what was removed is left; it takes a second or so for 100,000 chunks.
    Result<void> wipeRemoved();

private:
    Connection& m_connection;
};

} // namespace sheaf
