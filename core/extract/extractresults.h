#pragma once

#include "core/concurrency/future.h"
#include "core/extract/fieldschema.h"
#include "core/extract/valuemerger.h"
#include "core/index/scope.h"

namespace sheaf {

class Database;
struct CallContext;

// What a document says, as far as it was read.
struct ResultRow
{
    DocumentId document;
    QString path;
    QString title;
    bool paged = true;
    int chunks = 0; // in scope
    int done = 0;   // of them
    int failed = 0;
    QList<MergedValue> values; // one for each field, in their order

    bool operator==(const ResultRow&) const = default;
};

// What a window shows and a file keeps.
struct ResultGrid
{
    FieldSchema schema;
    QList<ResultRow> rows; // in the order the documents came into the library

    bool operator==(const ResultGrid&) const = default;
};

// Everything read with these fields by this engine, merged by document; values are checked against the texts they come
// from. One document at a time is in memory with its texts. In `context`'s thread.
Future<ResultGrid> extractedResults(Database& database, const FieldSchema& schema, const QString& engineId,
                                    const Scope& scope, const CallContext& call, QObject* context);

} // namespace sheaf
