#include "app/cli/commands.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sheaf {

Command commandNamed(const QString& name)
{
    static const QHash<QString, Command> commands{
        {u"index"_s, runIndex},
        {u"reembed"_s, runReembed},
        {u"status"_s, runStatus},
        {u"list"_s, runList},
        {u"remove"_s, runRemove},
        {u"verify"_s, runVerify},
        {u"backup"_s, runBackup},
        {u"watch"_s, runWatch},
        {u"collections"_s, runCollections},
        {u"search"_s, runSearch},
        {u"ask"_s, runAsk},
        {u"extract"_s, runExtract},
        {u"race"_s, runRace},
        {u"probe"_s, runProbe},
        {u"demo"_s, runDemo},
        {u"pull"_s, runPull},
        {u"metrics"_s, runMetrics},
        {u"serve-metrics"_s, runServeMetrics},
        {u"cache"_s, runCache},
        {u"lab"_s, runLab},
        {u"eval"_s, runEval},
        {u"conversations"_s, runConversations},
        {u"web"_s, runWeb},
        {u"files"_s, runFiles},
        {u"tool"_s, runTool},
        {u"calls"_s, runCalls},
        {u"doctor"_s, runDoctor},
        {u"completions"_s, runCompletions},
        {u"manual"_s, runManual},
    };
    return commands.value(name, nullptr);
}

bool needsWriting(const QString& command, const QStringList& arguments)
{
    if (command == "conversations"_L1)
        return !arguments.isEmpty() && (arguments[0] == "rename"_L1 || arguments[0] == "remove"_L1);
    return command == "watch"_L1 || command == "backup"_L1 || command == "collections"_L1 || command == "index"_L1 ||
           command == "reembed"_L1 || command == "remove"_L1 || command == "verify"_L1 || command == "demo"_L1 ||
           command == "extract"_L1;
}

bool needsLibrary(const QString& command)
{
    // web and tool open it themselves where they have something to ask it.
    static const QSet<QString> without{u"web"_s,     u"files"_s,         u"tool"_s,        u"probe"_s, u"pull"_s,
                                       u"metrics"_s, u"serve-metrics"_s, u"cache"_s,       u"lab"_s,   u"eval"_s,
                                       u"calls"_s,   u"doctor"_s,        u"completions"_s, u"manual"_s};
    return !without.contains(command);
}

} // namespace sheaf
