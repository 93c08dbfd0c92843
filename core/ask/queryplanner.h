#pragma once

#include "core/engines/builtin/builtinexpander.h"
#include "core/index/searcher.h"

#include <QObject>

namespace sheaf {

// Which queries a question becomes: what an expander says, each handed on the moment it arrives, without those that
// would find what another finds. Where the expander fails or says less than was asked for, a spare one fills up. Lives
// in the thread that made it.
class QueryPlanner final
    : public QObject
    , public QueryExpander
{
    Q_OBJECT

public:
    // `spare` may be null.
    explicit QueryPlanner(std::shared_ptr<QueryExpander> expander, std::shared_ptr<QueryExpander> spare = {},
                          QObject* parent = nullptr);

    // Fails, with the first expander's error, only where there is no variant at all. A stop ends as Cancelled.
    Future<void> expand(const QString& question, int variants, const CallContext& call, VariantSink sink) override;

private:
    std::shared_ptr<QueryExpander> m_expander;
    std::shared_ptr<QueryExpander> m_spare;
};

// The first passages by text alone: no call to an engine, and there while the question is being embedded. The source
// keeps the searcher, and answers while `context` lives.
FeedbackSource libraryFeedback(const std::shared_ptr<Searcher>& searcher, QObject* context);

} // namespace sheaf
