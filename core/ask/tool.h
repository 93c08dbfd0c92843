#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"
#include "core/index/scope.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sheaf {

// Something that could be done for a question beside searching: offered, and run on a click, or at once where it is
// local and only reads.
struct ToolSuggestion
{
    QString tool;             // "calculator", "dates", "units", "table", "outline", "files", "web"
    QString title;            // for the button: "Calculate 12 % of 48,300"
    QString argument;         // what is run: an expression, SQL, words
    DocumentId document = {}; // whose table or outline
    bool automatic = false;   // may run without a click

    bool operator==(const ToolSuggestion&) const = default;
};

struct ToolResult
{
    ToolSuggestion suggestion;
    QString shown;            // what was run, as the person may check it: the expression, the SQL
    QString text;             // the result in words
    QStringList columns = {}; // of a result that is a table
    QList<QStringList> rows = {};

    bool operator==(const ToolResult&) const = default;
};

// The tools of a question. They are chosen from the question alone, never from what a document says.
class ToolBox
{
public:
    ToolBox() = default;
    ToolBox(const ToolBox&) = delete;
    ToolBox& operator=(const ToolBox&) = delete;
    virtual ~ToolBox() = default;

    // The most fitting first; empty for most questions.
    virtual Future<QList<ToolSuggestion>> suggest(const QString& question, const Scope& scope,
                                                  const CallContext& call) = 0;
    virtual Future<ToolResult> run(const ToolSuggestion& suggestion, const Scope& scope, const CallContext& call) = 0;
};

} // namespace sheaf
