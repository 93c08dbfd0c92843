#pragma once

#include "core/ask/question.h"

#include <QAbstractTableModel>

namespace sheaf {

// The passages an answer rests on.
class SourcesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Document, Page, Passage, TextRank, VectorRank, FoundBy, ColumnCount };
    enum Role { NumberRole = Qt::UserRole, IconRole };

    explicit SourcesModel(QObject* parent = nullptr);
    void setSources(const QList<Source>& sources, int queries);
    const Source& at(int row) const { return m_sources.at(row); }
    int rowOf(int number) const; // -1 where there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Source> m_sources;
    int m_queries = 0;
};

} // namespace sheaf
