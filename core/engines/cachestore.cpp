#include "core/engines/cachestore.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

CacheStore::CacheStore(const QString& file, qint64 maxBytes)
    : m_file(file)
    , m_maxBytes(maxBytes)
    , m_thread([this] { serve(); })
{}

CacheStore::~CacheStore()
{
    {
        std::vector<Job> dropped; // settles its promises as cancelled once the lock is given back
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        const auto reads =
            std::stable_partition(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return job.writes; });
        std::move(reads, m_jobs.end(), std::back_inserter(dropped));
        m_jobs.erase(reads, m_jobs.end());
    }
    m_changed.notify_one();
    m_thread.join();
}

void CacheStore::enqueue(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
}

void CacheStore::serve()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
            if (m_jobs.empty())
                break;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        openFor(job);
        job.work(m_database.get());
    }
    m_database.reset();
}

void CacheStore::openFor(const Job& job)
{
    if (m_database || m_givenUp || (!job.makes && !QFileInfo::exists(m_file)))
        return;
    QDir().mkpath(QFileInfo(m_file).path()); // where that fails, so does the next line, with the reason
    auto opened = CacheDatabase::open(m_file, m_maxBytes);
    if (opened.ok())
        m_database = std::move(*opened);
    else
        giveUp(opened.error());
}

void CacheStore::giveUp(const Error& error)
{
    qCWarning(lcEngines,
              "The cache %s cannot be used and nothing is kept until the next start; delete it to begin anew "
              "(%s, %s)",
              qUtf8Printable(m_file), qUtf8Printable(error.message), qUtf8Printable(error.detail));
    m_database.reset();
    m_givenUp = true;
}

void CacheStore::note(const Error& error)
{
    if (error.code != ErrorCode::TimedOut) // else another program had it just now
        giveUp(error);
}

Future<QHash<QByteArray, QByteArray>> CacheStore::get(const QString& kind, const QList<QByteArray>& keys)
{
    using Found = QHash<QByteArray, QByteArray>;
    const QSet<QByteArray> unique(keys.begin(), keys.end());
    const Promise<Found> promise;
    enqueue({[this, promise, kind, wanted = QList<QByteArray>(unique.begin(), unique.end())](CacheDatabase* database) {
        Found found;
        if (database && !wanted.isEmpty()) {
            if (auto result = database->get(kind, wanted); result.ok())
                found = std::move(*result);
            else
                note(result.error());
        }
        m_hits += found.size();
        m_misses += wanted.size() - found.size();
        promise.settle(std::move(found));
    }});
    return promise.future();
}

Future<void> CacheStore::put(const QString& kind, const QList<CacheEntry>& entries)
{
    const Promise<void> promise;
    enqueue({[this, promise, kind, entries](CacheDatabase* database) {
                 if (database) {
                     if (const auto done = database->put(kind, entries); !done.ok())
                         note(done.error());
                 }
                 promise.settle(Result<void>());
             },
             true, true});
    return promise.future();
}

Future<void> CacheStore::clear(const QString& kind)
{
    const Promise<void> promise;
    enqueue({[this, promise, kind](CacheDatabase* database) {
                 if (database) {
                     if (const auto done = database->clear(kind); !done.ok())
                         note(done.error());
                 }
                 promise.settle(Result<void>());
             },
             true});
    return promise.future();
}

Future<CacheStats> CacheStore::stats()
{
    const Promise<CacheStats> promise;
    enqueue({[this, promise](CacheDatabase* database) {
        CacheStats stats{0, 0, m_hits, m_misses};
        if (database) {
            stats.entries = database->entries();
            stats.bytes = database->bytes();
        }
        promise.settle(stats);
    }});
    return promise.future();
}

} // namespace sheaf
