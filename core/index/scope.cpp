#include "core/index/scope.h"

#include "core/index/collectionstore.h"
#include "core/index/idlist.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QString textList(const QStringList& texts)
{
    QJsonArray array;
    for (const QString& text : texts)
        array.append(text.toLower());
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

bool Scope::isResolved() const
{
    Scope rest = *this;
    rest.documents.clear();
    return rest.isEmpty();
}

Result<std::optional<QList<DocumentId>>> documentsIn(Connection& connection, const Scope& scope)
{
    QStringList conditions;
    QVariantList values;
    const auto demand = [&](bool asked, const QString& condition, const QVariant& value) {
        if (!asked)
            return;
        conditions.append(condition);
        values.append(value);
    };
    demand(!scope.documents.isEmpty(), u"id IN (SELECT value FROM json_each(?))"_s, idList(scope.documents));
    demand(!scope.collections.isEmpty(), u"id IN (%1)"_s.arg(documentsOfCollections), idList(scope.collections));
    demand(!scope.types.isEmpty(), u"kind IN (SELECT value FROM json_each(?))"_s, textList(scope.types));
    demand(!scope.languages.isEmpty(), u"language IN (SELECT value FROM json_each(?))"_s, textList(scope.languages));
    demand(scope.addedFrom.isValid(), u"added_ms >= ?"_s, scope.addedFrom.toMSecsSinceEpoch());
    demand(scope.addedTo.isValid(), u"added_ms <= ?"_s, scope.addedTo.toMSecsSinceEpoch());
    demand(scope.modifiedFrom.isValid(), u"modified_ms >= ?"_s, scope.modifiedFrom.toMSecsSinceEpoch());
    demand(scope.modifiedTo.isValid(), u"modified_ms <= ?"_s, scope.modifiedTo.toMSecsSinceEpoch());
    demand(!scope.without.isEmpty(), u"id NOT IN (SELECT value FROM json_each(?))"_s, idList(scope.without));
    if (conditions.isEmpty())
        return std::optional<QList<DocumentId>>();
    QList<DocumentId> documents;
    const auto done =
        connection.each(u"SELECT id FROM documents WHERE "_s + conditions.join(" AND "_L1), values,
                        [&](const QSqlQuery& row) { documents.append(DocumentId{row.value(0).toLongLong()}); });
    if (!done.ok())
        return done.error();
    return std::optional(documents);
}

QString onPages(const Scope& scope, const QString& column)
{
    QString bounds;
    if (scope.firstPage > 0)
        bounds += u" AND page >= %1"_s.arg(scope.firstPage);
    if (scope.lastPage > 0)
        bounds += u" AND page <= %1"_s.arg(scope.lastPage);
    return bounds.isEmpty() ? QString() : u"EXISTS (SELECT 1 FROM chunks WHERE id = %1%2)"_s.arg(column, bounds);
}

Result<QList<ChunkId>> chunksOnPages(Connection& connection, const QList<ChunkId>& chunks, const Scope& scope)
{
    if (!scope.hasPages())
        return chunks;
    QList<ChunkId> inside;
    const auto done = connection.each(
        u"SELECT wanted.value FROM json_each(?) AS wanted WHERE %1 ORDER BY wanted.key"_s.arg(
            onPages(scope, u"wanted.value"_s)),
        {idList(chunks)}, [&](const QSqlQuery& row) { inside.append(ChunkId{row.value(0).toLongLong()}); });
    if (!done.ok())
        return done.error();
    return inside;
}

} // namespace sheaf
