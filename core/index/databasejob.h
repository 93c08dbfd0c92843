#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"
#include "core/index/connection.h"

#include <array>
#include <condition_variable>
#include <deque>

namespace sheaf {

// Work that waits for a connection.
class DatabaseJob
{
public:
    DatabaseJob() = default;
    DatabaseJob(const DatabaseJob&) = delete;
    DatabaseJob& operator=(const DatabaseJob&) = delete;
    virtual ~DatabaseJob() = default;

    virtual void run(Connection& connection) = 0;
    virtual void fail(const Error& error) = 0;
};

// Jobs by priority, in order of arrival among equals. Any thread.
class DatabaseQueue
{
public:
    // After close() the job fails at once.
    void push(Priority priority, std::unique_ptr<DatabaseJob> job);
    // Waits for the next job; nothing after close().
    std::unique_ptr<DatabaseJob> pop();
    // Fails everything that waits, and everything that comes; the first reason stays.
    void close(const Error& reason);

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::array<std::deque<std::unique_ptr<DatabaseJob>>, priorityCount> m_waiting;
    std::optional<Error> m_closed;
};

// None: for the few statements that cannot stand in one, such as a checkpoint.
enum class Transaction { None, Read, Write };

// Runs fn(Connection&) -> Result<T> within a transaction. A stop before it starts settles the future at once as
// cancelled and fn never runs; once it runs it is not stopped, so that the result always says what became of the
// change.
template<class T, class F>
class TransactionJob final : public DatabaseJob
{
public:
    TransactionJob(Transaction kind, const std::stop_token& stop, F fn)
        : m_kind(kind)
        , m_fn(std::move(fn))
        , m_onStop(stop, Cancel{m_state})
    {}
    Future<T> future() const { return m_state->promise.future(); }
    void run(Connection& connection) override
    {
        if (!m_state->start())
            return;
        m_state->promise.settle(within(connection));
    }
    void fail(const Error& error) override
    {
        if (m_state->start())
            m_state->promise.settle(error);
    }

private:
    struct State
    {
        Promise<T> promise;
        std::atomic<bool> started = false;
        bool start() { return !started.exchange(true, std::memory_order_acq_rel); }
    };
    struct Cancel
    {
        std::shared_ptr<State> state;
        void operator()() const
        {
            if (state->start())
                state->promise.settle(Error::cancelled());
        }
    };

    // IMMEDIATE: a deferred transaction that turns into a writer fails with BUSY_SNAPSHOT without waiting.
    Result<T> within(Connection& connection)
    {
        if (m_kind == Transaction::None)
            return m_fn(connection);
        const bool writes = m_kind == Transaction::Write;
        const QString begin = writes ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
        if (const auto begun = connection.run(begin); !begun.ok())
            return begun.error();
        Result<T> result = m_fn(connection);
        if (result.ok()) {
            const auto committed = connection.run(QStringLiteral("COMMIT"));
            if (committed.ok())
                return result;
            result = committed.error();
        }
        // SQLite has already rolled back after some errors; then this one is refused, and nothing is lost by it.
        static_cast<void>(connection.run(QStringLiteral("ROLLBACK")));
        return result;
    }

    std::shared_ptr<State> m_state = std::make_shared<State>();
    Transaction m_kind;
    F m_fn;
    std::stop_callback<Cancel> m_onStop;
};

} // namespace sheaf
