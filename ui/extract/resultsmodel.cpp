#include "ui/extract/resultsmodel.h"

#include "ui/models/documentwords.h"
#include "ui/widgets/label.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

bool isReadToTheEnd(const ResultRow& row)
{
    return row.done + row.failed == row.chunks;
}

int conflicting(const MergedValue& value)
{
    return value.conflict ? int(value.values.size() + value.alternatives.size()) : 0;
}

bool isUnverified(const MergedValue& value)
{
    return std::any_of(value.values.begin(), value.values.end(),
                       [](const SupportedValue& each) { return !each.verified; });
}

int pageOf(const ResultRow& row, const MergedValue& value)
{
    if (!row.paged || value.values.isEmpty() || value.values.first().quotes.isEmpty())
        return 0;
    return value.values.first().quotes.first().page;
}

QString tipOf(const ResultRow& row, const MergedValue& value)
{
    QStringList lines;
    const QString shown = shownValue(value);
    if (!shown.isEmpty())
        lines.append(shown);
    if (value.chosen)
        lines.append(ResultsModel::tr("chosen by you"));
    if (isUnverified(value))
        lines.append(ResultsModel::tr("This does not stand in the text it was read from."));
    for (const SupportedValue& other : value.alternatives)
        lines.append(ResultsModel::tr("or: %1").arg(other.plain));
    if (!value.values.isEmpty() && !value.values.first().quotes.isEmpty())
        lines.append(u"“%1”"_s.arg(value.values.first().quotes.first().text));
    if (lines.isEmpty())
        lines.append(!isReadToTheEnd(row) ? ResultsModel::tr("not read to its end yet")
                     : value.missing      ? ResultsModel::tr("required, and not found")
                                          : ResultsModel::tr("not found"));
    return plainTooltip(lines.join(u'\n'));
}

} // namespace

QString shownValue(const MergedValue& value)
{
    QStringList texts;
    for (const SupportedValue& each : value.values)
        texts.append(each.plain);
    return texts.join(u"; "_s);
}

ResultsModel::ResultsModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void ResultsModel::setGrid(const ResultGrid& grid)
{
    if (grid == m_grid)
        return;
    if (grid.schema == m_grid.schema && grid.rows.size() == m_grid.rows.size()) {
        bool same = true; // documents, in their order
        for (int row = 0; same && row < int(grid.rows.size()); ++row)
            same = grid.rows[row].document == m_grid.rows[row].document;
        if (same) {
            merge(grid.rows);
            return;
        }
    }
    beginResetModel();
    m_grid = grid;
    m_rows.clear();
    for (int row = 0; row < int(m_grid.rows.size()); ++row)
        m_rows.insert(m_grid.rows[row].document, row);
    endResetModel();
}

void ResultsModel::merge(const QList<ResultRow>& rows)
{
    for (const ResultRow& each : rows) {
        const int known = rowOf(each.document);
        if (known < 0) {
            const int row = int(m_grid.rows.size());
            beginInsertRows({}, row, row);
            m_grid.rows.append(each);
            m_rows.insert(each.document, row);
            endInsertRows();
        } else if (m_grid.rows[known] != each) {
            m_grid.rows[known] = each;
            Q_EMIT dataChanged(index(known, 0), index(known, columnCount() - 1));
        }
    }
}

const MergedValue* ResultsModel::valueAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() == documentColumn)
        return nullptr;
    const QList<MergedValue>& values = at(index.row()).values;
    const int field = index.column() - 1;
    return field < int(values.size()) ? &values.at(field) : nullptr;
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_grid.rows.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_grid.schema.fields.size());
}

QVariant ResultsModel::sortKey(const MergedValue& value, FieldType type) const
{
    if (value.values.isEmpty())
        return {};
    const QString plain = value.values.first().plain;
    if (type == FieldType::Number || type == FieldType::Money) {
        bool ok = false;
        const double number = plain.section(u' ', -1).toDouble(&ok); // behind the currency
        return ok ? QVariant(number) : QVariant(plain.toCaseFolded());
    }
    return plain.toCaseFolded();
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ResultRow& row = at(index.row());
    if (index.column() == documentColumn) {
        switch (role) {
        case Qt::DisplayRole:
            return fileNameOf(row.path);
        case SortRole:
            return fileNameOf(row.path).toCaseFolded();
        case Qt::ToolTipRole:
            return plainTooltip(
                tr("%1\n%2 of %3 chunks read, %4 failed").arg(row.path).arg(row.done).arg(row.chunks).arg(row.failed));
        default:
            return {};
        }
    }
    const MergedValue* value = valueAt(index);
    if (!value)
        return {};
    const bool ended = isReadToTheEnd(row);
    switch (role) {
    case Qt::DisplayRole:
        return shownValue(*value);
    case Qt::ToolTipRole:
        return tipOf(row, *value);
    case SortRole:
        return sortKey(*value, m_grid.schema.fields.at(index.column() - 1).type);
    case PageRole:
        return pageOf(row, *value);
    case OthersRole:
        return conflicting(*value);
    case UnverifiedRole:
        return isUnverified(*value);
    case MissingRole:
        return value->missing && ended;
    case PendingRole:
        return value->values.isEmpty() && !ended;
    case AmountRole: {
        const FieldType type = m_grid.schema.fields.at(index.column() - 1).type;
        return type == FieldType::Number || type == FieldType::Money;
    }
    case ChosenRole:
        return value->chosen;
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == documentColumn)
        return role == Qt::DisplayRole ? tr("Document") : QVariant();
    const Field& field = m_grid.schema.fields.at(section - 1);
    if (role == Qt::DisplayRole)
        return field.name;
    return role == Qt::ToolTipRole && !field.description.isEmpty() ? QVariant(plainTooltip(field.description))
                                                                   : QVariant();
}

} // namespace sheaf
