#include "core/lab/laboptions.h"

#include "core/lab/workflowworkload.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QString labWorkloadName(LabWorkload workload)
{
    switch (workload) {
    case LabWorkload::Queries:
        return u"queries"_s;
    case LabWorkload::Embed:
        return u"embed"_s;
    case LabWorkload::Extract:
        return u"extract"_s;
    case LabWorkload::Workflow:
        return u"workflow"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LabWorkload> labWorkloadNamed(const QString& name)
{
    for (const auto workload :
         {LabWorkload::Queries, LabWorkload::Embed, LabWorkload::Extract, LabWorkload::Workflow}) {
        if (labWorkloadName(workload) == name)
            return workload;
    }
    return std::nullopt;
}

int LabOptions::itemCount() const
{
    if (workload == LabWorkload::Workflow)
        return WorkflowWorkload::taskCount;
    if (items > 0)
        return items;
    return workload == LabWorkload::Queries ? 8 : 100;
}

int LabOptions::latency() const
{
    return latencyMs.value_or(workload == LabWorkload::Workflow ? 2000 : 150);
}

FaultRates LabOptions::rates() const
{
    return faultRates.total() > 0 ? faultRates : FaultRates::mixed(faults);
}

int LabOptions::machines(int window) const
{
    return serverLimit > 0 ? std::min(window, serverLimit) : window;
}

} // namespace sheaf
