#pragma once

#include "core/engines/apiendpoint.h"
#include "core/engines/embeddingclient.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// What the embedding clients of all protocols share. Called in the thread it is made in; answers are parsed on the
// runtime's pool. An answer that came but cannot be used (broken JSON, too few vectors, no numbers) is asked for again
// as the runtime's policy says; lost connections and busy servers are the transport's to retry. A dimension that
// differs from that of earlier calls is ModelMismatch: somebody has exchanged the model. Destroying the client stops
// its calls.
class ApiEmbeddingClient : public EmbeddingClient
{
public:
    ApiEmbeddingClient(const Endpoint& endpoint, const EndpointRuntime& runtime);

    // On loopback a request body over 48 KB waits 40 ms for Nagle's algorithm and a delayed acknowledgement, which Qt
    // cannot switch off: hence smaller batches there.
    int maxBatchTexts() const final { return m_endpoint.isLocal() ? 32 : 64; }
    int maxBatchChars() const final { return m_endpoint.isLocal() ? 44'000 : 96'000; }
    int callsAtOnce() const final { return m_endpoint.callsAtOnce(QStringLiteral("embed")); }
    Future<QList<Vector>> embed(const QStringList& texts, TextKind kind, const CallContext& call) final;

protected:
    struct Batch
    {
        QStringList texts;
        bool hedge = false; // one query a person waits for
        CallContext call;
        std::shared_ptr<LinkedStop> stop;
    };
    // What is not to be asked for again.
    struct Settled
    {
        Result<QList<Vector>> result;
    };

    virtual Future<Settled> ask(const std::shared_ptr<Batch>& batch) = 0;
    Future<HttpResponse> send(HttpRequest request, const Batch& batch);
    // Of call `callId`, which has cost so many tokens.
    Settled accept(QList<Vector> vectors, qint64 callId, int promptTokens);

    const ApiEndpoint m_endpoint;
    EndpointRuntime m_runtime;
    QObject m_context;

private:
    qsizetype m_dimension = 0; // of the first answer
    StopGroup m_stops;         // goes first, while what is in the air still hears of it
};

} // namespace sheaf
