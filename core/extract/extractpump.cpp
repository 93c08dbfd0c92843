#include "core/extract/extractpump.h"

#include "core/index/database.h"

#include <QFileInfo>

using namespace std::chrono_literals;

namespace sheaf {

namespace {

constexpr int aheadWindows = 2; // texts fetched ahead, in windows
constexpr int failuresTold = 100;
constexpr int textsForTimeLeft = 5;      // fewer say nothing about the others
constexpr Duration betweenTries = 5s;    // while the endpoint is not asked at all
constexpr Duration longestTrouble = 60s; // of that without one answer; then a person has to look

// No other chunk would fare better until a person has done something.
bool isHopeless(ErrorCode code)
{
    return code == ErrorCode::Unauthorized || code == ErrorCode::QuotaExceeded || code == ErrorCode::PermissionDenied ||
           code == ErrorCode::Tls;
}

} // namespace

ExtractPump::ExtractPump(ExtractEngines engines, ExtractOptions options)
    : m_engines(std::move(engines))
    , m_options(std::move(options))
    , m_since(m_engines.clock->now())
{
    m_call.stop = m_stop.get_token();
    m_call.priority = Priority::Background; // a question that somebody asks meanwhile goes first
    m_call.correlationId = newCorrelationId();
}

ExtractPump::~ExtractPump()
{
    m_stop.request_stop();
    // What has landed is kept even so; the database outlives this.
    if (m_job.isValid() && !m_unsaved.isEmpty()) {
        static_cast<void>(m_engines.database->write(
            CallContext{}, [job = m_job, outcomes = m_unsaved.values()](Connection& connection) {
                return ExtractLedger(connection).store(job, outcomes);
            }));
    }
}

Future<ExtractRun> ExtractPump::start()
{
    observe(planFor(m_engines, m_options, true, m_call), this, [this](Result<ExtractPlan> plan) {
        if (plan.ok())
            begin(*plan);
        else if (m_stopped)
            end();
        else
            m_promise.settle(plan.error());
    });
    return m_promise.future();
}

void ExtractPump::begin(const ExtractPlan& plan)
{
    m_job = plan.job;
    m_queue = CellQueue(plan.cells);
    m_queue.prioritise(m_options.first);
    if (!m_options.only.isEmpty())
        m_queue.keepInLine(m_options.only);
    m_spending = ExtractSpending(m_engines, m_options, plan.averages);
    m_since = m_engines.clock->now();
    m_planned = true;
    Q_EMIT planned();
    pump();
}

void ExtractPump::pump()
{
    if (!m_planned || m_ended)
        return;
    while (!m_ready.empty() && mayBegin()) {
        const ChunkToRead next = std::move(m_ready.front());
        m_ready.pop_front();
        launch(next);
    }
    if (int(m_ready.size()) < m_options.window && !m_fetching && !m_queue.nothingWaits() && !ending() && !m_paused)
        fetch();
    flush();
    endIfDone();
}

bool ExtractPump::mayBegin()
{
    if (ending() || m_paused || m_wait || m_running >= std::max(1, m_options.window))
        return false;
    const QString forbidden = m_spending.forbids(m_queue.tokensOf(m_ready.front().chunk.id), m_running, elapsed());
    if (m_running == 0) // otherwise what lands may have taken less than was feared
        m_budgetEnd = forbidden;
    return forbidden.isEmpty();
}

void ExtractPump::fetch()
{
    m_fetching = true;
    const QList<ChunkId> ids = m_queue.take(aheadWindows * std::max(1, m_options.window));
    const auto texts = m_engines.database->read(
        m_call, [ids](Connection& connection) { return ExtractLedger(connection).toRead(ids); });
    observe(texts, this, [this, ids](Result<QList<ChunkToRead>> records) {
        m_fetching = false;
        if (!records.ok()) {
            if (!m_stopped)
                m_error = records.error();
            pump();
            return;
        }
        QSet<qint64> there;
        for (const ChunkToRead& record : std::as_const(*records)) {
            there.insert(record.chunk.id.value);
            m_ready.push_back(record);
        }
        for (const ChunkId id : ids) { // its document left the library, or was read anew
            if (!there.contains(id.value))
                m_queue.setState(id, CellState::Done);
        }
        pump();
    });
}

void ExtractPump::launch(const ChunkToRead& next)
{
    const ChunkRecord& chunk = next.chunk;
    ++m_running;
    m_queue.setState(chunk.id, CellState::Running);
    note({.chunk = chunk.id, .state = CellState::Running, .attempts = 1});
    FieldTask task;
    task.document = chunk.title.isEmpty() ? QFileInfo(chunk.path).fileName() : chunk.title;
    task.page = chunk.paged ? chunk.page : 0;
    task.text = chunk.text;
    task.before = next.before;
    task.fields = m_options.schema.fields;
    const TimePoint began = m_engines.clock->now();
    observe(m_engines.extractor->extract(task, m_call.about({chunk.document})), this,
            [this, id = chunk.id, began](Result<FieldsFound> result) { land(id, began, std::move(result)); });
}

void ExtractPump::land(ChunkId chunk, TimePoint began, Result<FieldsFound> result)
{
    --m_running;
    const TimePoint now = m_engines.clock->now();
    const auto time = std::chrono::duration_cast<Milliseconds>(now - began);
    if (result.ok()) {
        m_waited = {};
        m_trouble.clear();
        m_spending.ended(*result);
        if (result->calls > std::max(1, m_engines.extractor->callsPerTask(m_options.schema.fields)))
            m_queue.markTriedAgain(chunk); // its first answer was of no use
        m_queue.setState(chunk, CellState::Done);
        note({.chunk = chunk, .state = CellState::Done, .time = time, .found = *std::move(result)});
    } else if (result.error().code == ErrorCode::Cancelled || result.error().code == ErrorCode::Unavailable) {
        endure(chunk, result.error());
        pump();
        return;
    } else {
        if (isHopeless(result.error().code))
            m_error = result.error();
        m_queue.setState(chunk, CellState::Failed);
        note({.chunk = chunk, .state = CellState::Failed, .time = time, .error = result.error()});
    }
    ++m_endedHere;
    m_worked += time;
    m_rate.add(now, 1);
    pump();
}

// Not this chunk's fault: it waits for its next turn.
void ExtractPump::endure(ChunkId chunk, const Error& error)
{
    m_queue.setState(chunk, CellState::Waiting);
    note({.chunk = chunk, .state = CellState::Waiting});
    m_queue.giveBack(chunk);
    if (error.code == ErrorCode::Cancelled && !m_stopped)
        m_stopped = true; // the extractor is going away
    if (ending() || m_wait || error.code == ErrorCode::Cancelled)
        return;
    if (m_waited >= longestTrouble) {
        m_error = error;
        return;
    }
    m_trouble = error.message;
    m_waited += betweenTries;
    m_wait = m_engines.clock->after(betweenTries, this, [this] {
        m_wait.reset();
        pump();
    });
}

void ExtractPump::note(CellOutcome outcome)
{
    outcome.attempts += m_unsaved.value(outcome.chunk.value).attempts;
    m_unsaved.insert(outcome.chunk.value, std::move(outcome));
}

void ExtractPump::flush()
{
    if (m_saving || m_unsaved.isEmpty())
        return;
    m_saving = true;
    // Also after a stop: it is what the person keeps.
    const auto saved =
        m_engines.database->write(CallContext{}, [job = m_job, outcomes = m_unsaved.values()](Connection& connection) {
            return ExtractLedger(connection).store(job, outcomes);
        });
    m_unsaved.clear();
    observe(saved, this, [this](Result<void> result) {
        m_saving = false;
        if (!result.ok() && !m_error) {
            m_error = result.error();
            m_stop.request_stop();
        }
        pump();
    });
}

void ExtractPump::endIfDone()
{
    const bool nothingLeft = m_ready.empty() && m_queue.nothingWaits();
    if (m_running == 0 && !m_fetching && !m_saving && m_unsaved.isEmpty() && (ending() || nothingLeft))
        end();
}

void ExtractPump::end()
{
    if (m_ended)
        return;
    m_ended = true;
    const auto failures = m_engines.database->read(CallContext{}, [job = m_job](Connection& connection) {
        return ExtractLedger(connection).failures(job, failuresTold);
    });
    observe(failures, this, [this](Result<QList<FailedCell>> failed) {
        ExtractRun run;
        run.job = m_job;
        run.progress = progress();
        run.stopped = m_stopped;
        run.budget = m_budgetEnd;
        run.error = m_error;
        run.failures = failed.valueOr({});
        m_promise.settle(run);
    });
}

void ExtractPump::pause(bool paused)
{
    if (m_paused == paused)
        return;
    if (paused)
        m_before += m_engines.clock->now() - m_since;
    m_since = m_engines.clock->now();
    m_paused = paused;
    pump();
}

void ExtractPump::stop()
{
    m_stopped = true;
    m_wait.reset();
    m_stop.request_stop();
    pump();
}

void ExtractPump::again(ChunkId chunk)
{
    if (!m_ended && m_queue.again(chunk))
        pump();
}

Milliseconds ExtractPump::elapsed() const
{
    const Duration now = m_paused ? Duration::zero() : m_engines.clock->now() - m_since;
    return std::chrono::duration_cast<Milliseconds>(m_before + now);
}

ExtractProgress ExtractPump::progress() const
{
    ExtractProgress progress;
    progress.chunks = m_queue.size();
    progress.kept = m_queue.kept();
    progress.done = m_queue.count(CellState::Done);
    progress.failed = m_queue.count(CellState::Failed);
    progress.running = m_queue.count(CellState::Running);
    progress.waiting = m_queue.count(CellState::Waiting);
    progress.retried = m_queue.retried();
    progress.calls = m_spending.calls();
    progress.promptTokens = m_spending.prompt();
    progress.completionTokens = m_spending.completion();
    progress.cost = m_spending.spent();
    progress.perSecond = m_rate.perSecond(m_engines.clock->now());
    progress.elapsed = elapsed();
    progress.worked = m_worked;
    if (m_endedHere >= textsForTimeLeft)
        progress.left = progress.elapsed * (progress.waiting + progress.running) / m_endedHere;
    progress.paused = m_paused;
    progress.trouble = m_trouble;
    return progress;
}

} // namespace sheaf
