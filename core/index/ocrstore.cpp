#include "core/index/ocrstore.h"

#include "core/base/wording.h"
#include "core/index/documentcontext.h"
#include "core/index/textindex.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString outcomeName(OcrPage::Outcome outcome)
{
    switch (outcome) {
    case OcrPage::Outcome::Read:
        return u"read"_s;
    case OcrPage::Outcome::Empty:
        return u"empty"_s;
    case OcrPage::Outcome::Failed:
        return u"failed"_s;
    }
    return u"empty"_s;
}

QString pagesInWords(int count)
{
    return count == 1 ? Wording::tr("1 page") : Wording::tr("%1 pages").arg(count);
}

} // namespace

Result<OcrStore::Waiting> OcrStore::waiting(DocumentId document)
{
    Waiting waiting;
    const auto read = m_connection.each(
        u"SELECT path, hash, stamp_device, stamp_inode, stamp_size, stamp_modified_ns, stamp_changed_ns, page"
        " FROM ocr_pages JOIN documents ON documents.id = document"
        " WHERE document = ? AND ocr_pages.state = 'waiting' AND documents.state <> 'failed' ORDER BY page"_s,
        {document.value}, [&](const QSqlQuery& row) {
            waiting.path = row.value(0).toString();
            waiting.hash = row.value(1).toString();
            waiting.stamp = {quint64(row.value(2).toLongLong()), quint64(row.value(3).toLongLong()),
                             row.value(4).toLongLong(), row.value(5).toLongLong(), row.value(6).toLongLong()};
            waiting.pages.append(row.value(7).toInt());
        });
    if (!read.ok())
        return read.error();
    return waiting;
}

Result<void> OcrStore::expect(DocumentId document, const QList<int>& pages)
{
    if (const auto done = m_connection.run(u"DELETE FROM ocr_pages WHERE document = ?"_s, {document.value}); !done.ok())
        return done.error();
    for (const int page : pages) {
        const auto done = m_connection.run(u"INSERT INTO ocr_pages(document, page, state) VALUES (?, ?, 'waiting')"_s,
                                           {document.value, page});
        if (!done.ok())
            return done.error();
    }
    return {};
}

Result<std::optional<OcrStore::Document>> OcrStore::find(DocumentId document, const QString& hash)
{
    std::optional<Document> found;
    const auto read = m_connection.each(
        u"SELECT path, title, note, language, chunks FROM documents WHERE id = ? AND hash = ? AND hash <> ''"_s,
        {document.value, hash}, [&](const QSqlQuery& row) {
            found = Document{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                             row.value(3).toString(), row.value(4).toInt()};
        });
    if (!read.ok())
        return read.error();
    return found;
}

Result<int> OcrStore::take(DocumentId document, const OcrPage& page)
{
    return m_connection.run(u"UPDATE ocr_pages SET state = ? WHERE document = ? AND page = ? AND state = 'waiting'"_s,
                            {outcomeName(page.outcome), document.value, page.number});
}

// A chunk keeps its id; those of later pages make room in the order.
Result<QList<ChunkId>> OcrStore::insert(DocumentId document, const OcrPage& page)
{
    const auto first =
        m_connection.value(u"SELECT coalesce(max(ordinal) + 1, 0) FROM chunks WHERE document = ? AND page <= ?"_s,
                           {document.value, page.number});
    if (!first.ok())
        return first.error();
    const auto aside = m_connection.run(
        u"UPDATE chunks SET ordinal = -1 - ordinal WHERE document = ? AND ordinal >= ?"_s, {document.value, *first});
    if (!aside.ok())
        return aside.error();
    QList<ChunkId> ids;
    for (const Chunk& chunk : page.chunks) {
        const auto inserted = m_connection.insert(
            u"INSERT INTO chunks(document, ordinal, page, first, last, tokens, text) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {document.value, first->toInt() + int(ids.size()), page.number, chunk.begin, chunk.end, chunk.tokens,
             chunk.text});
        if (!inserted.ok())
            return inserted.error();
        ids.append(ChunkId{*inserted});
    }
    const auto back =
        m_connection.run(u"UPDATE chunks SET ordinal = ? - 1 - ordinal WHERE document = ? AND ordinal < 0"_s,
                         {int(ids.size()), document.value});
    if (!back.ok())
        return back.error();
    return ids;
}

