#pragma once

#include "core/documents/document.h"
#include "core/index/connection.h"
#include "core/index/documentrecord.h"
#include "core/index/vectorstore.h"

#include <QMap>

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
    QString kind = {};
    QString author = {};
    qint64 modifiedMs = 0;          // of the file, since 1970
    FileStamp stamp = {};           // see DocumentRecord
    QMap<int, QString> labels = {}; // page → what the place is called
    QList<Table> tables = {};
    StageTimes stages = {};
    QList<int> scanned = {}; // pages that wait for text recognition
};

// What became of storing a content.
struct StoredContent
{
    enum class Outcome { Stored, SameElsewhere, Gone };
    Outcome outcome = Outcome::Stored;
    DocumentId same; // SameElsewhere: the document that holds this content already
    // Stored: the vectors of chunks that the former content had as well, word for word.
    VectorSpace space = {};
    QList<ChunkVector> kept = {};
    QString language = {};
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

    // A waiting row for each path; a path that has one already gives that one's id. `stamps` (one for each path, or
    // none) give the size and date the row shows until the file is read.
    Result<QList<DocumentId>> insertWaiting(const QStringList& paths, const QDateTime& added,
                                            const QList<FileStamp>& stamps = {});
    // Puts the content in the place of what the document held before: rows, text index, places, tables, in one step.
    // It is then text searchable, waits for its vectors, and stands in stage Embed. A chunk whose text (with what it is
    // embedded under) was there before keeps its id and its vector.
    Result<StoredContent> storeContent(DocumentId document, const DocumentContent& content, Milliseconds time);

    Result<void> markWaiting(DocumentId document, Stage stage);
    Result<void> markSearchable(DocumentId document, Milliseconds time);
    // `quarantine` as in DocumentRecord.
    Result<void> markFailed(DocumentId document, Stage stage, const Error& error, const QString& quarantine = {});
    Result<void> setStamp(DocumentId document, const FileStamp& stamp);
    Result<void> setMissing(const QList<DocumentId>& documents, bool missing);
    // The file lies elsewhere now: a title that was its name changes with it, its stamp proves nothing any more, and
    // nothing else changes. NotFound where the document is gone, InvalidInput where another one has the path.
    Result<void> setPath(DocumentId document, const QString& path);
    Result<QList<Table>> tables(DocumentId document); // in the file's order

    // With everything that belongs to them. Where no vector is left the library is free to take another model.
    Result<void> remove(const QList<DocumentId>& documents);

private:
    Connection& m_connection;
};

} // namespace sheaf
