#include "ui/palette/palettemodel.h"

using namespace Qt::StringLiterals;

namespace sheaf {

void PaletteModel::setEntries(const QList<PaletteEntry>& entries)
{
    beginResetModel();
    m_entries = entries;
    m_hits = rankPalette(m_entries, m_typed, m_recent);
    endResetModel();
}

void PaletteModel::setTyped(const QString& typed)
{
    m_typed = typed;
    rank();
}

void PaletteModel::setRecent(const QStringList& keys)
{
    m_recent = keys;
    rank();
}

void PaletteModel::rank()
{
    beginResetModel();
    m_hits = rankPalette(m_entries, m_typed, m_recent);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry& entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case DetailRole:
        return entry.detail;
    case HintRole:
        return entry.hint;
    case PlacesRole:
        return QVariant::fromValue(m_hits.at(index.row()).places);
    case Qt::AccessibleTextRole:
        return entry.hint.isEmpty() ? paletteLine(entry) : u"%1, %2"_s.arg(paletteLine(entry), entry.hint);
    default:
        return {};
    }
}

} // namespace sheaf
