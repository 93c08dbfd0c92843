#include "ui/models/scopemodel.h"

#include "ui/models/documentsmodel.h"

namespace sheaf {

ScopeModel::ScopeModel(DocumentsModel& documents, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_documents(documents)
{
    setSourceModel(&documents);
    connect(&documents, &QAbstractItemModel::rowsRemoved, this, &ScopeModel::forgetRemoved);
    connect(&documents, &QAbstractItemModel::modelReset, this, &ScopeModel::forgetRemoved);
}

Scope ScopeModel::scope() const
{
    QList<DocumentId> documents(m_checked.cbegin(), m_checked.cend());
    std::sort(documents.begin(), documents.end());
    Scope scope(documents);
    if (m_collection.isValid())
        scope.collections = {m_collection};
    return scope;
}

void ScopeModel::setScope(const Scope& scope)
{
    m_checked = QSet<DocumentId>(scope.documents.cbegin(), scope.documents.cend());
    m_collection = m_checked.isEmpty() ? scope.collections.value(0) : CollectionId();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    Q_EMIT scopeChanged();
}

void ScopeModel::setCollections(const QList<Collection>& collections)
{
    m_collections = collections;
    if (!m_collection.isValid())
        return;
    const bool there = std::any_of(collections.begin(), collections.end(),
                                   [this](const Collection& each) { return each.id == m_collection; });
    if (!there)
        m_collection = {};
    Q_EMIT scopeChanged(); // or its name
}

void ScopeModel::setCollection(CollectionId collection)
{
    if (collection == m_collection)
        return;
    Scope scope;
    if (collection.isValid())
        scope.collections = {collection};
    setScope(scope);
}

void ScopeModel::forgetRemoved()
{
    const auto before = m_checked.size();
    m_checked.removeIf([this](DocumentId id) { return !m_documents.find(id); });
    if (m_checked.size() != before)
        Q_EMIT scopeChanged();
}

QString ScopeModel::text() const
{
    for (const Collection& collection : m_collections) {
        if (collection.id == m_collection)
            return tr("Collection %1").arg(collection.name);
    }
    if (m_checked.isEmpty())
        return tr("All documents");
    if (m_checked.size() > 1)
        return tr("%1 documents", nullptr, int(m_checked.size())).arg(m_checked.size());
    const DocumentRecord* record = m_documents.find(*m_checked.cbegin());
    return record ? fileNameOf(record->path) : tr("1 document");
}

QVariant ScopeModel::data(const QModelIndex& index, int role) const
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != DocumentsModel::Document)
        return QIdentityProxyModel::data(index, role);
    return m_checked.contains(m_documents.at(index.row()).id) ? Qt::Checked : Qt::Unchecked;
}

bool ScopeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != DocumentsModel::Document)
        return false;
    const DocumentId id = m_documents.at(index.row()).id;
    if (value.toInt() == Qt::Checked)
        m_checked.insert(id);
    else
        m_checked.remove(id);
    m_collection = {};
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT scopeChanged();
    return true;
}

Qt::ItemFlags ScopeModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
    return index.isValid() && index.column() == DocumentsModel::Document ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace sheaf
