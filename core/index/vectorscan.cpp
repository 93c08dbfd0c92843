#include "core/index/vectorscan.h"

#include "core/index/dotproduct.h"
#include "core/index/topk.h"

#include <limits>

namespace sheaf {

namespace {

constexpr int blockRows = 256;           // of 384 codes: 96 KiB, which stay in a core's second cache
constexpr qsizetype rowsPerPart = 32768; // below that a second thread costs what it saves (performance.md, 3a)
constexpr size_t fewestCandidates = 64;
constexpr size_t candidatesPerHit = 4;

} // namespace

// The best so many of what is offered.
class VectorScan::Best
{
public:
    explicit Best(size_t keep)
        : m_keep(keep)
    {
        m_heap.reserve(keep);
    }
    // Nothing below it can be among the best.
    float threshold() const { return m_threshold; }
    void offer(const Candidate& candidate)
    {
        if (m_heap.size() < m_keep) {
            m_heap.push_back(candidate);
            std::push_heap(m_heap.begin(), m_heap.end());
        } else if (candidate < m_heap.front()) {
            std::pop_heap(m_heap.begin(), m_heap.end());
            m_heap.back() = candidate;
            std::push_heap(m_heap.begin(), m_heap.end());
        }
        if (m_heap.size() == m_keep)
            m_threshold = m_heap.front().score;
    }
    std::vector<Candidate> take() { return std::move(m_heap); }

private:
    size_t m_keep;
    float m_threshold = -std::numeric_limits<float>::infinity();
    std::vector<Candidate> m_heap; // the worst of the best is in front
};

VectorScan::VectorScan(VectorTable table, const QList<Vector>& queries, int k, const DocumentScope& scope)
    : m_table(std::move(table))
    , m_filter(scope)
    , m_queries(size_t(queries.size()))
    , m_k(k)
    , m_keep(std::min(size_t(m_table.size()), std::max(fewestCandidates, candidatesPerHit * size_t(std::max(0, k)))))
    , m_codes(aligned<int16_t>(m_queries * m_table.layout().codeStride))
    , m_floats(aligned<float>(m_queries * m_table.layout().floatStride))
{
    const SegmentLayout& layout = m_table.layout();
    for (size_t q = 0; q < m_queries; ++q) {
        const Vector& query = queries[qsizetype(q)];
        toQueryCodes(query.constData(), layout.dimension, m_codes.get() + q * layout.codeStride, layout.codeStride);
        float* row = m_floats.get() + q * layout.floatStride;
        std::copy(query.begin(), query.end(), row);
        std::fill(row + layout.dimension, row + layout.floatStride, 0.0F);
    }
    split(1);
}

int VectorScan::partsFor(int threads) const
{
    return int(std::clamp<qsizetype>(m_table.rows() / rowsPerPart, 1, std::max(1, threads)));
}

void VectorScan::split(int parts)
{
    m_found.assign(size_t(parts), std::vector<std::vector<Candidate>>(m_queries));
}

void VectorScan::scan(int part, const std::stop_token& stop)
{
    if (m_k <= 0 || m_keep == 0)
        return;
    std::vector<Best> best(m_queries, Best(m_keep));
    const auto& slices = m_table.slices();
    const size_t parts = m_found.size();
    const size_t end = slices.size() * size_t(part + 1) / parts;
    for (size_t i = slices.size() * size_t(part) / parts; i < end && !stop.stop_requested(); ++i)
        scanSlice(slices[i], best);
    for (size_t q = 0; q < m_queries; ++q)
        m_found[size_t(part)][q] = best[q].take();
}

void VectorScan::scanSlice(const VectorTable::Slice& slice, std::vector<Best>& best) const
{
    if (m_filter.all()) {
        scanRows(slice, 0, slice.rows, best);
        return;
    }
    // The rows of one document mostly stand together.
    const DocumentId* documents = slice.segment->documents();
    int from = 0;
    bool inScope = false;
    DocumentId last;
    for (int row = 0; row < slice.rows; ++row) {
        if (row > 0 && documents[row] == last)
            continue;
        last = documents[row];
        const bool wanted = m_filter.contains(last);
        if (inScope && !wanted)
            scanRows(slice, from, row, best);
        if (!inScope && wanted)
            from = row;
        inScope = wanted;
    }
    if (inScope)
        scanRows(slice, from, slice.rows, best);
}

void VectorScan::scanRows(const VectorTable::Slice& slice, int from, int to, std::vector<Best>& best) const
{
    const size_t stride = m_table.layout().codeStride;
    const float* scales = slice.segment->scales();
    const ChunkId* chunks = slice.segment->chunks();
    std::array<int32_t, size_t(blockRows) * queriesTogether> products;
    for (int begin = from; begin < to; begin += blockRows) {
        const int rows = std::min(blockRows, to - begin);
        for (size_t first = 0; first < m_queries; first += queriesTogether) {
            const size_t together = std::min(queriesTogether, m_queries - first);
            codeProducts(m_codes.get() + first * stride, together, slice.segment->codes(begin), stride, size_t(rows),
                         products.data());
            const int32_t* product = products.data();
            for (int row = begin; row < begin + rows; ++row) {
                const float scale = scales[row];
                for (size_t q = first; q < first + together; ++q) {
                    const float score = float(*product++) * scale;
                    if (score >= best[q].threshold() && !slice.isDead(row))
                        best[q].offer({score, chunks[row], slice.segment->floats(row)});
                }
            }
        }
    }
}

QList<RankedList> VectorScan::result() const
{
    const size_t stride = m_table.layout().floatStride;
    QList<RankedList> lists;
    for (size_t q = 0; q < m_queries; ++q) {
        std::vector<Candidate> candidates;
        for (const auto& part : m_found)
            candidates.insert(candidates.end(), part[q].begin(), part[q].end());
        if (candidates.size() > m_keep) {
            std::nth_element(candidates.begin(), candidates.begin() + qsizetype(m_keep), candidates.end());
            candidates.resize(m_keep);
        }
        TopK best(m_k);
        for (const Candidate& candidate : candidates) {
            float score = 0;
            dotProducts(m_floats.get() + q * stride, candidate.floats, stride, 1, &score);
            best.offer(candidate.chunk, double(score));
        }
        lists.append(best.take());
    }
    return lists;
}

} // namespace sheaf
