#pragma once

#include "core/base/clock.h"
#include "core/engines/answerwriter.h"
#include "core/engines/embeddingclient.h"
#include "core/engines/reranker.h"
#include "core/index/searcher.h"

#include <QThreadPool>

namespace sheaf {

class RunStore;
struct AskRun;

// Who a question is put to. A value: a question that runs keeps the engines it began with when the settings change.
struct AskEngines
{
    std::shared_ptr<EmbeddingClient> embedder;
    std::shared_ptr<QueryExpander> expander;
    std::shared_ptr<AnswerWriter> writer;
    std::shared_ptr<Searcher> searcher;      // for vectors of this embedder
    std::shared_ptr<Reranker> reranker = {}; // null: the fused order stays
    RunStore* runs = nullptr;                // where runs are recorded; may be null
    QThreadPool* pool = nullptr;
    std::shared_ptr<Clock> clock;
    std::function<void(const AskRun&)> ended; // told of every run that has ended by itself; may be empty
};

} // namespace sheaf
