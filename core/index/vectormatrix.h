#pragma once

#include "core/index/searcher.h"

namespace sheaf {

// Vectors of one dimension, row by row in blocks that never move: rows are only added behind those that somebody may be
// reading. Copies share the blocks and cost a few pointers, so that a reader takes a copy and needs no lock. Changes to
// one matrix come from one thread at a time.
class VectorMatrix
{
public:
    explicit VectorMatrix(int dimension = 0);

    int dimension() const { return m_dimension; }
    qsizetype size() const { return m_size; }

    void append(ChunkId chunk, DocumentId document, const float* vector);
    // A matrix without the rows of these documents; blocks that hold none of them are shared.
    VectorMatrix without(const QList<DocumentId>& documents) const;

    // Exact. `scope` empty means every document. A stop ends it early with what was found so far.
    RankedList nearest(const Vector& query, int k, const DocumentScope& scope, const std::stop_token& stop) const;

private:
    static constexpr qsizetype blockRows = 1024;
    struct Block;
    struct Slice
    {
        std::shared_ptr<Block> block;
        qsizetype rows = 0; // of the block, those that belong to this matrix
        bool open = false;  // this matrix may append to it
    };

    int m_dimension;
    size_t m_stride; // floats from one row to the next
    qsizetype m_size = 0;
    std::vector<Slice> m_slices;
};

} // namespace sheaf
