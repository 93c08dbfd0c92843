#include "ui/library/serveroffer.h"

#include "core/engines/modelnames.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sheaf {

Settings withServer(Settings settings, const LocalServer& server)
{
    const auto use = [&server](EndpointSettings& endpoint, const QString& model) {
        if (model.isEmpty()) // the built-in engine goes on with that
            return;
        endpoint = {};
        endpoint.url = server.url;
        endpoint.model = model;
    };
    use(settings.embedding, embeddingModelAmong(server.models));
    use(settings.chat, chatModelAmong(server.models));
    return settings;
}

ServerOffer::ServerOffer(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_list(new QVBoxLayout(this))
{
    m_list->setContentsMargins(0, theme.px(14), 0, 0);
    m_list->setSpacing(theme.px(6));
    setFixedWidth(theme.px(520));
    hide();
}

ServerOffer::~ServerOffer()
{
    m_stop.request_stop();
}

void ServerOffer::look()
{
    if (m_looked || !m_workspace.localServers)
        return;
    m_looked = true;
    observe(m_workspace.localServers(m_stop.get_token()), this, [this](const Result<QList<LocalServer>>& servers) {
        if (servers.ok()) // else there is nothing to offer
            showServers(*servers);
    });
}

void ServerOffer::showServers(const QList<LocalServer>& servers)
{
    for (const LocalServer& server : servers) {
        const Settings wanted = withServer(m_workspace.settings, server);
        const bool inUse = !m_workspace.settings.chat.isBuiltin() || !m_workspace.settings.embedding.isBuiltin();
        if (inUse || wanted == m_workspace.settings)
            continue;
        auto* card = new Card(m_theme);
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(10));
        const QString text =
            tr("%1 with %n model(s) answers on this machine", nullptr, int(server.models.size())).arg(server.name);
        auto* label = new ElidedLabel(text);
        row->addWidget(label, 1);
        auto* use = makeButton(tr("Use it"));
        use->setAccessibleName(tr("Use %1").arg(server.name));
        use->setToolTip(plainTooltip(server.url.toString() + u'\n' + server.models.mid(0, 12).join(u'\n')));
        row->addWidget(use);
        card->content()->addLayout(row);
        m_list->addWidget(card);
        connect(use, &QPushButton::clicked, this, [this, wanted] {
            hide();
            Q_EMIT useWanted(wanted);
        });
        show();
    }
}

} // namespace sheaf
