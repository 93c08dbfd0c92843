#pragma once

#include "core/simulation/faultplan.h"

#include <QString>
#include <optional>

namespace sheaf {

// What is run one by one and in parallel.
enum class LabWorkload {
    Queries,  // embed a query, find the nearest of a few dozen passages in memory
    Embed,    // texts into vectors
    Extract,  // fields out of a passage, as JSON, by a chat call
    Workflow, // seven tasks that wait for each other
};

// "queries", "embed", "extract", "workflow".
QString labWorkloadName(LabWorkload workload);
// Nothing for any other word.
std::optional<LabWorkload> labWorkloadNamed(const QString& name);

struct LabOptions
{
    LabWorkload workload = LabWorkload::Queries;
    int items = 0;            // 0: as many as the workload has by itself; the workflow has seven, whatever stands here
    int batch = 1;            // texts in one call, for Embed
    int concurrency = 20;     // in flight in the parallel run
    bool adaptive = false;    // the parallel run finds its window itself, whatever `concurrency` says
    int repeat = 1;           // both runs so often; times are medians
    int sequentialSample = 0; // one by one only the first so many, scaled up; 0: all
    int retries = 3;          // beyond the first try
    Milliseconds requestTimeout{120'000};

    // Of the simulated server.
    std::optional<int> latencyMs; // of one call; of the workflow's longest task. Without: 150, for the workflow 2000
    double jitter = 0;            // sigma of the log-normal distribution whose median that is; 0: fixed
    int serverLimit = 0;          // calls it works on at a time; 0: no limit
    int requestsPerMinute = 0;    // 0: no limit
    double faults = 0;            // share of calls that meet a fault of any kind
    quint64 seed = 1;
    FaultRates faultRates = {}; // by kind; in place of `faults` where any is above nothing
    bool faultsLater = false;   // more of them may come while it runs

    int itemCount() const;
    int latency() const;
    FaultRates rates() const;
    bool meetsFaults() const { return faultsLater || faults > 0 || faultRates.total() > 0; }
    // Calls that can run side by side: what the client and the server allow. The adaptive window ends at 64.
    int machines(int window) const;
};

} // namespace sheaf
