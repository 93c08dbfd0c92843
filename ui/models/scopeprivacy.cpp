#include "ui/models/scopeprivacy.h"

#include "core/concurrency/combine.h"
#include "ui/models/collections.h"

#include <QSet>

namespace sheaf {

ScopePrivacy::ScopePrivacy(Collections& collections, QObject* parent)
    : QObject(parent)
    , m_collections(collections)
{
    connect(&collections, &Collections::changed, this, &ScopePrivacy::look);
}

void ScopePrivacy::setScope(const Scope& scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    look();
}

void ScopePrivacy::look()
{
    const quint64 turn = ++m_turn;
    QStringList names;
    QList<Future<QList<DocumentId>>> members;
    for (const Collection& collection : m_collections.all()) {
        if (!collection.isPrivate)
            continue;
        if (m_scope.collections.contains(collection.id)) {
            tell(collection.name);
            return;
        }
        names.append(collection.name);
        members.append(m_collections.documentsOf(collection.id));
    }
    if (names.isEmpty() || (m_scope.documents.isEmpty() && m_scope.collections.isEmpty())) {
        tell({});
        return;
    }
    for (const CollectionId chosen : m_scope.collections)
        members.append(m_collections.documentsOf(chosen));
    observe(all(members, this), this, [this, turn, names](const Result<QList<Result<QList<DocumentId>>>>& lists) {
        if (turn != m_turn || !lists.ok())
            return;
        QSet<DocumentId> named(m_scope.documents.cbegin(), m_scope.documents.cend());
        for (qsizetype i = names.size(); i < lists->size(); ++i) {
            for (const DocumentId id : lists->at(i).valueOr({}))
                named.insert(id);
        }
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QList<DocumentId> documents = lists->at(i).valueOr({});
            if (std::any_of(documents.begin(), documents.end(), [&](DocumentId id) { return named.contains(id); })) {
                tell(names[i]);
                return;
            }
        }
        tell({});
    });
}

void ScopePrivacy::tell(const QString& collection)
{
    if (std::exchange(m_collection, collection) != collection)
        Q_EMIT changed();
}

} // namespace sheaf
