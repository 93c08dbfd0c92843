#include "core/lab/labsession.h"

#include "core/concurrency/stop.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int sampleInterval = 25; // ms: as smooth as a film

} // namespace

// What lives in the other thread.
class LabSession::Stage final : public QObject
{
public:
    explicit Stage(std::shared_ptr<Clock> clock)
        : m_clock(std::move(clock))
    {
        m_sample.setInterval(sampleInterval);
        connect(&m_sample, &QTimer::timeout, this, &Stage::sample);
    }

    LabSnapshot snapshot() const
    {
        const std::lock_guard lock(m_mutex);
        return m_snapshot;
    }
    // A new run begins: nothing of the old one is shown any more.
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        const quint64 revision = m_snapshot.revision + 1;
        m_snapshot = {};
        m_snapshot.revision = revision;
    }
    void changeServer(const LabOptions& options)
    {
        if (m_bench)
            m_bench->run->changeServer(options);
    }

    Future<LabReport> race(const std::optional<LabBackend>& live, const LabOptions& options, std::stop_token stop)
    {
        if (const auto error = prepare(live, options))
            return failedFuture<LabReport>(*error);
        return watched(m_bench->run->race(stop));
    }
    Future<SweepReport> sweep(const std::optional<LabBackend>& live, const LabOptions& options, std::stop_token stop,
                              const LabSweep::Rows& rows)
    {
        if (const auto error = prepare(live, options))
            return failedFuture<SweepReport>(*error);
        m_bench->sweep = std::make_unique<LabSweep>(*m_bench->run);
        return watched(m_bench->sweep->run(stop, {}, rows));
    }

private:
    // The server goes last.
    struct Bench
    {
        std::unique_ptr<SimulatedServer> server;
        std::unique_ptr<LabRun> run;
        std::unique_ptr<LabSweep> sweep;
    };

    std::optional<Error> prepare(const std::optional<LabBackend>& live, const LabOptions& options)
    {
        auto bench = std::make_unique<Bench>();
        LabBackend backend = live.value_or(LabBackend());
        if (!live) {
            bench->server = std::make_unique<SimulatedServer>(*m_clock);
            const auto address = bench->server->start({});
            if (!address.ok())
                return address.error();
            backend = LabBackend::simulatedBy(*bench->server, *address);
        }
        bench->run = std::make_unique<LabRun>(m_clock, backend, options);
        m_bench = std::move(bench);
        m_sample.start();
        return std::nullopt;
    }
    template<class Report>
    Future<Report> watched(const Future<Report>& run)
    {
        return then(run, this, [this](Result<Report> report) {
            m_sample.stop();
            sample();
            m_bench.reset(); // a few milliseconds: sockets and threads
            return report;
        });
    }
    void sample()
    {
        LabSnapshot snapshot = m_bench->run->snapshot();
        const std::lock_guard lock(m_mutex);
        snapshot.revision = m_snapshot.revision + 1;
        m_snapshot = std::move(snapshot);
    }

    std::shared_ptr<Clock> m_clock;
    mutable std::mutex m_mutex;
    LabSnapshot m_snapshot;
    std::unique_ptr<Bench> m_bench;
    QTimer m_sample{this};
};

LabSession::LabSession(std::shared_ptr<Clock> clock, QObject* parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_stage(new Stage(m_clock))
{
    m_thread.setObjectName(u"lab"_s);
    m_stage->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_stage, &QObject::deleteLater);
    m_thread.start();
}

LabSession::~LabSession()
{
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

std::optional<Error> LabSession::refuse(std::stop_token stop)
{
    if (m_running)
        return Error::make(ErrorCode::InvalidInput, u"The lab is at work. Stop that first."_s);
    m_running = true;
    m_stop = {};
    m_stopLink = onStop(stop, this, [this] { m_stop.request_stop(); });
    m_stage->clear();
    return std::nullopt;
}

template<class Report>
Future<Report> LabSession::ended(const Future<Report>& run)
{
    return then(run, this, [this](Result<Report> report) {
        m_running = false;
        m_stopLink.reset();
        return report;
    });
}

Future<LabReport> LabSession::race(const std::optional<LabBackend>& live, const LabOptions& options,
                                   std::stop_token stop)
{
    if (const auto error = refuse(stop))
        return failedFuture<LabReport>(*error);
    const Promise<LabReport> promise;
    QMetaObject::invokeMethod(
        m_stage,
        [stage = m_stage, live, options, token = m_stop.get_token(), promise] {
            observe(stage->race(live, options, token), stage,
                    [promise](Result<LabReport> report) { promise.settle(std::move(report)); });
        },
        Qt::QueuedConnection);
    return ended(promise.future());
}

Future<SweepReport> LabSession::sweep(const std::optional<LabBackend>& live, const LabOptions& options,
                                      std::stop_token stop, const LabSweep::Rows& rows)
{
    if (const auto error = refuse(stop))
        return failedFuture<SweepReport>(*error);
    const Promise<SweepReport> promise;
    // The rows come here through the event loop, and not at all once this is gone.
    const LabSweep::Rows told = [this, rows](const SweepReport& report) {
        if (rows)
            QMetaObject::invokeMethod(
                this, [rows, report] { rows(report); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(
        m_stage,
        [stage = m_stage, live, options, token = m_stop.get_token(), told, promise] {
            observe(stage->sweep(live, options, token, told), stage,
                    [promise](Result<SweepReport> report) { promise.settle(std::move(report)); });
        },
        Qt::QueuedConnection);
    return ended(promise.future());
}

LabSnapshot LabSession::snapshot() const
{
    return m_stage->snapshot();
}

void LabSession::changeServer(const LabOptions& options)
{
    QMetaObject::invokeMethod(
        m_stage, [stage = m_stage, options] { stage->changeServer(options); }, Qt::QueuedConnection);
}

} // namespace sheaf
