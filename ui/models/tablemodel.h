#pragma once

#include <QAbstractTableModel>

namespace sheaf {

// A table of texts, as a tool found it.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    TableModel(QStringList columns, QList<QStringList> rows, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override; // empty where a row is short
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const QStringList m_columns;
    const QList<QStringList> m_rows;
};

} // namespace sheaf
