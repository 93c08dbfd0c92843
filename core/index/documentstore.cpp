#include "core/index/documentstore.h"

#include "core/base/wording.h"
#include "core/index/documentcontext.h"
#include "core/index/idlist.h"
#include "core/index/keptchunks.h"
#include "core/index/ocrstore.h"
#include "core/index/placestore.h"
#include "core/index/textindex.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

template<class E>
E fromName(const QString& name, int count, QString (*nameOf)(E), E fallback)
{
    for (int i = 0; i < count; ++i) {
        if (nameOf(E(i)) == name)
            return E(i);
    }
    return fallback;
}

// A program that was ended may have left 'waiting' behind at any stage; that it is being worked on is known only to the
// one at work.
DocumentState stateFromName(const QString& name)
{
    if (name == "searchable"_L1)
        return DocumentState::Searchable;
    return name == "failed"_L1 ? DocumentState::Failed : DocumentState::Waiting;
}

DocumentRecord toRecord(const QSqlQuery& row)
{
    DocumentRecord record;
    record.id = {row.value(0).toLongLong()};
    record.path = row.value(1).toString();
    record.title = row.value(2).toString();
    record.hash = row.value(3).toString();
    record.size = row.value(4).toLongLong();
    record.paged = row.value(5).toBool();
    record.pages = row.value(6).toInt();
    record.chunks = row.value(7).toInt();
    record.embedded = row.value(8).toInt();
    record.state = stateFromName(row.value(9).toString());
    record.stage = fromName(row.value(10).toString(), stageCount, stageName, Stage::Read);
    if (const QString code = row.value(11).toString(); !code.isEmpty())
        record.error = Error::make(fromName(code, int(ErrorCode::Internal) + 1, errorName, ErrorCode::Internal),
                                   row.value(12).toString(), row.value(13).toString());
    record.note = row.value(14).toString();
    record.time = Milliseconds(row.value(15).toLongLong());
    record.added = QDateTime::fromMSecsSinceEpoch(row.value(16).toLongLong(), Qt::UTC);
    record.kind = row.value(17).toString();
    record.author = row.value(18).toString();
    if (const qint64 modified = row.value(19).toLongLong(); modified != 0)
        record.modified = QDateTime::fromMSecsSinceEpoch(modified, Qt::UTC);
    record.stamp = {quint64(row.value(20).toLongLong()), quint64(row.value(21).toLongLong()),
                    row.value(22).toLongLong(), row.value(23).toLongLong(), row.value(24).toLongLong()};
    record.quarantine = row.value(25).toString();
    record.missing = row.value(26).toBool();
    record.stages = {Milliseconds(row.value(27).toLongLong()), Milliseconds(row.value(28).toLongLong()),
                     Milliseconds(row.value(29).toLongLong())};
    record.language = row.value(30).toString();
    record.ocrWaiting = row.value(31).toInt();
    return record;
}

Result<void> discard(const Result<int>& result)
{
    return result.ok() ? Result<void>() : Result<void>(result.error());
}

} // namespace

Result<QList<DocumentRecord>> DocumentStore::all()
{
    QList<DocumentRecord> records;
    const auto done = m_connection.each(u"SELECT id, path, title, hash, size, paged, pages, chunks, embedded, state, "
                                        u"stage, error_code, error_message, error_detail,"
                                        " note, time_ms, added_ms, kind, author, modified_ms, stamp_device,"
                                        " stamp_inode, stamp_size, stamp_modified_ns, stamp_changed_ns, quarantine,"
                                        " missing, read_ms, parse_ms, chunk_ms, language,"
                                        " (SELECT count(*) FROM ocr_pages WHERE document = id AND"
                                        " ocr_pages.state = 'waiting') FROM documents ORDER BY id"_s,
                                        {}, [&](const QSqlQuery& row) { records.append(toRecord(row)); });
    if (!done.ok())
        return done.error();
    return records;
}

