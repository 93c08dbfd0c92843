#include "core/documents/processuse.h"

#include <QFile>
#include <QList>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sheaf {

std::optional<ProcessUse> processUseOf(const QByteArray& stat, long ticksPerSecond)
{
    // pid (name) state … utime stime …: the name may hold spaces and brackets.
    const qsizetype name = stat.lastIndexOf(')');
    if (name < 0 || ticksPerSecond <= 0)
        return std::nullopt;
    const QList<QByteArray> fields = stat.mid(name + 1).simplified().split(' ');
    constexpr qsizetype userField = 11; // counted from the state
    constexpr qsizetype systemField = 12;
    if (fields.size() <= systemField || fields[0].isEmpty())
        return std::nullopt;
    bool userOk = false;
    bool systemOk = false;
    const qint64 ticks = fields[userField].toLongLong(&userOk) + fields[systemField].toLongLong(&systemOk);
    if (!userOk || !systemOk || ticks < 0)
        return std::nullopt;
    const std::chrono::duration<double> seconds(double(ticks) / double(ticksPerSecond));
    return ProcessUse{std::chrono::duration_cast<Duration>(seconds), fields[0] == "R"};
}

std::optional<ProcessUse> readProcessUse(qint64 pid)
{
    if (pid <= 0)
        return std::nullopt;
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return processUseOf(file.read(2048), ::sysconf(_SC_CLK_TCK));
}

} // namespace sheaf
