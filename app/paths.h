#pragma once

#include "core/base/secret.h"

#include <QString>

namespace sheaf {

// Where the platform wants things. The application's name is set before.
QString defaultDataFolder(); // ~/.local/share/sheaf
QString settingsFile();      // ~/.config/sheaf/sheaf.ini
QString sampleFolder();      // the bundled documents; empty where they are not there
QString extractProgram();    // sheaf-extract beside the running program, or where an installation puts it
QString popplerProgram();    // sheaf-extract-poppler beside that

// The environment variable as a secret; it is taken out of the environment, so that no child process inherits it.
Secret takeSecret(const char* variable);

} // namespace sheaf
