#pragma once

#include "core/concurrency/future.h"
#include "core/engines/calltable.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace sheaf {

// Every call that left this machine: where to, when, how many bytes, text of which documents. Never what was said and
// never a key. Calls to this machine itself are not among them. Kept in an SQLite file of its own, since also programs
// that only read a library, or do not open it, make calls; several may write to one file.
//
// Any thread. What is added is written in batches on a thread of the ledger's own, a second later at most, so that no
// call ever waits for the disk. Where it cannot be written that is said once in the log, with how to mend it.
class CallLedger
{
public:
    explicit CallLedger(const QString& file, const CallTable::Bounds& bounds = {});
    CallLedger(const CallLedger&) = delete;
    CallLedger& operator=(const CallLedger&) = delete;
    ~CallLedger(); // what was added is written, what is read is cancelled

    void add(const OutboundCall& call);
    // The latest first, with what was added until now. An empty list where nothing has left this machine. Fails where
    // the file is there and cannot be read.
    Future<QList<OutboundCall>> calls(const CallQuery& query);

private:
    struct Reading
    {
        CallQuery query;
        Promise<QList<OutboundCall>> promise;
    };
    void serve();
    void write(const QList<OutboundCall>& batch);
    Result<CallTable*> table();

    const QString m_file;
    const CallTable::Bounds m_bounds;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QList<OutboundCall> m_added;
    std::deque<Reading> m_readings;
    bool m_closed = false;
    bool m_complained = false;          // the thread's alone
    std::unique_ptr<CallTable> m_table; // the thread's alone
    std::thread m_thread;
};

} // namespace sheaf
