#include "core/index/librarymoved.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const QStringList foldersInside{u"sweeps"_s, u"pasted"_s};
constexpr int longestChain = 16; // of moves, one after the other

QString markOf(const QString& folder)
{
    return folder + u"/library.moved"_s;
}

QString databaseOf(const QString& folder)
{
    return folder + u"/sheaf.db"_s;
}

// Empty where no move was announced.
QString announced(const QString& folder)
{
    QFile mark(markOf(folder));
    return mark.open(QIODevice::ReadOnly) ? QString::fromUtf8(mark.read(16'384)).trimmed() : QString();
}

// The new folder takes its name in one step, with everything in it; the old database goes only after that.
bool counts(const QString& from, const QString& to)
{
    return QFileInfo::exists(databaseOf(to)) || !QFileInfo::exists(databaseOf(from));
}

} // namespace

QStringList libraryFiles(const QString& folder)
{
    static const QStringList patterns{u"sheaf.db"_s,   u"sheaf.db-*"_s, u"vectors.idx*"_s, u"cache.db"_s,
                                      u"cache.db-*"_s, u"calls.db"_s,   u"calls.db-*"_s,   u"metrics.json"_s,
                                      u"window.ini"_s, u"sheaf.log*"_s};
    constexpr auto kinds = QDir::Files | QDir::Hidden | QDir::System;
    QStringList files = QDir(folder).entryList(patterns, kinds);
    for (const QString& inside : foldersInside) {
        for (const QString& name : QDir(folder + u'/' + inside).entryList(kinds))
            files.append(inside + u'/' + name);
    }
    return files;
}

void removeEmptiedFolders(const QString& folder)
{
    for (const QString& inside : foldersInside)
        QDir(folder).rmdir(inside); // fails where something else is left in it
}

QString libraryNowAt(const QString& folder)
{
    QString at = folder;
    for (int move = 0; move < longestChain; ++move) {
        const QString to = announced(at);
        if (to.isEmpty() || !counts(at, to))
            break;
        at = to;
    }
    return QFileInfo::exists(databaseOf(at)) ? at : folder;
}

Result<void> announceMove(const QString& from, const QString& to)
{
    QSaveFile mark(markOf(from)); // reaches the disk before it has its name
    if (!mark.open(QIODevice::WriteOnly) || mark.write(to.toUtf8()) < 0 || !mark.commit())
        return Error::make(
            mark.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Io,
            u"%1 could not be written: %2. The library is where it was."_s.arg(mark.fileName(), mark.errorString()));
    return {};
}

Result<void> settleMove(const QString& folder)
{
    const QString to = announced(folder);
    if (to.isEmpty())
        return {};
    const QString now = libraryNowAt(folder);
    if (counts(folder, to) && now != folder) {
        for (const QString& name : libraryFiles(folder))
            QFile::remove(folder + u'/' + name);
        removeEmptiedFolders(folder);
        return Error::make(
            ErrorCode::NotFound,
            u"The library of %1 was moved and lives in %2 now. Open it there; to begin another one here, "
            "remove the file library.moved."_s.arg(folder, now));
    }
    QDir(to + u".part"_s).removeRecursively();
    QFile::remove(markOf(folder));
    return {};
}

} // namespace sheaf
