#pragma once

#include "core/base/secret.h"
#include "core/base/settings.h"

#include <QString>

namespace sheaf {

// Where the platform wants things. The application's name is set before.
QString libraryFolder(const Settings& settings); // as the settings say, else ~/.local/share/sheaf
// The library is looked for there from now on, unless --data says otherwise.
Result<void> rememberLibraryFolder(const QString& folder);
QString settingsFile();   // ~/.config/sheaf/sheaf.ini
QString sampleFolder();   // the bundled documents; empty where they are not there
QString extractProgram(); // sheaf-extract beside the running program, or where an installation puts it
QString popplerProgram(); // sheaf-extract-poppler beside that

// The environment variable as a secret; it is taken out of the environment and overwritten there, so that no child
// process inherits it and nobody reads it in /proc. Call before threads start.
Secret takeSecret(const char* variable);

} // namespace sheaf
