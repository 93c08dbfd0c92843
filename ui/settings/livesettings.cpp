#include "ui/settings/livesettings.h"

namespace sheaf {

LiveSettings::LiveSettings(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{}

Result<void> LiveSettings::apply(const Settings& settings, const std::optional<Secret>& key)
{
    if (settings == m_workspace.settings && !key)
        return {};
    if (auto applied = m_workspace.applySettings(settings, key); !applied.ok())
        return applied;
    m_workspace.settings = settings;
    Q_EMIT changed(settings);
    return {};
}

} // namespace sheaf
