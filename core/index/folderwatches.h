#pragma once

#include <QHash>
#include <QString>
#include <mutex>

namespace sheaf {

// The kernel's watches on folders (inotify, man 7 inotify), one for each folder; none follows a symbolic link. Any
// thread.
class FolderWatches
{
public:
    // `most` folders at a time; the system's own limit is found by meeting it.
    explicit FolderWatches(int most);
    FolderWatches(const FolderWatches&) = delete;
    FolderWatches& operator=(const FolderWatches&) = delete;
    ~FolderWatches();

    int descriptor() const { return m_descriptor; } // to be waited for; −1 where the system gives none

    // Where the folder cannot be watched it is left out; isFull() tells whether that was for want of watches.
    void add(const QString& folder);
    bool isFull() const;
    void forgetFull(); // all folders are going to be added again
    bool contains(const QString& folder) const;
    int count() const;
    // Of an event: what it is about; empty where the watch was removed meanwhile.
    QString folder(int watch) const;
    void forget(int watch);                // the kernel has removed it
    void removeBelow(const QString& path); // the folder itself and all in it

private:
    const int m_most;
    const int m_descriptor;
    mutable std::mutex m_mutex;
    QHash<int, QString> m_folders;
    QHash<QString, int> m_watches;
    bool m_full = false;
};

} // namespace sheaf
