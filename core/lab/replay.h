#pragma once

#include "core/concurrency/spanrecorder.h"
#include "core/lab/schedule.h"

#include <QJsonObject>

namespace sheaf {

// How long the measured parts of a run would take with `window` of them at once.
struct ReplayRow
{
    int window = 1;
    Duration time{};

    bool operator==(const ReplayRow&) const = default;
};

// A recorded run at other concurrencies, from its own measured latencies. Nothing is asked again: each part takes as
// long as it took, whatever stands beside it.
struct Replay
{
    QList<DependentCall> calls;
    QList<ReplayRow> rows; // 1, 2, 4, … 64, as far as more makes a difference
    Duration measured{};   // first start to last end, as it really was
    int measuredPeak = 0;  // how many ran at once at most
    Duration criticalPath{};

    // With any number at once.
    Duration time(int window) const;
};

// The parts that have ended, in order of their start, each after those it waited for; a wait for what is not among them
// counts as none. Pure.
QList<DependentCall> callsOf(const QList<Span>& spans);

// Pure.
Replay replayOf(const QList<Span>& spans);

QJsonObject toJson(const Replay& replay);

} // namespace sheaf
