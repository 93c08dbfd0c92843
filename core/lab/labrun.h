#pragma once

#include "core/lab/labbackend.h"
#include "core/lab/labpass.h"
#include "core/lab/labreport.h"
#include "core/network/qnamtransport.h"

#include <QObject>

namespace sheaf {

// Runs workloads one by one and in parallel, or with one window after the other, and compares time and results. All
// runs of a workload make the same calls; on a simulated server each meets the same latency and faults. The two ways
// have connections of their own, which stay open from one repeat to the next. Lives in the thread that made it; one run
// at a time. The clock is the one the simulated server runs by.
class LabRun final : public QObject
{
    Q_OBJECT

public:
    // Told before each pass: how many calls in flight it will have.
    using Progress = std::function<void(int window)>;

    LabRun(std::shared_ptr<Clock> clock, const LabBackend& backend, const LabOptions& options,
           QObject* parent = nullptr);

    // Fails where the engine cannot be asked at all; InvalidInput where the workload needs one that is not there. A
    // stop ends as Cancelled.
    Future<LabReport> race(std::stop_token stop, const Progress& progress = {});
    // One pass with so many in flight, or with an adaptive window that ends there.
    Future<PassResult> pass(int window, bool adaptive, int items, std::stop_token stop);
    // What pass() needs once before.
    Future<void> prepare(std::stop_token stop);

    // How it stands, in the thread it lives in; cheap enough for ten times a second.
    LabSnapshot snapshot() const;
    // Latency, limits and faults of the simulated server as in these options from now on; what is planned and what the
    // calls hold stays as it was.
    void changeServer(const LabOptions& options);

    const LabOptions& options() const { return m_options; }
    int callCount() const { return m_workload->itemCount(); }
    bool isSimulated() const { return m_backend.isSimulated(); }
    // The calls with the times they need: of a simulated server its draws, of an endpoint what they took in `unloaded`.
    QList<DependentCall> callsOf(const PassResult& unloaded) const;

private:
    struct Passes;

    std::optional<Error> missingEngine() const;
    Future<void> round(const std::shared_ptr<Passes>& passes, std::stop_token stop);
    Duration scaledUp(const PassResult& sample, qsizetype all) const;
    void expect(const PassResult& unloaded);
    LabReport compared(const Passes& passes) const;

    std::shared_ptr<Clock> m_clock;
    LabBackend m_backend;
    LabOptions m_options;
    std::shared_ptr<Workload> m_workload;
    QThreadPool m_pool;
    std::unique_ptr<QnamTransport> m_sequentialWire;
    std::unique_ptr<QnamTransport> m_parallelWire;
    std::optional<LabOptions> m_changed; // what the server was told since the beginning
    bool m_prepared = false;
    std::shared_ptr<LabPass> m_pass; // that runs, or the last
    bool m_passIsParallel = false;
    LabSnapshot m_known; // of passes before it, and what is expected
    QObject m_context;   // goes first, and passes that are under way with it
};

} // namespace sheaf
