#include "ui/models/collections.h"

namespace sheaf {

Collections::Collections(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace.indexer, &Indexer::documentsRemoved, this, &Collections::refresh);
}

const Collection* Collections::find(CollectionId collection) const
{
    const auto at = std::find_if(m_all.begin(), m_all.end(),
                                 [collection](const Collection& each) { return each.id == collection; });
    return at == m_all.end() ? nullptr : &*at;
}

void Collections::refresh()
{
    observe(m_workspace.collections(), this, [this, turn = ++m_turn](const Result<QList<Collection>>& all) {
        if (turn != m_turn)
            return;
        if (!all.ok()) {
            Q_EMIT failed(all.error());
            return;
        }
        m_all = *all;
        Q_EMIT changed();
    });
}

void Collections::create(const QString& name, const QList<DocumentId>& documents)
{
    follow(then(m_workspace.createCollection(name), this,
                [this, documents](CollectionId made) { return m_workspace.addToCollection(made, documents); }));
}

void Collections::rename(CollectionId collection, const QString& name)
{
    follow(m_workspace.renameCollection(collection, name));
}

void Collections::remove(CollectionId collection)
{
    follow(m_workspace.removeCollection(collection));
}

void Collections::add(CollectionId collection, const QList<DocumentId>& documents)
{
    follow(m_workspace.addToCollection(collection, documents));
}

void Collections::takeOut(CollectionId collection, const QList<DocumentId>& documents)
{
    follow(m_workspace.takeOutOfCollection(collection, documents));
}

void Collections::setPrivate(CollectionId collection, bool isPrivate)
{
    follow(m_workspace.setCollectionPrivate(collection, isPrivate));
}

void Collections::follow(const Future<void>& change)
{
    observe(change, this, [this](const Result<void>& done) {
        if (!done.ok())
            Q_EMIT failed(done.error());
        refresh(); // also after a failure: half of it may have been done
    });
}

QList<ChoiceButton::Choice> choicesOf(const QList<Collection>& collections)
{
    QList<ChoiceButton::Choice> choices;
    for (const Collection& collection : collections)
        choices.append({choiceOf(collection.id), collection.name, collection.isPrivate});
    return choices;
}

QString choiceOf(CollectionId collection)
{
    return collection.isValid() ? QString::number(collection.value) : QString();
}

CollectionId collectionOf(const QString& choice)
{
    return {choice.toLongLong()};
}

} // namespace sheaf
