#include "core/extract/extractsession.h"

#include "core/extract/extractpump.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {
constexpr Milliseconds updateInterval{33}; // 30 a second
} // namespace

ExtractSession::ExtractSession(ExtractEngines engines, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
{}

ExtractSession::~ExtractSession() = default;

Future<ExtractEstimate> ExtractSession::estimate(const ExtractOptions& options, const CallContext& call)
{
    if (const auto fits = checkFieldSchema(options.schema); !fits.ok())
        return failedFuture<ExtractEstimate>(fits.error());
    return then(planFor(m_engines, options, false, call), this,
                [this, options, engines = m_engines](const ExtractPlan& plan) {
                    if (!m_pump) {
                        m_last = CellQueue(plan.cells);
                        for (const PlannedCell& cell : plan.cells) { // as they are, although they would be read
                            if (cell.state == CellState::Failed)
                                m_last.setState(cell.chunk, CellState::Failed);
                        }
                        Q_EMIT planned();
                    }
                    return estimateOf(engines, options, plan);
                });
}

Future<ExtractRun> ExtractSession::start(const ExtractOptions& options)
{
    if (m_pump)
        return failedFuture<ExtractRun>(
            Error::make(ErrorCode::InvalidInput, u"Fields are being read already. Stop that first, or wait for it."_s));
    if (const auto fits = checkFieldSchema(options.schema); !fits.ok())
        return failedFuture<ExtractRun>(fits.error());
    m_pump = std::make_unique<ExtractPump>(m_engines, options);
    auto* pump = m_pump.get();
    connect(pump, &ExtractPump::planned, this, [this] {
        Q_EMIT planned();
        publish();
    });
    auto* timer = new QTimer(pump);
    connect(timer, &QTimer::timeout, this, [this] { publish(); });
    timer->start(updateInterval);
    const auto run = pump->start();
    return then(run, this, [this](Result<ExtractRun> result) {
        publish();
        m_last = m_pump->queue();
        // The pump is over: it goes when the slot that is running in it has returned.
        m_pump.release()->deleteLater();
        if (result.ok())
            Q_EMIT finished(*result);
        return result;
    });
}

void ExtractSession::pause()
{
    if (m_pump)
        m_pump->pause(true);
}

void ExtractSession::resume()
{
    if (m_pump)
        m_pump->pause(false);
}

void ExtractSession::stop()
{
    if (m_pump)
        m_pump->stop();
}

void ExtractSession::prioritise(const QList<DocumentId>& documents)
{
    if (m_pump)
        m_pump->queue().prioritise(documents);
}

void ExtractSession::prioritise(const QList<ChunkId>& chunks)
{
    if (m_pump)
        m_pump->queue().prioritise(chunks);
}

void ExtractSession::again(ChunkId chunk)
{
    if (m_pump)
        m_pump->again(chunk);
}

ExtractProgress ExtractSession::progress() const
{
    return m_pump ? m_pump->progress() : m_shown;
}

const CellQueue& ExtractSession::queue() const
{
    return m_pump ? m_pump->queue() : m_last;
}

void ExtractSession::publish()
{
    if (!m_pump)
        return;
    const ExtractProgress now = m_pump->progress();
    if (now == m_shown)
        return;
    m_shown = now;
    Q_EMIT progressChanged(now);
}

} // namespace sheaf