Result<QList<ChunkRecord>> DocumentStore::chunks(const QList<ChunkId>& ids)
{
    QList<ChunkRecord> records;
    const auto done = m_connection.each(
        u"SELECT c.id, c.document, d.path, d.title, d.paged, c.ordinal, c.page, c.first, c.last, c.text, l.label,"
        " d.author"
        " FROM json_each(?) AS wanted CROSS JOIN chunks AS c ON c.id = wanted.value JOIN documents AS d ON d.id = "
        "c.document"
        " LEFT JOIN page_labels AS l ON l.document = c.document AND l.page = c.page"
        " ORDER BY wanted.key"_s,
        {idList(ids)}, [&](const QSqlQuery& row) {
            ChunkRecord record;
            record.id = {row.value(0).toLongLong()};
            record.document = {row.value(1).toLongLong()};
            record.path = row.value(2).toString();
            record.title = row.value(3).toString();
            record.paged = row.value(4).toBool();
            record.ordinal = row.value(5).toInt();
            record.page = row.value(6).toInt();
            record.begin = row.value(7).toInt();
            record.end = row.value(8).toInt();
            record.text = row.value(9).toString();
            record.label = row.value(10).toString();
            record.author = row.value(11).toString();
            records.append(std::move(record));
        });
    if (!done.ok())
        return done.error();
    return records;
}

Result<QList<DocumentId>> DocumentStore::insertWaiting(const QStringList& paths, const QDateTime& added,
                                                       const QList<FileStamp>& stamps)
{
    QList<DocumentId> ids;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString& path = paths[i];
        const FileStamp stamp = stamps.value(i);
        const auto inserted = m_connection.run(
            u"INSERT INTO documents(path, title, state, stage, added_ms, size, modified_ms)"
            " VALUES (?, ?, 'waiting', 'read', ?, ?, ?) ON CONFLICT (path) DO NOTHING"_s,
            {path, QFileInfo(path).fileName(), added.toMSecsSinceEpoch(), stamp.size, stamp.modifiedNs / 1'000'000});
        if (!inserted.ok())
            return inserted.error();
        const auto id = m_connection.value(u"SELECT id FROM documents WHERE path = ?"_s, {path});
        if (!id.ok())
            return id.error();
        ids.append(DocumentId{id->toLongLong()});
    }
    return ids;
}

Result<StoredContent> DocumentStore::storeContent(DocumentId document, const DocumentContent& content,
                                                  Milliseconds time)
{
    const auto path = m_connection.value(u"SELECT path FROM documents WHERE id = ?"_s, {document.value});
    if (!path.ok())
        return path.error();
    if (!path->isValid())
        return StoredContent{StoredContent::Outcome::Gone, {}};
    const auto same = m_connection.value(u"SELECT id FROM documents WHERE hash = ? AND hash <> '' AND id <> ?"_s,
                                         {content.hash, document.value});
    if (!same.ok())
        return same.error();
    if (same->isValid())
        return StoredContent{StoredContent::Outcome::SameElsewhere, {same->toLongLong()}};

    const QString context = documentContext(QFileInfo(path->toString()).fileName(), content.title, content.chunks);
    const QString title = content.title.isEmpty() ? QFileInfo(path->toString()).fileName() : content.title;
    TextIndex words(m_connection);
    if (const auto done = words.removeDocuments({document}); !done.ok())
        return done.error();
    KeptChunks chunks(m_connection);
    if (const auto done = chunks.take(document, contextHeading(context)); !done.ok())
        return done.error();
    const auto updated = m_connection.run(
        u"UPDATE documents SET hash = ?, size = ?, title = ?, paged = ?, pages = ?, chunks = ?, embedded = 0, note = "
        u"?, time_ms = ?, context = ?, kind = ?, author = ?, modified_ms = ?, read_ms = ?, parse_ms = ?, chunk_ms = ?, "
        u"quarantine = '', missing = 0,"
        " state = 'waiting', stage = 'embed', error_code = '', error_message = '', error_detail = '' WHERE id = ?"_s,
        {content.hash, content.size, title, int(content.paged), content.pages, int(content.chunks.size()), content.note,
         qlonglong(time.count()), context, content.kind, content.author, content.modifiedMs,
         qlonglong(content.stages.read.count()), qlonglong(content.stages.parse.count()),
         qlonglong(content.stages.chunk.count()), document.value});
    if (!updated.ok())
        return updated.error();
    for (const Chunk& chunk : content.chunks) {
        const auto stored = chunks.put(chunk);
        if (!stored.ok())
            return stored.error();
    }
    if (const auto done = chunks.finish(); !done.ok())
        return done.error();
    if (const auto indexed = words.addDocument(document); !indexed.ok())
        return indexed.error();
    if (const auto done = m_connection.run(u"UPDATE documents SET embedded = ? WHERE id = ?"_s,
                                           {int(chunks.vectors().size()), document.value});
        !done.ok())
        return done.error();
    if (const auto done = PlaceStore(m_connection).replace(document, content.labels, content.tables); !done.ok())
        return done.error();
    if (const auto done = OcrStore(m_connection).expect(document, content.scanned); !done.ok())
        return done.error();
    if (const auto done = setStamp(document, content.stamp); !done.ok())
        return done.error();
    VectorStore vectors(m_connection);
    if (const auto done = vectors.forgetEmptySpace(); !done.ok())
        return done.error();
    const auto space = vectors.space();
    if (!space.ok())
        return space.error();
    const auto language = m_connection.value(u"SELECT language FROM documents WHERE id = ?"_s, {document.value});
    if (!language.ok())
        return language.error();
    return StoredContent{StoredContent::Outcome::Stored, {}, *space, chunks.vectors(), language->toString()};
}

