#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/paths.h"
#include "core/base/logging.h"

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>
#include <sys/stat.h>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

ExitStatus badUsage(const Error& error, bool json)
{
    const Console console(json);
    static_cast<void>(console.fail(error));
    return ExitStatus::BadUsage;
}

// Opens the library, runs the command, and leaves the loop with its status.
ExitStatus runCommand(QCoreApplication& program, const CommandLine& line, const Secret& key, const Secret& vectorKey)
{
    Console console(line.json);
    Interrupt interrupt;
    ApplicationOptions options;
    options.dataFolder = line.dataFolder;
    options.settings = line.settings;
    options.key = key;
    options.vectorKey = vectorKey;
    options.access =
        needsWriting(line.command, line.arguments) ? Database::Access::ReadWrite : Database::Access::ReadOnly;
    Application app(options);
    const CommandContext context{line, console, app, interrupt.token()};

    const Future<void> opened = needsLibrary(line.command) ? app.open() : readyFuture<void>({});
    const auto status = then(opened, &app, [&context, &line] { return commandNamed(line.command)(context); });
    observe(status, &app, [&console](Result<ExitStatus> result) {
        ExitStatus ended = result.valueOr(ExitStatus::CouldNotRun);
        if (!result.ok())
            ended = result.error().code == ErrorCode::InvalidInput ? badUsage(result.error(), console.json())
                                                                   : console.fail(result.error());
        QCoreApplication::exit(int(ended));
    });
    return ExitStatus(program.exec());
}

} // namespace

int main(int argc, char** argv)
{
    umask(077); // what is written is the person's own
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(u"sheaf"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SHEAF_VERSION));

    installLog({}); // to stderr only, redacted
    const Secret key = takeSecret("SHEAF_API_KEY");
    const Secret vectorKey = takeSecret("SHEAF_QDRANT_KEY");
    const Secret password = takeSecret("SHEAF_PASSWORD");
    auto line = parseCommandLine(program.arguments().mid(1), loadSettings(settingsFile()));
    if (!line.ok())
        return int(badUsage(line.error(), program.arguments().contains("--json"_L1)));
    if (line->help) {
        std::fputs(cliHelp().toUtf8().constData(), stdout);
        return 0;
    }
    if (line->version) {
        std::printf("sheaf-cli %s\n", SHEAF_VERSION);
        return 0;
    }
    if (line->dataFolder.isEmpty())
        line->dataFolder = defaultDataFolder();
    if (line->password.isEmpty())
        line->password = password;
    return int(runCommand(program, *line, key, vectorKey));
}
