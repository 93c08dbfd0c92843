#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QList>
#include <QString>
#include <optional>

namespace sheaf {

// How a task of a graph ended; every task of a run ends in exactly one of these.
enum class TaskState {
    Done,         // with a value of its own
    Failed,       // it was required, so the run failed with it
    FallbackUsed, // it failed or ran out of time, and its fallback stands in
    Missing,      // it was optional and failed or ran out of time; its dependants go on without
    Skipped,      // never started, because a required task failed
    Cancelled,    // the run was stopped, or another task's failure ended it
};

// Stable name for logs and JSON, for example "fallback_used".
QString taskStateName(TaskState state);

// One task of a run. Times count from the run's start; where it never started both are the time that was decided.
struct TaskRecord
{
    int id = 0; // its place in the graph, from 0
    QString name;
    QString kind;
    QList<int> after; // the tasks whose results it takes; all smaller than id
    TaskState state = TaskState::Cancelled;
    bool started = false;
    Duration start{};
    Duration end{};
    std::optional<Error> error; // why it is not Done

    Duration duration() const { return end - start; }
};

// What the tasks of a run add up to. What is computed from durations knows the dependencies only: how many tasks were
// let in at once shows in `total` and nowhere else.
struct GraphReport
{
    QList<TaskRecord> tasks;   // by id
    Duration total{};          // from the run's start to the last end
    QList<int> criticalPath;   // ids of the longest chain of tasks that waited for each other
    Duration criticalLength{}; // the sum of its durations: less is not possible
    QList<Duration> slack;     // by id: how much longer a task could have taken without lengthening that chain
    Duration sequential{};     // one after the other: the sum of all durations
    Duration levelByLevel{};   // where each level waits for the slowest task of the level before it
};

// Pure. Tasks are given by id, each after smaller ids only. The critical path method: Kelley and Walker, Critical-Path
// Planning and Scheduling, 1959. Among equal chains the one of smaller ids is reported.
GraphReport reportOf(QList<TaskRecord> tasks);

} // namespace sheaf
