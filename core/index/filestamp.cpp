#include "core/index/filestamp.h"

#include <QFile>
#include <algorithm>
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

FileStamp proofOf(const FileStamp& stamp, qint64 lookedNs)
{
    constexpr qint64 second = 1'000'000'000;
    const bool coarse = stamp.modifiedNs % second == 0;
    const qint64 settled = coarse ? 3 * second : second / 10;
    const qint64 last = std::max(stamp.modifiedNs, stamp.changedNs);
    return lookedNs - last >= settled ? stamp : FileStamp();
}

} // namespace sheaf
