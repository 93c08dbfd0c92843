#include "app/cli/commands.h"

#include "core/base/json.h"
#include "core/index/collectionstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

ExitStatus report(const CommandContext& context, const QString& query, const WebFindings& findings)
{
    QJsonArray results;
    for (qsizetype i = 0; i < findings.results.size(); ++i) {
        const WebResult& page = findings.results[i];
        results.append(QJsonObject{{u"title"_s, page.title},
                                   {u"url"_s, page.url.toString()},
                                   {u"text"_s, page.text},
                                   {u"service"_s, page.service}});
        context.console.print(u"%1. %2 (%3)\n   %4"_s.arg(i + 1).arg(printable(page.title), page.service,
                                                                     printable(page.url.toString())));
        if (!page.text.isEmpty())
            context.console.print(u"   "_s + printable(page.text));
    }
    QJsonArray errors;
    for (const Error& error : findings.errors) {
        errors.append(toJson(error));
        context.console.say(error.message);
    }
    if (context.console.json())
        context.console.printJson(QJsonObject{{u"query"_s, query}, {u"results"_s, results}, {u"errors"_s, errors}});
    else if (findings.results.isEmpty() && findings.answered > 0)
        context.console.say(u"Nothing was found."_s);
    if (findings.answered == 0)
        return ExitStatus::CouldNotRun;
    return findings.errors.isEmpty() ? ExitStatus::Done : ExitStatus::SomeFailed;
}

} // namespace

// Asks the services that are switched on. With a scope the library is asked first whether any of it is private.
Future<ExitStatus> runWeb(const CommandContext& context)
{
    const auto web = context.app.sources().web;
    if (!web)
        return failedFuture<ExitStatus>(
            Error::make(ErrorCode::InvalidInput,
                        u"No service for searching the web is switched on. Choose one in the settings of the window, "
                        "or with --searxng-url URL, --brave or --perplexity."_s));
    const QString query = context.line.arguments.first();
    const Scope scope = context.line.scope;
    CallContext call;
    call.stop = context.stop;
    Future<void> allowed = readyFuture<void>({});
    if (!scope.isEmpty())
        allowed = then(context.app.open(), &context.app, [context, scope, call] {
            return context.app.database().read(
                call, [scope](Connection& connection) { return checkMayAskWeb(connection, scope); });
        });
    return then(allowed, &context.app, [context, web, query, call] {
        return then(web->searchAll(query, context.line.k, call), &context.app,
                    [context, query, web](const WebFindings& found) { return report(context, query, found); });
    });
}

} // namespace sheaf
