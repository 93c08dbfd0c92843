#include "core/ask/exhaustivejob.h"

#include "core/ask/datablock.h"
#include "core/ask/sentdocuments.h"
#include "core/concurrency/run.h"
#include "core/documents/tokencount.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int callsInFlight = 20;
constexpr int scansInFlight = 2; // of the built-in engine, on the pool
constexpr int pageSize = 128;    // chunks
constexpr int scanSize = 64;

// Not the fault of what was sent: the next call would end the same way.
bool endsAll(ErrorCode code)
{
    return code == ErrorCode::Unauthorized || code == ErrorCode::QuotaExceeded || code == ErrorCode::NotFound ||
           code == ErrorCode::PermissionDenied || code == ErrorCode::Tls;
}

QList<Passage> passagesOf(const QList<ChunkRecord>& chunks)
{
    QList<Passage> passages;
    for (const ChunkRecord& chunk : chunks)
        passages.append({int(passages.size()) + 1,
                         chunk.title.isEmpty() ? QFileInfo(chunk.path).fileName() : chunk.title,
                         chunk.paged ? chunk.page : 0, chunk.text});
    return passages;
}

} // namespace

ExhaustiveJob::ExhaustiveJob(AskEngines engines, std::shared_ptr<ChatClient> chat, DataMarks marks,
                             const QString& question, const AskOptions& options, const CallContext& call,
                             ExhaustiveSink sink, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
    , m_chat(std::move(chat))
    , m_marks(std::move(marks))
    , m_question(question)
    , m_options(options)
    , m_call(call)
    , m_sink(std::move(sink))
    , m_rule(sentenceRule(question))
{}

Future<ExhaustiveFindings> ExhaustiveJob::start()
{
    observe(m_engines.searcher->sizeOf(m_options.scope, m_call), this, [this](const Result<ScopeSize>& size) {
        if (!size.ok()) {
            if (!m_call.stopRequested())
                m_findings.error = size.error();
            m_atEnd = true;
        } else {
            m_findings.coverage.chunks = size->chunks;
            m_findings.coverage.files = size->documents;
            m_plan = planReading(*size, m_options.maxCalls);
        }
        pump();
    });
    return m_promise.future();
}

bool ExhaustiveJob::mayStart() const
{
    return !m_call.stopRequested() && !m_fatal && (!m_chat || m_findings.calls < m_plan.mapCalls);
}

void ExhaustiveJob::pump()
{
    if (m_mapped)
        return;
    const int window = !m_options.parallel ? 1 : m_chat ? callsInFlight : scansInFlight;
    while (mayStart() && m_progress.inFlight < window && batchIsReady())
        startBatch(takeBatch());
    // More pages where the chunks are so short that a page is not even one call.
    if (mayStart() && !m_loading && !m_atEnd && (m_queue.size() < pageSize || !batchIsReady()))
        loadPage();
    const bool nothingLeft = m_atEnd && m_queue.isEmpty();
    if (m_progress.inFlight == 0 && !m_loading && (nothingLeft || !mayStart()))
        mapped();
}

void ExhaustiveJob::loadPage()
{
    m_loading = true;
    const auto page = m_engines.searcher->chunksAfter(m_options.scope, m_last, pageSize, m_call);
    observe(page, this, [this](const Result<QList<ChunkRecord>>& chunks) {
        m_loading = false;
        if (!chunks.ok() && chunks.error().code != ErrorCode::Cancelled && !m_firstFailure)
            m_firstFailure = chunks.error();
        m_atEnd = !chunks.ok() || chunks->isEmpty();
        if (!m_atEnd) {
            m_last = chunks->last().id;
            m_queue += *chunks;
        }
        pump();
    });
}

bool ExhaustiveJob::batchIsReady() const
{
    if (m_queue.isEmpty())
        return false;
    if (m_atEnd)
        return true;
    if (!m_chat)
        return m_queue.size() >= scanSize;
    int tokens = 0;
    for (const ChunkRecord& chunk : m_queue) {
        tokens += estimateTokens(chunk.text);
        if (tokens > m_plan.batchTokens)
            return true;
    }
    return false;
}

QList<ChunkRecord> ExhaustiveJob::takeBatch()
{
    qsizetype count = 0;
    int tokens = 0;
    while (count < m_queue.size()) {
        tokens += m_chat ? estimateTokens(m_queue[count].text) : m_plan.batchTokens / scanSize;
        if (count > 0 && tokens > m_plan.batchTokens)
            break;
        ++count;
    }
    const QList<ChunkRecord> batch = m_queue.mid(0, count);
    m_queue.remove(0, count);
    return batch;
}

Future<ReadFacts> ExhaustiveJob::read(const QList<ChunkRecord>& batch)
{
    if (!m_chat)
        return sheaf::run(m_engines.pool, m_call, [rule = m_rule, batch] {
            ReadFacts read;
            for (const ChunkRecord& chunk : batch)
                read.facts += factsByRule(rule, chunk);
            return read;
        });
    ++m_findings.calls;
    const QList<Passage> passages = passagesOf(batch);
    const int span = m_call.span.begin(u"read"_s, tr("%1 chunks").arg(batch.size()));
    const auto request = buildMapPrompt(m_question, passages, delimiterFor(m_marks, m_question, passages));
    const CallContext call = m_call.withSpan(m_call.span.measuring(span)).about(documentsOf(batch));
    const auto reply = m_chat->chat(request, call);
    return then(reply, this, [this, batch, span](Result<ChatReply> said) -> Result<ReadFacts> {
        m_call.span.end(span, said.ok() ? Span::Outcome::Done : Span::Outcome::Failed);
        if (!said.ok())
            return said.error();
        m_findings.promptTokens += said->promptTokens;
        m_findings.completionTokens += said->completionTokens;
        return parseFacts(said->text, batch);
    });
}

void ExhaustiveJob::startBatch(const QList<ChunkRecord>& batch)
{
    ++m_progress.inFlight;
    observe(read(batch), this, [this, batch](const Result<ReadFacts>& result) { batchEnded(batch, result); });
    tell();
}

void ExhaustiveJob::batchEnded(const QList<ChunkRecord>& batch, const Result<ReadFacts>& result)
{
    --m_progress.inFlight;
    Coverage& coverage = m_findings.coverage;
    if (result.ok()) {
        coverage.chunksRead += int(batch.size());
        for (const ChunkRecord& chunk : batch)
            m_files.insert(chunk.document);
        coverage.filesRead = int(m_files.size());
        m_rejected += result->rejected;
        for (const Fact& fact : result->facts) {
            m_facts[fact.chunk].append(fact);
            ++m_progress.facts;
        }
    } else if (result.error().code != ErrorCode::Cancelled) {
        for (const ChunkRecord& chunk : batch)
            coverage.failed.append(chunk.id);
        if (!m_firstFailure)
            m_firstFailure = result.error();
        if (endsAll(result.error().code))
            m_fatal = result.error();
    }
    tell();
    pump();
}

void ExhaustiveJob::mapped()
{
    m_mapped = true;
    m_queue.clear();
    // What is added while it is being read is read too.
    Coverage& coverage = m_findings.coverage;
    coverage.chunks = std::max(coverage.chunks, coverage.chunksRead);
    coverage.files = std::max(coverage.files, coverage.filesRead);
    if (coverage.chunksRead == 0 && m_firstFailure && !m_findings.error)
        m_findings.error = m_firstFailure;
    // Those with facts are fetched again, also after a stop: it is a short look into the library.
    observe(m_engines.searcher->chunks(m_facts.keys(), m_call.withStop({})), this,
            [this](const Result<QList<ChunkRecord>>& chunks) {
                if (!chunks.ok() && !m_findings.error)
                    m_findings.error = chunks.error();
                fetched(chunks.valueOr({}));
            });
}

void ExhaustiveJob::fetched(const QList<ChunkRecord>& chunks)
{
    for (const ChunkRecord& chunk : chunks) {
        Source source;
        source.chunk = chunk;
        source.number = int(m_findings.sources.size()) + 1;
        m_findings.sources.append(source);
        m_findings.facts += m_facts[chunk.id];
    }
    m_findings.stopped = m_call.stopRequested();
    addNotes();
    m_progress.state = ExhaustiveProgress::State::Done;
    tell();
    m_promise.settle(m_findings);
}

void ExhaustiveJob::addNotes()
{
    QStringList& notes = m_findings.notes;
    const Coverage& coverage = m_findings.coverage;
    if (!coverage.isWhole())
        notes.append(tr("Read: %1.").arg(coverageText(coverage)));
    if (!m_chat)
        notes.append(tr("No chat model read them: the built-in engine looked for sentences with the words %1.")
                         .arg(m_rule.words.join(u", "_s)));
    if (!coverage.failed.isEmpty())
        notes.append(tr("%1 of %2 chunks could not be read: %3")
                         .arg(coverage.failed.size())
                         .arg(coverage.chunks)
                         .arg(m_firstFailure->message));
    else if (m_firstFailure && coverage.chunksRead > 0)
        notes.append(tr("The library could not be read to its end: %1").arg(m_firstFailure->message));
    if (m_findings.stopped)
        notes.append(tr("Reading was stopped; the answer rests on what had been read."));
    else if (m_chat && !m_fatal && m_findings.calls >= m_plan.mapCalls && !coverage.isWhole())
        notes.append(tr("Only %1 calls of the chat model were allowed.").arg(m_options.maxCalls));
    if (m_rejected > 0)
        notes.append(tr("Facts left out, because the words quoted for them stand in no chunk: %1.").arg(m_rejected));
}

void ExhaustiveJob::tell()
{
    if (!m_sink)
        return;
    m_progress.coverage = m_findings.coverage;
    m_progress.calls = m_findings.calls;
    m_sink(m_progress);
}

} // namespace sheaf
