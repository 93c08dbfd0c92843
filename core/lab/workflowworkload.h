#pragma once

#include "core/lab/workload.h"

namespace sheaf {

// A question's whole way as seven tasks: three searches side by side, an answer that takes their results, three checks
// of the answer side by side:
//
//     500 ‖ 300 ‖ 200 → 2000 → 100 ‖ 150 ‖ 50
//
// milliseconds where LabOptions::latency() is 2000; everything is scaled by latency() / 2000. The answer is streamed:
// its first token takes a quarter of its time. Searches and checks are embedding calls, the answer is a chat call. The
// simulated server is set to take time for what a call holds, and each task sends as many characters as it is to take
// milliseconds. With jitter each task's time is drawn from a log-normal distribution with that median; of the answer
// it is the time to the first token.
//
// One by one that is 3300 ms, and never less than 2650.
class WorkflowWorkload final : public Workload
{
public:
    static constexpr int taskCount = 7;
    static constexpr int answerTask = 3;

    explicit WorkflowWorkload(const LabOptions& options);

    int itemCount() const override { return taskCount; }
    LatencyOptions latency() const override;
    QList<DependentCall> planned() const override;
    // Runs all of it, however few items are asked for.
    Future<WorkloadOutcome> run(const LabEngines& engines, const WorkloadRun& run, const CallContext& call,
                                QObject* context) override;

private:
    ChatRequest question() const;
    qsizetype chars(int task) const;

    double m_scale;
    double m_jitter;
    quint64 m_seed;
};

} // namespace sheaf
