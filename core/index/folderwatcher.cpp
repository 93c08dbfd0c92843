#include "core/index/folderwatcher.h"

#include "core/base/wording.h"
#include "core/concurrency/run.h"

#include <QFile>
#include <QFileInfo>
#include <cstring>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool isBelow(const QString& path, const QString& folder)
{
    return path == folder || path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

// A regular file. One that was only seen to be made, and is still open, is told of when it is closed; where it has
// several names one was added, and nobody will close it.
bool isThere(const QString& path, bool complete)
{
    struct stat found = {};
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0 || !S_ISREG(found.st_mode))
        return false;
    return complete || found.st_nlink > 1;
}

} // namespace

struct FolderWatcher::Event
{
    int watch = 0;
    uint32_t mask = 0;
    QString name; // within the folder; empty: the folder itself
};

FolderWatcher::FolderWatcher(QThreadPool& pool, Clock& clock, const Options& options)
    : m_pool(pool)
    , m_clock(clock)
    , m_options(options)
    , m_watches(std::make_shared<FolderWatches>(0))
{}

FolderWatcher::~FolderWatcher()
{
    m_stop.request_stop();
}

void FolderWatcher::watch(const QList<WatchedFolder>& folders)
{
    m_stop.request_stop();
    m_stop = {};
    m_looks = 0;
    m_files.clear();
    m_gone.clear();
    m_first.reset();
    m_timer.reset();
    m_rescan.reset();
    m_said = false;
    m_complete = true;
    m_roots = folders;
    m_ignore.clear();
    for (const WatchedFolder& root : folders)
        m_ignore.insert(root.path, IgnorePatterns(root.ignore));
    m_notifier.reset();
    m_watches = std::make_shared<FolderWatches>(m_options.maxFolders);
    if (m_watches->descriptor() >= 0) {
        m_notifier = std::make_unique<QSocketNotifier>(m_watches->descriptor(), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &FolderWatcher::readEvents);
    }
    lookThroughAll();
}

void FolderWatcher::lookThroughAll()
{
    m_rescan.reset();
    m_watches->forgetFull();
    for (const WatchedFolder& root : m_roots)
        look(root, root.path);
}

// Each folder is watched before it is listed, so that what comes meanwhile is told twice rather than not at all.
void FolderWatcher::look(const WatchedFolder& root, const QString& path)
{
    ScanOptions options = m_options.scan;
    options.ignore = m_ignore.value(root.path);
    options.ignoreRoot = root.path;
    options.entered = [watches = m_watches](const QString& folder) { watches->add(folder); };
    const auto work = [options, path](const std::stop_token& stop) { return scanFolders({path}, options, stop); };
    ++m_looks;
    const std::stop_token stop = m_stop.get_token();
    observe(run(&m_pool, CallContext::background(m_stop.get_token()), work), this,
            [this, path, stop](const Result<QList<ScannedFile>>& files) {
                if (stop.stop_requested())
                    return; // of folders that were watched before
                --m_looks;
                for (const ScannedFile& file : files.valueOr({})) {
                    if (!file.error)
                        hold(file.path, true);
                }
                holdGone(path);
                checkComplete();
            });
}

void FolderWatcher::checkComplete()
{
    if (m_looks > 0)
        return;
    const auto missing = std::find_if(m_roots.begin(), m_roots.end(),
                                      [this](const WatchedFolder& root) { return !m_watches->contains(root.path); });
    m_complete = missing == m_roots.end() && !m_watches->isFull();
    if (m_complete) {
        m_rescan.reset();
        return;
    }
    if (!m_rescan)
        m_rescan = m_clock.after(m_options.rescan, this, [this] { lookThroughAll(); });
    if (std::exchange(m_said, true))
        return;
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_options.rescan).count();
    const QString instead = Wording::tr(" It is looked through every %1 min instead.").arg(minutes);
    if (m_watches->isFull())
        Q_EMIT limited(
            Wording::tr("The system allows too few watches for all folders (%1 are watched). What lies below is looked "
                        "through every %2 min instead; "
                        "fs.inotify.max_user_watches sets the limit.")
                .arg(m_watches->count())
                .arg(minutes));
    else
        Q_EMIT limited(Wording::tr("The folder %1 is not there or may not be listed.").arg(missing->path) + instead);
}

