#pragma once

#include "core/index/databasejob.h"
#include "core/index/libraryfolder.h"

#include <thread>

namespace sheaf {

// The library's store: one connection that writes, on a thread of its own, and a few that read beside it, each on its
// own. WAL lets them all work at once; a read sees the state at its start. One program at a time has a library open for
// writing; any number may read beside it. Any thread may call; the functions given run on the database's threads and
// touch nothing but their connection and what they hold.
class Database
{
public:
    enum class Access { ReadWrite, ReadOnly };

    explicit Database(const QString& folder, Access access = Access::ReadWrite, int readers = defaultReaders());
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    // What waits is cancelled, what runs ends, the threads are joined.
    ~Database();

    // Creates or opens the library and brings it to the present schema. Call once; what is asked before waits for it,
    // and fails with its error.
    Future<void> open();

    // fn(Connection&) -> Result<T>, in a transaction that is kept when it succeeds and undone when it fails. Higher
    // priorities go first, equal ones in the order of the calls. A stop before it starts settles at once as cancelled;
    // later it is too late.
    template<class F>
    auto write(const CallContext& call, F&& fn)
    {
        return enqueue(m_writes, Transaction::Write, call, std::forward<F>(fn));
    }
    template<class F>
    auto read(const CallContext& call, F&& fn)
    {
        return enqueue(m_reads, Transaction::Read, call, std::forward<F>(fn));
    }
    // Like write, but outside a transaction.
    template<class F>
    auto maintain(const CallContext& call, F&& fn)
    {
        return enqueue(m_writes, Transaction::None, call, std::forward<F>(fn));
    }

    bool isWritable() const { return m_access == Access::ReadWrite; }
    QString file() const { return m_folder.databaseFile(); }
    qint64 bytesOnDisk() const { return m_folder.bytesOnDisk(); } // asks the file system

    // Two to four, by the machine: enough for the lanes of a question, few enough not to starve it.
    static int defaultReaders();

private:
    template<class F>
    auto enqueue(DatabaseQueue& queue, Transaction kind, const CallContext& call, F&& fn)
    {
        using T = typename std::invoke_result_t<F&, Connection&>::Value;
        auto job = std::make_unique<TransactionJob<T, std::decay_t<F>>>(kind, call.stop, std::forward<F>(fn));
        const Future<T> future = job->future();
        queue.push(call.priority, std::move(job));
        return future;
    }
    Result<std::unique_ptr<Connection>> prepare(); // on the writer's thread
    void serveWrites(const Promise<void>& opened);
    void serveReads();

    LibraryFolder m_folder;
    const Access m_access;
    const int m_readerCount;
    DatabaseQueue m_writes;
    DatabaseQueue m_reads;
    std::thread m_writer;
    std::vector<std::thread> m_readers; // started and joined by the writer's thread
};

} // namespace sheaf
