#include "core/index/vectorindex.h"

#include "core/base/wording.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sheaf {

std::optional<Error> VectorIndex::complaintAbout(const QList<Vector>& queries, const VectorSpace& space)
{
    for (const Vector& query : queries) {
        if (std::any_of(query.begin(), query.end(), [](float number) { return !std::isfinite(number); }))
            return Error::make(ErrorCode::InvalidInput,
                               Wording::tr("The question's vector holds something that is not a number."));
        if (!space.isEmpty() && query.size() != space.dimension)
            return spaceMismatch(space, {QString(), int(query.size())});
    }
    return {};
}

} // namespace sheaf