void FolderWatcher::readEvents()
{
    alignas(inotify_event) std::array<char, 65'536> buffer;
    const std::shared_ptr<FolderWatches> watches = m_watches;
    for (;;) {
        const ssize_t size = ::read(watches->descriptor(), buffer.data(), buffer.size());
        if (size <= 0)
            return;
        for (ssize_t at = 0; at + ssize_t(sizeof(inotify_event)) <= size;) {
            inotify_event head;
            std::memcpy(&head, buffer.data() + at, sizeof head);
            const char* name = buffer.data() + at + sizeof head;
            take({head.wd, head.mask, head.len > 0 ? QFile::decodeName(name) : QString()});
            at += ssize_t(sizeof head + head.len);
        }
    }
}

void FolderWatcher::take(const Event& event)
{
    if (event.mask & IN_Q_OVERFLOW) {
        lookThroughAll();
        return;
    }
    const QString folder = m_watches->folder(event.watch);
    if (folder.isEmpty())
        return;
    if (event.mask & IN_IGNORED) {
        m_watches->forget(event.watch);
        checkComplete();
    } else if (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) {
        m_watches->removeBelow(folder);
        holdGone(folder);
        checkComplete();
    } else if (!event.name.isEmpty() && !event.name.startsWith(u'.')) {
        fileEvent(folder + u'/' + event.name, event);
    }
}

void FolderWatcher::fileEvent(const QString& path, const Event& event)
{
    const bool isFolder = event.mask & IN_ISDIR;
    if (event.mask & (IN_DELETE | IN_MOVED_FROM)) {
        if (isFolder)
            m_watches->removeBelow(path);
        m_files.erase(path);
        holdGone(path);
        return;
    }
    if (!isWanted(path, isFolder))
        return;
    if (!isFolder)
        hold(path, event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO));
    else if (const WatchedFolder* root = rootOf(path))
        look(*root, path);
}

const WatchedFolder* FolderWatcher::rootOf(const QString& path) const
{
    const WatchedFolder* nearest = nullptr;
    for (const WatchedFolder& root : m_roots) {
        if (isBelow(path, root.path) && (!nearest || root.path.size() > nearest->path.size()))
            nearest = &root;
    }
    return nearest;
}

bool FolderWatcher::isWanted(const QString& path, bool isFolder) const
{
    if (!isFolder && !m_options.scan.suffixes.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive))
        return false;
    const WatchedFolder* root = rootOf(path);
    return root &&
           (path == root->path || !m_ignore.value(root->path).ignores(path.mid(root->path.size() + 1), isFolder));
}

void FolderWatcher::hold(const QString& file, bool complete)
{
    m_files[file] |= complete;
    wait();
}

void FolderWatcher::holdGone(const QString& path)
{
    m_gone.insert(path);
    wait();
}

void FolderWatcher::wait()
{
    const TimePoint now = m_clock.now();
    if (!m_first)
        m_first = now;
    const Duration left = std::max(Duration::zero(), *m_first + m_options.atMost - now);
    m_timer = m_clock.after(std::min<Duration>(m_options.quiet, left), this, [this] { tell(); });
}

void FolderWatcher::tell()
{
    m_first.reset();
    const auto files = std::exchange(m_files, {});
    const auto gone = std::exchange(m_gone, {});
    const auto check = run(&m_pool, CallContext::background(m_stop.get_token()), [files] {
        QStringList there;
        for (const auto& [path, complete] : files) {
            if (isThere(path, complete))
                there.append(path);
        }
        return there;
    });
    observe(check, this, [this, gone](const Result<QStringList>& there) {
        if (there.ok() && !(there->isEmpty() && gone.empty()))
            Q_EMIT found(*there, QStringList(gone.begin(), gone.end()));
    });
}

} // namespace sheaf
