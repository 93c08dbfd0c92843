#include "core/index/textindex.h"

#include "core/index/idlist.h"
#include "core/index/languages.h"
#include "core/index/termcutter.h"
#include "core/index/textranking.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {
// How much a document's own score counts beside that of a passage in it. nDCG@10 of words and vectors, mean of adi, med,
// cranfield without source papers, scifact-train, xquad-en and -de, at 0, 0.25, 0.5, 1, 2: 0.691, 0.701, 0.699, 0.699,
// 0.699. More helps where a text's title says what it is about (cranfield 0.362 to 0.384), less where every text is one
// passage (xquad-de 0.952 to 0.939). It is in libraries of long documents that it matters most.
constexpr double contextWeight = 1.0;
// Documents that match best and so move their passages up.
constexpr int contextDocuments = 1000;
} // namespace

Result<QStringList> TextIndex::languages()
{
    QStringList all;
    const auto done = m_connection.each(u"SELECT DISTINCT language FROM documents"_s, {},
                                        [&](const QSqlQuery& row) { all.append(row.value(0).toString()); });
    if (!done.ok())
        return done.error();
    return all;
}

Result<RankedList> TextIndex::ranked(const QString& table, const FtsQuery& query, int k, const QString& condition)
{
    RankedList found;
    // Rows out of scope have no rank, and stand last where ranks descend.
    const auto done = m_connection.each(
        u"SELECT rowid, sheaf_rank(%1) AS score FROM %1 WHERE %1 MATCH ?%2 ORDER BY score DESC, rowid LIMIT ?"_s.arg(
            table, condition.isEmpty() ? QString() : u" AND "_s + condition),
        {query.match, k}, [&](const QSqlQuery& row) {
            if (!row.isNull(1))
                found.append({{row.value(0).toLongLong()}, row.value(1).toDouble()});
        });
    if (!done.ok())
        return done.error();
    return found;
}

Result<RankedList> TextIndex::search(const QString& text, int k, const Scope& scope)
{
    if (k <= 0)
        return RankedList();
    const auto written = languages();
    if (!written.ok())
        return written.error();
    const FtsQuery query = ftsQuery(text, *written);
    if (query.match.isEmpty())
        return RankedList();
    const auto documents = documentsIn(m_connection, scope);
    if (!documents.ok())
        return documents.error();
    if (const auto known = m_connection.chunkOwners().update(m_connection); !known.ok())
        return known.error();

    TextRanking& ranking = m_connection.textRanking();
    ranking = {};
    ranking.weights = query.weights;
    if (*documents)
        ranking.documents = QSet<DocumentId>((*documents)->begin(), (*documents)->end());
    const auto contexts = ranked(u"documents_fts"_s, query, contextDocuments, QString());
    if (!contexts.ok())
        return contexts.error();
    for (const RankedChunk& row : *contexts)
        ranking.documentScores.insert({row.chunk.value}, contextWeight * row.score);
    ranking.owners = &m_connection.chunkOwners();
    return ranked(u"chunks_fts"_s, query, k, onPages(scope, u"chunks_fts.rowid"_s));
}

Result<void> TextIndex::addDocument(DocumentId document)
{
    constexpr qsizetype sample = 20'000; // characters; what languageOf looks at
    QString text;
    const auto read = m_connection.each(u"SELECT text FROM chunks WHERE document = ? ORDER BY ordinal LIMIT 40"_s,
                                        {document.value}, [&](const QSqlQuery& row) {
                                            if (text.size() < sample)
                                                text += row.value(0).toString() + u'\n';
                                        });
    if (!read.ok())
        return read.error();
    if (const auto told =
            m_connection.run(u"UPDATE documents SET language = ? WHERE id = ?"_s, {languageOf(text), document.value});
        !told.ok())
        return told.error();
    for (const QString& sql :
         {u"INSERT INTO chunks_fts(rowid, text) SELECT id, text FROM chunk_words WHERE document = ?"_s,
          u"INSERT INTO documents_fts(rowid, context) SELECT id, context FROM document_words WHERE id = ?"_s}) {
        if (const auto done = m_connection.run(sql, {document.value}); !done.ok())
            return done.error();
    }
    return {};
}

Result<void> TextIndex::removeDocuments(const QList<DocumentId>& documents)
{
    // An index without content of its own must be told what it forgets (sqlite.org/fts5.html, 6.7).
    for (const QString& sql :
         {u"INSERT INTO chunks_fts(chunks_fts, rowid, text) SELECT 'delete', id, text FROM chunk_words"
          " WHERE document IN (SELECT value FROM json_each(?))"_s,
          u"INSERT INTO documents_fts(documents_fts, rowid, context) SELECT 'delete', id, context FROM document_words"
          " WHERE id IN (SELECT value FROM json_each(?))"_s}) {
        if (const auto done = m_connection.run(sql, {idList(documents)}); !done.ok())
            return done.error();
    }
    return {};
}

Result<bool> TextIndex::holdsRemoved()
{
    const auto found = m_connection.value(u"SELECT value FROM library WHERE key = 'text_removed'"_s);
    if (!found.ok())
        return found.error();
    return found->isValid();
}

Result<void> TextIndex::wipeRemoved()
{
    for (const QString& sql : {u"INSERT INTO chunks_fts(chunks_fts) VALUES ('optimize')"_s,
                               u"INSERT INTO documents_fts(documents_fts) VALUES ('optimize')"_s,
                               u"DELETE FROM library WHERE key = 'text_removed'"_s}) {
        if (const auto done = m_connection.run(sql); !done.ok())
            return done.error();
    }
    return {};
}

} // namespace sheaf
