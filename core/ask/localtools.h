#pragma once

#include "core/ask/tool.h"
#include "core/engines/filesearch.h"
#include "core/engines/websearch.h"
#include "core/network/stopgroup.h"

#include <QDate>
#include <QObject>
#include <QThreadPool>

namespace sheaf {

class Database;

// What the tools work with; all but the shared ones outlive them.
struct ToolParts
{
    Database& database;
    QThreadPool& pool;
    std::function<QDate()> today;
    std::shared_ptr<FileSearch> files = {}; // null: none is offered
    QStringList fileFolders = {};           // empty: none is offered
    std::shared_ptr<WebSearch> web = {};    // null: none is offered
};

// The tools on this machine, and the web where it is switched on: calculator, dates, units, SQL over the tables of
// documents, outlines, search in files. A library that cannot be read takes only tables and outlines away. Called in
// the thread it is made in; destroying it stops what runs.
class LocalTools final : public ToolBox
{
public:
    explicit LocalTools(ToolParts parts);

    Future<QList<ToolSuggestion>> suggest(const QString& question, const Scope& scope,
                                          const CallContext& call) override;
    // InvalidInput for a tool that does not exist, an argument that makes no sense and SQL that is no single SELECT;
    // PermissionDenied for a table or outline out of scope, and for the web where the scope is private.
    Future<ToolResult> run(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call) override;

private:
    Future<ToolResult> queryTable(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call);
    Future<ToolResult> outline(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call);
    Future<ToolResult> searchFiles(const ToolSuggestion& suggestion, const CallContext& call);
    Future<ToolResult> searchWeb(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call);

    ToolParts m_parts;
    QObject m_context;
    StopGroup m_stops; // goes first, while what runs still hears of it
};

} // namespace sheaf
