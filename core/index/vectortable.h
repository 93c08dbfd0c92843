#pragma once

#include "core/index/vectorsegment.h"

#include <QList>
#include <bitset>
#include <functional>
#include <vector>

namespace sheaf {

// Vectors of one dimension as a list of segments. Copies share the segments and cost a few pointers each, so that a
// search takes a copy and needs no lock: what is added or removed later is not in it. Changes to one table come from
// one thread at a time.
class VectorTable
{
public:
    using DeadRows = std::bitset<size_t(segmentRows)>;
    struct Slice
    {
        std::shared_ptr<VectorSegment> segment;
        std::shared_ptr<const DeadRows> dead; // null: none
        int rows = 0;                         // those of the segment that belong to this table, dead ones included
        bool open = false;                    // more may come behind them
        ChunkId lowest{};
        ChunkId highest{};
        DocumentId lowestDocument{};
        DocumentId highestDocument{};
        bool isDead(int row) const { return dead && dead->test(size_t(row)); }
    };
    struct Place
    {
        size_t slice;
        int row;
    };
    using NewSegment = std::function<Result<std::shared_ptr<VectorSegment>>(size_t slice)>;

    explicit VectorTable(int dimension = 0)
        : m_layout(dimension)
    {}

    int dimension() const { return int(m_layout.dimension); }
    const SegmentLayout& layout() const { return m_layout; }
    qsizetype size() const { return m_rows - m_dead; } // that can be found
    qsizetype rows() const { return m_rows; }
    qsizetype dead() const { return m_dead; }
    const std::vector<Slice>& slices() const { return m_slices; }

    // The rows of a segment that was there before, with the dead among them as it says itself.
    void adopt(std::shared_ptr<VectorSegment> segment, int rows, bool open);
    // The segments are filled; where one is full or not open, `next` gives another. After an error some of the rows may
    // be in.
    Result<void> append(std::span<const VectorRow> rows, const NewSegment& next);
    // Chunks it does not hold are passed over. `chunks` is sorted. Where the rows were.
    std::vector<Place> remove(const std::vector<ChunkId>& chunks);
    // The same by document; unsorted.
    void removeDocuments(const QList<DocumentId>& documents);
    // Nothing more is added to the segments it has.
    void seal();

private:
    static void remember(Slice& slice, int from);
    template<class Wanted>
    void removeFrom(size_t slice, Wanted&& wanted, std::vector<Place>& places);

    SegmentLayout m_layout;
    std::vector<Slice> m_slices;
    qsizetype m_rows = 0;
    qsizetype m_dead = 0;
};

} // namespace sheaf
