#include "core/index/textindex.h"

#include "core/index/idlist.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {
// A chunk is found by its own words only; those of its document's context then move it up or down. FTS5 has no optional
// terms, so the words are asked for twice: in the text, and anywhere. Each of the text's words counts twice by that,
// hence 4 for a context that counts double; see documentContext.
constexpr double contextWeight = 4.0;

QString ownWordsFirst(const QString& query)
{
    return u"({text} : ("_s + query + u")) AND ("_s + query + u')';
}
} // namespace

Result<RankedList> TextIndex::search(const QString& query, int k, const Scope& scope)
{
    RankedList found;
    if (query.isEmpty() || k <= 0)
        return found;
    const auto collect = [&](const QSqlQuery& row) {
        found.append({{row.value(0).toLongLong()}, -row.value(1).toDouble()});
    };
    // The plus keeps SQLite from asking FTS5 once for every chunk in scope: the matches come first and are looked up in
    // the scope's set.
    const QString inScope =
        scope.isEmpty()
            ? u" AND ? IS NOT NULL"_s
            : u" AND +rowid IN (SELECT id FROM chunks WHERE document IN (SELECT value FROM json_each(?)))"_s;
    const auto done = m_connection.each(
        u"SELECT rowid, bm25(chunks_fts, %1, 1.0) AS score FROM chunks_fts WHERE chunks_fts MATCH ?"_s.arg(
            contextWeight) +
            inScope + u" ORDER BY score, rowid LIMIT ?"_s,
        {ownWordsFirst(query), idList(scope), k}, collect);
    if (!done.ok())
        return done.error();
    return found;
}

Result<void> TextIndex::add(ChunkId chunk, const QString& context, const QString& text)
{
    const auto done = m_connection.run(u"INSERT INTO chunks_fts(rowid, context, text) VALUES (?, ?, ?)"_s,
                                       {chunk.value, context, text});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<void> TextIndex::removeDocuments(const QList<DocumentId>& documents)
{
    // An index without content of its own must be told what it forgets (sqlite.org/fts5.html, 6.7).
    const auto done = m_connection.run(
        u"INSERT INTO chunks_fts(chunks_fts, rowid, context, text) SELECT 'delete', id, context, text FROM chunk_words"
        " WHERE document IN (SELECT value FROM json_each(?))"_s,
        {idList(documents)});
    return done.ok() ? Result<void>() : Result<void>(done.error());
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
                               u"DELETE FROM library WHERE key = 'text_removed'"_s}) {
        if (const auto done = m_connection.run(sql); !done.ok())
            return done.error();
    }
    return {};
}

} // namespace sheaf
