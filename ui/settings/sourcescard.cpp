#include "ui/settings/keyrow.h"
#include "ui/settings/linerow.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/switchrow.h"

using namespace Qt::StringLiterals;

// The settings page's section of what a question may look at beside the library.
namespace sheaf {

void SettingsPage::makeSources()
{
    begin(tr("Sources"),
          tr("The web and files, off until switched on here. A service on the web is sent the question as "
             "it stands, never text of a document; questions about a private collection are not sent."));
    add(new SwitchRow(u"web/searxng"_s, tr("Search with SearXNG"),
                      tr("Off by default: a server of your own, without a key."), &Settings::searxng, m_theme));
    add(new LineRow(
        LineRow::address(
            {{u"web/searxng_url"_s}, tr("Address of SearXNG"), tr("It must give out JSON (search.formats).")},
            &Settings::searxngUrl),
        m_theme));
    add(new SwitchRow(u"web/brave"_s, tr("Search with Brave"), tr("Off by default: the question leaves this machine."),
                      &Settings::brave, m_theme));
    add(new LineRow(LineRow::address({{u"web/brave_url"_s}, tr("Address of Brave Search"), {}}, &Settings::braveUrl),
                    m_theme));
    addKey(KeyPurpose::Brave, tr("Key of Brave"), tr("Brave"), u"SHEAF_BRAVE_KEY"_s);
    add(new SwitchRow(u"web/perplexity"_s, tr("Search with Perplexity"),
                      tr("Off by default: the question leaves this machine, and each costs money."),
                      &Settings::perplexity, m_theme));
    add(new LineRow(
        LineRow::address({{u"web/perplexity_url"_s}, tr("Address of Perplexity"), {}}, &Settings::perplexityUrl),
        m_theme));
    add(new LineRow(
        LineRow::text({{u"web/perplexity_model"_s}, tr("Model of Perplexity"), {}}, &Settings::perplexityModel),
        m_theme));
    addKey(KeyPurpose::Perplexity, tr("Key of Perplexity"), tr("Perplexity"), u"SHEAF_PERPLEXITY_KEY"_s);
    add(new LineRow(LineRow::fileFolders(), m_theme));
}

// A key is put into force when its line is left, for the address that is in force then.
void SettingsPage::addKey(KeyPurpose purpose, const QString& name, const QString& subject, const QString& variable)
{
    auto* row = add(new KeyRow(purpose, name, subject, {}, variable, m_workspace, m_theme));
    connect(row, &KeyRow::left, this, [this, row, purpose] {
        const auto key = row->typed();
        if (!key || !m_workspace.setKey)
            return;
        row->handedOn();
        applyNow(); // the key is for the address that is shown
        m_workspace.setKey(purpose, *key);
    });
}

} // namespace sheaf
