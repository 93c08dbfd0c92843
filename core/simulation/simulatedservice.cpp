#include "core/simulation/simulatedservice.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostPending = 4096; // connections the kernel or Qt holds for us
constexpr int backlog = 1024;
constexpr qsizetype mostAttemptsKept = 1'000'000; // then the numbers clients gave are forgotten

bool isAtTheDoor(FaultKind kind)
{
    return kind == FaultKind::TooManyRequests || kind == FaultKind::Unavailable;
}

} // namespace

SimulatedService::SimulatedService(Clock& clock, std::shared_ptr<SimulationState> state)
    : m_clock(clock)
    , m_state(std::move(state))
    , m_server(new QTcpServer(this))
{
    m_server->setMaxPendingConnections(mostPending);
    m_server->setListenBacklogSize(backlog);
    connect(m_server, &QTcpServer::newConnection, this, &SimulatedService::accept);
}

SimulatedService::~SimulatedService()
{
    for (SimulatedConnection* connection : std::as_const(m_connections)) {
        connection->disconnect(this);
        connection->reset();
        delete connection;
    }
    m_state->record.setLoad(0, 0);
}

void SimulatedService::accept()
{
    readOptions();
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        auto* connection = new SimulatedConnection(socket, m_clock, this);
        m_connections.insert(connection);
        connect(connection, &SimulatedConnection::requested, this,
                [this, connection](const IncomingRequest& request) { takeRequest(connection, request); });
        connect(connection, &SimulatedConnection::ended, this,
                [this, connection](SimulatedConnection::End end) { onEnded(connection, end); });
        connect(connection, &SimulatedConnection::closed, this,
                [this, connection] { m_connections.remove(connection); });
        m_state->record.connected(m_options.faults.down);
        if (m_options.faults.down)
            connection->reset();
    }
}

void SimulatedService::readOptions()
{
    if (m_state->optionsSet.load(std::memory_order_acquire) == m_optionsRead)
        return;
    const std::lock_guard lock(m_state->mutex);
    m_options = m_state->options;
    m_optionsRead = m_state->optionsSet.load(std::memory_order_acquire);
    m_window.setLimit(m_options.requestsPerMinute);
    m_queue.setLimits(m_options.slotCount, m_options.queueCap);
}

void SimulatedService::refresh()
{
    readOptions();
    if (m_options.faults.down) {
        const auto open = m_connections;
        for (SimulatedConnection* connection : open)
            connection->reset();
    }
    startWaiting();
}

void SimulatedService::takeRequest(SimulatedConnection* connection, const IncomingRequest& request)
{
    readOptions();
    const quint64 id = m_nextJob++;
    Job& job = m_jobs[id];
    job.id = id;
    job.connection = connection;
    job.record = m_state->record.received(request.path, m_clock.now());
    m_jobOf.insert(connection, id);
    if (m_options.faults.down) {
        connection->reset();
        return;
    }
    auto routed = routeRequest(request);
    if (auto* answer = std::get_if<ServerAnswer>(&routed)) {
        answerAtOnce(job, std::move(*answer));
        return;
    }
    job.call = std::move(std::get<SimulatedCall>(routed));
    takeWork(job, request);
}

void SimulatedService::takeWork(Job& job, const IncomingRequest& request)
{
    job.draw = nextDraw(request);
    job.record.draw = job.draw.request;
    job.record.attempt = job.draw.attempt;
    const RequestWindow::Verdict verdict = m_window.ask(m_clock.now());
    job.headers = rateLimitHeaders(verdict);
    if (!verdict.admitted) {
        answerAtOnce(job, errorAnswer(429, u"More than %1 requests in a minute (simulated)."_s.arg(verdict.limit),
                                      retryAfterHeaders(verdict.untilFree)));
        return;
    }
    const auto fault = FaultPlan(m_options.faults.rates, m_options.seed).decide(job.draw);
    if (fault && isAtTheDoor(fault->kind)) {
        job.fault = fault;
        answerAtOnce(job, withFault({}, *fault, m_options.faults));
        return;
    }
    const SlotQueue::Entry entry = m_queue.enter(job.id);
    if (entry == SlotQueue::Entry::Refused) {
        answerAtOnce(job, errorAnswer(503, u"%1 calls wait already (simulated)."_s.arg(m_queue.waiting())));
        return;
    }
    job.fault = fault;
    job.queued = true;
    noteLoad();
    if (entry == SlotQueue::Entry::Run)
        start(job);
}

