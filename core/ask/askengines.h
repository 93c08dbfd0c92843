#pragma once

#include "core/ask/memory.h"
#include "core/ask/tool.h"
#include "core/base/clock.h"
#include "core/engines/answerwriter.h"
#include "core/engines/embeddingclient.h"
#include "core/engines/filesearch.h"
#include "core/engines/reranker.h"
#include "core/engines/websearch.h"
#include "core/index/searcher.h"

#include <QThreadPool>

namespace sheaf {

class AnswerJudge;
class RunStore;
struct AskOptions;
struct AskRun;
struct QueryLane;
struct Retrieval;

using LaneSink = std::function<void(const QList<QueryLane>&)>;
// Another way to find passages than one fan-out of queries; what it gives may hold the whole answer.
using FindPassages = std::function<Future<Retrieval>(const QString& question, const AskOptions& options,
                                                     const CallContext& call, LaneSink sink)>;

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
    std::shared_ptr<Memory> memory = {};      // null: nothing is remembered
    std::shared_ptr<ToolBox> tools = {};      // null: there are none
    QList<std::shared_ptr<WebSearch>> web = {};
    // Whether a question with this scope may be put to the web; fails where not. Empty: always.
    std::function<Future<void>(const Scope&)> mayAskWeb = {};
    std::shared_ptr<FileSearch> files = {};
    QStringList allowedFolders = {};         // of `files`; empty: no file is searched
    std::shared_ptr<AnswerJudge> judge = {}; // null: answers are graded without a model alone
    FindPassages research = {};              // for AskMode::Research; empty: as AskMode::FanOut
    FindPassages exhaustive = {};            // for AskMode::Exhaustive, likewise
    // What may be used before anybody has asked: it is on this machine, or the person does not mind the cost.
    bool embedsAhead = false;
    bool expandsAhead = false;
    bool reranksAhead = false;
    int expansionCalls = 0; // of the chat model for the variants of one question
    // What the calls of one correlation id have cost; nothing where a price is unknown. May be empty.
    std::function<std::optional<double>(const QString& correlationId)> costOf = {};
    bool prefetches = true; // false: nothing is done before anybody has asked
};

} // namespace sheaf
