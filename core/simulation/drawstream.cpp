#include "core/simulation/drawstream.h"

#include <cmath>
#include <numbers>

namespace sheaf {

namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): neighbouring numbers become unrelated ones.
quint64 mixed(quint64 x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

} // namespace

DrawStream::DrawStream(quint64 seed, DrawIndex index, Use use)
    : m_engine(mixed(mixed(mixed(mixed(seed) ^ index.request) ^ quint64(index.attempt)) ^ quint64(use)))
{}

double DrawStream::uniform()
{
    return double(m_engine() >> 11) * 0x1.0p-53;
}

double DrawStream::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

} // namespace sheaf
