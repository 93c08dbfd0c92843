#pragma once

#include "app/application.h"
#include "app/cli/console.h"
#include "app/commandline.h"
#include "core/concurrency/future.h"
#include "core/lab/racereport.h"

#include <stop_token>

namespace sheaf {

// What a command works with. Lives until the program ends.
struct CommandContext
{
    const CommandLine& line;
    Console& console;
    Application& app;
    std::stop_token stop; // Ctrl-C
};

// Each command reports through the console and ends with its exit status; a failed future means CouldNotRun and is
// reported by the caller. `app` is open where the command needs its library.
using Command = Future<ExitStatus> (*)(const CommandContext&);

Future<ExitStatus> runIndex(const CommandContext& context);
Future<ExitStatus> runReembed(const CommandContext& context);
Future<ExitStatus> runStatus(const CommandContext& context);
Future<ExitStatus> runList(const CommandContext& context);
Future<ExitStatus> runRemove(const CommandContext& context);
Future<ExitStatus> runVerify(const CommandContext& context);
Future<ExitStatus> runBackup(const CommandContext& context);
Future<ExitStatus> runWatch(const CommandContext& context);
Future<ExitStatus> runCollections(const CommandContext& context);
Future<ExitStatus> runExtract(const CommandContext& context);
Future<ExitStatus> runSearch(const CommandContext& context);
Future<ExitStatus> runAsk(const CommandContext& context);
Future<ExitStatus> runRace(const CommandContext& context);
Future<ExitStatus> runProbe(const CommandContext& context);
Future<ExitStatus> runPull(const CommandContext& context);
Future<ExitStatus> runMetrics(const CommandContext& context);
Future<ExitStatus> runServeMetrics(const CommandContext& context);
Future<ExitStatus> runCache(const CommandContext& context);
Future<ExitStatus> runDemo(const CommandContext& context);
Future<ExitStatus> runLab(const CommandContext& context);
Future<ExitStatus> runBeyond(const CommandContext& context); // “lab beyond”
Future<ExitStatus> runReplay(const CommandContext& context); // “lab replay”
Future<ExitStatus> runEval(const CommandContext& context);
Future<ExitStatus> runConversations(const CommandContext& context);
Future<ExitStatus> runWeb(const CommandContext& context);
Future<ExitStatus> runFiles(const CommandContext& context);
Future<ExitStatus> runTool(const CommandContext& context);
Future<ExitStatus> runCalls(const CommandContext& context);
Future<ExitStatus> runDoctor(const CommandContext& context);
Future<ExitStatus> runCompletions(const CommandContext& context);
Future<ExitStatus> runManual(const CommandContext& context);

// Moves the library, for which nobody may have it open: not even an Application. `isDefault` where it is the one that
// is opened without --data. Runs the event loop.
ExitStatus moveCommand(const CommandLine& line, bool isDefault);

// Shows, exports or imports the settings; needs no library and no Application.
ExitStatus settingsCommand(const CommandLine& line);

// Null where there is no such command.
Command commandNamed(const QString& name);
// Commands that write to the library; the others also work while a window has it open.
bool needsWriting(const QString& command, const QStringList& arguments);
// Commands that work on the library; for the others it is not opened, nor made.
bool needsLibrary(const QString& command);

// Pieces that several commands share.
Future<ExitStatus> indexPaths(const CommandContext& context, const QStringList& paths);
void printAnswer(const Console& console, const AskRun& run);
void printRace(const Console& console, const RaceReport& report);

} // namespace sheaf
