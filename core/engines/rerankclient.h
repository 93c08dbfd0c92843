#pragma once

#include "core/engines/apiendpoint.h"
#include "core/engines/reranker.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// Re-ranking by an endpoint's /rerank. Called in the thread it is made in; answers are parsed on the runtime's pool.
// An answer that came but cannot be used is asked for again as the runtime's policy says.
class RerankClient final : public Reranker
{
public:
    RerankClient(const Endpoint& endpoint, const EndpointRuntime& runtime);

    QString name() const override;
    Future<QList<double>> rerank(const QString& question, const QStringList& texts, const CallContext& call) override;

private:
    // What is not to be asked for again.
    struct Settled
    {
        Result<QList<double>> result;
    };
    Future<Settled> ask(const QByteArray& body, qsizetype texts, const CallContext& call);

    ApiEndpoint m_endpoint;
    EndpointRuntime m_runtime;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
