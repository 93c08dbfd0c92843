#pragma once

#include "core/index/searcher.h"

namespace sheaf {

// The best k of what is offered: higher scores first, equal ones by chunk id, whatever the order they come in.
class TopK
{
public:
    explicit TopK(int k)
        : m_k(size_t(std::max(0, k)))
    {
        m_heap.reserve(m_k);
    }

    void offer(ChunkId chunk, double score)
    {
        const RankedChunk candidate{chunk, score};
        if (m_heap.size() < m_k) {
            m_heap.push_back(candidate);
            std::push_heap(m_heap.begin(), m_heap.end(), better);
        } else if (m_k > 0 && better(candidate, m_heap.front())) {
            std::pop_heap(m_heap.begin(), m_heap.end(), better);
            m_heap.back() = candidate;
            std::push_heap(m_heap.begin(), m_heap.end(), better);
        }
    }
    RankedList take()
    {
        std::sort_heap(m_heap.begin(), m_heap.end(), better);
        return RankedList(m_heap.begin(), m_heap.end());
    }

private:
    static bool better(const RankedChunk& a, const RankedChunk& b)
    {
        return a.score != b.score ? a.score > b.score : a.chunk < b.chunk;
    }

    size_t m_k;
    std::vector<RankedChunk> m_heap; // the worst of the best is in front
};

} // namespace sheaf
