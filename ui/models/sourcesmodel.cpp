#include "ui/models/sourcesmodel.h"

#include "ui/models/sourcewords.h"
#include "ui/theme/figures.h"
#include "ui/widgets/label.h"

using namespace Qt::StringLiterals;

namespace sheaf {

SourcesModel::SourcesModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void SourcesModel::setSources(const QList<Source>& sources, int queries)
{
    beginResetModel();
    m_sources = sources;
    m_queries = queries;
    endResetModel();
}

int SourcesModel::rowOf(int number) const
{
    for (int row = 0; row < int(m_sources.size()); ++row) {
        if (m_sources.at(row).number == number)
            return row;
    }
    return -1;
}

int SourcesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sources.size());
}

int SourcesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Source& source = m_sources.at(index.row());
    const auto rank = [](int value) { return value > 0 ? grouped(value) : u"–"_s; };
    if (role == NumberRole)
        return source.number;
    const bool library = source.origin == Source::Origin::Library;
    if (role == IconRole)
        return originIcon(source.origin);
    if (role == Qt::ToolTipRole && index.column() == Document)
        return plainTooltip(library
                                ? source.chunk.path
                                : webAddress(source).value_or(source.chunk.path) + u'\n' + originText(source.origin));
    if (role == Qt::ToolTipRole)
        return plainTooltip(index.column() == Page ? sourcePlace(source) : source.chunk.text.left(1500));
    if (role == Qt::AccessibleTextRole && index.column() == Document) {
        const QString text = tr("Source %1: %2").arg(source.number).arg(sourceName(source));
        return library ? text : text + u", "_s + originText(source.origin);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Document:
        return sourceName(source);
    case Page:
        return source.origin == Source::Origin::Web || source.origin == Source::Origin::Earlier ? source.chunk.title
               : !source.chunk.label.isEmpty()                                                  ? source.chunk.label
               : source.chunk.paged ? grouped(source.chunk.page)
                                    : u"–"_s;
    case Passage:
        return source.chunk.text.left(400).simplified();
    case TextRank:
        return rank(source.textRank);
    case VectorRank:
        return rank(source.vectorRank);
    case FoundBy:
        return library && m_queries > 0 ? tr("%1 of %2").arg(source.foundBy).arg(m_queries) : u"–"_s;
    default:
        return {};
    }
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case TextRank:
            return tr("Best rank in a full-text list");
        case VectorRank:
            return tr("Best rank in a vector list");
        case FoundBy:
            return tr("How many of the queries found it");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Document:
        return tr("Source");
    case Page:
        return tr("Place");
    case Passage:
        return tr("Passage");
    case TextRank:
        return tr("Text");
    case VectorRank:
        return tr("Vector");
    case FoundBy:
        return tr("Found by");
    default:
        return {};
    }
}

} // namespace sheaf
