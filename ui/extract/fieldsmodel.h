#pragma once

#include "core/extract/fieldschema.h"

#include <QAbstractTableModel>

namespace sheaf {

// What is wrong with a field beside the others; empty where nothing is. Pure.
QString fieldTrouble(const QList<Field>& fields, int row);

// The fields of a schema, edited in place.
class FieldsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Type, Choices, Meaning, Required, ColumnCount };
    enum Role { TroubleRole = Qt::UserRole }; // QString: what is wrong with the row

    explicit FieldsModel(QObject* parent = nullptr);

    const QList<Field>& fields() const { return m_fields; }
    void setFields(const QList<Field>& fields);
    bool anyChoices() const; // whether a field is one of several
    // What keeps the fields from being used: the first row's trouble; empty: nothing.
    QString trouble() const;

    int add(); // a row at the end; -1 where there are as many as there may be
    void remove(int row);
    void move(int row, int by);
    void toggleRequired(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void edited(); // the fields are others, however that came

private:
    void noteEdit();

    QList<Field> m_fields;
};

} // namespace sheaf
