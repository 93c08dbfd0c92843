#include "core/extract/extractplan.h"

#include "core/extract/cellqueue.h"
#include "core/extract/extractspending.h"
#include "core/index/database.h"

namespace sheaf {

Future<ExtractPlan> planFor(const ExtractEngines& engines, const ExtractOptions& options, bool begin,
                            const CallContext& call)
{
    const auto work = [options, begin,
                       engine = engines.extractor->engineId()](Connection& connection) -> Result<ExtractPlan> {
        ExtractLedger ledger(connection);
        ExtractPlan plan;
        const auto job = begin ? ledger.job(options.schema, engine) : ledger.existingJob(options.schema, engine);
        if (!job.ok())
            return job.error();
        plan.job = *job;
        auto cells = ledger.plan(plan.job, options.scope);
        if (!cells.ok())
            return cells.error();
        plan.cells = *std::move(cells);
        if (options.again == ExtractOptions::Again::All) {
            QList<ChunkId> chunks;
            for (PlannedCell& cell : plan.cells) {
                chunks.append(cell.chunk);
                cell.state = CellState::Waiting;
                cell.attempts = 0;
            }
            if (const auto forgotten = begin ? ledger.forget(plan.job, chunks) : Result<void>(); !forgotten.ok())
                return forgotten.error();
        } else if (!options.only.isEmpty()) {
            for (PlannedCell& cell : plan.cells) {
                if (options.only.contains(cell.chunk))
                    cell.state = CellState::Waiting;
            }
            if (const auto forgotten = begin ? ledger.forget(plan.job, options.only) : Result<void>(); !forgotten.ok())
                return forgotten.error();
        }
        const auto averages = ledger.averages(engine);
        if (!averages.ok())
            return averages.error();
        plan.averages = *averages;
        return plan;
    };
    return begin ? engines.database->write(call, work) : engines.database->read(call, work);
}

ExtractEstimate estimateOf(const ExtractEngines& engines, const ExtractOptions& options, const ExtractPlan& plan)
{
    const CellQueue queue(plan.cells);
    const ExtractSpending spending(engines, options, plan.averages);
    ExtractEstimate estimate;
    estimate.documents = int(queue.stretches().size());
    estimate.chunks = queue.size();
    estimate.kept = queue.kept();
    const int texts = estimate.chunks - estimate.kept;
    estimate.calls = texts * engines.extractor->callsPerTask(options.schema.fields);
    estimate.promptTokens = spending.promptTokens(texts, queue.tokensToDo());
    estimate.completionTokens = spending.completionTokens(texts);
    estimate.cost = spending.cost(estimate.promptTokens, estimate.completionTokens);
    if (plan.averages.cells > 0)
        estimate.time = plan.averages.time * texts / std::max(1, options.window);
    return estimate;
}

} // namespace sheaf
