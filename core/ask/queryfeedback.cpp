#include "core/ask/queryfeedback.h"

#include <algorithm>
#include <cmath>

namespace sheaf {

namespace {

double lengthOf(const Vector& vector)
{
    double sum = 0;
    for (const float value : vector)
        sum += double(value) * double(value);
    return std::sqrt(sum);
}

// Into length 1; a vector of zeros stays.
void normalise(Vector& vector)
{
    const double length = lengthOf(vector);
    for (float& value : vector)
        value = length > 0 ? float(value / length) : value;
}

void add(Vector& sum, const Vector& vector, double share)
{
    for (qsizetype i = 0; i < sum.size(); ++i)
        sum[i] += float(share * vector[i]);
}

} // namespace

Vector movedTowards(const Vector& query, const QList<FusedChunk>& likely, const QHash<ChunkId, Vector>& vectors)
{
    Vector passages(query.size(), 0.0F);
    for (const FusedChunk& hit : likely) {
        const Vector vector = vectors.value(hit.chunk);
        if (vector.size() == query.size())
            add(passages, vector, std::max(0.0, hit.score));
    }
    normalise(passages);
    Vector moved = query;
    normalise(moved);
    add(moved, passages, 1.0);
    normalise(moved);
    return moved;
}

} // namespace sheaf
