#pragma once

#include "core/ask/question.h"
#include "core/ask/refusion.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sheaf {

// Every chunk a run found, with its rank in every list and what that gave to its score; joined again at once with other
// weights. A row is the same chunk for as long as the run is the same; the view sorts.
class MicroscopeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Then two columns for each query: its text list and its vector list.
    enum Column { Rank, RankBefore, Passage, Score, FirstList };
    enum Role {
        SortRole = Qt::UserRole,
        HeatRole,    // of a list: what it gave, 0 to 1 of the most any list gave
        PartsRole,   // of the score: the shares of text and of vectors of the best score, as QPointF
        NumberRole,  // of the source it is, 0 where it is none
        CitedRole,   // the answer cites it
        OutsideRole, // below the cut
        CutRole,     // the last one above it
    };

    explicit MicroscopeModel(QObject* parent = nullptr);

    void setRun(const AskRun& run); // see canFuseAgain
    void setChunks(const QList<ChunkRecord>& chunks);
    void setWeights(const FusionWeights& weights);
    const FusionWeights& weights() const { return m_weights; }

    int cut() const { return m_cut; } // as many are passages of a prompt
    int staying() const;              // of the run's best, those that are above the cut now
    QList<ChunkId> chunkIds() const;
    // For a viewer: the source it became, else the chunk alone; with the best citation of it.
    Source sourceOf(int row) const;
    Citation citationOf(int row) const;
    // In the present order: ranks, sources, passages, and of each list rank and share. Cells that a spreadsheet would
    // take for a formula get an apostrophe in front (OWASP, "CSV Injection").
    QByteArray csv() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void fuse();
    int listOf(const QModelIndex& index) const { return index.column() - FirstList; }
    QString words(const QModelIndex& index) const;
    QString place(int row) const;
    QVariant sortValue(const QModelIndex& index) const;
    QString listName(int list) const;

    AskRun m_run;
    FusionWeights m_weights;
    QHash<ChunkId, ChunkRecord> m_chunks;
    QHash<ChunkId, int> m_numbers; // of sources
    QList<RefusedChunk> m_order;   // best first
    QList<int> m_ranks;            // by row, from 1
    int m_cut = 0;
    double m_most = 0; // that a list gave to a chunk
};

} // namespace sheaf
