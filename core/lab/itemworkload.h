#pragma once

#include "core/lab/workload.h"

namespace sheaf {

// Items that do not know of each other, one call each.
class ItemWorkload : public Workload
{
public:
    ItemWorkload(int items, const LabOptions& options);

    int itemCount() const override { return m_items; }
    LatencyOptions latency() const override { return m_latency; }
    QList<DependentCall> planned() const override;
    Future<WorkloadOutcome> run(const LabEngines& engines, const WorkloadRun& run, const CallContext& call,
                                QObject* context) override;

protected:
    virtual Future<QByteArray> item(const LabEngines& engines, int index, const CallContext& call,
                                    QObject* context) = 0;

private:
    int m_items;
    LatencyOptions m_latency;
    quint64 m_seed;
};

} // namespace sheaf
