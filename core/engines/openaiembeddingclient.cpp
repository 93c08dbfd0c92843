#include "core/engines/openaiembeddingclient.h"

#include "core/concurrency/run.h"
#include "core/engines/embeddingvectors.h"

using namespace Qt::StringLiterals;

namespace sheaf {

OpenAiEmbeddingClient::OpenAiEmbeddingClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint, runtime)
    , m_runtime(runtime)
{}

QString OpenAiEmbeddingClient::modelId() const
{
    return "openai:"_L1 + m_endpoint.origin() + u'/' + m_endpoint.model();
}

Future<QList<Vector>> OpenAiEmbeddingClient::embed(const QStringList& texts, TextKind kind, const CallContext& call)
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
                               [this, batch](int) { return ask(batch, m_encoding); });
    return then(settled, &m_context, [batch](Settled outcome) { return outcome.result; });
}

Future<OpenAiEmbeddingClient::Settled> OpenAiEmbeddingClient::ask(const std::shared_ptr<Batch>& batch,
                                                                  VectorEncoding encoding)
{
    HttpRequest request = m_endpoint.post(endpointUrl(m_endpoint.base(), u"embeddings"_s),
                                          embeddingRequestBody(m_endpoint.model(), batch->texts, encoding), u"embed"_s);
    request.hedge = batch->hedge;
    return then(m_runtime.transport.send(request, batch->call), &m_context,
                [this, batch, encoding, request](Result<HttpResponse> response) -> Future<Settled> {
                    if (!response.ok())
                        return readyFuture<Settled>(Settled{response.error()});
                    const int status = response->status;
                    const bool perhapsTheEncoding = encoding == VectorEncoding::Base64 && !m_base64Works &&
                                                    (status == 400 || status == 415 || status == 422 || status == 501);
                    if (perhapsTheEncoding)
                        return ask(batch, VectorEncoding::Float);
                    if (const auto error = m_endpoint.refusal(request, *response))
                        return readyFuture<Settled>(Settled{*error});
                    return parse(batch, *response);
                });
}

Future<OpenAiEmbeddingClient::Settled> OpenAiEmbeddingClient::parse(const std::shared_ptr<Batch>& batch,
                                                                    const HttpResponse& response)
{
    const auto parsed = run(&m_runtime.pool, batch->call,
                            [body = response.body, count = batch->texts.size(), origin = m_endpoint.origin()] {
                                return parseEmbeddingAnswer(body, count, origin);
                            });
    return then(parsed, &m_context, [this, id = response.callId](EmbeddingAnswer answer) {
        m_endpoint.spent(id, answer.promptTokens, 0);
        return accept(std::move(answer));
    });
}

OpenAiEmbeddingClient::Settled OpenAiEmbeddingClient::accept(EmbeddingAnswer answer)
{
    m_base64Works = m_base64Works || answer.encoding == VectorEncoding::Base64;
    if (!m_base64Works) // refused, or asked for and ignored
        m_encoding = VectorEncoding::Float;
    const qsizetype dimension = answer.vectors.first().size();
    if (m_dimension == 0)
        m_dimension = dimension;
    if (dimension != m_dimension)
        return {exchangedModel(m_endpoint.origin(), m_endpoint.model(), dimension, m_dimension)};
    return {std::move(answer.vectors)};
}

} // namespace sheaf
