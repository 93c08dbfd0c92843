#include "core/index/vectormatrix.h"

#include "core/index/dotproduct.h"
#include "core/index/topk.h"

#include <QSet>
#include <cstring>
#include <new>

namespace sheaf {

namespace {

constexpr std::align_val_t cacheLine{64};

struct Release
{
    void operator()(float* data) const { ::operator delete[](data, cacheLine); }
};

} // namespace

struct VectorMatrix::Block
{
    std::unique_ptr<float[], Release> data;
    std::array<ChunkId, size_t(blockRows)> chunks;
    std::array<DocumentId, size_t(blockRows)> documents;

    explicit Block(size_t stride)
        : data(static_cast<float*>(::operator new[](stride* size_t(blockRows) * sizeof(float), cacheLine)))
    {}
};

VectorMatrix::VectorMatrix(int dimension)
    : m_dimension(dimension)
    , m_stride((size_t(dimension) + dotWidth - 1) / dotWidth * dotWidth)
{}

void VectorMatrix::append(ChunkId chunk, DocumentId document, const float* vector)
{
    if (m_slices.empty() || !m_slices.back().open || m_slices.back().rows == blockRows)
        m_slices.push_back({std::make_shared<Block>(m_stride), 0, true});
    Slice& slice = m_slices.back();
    float* row = slice.block->data.get() + size_t(slice.rows) * m_stride;
    std::memcpy(row, vector, size_t(m_dimension) * sizeof(float));
    std::fill(row + m_dimension, row + m_stride, 0.0F);
    slice.block->chunks[size_t(slice.rows)] = chunk;
    slice.block->documents[size_t(slice.rows)] = document;
    ++slice.rows;
    ++m_size;
}

VectorMatrix VectorMatrix::without(const QList<DocumentId>& documents) const
{
    const QSet<DocumentId> gone(documents.begin(), documents.end());
    VectorMatrix rest(m_dimension);
    for (const Slice& slice : m_slices) {
        const auto begin = slice.block->documents.begin();
        const auto end = begin + slice.rows;
        if (std::none_of(begin, end, [&](DocumentId id) { return gone.contains(id); })) {
            // Only the matrix that comes out of this goes on writing, behind the rows anybody else can see.
            rest.m_slices.push_back(slice);
            rest.m_size += slice.rows;
            continue;
        }
        for (qsizetype row = 0; row < slice.rows; ++row) {
            if (!gone.contains(slice.block->documents[size_t(row)]))
                rest.append(slice.block->chunks[size_t(row)], slice.block->documents[size_t(row)],
                            slice.block->data.get() + size_t(row) * m_stride);
        }
    }
    return rest;
}

RankedList VectorMatrix::nearest(const Vector& query, int k, const DocumentScope& scope, const std::stop_token& stop) const
{
    Q_ASSERT(query.size() == m_dimension);
    const std::unique_ptr<float[], Release> padded(
        static_cast<float*>(::operator new[](m_stride * sizeof(float), cacheLine)));
    std::copy(query.begin(), query.end(), padded.get());
    std::fill(padded.get() + m_dimension, padded.get() + m_stride, 0.0F);

    const QSet<DocumentId> wanted(scope.begin(), scope.end());
    std::array<float, size_t(blockRows)> scores;
    TopK best(k);
    for (const Slice& slice : m_slices) {
        if (stop.stop_requested())
            break;
        dotProducts(padded.get(), slice.block->data.get(), m_stride, size_t(slice.rows), scores.data());
        DocumentId last; // the rows of one document mostly stand together
        bool inScope = wanted.isEmpty();
        for (size_t row = 0; row < size_t(slice.rows); ++row) {
            if (!wanted.isEmpty() && slice.block->documents[row] != last) {
                last = slice.block->documents[row];
                inScope = wanted.contains(last);
            }
            if (inScope)
                best.offer(slice.block->chunks[row], double(scores[row]));
        }
    }
    return best.take();
}

} // namespace sheaf
