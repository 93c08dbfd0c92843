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

constexpr int callsLookedAt = 5; // the last ones that ended

} // namespace

EngineStatus EngineMonitor::status()
{
    // The calls are copied only when one of them has moved.
    if (m_seen != m_app.tracker().revision() || !(m_settings == m_app.settings()))
        look();
    const VectorSpace library = m_app.vectors().space();
    m_status.vectorsOfAnotherModel = !library.isEmpty() && library.model != m_app.engines().embedder->modelId();
    return m_status;
}

void EngineMonitor::look()
{
    m_seen = m_app.tracker().revision();
    m_settings = m_app.settings();
    const Settings& settings = m_settings;
    m_status.name = nameOf(settings);
    m_status.detail.clear();
    if (settings.embedding.isBuiltin() && settings.chat.isBuiltin()) {
        m_status.health = EngineStatus::Health::Good;
        m_status.detail = QObject::tr("Everything is computed on this machine; nothing leaves it.");
        return;
    }
    const QList<TrackedCall> calls = m_app.tracker().calls();
    int ended = 0;
    int failed = 0;
    for (auto call = calls.crbegin(); call != calls.crend() && ended < callsLookedAt; ++call) {
        const bool present =
            call->endpoint == originOf(settings.embedding.url) || call->endpoint == originOf(settings.chat.url);
        if (!present || (call->state != TrackedCall::State::Completed && call->state != TrackedCall::State::Failed))
            continue;
        ++ended;
        if (call->state == TrackedCall::State::Failed) {
            ++failed;
            if (m_status.detail.isEmpty() && call->error)
                m_status.detail = call->error->message;
        }
    }
    m_status.health = ended == 0        ? EngineStatus::Health::Unknown
                      : failed == 0     ? EngineStatus::Health::Good
                      : failed == ended ? EngineStatus::Health::Down
                                        : EngineStatus::Health::Degraded;
}

} // namespace sheaf
