#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/paths.h"
#include "app/privatememory.h"
#include "app/systemkeychain.h"
#include "core/base/logging.h"
#include "core/index/collectionstore.h"
#include "core/index/libraryfolder.h"

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

// The collection that is named becomes part of what is searched; index makes it where there is none.
Future<void> scopeToCollection(Application& app, CommandLine& line)
{
    if (line.collection.isEmpty() || line.command == "index"_L1)
        return readyFuture<void>({});
    const auto named = app.database().read(CallContext(), [name = line.collection](Connection& connection) {
        return CollectionStore(connection).named(name);
    });
    return then(named, &app, [&line](CollectionId collection) { line.scope.collections.append(collection); });
}

// A question is remembered where nobody else has the library open; otherwise it is answered all the same.
bool canRemember(const QString& dataFolder)
{
    LibraryFolder folder(dataFolder);
    return folder.prepareForReading().ok() && folder.prepareForWriting().ok();
}

// A keychain that stays locked keeps nobody from going on without its keys.
Future<void> fetchedKeys(Application& app)
{
    return then(app.fetchKeys(), &app, [](const Result<void>&) {});
}

// Opens the library, runs the command, and leaves the loop with its status.
ExitStatus runCommand(QCoreApplication& program, CommandLine line, ApplicationOptions options)
{
    Console console(line.json);
    Interrupt interrupt;
    options.dataFolder = line.dataFolder;
    options.settings = line.settings;
    options.keyStore = std::make_shared<SystemKeychain>();
    const bool writes =
        needsWriting(line.command, line.arguments) || (line.command == "ask"_L1 && canRemember(line.dataFolder));
    options.access = writes ? Database::Access::ReadWrite : Database::Access::ReadOnly;
    Application app(options);
    const CommandContext context{line, console, app, interrupt.token()};

    const Future<void> opened = needsLibrary(line.command) ? app.open() : fetchedKeys(app);
    const auto scoped = then(opened, &app, [&app, &line] { return scopeToCollection(app, line); });
    const auto status = then(scoped, &app, [&context, &line] { return commandNamed(line.command)(context); });
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
    keepMemoryPrivate();
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(u"sheaf"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SHEAF_VERSION));

    installLog({}); // to stderr only, redacted
    ApplicationOptions options;
    options.key = takeSecret("SHEAF_API_KEY");
    options.vectorKey = takeSecret("SHEAF_QDRANT_KEY");
    options.braveKey = takeSecret("SHEAF_BRAVE_KEY");
    options.perplexityKey = takeSecret("SHEAF_PERPLEXITY_KEY");
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
    if (line->command == "settings"_L1)
        return int(settingsCommand(*line));
    const bool isDefault = line->dataFolder.isEmpty();
    if (isDefault)
        line->dataFolder = libraryFolder(line->settings);
    if (line->command == "move"_L1)
        return int(moveCommand(*line, isDefault));
    if (line->password.isEmpty())
        line->password = password;
    return int(runCommand(program, *line, options));
}
