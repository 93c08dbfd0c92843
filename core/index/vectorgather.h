#pragma once

#include "core/index/vectorindex.h"

#include <QObject>

namespace sheaf {

// Searches that are asked for in one turn of the event loop, as the queries of a question are, go through the vectors
// in one pass: the vectors are read from memory once for all of them. Lives in one thread; the index outlives it. A
// search that is stopped meanwhile ends as cancelled and takes no other with it.
class VectorGather
{
public:
    explicit VectorGather(VectorIndex& vectors)
        : m_vectors(vectors)
    {}

    // As VectorIndex::search.
    Future<RankedList> search(const Vector& query, int k, const DocumentScope& scope, const CallContext& call);

private:
    struct Wanted
    {
        Vector query;
        int k = 0;
        DocumentScope scope;
        CallContext call;
        Promise<RankedList> promise;
    };
    void go();
    void searchTogether(const QList<Wanted>& group);

    VectorIndex& m_vectors;
    QList<Wanted> m_wanted;
    QObject m_guard;
};

} // namespace sheaf
