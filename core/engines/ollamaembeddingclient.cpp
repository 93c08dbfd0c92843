#include "core/engines/ollamaembeddingclient.h"

#include "core/concurrency/run.h"
#include "core/engines/embeddingvectors.h"
#include "core/engines/ollamaembeddingcodec.h"
#include "core/engines/openaiembeddingcodec.h"

using namespace Qt::StringLiterals;

namespace sheaf {

OllamaEmbeddingClient::OllamaEmbeddingClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint, runtime)
    , m_runtime(runtime)
{}

QString OllamaEmbeddingClient::modelId() const
{
    return "ollama:"_L1 + m_endpoint.origin() + u'/' + m_endpoint.model();
}

Future<QList<Vector>> OllamaEmbeddingClient::embed(const QStringList& texts, TextKind kind, const CallContext& call)
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

Future<OllamaEmbeddingClient::Settled> OllamaEmbeddingClient::ask(const std::shared_ptr<Batch>& batch)
{
    HttpRequest request = m_endpoint.post(ollamaUrl(m_endpoint.base(), u"embed"_s),
                                          ollamaEmbeddingBody(m_endpoint.model(), batch->texts), u"embed"_s);
    request.hedge = batch->hedge;
    return then(m_runtime.transport.send(request, batch->call), &m_context,
                [this, batch, request](Result<HttpResponse> response) -> Future<Settled> {
                    if (!response.ok())
                        return readyFuture<Settled>(Settled{response.error()});
                    if (const auto error = m_endpoint.refusal(request, *response))
                        return readyFuture<Settled>(Settled{*error});
                    const auto parsed =
                        run(&m_runtime.pool, batch->call,
                            [body = response->body, count = batch->texts.size(), call = m_endpoint.call(request.url)] {
                                return parseOllamaEmbeddings(body, count, call);
                            });
                    return then(parsed, &m_context,
                                [this](QList<Vector> vectors) { return accept(std::move(vectors)); });
                });
}

OllamaEmbeddingClient::Settled OllamaEmbeddingClient::accept(QList<Vector> vectors)
{
    const qsizetype dimension = vectors.first().size();
    if (m_dimension == 0)
        m_dimension = dimension;
    if (dimension != m_dimension)
        return {exchangedModel(m_endpoint.origin(), m_endpoint.model(), dimension, m_dimension)};
    return {std::move(vectors)};
}

} // namespace sheaf
