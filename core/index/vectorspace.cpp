#include "core/index/vectorspace.h"

#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Error spaceMismatch(const VectorSpace& library, const VectorSpace& other)
{
    const QString advice = Wording::tr("Choose that model again, or re-embed the library with the present one.");
    const QString detail = u"library: %1 (%2), given: %3 (%4)"_s.arg(library.model)
                               .arg(library.dimension)
                               .arg(other.model)
                               .arg(other.dimension);
    if (library.model == other.model || other.model.isEmpty())
        return Error::make(ErrorCode::ModelMismatch,
                           Wording::tr("The library's vectors have %1 numbers each, these have %2. %3")
                               .arg(library.dimension)
                               .arg(other.dimension)
                               .arg(advice),
                           detail);
    return Error::make(ErrorCode::ModelMismatch,
                       Wording::tr("The library was embedded with %1; the present model is %2. %3")
                           .arg(library.model, other.model, advice),
                       detail);
}

} // namespace sheaf
