#pragma once

#include "ui/palette/palettematch.h"

#include <QAbstractListModel>

namespace sheaf {

// The entries that fit what was typed, best first.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, HintRole, PlacesRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<PaletteEntry>& entries);
    void setTyped(const QString& typed);
    void setRecent(const QStringList& keys); // newest first
    const PaletteEntry& at(int row) const { return m_entries.at(m_hits.at(row).entry); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void rank();

    QList<PaletteEntry> m_entries;
    QList<PaletteHit> m_hits;
    QString m_typed;
    QStringList m_recent;
};

} // namespace sheaf
