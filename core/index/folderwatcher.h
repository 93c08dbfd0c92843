#pragma once

#include "core/base/clock.h"
#include "core/index/folderscan.h"
#include "core/index/folderwatches.h"

#include <QObject>
#include <QSocketNotifier>
#include <QThreadPool>
#include <limits>
#include <map>
#include <set>

namespace sheaf {

struct WatchedFolder
{
    QString path;       // absolute and clean
    QStringList ignore; // see IgnorePatterns

    bool operator==(const WatchedFolder&) const = default;
};

// Tells which files in folders, and in all folders below them, have come, changed or gone. Everything is looked through
// at the start and after events were lost; whatever is told may turn out to be nothing new, but nothing is missed.
// Where the system has too few watches, or a folder is not there, it is looked through from time to time instead. Files
// are chosen as by scanFolders: by their ending, not hidden, not ignored, no symbolic links. Lives in one thread with
// an event loop, which is never blocked; folders are listed on the pool.
class FolderWatcher final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        ScanOptions scan = {};
        Milliseconds quiet{1000};                         // told when nothing has happened for so long,
        Milliseconds atMost{10'000};                      // and after so long anyway
        Milliseconds rescan{900'000};                     // where not everything can be watched
        int maxFolders = std::numeric_limits<int>::max(); // watched at a time
    };

    FolderWatcher(QThreadPool& pool, Clock& clock, const Options& options);
    ~FolderWatcher() override;

    // In the place of those before.
    void watch(const QList<WatchedFolder>& folders);
    // False while folders are only looked through from time to time.
    bool isComplete() const { return m_complete; }
    int watches() const { return m_watches->count(); }

Q_SIGNALS:
    // Files that are there, and files and folders that may have gone. Sorted, each once.
    void found(const QStringList& files, const QStringList& gone);
    // For the person: not everything can be watched, and what is done instead. Once for each watch().
    void limited(const QString& message);

private:
    struct Event;
    void readEvents();
    void take(const Event& event);
    void fileEvent(const QString& path, const Event& event);
    void look(const WatchedFolder& root, const QString& path);
    void lookThroughAll();
    void checkComplete();
    const WatchedFolder* rootOf(const QString& path) const;
    bool isWanted(const QString& file, bool folder) const;
    void hold(const QString& file, bool complete);
    void holdGone(const QString& path);
    void wait();
    void tell();

    QThreadPool& m_pool;
    Clock& m_clock;
    const Options m_options;
    QList<WatchedFolder> m_roots;
    QHash<QString, IgnorePatterns> m_ignore;  // by root
    std::shared_ptr<FolderWatches> m_watches; // a look may outlive the watcher
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::stop_source m_stop;         // of the looks
    std::map<QString, bool> m_files; // to be told; whether it is known to be written to its end
    std::set<QString> m_gone;
    std::optional<TimePoint> m_first; // since when there is something to tell
    TimerHandle m_timer;
    TimerHandle m_rescan;
    int m_looks = 0; // under way
    bool m_complete = true;
    bool m_said = false;
};

} // namespace sheaf
