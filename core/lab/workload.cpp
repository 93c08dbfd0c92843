#include "core/lab/workload.h"

#include "core/lab/embedworkload.h"
#include "core/lab/extractworkload.h"
#include "core/lab/queryworkload.h"
#include "core/lab/workflowworkload.h"

namespace sheaf {

Future<void> Workload::prepare(const LabEngines&, const CallContext&, QObject*)
{
    return readyFuture<void>({});
}

std::shared_ptr<Workload> makeWorkload(const LabOptions& options)
{
    switch (options.workload) {
    case LabWorkload::Queries:
        return std::make_shared<QueryWorkload>(options);
    case LabWorkload::Embed:
        return std::make_shared<EmbedWorkload>(options);
    case LabWorkload::Extract:
        return std::make_shared<ExtractWorkload>(options);
    case LabWorkload::Workflow:
        return std::make_shared<WorkflowWorkload>(options);
    }
    Q_UNREACHABLE();
}

CallContext itemCall(const CallContext& call, int item)
{
    CallContext own = call;
    own.correlationId = QString::number(item);
    return own;
}

} // namespace sheaf
