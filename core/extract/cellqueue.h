#pragma once

#include "core/extract/extractcell.h"

#include <QByteArray>
#include <QHash>
#include <deque>
#include <vector>

namespace sheaf {

// The stretch of one document in the order of the cells.
struct CellStretch
{
    DocumentId document;
    int first = 0;
    int count = 0;

    bool operator==(const CellStretch&) const = default;
};

// Which chunk is next, and how each of them stands. 20 bytes or so for a chunk; texts are not kept here. Pure; one
// thread.
class CellQueue
{
public:
    CellQueue() = default;
    // Waiting and failed cells are to be done; done ones stay as they are.
    explicit CellQueue(const QList<PlannedCell>& cells);

    // Of what waits, these go first, in the order given; of documents all their chunks.
    void prioritise(const QList<DocumentId>& documents);
    void prioritise(const QList<ChunkId>& chunks);

    // Up to `most` that wait, the most urgent first; they are not waiting in line any more, but their state stays.
    QList<ChunkId> take(int most);
    void giveBack(ChunkId chunk); // to the front of the line
    void setState(ChunkId chunk, CellState state);
    void markTriedAgain(ChunkId chunk);
    // One that is done or failed waits again, before all others. False where it is neither.
    bool again(ChunkId chunk);
    void keepInLine(const QList<ChunkId>& chunks); // only these go on waiting for their turn

    bool nothingWaits() const { return m_line.empty(); }
    int size() const { return int(m_cells.size()); }
    int count(CellState state) const { return m_counts[size_t(state)]; }
    int kept() const { return m_kept; } // done before
    int retried() const { return m_retried; }
    ChunkId chunkAt(int index) const; // in the order of the library; invalid where there is none
    int tokensOf(ChunkId chunk) const;
    qint64 tokensToDo() const; // of the texts in line
    // See stateOf(), for each chunk, in the order of the library.
    const QByteArray& states() const { return m_states; }
    const QList<CellStretch>& stretches() const { return m_stretches; }

private:
    struct Cell
    {
        qint64 chunk;
        int tokens;
        bool tried; // it was begun before
    };
    int indexOf(ChunkId chunk) const;
    void moveToFront(const std::vector<bool>& chosen);

    std::vector<Cell> m_cells;
    QHash<qint64, int> m_byChunk;
    QByteArray m_states;
    std::deque<int> m_line;
    QList<CellStretch> m_stretches;
    std::array<int, cellStateCount> m_counts{};
    int m_kept = 0;
    int m_retried = 0;
};

} // namespace sheaf
