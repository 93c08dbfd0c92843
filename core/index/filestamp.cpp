#include "core/index/filestamp.h"

#include <QFile>
#include <sys/stat.h>

namespace sheaf {

FileStamp stampOf(const QString& path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    const auto nanoseconds = [](const timespec& time) {
        return qint64(time.tv_sec) * 1'000'000'000 + qint64(time.tv_nsec);
    };
    return {quint64(found.st_dev), quint64(found.st_ino), qint64(found.st_size), nanoseconds(found.st_mtim),
            nanoseconds(found.st_ctim)};
}

} // namespace sheaf
