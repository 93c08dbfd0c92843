#pragma once

#include "core/ask/asksteps.h"
#include "core/concurrency/taskgraphrunner.h"

namespace sheaf {

// A question's way from Enter to the checked answer:
//
//     find ------ fetch -- rerank --.
//     tools, memory, files ---------+- choose -- write -- check
//     Enter -- web (each service) --'              `-- judge
//
// Finding is required; tools, memory, web and files have a time of their own (AskOptions::branchTime) and are missed
// where they fail. Where memory or the better order may not be used ahead of Enter, they wait for it too. The check
// consumes the answer while it is being written.
struct AskGraph
{
    TaskGraph graph;
    OptionalTask<double> judged; // the grade; fails where nobody grades
    OptionalTask<AnswerCheck> check;

    // Calls `steps`, which outlives every run of the graph.
    static AskGraph of(AskSteps& steps);
};

// What became of the graph's tasks. All times count from `entered` after its start; what ended before that took no
// time. `checking` is what was checked while the answer was written. Pure.
GraphReport reportAfterEnter(const GraphReport& report, Duration entered, Duration checking);
// In the words of the person; without the waiting for Enter. Pure.
QList<AskBranch> branchesOf(const GraphReport& report, const AskSteps& steps);

} // namespace sheaf
