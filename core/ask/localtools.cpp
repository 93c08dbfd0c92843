#include "core/ask/localtools.h"

#include "core/ask/calculator.h"
#include "core/ask/dateterms.h"
#include "core/ask/outline.h"
#include "core/ask/tablequery.h"
#include "core/ask/toolmaterial.h"
#include "core/ask/units.h"
#include "core/concurrency/run.h"
#include "core/index/collectionstore.h"
#include "core/index/database.h"
#include "core/index/placestore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int offeredWebResults = 10;

Future<ToolResult> wrongArgument(const QString& message)
{
    return failedFuture<ToolResult>(Error::make(ErrorCode::InvalidInput, message));
}

Future<ToolResult> ready(const ToolSuggestion& suggestion, const QString& shown, const QString& text)
{
    return readyFuture<ToolResult>(ToolResult{suggestion, shown, text});
}

// The document, where a tool may look at it.
Result<void> checkInScope(Connection& connection, DocumentId document, const Scope& scope)
{
    const auto inside = documentsIn(connection, scope);
    if (!inside.ok())
        return inside.error();
    if (inside->has_value() && !(*inside)->contains(document))
        return Error::make(ErrorCode::PermissionDenied,
                           u"The document is not among those the question is about. Widen what it looks at."_s);
    return {};
}

} // namespace

LocalTools::LocalTools(ToolParts parts)
    : m_parts(std::move(parts))
{}

Future<QList<ToolSuggestion>> LocalTools::suggest(const QString& question, const Scope& scope, const CallContext& call)
{
    const auto stop = m_stops.join(call);
    const CallContext own = call.withStop(stop->token());
    ToolSurroundings around;
    around.today = m_parts.today();
    around.files = m_parts.files && !m_parts.fileFolders.isEmpty();
    around.web = bool(m_parts.web);
    const auto material = m_parts.database.read(
        own, [question, scope](Connection& connection) { return toolMaterial(connection, question, scope); });
    return then(
        material, &m_context,
        [this, question, around, own, stop](const Result<ToolMaterial>& found) -> Future<QList<ToolSuggestion>> {
            if (own.stopRequested())
                return failedFuture<QList<ToolSuggestion>>(Error::cancelled());
            ToolSurroundings whole = around;
            if (found.ok()) {
                whole.tables = found->tables;
                whole.documents = found->documents;
            }
            return sheaf::run(&m_parts.pool, own, [question, whole] { return suggestTools(question, whole); });
        });
}

Future<ToolResult> LocalTools::run(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call)
{
    const QString& tool = suggestion.tool;
    if (call.stopRequested())
        return failedFuture<ToolResult>(Error::cancelled());
    if (tool == "calculator"_L1) {
        const auto done = calculate(suggestion.argument);
        return done.ok() ? ready(suggestion, done->expression, done->text) : failedFuture<ToolResult>(done.error());
    }
    if (tool == "dates"_L1) {
        const auto done = answerDate(suggestion.argument, m_parts.today());
        return done ? ready(suggestion, done->expression, done->text)
                    : wrongArgument(u"No dates that can be reckoned with stand there. Write them like 2024-01-15."_s);
    }
    if (tool == "units"_L1) {
        const auto done = convertUnits(suggestion.argument);
        return done ? ready(suggestion, done->expression, done->text)
                    : wrongArgument(u"No units that fit each other stand there. Write it like “5 miles in km”."_s);
    }
    if (tool == "table"_L1)
        return queryTable(suggestion, scope, call);
    if (tool == "outline"_L1)
        return outline(suggestion, scope, call);
    if (tool == "files"_L1)
        return searchFiles(suggestion, call);
    if (tool == "web"_L1)
        return searchWeb(suggestion, scope, call);
    return wrongArgument(u"There is no tool “%1”."_s.arg(tool.left(40)));
}

