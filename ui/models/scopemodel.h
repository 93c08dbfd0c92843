#pragma once

#include "core/index/collectionstore.h"
#include "core/index/searcher.h"

#include <QIdentityProxyModel>
#include <QSet>

namespace sheaf {

class DocumentsModel;

// The library's documents as a list with check marks: which of them the next question looks at. None checked means all,
// or those of a collection where one is chosen in their place.
class ScopeModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit ScopeModel(DocumentsModel& documents, QObject* parent = nullptr);

    Scope scope() const;
    void setScope(const Scope& scope);
    QString text() const; // "All documents", a name, "3 documents"
    // Those there are. One that is chosen and has gone is chosen no longer.
    void setCollections(const QList<Collection>& collections);
    void setCollection(CollectionId collection); // in the place of documents; none: all

    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void scopeChanged();

private:
    void forgetRemoved();

    DocumentsModel& m_documents;
    QSet<DocumentId> m_checked;
    QList<Collection> m_collections;
    CollectionId m_collection; // only while nothing is checked
};

} // namespace sheaf
