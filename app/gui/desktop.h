#pragma once

#include "app/application.h"
#include "app/gui/askadapter.h"
#include "app/gui/enginemonitor.h"
#include "app/gui/suggestions.h"
#include "core/lab/race.h"

namespace sheaf {

// Ties the application to a window: everything that ui/workspace.h asks for. Outlives the window.
class Desktop final : public QObject
{
    Q_OBJECT

public:
    Desktop(Application& app, const QString& settingsPath, const QString& statePath);

    Workspace workspace();
    void addSamples();

private:
    Future<RaceReport> race(const QString& question, const AskOptions& options, std::stop_token stop);
    Future<EndpointFinding> probe(EndpointRole role, const EndpointSettings& endpoint, const std::optional<Secret>& key,
                                  std::stop_token stop);
    Future<void> fetchModel(const EndpointSettings& endpoint, const std::optional<Secret>& key,
                            const std::function<void(const QString&)>& sink, std::stop_token stop);
    Result<void> applySettings(const Settings& settings, const std::optional<Secret>& key);

    Application& m_app;
    const QString m_settingsPath;
    const QString m_statePath;
    AskAdapter m_ask;
    EngineMonitor m_monitor;
    Suggestions m_suggestions;
};

} // namespace sheaf
