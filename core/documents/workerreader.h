#pragma once

#include "core/documents/documentreader.h"
#include "core/documents/workerpool.h"

#include <QObject>
#include <memory>

namespace sheaf {

// Files of every kind, each read by a worker process of the pool. The path must be canonical: the worker follows no
// link. A stop or the call's deadline kills the worker. What hits its limits is an error as a whole; pages read until
// then are not kept. Core thread.
class WorkerReader : public DocumentReader
{
public:
    WorkerReader(std::shared_ptr<WorkerPool> pool, std::shared_ptr<Clock> clock);
    ~WorkerReader() override;

    Future<DocumentText> read(const ReadRequest& request, const CallContext& call) override;

private:
    const std::shared_ptr<WorkerPool> m_pool;
    const std::shared_ptr<Clock> m_clock;
    QObject m_context; // what waits goes with the reader
};

} // namespace sheaf
