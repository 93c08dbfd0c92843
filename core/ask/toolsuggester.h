#pragma once

#include "core/ask/tool.h"
#include "core/documents/document.h"

#include <QDate>

namespace sheaf {

// What a library has for the tools.
struct ToolTable
{
    DocumentId document;
    int ordinal = 0; // among the document's tables
    QString title;   // of the document
    Table table;
};
struct ToolDocument
{
    DocumentId id;
    QString title;
};

// What tools see beside the question.
struct ToolSurroundings
{
    QDate today;
    QList<ToolTable> tables = {};       // that may fit
    QList<ToolDocument> documents = {}; // in scope, where they are few or named in the question
    bool files = false;                 // may be searched
    bool web = false;
};

// The tools that fit a question, the most fitting first, each once: what a question without any of them gives is an
// empty list. Only the question decides; titles, columns and cells are compared with its words and nothing else. The
// web is never automatic. Pure.
QList<ToolSuggestion> suggestTools(const QString& question, const ToolSurroundings& around);

// Whether the question asks for a document's outline.
bool asksForOutline(const QString& question);

// A table tool's argument: which of the document's tables, and the SQL. Nothing where it is none.
QString tableArgument(int ordinal, const QString& sql);
std::optional<std::pair<int, QString>> parseTableArgument(const QString& argument);

} // namespace sheaf
