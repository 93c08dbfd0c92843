#include "app/gui/enginemonitor.h"

#include "core/network/httpmessage.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString nameOf(const Settings& settings)
{
    if (settings.embedding.isBuiltin() && settings.chat.isBuiltin())
        return QObject::tr("Built-in engine");
    QStringList parts;
    if (!settings.embedding.isBuiltin())
        parts.append(engineLabel(settings.embedding));
    if (!settings.chat.isBuiltin() && !(settings.chat == settings.embedding))
        parts.append(engineLabel(settings.chat));
    return parts.join(u" · "_s);
}

} // namespace

EngineStatus EngineMonitor::status()
{
    look();
    const VectorSpace library = m_app.vectors().space();
    m_status.vectorsOfAnotherModel = !library.isEmpty() && library.model != m_app.engines().embedder->modelId();
    return m_status;
}

void EngineMonitor::look()
{
    const Settings& settings = m_app.settings();
    if (const QString name = nameOf(settings); name != m_status.name) {
        m_status.name = name;
        m_failureSeen.reset();
    }
    if (settings.embedding.isBuiltin() && settings.chat.isBuiltin()) {
        m_status.health = EngineStatus::Health::Good;
        m_status.detail = QObject::tr("Everything is computed on this machine; nothing leaves it.");
        return;
    }
    const EndpointHealth::Verdict verdict = m_health.look(presentLoads(), m_app.tracker().now());
    m_status.health = verdict.health;
    m_status.detail = verdict.detail;
    if (verdict.health != EngineStatus::Health::Degraded && verdict.health != EngineStatus::Health::Down)
        return;
    if (const QString failure = lastFailure(); !failure.isEmpty() && failure != verdict.detail)
        m_status.detail += u'\n' + failure;
}

bool EngineMonitor::isPresent(const QString& origin) const
{
    const Settings& settings = m_app.settings();
    return origin == originOf(settings.embedding.url) || origin == originOf(settings.chat.url);
}

QList<EndpointLoad> EngineMonitor::presentLoads() const
{
    QList<EndpointLoad> loads = m_app.engineFactory().calls().load(false);
    loads.removeIf([this](const EndpointLoad& load) { return !isPresent(load.origin); });
    return loads;
}

// The calls are copied only when one of them has moved.
QString EngineMonitor::lastFailure()
{
    const RequestTracker& tracker = m_app.tracker();
    if (m_failureSeen == tracker.revision())
        return m_failure;
    m_failureSeen = tracker.revision();
    m_failure.clear();
    const QList<TrackedCall> calls = tracker.calls();
    for (auto call = calls.crbegin(); call != calls.crend() && m_failure.isEmpty(); ++call) {
        // That an address is not asked at all is what the verdict says, with the time as it is now.
        const bool told = call->error && call->error->code != ErrorCode::Cancelled &&
                          call->error->code != ErrorCode::Unavailable && isPresent(call->endpoint);
        if (told)
            m_failure = call->error->message;
    }
    return m_failure;
}

} // namespace sheaf
