#include "core/ask/researchjob.h"

#include "core/ask/datablock.h"
#include "core/ask/joinedsources.h"
#include "core/ask/sentdocuments.h"
#include "core/ask/sourceselection.h"
#include "core/engines/builtin/queryvariants.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int planned = 5;     // sub-questions of the first round
constexpr int further = 3;     // of each round after it
constexpr int stepsAtOnce = 8; // more would only wait at the endpoint's own limit
constexpr int stepPassages = 5;
constexpr int stepTokens = 1500;

bool saysNothing(const QString& text)
{
    static const QRegularExpression nothing(u"^\\W*NOTHING\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || nothing.match(text).hasMatch();
}

} // namespace

ResearchJob::ResearchJob(AskEngines engines, std::shared_ptr<ChatClient> chat, DataMarks marks, const QString& question,
                         const AskOptions& options, const CallContext& call, ResearchSink sink, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
    , m_chat(std::move(chat))
    , m_marks(std::move(marks))
    , m_question(question)
    , m_options(options)
    , m_call(call)
    , m_sink(std::move(sink))
    , m_retriever(m_engines)
    , m_filter(question, planned + further * std::max(0, options.researchRounds - 1))
    , m_budget(options.maxCalls)
{
    if (m_budget > 0) {
        --m_budget; // the answer's
        if (m_budget == 0)
            m_chat = nullptr;
    }
}

Future<ResearchFindings> ResearchJob::start()
{
    const int whole = addStep(m_question, 0);
    m_open = 2; // the question itself, and the plan
    observe(runStep(whole), this, [this](const Result<void>&) { roundEnded(); });
    plan();
    return m_promise.future();
}

int ResearchJob::addStep(const QString& question, int round)
{
    Work work;
    work.view.index = int(m_steps.size());
    work.view.round = round;
    work.view.question = question;
    m_steps.append(work);
    tell();
    return work.view.index;
}

void ResearchJob::plan()
{
    if (!mayAsk(2)) {
        m_findings.notes.append(
            m_options.maxCalls > 0 && m_options.maxCalls < 3
                ? tr("The calls allowed are not enough to plan; the question was taken apart by rules.")
                : tr("There is no chat model; the question was taken apart by rules and nothing was noted down."));
        lookUp(questionParts(m_question));
        return;
    }
    observe(
        ask(buildPlanPrompt(m_question, planned), u"plan"_s, tr("sub-questions")), this,
        [this](const Result<ChatReply>& reply) {
            QStringList questions;
            if (reply.ok()) {
                questions = parseQuestions(reply->text, planned);
            } else if (!m_call.stopRequested()) {
                m_findings.notes.append(
                    tr("No plan could be made, the question was taken apart by rules: %1").arg(reply.error().message));
                questions = questionParts(m_question);
            }
            lookUp(questions);
        });
}

// Ends as a round also where no question is left to ask.
void ResearchJob::lookUp(const QStringList& questions)
{
    ++m_round;
    QList<int> steps;
    for (const QString& question : questions) {
        if (const auto accepted = m_filter.accept(question); accepted && !m_call.stopRequested())
            steps.append(addStep(*accepted, m_round));
    }
    const auto done = mapConcurrent(steps, m_options.parallel ? stepsAtOnce : 1, m_call, this,
                                    [this](int index, qsizetype) { return runStep(index); });
    observe(done, this, [this, any = !steps.isEmpty()](const Result<QList<Result<void>>>&) {
        if (!any)
            m_round = std::max(m_round, m_options.researchRounds); // nothing new came up, and will not
        roundEnded();
    });
}

Future<void> ResearchJob::runStep(int index)
{
    Work& step = m_steps[index];
    step.view.state = ResearchStep::State::Searching;
    step.begun = m_engines.clock->now();
    tell();
    AskOptions options = m_options;
    options.mode = AskMode::FanOut;
    if (m_options.maxCalls > 0)
        options.variants = ruleVariants(step.view.question, m_options.queryCount - 1);
    const auto retrieved = m_retriever.retrieve(step.view.question, options, m_call, {});
    const auto noted = then(retrieved, this, [this, index](const Retrieval& retrieval) -> Future<void> {
        if (retrieval.error)
            return failedFuture<void>(*retrieval.error);
        QList<ChunkId> ids;
        for (const FusedChunk& hit : retrieval.fused.mid(0, candidatesFor(stepPassages)))
            ids.append(hit.chunk);
        const auto chunks = m_engines.searcher->chunks(ids, m_call);
        return then(chunks, this, [this, index, fused = retrieval.fused](const QList<ChunkRecord>& records) {
            return found(index, fused, records);
        });
    });
    return then(noted, this, [this, index](Result<void> result) {
        endStep(index, result);
        return result;
    });
}

Future<void> ResearchJob::found(int index, const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks)
{
    Work& step = m_steps[index];
    step.sources = selectSources(fused, chunks, index == 0 ? m_options.passages : stepPassages,
                                 index == 0 ? m_options.promptTokens : stepTokens);
    step.view.passages = int(step.sources.size());
    if (index == 0 || step.sources.isEmpty())
        return readyFuture<void>({});
    if (!mayAsk(1)) {
        m_outOfCalls = m_outOfCalls || m_chat;
        return readyFuture<void>({});
    }
    step.view.state = ResearchStep::State::Reading;
    tell();
    const QList<Passage> passages = passagesOf(step.sources);
    const auto request =
        buildFindingPrompt(step.view.question, passages, delimiterFor(m_marks, step.view.question, passages));
    return then(ask(request, u"note"_s, step.view.question, step.sources), this, [this, index](const ChatReply& reply) {
        if (const QString text = reply.text.trimmed(); !saysNothing(text))
            m_steps[index].view.finding = text;
    });
}

void ResearchJob::endStep(int index, const Result<void>& result)
{
    Work& step = m_steps[index];
    step.view.took = m_engines.clock->now() - step.begun;
    step.view.state = ResearchStep::State::Done;
    if (!result.ok()) {
        const bool stopped = result.error().code == ErrorCode::Cancelled;
        step.view.state = stopped ? ResearchStep::State::Cancelled : ResearchStep::State::Failed;
        step.view.error = result.error();
        if (!stopped)
            m_findings.notes.append(
                tr("“%1” could not be looked up: %2").arg(step.view.question, result.error().message));
    }
    tell();
}

Future<ChatReply> ResearchJob::ask(const ChatRequest& request, const QString& kind, const QString& name,
                                   const QList<Source>& about)
{
    ++m_findings.calls;
    const int span = m_call.span.begin(kind, name);
    const CallContext call = m_call.withSpan(m_call.span.measuring(span)).about(documentsOf(about));
    const auto reply = m_chat->chat(request, call);
    return then(reply, this, [this, span](Result<ChatReply> result) {
        m_call.span.end(span, result.ok() ? Span::Outcome::Done : Span::Outcome::Failed);
        if (result.ok()) {
            m_findings.promptTokens += result->promptTokens;
            m_findings.completionTokens += result->completionTokens;
        }
        return result;
    });
}

void ResearchJob::roundEnded()
{
    if (--m_open > 0)
        return;
    // A round of gaps costs the asking and at least one finding.
    if (m_call.stopRequested() || m_round >= m_options.researchRounds || !mayAsk(2))
        finish();
    else
        askForGaps();
}

void ResearchJob::askForGaps()
{
    QList<Finding> findings;
    QList<Source> sources; // what the findings are drawn from
    for (const Work& step : std::as_const(m_steps)) {
        sources += step.sources;
        if (step.view.index > 0)
            findings.append({step.view.question, step.view.finding});
    }
    m_open = 1;
    const auto request = buildGapPrompt(m_question, findings, further, delimiterFor(m_marks, m_question, {}));
    observe(ask(request, u"gaps"_s, tr("what is missing"), sources), this, [this](const Result<ChatReply>& reply) {
        if (!reply.ok() && !m_call.stopRequested())
            m_findings.notes.append(
                tr("Whether something is missing could not be asked: %1").arg(reply.error().message));
        lookUp(reply.ok() ? parseQuestions(reply->text, further) : QStringList());
    });
}

void ResearchJob::tell()
{
    if (!m_sink)
        return;
    QList<ResearchStep> views;
    const TimePoint now = m_engines.clock->now();
    for (const Work& step : std::as_const(m_steps)) {
        views.append(step.view);
        if (step.view.state == ResearchStep::State::Searching || step.view.state == ResearchStep::State::Reading)
            views.last().took = now - step.begun;
    }
    m_sink(views);
}

void ResearchJob::finish()
{
    QList<StepSources> found;
    bool any = false;
    for (const Work& step : std::as_const(m_steps)) {
        found.append({step.sources, step.view.finding});
        any = any || !step.sources.isEmpty();
        if (step.view.state == ResearchStep::State::Failed && !m_findings.error)
            m_findings.error = step.view.error;
    }
    if (any)
        m_findings.error.reset();
    // The findings say much of it in fewer words, so there is room for more than a plain question has.
    const JoinedSources joined = joinSources(found, 3 * m_options.passages, 2 * m_options.promptTokens);
    m_findings.sources = joined.sources;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        m_steps[i].view.finding = joined.findings[i];
        m_findings.steps.append(m_steps[i].view);
    }
    if (m_outOfCalls)
        m_findings.notes.append(tr("Only %1 calls of the chat model were allowed; some findings were not written.")
                                    .arg(m_options.maxCalls));
    m_findings.stopped = m_call.stopRequested();
    tell();
    m_promise.settle(m_findings);
}

} // namespace sheaf
