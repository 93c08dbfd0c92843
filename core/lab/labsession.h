#pragma once

#include "core/lab/labsnapshot.h"
#include "core/lab/labsweep.h"

#include <QObject>
#include <QThread>

namespace sheaf {

// Races and sweeps in a thread of their own, for a window that draws while they run: what is measured goes from answer
// to answer through the thread of the calls, and a window that paints for 20 ms there would be in every call's time.
// Lives in the thread that made it; futures are read there. One run at a time.
class LabSession final : public QObject
{
    Q_OBJECT

public:
    explicit LabSession(std::shared_ptr<Clock> clock, QObject* parent = nullptr);
    // Stops what runs, closes its sockets and joins the thread.
    ~LabSession() override;

    // As LabRun::race(); without a backend against a simulated server of its own. InvalidInput while another runs.
    Future<LabReport> race(const std::optional<LabBackend>& live, const LabOptions& options, std::stop_token stop);
    // As LabSweep::run(); `rows` is called in this object's thread.
    Future<SweepReport> sweep(const std::optional<LabBackend>& live, const LabOptions& options, std::stop_token stop,
                              const LabSweep::Rows& rows = {});

    // How the run stands, or the last one stood; at most forty times a second it is another.
    LabSnapshot snapshot() const;
    // LabRun::changeServer() of what runs; of no effect where nothing does, or it asks an endpoint.
    void changeServer(const LabOptions& options);
    bool isRunning() const { return m_running; }

private:
    class Stage;

    template<class Report>
    Future<Report> ended(const Future<Report>& run);
    std::optional<Error> refuse(std::stop_token stop);

    std::shared_ptr<Clock> m_clock;
    QThread m_thread;
    Stage* m_stage; // lives in m_thread and is deleted there
    std::stop_source m_stop;
    std::shared_ptr<void> m_stopLink;
    bool m_running = false;
};

} // namespace sheaf