// As long as the language is not known, all of the document is indexed anew with each portion: it may tell.
Result<void> OcrStore::index(DocumentId document, const Document& before, const QList<ChunkId>& added,
                             const QList<Chunk>& chunks)
{
    TextIndex words(m_connection);
    if (!before.language.isEmpty())
        return words.addChunks(added);
    if (before.chunks == 0) { // what vectors are made under stays as it is once there are any
        const auto done = m_connection.run(
            u"UPDATE documents SET context = ? WHERE id = ?"_s,
            {documentContext(QFileInfo(before.path).fileName(), before.title, chunks), document.value});
        if (!done.ok())
            return done.error();
    }
    return words.addDocument(document);
}

Result<OcrStore::Added> OcrStore::add(DocumentId document, const QString& hash, const QList<OcrPage>& pages,
                                      const QStringList& missingLanguages)
{
    Added added;
    const auto before = find(document, hash);
    if (!before.ok())
        return before.error();
    if (!*before)
        return added;
    if ((*before)->language.isEmpty()) {
        if (const auto done = TextIndex(m_connection).removeDocuments({document}); !done.ok())
            return done.error();
    }
    QList<ChunkId> ids;
    QList<Chunk> chunks;
    for (const OcrPage& page : pages) {
        const auto taken = take(document, page);
        if (!taken.ok())
            return taken.error();
        if (*taken == 0)
            continue;
        const auto inserted = insert(document, page);
        if (!inserted.ok())
            return inserted.error();
        ids += *inserted;
        chunks += page.chunks;
    }
    added.chunks = int(ids.size());
    if (const auto done = index(document, **before, ids, chunks); !done.ok())
        return done.error();
    if (!ids.isEmpty()) {
        const auto done =
            m_connection.run(u"UPDATE documents SET chunks = chunks + ?, state = 'waiting', stage = 'embed',"
                             " error_code = '', error_message = '', error_detail = '' WHERE id = ?"_s,
                             {added.chunks, document.value});
        if (!done.ok())
            return done.error();
    }
    if (const auto done = count(document, added); !done.ok())
        return done.error();
    if (const auto done = note(document, (*before)->note, missingLanguages, added); !done.ok())
        return done.error();
    return added;
}

Result<void> OcrStore::count(DocumentId document, Added& added)
{
    return m_connection.each(u"SELECT sum(state = 'waiting'), sum(state = 'failed'), count(*) FROM ocr_pages"
                             " WHERE document = ?"_s,
                             {document.value}, [&](const QSqlQuery& row) {
                                 added.waiting = row.value(0).toInt();
                                 added.failed = row.value(1).toInt();
                                 added.looked = row.value(2).toInt() - added.waiting;
                             });
}

Result<void> OcrStore::note(DocumentId document, const QString& before, const QStringList& missingLanguages,
                            Added& added)
{
    const auto read =
        m_connection.value(u"SELECT count(*) FROM ocr_pages WHERE document = ? AND state = 'read'"_s, {document.value});
    if (!read.ok())
        return read.error();
    QStringList notes;
    if (added.waiting == 0 && read->toInt() > 0)
        notes.append(
            Wording::tr("%1 %2 read by OCR")
                .arg(pagesInWords(read->toInt()), read->toInt() == 1 ? Wording::tr("was") : Wording::tr("were")));
    if (added.waiting == 0 && added.failed > 0)
        notes.append(Wording::tr("OCR failed on %1").arg(pagesInWords(added.failed)));
    if (!missingLanguages.isEmpty()) {
        const QString lacks =
            Wording::tr("OCR lacks the language %1 (apt install tesseract-ocr-%2)")
                .arg(missingLanguages.join(u", "_s), QString(missingLanguages.first()).replace(u'_', u'-').toLower());
        if (!before.contains(lacks))
            notes.append(lacks);
    }
    const auto noted = m_connection.run(
        u"UPDATE documents SET note = trim(note || ' ' || ?), hash = CASE WHEN ? AND chunks = 0 THEN '' ELSE hash END WHERE id = ?"_s,
        {notes.join(u' '), int(added.waiting == 0), document.value});
    if (!noted.ok())
        return noted.error();
    return m_connection.each(u"SELECT note, language FROM documents WHERE id = ?"_s, {document.value},
                             [&](const QSqlQuery& row) {
                                 added.note = row.value(0).toString();
                                 added.language = row.value(1).toString();
                             });
}

} // namespace sheaf
