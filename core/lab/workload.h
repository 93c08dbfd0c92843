#pragma once

#include "core/concurrency/taskgraphreport.h"
#include "core/lab/labengines.h"
#include "core/lab/laboptions.h"
#include "core/lab/schedule.h"
#include "core/simulation/latencymodel.h"

namespace sheaf {

// What a run of a workload gave.
struct WorkloadOutcome
{
    QList<Result<QByteArray>> items;    // comparable bytes, or why there are none
    std::optional<Duration> firstToken; // from the run's start, where an answer is streamed
    std::optional<GraphReport> graph;   // where items wait for each other
};

// How much of a workload runs, and how.
struct WorkloadRun
{
    int items = 0;  // the first so many
    int window = 1; // 1: the next begins when one has ended. Otherwise all that can begin do, and the transport's
                    // window says how many are in flight
};

// Something to do many times. Item i makes one call at a time, with i as its correlation id, in the background.
class Workload
{
public:
    Workload() = default;
    Workload(const Workload&) = delete;
    Workload& operator=(const Workload&) = delete;
    virtual ~Workload() = default;

    virtual int itemCount() const = 0;
    // How the simulated server is to be set so that the calls take what they shall.
    virtual LatencyOptions latency() const = 0;
    // The calls as that server will draw them for their first tries, and what waits for what.
    virtual QList<DependentCall> planned() const = 0;
    // What is not to be measured, once before all runs.
    virtual Future<void> prepare(const LabEngines& engines, const CallContext& call, QObject* context);
    // In context's thread. An item's failure is the item's; the future fails only where there is no run at all.
    virtual Future<WorkloadOutcome> run(const LabEngines& engines, const WorkloadRun& run, const CallContext& call,
                                        QObject* context) = 0;
};

std::shared_ptr<Workload> makeWorkload(const LabOptions& options);

// The context item i calls with.
CallContext itemCall(const CallContext& call, int item);

} // namespace sheaf
