#include "ui/settings/endpointform.h"
#include "ui/settings/keyrow.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/switchrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

// The settings page's sections of endpoints, and of what leaves this machine.
namespace sheaf {

void SettingsPage::makeEndpoints()
{
    begin(tr("Endpoints"), tr("Ollama, llama.cpp, LM Studio, vLLM, OpenAI, Anthropic or another service. Without one "
                              "the built-in engine does the work, on this machine."));
    const auto key = [this] { return m_key->typed(); };
    add(new EndpointForm(EndpointRole::Embedding, m_workspace, key, m_theme));
    makeReembed();
    add(new EndpointForm(EndpointRole::Chat, m_workspace, key, m_theme));
    add(new EndpointForm(EndpointRole::Rerank, m_workspace, key, m_theme));
    add(new EndpointForm(
        EndpointRole::SpareChat, m_workspace, [] { return std::optional<Secret>(); }, m_theme));
    m_key = add(new KeyRow(KeyPurpose::Models, tr("Key"), tr("the endpoints"),
                           tr("It goes to the addresses above and nowhere else."), u"SHEAF_API_KEY"_s, m_workspace,
                           m_theme));
}

void SettingsPage::makeReembed()
{
    m_reembed = new QWidget;
    auto* row = new QHBoxLayout(m_reembed);
    row->setContentsMargins({});
    auto* why = makeLabel(
        tr("The library's vectors are of another model and cannot be compared with those of this one."), {"warn"});
    why->setWordWrap(true);
    row->addWidget(why, 1);
    auto* again = makeButton(tr("Re-embed all"), "primary");
    row->addWidget(again);
    m_sections.last().card->content()->addWidget(m_reembed);
    connect(again, &QPushButton::clicked, this, [this] {
        m_reembed->hide();
        say(tr("Embedding every chunk again; the Library shows how far it is."), "dim");
        observe(m_workspace.indexer.reembedAll(), this, [this](const Result<QList<IndexedFile>>& done) {
            if (!done.ok() && done.error().code != ErrorCode::Cancelled)
                say(done.error().message, "bad");
            updateReembed();
        });
    });
}

void SettingsPage::updateReembed()
{
    m_reembed->setVisible(m_workspace.engine().vectorsOfAnotherModel);
}

} // namespace sheaf
