#pragma once

#include "ui/widgets/choicebutton.h"
#include "ui/workspace.h"

namespace sheaf {

// The collections as they were last told, and the ways to change them. What fails changes nothing and is said.
class Collections : public QObject
{
    Q_OBJECT

public:
    explicit Collections(Workspace& workspace, QObject* parent = nullptr);

    const QList<Collection>& all() const { return m_all; } // by name
    const Collection* find(CollectionId collection) const;
    void refresh();
    Future<QList<DocumentId>> documentsOf(CollectionId collection) const { return m_workspace.documentsOf(collection); }

    void create(const QString& name, const QList<DocumentId>& documents); // and puts these into it
    void rename(CollectionId collection, const QString& name);
    void remove(CollectionId collection);
    void add(CollectionId collection, const QList<DocumentId>& documents);
    void takeOut(CollectionId collection, const QList<DocumentId>& documents);
    void setPrivate(CollectionId collection, bool isPrivate);

Q_SIGNALS:
    void changed(); // other collections, or other documents in them
    void failed(const sheaf::Error& error);

private:
    void follow(const Future<void>& change);

    Workspace& m_workspace;
    QList<Collection> m_all;
    quint64 m_turn = 0;
};

// For a ChoiceButton: the values are the collections' numbers.
QList<ChoiceButton::Choice> choicesOf(const QList<Collection>& collections);
QString choiceOf(CollectionId collection);        // empty for none
CollectionId collectionOf(const QString& choice); // none for empty

} // namespace sheaf
