#include "app/cli/commands.h"

#include "core/ask/toolsuggester.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QJsonObject toJson(const ToolSuggestion& suggestion)
{
    QJsonObject object{{u"tool"_s, suggestion.tool},
                       {u"title"_s, suggestion.title},
                       {u"argument"_s, suggestion.argument},
                       {u"automatic"_s, suggestion.automatic}};
    if (suggestion.document.isValid())
        object.insert(u"document"_s, suggestion.document.value);
    return object;
}

ExitStatus list(const CommandContext& context, const QList<ToolSuggestion>& suggestions)
{
    QJsonArray array;
    for (const ToolSuggestion& suggestion : suggestions) {
        array.append(toJson(suggestion));
        context.console.print(u"%1  %2%3"_s.arg(suggestion.tool.leftJustified(10), printable(suggestion.title),
                                                suggestion.automatic ? QString() : u"  (on request)"_s));
    }
    if (context.console.json())
        context.console.printJson(array);
    return ExitStatus::Done;
}

ExitStatus report(const CommandContext& context, const ToolResult& result)
{
    context.console.print(u"%1: %2"_s.arg(result.suggestion.tool, printable(result.shown)));
    context.console.print(printable(result.text));
    QJsonArray rows;
    const bool single = result.rows.size() == 1 && result.columns.size() == 1; // the text says it
    if (!result.columns.isEmpty() && !single)
        context.console.print(printable(result.columns.join(u" | "_s)));
    for (const QStringList& row : result.rows) {
        if (!single)
            context.console.print(printable(row.join(u" | "_s)));
        rows.append(QJsonArray::fromStringList(row));
    }
    if (context.console.json())
        context.console.printJson(QJsonObject{{u"suggestion"_s, toJson(result.suggestion)},
                                              {u"shown"_s, result.shown},
                                              {u"text"_s, result.text},
                                              {u"columns"_s, QJsonArray::fromStringList(result.columns)},
                                              {u"rows"_s, rows}});
    return ExitStatus::Done;
}

// SQL as it was typed, over the first table of the one document in scope.
std::optional<ToolSuggestion> typedSql(const QString& text, const Scope& scope)
{
    if (scope.documents.size() != 1 || !text.trimmed().startsWith("select "_L1, Qt::CaseInsensitive))
        return {};
    ToolSuggestion typed;
    typed.tool = u"table"_s;
    typed.title = u"Ask the table"_s;
    typed.argument = tableArgument(0, text);
    typed.document = scope.documents.first();
    return typed;
}

} // namespace

// Suggests tools for a question and runs the first that may run by itself; SQL over a document's table is run as it is.
Future<ExitStatus> runTool(const CommandContext& context)
{
    const QString question = context.line.arguments.first();
    const Scope scope = context.line.scope;
    CallContext call;
    call.stop = context.stop;
    const auto tools = context.app.sources().tools;
    const auto runOne = [context, tools, scope, call](const ToolSuggestion& suggestion) {
        return then(tools->run(suggestion, scope, call), &context.app,
                    [context, tools](const ToolResult& result) { return report(context, result); });
    };
    // Arithmetic needs no library; where there is none, tables and outlines are missing.
    return then(context.app.open(), &context.app,
                [context, tools, question, scope, call, runOne](const Result<void>&) -> Future<ExitStatus> {
                    if (const auto typed = typedSql(question, scope))
                        return runOne(*typed);
                    return then(
                        tools->suggest(question, scope, call), &context.app,
                        [context, runOne](const QList<ToolSuggestion>& suggestions) -> Future<ExitStatus> {
                            if (context.line.list)
                                return readyFuture<ExitStatus>(list(context, suggestions));
                            for (const ToolSuggestion& suggestion : suggestions) {
                                if (suggestion.automatic)
                                    return runOne(suggestion);
                            }
                            return failedFuture<ExitStatus>(Error::make(
                                ErrorCode::NotFound,
                                u"No tool fits that. Try “12 % of 48,300”, “90 days after 2024-01-15”, “5 "
                                "miles in km”, or a question that names a column of a table in the library."_s));
                        });
                });
}

} // namespace sheaf
