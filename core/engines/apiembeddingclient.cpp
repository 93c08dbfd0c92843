#include "core/engines/apiembeddingclient.h"

#include "core/engines/embeddingvectors.h"
#include "core/engines/openaiembeddingcodec.h"

namespace sheaf {

ApiEmbeddingClient::ApiEmbeddingClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint, runtime)
    , m_runtime(runtime)
{}

Future<QList<Vector>> ApiEmbeddingClient::embed(const QStringList& texts, TextKind kind, const CallContext& call)
{
    if (texts.isEmpty())
        return readyFuture<QList<Vector>>(QList<Vector>());
    if (texts.size() > maxBatchTexts())
        return failedFuture<QList<Vector>>(tooManyTexts(texts.size(), maxBatchTexts()));
    auto batch = std::make_shared<Batch>();
    for (const QString& text : texts)
        batch->texts.append(instructedText(m_endpoint.model(), kind, text));
    batch->hedge = m_runtime.hedge && kind == TextKind::Query && texts.size() == 1;
    batch->stop = m_stops.join(call);
    batch->call = call.withStop(batch->stop->token());
    const auto settled = retry(decideBy(m_runtime.retry, m_runtime.random), m_runtime.clock, batch->call, &m_context,
                               [this, batch](int) { return ask(batch); });
    return then(settled, &m_context, [batch](Settled outcome) { return outcome.result; });
}

Future<HttpResponse> ApiEmbeddingClient::send(HttpRequest request, const Batch& batch)
{
    request.hedge = batch.hedge;
    return m_runtime.transport.send(request, batch.call);
}

ApiEmbeddingClient::Settled ApiEmbeddingClient::accept(QList<Vector> vectors, qint64 callId, int promptTokens)
{
    m_endpoint.spent(callId, promptTokens, 0);
    const qsizetype dimension = vectors.first().size();
    if (m_dimension == 0)
        m_dimension = dimension;
    if (dimension != m_dimension)
        return {exchangedModel(m_endpoint.origin(), m_endpoint.model(), dimension, m_dimension)};
    return {std::move(vectors)};
}

} // namespace sheaf
