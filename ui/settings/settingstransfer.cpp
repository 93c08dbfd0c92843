#include "core/concurrency/run.h"
#include "ui/settings/importcard.h"
#include "ui/settings/livesettings.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/savefile.h"

#include <QFileDialog>
#include <QScrollBar>

using namespace Qt::StringLiterals;

// How the settings page takes settings from a file and gives them to one.
namespace sheaf {

void SettingsPage::chooseExport()
{
    chooseSaveFile(this, tr("Export the settings"), u"sheaf-settings.ini"_s, u"ini"_s,
                   [this](const QString& path) { exportTo(path); });
}

void SettingsPage::exportTo(const QString& path)
{
    applyNow();
    const auto written = run(&m_workspace.pool, CallContext(), [settings = m_settings.value(), path]() -> Result<void> {
        return exportSettings(settings, path);
    });
    observe(written, this, [this, path](const Result<void>& done) {
        if (done.ok())
            say(tr("The settings were exported to %1; keys are never part of them.").arg(path), "ok");
        else
            say(done.error().message, "bad");
    });
}

void SettingsPage::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Import settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Settings (*.ini)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsPage::importFrom);
    dialog->open();
}

void SettingsPage::importFrom(const QString& path)
{
    const Settings current = m_settings.value();
    const auto read = run(&m_workspace.pool, CallContext(), [path, current] { return importSettings(path, current); });
    observe(read, this, [this, path, current](const Result<SettingsImport>& import) {
        if (!import.ok()) {
            m_import->dismiss();
            say(import.error().message, "bad");
            return;
        }
        if (current != m_settings.value()) { // what is said would not be what happens
            importFrom(path);
            return;
        }
        m_import->showImport(path, current, *import);
        m_scroll->verticalScrollBar()->setValue(0);
    });
}

// A key was given for the addresses that were in force, and for no others.
void SettingsPage::acceptImport(const SettingsImport& import)
{
    m_debounce.stop();
    const auto key = import.addressesChanged ? std::optional(Secret()) : std::nullopt;
    const Result<void> applied = m_settings.apply(import.settings, key);
    if (applied.ok())
        say(import.addressesChanged ? tr("Imported; enter the key of the new addresses, where they want one")
                                    : tr("Imported and in force"),
            "ok");
    else
        say(applied.error().message, "bad");
}

} // namespace sheaf
