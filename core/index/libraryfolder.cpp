#include "core/index/libraryfolder.h"

#include "core/base/filelock.h"
#include "core/base/wording.h"
#include "core/index/librarymoved.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;
// A child of a program that was just killed may hold its open files for the moment between fork and exec.
constexpr std::chrono::milliseconds lockPatience(200);

Error notWritable(const QString& path, const QString& detail = {})
{
    return Error::make(
        ErrorCode::PermissionDenied,
        Wording::tr(
            "The library folder %1 cannot be created or written. Choose another folder or change its permissions.")
            .arg(path),
        detail);
}

} // namespace

LibraryFolder::LibraryFolder(QString path)
    : m_path(QDir::cleanPath(QDir(path).absolutePath()))
{}

LibraryFolder::~LibraryFolder() = default;

QString LibraryFolder::databaseFile() const
{
    return m_path + "/sheaf.db"_L1;
}

Result<void> LibraryFolder::prepareForWriting()
{
    const QFileInfo folder(m_path);
    if (!folder.exists()) {
        if (!QDir().mkpath(folder.path()) || !QDir().mkdir(m_path, ownerFolder))
            return notWritable(m_path);
    } else if (!folder.isDir()) {
        return Error::make(ErrorCode::InvalidInput, Wording::tr("%1 is a file; a library needs a folder.").arg(m_path));
    }
    if (const auto locked = takeLock(); !locked.ok())
        return locked.error();
    if (const auto settled = settleMove(m_path); !settled.ok())
        return settled.error();
    QFile file(databaseFile());
    if (!file.exists()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile))
            return notWritable(m_path, file.errorString());
        file.close();
    }
    if (file.permissions() &
        (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther))
        file.setPermissions(ownerFile);
    return {};
}

Result<void> LibraryFolder::prepareForReading() const
{
    if (const QString now = libraryNowAt(m_path); now != m_path)
        return Error::make(
            ErrorCode::NotFound,
            Wording::tr("The library of %1 was moved and lives in %2 now. Open it there.").arg(m_path, now));
    if (!QFileInfo(databaseFile()).isFile())
        return Error::make(ErrorCode::NotFound,
                           Wording::tr("There is no library in %1. Add documents first.").arg(m_path));
    return {};
}

Result<void> LibraryFolder::takeLock()
{
    m_lock = std::make_unique<FileLock>(m_path + "/library.lock"_L1);
    const auto taken = m_lock->take(lockPatience);
    if (!taken.ok())
        return notWritable(m_path, taken.error().detail);
    if (*taken)
        return {};
    const FileLock::Holder holder = m_lock->holder();
    return Error::make(
        ErrorCode::Database,
        Wording::tr(
            "The library in %1 is open in another Sheaf (%2, process %3). Close it there, or choose another folder.")
            .arg(m_path, holder.program.isEmpty() ? Wording::tr("unknown program") : holder.program)
            .arg(holder.process));
}

qint64 LibraryFolder::bytesOnDisk() const
{
    qint64 bytes = 0;
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        bytes += QFileInfo(databaseFile() + suffix).size();
    return bytes;
}

} // namespace sheaf
