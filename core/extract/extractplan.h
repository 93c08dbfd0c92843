#pragma once

#include "core/concurrency/future.h"
#include "core/extract/extractoptions.h"

namespace sheaf {

struct CallContext;

// What there is to do, from the ledger.
struct ExtractPlan
{
    ExtractJobId job; // invalid where there is none yet and none was to be made
    QList<PlannedCell> cells;
    LedgerAverages averages;
};

// `begin`: the job is made, and what is to be read again is forgotten; otherwise the ledger is only read.
Future<ExtractPlan> planFor(const ExtractEngines& engines, const ExtractOptions& options, bool begin,
                            const CallContext& call);
ExtractEstimate estimateOf(const ExtractEngines& engines, const ExtractOptions& options, const ExtractPlan& plan);

} // namespace sheaf
