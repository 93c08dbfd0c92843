#pragma once

#include "core/concurrency/requesttracker.h"
#include "core/lab/labbackend.h"
#include "core/lab/labsnapshot.h"
#include "core/lab/workload.h"
#include "core/network/guardedtransport.h"

namespace sheaf {

class NumberedTransport;
class QnamTransport;

// What one run of a workload did and cost.
struct PassResult
{
    TimePoint begun{};
    Duration wall{};
    WorkloadOutcome outcome;
    QList<TrackedCall> calls; // in the order in which they ended
    qint64 sent = 0;          // requests: as the server counts them, or live as we do
    std::optional<ServerCounts> server;
    int finalWindow = 0; // calls in flight that were allowed at the end, of the kind that allowed most

    int failed() const;
    // Beyond one call for each item that was started.
    qint64 retries() const;
    // Time from the moment the last try was sent, by item; zero for an item without a call.
    QList<Duration> unqueued(int items) const;
};

// One run of a workload through everything a call of the program goes through: client, tracker, retries, breaker,
// window, transport. With simulated faults a retry is never denied for the sake of the server, and what the client
// waits between tries is scaled with the latency, so that a run ends. One thread; used once.
class LabPass
{
public:
    // `wire`, `clock` and `pool` outlive it.
    LabPass(QnamTransport& wire, std::shared_ptr<Clock> clock, QThreadPool& pool, const LabBackend& backend,
            const LabOptions& options, int window, bool adaptive);
    ~LabPass();

    // Counts of a simulated server begin anew. Keep this object and the workload until the future has ended; it fails
    // where there was no run. A stop ends it as Cancelled.
    Future<PassResult> run(Workload& workload, int items, const CallContext& call, QObject* context);

    // How it stands; also after its end.
    LabLane lane() const;
    QList<EndpointLoad> loads() const { return m_guarded.load(); }

    LabEngines engines() const { return m_engines; }

private:
    PassResult finished(TimePoint begun, WorkloadOutcome outcome) const;

    std::shared_ptr<Clock> m_clock;
    SimulatedServer* m_server;
    int m_window;
    int m_items = 0;
    std::optional<TimePoint> m_begun;
    std::optional<TimePoint> m_ended;
    QList<TrackedCall> m_calls;
    RequestTracker m_tracker;
    GuardedTransport m_guarded;
    std::unique_ptr<NumberedTransport> m_numbered; // null: live
    LabEngines m_engines;
};

} // namespace sheaf
