#pragma once

#include "app/application.h"
#include "ui/workspace.h"

namespace sheaf {

// What the status bar says about who answers: names from the settings, health from how the last calls ended. GUI
// thread.
class EngineMonitor final
{
public:
    explicit EngineMonitor(Application& app)
        : m_app(app)
    {}

    EngineStatus status();

private:
    void look();

    Application& m_app;
    EngineStatus m_status;
    std::optional<quint64> m_seen; // the tracker's revision at the last look
    Settings m_settings; // at the last look
};

} // namespace sheaf
