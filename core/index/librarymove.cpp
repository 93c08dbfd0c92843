#include "core/index/librarymove.h"

#include "core/index/libraryfolder.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 pieceBytes = 4 << 20;

// The database with SQLite's own files beside it, the vectors, what was kept of answers, counts, the window's state
// and the log.
const QStringList& ownFiles()
{
    static const QStringList patterns{u"sheaf.db"_s,   u"sheaf.db-*"_s, u"vectors.idx*"_s, u"cache.db"_s,
                                      u"cache.db-*"_s, u"calls.db"_s,   u"calls.db-*"_s,   u"metrics.json"_s,
                                      u"window.ini"_s, u"sheaf.log*"_s};
    return patterns;
}

Error cannot(const QString& file, const QString& reason, bool full = false)
{
    return Error::make(full ? ErrorCode::DiskFull : ErrorCode::Io,
                       u"%1 could not be moved: %2. The library is where it was."_s.arg(file, reason));
}

Result<void> writeThrough(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool written = file >= 0 && ::fsync(file) == 0;
    const int reason = errno;
    if (file >= 0)
        ::close(file);
    return written ? Result<void>() : Result<void>(cannot(path, qt_error_string(reason)));
}

Result<void> copyPieces(QFile& in, QFile& out, const std::stop_token& stop)
{
    for (QByteArray piece = in.read(pieceBytes); !piece.isEmpty(); piece = in.read(pieceBytes)) {
        if (stop.stop_requested())
            return Error::cancelled();
        if (out.write(piece) != piece.size())
            return cannot(in.fileName(), out.errorString(), out.error() == QFileDevice::ResourceError);
    }
    if (in.error() != QFileDevice::NoError)
        return cannot(in.fileName(), in.errorString());
    return out.flush() ? Result<void>() : Result<void>(cannot(in.fileName(), out.errorString(), true));
}

Result<void> compare(QFile& in, QFile& out, const std::stop_token& stop)
{
    if (!in.seek(0) || !out.seek(0) || in.size() != out.size())
        return cannot(in.fileName(), u"the copy has another size"_s);
    while (!in.atEnd()) {
        if (stop.stop_requested())
            return Error::cancelled();
        if (in.read(pieceBytes) != out.read(pieceBytes))
            return cannot(in.fileName(), u"the copy is not the same"_s);
    }
    return {};
}

// Under another name on the same disk, else copied.
Result<void> bring(const QString& from, const QString& to, const std::stop_token& stop)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    QFile in(from);
    QFile out(to);
    if (!in.open(QIODevice::ReadOnly))
        return cannot(from, in.errorString());
    if (!out.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return cannot(from, out.errorString());
    if (const auto copied = copyPieces(in, out, stop); !copied.ok())
        return copied.error();
    if (const auto written = writeThrough(to); !written.ok())
        return written.error();
    return compare(in, out, stop);
}

Result<void> checkTarget(const QString& from, const QString& to)
{
    const auto wrong = [&to](const QString& why) {
        return Error::make(ErrorCode::InvalidInput, u"The library cannot be moved to %1: %2."_s.arg(to, why));
    };
    const QFileInfo target(to);
    if (to == from || to.startsWith(from + u'/'))
        return wrong(u"it is there, or above it"_s);
    if (target.exists() && !target.isDir())
        return wrong(u"that is a file"_s);
    if (target.isDir() && !QDir(to).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return wrong(u"the folder is not empty"_s);
    if (!QDir().mkpath(target.path()))
        return Error::make(ErrorCode::PermissionDenied,
                           u"The folder %1 cannot be made. Choose another one."_s.arg(target.path()));
    return {};
}

} // namespace

Result<void> moveLibrary(const QString& fromFolder, const QString& toFolder, const std::stop_token& stop)
{
    LibraryFolder library(fromFolder);
    const QString from = library.path();
    const QString to = QDir::cleanPath(QDir(toFolder).absolutePath());
    if (const auto there = library.prepareForReading(); !there.ok())
        return there.error();
    if (const auto locked = library.prepareForWriting(); !locked.ok())
        return locked.error();
    if (const auto free = checkTarget(from, to); !free.ok())
        return free.error();

    // Made beside its place and put there whole.
    QDir part(to + u".part"_s);
    part.removeRecursively();
    if (!QDir().mkdir(part.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return Error::make(ErrorCode::PermissionDenied, u"The folder %1 cannot be made. Choose another one."_s.arg(to));
    const QStringList files = QDir(from).entryList(ownFiles(), QDir::Files | QDir::Hidden | QDir::System);
    for (const QString& name : files) {
        if (const auto brought = bring(from + u'/' + name, part.filePath(name), stop); !brought.ok()) {
            part.removeRecursively();
            return brought.error();
        }
    }
    static_cast<void>(writeThrough(part.path()));
    if ((QFileInfo::exists(to) && !QDir().rmdir(to)) || !QDir().rename(part.path(), to)) {
        part.removeRecursively();
        return cannot(from, u"%1 cannot be made"_s.arg(to));
    }
    static_cast<void>(writeThrough(QFileInfo(to).path()));
    for (const QString& name : files)
        QFile::remove(from + u'/' + name);
    return {};
}

} // namespace sheaf
