#include "core/ask/askjob.h"

#include "core/ask/askrunjson.h"
#include "core/ask/citations.h"
#include "core/ask/reranking.h"
#include "core/ask/sourceselection.h"
#include "core/base/json.h"
#include "core/base/logging.h"
#include "core/concurrency/run.h"
#include "core/index/runstore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

AskJob::AskJob(AskEngines engines, const QString& question, const AskOptions& options)
    : m_engines(std::move(engines))
    , m_retriever(m_engines)
    , m_recorder(std::make_shared<SpanRecorder>(m_engines.clock))
{
    m_run.question = question.trimmed();
    m_run.options = options;
    m_run.asked = QDateTime::currentDateTimeUtc();
}

AskJob::~AskJob()
{
    m_stop.request_stop();
}

CallContext AskJob::context(QList<int> after) const
{
    CallContext call;
    call.stop = m_stop.get_token();
    call.correlationId = m_correlationId;
    call.span.recorder = m_recorder;
    call.span.after = std::move(after);
    return call;
}

Future<AskRun> AskJob::start()
{
    if (m_run.question.isEmpty()) {
        fail(Error::make(ErrorCode::InvalidInput, tr("There is no question. Type one and ask again.")));
        return m_promise.future();
    }
    const auto retrieval = m_retriever.retrieve(m_run.question, m_run.options, context(),
                                                [this](const QList<QueryLane>& lanes) { m_lanes = lanes; });
    observe(retrieval, this, [this](Result<Retrieval> result) { retrieved(std::move(result)); });
    return m_promise.future();
}

AskRun AskJob::abandon()
{
    m_stop.request_stop();
    m_run.lanes = lanes();
    if (!m_recording) { // otherwise it is answered, and only its record is under way
        m_run.error = Error::cancelled();
        measure();
    }
    m_promise.settle(m_run);
    return m_run;
}

QList<QueryLane> AskJob::lanes() const
{
    QList<QueryLane> lanes = m_lanes;
    const Duration now = m_recorder->elapsed();
    for (QueryLane& lane : lanes) {
        if (lane.state == QueryLane::State::Waiting)
            lane.waited = now;
        else if (lane.state == QueryLane::State::Embedding)
            lane.embedding = now - lane.waited;
        else if (lane.state == QueryLane::State::Searching)
            lane.searching = now - lane.waited - lane.embedding;
    }
    return lanes;
}

void AskJob::retrieved(Result<Retrieval> result)
{
    if (!result.ok()) {
        fail(result.error());
        return;
    }
    m_run.lanes = m_lanes = result->lanes;
    m_run.fused = result->fused;
    m_run.notes = result->notes;
    m_run.retrieval = result->took;
    if (result->error) {
        fail(*result->error);
        return;
    }
    QList<ChunkId> ids;
    for (const FusedChunk& hit : m_run.fused.mid(0, candidatesFor(m_run.options.passages)))
        ids.append(hit.chunk);
    const CallContext call = context({result->lastSpan});
    const int span = m_lastSpan = call.span.begin(u"fetch"_s, tr("read the passages"));
    observe(m_engines.searcher->chunks(ids, call.withSpan({})), this,
            [this, call, span](Result<QList<ChunkRecord>> chunks) {
                call.span.end(span, chunks.ok() ? Span::Outcome::Done : Span::Outcome::Failed);
                fetched(std::move(chunks));
            });
}

void AskJob::fetched(Result<QList<ChunkRecord>> result)
{
    if (!result.ok()) {
        fail(result.error());
        return;
    }
    if (m_engines.reranker && result->size() > 1)
        rerank(*result);
    else
        select(m_run.fused, *result);
}

void AskJob::rerank(const QList<ChunkRecord>& chunks)
{
    QStringList texts;
    for (const ChunkRecord& chunk : chunks)
        texts.append(chunk.text);
    const CallContext call = context({m_lastSpan});
    const int span = m_lastSpan = call.span.begin(u"rerank"_s, m_engines.reranker->name());
    observe(m_engines.reranker->rerank(m_run.question, texts, call.withSpan({})), this,
            [this, call, span, chunks](Result<QList<double>> scores) {
                call.span.end(span, scores.ok() ? Span::Outcome::Done : Span::Outcome::Failed);
                if (!scores.ok())
                    m_run.notes.append(
                        tr("The passages could not be put into a better order: %1").arg(scores.error().message));
                select(scores.ok() ? reranked(m_run.fused, chunks, *scores) : m_run.fused, chunks);
            });
}

