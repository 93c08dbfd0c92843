#pragma once

#include "app/askline.h"
#include "app/beyondline.h"
#include "app/extractline.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/settings.h"
#include "core/index/scope.h"
#include "core/lab/laboptions.h"

#include <QStringList>

namespace sheaf {

// What was typed, checked.
struct CommandLine
{
    QString command;       // "index", "ask", …
    QStringList arguments; // what belongs to it
    bool json = false;
    bool samples = false; // the window: begin with the sample documents
    bool help = false;
    bool version = false;
    QString dataFolder; // empty: the platform's
    QString queriesFile;
    QString judgmentsFile; // of eval; empty: the collection's qrels.tsv
    int k = 10;
    Scope scope; // of searches and questions
    AskLine ask; // of a question
    Secret password;
    LabOptions lab;
    BeyondLine beyond = {};
    ExtractLine extract;
    QString traceFile;       // of the lab
    QString collection;      // index puts documents into it, the others search in it
    QStringList ignore;      // of watch
    bool checkFiles = false; // of verify, likewise
    bool repair = false;
    QString since = {};                     // of calls
    QStringList folders = {};               // of files, in place of those in the settings
    bool list = false;                      // of tool: what fits, without running it
    Settings settings;                      // of the settings file, with what was typed on top
    std::optional<QString> uiLanguage = {}; // of the window, in place of the one kept; empty: the system's
};

// The options, wherever they stand; all other words become arguments. A mistake is InvalidInput with a message that
// says which word and what is allowed. Pure.
Result<CommandLine> parseOptions(const QStringList& words, const Settings& base);

// The same for sheaf-cli: the first argument is the command, and what stands behind it is checked against it.
Result<CommandLine> parseCommandLine(const QStringList& words, const Settings& base);

QString cliHelp();
QString windowHelp();

} // namespace sheaf
