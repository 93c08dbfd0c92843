#include "app/paths.h"

#include "core/index/libraryfolder.h"
#include "core/index/librarymoved.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace sheaf {

QString libraryFolder(const Settings& settings)
{
    const QString chosen = settings.libraryFolder.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                               : settings.libraryFolder;
    // A move that was ended before the settings knew of it is followed, and what it left undone is done.
    const QString now = libraryNowAt(chosen);
    if (now != chosen)
        static_cast<void>(LibraryFolder(chosen).prepareForWriting());
    return now;
}

Result<void> rememberLibraryFolder(const QString& folder)
{
    Settings settings = loadSettings(settingsFile());
    settings.libraryFolder = folder;
    return saveSettings(settings, settingsFile());
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/sheaf.ini"_s;
}

QString sampleFolder()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& folder : {here + u"/../share/sheaf/samples"_s, QStringLiteral(SHEAF_SAMPLE_FOLDER)}) {
        if (QFileInfo(folder).isDir())
            return QDir(folder).canonicalPath();
    }
    return {};
}

QString extractProgram()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString& program : {here + u"/sheaf-extract"_s, here + u"/../libexec/sheaf/sheaf-extract"_s}) {
        if (QFileInfo(program).isExecutable())
            return QDir::cleanPath(program);
    }
    return here + u"/sheaf-extract"_s; // its absence is reported with this name when it is needed
}

QString popplerProgram()
{
    return extractProgram() + u"-poppler"_s;
}

Secret takeSecret(const char* variable)
{
    const Secret secret(qEnvironmentVariable(variable));
    // Taken out of the list it would still stand in the memory the system gave this program for its environment, which
    // is what /proc/PID/environ shows.
    if (char* text = std::getenv(variable))
        ::explicit_bzero(text, std::strlen(text));
    qunsetenv(variable);
    return secret;
}

} // namespace sheaf
