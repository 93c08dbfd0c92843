#pragma once

#include "core/base/clock.h"

#include <deque>
#include <optional>

namespace sheaf {

// The latencies of the last calls, each with the size of its request, because a batch takes longer than a word.
// Pure but for its own state; one thread.
class LatencyStats
{
public:
    static constexpr int kept = 200;
    static constexpr int fewest = 20; // calls of the kind before a percentile is worth anything

    void add(Duration latency, qint64 weight);
    // `share` of all calls (0.5: the median) of about that size, from half to double, were at most this long; of any
    // size where no weight is given. Nothing where too few are known.
    std::optional<Duration> percentile(double share, std::optional<qint64> weight = {}) const;
    int count() const { return int(m_latencies.size()); }

private:
    struct Entry
    {
        Duration latency;
        qint64 weight;
    };
    std::deque<Entry> m_latencies;
};

} // namespace sheaf
