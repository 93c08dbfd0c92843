#pragma once

#include "ui/models/documentwords.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace sheaf {

class Indexer;

// The library as a table. Follows the indexer: changed rows are changed, nothing is ever read anew as a whole.
class DocumentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Document, Pages, Stages, Chunks, Progress, State, Time, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        IdRole,       // qint64
        StagesRole,   // int: how many of the five stages are complete; -1 where there is nothing to show
        ProgressRole, // double 0..1
        ToneRole,     // QString: "ok", "dim", "bad", "warn"
        LinkRole,     // QString: what can be clicked behind the state's text; empty where nothing can
    };

    explicit DocumentsModel(QObject* parent = nullptr);

    // Asks for all rows once and follows the signals from then on.
    void follow(Indexer& indexer);
    // What the store knew when it was asked. Rows that arrived or left in the meantime are newer and stay as they are.
    void load(const QList<DocumentRecord>& records);
    void upsert(const QList<DocumentRecord>& records);
    void remove(const QList<DocumentId>& ids);
    // Takes rows out of sight until they are restored, or removed. They go on changing meanwhile.
    void hide(const QList<DocumentId>& ids);
    void restore(); // all that are hidden, to where they were
    const QList<DocumentRecord>& hidden() const { return m_hidden; }
    QList<DocumentId> hiddenIds() const; // what no search may find

    const DocumentRecord& at(int row) const { return m_records.at(row); }
    const DocumentRecord* find(DocumentId id) const;
    bool anySearchable() const;
    bool isLoaded() const { return m_loaded; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override; // the files, to be dragged out
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void loadFailed(const sheaf::Error& error); // the model is then empty

private:
    void takeOut(QList<int> rows);
    void number(); // the rows, after a change
    QVariant sortValue(const DocumentRecord& record, int column) const;

    QList<DocumentRecord> m_records;
    QHash<DocumentId, int> m_rows;
    QSet<DocumentId> m_removedBeforeLoad;
    QList<DocumentRecord> m_hidden;
    QList<int> m_hiddenRows; // where each of them was, ascending, with all of them in their places
    bool m_loaded = false;
};

} // namespace sheaf