Future<ToolResult> LocalTools::queryTable(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call)
{
    const auto argument = parseTableArgument(suggestion.argument);
    if (!argument)
        return wrongArgument(u"The number of the table and one SELECT are needed."_s);
    const auto stop = m_stops.join(call);
    const CallContext own = call.withStop(stop->token());
    const auto table = m_parts.database.read(
        own,
        [document = suggestion.document, ordinal = argument->first, scope](Connection& connection) -> Result<Table> {
            if (const auto inside = checkInScope(connection, document, scope); !inside.ok())
                return inside.error();
            const auto tables = PlaceStore(connection).tables(document);
            if (!tables.ok())
                return tables.error();
            if (ordinal >= tables->size())
                return Error::make(ErrorCode::NotFound, u"The table is not in the library any more."_s);
            return tables->at(ordinal);
        });
    const auto answered = then(table, &m_context, [this, own, suggestion, sql = argument->second](const Table& data) {
        return sheaf::run(
            &m_parts.pool, own, [suggestion, sql, data](const std::stop_token& token) -> Result<ToolResult> {
                const auto answer = sheaf::queryTable(data, sql, token);
                if (!answer.ok())
                    return answer.error();
                ToolResult result{suggestion, sql, {}, answer->columns, answer->rows};
                const bool single = answer->rows.size() == 1 && answer->columns.size() == 1;
                result.text =
                    single
                        ? answer->rows[0][0]
                        : u"%1 rows%2"_s.arg(answer->rows.size()).arg(answer->complete ? QString() : u", and more"_s);
                if (!data.complete)
                    result.text += u" (of the rows that were kept; the file has more)"_s;
                return result;
            });
    });
    return then(answered, &m_context, [stop](Result<ToolResult> done) { return done; });
}

Future<ToolResult> LocalTools::outline(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call)
{
    const auto stop = m_stops.join(call);
    const auto outline = m_parts.database.read(
        call.withStop(stop->token()),
        [document = suggestion.document, scope](Connection& connection) -> Result<QList<OutlineEntry>> {
            if (const auto inside = checkInScope(connection, document, scope); !inside.ok())
                return inside.error();
            return outlineOf(connection, document);
        });
    return then(outline, &m_context, [suggestion, stop](const QList<OutlineEntry>& entries) {
        ToolResult result{
            suggestion, suggestion.title, u"%1 headings"_s.arg(entries.size()), {u"Heading"_s, u"Page"_s}};
        for (const OutlineEntry& entry : entries)
            result.rows.append({entry.heading, QString::number(entry.page)});
        return result;
    });
}

Future<ToolResult> LocalTools::searchFiles(const ToolSuggestion& suggestion, const CallContext& call)
{
    if (!m_parts.files || m_parts.fileFolders.isEmpty())
        return wrongArgument(u"No folder may be looked into. Allow one in the settings."_s);
    FileSearchOptions options;
    options.folders = m_parts.fileFolders;
    const auto stop = m_stops.join(call);
    const auto found = m_parts.files->search(suggestion.argument, options, call.withStop(stop->token()), {});
    return then(found, &m_context, [this, suggestion, stop](const QList<FileMatch>& matches) {
        ToolResult result{suggestion,
                          u"%1 in %2"_s.arg(m_parts.files->name(), m_parts.fileFolders.join(", "_L1)),
                          u"%1 places"_s.arg(matches.size()),
                          {u"File"_s, u"Line"_s, u"Text"_s}};
        for (const FileMatch& match : matches)
            result.rows.append({match.path, QString::number(match.line), match.text});
        return result;
    });
}

Future<ToolResult> LocalTools::searchWeb(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call)
{
    if (!m_parts.web)
        return wrongArgument(u"No service for searching the web is switched on. Choose one in the settings."_s);
    const auto stop = m_stops.join(call);
    const CallContext own = call.withStop(stop->token());
    const auto allowed =
        m_parts.database.read(own, [scope](Connection& connection) { return checkMayAskWeb(connection, scope); });
    const auto found = then(allowed, &m_context, [this, own, query = suggestion.argument] {
        return m_parts.web->search(query, offeredWebResults, own);
    });
    return then(found, &m_context, [this, suggestion, stop](const QList<WebResult>& pages) {
        ToolResult result{suggestion,
                          u"%1: %2"_s.arg(m_parts.web->name(), suggestion.argument),
                          u"%1 pages"_s.arg(pages.size()),
                          {u"Title"_s, u"Address"_s, u"Text"_s}};
        for (const WebResult& page : pages)
            result.rows.append({page.title, page.url.toString(), page.text});
        return result;
    });
}

} // namespace sheaf
