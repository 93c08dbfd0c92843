#include "ui/settings/keynoterow.h"
#include "ui/settings/linerow.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/switchrow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>

// The card of the settings page for what a question may look at beside the library.
namespace sheaf {

void SettingsPage::makeSources()
{
    Card* card = addCard(tr("Web and files"),
                         tr("Off until switched on here. A service on the web is sent the question as it stands, never "
                            "text of a document; questions about a private collection are not sent."));
    addSwitch(*card,
              new SwitchRow(tr("Search with SearXNG"), tr("Off by default: a server of your own, without a key."),
                            &Settings::searxng, m_theme));
    addLine(*card, new LineRow(LineRow::address(tr("Address"),
                                                tr("of the SearXNG server, which must give out JSON (search.formats)"),
                                                &Settings::searxngUrl),
                               m_theme));
    addSwitch(*card, new SwitchRow(tr("Search with Brave"), tr("Off by default: the question leaves this machine."),
                                   &Settings::brave, m_theme));
    addLine(*card, new LineRow(LineRow::address(tr("Address"), tr("of Brave Search"), &Settings::braveUrl), m_theme));
    addKey(*card, tr("Brave"), QStringLiteral("SHEAF_BRAVE_KEY"), KeyPurpose::Brave);
    addSwitch(*card, new SwitchRow(tr("Search with Perplexity"),
                                   tr("Off by default: the question leaves this machine, and each costs money."),
                                   &Settings::perplexity, m_theme));
    addLine(*card,
            new LineRow(LineRow::address(tr("Address"), tr("of Perplexity"), &Settings::perplexityUrl), m_theme));
    addKey(*card, tr("Perplexity"), QStringLiteral("SHEAF_PERPLEXITY_KEY"), KeyPurpose::Perplexity);
    addLine(*card, new LineRow(LineRow::fileFolders(), m_theme));
}

// A key is put into force when its line is left, for the address that is in force then.
void SettingsPage::addKey(Card& card, const QString& service, const QString& variable, KeyPurpose purpose)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(10));
    auto* name = makeLabel(tr("Key"));
    name->setMinimumWidth(m_theme.px(96));
    row->addWidget(name);
    auto* edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    edit->setAcceptDrops(false);
    edit->setAccessibleName(tr("Key of %1").arg(service));
    edit->setPlaceholderText(tr("in the keychain where there is one; or set %1").arg(variable));
    row->addWidget(edit, 1);
    card.content()->addLayout(row);
    auto* note = new KeyNoteRow(purpose, service, m_workspace, m_theme);
    connect(note, &KeyNoteRow::removed, edit, &QLineEdit::clear);
    card.content()->addWidget(note);
    connect(edit, &QLineEdit::textEdited, this, [edit] {
        const bool wrong = !Secret(edit->text()).isValid();
        setStyled(edit, "invalid", wrong ? QVariant(true) : QVariant());
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, edit, purpose] {
        if (!edit->isModified() || !m_workspace.setKey || !Secret(edit->text()).isValid())
            return;
        edit->setModified(false);
        applyNow(); // the key is for the address that is shown
        m_workspace.setKey(purpose, Secret(edit->text()));
    });
}

} // namespace sheaf
