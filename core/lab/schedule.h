#pragma once

#include "core/base/clock.h"

#include <QList>

namespace sheaf {

// Where and when one call runs in a schedule; times count from its beginning.
struct ScheduledCall
{
    int machine = 0;
    Duration start{};
    Duration end{};

    bool operator==(const ScheduledCall&) const = default;
};

struct Schedule
{
    QList<ScheduledCall> calls; // in the order of the durations given
    Duration makespan{};
};

// A call that waits for others, all of them with smaller indexes.
struct DependentCall
{
    Duration duration{};
    QList<int> after;
};

// What is possible for calls of known durations on `machines` that each do one at a time. Fewer than one machine counts
// as one. Pure.

// In the order given, each on the machine that is free first (Graham, "Bounds on Multiprocessing Timing Anomalies",
// 1969). Nobody who learns a call's duration only when it has ended can be sure to do better.
Schedule listSchedule(const QList<Duration>& durations, int machines);
// No schedule in any order is shorter: the larger of the mean load of a machine and the longest call.
Duration lowerBound(const QList<Duration>& durations, int machines);

// Of the calls that may start, the one with the longest chain of calls behind it goes first (Hu, "Parallel Sequencing
// and Assembly Line Problems", 1961); among equals the smaller index.
Schedule listSchedule(const QList<DependentCall>& calls, int machines);
// The longest chain of calls that wait for each other.
Duration longestPath(const QList<DependentCall>& calls);
// The calls of it, first to last; among equal chains the one of smaller indexes. Nothing where no call waits for
// another: then the longest call alone says what is possible, and marking it tells nothing.
QList<int> longestChain(const QList<DependentCall>& calls);

// How long the calls take at best: listSchedule() of either kind, which is the order given where nothing waits for
// anything.
Duration idealSchedule(const QList<DependentCall>& calls, int machines);

} // namespace sheaf
