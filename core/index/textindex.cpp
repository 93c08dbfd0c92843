#include "core/index/textindex.h"

#include "core/index/idlist.h"
#include "core/index/languages.h"
#include "core/index/termcutter.h"
#include "core/index/textranking.h"
#include "core/index/topk.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int manyPassages = 10; // a paper's abstract or an article is its own context

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

// A context keeps its size until somebody changes the library.
Result<void> TextIndex::readySizes()
{
    const auto version = m_connection.value(u"PRAGMA data_version"_s);
    if (!version.ok())
        return version.error();
    TextSizes& sizes = m_connection.textSizes();
    if (sizes.version != version->toLongLong()) {
        sizes.contexts.clear();
        sizes.manyPassages.reset();
    }
    sizes.version = version->toLongLong();
    if (sizes.manyPassages)
        return {};
    QSet<DocumentId> documents;
    const auto read = m_connection.each(u"SELECT id FROM documents WHERE chunks >= ?"_s, {manyPassages},
                                        [&](const QSqlQuery& row) { documents.insert({row.value(0).toLongLong()}); });
    if (read.ok())
        sizes.manyPassages = documents;
    return read;
}

Result<void> TextIndex::rank(const QString& table, const FtsQuery& query)
{
    TextRanking& ranking = m_connection.textRanking();
    ranking.scores.clear();
    ranking.weights = query.weights;
    if (!query.match.isEmpty()) {
        const auto done = m_connection.value(u"SELECT sheaf_collect(%1) FROM %1 WHERE %1 MATCH ? LIMIT 1"_s.arg(table),
                                             {query.match});
        if (!done.ok())
            return done.error();
    }
    ranking.weights = query.togetherWeights;
    if (query.together.isEmpty())
        return {};
    return m_connection.each(u"SELECT sheaf_add(%1) FROM %1 WHERE %1 MATCH ?"_s.arg(table), {query.together},
                             [](const QSqlQuery&) {});
}

RankedList TextIndex::best(int k) const
{
    TopK best(k);
    m_connection.textRanking().scores.each([&](qint64 row, double score) {
        if (score > 0)
            best.offer({row}, score);
    });
    return best.take();
}

Result<RankedList> TextIndex::bestOnPages(int k, const Scope& scope)
{
    if (!scope.hasPages())
        return best(k);
    // More and more of the best, until there are enough on the pages in scope.
    for (int asked = 8 * k;; asked *= 8) {
        const RankedList all = best(asked);
        QList<ChunkId> ids;
        for (const RankedChunk& hit : all)
            ids.append(hit.chunk);
        const auto inside = chunksOnPages(m_connection, ids, scope);
        if (!inside.ok())
            return inside.error();
        if (inside->size() < k && all.size() == asked)
            continue;
        const QSet<ChunkId> wanted(inside->begin(), inside->end());
        RankedList found;
        for (const RankedChunk& hit : all) {
            if (found.size() < k && wanted.contains(hit.chunk))
                found.append(hit);
        }
        return found;
    }
}

Result<RankedList> TextIndex::search(const QString& text, int k, const Scope& scope)
{
    if (k <= 0)
        return RankedList();
    const auto written = languages();
    if (!written.ok())
        return written.error();
    const FtsQuery query = ftsQuery(text, *written);
    if (query.isEmpty())
        return RankedList();
    const auto documents = documentsIn(m_connection, scope);
    if (!documents.ok())
        return documents.error();
    if (const auto known = m_connection.chunkOwners().update(m_connection); !known.ok())
        return known.error();
    if (const auto ready = readySizes(); !ready.ok())
        return ready.error();

    TextRanking& ranking = m_connection.textRanking();
    ranking = {};
    if (*documents)
        ranking.documents = QSet<DocumentId>((*documents)->begin(), (*documents)->end());
    ranking.sizes = &m_connection.textSizes().contexts;
    ranking.contextWeights = query.contextWeights;
    ranking.manyPassages = &*m_connection.textSizes().manyPassages;
    if (const auto done = rank(u"documents_fts"_s, query); !done.ok())
        return done.error();
    ranking.contextScores = std::exchange(ranking.scores, {});
    ranking.owners = &m_connection.chunkOwners();
    ranking.sizes = &m_connection.textSizes().chunks;
    if (const auto done = rank(u"chunks_fts"_s, query); !done.ok())
        return done.error();
    auto found = bestOnPages(k, scope);
    ranking = {};
    return found;
}

// What this connection knows of sizes is forgotten where it writes: a transaction that is undone gives ids again.
void TextIndex::forgetSizes()
{
    m_connection.textSizes() = {};
}

Result<void> TextIndex::addDocument(DocumentId document)
{
    forgetSizes();
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

Result<void> TextIndex::addChunks(const QList<ChunkId>& chunks)
{
    forgetSizes();
    const auto done = m_connection.run(u"INSERT INTO chunks_fts(rowid, text) SELECT id, text FROM chunk_words"
                                       " WHERE id IN (SELECT value FROM json_each(?))"_s,
                                       {idList(chunks)});
    return done.ok() ? Result<void>() : Result<void>(done.error());
}

Result<void> TextIndex::removeDocuments(const QList<DocumentId>& documents)
{
    forgetSizes();
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
