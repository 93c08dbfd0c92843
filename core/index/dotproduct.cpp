#include "core/index/dotproduct.h"

namespace sheaf {

namespace {

// Sixteen sums side by side: the compiler may turn them into vector registers without being allowed to reorder
// additions.
float dot(const float* __restrict a, const float* __restrict b, std::size_t size)
{
    float sums[dotWidth] = {};
    for (std::size_t i = 0; i < size; i += dotWidth) {
        for (int j = 0; j < dotWidth; ++j)
            sums[j] += a[i + std::size_t(j)] * b[i + std::size_t(j)];
    }
    for (int half = dotWidth / 2; half > 0; half /= 2) {
        for (int j = 0; j < half; ++j)
            sums[j] += sums[j + half];
    }
    return sums[0];
}

} // namespace

void dotProducts(const float* query, const float* matrix, std::size_t stride, std::size_t rows, float* out)
{
    for (std::size_t row = 0; row < rows; ++row)
        out[row] = dot(query, matrix + row * stride, stride);
}

} // namespace sheaf
