#include "core/concurrency/adaptivelimit.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace sheaf {

namespace {

// Tuned by simulation (tests/core/concurrency/tst_adaptivelimit.cpp): slots 1 to 64, log-normal service times of sigma
// 0 to 0.6.
constexpr double saturated = 0.5;   // elasticity at which half of a larger window is queue
constexpr double changed = 0.35;    // of ln(latency): 40 %, three times the noise of an epoch
constexpr int confident = 32;       // samples before doubling may be given up
constexpr double memory = 64;       // samples that weigh in a mean
constexpr int shortestPatience = 4; // epochs
constexpr int longestPatience = 32;
constexpr double shareOfOverload = 0.1;
constexpr int enoughOutcomes = 24;
constexpr double rememberedOutcomes = 200;
constexpr double usedShare = 0.7; // a window that is not used says nothing about itself

} // namespace

AdaptiveLimit::AdaptiveLimit(const Options& options)
    : m_patience(shortestPatience)
{
    const auto atMost = [](int value) {
        const auto above = std::upper_bound(levels.begin(), levels.end(), std::max(1, value));
        return size_t(above - levels.begin()) - 1;
    };
    m_top = atMost(options.max);
    m_level = m_home = m_first = std::min(atMost(options.start), m_top);
}

// Calls are compared with calls of about the same size; what is asked most often of late is the measure.
bool AdaptiveLimit::isUsual(qint64 weight)
{
    const int size = weight > 0 ? std::bit_width(quint64(weight)) - 1 : 0;
    for (double& seen : m_sizes)
        seen *= 0.98;
    m_sizes[size_t(size)] += 1;
    if (m_usual >= 0 && m_sizes[size_t(size)] <= 2 * m_sizes[size_t(m_usual)])
        return size == m_usual || size == m_usual + 1 || size == m_usual - 1;
    if (m_usual != size) {
        const bool first = m_usual < 0;
        m_usual = size;
        if (!first) {
            m_means = {};
            go(Phase::Hold, m_home);
            hold(1);
        }
    }
    return true;
}

bool AdaptiveLimit::answered(const Sample& sample, TimePoint now)
{
    m_now = now;
    const int before = window();
    if (sample.started >= m_steppedDown) {
        countOutcome(false);
        if (takeBackWhatWasInVain())
            return window() != before;
    }
    if (sample.latency <= Duration::zero() || !isUsual(sample.weight))
        return false;
    if (sample.started < m_epoch || sample.inFlight < usedShare * window())
        return false;
    m_sum += std::log(std::chrono::duration<double>(sample.latency).count());
    ++m_count;
    const int enough = m_phase == Phase::Ramp ? std::max(8, window()) : std::clamp(3 * window(), 24, 96);
    if (m_count < enough)
        return false;
    keep(m_sum / m_count, m_count);
    decide();
    return window() != before;
}

void AdaptiveLimit::keep(double mean, int count)
{
    Mean& known = m_means[m_level];
    if (known.count > 0 && m_phase != Phase::Ramp && std::abs(mean - known.value) > changed) {
        known = {};
        forgetAllBut(m_level);
        m_patience = shortestPatience;
        m_wait = std::min(m_wait, 1);
    }
    const double weight = std::min(known.count, memory);
    known.value = (known.value * weight + mean * count) / (weight + count);
    known.count = weight + count;
}

double AdaptiveLimit::elasticity(size_t below, size_t level) const
{
    double sum = 0;
    double count = 0;
    for (size_t i = 0; i <= below; ++i) {
        sum += m_means[i].value * m_means[i].count;
        count += m_means[i].count;
    }
    if (count <= 0 || m_means[level].count <= 0)
        return 0;
    return (m_means[level].value - sum / count) / std::log(double(levels[level]) / levels[below]);
}

size_t AdaptiveLimit::doubled(size_t level) const
{
    size_t up = level;
    while (up < m_top && levels[up] < 2 * levels[level])
        ++up;
    return up;
}

