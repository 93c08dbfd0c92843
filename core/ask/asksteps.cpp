#include "core/ask/asksteps.h"

#include "core/ask/reranking.h"
#include "core/ask/sentdocuments.h"
#include "core/ask/sourceselection.h"
#include "core/ask/standalone.h"
#include "core/concurrency/combine.h"
#include "core/concurrency/timeout.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int webResults = 5;
constexpr int fileMatches = 10;

} // namespace

AskSteps::AskSteps(AskEngines engines, AskRun& run, std::shared_ptr<SpanRecorder> recorder, QString correlationId,
                   Future<void> entered, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
    , m_run(run)
    , m_recorder(std::move(recorder))
    , m_correlationId(std::move(correlationId))
    , m_entered(std::move(entered))
    , m_retriever(m_engines)
{}

void AskSteps::enter()
{
    m_isEntered = true;
    m_enteredAt = m_recorder->elapsed();
}

CallContext AskSteps::context(const CallContext& call, QList<int> after) const
{
    CallContext own = call;
    own.priority = m_isEntered ? Priority::Interactive : Priority::Prefetch;
    own.correlationId = m_correlationId;
    own.span = {};
    own.span.recorder = m_recorder;
    after.removeAll(0);
    own.span.after = std::move(after);
    return own;
}

// Early enough for what was found by then to be taken.
CallContext AskSteps::beforeItsTime(CallContext call) const
{
    if (call.deadline)
        *call.deadline -= m_run.options.branchTime / 20;
    return call;
}

// The one place where it is chosen how passages are found.
Future<Retrieval> AskSteps::findBy(const QString& question, const CallContext& call)
{
    AskOptions options = m_run.options;
    const auto& other = options.mode == AskMode::Research ? m_engines.research : m_engines.exhaustive;
    if (options.mode == AskMode::Research || options.mode == AskMode::Exhaustive) {
        if (other)
            return other(question, options, call, m_lanes);
        m_run.notes.append(tr("This way of asking is not to be had here; the question was asked in several ways "
                              "instead."));
    }
    if (options.mode == AskMode::Quick)
        options.queryCount = 1;
    const int writing = options.writeAnswer ? 1 : 0;
    if (options.maxCalls > 0 && options.queryCount > 1 && !options.variants &&
        options.maxCalls < writing + m_engines.expansionCalls) {
        options.queryCount = 1;
        m_run.notes.append(tr("The question was asked in one way only: no more calls of the model were allowed."));
    }
    std::optional<HeldBack> held;
    if (!m_isEntered)
        held = HeldBack{m_entered, !m_engines.embedsAhead, !m_engines.expandsAhead};
    return m_retriever.retrieve(question, options, call, m_lanes, held);
}

Future<Retrieval> AskSteps::find(const CallContext& call)
{
    if (!useDocuments())
        return readyFuture<Retrieval>(Retrieval());
    const CallContext own = context(call, {});
    const auto search = [this, own](const QString& question) {
        return then(findBy(question, own), this,
                    [this](Result<Retrieval> found) { return takeFound(std::move(found)); });
    };
    const bool leans = useMemory() && m_run.options.conversation.isValid() && isElliptic(m_run.question);
    return leans ? then(whatIsMeant(own), this, search) : search(m_run.question);
}

// A question that leans on the one before it ("and in 2023?") with what makes it searchable.
Future<QString> AskSteps::whatIsMeant(const CallContext& call)
{
    const AskOptions& options = m_run.options;
    const auto recalled =
        withTimeout(*m_engines.clock, options.branchTime, call, this, QString(), [this](const CallContext& timed) {
            return m_engines.memory->recall(m_run.options.conversation, m_run.question, m_run.options.memoryTokens,
                                            timed);
        });
    return then(recalled, this, [this](const Result<Recollection>& memory) -> Result<QString> {
        return memory.ok() ? standalone(m_run.question, memory->recent) : m_run.question;
    });
}

Result<Retrieval> AskSteps::takeFound(Result<Retrieval> found)
{
    m_foundAt = m_recorder->elapsed();
    m_troubled = m_troubled || !found.ok() || found->error || !found->notes.isEmpty();
    if (!found.ok())
        return found;
    m_run.lanes = found->lanes;
    m_run.fused = found->fused;
    m_run.notes += found->notes;
    m_run.retrieval = found->took;
    m_run.coverage = found->coverage;
    m_lastSpan = found->lastSpan;
    if (found->error)
        return *found->error; // not a single list: what there is of the lanes says why
    return found;
}

Future<ToolUse> AskSteps::suggestTools(const CallContext& call)
{
    if (!useTools())
        return readyFuture<ToolUse>(ToolUse());
    m_branchSpans.append(0);
    const auto work = [this](const CallContext& own) {
        const auto suggested = m_engines.tools->suggest(m_run.question, m_run.options.scope, own);
        return then(suggested, this, [this, own](const QList<ToolSuggestion>& suggestions) {
            QList<ToolSuggestion> automatic;
            for (const ToolSuggestion& each : suggestions) {
                if (each.automatic)
                    automatic.append(each);
            }
            const int window = m_run.options.parallel ? int(automatic.size()) : 1;
            const auto results =
                mapConcurrent(automatic, window, own, this, [this, own](const ToolSuggestion& each, qsizetype) {
                    return m_engines.tools->run(each, m_run.options.scope, own);
                });
            return then(results, this, [suggestions, automatic](const QList<Result<ToolResult>>& ended) {
                ToolUse use{suggestions, {}, {}};
                for (qsizetype i = 0; i < ended.size(); ++i) {
                    if (ended[i].ok())
                        use.results.append(*ended[i]);
                    else
                        use.notes.append(tr("“%1” failed: %2").arg(automatic[i].title, ended[i].error().message));
                }
                return use;
            });
        });
    };
    return measured<ToolUse>(u"tools"_s, tr("look for tools"), call, {}, &m_branchSpans.last(), work);
}

Future<Recollection> AskSteps::recall(const CallContext& call)
{
    if (!useMemory())
        return readyFuture<Recollection>(Recollection());
    m_branchSpans.append(0);
    const auto work = [this](const CallContext& own) {
        return m_engines.memory->recall(m_run.options.conversation, m_run.question, m_run.options.memoryTokens, own);
    };
    return measured<Recollection>(u"memory"_s, tr("recall earlier talk"), call, {}, &m_branchSpans.last(), work);
}

Future<WebAnswers> AskSteps::searchWeb(const CallContext& call)
{
    if (!useWeb())
        return readyFuture<WebAnswers>(WebAnswers());
    if (!m_engines.mayAskWeb)
        return askServices(call);
    return then(m_engines.mayAskWeb(m_run.options.scope), this, [this, call] { return askServices(call); });
}

Future<WebAnswers> AskSteps::askServices(const CallContext& call)
{
    const int window = m_run.options.parallel ? int(m_engines.web.size()) : 1;
    using Service = std::shared_ptr<WebSearch>;
    const auto one = [this, call](const Service& service, qsizetype) {
        const Duration limit = m_run.options.branchTime;
        const QString late =
            tr("The web search by %1 did not answer within %2 s.").arg(service->name()).arg(toMs(limit) / 1000.0);
        int span = 0;
        const auto pages =
            measured<QList<WebResult>>(u"web"_s, service->name(), call, {}, &span, [&](const CallContext& own) {
                return withTimeout(*m_engines.clock, limit, own, this, late, [this, service](CallContext timed) {
                    return service->search(m_run.question, webResults, beforeItsTime(std::move(timed)));
                });
            });
        m_branchSpans.append(span);
        return pages;
    };
    return then(mapConcurrent(m_engines.web, window, call, this, one), this,
                [services = m_engines.web](const QList<Result<QList<WebResult>>>& ended) {
                    WebAnswers found;
                    for (qsizetype i = 0; i < ended.size(); ++i) {
                        found.services.append(ended[i].valueOr({}));
                        if (ended[i].ok())
                            continue;
                        const Error& error = ended[i].error();
                        found.notes.append(
                            error.code == ErrorCode::TimedOut
                                ? error.message
                                : tr("The web search by %1 failed: %2").arg(services[i]->name(), error.message));
                    }
                    return found;
                });
}

Future<QList<FileMatch>> AskSteps::searchFiles(const CallContext& call)
{
    if (!useFiles())
        return readyFuture<QList<FileMatch>>(QList<FileMatch>());
    m_branchSpans.append(0);
    const auto work = [this](const CallContext& own) {
        FileSearchOptions options;
        options.folders = m_engines.allowedFolders;
        options.limit = fileMatches;
        return m_engines.files->search(m_run.question, options, beforeItsTime(own),
                                       [guard = QPointer<AskSteps>(this)](const FileMatch& match) {
                                           if (guard)
                                               guard->m_filesSoFar.append(match);
                                       });
    };
    return measured<QList<FileMatch>>(u"files"_s, m_engines.files->name(), call, {}, &m_branchSpans.last(), work);
}

Future<QList<ChunkRecord>> AskSteps::fetch(const Retrieval& found, const CallContext& call)
{
    QList<ChunkId> ids;
    for (const FusedChunk& hit : found.fused.mid(0, candidatesFor(m_run.options.passages)))
        ids.append(hit.chunk);
    if (!useDocuments() || !found.sources.isEmpty() || ids.isEmpty())
        return readyFuture<QList<ChunkRecord>>(QList<ChunkRecord>());
    return measured<QList<ChunkRecord>>(
        u"fetch"_s, tr("read the passages"), call, {m_lastSpan}, &m_lastSpan,
        [this, &ids](const CallContext& own) { return m_engines.searcher->chunks(ids, own); });
}

Future<QList<FusedChunk>> AskSteps::rerank(const Retrieval& found, const QList<ChunkRecord>& chunks,
                                           const CallContext& call)
{
    if (m_passages)
        m_passages(chunks);
    const QList<FusedChunk> hits = found.fused;
    if (!m_engines.reranker || chunks.size() < 2)
        return readyFuture<QList<FusedChunk>>(hits);
    QStringList texts;
    for (const ChunkRecord& chunk : chunks)
        texts.append(chunk.text);
    const auto scores = measured<QList<double>>(
        u"rerank"_s, m_engines.reranker->name(), call, {m_lastSpan}, &m_lastSpan, [&](const CallContext& own) {
            return m_engines.reranker->rerank(m_run.question, texts, own.about(documentsOf(chunks)));
        });
    return then(scores, this, [hits, chunks](const QList<double>& given) { return reranked(hits, chunks, given); });
}

} // namespace sheaf