DrawIndex SimulatedService::nextDraw(const IncomingRequest& request)
{
    if (const int restarted = m_state->drawsRestarted.load(); restarted != m_drawsRestarted) {
        m_drawsRestarted = restarted;
        m_nextDraw = 0;
        m_attempts.clear();
    }
    bool given = false;
    const quint64 number = request.header(drawHeader).toULongLong(&given);
    if (!given)
        return {m_nextDraw++, 0};
    if (m_attempts.size() >= mostAttemptsKept)
        m_attempts.clear();
    return {number, m_attempts[number]++};
}

void SimulatedService::start(Job& job)
{
    const TimePoint now = m_clock.now();
    job.record.started = now;
    const LatencyModel latency(m_options.latency, m_options.seed);
    const Duration prompt = latency.draw(job.draw, job.call.chars());
    const auto kind = job.fault ? std::optional(job.fault->kind) : std::nullopt;
    SimulatedApi::Written written = m_api.write(job.call, kind, latency, prompt);
    job.answer =
        job.fault ? withFault(std::move(written.answer), *job.fault, m_options.faults) : std::move(written.answer);
    const Duration planned = prompt + written.writing;
    // What it took to find the answer is part of the time it is to take.
    const Duration left = planned > Duration::zero() ? planned - (m_clock.now() - now) : planned;
    if (left > Duration::zero())
        job.timer = m_clock.after(left, this, [this, id = job.id] { deliver(m_jobs.at(id)); });
    else
        deliver(job);
}

void SimulatedService::answerAtOnce(Job& job, ServerAnswer answer)
{
    if (answer.status >= 400)
        job.record.outcome = RequestOutcome::Refused;
    job.answer = std::move(answer);
    deliver(job);
}

void SimulatedService::deliver(Job& job)
{
    using Ending = ServerAnswer::Ending;
    ServerAnswer answer = std::move(job.answer);
    answer.headers += job.headers;
    if (job.fault) {
        job.record.outcome = RequestOutcome::Faulted;
        job.record.fault = job.fault->kind;
    }
    const bool silent = answer.ending == Ending::ResetUnsent || answer.ending == Ending::Silent;
    job.record.status = silent ? 0 : answer.status;
    job.connection->answer(answer); // may end the job
}

void SimulatedService::onEnded(SimulatedConnection* connection, SimulatedConnection::End end)
{
    const auto node = m_jobs.extract(m_jobOf.take(connection));
    Job& job = node.mapped();
    const bool cutByUs = end == SimulatedConnection::End::Reset;
    if (end != SimulatedConnection::End::Sent && job.record.outcome == RequestOutcome::Answered)
        job.record.outcome = cutByUs && m_options.faults.down ? RequestOutcome::Down : RequestOutcome::Abandoned;
    job.record.ended = m_clock.now();
    m_state->record.ended(job.record);
    if (!job.queued)
        return;
    m_queue.leave(job.id);
    noteLoad();
    startWaiting();
}

// One loop for all, so that calls that end at once do not start each other on an ever deeper stack.
void SimulatedService::startWaiting()
{
    if (m_starting)
        return;
    m_starting = true;
    while (const auto id = m_queue.next()) {
        noteLoad();
        start(m_jobs.at(*id));
    }
    m_starting = false;
}

void SimulatedService::noteLoad()
{
    m_state->record.setLoad(m_queue.running(), m_queue.waiting());
}

} // namespace sheaf
