#include "core/engines/ollamaembeddingclient.h"

#include "core/concurrency/run.h"
#include "core/engines/ollamaembeddingcodec.h"

using namespace Qt::StringLiterals;

namespace sheaf {

QString OllamaEmbeddingClient::modelId() const
{
    return "ollama:"_L1 + m_endpoint.origin() + u'/' + m_endpoint.model();
}

Future<ApiEmbeddingClient::Settled> OllamaEmbeddingClient::ask(const std::shared_ptr<Batch>& batch)
{
    const HttpRequest request = m_endpoint.post(ollamaUrl(m_endpoint.base(), u"embed"_s),
                                                ollamaEmbeddingBody(m_endpoint.model(), batch->texts), u"embed"_s);
    return then(send(request, *batch), &m_context,
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
                    return then(parsed, &m_context, [this, id = response->callId](OllamaEmbeddings answer) {
                        return accept(std::move(answer.vectors), id, answer.promptTokens);
                    });
                });
}

} // namespace sheaf
