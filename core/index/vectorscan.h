#pragma once

#include "core/index/codeproduct.h"
#include "core/index/searcher.h"
#include "core/index/vectortable.h"

#include <QSet>
#include <new>

namespace sheaf {

// Which documents a scan looks at.
class DocumentFilter
{
public:
    explicit DocumentFilter(const DocumentScope& scope)
        : m_wanted(scope.begin(), scope.end())
    {}
    bool all() const { return m_wanted.isEmpty(); }
    bool contains(DocumentId document) const { return m_wanted.isEmpty() || m_wanted.contains(document); }

private:
    QSet<DocumentId> m_wanted;
};

// The nearest rows of a table to some queries in one pass over its codes: each block of rows meets all queries while it
// is in the cache. The best of each query by codes (four times as many as are wanted, 64 at least) are then compared
// exactly, by their floats, so that the rounding of the codes decides nothing but who is compared. (performance.md, 3a:
// recall@10 of the best 50 compared exactly is 1.000.) Parts of the table may be scanned by several threads at once.
class VectorScan
{
public:
    // The queries have the table's dimension and finite numbers.
    VectorScan(VectorTable table, const QList<Vector>& queries, int k, const DocumentScope& scope);

    // How many parts are worth having on that many threads: a thread costs more than it saves on few rows.
    int partsFor(int threads) const;
    // Before the first scan().
    void split(int parts);
    // Returns early after a stop; the result is then worth nothing.
    void scan(int part, const std::stop_token& stop);
    // After all parts: a list for each query, best first by dot product, equal scores by chunk id.
    QList<RankedList> result() const;

private:
    struct Candidate
    {
        float score; // by codes; comparable within one query
        ChunkId chunk;
        const float* floats;
        bool operator<(const Candidate& other) const // better ones first
        {
            return score != other.score ? score > other.score : chunk < other.chunk;
        }
    };
    class Best;
    struct AlignedFree
    {
        void operator()(void* data) const { ::operator delete(data, std::align_val_t(64)); }
    };
    template<class T>
    using Aligned = std::unique_ptr<T[], AlignedFree>;
    template<class T>
    static Aligned<T> aligned(size_t count)
    {
        return Aligned<T>(
            static_cast<T*>(::operator new(std::max<size_t>(1, count) * sizeof(T), std::align_val_t(64))));
    }

    void scanSlice(const VectorTable::Slice& slice, std::vector<Best>& best) const;
    void scanRows(const VectorTable::Slice& slice, int from, int to, std::vector<Best>& best) const;

    VectorTable m_table;
    DocumentFilter m_filter;
    size_t m_queries;
    int m_k;
    size_t m_keep;
    Aligned<int16_t> m_codes;
    Aligned<float> m_floats;
    std::vector<std::vector<std::vector<Candidate>>> m_found; // by part and query
};

} // namespace sheaf
