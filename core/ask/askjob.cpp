#include "core/ask/askjob.h"

#include "core/ask/askrunjson.h"
#include "core/base/json.h"
#include "core/base/logging.h"
#include "core/concurrency/timeout.h"
#include "core/index/runstore.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr std::chrono::seconds oldest{60}; // that was prepared: the library may have changed meanwhile

// A chart compares retrieval with retrieval: the queries and their fusion, without what stands beside and behind them.
QList<Span> retrievalOf(const QList<Span>& spans)
{
    static const QSet<QString> kinds{u"expand"_s, u"embed"_s, u"text"_s, u"search"_s, u"fuse"_s};
    QList<Span> retrieval;
    for (const Span& span : spans) {
        if (kinds.contains(span.kind))
            retrieval.append(span);
    }
    return retrieval;
}

} // namespace

AskJob::AskJob(AskEngines engines, const QString& question, const AskOptions& options)
    : m_engines(std::move(engines))
    , m_recorder(std::make_shared<SpanRecorder>(m_engines.clock))
{
    m_run.question = question.trimmed();
    m_run.options = options;
    m_steps = std::make_unique<AskSteps>(m_engines, m_run, m_recorder, m_correlationId, m_entered.future(), nullptr);
    m_steps->setLaneSink([this](const QList<QueryLane>& lanes) { m_lanes = lanes; });
    m_steps->setTokenSink([this] { m_answerChanged = true; });
}

AskJob::~AskJob()
{
    m_stop.request_stop();
}

CallContext AskJob::context() const
{
    CallContext call;
    call.stop = m_stop.get_token();
    call.correlationId = m_correlationId;
    return call;
}

void AskJob::prepare(std::function<void(const QList<ChunkRecord>&)> passages)
{
    m_steps->setPassageSink(std::move(passages));
    begin();
}

void AskJob::begin()
{
    m_graph = AskGraph::of(*m_steps);
    TaskRunOptions options;
    options.window = m_run.options.parallel ? 0 : 1;
    observe(runTaskGraph(m_graph->graph, *m_engines.clock, context(), this, options), this,
            [this](const Result<TaskRun>& graph) {
                if (graph.ok())
                    ended(*graph);
            });
}

bool AskJob::isWorthTaking() const
{
    return m_graph && !m_steps->isTroubled() && m_recorder->elapsed() < oldest;
}

Future<AskRun> AskJob::start()
{
    m_run.asked = QDateTime::currentDateTimeUtc();
    m_steps->setPassageSink({});
    m_steps->enter();
    m_run.ahead = m_graph ? m_steps->enteredAt() : Duration::zero();
    if (m_run.question.isEmpty()) {
        m_run.error = Error::make(ErrorCode::InvalidInput, tr("There is no question. Type one and ask again."));
        record();
        return m_promise.future();
    }
    m_entered.settle(Result<void>());
    if (!m_graph)
        begin();
    return m_promise.future();
}

AskRun AskJob::abandon()
{
    m_stop.request_stop();
    m_steps->setPassageSink({}); // whoever listened may be gone before this is
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

void AskJob::ended(const TaskRun& graph)
{
    const auto check = graph.result(m_graph->check);
    if (check.ok()) {
        m_run.answer.citations = check->citations;
        m_run.answer.sentences = check->sentences;
        if (!check->sentences.isEmpty())
            m_run.answer.quality = check->quality;
    }
    const auto judged = graph.result(m_graph->judged);
    if (m_run.answer.quality && judged.ok())
        m_run.answer.quality->judged = *judged;
    else if (!judged.ok() && judged.error().code != ErrorCode::Cancelled)
        m_run.notes.append(tr("The answer could not be graded: %1").arg(judged.error().message));
    if (graph.error) {
        // What was found stays: the sources are shown beside the reason.
        m_run.error = graph.error;
        qCInfo(lcAsk).noquote() << "question failed:" << errorName(graph.error->code) << graph.error->detail;
    }
    m_run.graph = reportAfterEnter(graph.report, m_steps->enteredAt(), m_steps->checkedWhileWriting());
    m_run.branches = branchesOf(m_run.graph, *m_steps);
    if (m_engines.costOf)
        m_run.cost = m_engines.costOf(m_correlationId);
    record();
}

// What was done before Enter has taken no time of the person's.
void AskJob::measure()
{
    const Duration entered = m_steps->enteredAt();
    const auto shifted = [entered](Duration at) { return std::max(Duration::zero(), at - entered); };
    m_run.spans = m_recorder->spans();
    for (Span& span : m_run.spans) {
        span.start = shifted(span.start);
        span.end = shifted(span.end);
    }
    m_run.summary = summarize(m_run.spans);
    m_run.total = shifted(m_recorder->elapsed());
    if (m_run.ahead > Duration::zero() && m_steps->foundAt() > Duration::zero())
        m_run.retrieval = shifted(m_steps->foundAt());
}

void AskJob::record()
{
    measure();
    m_recording = true;
    if (m_engines.ended)
        m_engines.ended(m_run);
    if (!m_engines.runs) {
        remember();
        return;
    }
    const SpanSummary summary = summarize(retrievalOf(m_run.spans));
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
    observe(m_engines.runs->add(stored, CallContext()), this, [this](const Result<RunId>& id) {
        if (id.ok())
            m_run.id = *id;
        else
            m_run.notes.append(tr("This run could not be recorded: %1").arg(id.error().message));
        remember();
    });
}

void AskJob::remember()
{
    if (m_run.error || m_run.answer.text.isEmpty() || !m_steps->useMemory()) {
        complete();
        return;
    }
    const Turn turn{{}, m_run.options.conversation, m_run.asked, m_run.question, m_run.answer.text, m_run.id};
    const auto kept =
        withTimeout(*m_engines.clock, m_run.options.branchTime, context(), this, tr("It took too long."),
                    [this, turn](const CallContext& call) { return m_engines.memory->remember(turn, call); });
    observe(kept, this, [this](const Result<Turn>& remembered) {
        if (remembered.ok()) {
            m_run.turn = remembered->id;
            m_run.options.conversation = remembered->conversation;
        } else {
            m_run.notes.append(tr("This answer could not be remembered: %1").arg(remembered.error().message));
        }
        complete();
    });
}

void AskJob::complete()
{
    m_promise.settle(m_run);
}

} // namespace sheaf
