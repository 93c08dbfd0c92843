#include "core/simulation/latencymodel.h"

#include <cmath>

namespace sheaf {

namespace {

constexpr double longestMs = 600'000;

Duration ofMs(double ms)
{
    return Milliseconds(std::isfinite(ms) ? std::llround(std::clamp(ms, 0.0, longestMs)) : 0);
}

} // namespace

Duration LatencyModel::draw(DrawIndex index, qsizetype chars) const
{
    double ms = m_options.medianMs;
    if (m_options.kind == LatencyOptions::Kind::LogNormal && ms > 0)
        ms *= std::exp(m_options.sigma * DrawStream(m_seed, index, DrawStream::Use::Latency).normal());
    return ofMs(ms + m_options.msPerThousandChars * double(chars) / 1000.0);
}

QList<Duration> LatencyModel::draws(int n) const
{
    QList<Duration> all;
    all.reserve(n);
    for (int i = 0; i < n; ++i)
        all.append(draw({quint64(i), 0}));
    return all;
}

Duration LatencyModel::writing(qsizetype tokens) const
{
    return m_options.tokensPerSecond > 0 && tokens > 1 ? ofMs(1000.0 * double(tokens - 1) / m_options.tokensPerSecond)
                                                       : Duration::zero();
}

} // namespace sheaf
