#include "core/engines/openaiembeddingclient.h"

#include "core/concurrency/run.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QString OpenAiEmbeddingClient::modelId() const
{
    return "openai:"_L1 + m_endpoint.origin() + u'/' + m_endpoint.model();
}

Future<ApiEmbeddingClient::Settled> OpenAiEmbeddingClient::askFor(const std::shared_ptr<Batch>& batch,
                                                                  VectorEncoding encoding)
{
    const HttpRequest request =
        m_endpoint.post(endpointUrl(m_endpoint.base(), u"embeddings"_s),
                        embeddingRequestBody(m_endpoint.model(), batch->texts, encoding), u"embed"_s);
    return then(send(request, *batch), &m_context,
                [this, batch, encoding, request](Result<HttpResponse> response) -> Future<Settled> {
                    if (!response.ok())
                        return readyFuture<Settled>(Settled{response.error()});
                    const int status = response->status;
                    const bool perhapsTheEncoding = encoding == VectorEncoding::Base64 && !m_base64Works &&
                                                    (status == 400 || status == 415 || status == 422 || status == 501);
                    if (perhapsTheEncoding)
                        return askFor(batch, VectorEncoding::Float);
                    if (const auto error = m_endpoint.refusal(request, *response))
                        return readyFuture<Settled>(Settled{*error});
                    return parse(batch, *response);
                });
}

Future<ApiEmbeddingClient::Settled> OpenAiEmbeddingClient::parse(const std::shared_ptr<Batch>& batch,
                                                                 const HttpResponse& response)
{
    const auto parsed = run(&m_runtime.pool, batch->call,
                            [body = response.body, count = batch->texts.size(), origin = m_endpoint.origin()] {
                                return parseEmbeddingAnswer(body, count, origin);
                            });
    return then(parsed, &m_context, [this, id = response.callId](EmbeddingAnswer answer) {
        m_base64Works = m_base64Works || answer.encoding == VectorEncoding::Base64;
        if (!m_base64Works) // refused, or asked for and ignored
            m_encoding = VectorEncoding::Float;
        return accept(std::move(answer.vectors), id, answer.promptTokens);
    });
}

} // namespace sheaf
