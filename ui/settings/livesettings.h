#pragma once

#include "ui/workspace.h"

#include <QObject>

namespace sheaf {

// The settings in force, shared by everything in the window that shows or changes one.
class LiveSettings : public QObject
{
    Q_OBJECT

public:
    explicit LiveSettings(Workspace& workspace, QObject* parent = nullptr);

    const Settings& value() const { return m_workspace.settings; }
    // Applies at once; what is in force stays where that fails.
    Result<void> apply(const Settings& settings, const std::optional<Secret>& key = {});

Q_SIGNALS:
    void changed(const sheaf::Settings& settings);

private:
    Workspace& m_workspace;
};

} // namespace sheaf
