#pragma once

#include "core/base/settings.h"

#include <QList>

namespace sheaf {

// One key of the settings file with its value as text.
struct SettingValue
{
    QString key; // "retries", "chat/url"
    QString text;

    bool operator==(const SettingValue&) const = default;
};

// Every key in the order of the file.
QList<SettingValue> settingValues(const Settings& settings);

struct SettingChange
{
    QString key;
    QString before;
    QString after;

    bool operator==(const SettingChange&) const = default;
};

// What differs between two, in the order of the file.
QList<SettingChange> settingChanges(const Settings& before, const Settings& after);

// What a settings file from elsewhere would bring.
struct SettingsImport
{
    Settings settings;             // those in force with what the file says on top
    QStringList notes;             // what of the file was left out or brought into range, in words
    bool addressesChanged = false; // of an endpoint: a key that was given for the old one must not go to the new one
};

// Reads a file as saveSettings() and exportSettings() write it. Keys it does not have keep their value in `current`,
// unknown keys are left out with a note, and where the library lives stays as it is: that is of this machine alone.
// NotFound, Io, TooLarge (more than 1 MiB) or InvalidInput (not one key of Sheaf, or data no settings have). Blocks
// for as long as reading the file takes; any thread.
Result<SettingsImport> importSettings(const QString& path, const Settings& current);

// The settings as a file of their own, whole or not at all; what is there is replaced. Holds no secret. Blocks; any
// thread.
Result<void> exportSettings(const Settings& settings, const QString& path);

} // namespace sheaf
