#pragma once

#include "core/index/documentrecord.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace sheaf {

class CollectionActions;
class DocumentTable;
class DocumentsModel;

// What can be done with the chosen documents. The same actions stand in the Document menu and in the table's context
// menu.
class DocumentActions : public QObject
{
    Q_OBJECT

public:
    // The shortcuts work while the focus is in `scope`.
    DocumentActions(DocumentTable& table, const DocumentsModel& documents, const CollectionActions& collections,
                    QWidget* scope);
    void fill(QMenu& menu) const;

Q_SIGNALS:
    void askAbout(const QList<sheaf::DocumentId>& documents);
    void retry(const QList<sheaf::DocumentId>& documents);
    void passwordWanted(const QList<sheaf::DocumentRecord>& documents);
    void putFirst(const QList<sheaf::DocumentId>& documents);
    void look(const sheaf::DocumentRecord& document);
    void remove(const QList<sheaf::DocumentRecord>& documents);

private:
    void update();
    QAction* make(const QString& text, const QKeySequence& key, QWidget* scope);

    DocumentTable& m_table;
    const DocumentsModel& m_documents;
    const CollectionActions& m_collections;
    QAction* m_ask;
    QAction* m_look;
    QAction* m_open;
    QAction* m_folder;
    QAction* m_first;
    QAction* m_retry;
    QAction* m_retryAll;
    QAction* m_password;
    QAction* m_copy;
    QAction* m_remove;
};

} // namespace sheaf
