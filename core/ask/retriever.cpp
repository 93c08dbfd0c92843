#include "core/ask/retriever.h"

#include "core/ask/retrievaljob.h"

namespace sheaf {

Retriever::Retriever(AskEngines engines, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
{}

Future<Retrieval> Retriever::retrieve(const QString& question, const AskOptions& options, const CallContext& call,
                                      LaneSink sink, const std::optional<HeldBack>& held)
{
    auto* job = new RetrievalJob(m_engines, question, options, call, std::move(sink), held, this);
    const auto future = job->start();
    observe(future, job, [job](const Result<Retrieval>&) { job->deleteLater(); });
    return future;
}

} // namespace sheaf
