#include "core/index/libraryrepair.h"

#include "core/base/wording.h"
#include "core/documents/filehash.h"
#include "core/index/vectorstore.h"

#include <QFile>
#include <QFileInfo>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

struct Step
{
    QString sql;
    QString done; // with %1 for how many rows; empty: not told
};

Result<void> runSteps(Connection& connection, const QList<Step>& steps, QStringList* told)
{
    for (const Step& step : steps) {
        const auto changed = connection.run(step.sql);
        if (!changed.ok())
            return changed.error();
        if (*changed > 0 && !step.done.isEmpty())
            told->append(step.done.arg(*changed));
    }
    return {};
}

// What is behind has to be counted by what is in front, hence the order.
QList<Step> steps(int dimension)
{
    const QString without = u" NOT IN (SELECT id FROM documents)"_s;
    return {
        {u"DELETE FROM chunks WHERE document"_s + without, Wording::tr("%1 passages without a document were removed.")},
        {u"DELETE FROM vectors WHERE chunk NOT IN (SELECT id FROM chunks)"_s,
         Wording::tr("%1 vectors without a passage were removed.")},
        {u"DELETE FROM page_labels WHERE document"_s + without, {}},
        {u"DELETE FROM document_tables WHERE document"_s + without, {}},
        {u"DELETE FROM collection_documents WHERE document"_s + without +
             u" OR collection NOT IN (SELECT id FROM collections)"_s,
         {}},
        {u"DELETE FROM vectors WHERE length(vector) <> %1"_s.arg(dimension * 4),
         Wording::tr("%1 vectors of a wrong size were removed; they are made anew.")},
        {u"WITH now AS (SELECT documents.id, count(chunks.id) AS cut, count(vectors.chunk) AS done FROM documents"
         " LEFT JOIN chunks ON chunks.document = documents.id LEFT JOIN vectors ON vectors.chunk = chunks.id"
         " GROUP BY documents.id)"
         " UPDATE documents SET chunks = now.cut, embedded = now.done FROM now"
         " WHERE now.id = documents.id AND (documents.chunks <> now.cut OR documents.embedded <> now.done)"_s,
         Wording::tr("The passages and vectors of %1 documents were counted again.")},
        // A hash no content has: what was read of it can be found until the file is read again.
        {u"UPDATE documents SET hash = 'unknown ' || id, state = 'waiting', stage = 'read' WHERE hash = '' AND chunks > 0"_s,
         Wording::tr("%1 documents of unknown content are read again with the next index.")},
        {u"UPDATE documents SET hash = '', state = 'waiting', stage = 'read' WHERE hash <> '' AND chunks = 0"_s,
         Wording::tr("%1 documents that have lost their passages are read again with the next index.")},
        {u"UPDATE documents SET state = 'waiting', stage = 'embed' WHERE state = 'searchable' AND embedded <> chunks"_s,
         Wording::tr("%1 documents wait for the vectors they lack.")},
        {u"UPDATE documents SET state = 'waiting', stage = 'read' WHERE state = 'searchable' AND hash = ''"_s,
         Wording::tr("%1 documents without content are read again with the next index.")},
    };
}

} // namespace

Result<QStringList> repairLibrary(Connection& connection)
{
    QStringList told;
    const auto space = VectorStore(connection).space();
    if (!space.ok())
        return space.error();
    if (const auto done = runSteps(connection, steps(space->dimension), &told); !done.ok())
        return done.error();
    if (const auto done = VectorStore(connection).forgetEmptySpace(); !done.ok())
        return done.error();
    // After the rows: the index is compared with them, and made from them.
    if (!connection.run(u"INSERT INTO chunks_fts(chunks_fts, rank) VALUES ('integrity-check', 1)"_s).ok()) {
        if (const auto made = connection.run(u"INSERT INTO chunks_fts(chunks_fts) VALUES ('rebuild')"_s); !made.ok())
            return made.error();
        told.append(Wording::tr("The text index was made anew."));
    }
    if (!connection.run(u"INSERT INTO turns_fts(turns_fts, rank) VALUES ('integrity-check', 1)"_s).ok()) {
        if (const auto made = connection.run(u"INSERT INTO turns_fts(turns_fts) VALUES ('rebuild')"_s); !made.ok())
            return made.error();
        told.append(Wording::tr("The text index of the conversations was made anew."));
    }
    return told;
}

Result<QStringList> checkFiles(const QList<DocumentRecord>& documents, const std::stop_token& stop)
{
    QStringList findings;
    for (const DocumentRecord& document : documents) {
        if (document.hash.isEmpty())
            continue;
        const auto hash = hashFile(document.path, stop);
        if (stop.stop_requested())
            return Error::cancelled();
        if (!hash.ok() && hash.error().code == ErrorCode::NotFound)
            findings.append(
                Wording::tr("%1 is not there any more; what was read of it can still be found.").arg(document.path));
        else if (!hash.ok())
            findings.append(hash.error().message);
        else if (hash->hex != document.hash)
            findings.append(Wording::tr("%1 has changed since it was read; index it again.").arg(document.path));
    }
    return findings;
}

QString unfinishedBackup(const QString& file)
{
    return file + u".part"_s;
}

Result<qint64> backupLibrary(Connection& connection, const QString& file)
{
    if (QFileInfo::exists(file))
        return Error::make(ErrorCode::InvalidInput,
                           Wording::tr("%1 exists already. Choose another name, or remove it first.").arg(file));
    // Under another name until it is whole.
    const QString part = unfinishedBackup(file);
    QFile::remove(part);
    QFile copy(part);
    if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error::make(ErrorCode::PermissionDenied,
                           Wording::tr("%1 cannot be written (%2).").arg(file, copy.errorString()));
    copy.close();
    const auto fail = [&part](const Error& error) {
        QFile::remove(part);
        return Result<qint64>(error);
    };
    const auto documents = connection.value(u"SELECT count(*) FROM documents"_s);
    if (!documents.ok())
        return fail(documents.error());
    if (const auto made = connection.run(u"VACUUM INTO ?"_s, {part}); !made.ok())
        return fail(made.error());
    const auto opened = Connection::open(part, Connection::Mode::Read);
    if (!opened.ok())
        return fail(opened.error());
    const auto sound = (*opened)->value(u"PRAGMA integrity_check(1)"_s);
    const auto copied = (*opened)->value(u"SELECT count(*) FROM documents"_s);
    if (!sound.ok() || !copied.ok() || sound->toString() != "ok"_L1 || copied->toLongLong() < documents->toLongLong())
        return fail(
            Error::make(ErrorCode::Io, Wording::tr("The copy in %1 is not whole. Try another disk.").arg(part)));
    if (!copy.open(QIODevice::ReadOnly) || ::fsync(copy.handle()) != 0 || !copy.rename(file))
        return fail(Error::make(ErrorCode::Io,
                                Wording::tr("%1 could not be written to its end (%2).").arg(file, copy.errorString())));
    return QFileInfo(file).size();
}

} // namespace sheaf
