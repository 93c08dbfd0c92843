#include "ui/models/documentfilter.h"

#include "ui/models/documentsmodel.h"

using namespace Qt::StringLiterals;

namespace sheaf {

DocumentFilter::DocumentFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(DocumentsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void DocumentFilter::setWords(const QString& text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool DocumentFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* documents = qobject_cast<const DocumentsModel*>(sourceModel());
    if (!documents || m_words.isEmpty())
        return true;
    const DocumentRecord& record = documents->at(row);
    const QString state = stateText(record);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString& word) {
        return record.path.contains(word, Qt::CaseInsensitive) || state.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace sheaf
