#pragma once

#include "core/extract/extractresults.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sheaf {

// Documents × fields: what was read out of them so far.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int documentColumn = 0; // the fields stand behind it, in their order
    enum Role {
        SortRole = Qt::UserRole,
        PageRole,       // int: of the first quote; 0 where there is none
        OthersRole,     // int: values that are nearly as strong, where there is a conflict
        UnverifiedRole, // bool: the value stands nowhere in the text it was read from
        MissingRole,    // bool: required, and not found in a document that was read to its end
        PendingRole,    // bool: the document is not read to its end, and there is no value yet
        AmountRole,     // bool: a number, or money
        ChosenRole,     // bool: a person has chosen this one
    };

    explicit ResultsModel(QObject* parent = nullptr);

    // Everything anew.
    void setGrid(const ResultGrid& grid);
    // Rows of documents that are there are replaced, others are put at the end.
    void merge(const QList<ResultRow>& rows);
    const ResultGrid& grid() const { return m_grid; }
    const ResultRow& at(int row) const { return m_grid.rows.at(row); }
    // Null in the first column, and where the row has no such value.
    const MergedValue* valueAt(const QModelIndex& index) const;
    int rowOf(DocumentId document) const { return m_rows.value(document, -1); } // -1 where there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant sortKey(const MergedValue& value, FieldType type) const;

    ResultGrid m_grid;
    QHash<DocumentId, int> m_rows;
};

// "Apple Inc."; several values of a list with "; " between. Pure.
QString shownValue(const MergedValue& value);

} // namespace sheaf
