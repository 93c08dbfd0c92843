#pragma once

#include <cstddef>
#include <cstdint>

namespace sheaf {

inline constexpr size_t codeWidth = 32;          // codes; rows are padded with zeros to a multiple of it
inline constexpr size_t queriesTogether = 8;     // compared in one pass
inline constexpr size_t largestDimension = 8192; // sums of products stay within 32 bits

// A vector as one byte a number: number ≈ code × the scale returned, the largest magnitude being 127. `stride` codes
// are written, those behind the dimension as zeros. A vector of zeros has scale 0.
float toCodes(const float* vector, size_t dimension, int8_t* codes, size_t stride);
// The query's side with 12 bits a number, so that the rounding of the rows is the only one that counts. The scale is
// not returned, because it changes no order.
void toQueryCodes(const float* vector, size_t dimension, int16_t* codes, size_t stride);

// out[row * queries + q] = dot(query q, row). `queries` (1 to queriesTogether) lie one behind the other with `stride`
// numbers each, the rows likewise; both begin at 32 bytes. Integers, so the result is the same on every machine: AVX2
// where the machine has it, plain C++ elsewhere.
void codeProducts(const int16_t* queryCodes, size_t queries, const int8_t* codes, size_t stride, size_t rows,
                  int32_t* out);
void codeProductsPortable(const int16_t* queryCodes, size_t queries, const int8_t* codes, size_t stride, size_t rows,
                          int32_t* out);

} // namespace sheaf
