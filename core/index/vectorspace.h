#pragma once

#include "core/base/error.h"

#include <QString>

namespace sheaf {

// Which vectors may be compared: those of one model and one dimension. A library holds one space, or none while it has
// no vectors.
struct VectorSpace
{
    QString model;
    int dimension = 0;

    bool isEmpty() const { return dimension == 0; }
    bool operator==(const VectorSpace&) const = default;
};

// Why vectors of `other` cannot go with the library's, and what to do.
Error spaceMismatch(const VectorSpace& library, const VectorSpace& other);

} // namespace sheaf
