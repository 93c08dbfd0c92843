#pragma once

#include "core/index/connection.h"
#include "core/index/documentrecord.h"
#include "core/index/scope.h"

namespace sheaf {

// How much a scope holds, as it is stored now.
struct ScopeSize
{
    int chunks = 0;
    int documents = 0; // that have any of them
    qint64 tokens = 0; // of their texts; estimated from their length alone: 4 characters, or 1 of a script beyond Latin
                       // that takes three bytes

    bool operator==(const ScopeSize&) const = default;
};
Result<ScopeSize> sizeOf(Connection& connection, const Scope& scope);

// The chunks in scope behind `after` in the order of their ids, at most `limit`: all of a scope page by page, while
// only one page is in memory. An invalid id begins; an empty page ends. What is added meanwhile comes last, what is
// removed is left out.
Result<QList<ChunkRecord>> chunksAfter(Connection& connection, const Scope& scope, ChunkId after, int limit);

} // namespace sheaf
