#include "core/base/filelock.h"

#include <QCoreApplication>
#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr std::chrono::milliseconds betweenTries(10);
constexpr qint64 longestHolder = 512;

Error noLock(const QString& path, int code)
{
    return Error::make(ErrorCode::Io, u"No lock can be taken on %1."_s.arg(path), qt_error_string(code));
}

} // namespace

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{}

FileLock::~FileLock()
{
    if (m_file < 0)
        return;
    [[maybe_unused]] const int emptied = ::ftruncate(m_file, 0);
    ::flock(m_file, LOCK_UN); // a child between fork and exec may still have the file open
    ::close(m_file);
}

Result<bool> FileLock::take(std::chrono::milliseconds patience)
{
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return noLock(m_path, errno);
    const auto end = std::chrono::steady_clock::now() + patience;
    while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int code = errno;
        const bool held = code == EWOULDBLOCK || code == EINTR;
        if (held && std::chrono::steady_clock::now() < end) {
            std::this_thread::sleep_for(betweenTries);
            continue;
        }
        ::close(file);
        if (held)
            return false;
        return noLock(m_path, code);
    }
    m_file = file;
    ::fchmod(file, 0600);
    const QByteArray self = QByteArray::number(::getpid()) + '\n' + QCoreApplication::applicationName().toUtf8();
    // Only for messages, so that a failure costs nothing.
    [[maybe_unused]] const bool told =
        ::ftruncate(file, 0) == 0 && ::pwrite(file, self.constData(), size_t(self.size()), 0) == self.size();
    return true;
}

FileLock::Holder FileLock::holder() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.read(longestHolder).split('\n');
    return {lines.first().toLongLong(), QString::fromUtf8(lines.value(1))};
}

} // namespace sheaf
