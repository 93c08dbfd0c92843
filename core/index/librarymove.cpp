#include "core/index/librarymove.h"

#include "core/base/wording.h"
#include "core/index/libraryfolder.h"
#include "core/index/librarymoved.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 pieceBytes = 4 << 20;
// In a folder whose library has gone elsewhere.
const QStringList leftBehind{u"library.moved"_s, u"library.lock"_s};

Error cannot(const QString& file, const QString& reason, bool full = false)
{
    return Error::make(full ? ErrorCode::DiskFull : ErrorCode::Io,
                       Wording::tr("%1 could not be moved: %2. The library is where it was.").arg(file, reason));
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

// What is done of all there is to do, in the measure the sink is told.
class MoveCount
{
public:
    MoveCount(const QString& from, const QStringList& files, const MoveProgress& sink)
        : m_sink(sink)
    {
        for (const QString& name : files)
            m_all += 2 * QFileInfo(from + u'/' + name).size(); // written, and read again
    }
    void add(qint64 bytes)
    {
        m_done += bytes;
        if (m_sink)
            m_sink(m_done, std::max(m_all, m_done)); // a log may have grown since
    }

private:
    const MoveProgress& m_sink;
    qint64 m_all = 0;
    qint64 m_done = 0;
};

Result<void> copyPieces(QFile& in, QFile& out, MoveCount& count, const std::stop_token& stop)
{
    for (QByteArray piece = in.read(pieceBytes); !piece.isEmpty(); piece = in.read(pieceBytes)) {
        if (stop.stop_requested())
            return Error::cancelled();
        if (out.write(piece) != piece.size())
            return cannot(in.fileName(), out.errorString(), out.error() == QFileDevice::ResourceError);
        count.add(piece.size());
    }
    if (in.error() != QFileDevice::NoError)
        return cannot(in.fileName(), in.errorString());
    return out.flush() ? Result<void>() : Result<void>(cannot(in.fileName(), out.errorString(), true));
}

Result<void> compare(QFile& in, QFile& out, MoveCount& count, const std::stop_token& stop)
{
    if (!in.seek(0) || !out.seek(0) || in.size() != out.size())
        return cannot(in.fileName(), Wording::tr("the copy has another size"));
    while (!in.atEnd()) {
        if (stop.stop_requested())
            return Error::cancelled();
        const QByteArray piece = in.read(pieceBytes);
        if (piece != out.read(pieceBytes))
            return cannot(in.fileName(), Wording::tr("the copy is not the same"));
        count.add(piece.size());
    }
    return {};
}

// Under another name on the same disk, else copied.
Result<void> bring(const QString& from, const QString& to, MoveCount& count, const std::stop_token& stop)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) {
        count.add(2 * QFileInfo(to).size());
        return {};
    }
    QFile in(from);
    QFile out(to);
    if (!in.open(QIODevice::ReadOnly))
        return cannot(from, in.errorString());
    if (!out.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return cannot(from, out.errorString());
    if (const auto copied = copyPieces(in, out, count, stop); !copied.ok())
        return copied.error();
    if (const auto written = writeThrough(to); !written.ok())
        return written.error();
    return compare(in, out, count, stop);
}

Result<void> checkTarget(const QString& from, const QString& to)
{
    const auto wrong = [&to](const QString& why) {
        return Error::make(ErrorCode::InvalidInput, Wording::tr("The library cannot be moved to %1: %2.").arg(to, why));
    };
    const QFileInfo target(to);
    if (to == from || to.startsWith(from + u'/'))
        return wrong(Wording::tr("it is there, or above it"));
    if (target.exists() && !target.isDir())
        return wrong(Wording::tr("that is a file"));
    // What an earlier move away from there has left is no hindrance to coming back.
    QStringList there = QDir(to).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& left : leftBehind)
        there.removeAll(left);
    if (target.isDir() && !there.isEmpty())
        return wrong(Wording::tr("the folder is not empty"));
    if (!QDir().mkpath(target.path()))
        return Error::make(ErrorCode::PermissionDenied,
                           Wording::tr("The folder %1 cannot be made. Choose another one.").arg(target.path()));
    return {};
}

} // namespace

Result<void> moveLibrary(const QString& fromFolder, const QString& toFolder, const std::stop_token& stop,
                         const MoveProgress& progress)
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
        return Error::make(ErrorCode::PermissionDenied,
                           Wording::tr("The folder %1 cannot be made. Choose another one.").arg(to));
    const QStringList files = libraryFiles(from);
    MoveCount count(from, files, progress);
    for (const QString& name : files) {
        part.mkpath(QFileInfo(name).path());
        if (const auto brought = bring(from + u'/' + name, part.filePath(name), count, stop); !brought.ok()) {
            part.removeRecursively();
            return brought.error();
        }
    }
    static_cast<void>(writeThrough(part.path()));
    if (const auto said = announceMove(from, to); !said.ok()) {
        part.removeRecursively();
        return said.error();
    }
    // From here the new one counts.
    for (const QString& left : leftBehind)
        QFile::remove(to + u'/' + left);
    if ((QFileInfo::exists(to) && !QDir().rmdir(to)) || !QDir().rename(part.path(), to)) {
        static_cast<void>(settleMove(from));
        return cannot(from, Wording::tr("%1 cannot be made").arg(to));
    }
    static_cast<void>(writeThrough(QFileInfo(to).path()));
    for (const QString& name : files)
        QFile::remove(from + u'/' + name);
    removeEmptiedFolders(from);
    return {};
}

} // namespace sheaf
