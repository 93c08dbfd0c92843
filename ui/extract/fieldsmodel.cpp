#include "ui/extract/fieldsmodel.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

const auto choiceMark = u" | "_s;

} // namespace

QString fieldTrouble(const QList<Field>& fields, int row)
{
    const Field& field = fields.at(row);
    if (field.name.isEmpty())
        return FieldsModel::tr("Give this field a name.");
    if (const auto fits = checkFieldSchema({{}, {field}}); !fits.ok())
        return fits.error().message;
    for (int other = 0; other < row; ++other) {
        if (fields.at(other).name.toCaseFolded() == field.name.toCaseFolded())
            return FieldsModel::tr("The field “%1” is there twice. Give each its own name.").arg(field.name);
    }
    return {};
}

FieldsModel::FieldsModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void FieldsModel::setFields(const QList<Field>& fields)
{
    beginResetModel();
    m_fields = fields.mid(0, mostFields);
    endResetModel();
    Q_EMIT edited();
}

bool FieldsModel::anyChoices() const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [](const Field& field) { return field.type == FieldType::OneOf; });
}

QString FieldsModel::trouble() const
{
    for (int row = 0; row < int(m_fields.size()); ++row) {
        if (const QString wrong = fieldTrouble(m_fields, row); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

int FieldsModel::add()
{
    const int row = int(m_fields.size());
    if (row >= mostFields)
        return -1;
    beginInsertRows({}, row, row);
    m_fields.append(Field());
    endInsertRows();
    noteEdit();
    return row;
}

void FieldsModel::remove(int row)
{
    if (row < 0 || row >= int(m_fields.size()))
        return;
    beginRemoveRows({}, row, row);
    m_fields.removeAt(row);
    endRemoveRows();
    noteEdit();
}

void FieldsModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= int(m_fields.size()) || to < 0 || to >= int(m_fields.size()) || by == 0)
        return;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_fields.move(row, to);
    endMoveRows();
    noteEdit();
}

void FieldsModel::toggleRequired(int row)
{
    setData(index(row, Required), !m_fields.at(row).required);
}

// Another row may be in trouble, or no longer.
void FieldsModel::noteEdit()
{
    if (!m_fields.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_fields.size()) - 1, ColumnCount - 1));
    Q_EMIT edited();
}

int FieldsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int FieldsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FieldsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Field& field = m_fields.at(index.row());
    if (role == TroubleRole || role == Qt::ToolTipRole) {
        const QString wrong = fieldTrouble(m_fields, index.row());
        return role == TroubleRole || !wrong.isEmpty() ? wrong : QVariant();
    }
    if (role == Qt::AccessibleTextRole && index.column() == Required)
        return field.required ? tr("required") : tr("not required");
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (Column(index.column())) {
    case Name:
        return field.name;
    case Type:
        return role == Qt::EditRole ? QVariant(int(field.type)) : fieldTypeName(field.type);
    case Choices:
        return field.choices.join(choiceMark);
    case Meaning:
        return field.description;
    case Required:
        return field.required;
    case ColumnCount:
        break;
    }
    return {};
}

bool FieldsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Field field = m_fields.at(index.row());
    switch (Column(index.column())) {
    case Name:
        field.name = value.toString().simplified();
        break;
    case Type:
        field.type = FieldType(std::clamp(value.toInt(), 0, int(FieldType::OneOf)));
        if (field.type != FieldType::OneOf)
            field.choices.clear();
        break;
    case Choices:
        field.choices.clear();
        for (const QString& choice : value.toString().split(u'|', Qt::SkipEmptyParts)) {
            if (!choice.trimmed().isEmpty())
                field.choices.append(choice.simplified());
        }
        break;
    case Meaning:
        field.description = value.toString().simplified();
        break;
    case Required:
        field.required = value.toBool();
        break;
    case ColumnCount:
        return false;
    }
    if (field == m_fields.at(index.row()))
        return true;
    m_fields[index.row()] = field;
    noteEdit();
    return true;
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Required)
        return tr("Required: a document without it is marked");
    if (role == Qt::ToolTipRole && section == Choices)
        return tr("The values it can have, with | between");
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Name"), tr("Type"), tr("One of"), tr("Meaning"), tr("Req.")};
    return section < ColumnCount ? names[section] : QVariant();
}

Qt::ItemFlags FieldsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool noChoices = index.column() == Choices && m_fields.at(index.row()).type != FieldType::OneOf;
    return index.column() == Required || noChoices ? plain : plain | Qt::ItemIsEditable;
}

} // namespace sheaf
