#include "core/lab/itemworkload.h"

#include "core/concurrency/combine.h"

#include <numeric>

namespace sheaf {

ItemWorkload::ItemWorkload(int items, const LabOptions& options)
    : m_items(items)
    , m_seed(options.seed)
{
    m_latency.kind = options.jitter > 0 ? LatencyOptions::Kind::LogNormal : LatencyOptions::Kind::Fixed;
    m_latency.medianMs = options.latency();
    m_latency.sigma = options.jitter;
}

QList<DependentCall> ItemWorkload::planned() const
{
    QList<DependentCall> calls;
    for (const Duration draw : LatencyModel(m_latency, m_seed).draws(m_items))
        calls.append({draw, {}});
    return calls;
}

Future<WorkloadOutcome> ItemWorkload::run(const LabEngines& engines, const WorkloadRun& run, const CallContext& call,
                                          QObject* context)
{
    QList<int> indexes(std::min(run.items, m_items));
    std::iota(indexes.begin(), indexes.end(), 0);
    const int window = run.window == 1 ? 1 : int(indexes.size());
    const auto all =
        mapConcurrent(indexes, window, call, context, [this, engines, call, context](int index, qsizetype) {
            return item(engines, index, itemCall(call, index), context);
        });
    return then(all, context, [](const QList<Result<QByteArray>>& items) { return WorkloadOutcome{items, {}, {}}; });
}

} // namespace sheaf
