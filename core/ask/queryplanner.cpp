#include "core/ask/queryplanner.h"

#include "core/ask/planfilter.h"

namespace sheaf {

namespace {

constexpr int feedbackPassages = 20;

} // namespace

QueryPlanner::QueryPlanner(std::shared_ptr<QueryExpander> expander, std::shared_ptr<QueryExpander> spare,
                           QObject* parent)
    : QObject(parent)
    , m_expander(std::move(expander))
    , m_spare(std::move(spare))
{}

Future<void> QueryPlanner::expand(const QString& question, int variants, const CallContext& call, VariantSink sink)
{
    const auto filter = std::make_shared<PlanFilter>(question, variants);
    const VariantSink filtered = [filter, sink](const QString& variant) {
        if (const auto query = filter->accept(variant))
            sink(*query);
    };
    const auto first = m_expander->expand(question, variants, call, filtered);
    if (!m_spare)
        return first;
    return then(first, this, [=, this](Result<void> said) -> Future<void> {
        const bool stopped = call.stopRequested() || (!said.ok() && said.error().code == ErrorCode::Cancelled);
        if (stopped || filter->left() == 0)
            return readyFuture<void>(said);
        // More than are missing, because some will be nearly the same as those that are there.
        const auto filled = m_spare->expand(question, variants, call, filtered);
        return then(filled, this, [filter, variants, said](Result<void>) -> Result<void> {
            return filter->left() < variants ? Result<void>() : said;
        });
    });
}

FeedbackSource libraryFeedback(const std::shared_ptr<Searcher>& searcher, QObject* context)
{
    return [searcher, context](const QString& question, const CallContext& call) {
        return then(searcher->searchText(question, feedbackPassages, {}, call), context,
                    [searcher, context, call](const RankedList& list) {
                        QList<ChunkId> ids;
                        for (const RankedChunk& hit : list)
                            ids.append(hit.chunk);
                        return then(searcher->chunks(ids, call), context, [](const QList<ChunkRecord>& chunks) {
                            QStringList texts;
                            for (const ChunkRecord& chunk : chunks)
                                texts.append(chunk.text);
                            return texts;
                        });
                    });
    };
}

} // namespace sheaf
