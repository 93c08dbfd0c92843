#include "core/index/librarycheck.h"

#include "core/base/wording.h"
#include "core/index/interruptible.h"
#include "core/index/vectorstore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// Of the time, in a library of 100,000 passages.
constexpr double pagesShare = 0.3;
constexpr double indexesShare = 0.4;

struct Count
{
    QString sql;     // or the name of an index
    QString finding; // with %1 for how many
};

} // namespace

Result<QStringList> checkLibrary(Connection& connection)
{
    return checkLibraryInSteps(connection, {}, {});
}

Result<QStringList> checkLibraryInSteps(Connection& connection, const std::stop_token& stop,
                                        const WorkProgress& progress)
{
    const Interruptible interruptible(connection, stop);
    QStringList findings;
    const auto pages = connection.each(u"PRAGMA integrity_check(20)"_s, {}, [&](const QSqlQuery& row) {
        if (const QString line = row.value(0).toString(); line != "ok"_L1)
            findings.append(Wording::tr("The database file is damaged: %1").arg(line));
    });
    if (stop.stop_requested())
        return Error::cancelled(); // what was found may be the stop
    if (!pages.ok())
        return pages.error();
    progress.set(pagesShare);
    // rank 1 also compares the index with the content of the chunks (sqlite.org/fts5.html, 6.3).
    const QList<Count> indexes{
        {u"chunks_fts"_s, Wording::tr("The text index does not agree with the passages.")},
        {u"documents_fts"_s, Wording::tr("The text index does not agree with the documents.")},
        {u"turns_fts"_s, Wording::tr("The text index does not agree with the conversations.")},
    };
    double done = pagesShare;
    for (const Count& index : indexes) {
        const auto agrees = connection.run(u"INSERT INTO %1(%1, rank) VALUES ('integrity-check', 1)"_s.arg(index.sql));
        if (stop.stop_requested())
            return Error::cancelled();
        if (!agrees.ok())
            findings.append(index.finding);
        progress.set(done += indexesShare / double(indexes.size()));
    }

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
        progress.set(done += (1 - pagesShare - indexesShare) / double(counts.size()));
    }
    return findings;
}

} // namespace sheaf
