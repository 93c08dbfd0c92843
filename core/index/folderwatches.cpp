#include "core/index/folderwatches.h"

#include <QFile>
#include <cerrno>
#include <sys/inotify.h>
#include <unistd.h>

namespace sheaf {

namespace {

// A file is told of when it is closed after writing or put in place by a rename, so never half written; IN_CREATE is
// for folders and hard links.
constexpr uint32_t events = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF |
                            IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;

} // namespace

FolderWatches::FolderWatches(int most)
    : m_most(most)
    , m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    , m_full(m_descriptor < 0)
{}

FolderWatches::~FolderWatches()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void FolderWatches::add(const QString& folder)
{
    const std::lock_guard lock(m_mutex);
    if (m_watches.contains(folder))
        return;
    if (m_descriptor < 0 || m_folders.size() >= m_most) {
        m_full = true;
        return;
    }
    const int watch = ::inotify_add_watch(m_descriptor, QFile::encodeName(folder).constData(), events);
    if (watch < 0) {
        m_full |= errno == ENOSPC || errno == ENOMEM;
        return;
    }
    m_watches.remove(m_folders.value(watch)); // the same folder under the name it had before
    m_folders.insert(watch, folder);
    m_watches.insert(folder, watch);
}

bool FolderWatches::isFull() const
{
    const std::lock_guard lock(m_mutex);
    return m_full;
}

bool FolderWatches::contains(const QString& folder) const
{
    const std::lock_guard lock(m_mutex);
    return m_watches.contains(folder);
}

int FolderWatches::count() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_folders.size());
}

QString FolderWatches::folder(int watch) const
{
    const std::lock_guard lock(m_mutex);
    return m_folders.value(watch);
}

void FolderWatches::forget(int watch)
{
    const std::lock_guard lock(m_mutex);
    m_watches.remove(m_folders.take(watch));
}

void FolderWatches::removeBelow(const QString& path)
{
    const std::lock_guard lock(m_mutex);
    for (auto each = m_folders.begin(); each != m_folders.end();) {
        if (*each != path && !each->startsWith(path + QLatin1Char('/'))) {
            ++each;
            continue;
        }
        ::inotify_rm_watch(m_descriptor, each.key()); // refused where the kernel was faster
        m_watches.remove(*each);
        each = m_folders.erase(each);
    }
}

void FolderWatches::forgetFull()
{
    const std::lock_guard lock(m_mutex);
    m_full = m_descriptor < 0;
}

} // namespace sheaf
