#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <optional>

namespace sheaf {

// Processor time used since the machine started, by everything that is not background work (niced), and by this
// process; and when that was read.
struct CpuUse
{
    TimePoint at{};
    Duration urgent{}; // of all processes, this one included; what runs at a lower priority (nice) is not in it
    Duration own{};
};

// The first line of /proc/stat; nothing where it is none. `ticksPerSecond` as sysconf(_SC_CLK_TCK) says. Pure.
std::optional<Duration> urgentTimeOf(const QByteArray& procStat, long ticksPerSecond);
// Nothing where the system does not say.
std::optional<CpuUse> readCpuUse(TimePoint now);

// How many background workers the machine has room for beside what others are doing, from the use at two moments: a
// core for each that others left idle, at least one and at most `most`. The counterpart of a server's window for work
// that waits for the processor and not for an answer. Pure.
int workersThatFit(const CpuUse& before, const CpuUse& after, int cores, int most);

} // namespace sheaf
