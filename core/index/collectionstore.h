#pragma once

#include "core/base/ids.h"
#include "core/index/connection.h"
#include "core/index/scope.h"

#include <QList>

namespace sheaf {

// A group of documents under a name.
struct Collection
{
    CollectionId id;
    QString name;
    int documents = 0;
    bool isPrivate = false; // no question about its documents leaves this machine for the web

    bool operator==(const Collection&) const = default;
};

// A subquery of the documents in any of the collections, which are bound to its one parameter as idList() makes it.
inline constexpr QLatin1String documentsOfCollections{
    "SELECT document FROM collection_documents WHERE collection IN (SELECT value FROM json_each(?))"};

// Collections and what is in them, over one connection and within the caller's transaction. A document may be in any
// number of them, and leaves them all when it leaves the library. Names are trimmed and told apart without regard to
// upper and lower case of A to Z.
class CollectionStore
{
public:
    explicit CollectionStore(Connection& connection)
        : m_connection(connection)
    {}

    Result<QList<Collection>> all();                 // by name
    Result<CollectionId> named(const QString& name); // NotFound where there is none
    // InvalidInput for a name that is empty, longer than 200 characters or taken.
    Result<CollectionId> create(const QString& name);
    Result<void> rename(CollectionId collection, const QString& name);
    Result<void> remove(CollectionId collection); // the documents stay
    Result<void> setPrivate(CollectionId collection, bool isPrivate);

    Result<void> add(CollectionId collection, const QList<DocumentId>& documents); // unknown ones are left out
    Result<void> takeOut(CollectionId collection, const QList<DocumentId>& documents);
    Result<QList<DocumentId>> documentsOf(CollectionId collection); // in the order they came into the library

private:
    Result<QString> freeName(const QString& name, CollectionId except);

    Connection& m_connection;
};

// Whether a question with this scope may be put to the web: PermissionDenied where the scope names something and one of
// the documents in it belongs to a private collection. A question to the whole library names none, and nothing of the
// documents goes with it.
Result<void> checkMayAskWeb(Connection& connection, const Scope& scope);

} // namespace sheaf
