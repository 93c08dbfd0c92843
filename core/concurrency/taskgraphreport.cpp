#include "core/concurrency/taskgraphreport.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sheaf {

QString taskStateName(TaskState state)
{
    switch (state) {
    case TaskState::Done:
        return u"done"_s;
    case TaskState::Failed:
        return u"failed"_s;
    case TaskState::FallbackUsed:
        return u"fallback_used"_s;
    case TaskState::Missing:
        return u"missing"_s;
    case TaskState::Skipped:
        return u"skipped"_s;
    case TaskState::Cancelled:
        return u"cancelled"_s;
    }
    return u"cancelled"_s;
}

GraphReport reportOf(QList<TaskRecord> tasks)
{
    GraphReport report;
    const qsizetype n = tasks.size();
    QList<Duration> untilEnd(n, Duration::zero());  // the longest chain that ends with the task
    QList<Duration> fromStart(n, Duration::zero()); // and the longest that begins with it
    QList<int> previous(n, -1);
    QList<int> level(n, 0);
    QList<Duration> slowest; // by level
    int tail = -1;
    for (int i = 0; i < n; ++i) {
        const TaskRecord& task = tasks[i];
        for (const int before : task.after) {
            Q_ASSERT(before >= 0 && before < i);
            level[i] = std::max(level[i], level[before] + 1);
            if (previous[i] < 0 || untilEnd[before] > untilEnd[previous[i]])
                previous[i] = before;
        }
        untilEnd[i] = task.duration() + (previous[i] < 0 ? Duration::zero() : untilEnd[previous[i]]);
        if (tail < 0 || untilEnd[i] > untilEnd[tail])
            tail = i;
        slowest.resize(std::max(slowest.size(), qsizetype(level[i] + 1)));
        slowest[level[i]] = std::max(slowest[level[i]], task.duration());
        report.total = std::max(report.total, task.end);
        report.sequential += task.duration();
    }
    report.levelByLevel = std::accumulate(slowest.cbegin(), slowest.cend(), Duration::zero());
    if (tail >= 0)
        report.criticalLength = untilEnd[tail];
    for (int i = tail; i >= 0; i = previous[i])
        report.criticalPath.prepend(i);
    for (qsizetype i = n - 1; i >= 0; --i) {
        fromStart[i] += tasks[i].duration();
        for (const int before : std::as_const(tasks[i].after))
            fromStart[before] = std::max(fromStart[before], fromStart[i]);
    }
    for (qsizetype i = 0; i < n; ++i)
        report.slack.append(report.criticalLength - (untilEnd[i] + fromStart[i] - tasks[i].duration()));
    report.tasks = std::move(tasks);
    return report;
}

} // namespace sheaf
