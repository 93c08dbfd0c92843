#include "core/documents/regularfile.h"

#include "core/base/wording.h"

#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error errorOf(int code, const QString& path)
{
    const QString name = displayName(path);
    const QString detail = path + u": "_s + QString::fromLocal8Bit(std::strerror(code));
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return Error::make(ErrorCode::NotFound,
                           Wording::tr("“%1” is not there any more. It may have been moved or deleted.").arg(name),
                           detail);
    case EACCES:
    case EPERM:
        return Error::make(ErrorCode::PermissionDenied,
                           Wording::tr("“%1” may not be read. Check its permissions.").arg(name), detail);
    case ELOOP:
        return Error::make(ErrorCode::Unsupported,
                           Wording::tr("“%1” is a symbolic link that leads nowhere readable.").arg(name), detail);
    case ENXIO:
    case EISDIR:
        return Error::make(ErrorCode::Unsupported,
                           Wording::tr("“%1” is not a regular file, so it cannot be read as a document.").arg(name),
                           detail);
    default:
        return Error::make(
            ErrorCode::Io,
            Wording::tr("“%1” could not be read: %2.").arg(name, QString::fromLocal8Bit(std::strerror(code))), detail);
    }
}

} // namespace

QString displayName(const QString& path)
{
    const QString name = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return name.isEmpty() ? path : name;
}

Result<std::shared_ptr<RegularFile>> openRegularFile(const QString& path, SymbolicLinks links)
{
    QString target = path;
    if (links == SymbolicLinks::Follow) {
        // Empty where it does not exist; the open below then gives the reason.
        if (const QString canonical = QFileInfo(path).canonicalFilePath(); !canonical.isEmpty())
            target = canonical;
    }
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (links == SymbolicLinks::Refuse ? O_NOFOLLOW : 0);
    const int descriptor = ::open(QFile::encodeName(target).constData(), flags);
    if (descriptor < 0)
        return errorOf(errno, path);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) {
        const int code = errno;
        ::close(descriptor);
        return errorOf(code, path);
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return errorOf(ENXIO, path);
    }
    auto file = std::make_shared<RegularFile>();
    file->device = std::make_unique<QFile>();
    if (!file->device->open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return errorOf(EIO, path);
    }
    file->size = status.st_size;
    file->path = target;
    return file;
}

} // namespace sheaf
