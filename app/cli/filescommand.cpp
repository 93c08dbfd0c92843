#include "app/cli/commands.h"

#include "core/engines/filesearch.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

void print(const Console& console, const FileMatch& match)
{
    console.print(printable(match.path) + u':' + QString::number(match.line));
    for (const QString& line : match.before)
        console.print(u"    "_s + printable(line));
    console.print(u"  > "_s + printable(match.text));
    for (const QString& line : match.after)
        console.print(u"    "_s + printable(line));
    console.print({});
}

} // namespace

// Looks for the words of a question in the folders of the settings, or in those given.
Future<ExitStatus> runFiles(const CommandContext& context)
{
    FileSearchOptions options;
    options.folders = context.line.folders.isEmpty() ? context.line.settings.fileFolders : context.line.folders;
    options.limit = context.line.k;
    CallContext call;
    call.stop = context.stop;
    const QString query = context.line.arguments.first();
    const auto files = context.app.sources().files;
    return then(files->search(query, options, call, {}), &context.app,
                [context, query, files](const QList<FileMatch>& matches) {
                    QJsonArray array;
                    for (const FileMatch& match : matches) {
                        array.append(QJsonObject{{u"path"_s, match.path},
                                                 {u"line"_s, match.line},
                                                 {u"text"_s, match.text},
                                                 {u"before"_s, QJsonArray::fromStringList(match.before)},
                                                 {u"after"_s, QJsonArray::fromStringList(match.after)},
                                                 {u"score"_s, match.score}});
                        print(context.console, match);
                    }
                    if (context.console.json())
                        context.console.printJson(
                            QJsonObject{{u"query"_s, query}, {u"searched_by"_s, files->name()}, {u"matches"_s, array}});
                    else if (matches.isEmpty())
                        context.console.say(u"Nothing was found."_s);
                    return ExitStatus::Done;
                });
}

} // namespace sheaf
