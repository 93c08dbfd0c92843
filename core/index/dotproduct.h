#pragma once

#include <cstddef>

namespace sheaf {

inline constexpr int dotWidth = 16; // floats; rows are padded with zeros to a multiple of it

// out[i] = dot(query, row i) for `rows` rows that lie one behind the other. `stride`, the floats of one row, is a
// multiple of dotWidth. A row's result depends on nothing but that row and the query, so it is the same wherever the
// row stands.
void dotProducts(const float* query, const float* matrix, std::size_t stride, std::size_t rows, float* out);

} // namespace sheaf
