#include "core/engines/rerankclient.h"

#include "core/concurrency/run.h"
#include "core/engines/rerankcodec.h"

using namespace Qt::StringLiterals;

namespace sheaf {

RerankClient::RerankClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint, runtime)
    , m_runtime(runtime)
{}

QString RerankClient::name() const
{
    return m_endpoint.model().isEmpty() ? m_endpoint.origin() : m_endpoint.model() + " at "_L1 + m_endpoint.origin();
}

Future<QList<double>> RerankClient::rerank(const QString& question, const QStringList& texts, const CallContext& call)
{
    if (texts.isEmpty())
        return readyFuture<QList<double>>(QList<double>());
    const QByteArray body = rerankRequestBody(m_endpoint.model(), question, texts);
    const auto stop = m_stops.join(call);
    const CallContext own = call.withStop(stop->token());
    const auto settled = retry(decideBy(m_runtime.retry, m_runtime.random), m_runtime.clock, own, &m_context,
                               [this, body, count = texts.size(), own](int) { return ask(body, count, own); });
    return then(settled, &m_context, [stop](Settled outcome) { return outcome.result; });
}

Future<RerankClient::Settled> RerankClient::ask(const QByteArray& body, qsizetype texts, const CallContext& call)
{
    const HttpRequest request = m_endpoint.post(endpointUrl(m_endpoint.base(), u"rerank"_s), body, u"rerank"_s);
    return then(m_runtime.transport.send(request, call), &m_context,
                [this, request, texts, call](Result<HttpResponse> response) -> Future<Settled> {
                    if (!response.ok())
                        return readyFuture<Settled>(Settled{response.error()});
                    if (const auto error = m_endpoint.refusal(request, *response))
                        return readyFuture<Settled>(Settled{*error});
                    const auto parsed =
                        run(&m_runtime.pool, call, [answer = response->body, texts, origin = m_endpoint.origin()] {
                            return parseRerankAnswer(answer, texts, origin);
                        });
                    return then(parsed, &m_context, [](const QList<double>& scores) { return Settled{scores}; });
                });
}

} // namespace sheaf
