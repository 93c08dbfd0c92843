#include "core/simulation/simulatedserver.h"

#include "core/simulation/simulatedservice.h"

using namespace Qt::StringLiterals;

namespace sheaf {

SimulatedServer::SimulatedServer(Clock& clock)
    : m_clock(clock)
    , m_state(std::make_shared<SimulationState>())
{
    m_thread.setObjectName(u"simulated-server"_s);
}

SimulatedServer::~SimulatedServer()
{
    stop();
}

Result<QUrl> SimulatedServer::start(const SimulationOptions& options, quint16 port)
{
    if (isRunning())
        return Error::make(ErrorCode::InvalidInput, u"The simulated server runs already. Stop it first."_s);
    auto service = std::make_unique<SimulatedService>(m_clock, m_state);
    if (!service->listen(port))
        return Error::make(
            ErrorCode::Io,
            u"The simulated server cannot listen on 127.0.0.1:%1. Choose another port, or 0 for any."_s.arg(port),
            service->errorString());
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(service->port()));
    setOptions(options);
    resetCounts();
    // Only now, so that a connection that came meanwhile is taken in the right thread.
    service->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, service.get(), &QObject::deleteLater);
    {
        const std::lock_guard lock(m_serviceMutex);
        m_service = service.release();
    }
    m_thread.start();
    return url;
}

void SimulatedServer::stop()
{
    {
        const std::lock_guard lock(m_serviceMutex);
        m_service = nullptr;
    }
    m_thread.quit();
    m_thread.wait();
}

void SimulatedServer::setOptions(const SimulationOptions& options)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->options = options;
        m_state->optionsSet.fetch_add(1, std::memory_order_release);
    }
    const std::lock_guard lock(m_serviceMutex);
    if (m_service)
        QMetaObject::invokeMethod(m_service, &SimulatedService::refresh, Qt::QueuedConnection);
}

SimulationOptions SimulatedServer::options() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->options;
}

ServerCounts SimulatedServer::counts() const
{
    return m_state->record.counts();
}

QList<RequestRecord> SimulatedServer::log() const
{
    return m_state->record.log();
}

void SimulatedServer::resetCounts()
{
    m_state->drawsRestarted.fetch_add(1);
    m_state->record.reset();
}

} // namespace sheaf
