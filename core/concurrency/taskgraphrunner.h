#pragma once

#include "core/concurrency/taskgraph.h"
#include "core/concurrency/taskgraphreport.h"

namespace sheaf {

struct TaskRunOptions
{
    int window = 0; // tasks at once at most, in order of their ids; 1 is one by one, 0 is as many as are ready
    bool stopOnFailure = true; // a required task's failure also ends what does not depend on it
};

// What became of a graph, also of one that failed or was stopped half way.
struct TaskRun
{
    GraphReport report;
    std::optional<Error> error; // the first required task's failure, or Cancelled; none where the run succeeded
    TaskGraph::Inputs values;   // by id; read through result()

    // The task's own value or its fallback, else why there is none.
    template<class T, bool Optional>
    Result<T> result(const TaskHandle<T, Optional>& task) const
    {
        return taskResult(task, values.at(task.id()));
    }
};

// Starts every task the moment what it waits for has ended and the window has room: there are no levels. Runs in
// context's thread, which is the caller's; the clock outlives the run. Each task gets a stop token and a deadline of
// its own and a span after those of the tasks it waited for.
//
// A stop, a deadline, or another task's failure tells a running task to stop and does not wait for it to notice: it has
// ended for the run, and what it still gives is dropped. Where context is destroyed what runs is told to stop and the
// future finishes as Cancelled. A graph that does not check() fails with that error; every other run has a TaskRun.
Future<TaskRun> runTaskGraph(const TaskGraph& graph, Clock& clock, const CallContext& call, QObject* context,
                             const TaskRunOptions& options = {});

} // namespace sheaf
