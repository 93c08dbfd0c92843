#pragma once

#include "core/base/clock.h"
#include "core/simulation/drawstream.h"

#include <QList>

namespace sheaf {

// How long a simulated model takes.
struct LatencyOptions
{
    enum class Kind { Fixed, LogNormal };

    Kind kind = Kind::Fixed;
    double medianMs = 0;           // of one call while it holds a slot
    double sigma = 0.5;            // log-normal: standard deviation of the logarithm; p95 is median * e^(1.645 sigma)
    double msPerThousandChars = 0; // added for what the request holds
    double tokensPerSecond = 0;    // of chat, after the first token; 0: the whole answer at once

    bool operator==(const LatencyOptions&) const = default;
};

// Draws latencies. What request n gets depends on (seed, n) only, so whoever knows both can compute the schedule that
// was possible. Whole milliseconds, because timers have no finer ones; at most ten minutes. Pure.
class LatencyModel
{
public:
    LatencyModel(const LatencyOptions& options, quint64 seed)
        : m_options(options)
        , m_seed(seed)
    {}

    // Until the answer, or the first token of it, for a request of that many characters.
    Duration draw(DrawIndex index, qsizetype chars = 0) const;
    // The first attempts of the requests 0 to n-1, without what their length adds.
    QList<Duration> draws(int n) const;
    // From the first to the last of that many tokens.
    Duration writing(qsizetype tokens) const;

private:
    LatencyOptions m_options;
    quint64 m_seed;
};

} // namespace sheaf
