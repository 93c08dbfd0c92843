#include "ui/settings/choicerow.h"
#include "ui/settings/endpointform.h"
#include "ui/settings/folderrow.h"
#include "ui/settings/numberrow.h"
#include "ui/settings/pricesrow.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/switchrow.h"

using namespace Qt::StringLiterals;

// The settings page's sections of what is kept and leaves, of how the window looks and speaks up, and of prices.
namespace sheaf {

void SettingsPage::makePrivacy()
{
    begin(tr("Privacy"),
          tr("What leaves this machine, and what is kept on it: in the library's own folder, readable by "
             "you alone. Removing a document empties what was kept of answers."));
    auto* local = add(new SwitchRow(u"local_only"_s, tr("Local only"),
                                    tr("Off by default: refuse every endpoint that is not on this machine, whatever is "
                                       "set up above."),
                                    &Settings::localOnly, m_theme));
    connect(local, &SwitchRow::toggled, this, [this](bool on) {
        for (SettingRow* row : rows()) {
            if (auto* form = qobject_cast<EndpointForm*>(row))
                form->setLocalOnly(on);
        }
    });
    add(new SwitchRow(u"memory"_s, tr("Remember conversations"),
                      tr("On by default: a question may lean on those before it. Off: nothing of them is kept, and "
                         "nothing that was kept is used."),
                      &Settings::memory, m_theme));
    add(new SwitchRow(u"cache"_s, tr("Keep answers of endpoints"),
                      tr("On by default: the same text gives the same vector, so that nothing is asked for twice. "
                         "Races never use what was kept."),
                      &Settings::cache, m_theme));
    add(new NumberRow(
        NumberRow::whole({{u"cache_megabytes"_s}, tr("Room for it"), tr("the oldest go first; from the next start")},
                         tr("MB"), &Settings::cacheMegabytes, 1, 1'000'000),
        m_theme));
    add(new FolderRow(m_workspace.moveLibrary, m_theme));
    add(new NumberRow(NumberRow::whole({{u"metrics_port"_s},
                                        tr("Port for Prometheus"),
                                        tr("figures on 127.0.0.1, for this machine only; 0: nobody listens")},
                                       {}, &Settings::metricsPort, 0, 65'535),
                      m_theme));
}

void SettingsPage::makeAppearance()
{
    begin(tr("Appearance"), tr("How the window looks, and when it speaks up."));
    add(new ChoiceRow(ChoiceRow::appearance(), m_theme));
    add(new ChoiceRow(ChoiceRow::textSize(), m_theme));
    add(new SwitchRow(u"notifications"_s, tr("Say when long work has ended"),
                      tr("On by default: a note from the desktop, only while the window is not looked at."),
                      &Settings::notifications, m_theme));
    add(new SwitchRow(u"tray_icon"_s, tr("Icon in the notification area"),
                      tr("Off by default: for those who keep the window closed and the work going."),
                      &Settings::trayIcon, m_theme));
}

void SettingsPage::makePrices()
{
    begin(tr("Prices"), tr("What calls have cost shows in Activity and in the counts for Prometheus."));
    add(new PricesRow(m_theme));
}

} // namespace sheaf
