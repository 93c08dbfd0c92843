#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/concurrency/callcontext.h"

#include <QHash>
#include <QList>
#include <QString>
#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace sheaf {

// One call to an engine from the moment it was wanted. Times are of the steady clock.
struct TrackedCall
{
    enum class State { Pending, InProgress, Retrying, Completed, Failed, Cancelled };

    qint64 id = 0;
    QString task;     // "embed", "chat", "probe", …
    QString endpoint; // scheme, host, port; of the last try
    Priority priority = Priority::Interactive;
    QString correlationId;
    State state = State::Pending;
    int attempts = 0;
    bool hedged = false; // a second request was sent beside the first
    TimePoint queued{};
    std::optional<TimePoint> started; // of the last try
    std::optional<TimePoint> firstByte;
    std::optional<TimePoint> retryAt; // while retrying
    std::optional<TimePoint> finished;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;
    int promptTokens = 0; // as the server says; 0 where it does not
    int completionTokens = 0;
    std::optional<double> cost; // in the currency of the prices; nothing where no price is known
    std::optional<Error> error; // the last one, also while retrying
};

// Every call that is in the air, and the last `history` that ended. Any thread. Readers poll: `revision` changes with
// every event, so that a view looks at its own pace and nobody is flooded with signals.
class RequestTracker
{
public:
    struct Totals
    {
        int pending = 0;
        int inProgress = 0;
        int retrying = 0;
        qint64 completed = 0;
        qint64 failed = 0;
        qint64 cancelled = 0;
        qint64 retries = 0;
        qint64 hedged = 0;
        qint64 promptTokens = 0;
        qint64 completionTokens = 0;
        double cost = 0;           // of the calls whose price is known
        qint64 tokensUnpriced = 0; // of the others
        int peakInProgress = 0;
    };

    // Told of every call that has ended, in the thread that ended it.
    using Listener = std::function<void(const TrackedCall&)>;

    explicit RequestTracker(std::shared_ptr<Clock> clock, int history = 2000, Listener ended = {});

    qint64 queued(const QString& task, const QString& endpoint, qint64 bytesSent, const CallContext& call = {});
    void started(qint64 id, const QString& endpoint = {});
    void hedged(qint64 id);
    void retrying(qint64 id, const Error& error, Milliseconds wait = {});
    void firstByte(qint64 id, TimePoint at);
    // What the answer cost, also after its end.
    void tokens(qint64 id, int prompt, int completion, std::optional<double> cost = {});
    // The call ended; cancelled is told from failed by the error's code. Later events of this id are ignored.
    void finished(qint64 id, const std::optional<Error>& error, qint64 bytesReceived);

    Totals totals() const;
    QList<TrackedCall> calls() const;                // oldest first
    TimePoint now() const { return m_clock->now(); } // on the clock of the calls' times
    quint64 revision() const { return m_revision.load(std::memory_order_relaxed); }

private:
    void setState(TrackedCall& call, TrackedCall::State state);

    std::shared_ptr<Clock> m_clock;
    const int m_history;
    const Listener m_listener;
    mutable std::mutex m_mutex;
    QHash<qint64, TrackedCall> m_open;
    std::deque<TrackedCall> m_ended;
    Totals m_totals;
    qint64 m_lastId = 0;
    std::atomic<quint64> m_revision = 0;
};

} // namespace sheaf
