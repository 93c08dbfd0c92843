#include "app/cli/commands.h"

#include <QHash>

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
        {u"race"_s, runRace},
        {u"probe"_s, runProbe},
        {u"demo"_s, runDemo},
        {u"metrics"_s, runMetrics},
        {u"serve-metrics"_s, runServeMetrics},
        {u"cache"_s, runCache},
        {u"lab"_s, runLab},
    };
    return commands.value(name, nullptr);
}

bool needsWriting(const QString& command)
{
    return command == "watch"_L1 || command == "backup"_L1 || command == "collections"_L1 || command == "index"_L1 ||
           command == "reembed"_L1 || command == "remove"_L1 || command == "verify"_L1 || command == "demo"_L1;
}

bool needsLibrary(const QString& command)
{
    return command != "probe"_L1 && command != "metrics"_L1 && command != "serve-metrics"_L1 && command != "cache"_L1 &&
           command != "lab"_L1;
}

} // namespace sheaf
