#include "core/index/collectionstore.h"

#include "core/base/wording.h"
#include "core/index/idlist.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int longestName = 200;

Error noCollection(const QString& name)
{
    return Error::make(ErrorCode::NotFound, Wording::tr("There is no collection “%1”.").arg(name));
}

Result<void> withoutCount(const Result<int>& result)
{
    return result.ok() ? Result<void>() : Result<void>(result.error());
}

} // namespace

Result<QList<Collection>> CollectionStore::all()
{
    QList<Collection> collections;
    const auto read = m_connection.each(
        u"SELECT id, name, (SELECT count(*) FROM collection_documents WHERE collection = collections.id), private"
        " FROM collections ORDER BY name"_s,
        {}, [&](const QSqlQuery& row) {
            collections.append(
                {{row.value(0).toLongLong()}, row.value(1).toString(), row.value(2).toInt(), row.value(3).toBool()});
        });
    if (!read.ok())
        return read.error();
    return collections;
}

Result<CollectionId> CollectionStore::named(const QString& name)
{
    const auto id = m_connection.value(u"SELECT id FROM collections WHERE name = ?"_s, {name.trimmed()});
    if (!id.ok())
        return id.error();
    if (!id->isValid())
        return noCollection(name);
    return CollectionId{id->toLongLong()};
}

Result<QString> CollectionStore::freeName(const QString& name, CollectionId except)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty() || trimmed.size() > longestName)
        return Error::make(ErrorCode::InvalidInput,
                           Wording::tr("A collection needs a name of 1 to %1 characters.").arg(longestName));
    const auto taken =
        m_connection.value(u"SELECT name FROM collections WHERE name = ? AND id <> ?"_s, {trimmed, except.value});
    if (!taken.ok())
        return taken.error();
    if (taken->isValid())
        return Error::make(
            ErrorCode::InvalidInput,
            Wording::tr("There is a collection “%1” already. Choose another name.").arg(taken->toString()));
    return trimmed;
}

Result<CollectionId> CollectionStore::create(const QString& name)
{
    const auto fit = freeName(name, {});
    if (!fit.ok())
        return fit.error();
    const auto id = m_connection.insert(u"INSERT INTO collections(name) VALUES (?)"_s, {*fit});
    if (!id.ok())
        return id.error();
    return CollectionId{*id};
}

Result<void> CollectionStore::rename(CollectionId collection, const QString& name)
{
    const auto fit = freeName(name, collection);
    if (!fit.ok())
        return fit.error();
    const auto renamed = m_connection.run(u"UPDATE collections SET name = ? WHERE id = ?"_s, {*fit, collection.value});
    if (renamed.ok() && *renamed == 0)
        return noCollection(QString::number(collection.value));
    return withoutCount(renamed);
}

Result<void> CollectionStore::remove(CollectionId collection)
{
    return withoutCount(m_connection.run(u"DELETE FROM collections WHERE id = ?"_s, {collection.value}));
}

Result<void> CollectionStore::setPrivate(CollectionId collection, bool isPrivate)
{
    const auto set =
        m_connection.run(u"UPDATE collections SET private = ? WHERE id = ?"_s, {int(isPrivate), collection.value});
    if (set.ok() && *set == 0)
        return noCollection(QString::number(collection.value));
    return withoutCount(set);
}

Result<void> CollectionStore::add(CollectionId collection, const QList<DocumentId>& documents)
{
    return withoutCount(m_connection.run(
        u"INSERT INTO collection_documents(collection, document) SELECT ?, documents.id FROM documents"
        " JOIN json_each(?) AS wanted ON wanted.value = documents.id WHERE true ON CONFLICT DO NOTHING"_s,
        {collection.value, idList(documents)}));
}

Result<void> CollectionStore::takeOut(CollectionId collection, const QList<DocumentId>& documents)
{
    return withoutCount(m_connection.run(u"DELETE FROM collection_documents WHERE collection = ?"
                                         " AND document IN (SELECT value FROM json_each(?))"_s,
                                         {collection.value, idList(documents)}));
}

Result<QList<DocumentId>> CollectionStore::documentsOf(CollectionId collection)
{
    QList<DocumentId> documents;
    const auto read =
        m_connection.each(documentsOfCollections + u" ORDER BY document"_s, {idList(QList<CollectionId>{collection})},
                          [&](const QSqlQuery& row) { documents.append(DocumentId{row.value(0).toLongLong()}); });
    if (!read.ok())
        return read.error();
    return documents;
}

Result<void> checkMayAskWeb(Connection& connection, const Scope& scope)
{
    Scope asked = scope;
    asked.without.clear(); // the whole library less some is still no private collection
    const auto documents = documentsIn(connection, asked);
    if (!documents.ok())
        return documents.error();
    if (!documents->has_value())
        return {};
    const auto name = connection.value(
        u"SELECT name FROM collections WHERE private = 1 AND (id IN (SELECT value FROM json_each(?)) OR EXISTS"
        " (SELECT 1 FROM collection_documents WHERE collection = collections.id AND document IN"
        " (SELECT value FROM json_each(?)))) ORDER BY name LIMIT 1"_s,
        {idList(scope.collections), idList(**documents)});
    if (!name.ok())
        return name.error();
    if (!name->isValid())
        return {};
    return Error::make(
        ErrorCode::PermissionDenied,
        Wording::tr("The web was not asked: the question is about documents of the collection “%1”, which is "
                    "private. Ask the whole library, or make the collection public.")
            .arg(name->toString()));
}

} // namespace sheaf
