#pragma once

#include "core/engines/apiendpoint.h"
#include "core/engines/embeddingclient.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// Embeddings from an Ollama server in its own protocol. Called in the thread it is made in; answers are parsed on the
// runtime's pool. An answer that came but cannot be used is asked for again as the runtime's policy says; lost
// connections and busy servers are the transport's to retry. A dimension that differs from that of earlier calls is
// ModelMismatch. Destroying the client stops its calls.
class OllamaEmbeddingClient final : public EmbeddingClient
{
public:
    OllamaEmbeddingClient(const Endpoint& endpoint, const EndpointRuntime& runtime);

    QString modelId() const override;
    // As small on loopback as those of OpenAiEmbeddingClient, for its reason.
    int maxBatchTexts() const override { return m_endpoint.isLocal() ? 32 : 64; }
    int maxBatchChars() const override { return m_endpoint.isLocal() ? 44'000 : 96'000; }
    int callsAtOnce() const override { return m_endpoint.callsAtOnce(QStringLiteral("embed")); }
    Future<QList<Vector>> embed(const QStringList& texts, TextKind kind, const CallContext& call) override;

private:
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

    Future<Settled> ask(const std::shared_ptr<Batch>& batch);
    Settled accept(QList<Vector> vectors);

    ApiEndpoint m_endpoint;
    EndpointRuntime m_runtime;
    qsizetype m_dimension = 0; // of the first answer
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
