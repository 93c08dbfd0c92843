#pragma once

#include "core/base/ids.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace sheaf {

class Collections;
class DocumentTable;

// What can be done with collections: the chosen documents put into one or taken out of it, and the one that is shown
// given another name or deleted. They stand with the other actions of documents.
class CollectionActions : public QObject
{
    Q_OBJECT

public:
    CollectionActions(Collections& collections, const DocumentTable& table, QWidget* scope);
    void fill(QMenu& menu) const;
    void setShown(CollectionId collection); // the one the table is cut down to; none: the whole library

Q_SIGNALS:
    void newWanted(const QList<sheaf::DocumentId>& documents);
    void renameWanted(sheaf::CollectionId collection);
    void removeWanted(sheaf::CollectionId collection);

private:
    void list();
    void update();

    Collections& m_collections;
    const DocumentTable& m_table;
    CollectionId m_shown;
    QMenu* m_add;
    QAction* m_takeOut;
    QAction* m_rename;
    QAction* m_private;
    QAction* m_remove;
};

} // namespace sheaf
