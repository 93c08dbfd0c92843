#pragma once

#include "core/base/clock.h"
#include "core/concurrency/limiter.h"
#include "core/concurrency/systemload.h"
#include "core/documents/extractworker.h"
#include "core/documents/pagerenderer.h"

#include <QString>
#include <memory>

namespace sheaf {

// How many documents are read at once, and by which program: a worker process for each, one for each core and four at
// most. A PDF library holds one lock for the whole process, so that only processes read in parallel (QtPdf 6.4.2: two
// threads 1.0 times, two processes 2.0 times as fast). While other programs use the processor there are fewer. Those
// who wait go by priority. Core thread.
class WorkerPool
{
public:
    // `program` is the path of sheaf-extract.
    WorkerPool(const QString& program, std::shared_ptr<Clock> clock, int capacity = coreCount(),
               ExtractWorker::Mode mode = ExtractWorker::Mode::Background);
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // Leave to run one worker.
    Future<Permit> acquire(const CallContext& call);
    std::unique_ptr<ExtractWorker> makeWorker() const;
    // The same for pages as images. Follows no link.
    std::unique_ptr<PageRenderer> makeRenderer() const;
    int capacity() const { return m_limiter.capacity(); }
    int running() const { return m_limiter.inFlight(); }

    static int coreCount(); // 1 … 4

private:
    void followLoad();

    const QString m_program;
    const std::shared_ptr<Clock> m_clock;
    const int m_most;
    const ExtractWorker::Mode m_mode;
    std::optional<CpuUse> m_use; // at the last look
    Limiter m_limiter;
};

} // namespace sheaf
