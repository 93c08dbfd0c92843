#pragma once

#include "app/application.h"
#include "app/doctor.h"
#include "app/gui/askadapter.h"
#include "app/gui/enginemonitor.h"
#include "app/gui/extractadapter.h"
#include "app/gui/labadapter.h"
#include "app/gui/suggestions.h"
#include "core/index/collectionstore.h"
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
    // Where the library is to be moved to as soon as nobody has it open any more; empty: nowhere.
    const QString& moveTo() const { return m_moveTo; }

Q_SIGNALS:
    void leaving(); // the window is to close, for the library's move

private:
    Future<RaceReport> race(const QString& question, const AskOptions& options, std::stop_token stop);
    Secret keyFor(EndpointRole role, const EndpointSettings& endpoint, const std::optional<Secret>& key) const;
    Future<QList<LocalServer>> localServers(std::stop_token stop);
    Future<EndpointFinding> probe(EndpointRole role, const EndpointSettings& endpoint, const std::optional<Secret>& key,
                                  std::stop_token stop);
    Future<EndpointFinding> probeRerank(const EndpointSettings& endpoint, const std::optional<Secret>& key,
                                        std::stop_token stop);
    Future<void> fetchModel(const EndpointSettings& endpoint, const std::optional<Secret>& key,
                            const std::function<void(const QString&)>& sink, std::stop_token stop);
    Future<qint64> backUp(const QString& file, std::stop_token stop, const WorkProgress& progress);
    Future<QStringList> repair(std::stop_token stop);
    // fn(CollectionStore&) on the library, in a transaction.
    template<class F>
    auto read(F fn)
    {
        return m_app.database().read(CallContext(), [fn](Connection& connection) {
            CollectionStore store(connection);
            return fn(store);
        });
    }
    template<class F>
    auto write(F fn)
    {
        return m_app.database().write(CallContext(), [fn](Connection& connection) {
            CollectionStore store(connection);
            return fn(store);
        });
    }
    Result<void> applySettings(const Settings& settings, const std::optional<Secret>& key);

    Application& m_app;
    const QString m_settingsPath;
    const QString m_statePath;
    QString m_moveTo;
    AskAdapter m_ask;
    ExtractAdapter m_extract;
    LabAdapter m_lab;
    EngineMonitor m_monitor;
    Suggestions m_suggestions;
    Doctor m_doctor;
};

} // namespace sheaf
