#pragma once

#include "core/base/clock.h"

#include <array>
#include <optional>

namespace sheaf {

// Finds how many calls in flight a server is worth, from the latency of the calls alone.
//
// Little's law turns latency into throughput: X = window / latency. Below the server's own number of slots a larger
// window leaves latency as it is; above it latency grows in proportion and throughput no more. So the best window is
// the largest whose latency is still that of the smaller ones: the elasticity d ln(latency) / d ln(window) against the
// pooled mean of all smaller windows is under one half. Means are taken of logarithms, because latencies are closer to
// log-normal than to normal. This is TCP Vegas' comparison with an unloaded baseline (Brakmo and Peterson, 1995), with
// the baseline measured at the small windows instead of the minimum ever seen, which noise would drag down.
//
// It doubles from `start` until latency rises, then holds, and looks one step up and one step down from time to time,
// less often while nothing changes. A level that is measured anew far from what it was says that the server changed,
// and what was known of the others is forgotten.
//
// Overload (429, 503, timeouts) of a tenth of the calls shrinks the window by a third at least, where it is rarer in
// smaller windows or nothing is known of them. Where it turns out to be as frequent there, it has another cause, and
// the window comes back: a server that fails by chance is not helped by waiting.
//
// Pure but for its own state; one thread.
class AdaptiveLimit
{
public:
    struct Options
    {
        int start = 4; // 4 for a server on this machine, 16 for a service
        int max = 64;
    };
    struct Sample
    {
        TimePoint started{}; // sent, not queued
        Duration latency{};
        int inFlight = 0;  // with this call, when it started
        qint64 weight = 0; // size of the request in bytes: only calls of about the usual size are compared
    };

    explicit AdaptiveLimit(const Options& options);
    AdaptiveLimit()
        : AdaptiveLimit(Options())
    {}

    int window() const { return levels[m_level]; }
    // A call was answered. True where the window has changed.
    bool answered(const Sample& sample, TimePoint now);
    // The server said or showed that it is too much. True where the window has changed.
    bool overloaded(TimePoint started, TimePoint now);
    // Whether it has found its place: neither doubling nor looking elsewhere.
    bool isSettled() const { return m_phase == Phase::Hold; }

private:
    static constexpr std::array<int, 12> levels = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};

    enum class Phase {
        Ramp,     // doubling
        Hold,     // at home
        LookUp,   // one level above home
        LookDown, // one level below home
    };
    struct Mean
    {
        double value = 0; // of ln(seconds)
        double count = 0; // 0: never measured
    };

    bool isUsual(qint64 weight);
    void keep(double mean, int count);
    double elasticity(size_t below, size_t level) const;
    size_t doubled(size_t level) const;
    void decide();
    void go(Phase phase, size_t level);
    void hold(int epochs);
    void forgetAllBut(size_t level);
    // How often calls at a level ended in overload.
    struct Overload
    {
        double over = 0;
        double calls = 0;
        double share() const { return calls > 0 ? over / calls : 0; }
        double certainShare() const; // less a standard deviation, so that two in a row by chance are no sign
    };
    void countOutcome(bool over);
    Overload below(size_t level) const; // all smaller ones together
    bool isExplained(size_t level) const;
    bool takeBackWhatWasInVain();

    size_t m_top;
    size_t m_level;
    size_t m_home;
    size_t m_first; // where doubling began
    Phase m_phase = Phase::Ramp;
    std::array<Mean, 12> m_means{};
    std::array<double, 64> m_sizes{}; // how often each power of two was seen of late
    int m_usual = -1;
    TimePoint m_now{};
    TimePoint m_epoch{}; // only calls that started since count
    TimePoint m_steppedDown{};
    std::array<Overload, 12> m_overloads{};
    std::optional<size_t> m_shrunkFrom; // while it is not known whether that helped
    int m_outcomes = 0;                 // since the last step down
    double m_sum = 0;
    int m_count = 0;
    int m_wait = 0; // epochs at home before the next look
    int m_patience;
    bool m_lookedUp = false;
};

} // namespace sheaf
