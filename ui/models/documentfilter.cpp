#include "ui/models/documentfilter.h"

#include "ui/models/documentsmodel.h"
#include "ui/models/documentwords.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool shows(DocumentFilter::Show show, const DocumentRecord& record)
{
    using Show = DocumentFilter::Show;
    switch (show) {
    case Show::All:
        return true;
    case Show::Searchable:
        return record.isSearchable();
    case Show::Unfinished:
        return isUnfinished(record);
    case Show::Failed:
        return record.state == DocumentState::Failed;
    case Show::Quarantined:
        return record.isQuarantined();
    case Show::Missing:
        return record.missing;
    }
    return true;
}

} // namespace

DocumentFilter::DocumentFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(DocumentsModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void DocumentFilter::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

void DocumentFilter::setWords(const QString& text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void DocumentFilter::setOnly(const std::optional<QSet<DocumentId>>& documents)
{
    m_only = documents;
    invalidateRowsFilter();
}

bool DocumentFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* documents = qobject_cast<const DocumentsModel*>(sourceModel());
    if (!documents)
        return true;
    const DocumentRecord& record = documents->at(row);
    if (!shows(m_show, record) || (m_only && !m_only->contains(record.id)))
        return false;
    const QString state = stateText(record);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString& word) {
        return record.path.contains(word, Qt::CaseInsensitive) || state.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace sheaf
