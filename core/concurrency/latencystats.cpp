#include "core/concurrency/latencystats.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sheaf {

void LatencyStats::add(Duration latency, qint64 weight)
{
    m_latencies.push_back({latency, weight});
    if (int(m_latencies.size()) > kept)
        m_latencies.pop_front();
}

std::optional<Duration> LatencyStats::percentile(double share, std::optional<qint64> weight) const
{
    std::vector<Duration> alike;
    alike.reserve(m_latencies.size());
    for (const Entry& entry : m_latencies) {
        if (!weight || (entry.weight <= 2 * *weight && *weight <= 2 * entry.weight))
            alike.push_back(entry.latency);
    }
    if (int(alike.size()) < fewest)
        return std::nullopt;
    const auto rank = size_t(std::ceil(std::clamp(share, 0.0, 1.0) * double(alike.size())));
    const auto nth = alike.begin() + std::ptrdiff_t(std::max<size_t>(1, rank) - 1);
    std::nth_element(alike.begin(), nth, alike.end());
    return *nth;
}

} // namespace sheaf
