#pragma once

#include "app/application.h"
#include "ui/models/endpointhealth.h"
#include "ui/workspace.h"

namespace sheaf {

// What the status bar says about who answers: names from the settings, health from what is known of their
// addresses. GUI thread.
class EngineMonitor final
{
public:
    explicit EngineMonitor(Application& app)
        : m_app(app)
    {}

    EngineStatus status();

private:
    void look();
    bool isPresent(const QString& origin) const;
    QList<EndpointLoad> presentLoads() const;
    QString lastFailure();

    Application& m_app;
    EngineStatus m_status;
    EndpointHealth m_health;
    std::optional<quint64> m_failureSeen; // the tracker's revision
    QString m_failure;
};

} // namespace sheaf
