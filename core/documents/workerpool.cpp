#include "core/documents/workerpool.h"

#include <QThread>

namespace sheaf {

WorkerPool::WorkerPool(const QString& program, std::shared_ptr<Clock> clock, int capacity)
    : m_program(program)
    , m_clock(std::move(clock))
    , m_limiter(capacity)
{}

std::unique_ptr<ExtractWorker> WorkerPool::makeWorker() const
{
    return std::make_unique<ExtractWorker>(m_program, ExtractWorker::Mode::Background, m_clock);
}

int WorkerPool::coreCount()
{
    return std::clamp(QThread::idealThreadCount(), 1, 4);
}

} // namespace sheaf
