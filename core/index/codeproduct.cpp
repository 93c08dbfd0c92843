#include "core/index/codeproduct.h"

#include <algorithm>
#include <cmath>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace sheaf {

namespace {

constexpr float rowLimit = 127;
constexpr float queryLimit = 2047;
static_assert(rowLimit * queryLimit * float(largestDimension) < 2147483648.0F);

template<class Code>
float quantize(const float* vector, size_t dimension, Code* codes, size_t stride, float limit)
{
    float largest = 0;
    for (size_t i = 0; i < dimension; ++i)
        largest = std::max(largest, std::abs(vector[i]));
    const float factor = largest > 0 ? limit / largest : 0;
    // A magnitude near the smallest float has an infinite reciprocal; such a row is zero for every purpose.
    const bool usable = std::isfinite(factor);
    for (size_t i = 0; i < dimension; ++i)
        codes[i] = usable ? Code(std::nearbyint(vector[i] * factor)) : Code(0);
    std::fill(codes + dimension, codes + stride, Code(0));
    return usable ? largest / limit : 0;
}

using Products = void (*)(const int16_t*, const int8_t*, size_t, size_t, int32_t*);

#if defined(__x86_64__)

__attribute__((target("avx2"))) inline int32_t sumOf(__m256i sums)
{
    __m128i half = _mm_add_epi32(_mm256_castsi256_si128(sums), _mm256_extracti128_si256(sums, 1));
    half = _mm_add_epi32(half, _mm_shuffle_epi32(half, _MM_SHUFFLE(1, 0, 3, 2)));
    half = _mm_add_epi32(half, _mm_shuffle_epi32(half, _MM_SHUFFLE(2, 3, 0, 1)));
    return _mm_cvtsi128_si32(half);
}

// The row is widened once and meets every query while it is in registers.
template<size_t N>
__attribute__((target("avx2"))) void avx2Products(const int16_t* queryCodes, const int8_t* codes, size_t stride,
                                                  size_t rows, int32_t* out)
{
    for (size_t row = 0; row < rows; ++row, codes += stride, out += N) {
        __m256i sums[N];
#pragma GCC unroll 8
        for (size_t q = 0; q < N; ++q)
            sums[q] = _mm256_setzero_si256();
        for (size_t i = 0; i < stride; i += codeWidth) {
            const __m256i packed = _mm256_load_si256(reinterpret_cast<const __m256i*>(codes + i));
            const __m256i low = _mm256_cvtepi8_epi16(_mm256_castsi256_si128(packed));
            const __m256i high = _mm256_cvtepi8_epi16(_mm256_extracti128_si256(packed, 1));
#pragma GCC unroll 8
            for (size_t q = 0; q < N; ++q) {
                const auto* query = reinterpret_cast<const __m256i*>(queryCodes + q * stride + i);
                const __m256i first = _mm256_madd_epi16(low, _mm256_load_si256(query));
                const __m256i second = _mm256_madd_epi16(high, _mm256_load_si256(query + 1));
                sums[q] = _mm256_add_epi32(sums[q], _mm256_add_epi32(first, second));
            }
        }
#pragma GCC unroll 8
        for (size_t q = 0; q < N; ++q)
            out[q] = sumOf(sums[q]);
    }
}

constexpr Products avx2[queriesTogether] = {avx2Products<1>, avx2Products<2>, avx2Products<3>, avx2Products<4>,
                                            avx2Products<5>, avx2Products<6>, avx2Products<7>, avx2Products<8>};

#endif

} // namespace

float toCodes(const float* vector, size_t dimension, int8_t* codes, size_t stride)
{
    return quantize(vector, dimension, codes, stride, rowLimit);
}

void toQueryCodes(const float* vector, size_t dimension, int16_t* codes, size_t stride)
{
    static_cast<void>(quantize(vector, dimension, codes, stride, queryLimit));
}

void codeProductsPortable(const int16_t* queryCodes, size_t queries, const int8_t* codes, size_t stride, size_t rows,
                          int32_t* out)
{
    for (size_t row = 0; row < rows; ++row, codes += stride) {
        for (size_t q = 0; q < queries; ++q) {
            const int16_t* query = queryCodes + q * stride;
            int32_t sum = 0;
            for (size_t i = 0; i < stride; ++i)
                sum += int32_t(query[i]) * int32_t(codes[i]);
            *out++ = sum;
        }
    }
}

void codeProducts(const int16_t* queryCodes, size_t queries, const int8_t* codes, size_t stride, size_t rows,
                  int32_t* out)
{
#if defined(__x86_64__)
    static const bool fast = __builtin_cpu_supports("avx2");
    if (fast) {
        avx2[queries - 1](queryCodes, codes, stride, rows, out);
        return;
    }
#endif
    codeProductsPortable(queryCodes, queries, codes, stride, rows, out);
}

} // namespace sheaf
