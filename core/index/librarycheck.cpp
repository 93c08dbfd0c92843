#include "core/index/librarycheck.h"

#include "core/base/wording.h"
#include "core/index/vectorstore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Count
{
    QString sql;
    QString finding; // with %1 for how many
};

} // namespace

Result<QStringList> checkLibrary(Connection& connection)
{
    QStringList findings;
    const auto pages = connection.each(u"PRAGMA integrity_check(20)"_s, {}, [&](const QSqlQuery& row) {
        if (const QString line = row.value(0).toString(); line != "ok"_L1)
            findings.append(Wording::tr("The database file is damaged: %1").arg(line));
    });
    if (!pages.ok())
        return pages.error();
    // rank 1 also compares the index with the content of the chunks (sqlite.org/fts5.html, 6.3).
    if (const auto text = connection.run(u"INSERT INTO chunks_fts(chunks_fts, rank) VALUES ('integrity-check', 1)"_s);
        !text.ok())
        findings.append(Wording::tr("The text index does not agree with the passages."));
    if (const auto contexts =
            connection.run(u"INSERT INTO documents_fts(documents_fts, rank) VALUES ('integrity-check', 1)"_s);
        !contexts.ok())
        findings.append(Wording::tr("The text index does not agree with the documents."));
    if (const auto turns = connection.run(u"INSERT INTO turns_fts(turns_fts, rank) VALUES ('integrity-check', 1)"_s);
        !turns.ok())
        findings.append(Wording::tr("The text index does not agree with the conversations."));

    const auto space = VectorStore(connection).space();
    if (!space.ok())
        return space.error();
    const QList<Count> counts{
        {u"SELECT count(*) FROM pragma_foreign_key_check"_s, Wording::tr("%1 rows refer to something that is gone.")},
        {u"SELECT count(*) FROM documents WHERE chunks <> (SELECT count(*) FROM chunks WHERE document = documents.id)"_s,
         Wording::tr("%1 documents have another number of passages than they say.")},
        {u"SELECT count(*) FROM documents WHERE embedded <> (SELECT count(*) FROM chunks JOIN vectors ON vectors.chunk "
         u"= chunks.id"
         " WHERE chunks.document = documents.id)"_s,
         Wording::tr("%1 documents have another number of vectors than they say.")},
        {u"SELECT count(*) FROM documents WHERE state = 'searchable' AND (embedded <> chunks OR hash = '')"_s,
         Wording::tr("%1 documents are said to be complete and are not.")},
        {u"SELECT count(*) FROM documents WHERE (hash = '') <> (chunks = 0)"_s,
         Wording::tr("%1 documents have passages without knowing of what.")},
        {u"SELECT count(*) FROM vectors WHERE length(vector) <> %1"_s.arg(space->dimension * 4),
         Wording::tr("%1 vectors have another size than the library's.")},
    };
    for (const Count& count : counts) {
        const auto number = connection.value(count.sql);
        if (!number.ok())
            return number.error();
        if (number->toLongLong() > 0)
            findings.append(count.finding.arg(number->toLongLong()));
    }
    return findings;
}

} // namespace sheaf
