#include "core/index/scopechunks.h"

#include "core/index/documentstore.h"
#include "core/index/idlist.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// The condition on the table of chunks, with its value. The plus keeps SQLite from reading by document, which would
// have to be sorted anew for each page.
struct Condition
{
    QString sql = u"id > ?"_s;
    QVariantList values;
};

Result<Condition> conditionOf(Connection& connection, const Scope& scope, ChunkId after)
{
    Condition condition;
    condition.values.append(after.value);
    const auto documents = documentsIn(connection, scope);
    if (!documents.ok())
        return documents.error();
    if (*documents) {
        condition.sql += u" AND +document IN (SELECT value FROM json_each(?))"_s;
        condition.values.append(idList(**documents));
    }
    if (scope.firstPage > 0)
        condition.sql += u" AND page >= %1"_s.arg(scope.firstPage);
    if (scope.lastPage > 0)
        condition.sql += u" AND page <= %1"_s.arg(scope.lastPage);
    return condition;
}

} // namespace

Result<ScopeSize> sizeOf(Connection& connection, const Scope& scope)
{
    const auto condition = conditionOf(connection, scope, {});
    if (!condition.ok())
        return condition.error();
    ScopeSize size;
    const auto done =
        connection.each(u"SELECT count(*), count(DISTINCT document),"
                        " coalesce(sum(max(length(text) / 4, (length(CAST(text AS BLOB)) - length(text)) / 2)), 0)"
                        " FROM chunks WHERE "_s +
                            condition->sql,
                        condition->values, [&](const QSqlQuery& row) {
                            size = {row.value(0).toInt(), row.value(1).toInt(), row.value(2).toLongLong()};
                        });
    if (!done.ok())
        return done.error();
    return size;
}

Result<QList<ChunkRecord>> chunksAfter(Connection& connection, const Scope& scope, ChunkId after, int limit)
{
    auto condition = conditionOf(connection, scope, after);
    if (!condition.ok())
        return condition.error();
    condition->values.append(limit);
    QList<ChunkId> ids;
    const auto done =
        connection.each(u"SELECT id FROM chunks WHERE %1 ORDER BY id LIMIT ?"_s.arg(condition->sql), condition->values,
                        [&](const QSqlQuery& row) { ids.append(ChunkId{row.value(0).toLongLong()}); });
    if (!done.ok())
        return done.error();
    return DocumentStore(connection).chunks(ids);
}

} // namespace sheaf
