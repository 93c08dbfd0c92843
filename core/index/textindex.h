#pragma once

#include "core/index/connection.h"
#include "core/index/ftsquery.h"
#include "core/index/searcher.h"

namespace sheaf {

// Full text over one connection and within the caller's transaction, ranked by BM25: the chunks, each in the words of
// its document's language (see TermCutter), and the documents' contexts (see documentContext). A chunk is found by its
// own words only; those of its document's context then move it up. The text itself stands only in the tables of chunks
// and documents; whoever adds or removes them says so here.
class TextIndex
{
public:
    explicit TextIndex(Connection& connection)
        : m_connection(connection)
    {}

    // User text of any kind; without a word it finds nothing. Best first, equal scores by chunk id.
    Result<RankedList> search(const QString& text, int k, const Scope& scope);
    // Call when the document's context and all its chunks stand in their tables. Tells the document's language.
    Result<void> addDocument(DocumentId document);
    // Chunks that came to a document whose language is known. Call when they stand in their table.
    Result<void> addChunks(const QList<ChunkId>& chunks);
    // Call before the documents' chunks go or their contexts change.
    Result<void> removeDocuments(const QList<DocumentId>& documents);
    // Deleted words stay in the index's older segments until those are merged.
    Result<bool> holdsRemoved();
    // Merges all of them, so that nothing of what was removed is left; it takes a second or so for 100,000 chunks.
    Result<void> wipeRemoved();

private:
    Result<QStringList> languages(); // of the documents, as far as a query's words depend on it
    Result<void> readySizes();
    void forgetSizes();
    Result<void> rank(const QString& table, const FtsQuery& query); // into the connection's ranking
    RankedList best(int k) const;                                   // of what was ranked
    Result<RankedList> bestOnPages(int k, const Scope& scope);

    Connection& m_connection;
};

} // namespace sheaf