void AskJob::select(const QList<FusedChunk>& hits, const QList<ChunkRecord>& chunks)
{
    m_run.sources = selectSources(hits, chunks, m_run.options.passages, m_run.options.promptTokens);
    if (m_run.options.writeAnswer)
        write();
    else
        record();
}

void AskJob::write()
{
    m_run.answer.engine = m_engines.writer->engineName();
    const CallContext call = context({m_lastSpan});
    m_writeSpan = call.span.begin(u"write"_s, m_run.answer.engine);
    const auto written = m_engines.writer->write({m_run.question, passagesOf(m_run.sources)}, call.withSpan({}),
                                                 [guard = QPointer<AskJob>(this)](const QString& text) {
                                                     if (!guard)
                                                         return;
                                                     AskRun& run = guard->m_run;
                                                     if (run.firstToken == Duration::zero())
                                                         run.firstToken = guard->m_recorder->elapsed();
                                                     run.answer.text += text;
                                                     guard->m_answerChanged = true;
                                                 });
    observe(written, this, [this](Result<WrittenAnswer> result) { this->written(std::move(result)); });
}

void AskJob::written(Result<WrittenAnswer> result)
{
    m_recorder->end(m_writeSpan, result.ok() ? Span::Outcome::Done : Span::Outcome::Failed);
    if (!result.ok()) {
        // What was found stays: the sources are shown beside the reason.
        fail(result.error());
        return;
    }
    m_answerChanged = m_answerChanged || m_run.answer.text != result->text;
    m_run.answer.text = result->text;
    m_run.answer.extractive = result->extractive;
    if (!result->engine.isEmpty())
        m_run.answer.engine = result->engine;
    if (!result->insteadOf.isEmpty())
        m_run.notes.append(tr("This answer is by %1, because: %2").arg(m_run.answer.engine, result->insteadOf));
    m_run.answer.promptTokens = result->promptTokens;
    m_run.answer.completionTokens = result->completionTokens;
    const CallContext call = context({m_writeSpan});
    const int span = call.span.begin(u"verify"_s, tr("check the citations"));
    observe(run(m_engines.pool, call,
                [answer = m_run.answer.text, sources = m_run.sources] { return verifyCitations(answer, sources); }),
            this, [this, span](Result<QList<Citation>> citations) {
                m_recorder->end(span);
                m_run.answer.citations = citations.valueOr({});
                record();
            });
}

void AskJob::measure()
{
    m_run.spans = m_recorder->spans();
    m_run.summary = summarize(m_run.spans);
    m_run.total = m_recorder->elapsed();
}

void AskJob::record()
{
    measure();
    m_recording = true;
    if (m_engines.ended)
        m_engines.ended(m_run);
    if (!m_engines.runs) {
        complete();
        return;
    }
    // A chart compares retrieval with retrieval: the queries and their fusion, without the writing.
    QList<Span> retrieval;
    for (const Span& span : std::as_const(m_run.spans)) {
        if (span.kind != "write"_L1 && span.kind != "verify"_L1 && span.kind != "fetch"_L1)
            retrieval.append(span);
    }
    const SpanSummary summary = summarize(retrieval);
    StoredRun stored;
    stored.asked = m_run.asked;
    stored.question = m_run.question;
    stored.parallel = m_run.options.parallel;
    stored.queries = int(m_run.lanes.size());
    stored.wallMs = toMs(m_run.retrieval);
    stored.sequentialMs = toMs(summary.sequentialEquivalent);
    stored.criticalPathMs = toMs(summary.criticalPath);
    stored.pair = m_run.options.raceId;
    stored.json = compactJson(toRecordJson(m_run));
    observe(m_engines.runs->add(stored, CallContext()), this, [this](Result<RunId> id) {
        if (id.ok())
            m_run.id = *id;
        else
            m_run.notes.append(tr("This run could not be recorded: %1").arg(id.error().message));
        complete();
    });
}

void AskJob::complete()
{
    m_promise.settle(m_run);
}

void AskJob::fail(const Error& error)
{
    m_run.error = error;
    qCInfo(lcAsk).noquote() << "question failed:" << errorName(error.code) << error.detail;
    record();
}

} // namespace sheaf
