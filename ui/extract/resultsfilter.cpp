#include "ui/extract/resultsfilter.h"

#include "ui/extract/resultsmodel.h"

namespace sheaf {

ResultsFilter::ResultsFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
}

void ResultsFilter::setWords(const QString& words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ResultsFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool ResultsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QAbstractItemModel& source = *sourceModel();
    const int columns = source.columnCount(parent);
    const auto any = [&](int role) {
        for (int column = 1; column < columns; ++column) {
            const QVariant flag = source.index(row, column, parent).data(role);
            if (flag.toInt() != 0)
                return true;
        }
        return false;
    };
    const auto empty = [&] {
        for (int column = 1; column < columns; ++column) {
            if (source.index(row, column, parent).data().toString().isEmpty())
                return true;
        }
        return false;
    };
    if (m_show == Show::Conflicts && !any(ResultsModel::OthersRole))
        return false;
    if (m_show == Show::Unverified && !any(ResultsModel::UnverifiedRole))
        return false;
    if (m_show == Show::Missing && !empty())
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        for (int column = 0; column < columns; ++column) {
            if (source.index(row, column, parent).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

bool ResultsFilter::lessThan(const QModelIndex& a, const QModelIndex& b) const
{
    const QVariant one = a.data(ResultsModel::SortRole);
    const QVariant other = b.data(ResultsModel::SortRole);
    if (one.isValid() != other.isValid())
        return one.isValid() == (sortOrder() == Qt::AscendingOrder);
    const bool isNumber = one.typeId() == QMetaType::Double;
    const bool bothNumbers = isNumber && other.typeId() == QMetaType::Double;
    if (isNumber != (other.typeId() == QMetaType::Double))
        return isNumber; // what is no number stands behind those that are
    if (bothNumbers && one.toDouble() != other.toDouble())
        return one.toDouble() < other.toDouble();
    if (const int order = QString::compare(one.toString(), other.toString()); !bothNumbers && order != 0)
        return order < 0;
    return a.row() < b.row();
}

} // namespace sheaf
