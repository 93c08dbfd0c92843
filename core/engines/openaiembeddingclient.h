#pragma once

#include "core/engines/apiendpoint.h"
#include "core/engines/embeddingclient.h"
#include "core/engines/openaiembeddingcodec.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// Embeddings from an OpenAI-compatible endpoint. Called in the thread it is made in; answers are parsed on the
// runtime's pool.
//
// It asks for base64 and, where a server refuses that or ignores it, for plain numbers from then on. An answer that
// came but cannot be used (broken JSON, too few vectors, no numbers) is asked for again as the runtime's policy says;
// lost connections and busy servers are the transport's to retry. A dimension that differs from that of earlier calls
// is ModelMismatch: somebody has exchanged the model. Destroying the client stops its calls.
class OpenAiEmbeddingClient final : public EmbeddingClient
{
public:
    OpenAiEmbeddingClient(const Endpoint& endpoint, const EndpointRuntime& runtime);

    QString modelId() const override;
    // On loopback a request body over 48 KB waits 40 ms for Nagle's algorithm and a delayed acknowledgement, which Qt
    // cannot switch off: hence smaller batches there.
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

    Future<Settled> ask(const std::shared_ptr<Batch>& batch, VectorEncoding encoding);
    Future<Settled> parse(const std::shared_ptr<Batch>& batch, const HttpResponse& response);
    Settled accept(EmbeddingAnswer answer);

    ApiEndpoint m_endpoint;
    EndpointRuntime m_runtime;
    VectorEncoding m_encoding = VectorEncoding::Base64;
    bool m_base64Works = false;
    qsizetype m_dimension = 0; // of the first answer
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