void AdaptiveLimit::decide()
{
    const size_t here = m_level;
    switch (m_phase) {
    case Phase::Ramp:
        if (here != m_home && elasticity(m_home, here) > saturated) {
            if (m_means[here].count < confident) { // being too high costs latency only, being too low throughput
                go(Phase::Ramp, here);
            } else if (m_home == m_first) { // saturated already where it began
                go(Phase::LookDown, m_home);
            } else {
                hold(2);
            }
            return;
        }
        m_home = here;
        if (here == m_top)
            hold(m_patience);
        else
            go(Phase::Ramp, doubled(here));
        return;
    case Phase::LookUp:
        if (elasticity(m_home, here) < saturated) {
            m_home = here;
            m_patience = shortestPatience;
            if (here < m_top)
                go(Phase::LookUp, here + 1);
            else
                hold(m_patience);
            return;
        }
        m_patience = std::min(longestPatience, 2 * m_patience);
        hold(m_patience);
        return;
    case Phase::LookDown:
        if (here != m_home) {
            if (elasticity(here, m_home) <= saturated) {
                hold(m_patience);
                return;
            }
            m_home = here;
            m_patience = shortestPatience;
        }
        if (here > 0)
            go(Phase::LookDown, here - 1);
        else
            hold(m_patience);
        return;
    case Phase::Hold:
        if (--m_wait > 0 || (m_home == 0 && m_top == 0)) {
            go(Phase::Hold, m_home);
            return;
        }
        m_lookedUp = m_home == 0 || (!m_lookedUp && m_home < m_top);
        if (m_lookedUp)
            go(Phase::LookUp, m_home + 1);
        else
            go(Phase::LookDown, m_home - 1);
        return;
    }
}

void AdaptiveLimit::go(Phase phase, size_t level)
{
    m_phase = phase;
    m_level = level;
    m_epoch = m_now;
    m_sum = 0;
    m_count = 0;
}

void AdaptiveLimit::hold(int epochs)
{
    m_wait = epochs;
    go(Phase::Hold, m_home);
}

void AdaptiveLimit::forgetAllBut(size_t level)
{
    const Mean kept = m_means[level];
    m_means = {};
    m_means[level] = kept;
}

bool AdaptiveLimit::overloaded(TimePoint started, TimePoint now)
{
    m_now = now;
    if (started < m_steppedDown)
        return false;
    countOutcome(true);
    const int before = window();
    if (takeBackWhatWasInVain())
        return window() != before;
    if (!isExplained(m_level))
        return false;
    size_t lower = m_level;
    while (lower > 0 && 3 * levels[lower] > 2 * before)
        --lower;
    if (lower == m_level)
        return false;
    m_shrunkFrom = m_shrunkFrom.value_or(m_level);
    m_steppedDown = now;
    m_outcomes = 0;
    m_home = lower;
    m_patience = shortestPatience;
    hold(m_patience);
    return true;
}

void AdaptiveLimit::countOutcome(bool over)
{
    Overload& here = m_overloads[m_level];
    if (here.calls > rememberedOutcomes)
        here = {here.over / 2, here.calls / 2};
    here.over += over ? 1 : 0;
    here.calls += 1;
    ++m_outcomes;
}

AdaptiveLimit::Overload AdaptiveLimit::below(size_t level) const
{
    Overload sum;
    for (size_t i = 0; i < level; ++i) {
        sum.over += m_overloads[i].over;
        sum.calls += m_overloads[i].calls;
    }
    return sum;
}

double AdaptiveLimit::Overload::certainShare() const
{
    return calls > 0 ? (over - std::sqrt(over)) / calls : 0;
}

// Whether the overload at a level comes of its being too large, as far as is known.
bool AdaptiveLimit::isExplained(size_t level) const
{
    const Overload& here = m_overloads[level];
    if (here.over < 2 || here.certainShare() < shareOfOverload)
        return false;
    const Overload lower = below(level);
    return lower.calls < enoughOutcomes || here.certainShare() > 2 * lower.share() + shareOfOverload / 2;
}

bool AdaptiveLimit::takeBackWhatWasInVain()
{
    if (!m_shrunkFrom || m_outcomes < enoughOutcomes)
        return false;
    const size_t from = *std::exchange(m_shrunkFrom, std::nullopt);
    if (isExplained(from))
        return false;
    m_home = from;
    hold(m_patience);
    return true;
}

} // namespace sheaf
