#pragma once

#include "core/documents/document.h"
#include "core/index/connection.h"
#include "core/index/documentrecord.h"

namespace sheaf {

// What a reader and the chunker made of a file.
struct DocumentContent
{
    QString hash;
    qint64 size = 0;
    QString title; // empty: the file's name
    bool paged = true;
    int pages = 0;
    QString note;
    QList<Chunk> chunks;
};

// What became of storing a content.
struct StoredContent
{
    enum class Outcome { Stored, SameElsewhere, Gone };
    Outcome outcome = Outcome::Stored;
    DocumentId same; // SameElsewhere: the document that holds this content already
};

// The tables of documents and chunks, over one connection and within the caller's transaction.
class DocumentStore
{
public:
    explicit DocumentStore(Connection& connection)
        : m_connection(connection)
    {}

    Result<QList<DocumentRecord>> all();                          // in the order they were added
    Result<QList<ChunkRecord>> chunks(const QList<ChunkId>& ids); // in the order of the ids; unknown ones are left out

    // A waiting row for each path; a path that has one already gives that one's id.
    Result<QList<DocumentId>> insertWaiting(const QStringList& paths, const QDateTime& added);
    // Puts the content in the place of what the document held before: rows, text index, vectors, in one step. It is
    // then text searchable, waits for its vectors, and stands in stage Embed.
    Result<StoredContent> storeContent(DocumentId document, const DocumentContent& content, Milliseconds time);

    Result<void> markWaiting(DocumentId document, Stage stage);
    Result<void> markSearchable(DocumentId document, Milliseconds time);
    Result<void> markFailed(DocumentId document, Stage stage, const Error& error);

    // With everything that belongs to them. Where no vector is left the library is free to take another model.
    Result<void> remove(const QList<DocumentId>& documents);

private:
    Connection& m_connection;
};

} // namespace sheaf
