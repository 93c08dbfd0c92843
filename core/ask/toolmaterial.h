#pragma once

#include "core/ask/toolsuggester.h"
#include "core/index/connection.h"

namespace sheaf {

// What of the library may serve a question's tools.
struct ToolMaterial
{
    QList<ToolTable> tables;       // a column of theirs stands in the question; the first few
    QList<ToolDocument> documents; // for outlines: of the scope where it has one, or named in the question
};

// Reads no more of the library than the question gives reason to.
Result<ToolMaterial> toolMaterial(Connection& connection, const QString& question, const Scope& scope);

} // namespace sheaf
