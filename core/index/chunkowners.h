#pragma once

#include "core/base/ids.h"
#include "core/index/connection.h"

#include <vector>

namespace sheaf {

// Which document each chunk belongs to, in memory: a search asks for every chunk that holds one of its words. A chunk
// never changes its document and no id is given twice, so what is known stays true; what is new is read before each
// search. A few bytes for each document whose chunks were stored together. Belongs to one connection's thread.
class ChunkOwners
{
public:
    // Reads what was stored since the last time.
    Result<void> update(Connection& connection);
    // An id of no document where the chunk is not known. Fastest when asked in the order of the chunks.
    DocumentId of(ChunkId chunk) const;

private:
    struct Run // of chunks, up to the next run's first
    {
        qint64 first = 0;
        qint64 document = 0;
    };
    void append(qint64 chunk, qint64 document);

    std::vector<Run> m_runs;
    qint64 m_last = 0; // greatest chunk known
    mutable size_t m_at = 0;
};

} // namespace sheaf
