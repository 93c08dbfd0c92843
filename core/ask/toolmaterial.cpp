#include "core/ask/toolmaterial.h"

#include "core/ask/tablesql.h"
#include "core/index/idlist.h"
#include "core/index/placestore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int lookedAtTables = 2000; // by their columns
constexpr int loadedTables = 5;
constexpr int lookedAtDocuments = 5000; // by their titles
constexpr qsizetype leastTitle = 4;     // characters; a shorter one stands in many questions

QStringList columnsOf(const QString& json)
{
    QStringList columns;
    for (const QJsonValue& column : QJsonDocument::fromJson(json.toUtf8()).array())
        columns.append(column.toString());
    return columns;
}

// "(condition)" and its values for what is in scope.
struct Inside
{
    QString sql = u"1"_s;
    QVariantList values = {};
};

Result<Inside> inside(Connection& connection, const Scope& scope, const QString& column)
{
    const auto documents = documentsIn(connection, scope);
    if (!documents.ok())
        return documents.error();
    if (!documents->has_value())
        return Inside();
    return Inside{column + u" IN (SELECT value FROM json_each(?))"_s, {idList(**documents)}};
}

Result<QList<ToolTable>> fittingTables(Connection& connection, const QString& question, const Scope& scope)
{
    const auto where = inside(connection, scope, u"document"_s);
    if (!where.ok())
        return where.error();
    struct Place
    {
        qsizetype named;
        DocumentId document;
        int ordinal;
        QString title;
    };
    QList<Place> places;
    const auto read = connection.each(
        u"SELECT document, ordinal, columns, title FROM document_tables JOIN documents ON documents.id = document"
        " WHERE %1 ORDER BY document, ordinal LIMIT %2"_s.arg(where->sql)
            .arg(lookedAtTables),
        where->values, [&](const QSqlQuery& row) {
            const qsizetype named = columnsNamed(question, columnsOf(row.value(2).toString())).size();
            if (named > 0)
                places.append({named, {row.value(0).toLongLong()}, row.value(1).toInt(), row.value(3).toString()});
        });
    if (!read.ok())
        return read.error();
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.named > b.named; });
    QList<ToolTable> tables;
    for (const Place& place : places.mid(0, loadedTables)) {
        const auto all = PlaceStore(connection).tables(place.document);
        if (!all.ok())
            return all.error();
        if (place.ordinal < all->size())
            tables.append({place.document, place.ordinal, place.title, all->at(place.ordinal)});
    }
    return tables;
}

Result<QList<ToolDocument>> outlined(Connection& connection, const QString& question, const Scope& scope)
{
    const auto where = inside(connection, scope, u"id"_s);
    if (!where.ok())
        return where.error();
    QList<ToolDocument> all;
    const auto read = connection.each(
        u"SELECT id, title FROM documents WHERE chunks > 0 AND %1 ORDER BY id LIMIT %2"_s.arg(where->sql)
            .arg(lookedAtDocuments),
        where->values, [&](const QSqlQuery& row) {
            all.append({{row.value(0).toLongLong()}, row.value(1).toString()});
        });
    if (!read.ok())
        return read.error();
    if (all.size() == 1)
        return all;
    QList<ToolDocument> named;
    for (const ToolDocument& document : std::as_const(all)) {
        const QString name = document.title.section(u'.', 0, -2); // a file's name without its ending
        const bool byTitle =
            document.title.size() >= leastTitle && question.contains(document.title, Qt::CaseInsensitive);
        if (byTitle || (name.size() >= leastTitle && question.contains(name, Qt::CaseInsensitive)))
            named.append(document);
    }
    return named;
}

} // namespace

Result<ToolMaterial> toolMaterial(Connection& connection, const QString& question, const Scope& scope)
{
    ToolMaterial material;
    const auto tables = fittingTables(connection, question, scope);
    if (!tables.ok())
        return tables.error();
    material.tables = *tables;
    if (!asksForOutline(question))
        return material;
    const auto documents = outlined(connection, question, scope);
    if (!documents.ok())
        return documents.error();
    material.documents = *documents;
    return material;
}

} // namespace sheaf