Result<void> DocumentStore::markWaiting(DocumentId document, Stage stage)
{
    return discard(
        m_connection.run(u"UPDATE documents SET state = 'waiting', stage = ?, error_code = '', error_message = '',"
                         " error_detail = '' WHERE id = ?"_s,
                         {stageName(stage), document.value}));
}

Result<void> DocumentStore::markSearchable(DocumentId document, Milliseconds time)
{
    return discard(m_connection.run(
        u"UPDATE documents SET state = 'searchable', stage = 'index', error_code = '', error_message = '',"
        " error_detail = '', time_ms = ? WHERE id = ? AND embedded = chunks"_s,
        {qlonglong(time.count()), document.value}));
}

Result<void> DocumentStore::markFailed(DocumentId document, Stage stage, const Error& error, const QString& quarantine)
{
    return discard(m_connection.run(
        u"UPDATE documents SET state = 'failed', stage = ?, error_code = ?, error_message = ?,"
        " error_detail = ?, quarantine = ? WHERE id = ?"_s,
        {stageName(stage), errorName(error.code), error.message, error.detail, quarantine, document.value}));
}

Result<void> DocumentStore::setStamp(DocumentId document, const FileStamp& stamp)
{
    return discard(m_connection.run(
        u"UPDATE documents SET stamp_device = ?, stamp_inode = ?, stamp_size = ?, stamp_modified_ns = ?,"
        " stamp_changed_ns = ?, missing = 0 WHERE id = ?"_s,
        {qint64(stamp.device), qint64(stamp.inode), stamp.size, stamp.modifiedNs, stamp.changedNs, document.value}));
}

Result<void> DocumentStore::setMissing(const QList<DocumentId>& documents, bool missing)
{
    return discard(m_connection.run(u"UPDATE documents SET missing = ? WHERE id IN (SELECT value FROM json_each(?))"_s,
                                    {int(missing), idList(documents)}));
}

Result<void> DocumentStore::setPath(DocumentId document, const QString& path)
{
    const auto taken =
        m_connection.value(u"SELECT id FROM documents WHERE path = ? AND id <> ?"_s, {path, document.value});
    if (!taken.ok())
        return taken.error();
    if (taken->isValid())
        return Error::make(ErrorCode::InvalidInput,
                           Wording::tr("Another document of the library lies at %1.").arg(path));
    const auto former = m_connection.value(u"SELECT path FROM documents WHERE id = ?"_s, {document.value});
    if (!former.ok())
        return former.error();
    if (!former->isValid())
        return Error::make(ErrorCode::NotFound, Wording::tr("The document is not in the library any more."));
    const auto moved = m_connection.run(
        u"UPDATE documents SET path = ?, title = CASE title WHEN ? THEN ? ELSE title END WHERE id = ?"_s,
        {path, QFileInfo(former->toString()).fileName(), QFileInfo(path).fileName(), document.value});
    return moved.ok() ? setStamp(document, {}) : Result<void>(moved.error());
}

Result<QList<Table>> DocumentStore::tables(DocumentId document)
{
    return PlaceStore(m_connection).tables(document);
}

Result<void> DocumentStore::remove(const QList<DocumentId>& documents)
{
    const QString ids = idList(documents);
    const auto noted = m_connection.run(u"INSERT INTO library(key, value) SELECT 'text_removed', '1' WHERE EXISTS"
                                        " (SELECT 1 FROM chunks WHERE document IN (SELECT value FROM json_each(?)))"
                                        " ON CONFLICT (key) DO NOTHING"_s,
                                        {ids});
    if (!noted.ok())
        return noted.error();
    if (const auto done = TextIndex(m_connection).removeDocuments(documents); !done.ok())
        return done.error();
    if (const auto done =
            m_connection.run(u"DELETE FROM documents WHERE id IN (SELECT value FROM json_each(?))"_s, {ids});
        !done.ok())
        return done.error();
    return VectorStore(m_connection).forgetEmptySpace();
}

} // namespace sheaf
