#pragma once

#include "core/concurrency/requesttracker.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace sheaf {

// The calls to endpoints as a table, oldest first. It is given the tracker's list again and again and tells only of
// rows that came, went or changed.
class CallsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Time,
        Task,
        Endpoint,
        For,
        State,
        Tries,
        Waited,
        FirstByte,
        Took,
        Bytes,
        Tokens,
        Failure,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,   // qint64: the tracker's
        ToneRole, // QString, as callTone gives it
    };

    explicit CallsModel(QObject* parent = nullptr);

    // `calls` as the tracker gives them, at `now` of its clock, which is `wall` for a person.
    void update(const QList<TrackedCall>& calls, TimePoint now, const QDateTime& wall);
    // Nothing happened but that time went by: what grows with it is told as changed.
    void tick(TimePoint now);

    const TrackedCall& at(int row) const { return m_rows.at(row).call; }
    int rowOf(qint64 id) const; // -1 where there is none
    bool anyOpen() const;
    TimePoint now() const { return m_now; }
    // What the columns say, with tabs between them, and the whole address.
    QString asText(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        TrackedCall call;
        QDateTime queued;
    };

    void removeGone(const QList<TrackedCall>& calls);
    void tell(int first, int last, Column from, Column to);
    QString text(const Row& row, int column) const;
    QVariant sortValue(const TrackedCall& call, int column) const;

    QList<Row> m_rows; // ids ascend
    TimePoint m_now{};
};

} // namespace sheaf
