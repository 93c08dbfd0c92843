#pragma once

#include "ui/workspace.h"

#include <QWidget>

class QVBoxLayout;

namespace sheaf {

class Theme;

// The settings with the models of a server in them: one that embeds and one that chats, as far as it has them. Pure.
Settings withServer(Settings settings, const LocalServer& server);

// Offers the model servers that answer on this machine, each with one click. Hidden while there are none, and while
// models of an endpoint are in use already.
class ServerOffer : public QWidget
{
    Q_OBJECT

public:
    ServerOffer(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);
    ~ServerOffer() override;

    void look(); // asks this machine, once

Q_SIGNALS:
    void useWanted(const sheaf::Settings& settings);

private:
    void showServers(const QList<LocalServer>& servers);

    Workspace& m_workspace;
    const Theme& m_theme;
    QVBoxLayout* m_list;
    std::stop_source m_stop;
    bool m_looked = false;
};

} // namespace sheaf
