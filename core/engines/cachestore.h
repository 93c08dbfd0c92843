#pragma once

#include "core/concurrency/future.h"
#include "core/engines/cachedatabase.h"

#include <condition_variable>
#include <deque>
#include <thread>

namespace sheaf {

struct CacheStats
{
    qint64 entries = 0; // in the file
    qint64 bytes = 0;
    qint64 hits = 0; // of this program since it started
    qint64 misses = 0;
};

// Answers that need not be asked for again, in an SQLite file of their own: whoever deletes it loses time and nothing
// else. It holds parts of documents (0600) and, since keys are hashes of requests without credentials, never a secret.
// Several programs may share one file. Any thread may call; the work is done on a thread of its own, in order.
//
// The file, and the folder it is in, are made when there is something to keep.
//
// A file that is damaged or cannot be written is said once in the log; from then on nothing is found and nothing is
// kept, and that is no error to anybody. Futures fail as Cancelled only, when the store is destroyed first.
class CacheStore
{
public:
    static constexpr qint64 defaultBytes = 512LL * 1024 * 1024;

    explicit CacheStore(const QString& file, qint64 maxBytes = defaultBytes);
    CacheStore(const CacheStore&) = delete;
    CacheStore& operator=(const CacheStore&) = delete;
    // What was given to put() before is written, reads that wait are cancelled, and the thread is joined.
    ~CacheStore();

    // What is there of the keys, in one query up to a few hundred. Equal keys count once.
    Future<QHash<QByteArray, QByteArray>> get(const QString& kind, const QList<QByteArray>& keys);
    Future<void> put(const QString& kind, const QList<CacheEntry>& entries);
    // All of a kind, or everything for an empty one.
    Future<void> clear(const QString& kind);
    Future<CacheStats> stats();
    // Keys that were found and that were not, since it started.
    qint64 hits() const { return m_hits; }
    qint64 misses() const { return m_misses; }

private:
    using Work = std::function<void(CacheDatabase*)>; // null where there is no file to work with
    struct Job
    {
        Work work;
        bool writes = false; // also at the end
        bool makes = false;  // the file, where there is none
    };
    void enqueue(Job job);
    void serve();
    void openFor(const Job& job);
    void note(const Error& error); // gives the file up where it will go on refusing
    void giveUp(const Error& error);

    const QString m_file;
    const qint64 m_maxBytes;
    std::atomic<qint64> m_hits = 0;
    std::atomic<qint64> m_misses = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_closed = false;
    bool m_givenUp = false;                    // the thread's alone
    std::unique_ptr<CacheDatabase> m_database; // the thread's alone
    std::thread m_thread;
};

} // namespace sheaf
