#pragma once

#include "core/ask/question.h"

namespace sheaf {

// One question asked both ways, one after the other, and what came of it.
struct RaceReport
{
    AskRun sequential;
    AskRun parallel;
    bool identical = false; // the same fused hits in the same order
    int commonHits = 0;     // fused hits that both runs have
    int hits = 0;           // fused hits of the longer run
};

} // namespace sheaf
