#include "app/cli/commands.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Future<ExitStatus> listFolders(const CommandContext& context)
{
    return then(context.app.watchedFolders().folders(), &context.app, [context](const QList<WatchedFolder>& folders) {
        QJsonArray array;
        for (const WatchedFolder& folder : folders) {
            array.append(
                QJsonObject{{u"path"_s, folder.path}, {u"ignore"_s, QJsonArray::fromStringList(folder.ignore)}});
            context.console.print(folder.ignore.isEmpty()
                                      ? folder.path
                                      : u"%1  without %2"_s.arg(folder.path, folder.ignore.join(u", "_s)));
        }
        if (context.console.json())
            context.console.printJson(array);
        else if (folders.isEmpty())
            context.console.say(u"No folder is watched. Begin with: sheaf-cli watch add FOLDER"_s);
        return ExitStatus::Done;
    });
}

} // namespace

Future<ExitStatus> runWatch(const CommandContext& context)
{
    const QString action = context.line.arguments.first();
    if (action == "list"_L1 && context.line.arguments.size() == 1)
        return listFolders(context);
    if (context.line.arguments.size() != 2 || (action != "add"_L1 && action != "remove"_L1))
        return failedFuture<ExitStatus>(Error::make(
            ErrorCode::InvalidInput, u"watch takes list, add FOLDER or remove FOLDER. --help shows what there is."_s));
    const QString path = QFileInfo(context.line.arguments[1]).absoluteFilePath();
    WatchedFolders& watched = context.app.watchedFolders();
    const auto changed = action == "add"_L1 ? watched.add({path, context.line.ignore}) : watched.remove(path);
    return then(changed, &context.app, [context] { return listFolders(context); });
}

} // namespace sheaf
