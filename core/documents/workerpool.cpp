#include "core/documents/workerpool.h"

#include "core/documents/workerpagerenderer.h"

#include <QThread>

namespace sheaf {

WorkerPool::WorkerPool(const QString& program, std::shared_ptr<Clock> clock, int capacity, ExtractWorker::Mode mode)
    : m_program(program)
    , m_clock(std::move(clock))
    , m_most(capacity)
    , m_mode(mode)
    , m_limiter(capacity)
{}

Future<Permit> WorkerPool::acquire(const CallContext& call)
{
    followLoad();
    return m_limiter.acquire(call);
}

// At most once a second, and over no more than the time in which documents were read: what others did an hour ago says
// nothing.
void WorkerPool::followLoad()
{
    constexpr std::chrono::seconds shortest{1};
    constexpr std::chrono::seconds longest{10};
    const TimePoint now = m_clock->now();
    if (m_use && now - m_use->at < shortest)
        return;
    const auto use = readCpuUse(now);
    if (use && m_use && now - m_use->at <= longest)
        m_limiter.setCapacity(workersThatFit(*m_use, *use, QThread::idealThreadCount(), m_most));
    else
        m_limiter.setCapacity(m_most);
    m_use = use;
}

std::unique_ptr<ExtractWorker> WorkerPool::makeWorker() const
{
    return std::make_unique<ExtractWorker>(m_program, m_mode, m_clock);
}

std::unique_ptr<PageRenderer> WorkerPool::makeRenderer() const
{
    return std::make_unique<WorkerPageRenderer>(m_program, m_clock, m_mode, SymbolicLinks::Refuse);
}

int WorkerPool::coreCount()
{
    return std::clamp(QThread::idealThreadCount(), 1, 4);
}

} // namespace sheaf
