#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <functional>
#include <optional>

namespace sheaf {

// Processor time a process has used since it began, all its threads together, and whether its first thread wants the
// processor at this moment. One that wants it and does not advance is starved by others; one that neither wants it nor
// advances waits for something.
struct ProcessUse
{
    Duration cpu{};
    bool runnable = false;
};

// The text of /proc/PID/stat (proc(5)); nothing where it is none. `ticksPerSecond` as sysconf(_SC_CLK_TCK) says. Pure.
std::optional<ProcessUse> processUseOf(const QByteArray& stat, long ticksPerSecond);

// Nothing where there is no such process, or the system does not say.
std::optional<ProcessUse> readProcessUse(qint64 pid);

using ProcessMeter = std::function<std::optional<ProcessUse>(qint64 pid)>;

} // namespace sheaf
