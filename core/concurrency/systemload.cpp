#include "core/concurrency/systemload.h"

#include <QFile>
#include <QList>
#include <algorithm>
#include <cmath>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Duration fromTimeval(const timeval& time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

} // namespace

std::optional<Duration> urgentTimeOf(const QByteArray& procStat, long ticksPerSecond)
{
    // cpu user nice system idle iowait irq softirq steal guest guest_nice (proc(5))
    const QByteArray line = procStat.split('\n').first().simplified();
    const QList<QByteArray> fields = line.split(' ');
    if (fields.size() < 9 || fields[0] != "cpu" || ticksPerSecond <= 0)
        return std::nullopt;
    qint64 ticks = 0;
    for (const int field : {1, 3, 6, 7, 8}) { // user, system, irq, softirq, steal
        bool ok = false;
        ticks += fields[field].toLongLong(&ok);
        if (!ok)
            return std::nullopt;
    }
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(double(ticks) / double(ticksPerSecond)));
}

std::optional<CpuUse> readCpuUse(TimePoint now)
{
    QFile file(u"/proc/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto urgent = urgentTimeOf(file.read(512), ::sysconf(_SC_CLK_TCK));
    rusage own{};
    if (!urgent || ::getrusage(RUSAGE_SELF, &own) != 0)
        return std::nullopt;
    return CpuUse{now, *urgent, fromTimeval(own.ru_utime) + fromTimeval(own.ru_stime)};
}

int workersThatFit(const CpuUse& before, const CpuUse& after, int cores, int most)
{
    const Duration span = after.at - before.at;
    if (span <= Duration::zero())
        return std::max(1, most);
    const Duration others = std::max(Duration::zero(), (after.urgent - before.urgent) - (after.own - before.own));
    const double idle = double(cores) - toMs(others) / toMs(span);
    return std::clamp(int(std::lround(idle)), 1, std::max(1, most));
}

} // namespace sheaf
