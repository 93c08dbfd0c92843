#include "core/engines/webserviceclient.h"

#include "core/concurrency/run.h"
#include "core/engines/apierror.h"
#include "core/engines/webtext.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sheaf {

namespace {

constexpr Milliseconds longestSearch{15'000};
constexpr qint64 largestAnswer = 4 * 1024 * 1024; // twenty results are 200 KB at most

} // namespace

WebServiceClient::WebServiceClient(WebProtocol protocol, const QUrl& base, const Secret& key,
                                   const EndpointRuntime& runtime)
    : m_protocol(std::move(protocol))
    , m_hasKey(!key.isEmpty())
    , m_runtime(runtime)
{
    // A key that is none was refused where it was entered; here it counts as missing, and the server will say so.
    static_cast<void>(m_credentials.set(base, key));
}

Future<QList<WebResult>> WebServiceClient::search(const QString& query, int limit, const CallContext& call)
{
    const QString asked = webQuery(query);
    if (asked.isEmpty() || limit < 1)
        return readyFuture<QList<WebResult>>(QList<WebResult>());
    HttpRequest request;
    request.url = m_protocol.url(asked, limit);
    request.task = u"web"_s;
    request.headers = {{"Accept", "application/json"}};
    request.firstByteTimeout = request.idleTimeout = request.totalTimeout =
        std::min(m_runtime.requestTimeout, longestSearch);
    request.maxBodyBytes = largestAnswer;
    request.worthRetrying = isWorthAskingAgain;
    m_credentials.authorize(request, m_protocol.keyHeader);
    const auto stop = m_stops.join(call);
    const CallContext own = call.withStop(stop->token());
    return then(m_runtime.transport.send(request, own), &m_context,
                [this, limit, own, stop](const HttpResponse& response) -> Future<QList<WebResult>> {
                    if (!response.isSuccess() || isWebPage(response.header("Content-Type"), response.body))
                        return failedFuture<QList<WebResult>>(webSearchError(m_protocol, response, m_hasKey));
                    const auto parsed =
                        run(&m_runtime.pool, own,
                            [parse = m_protocol.parse, body = response.body, limit] { return parse(body, limit); });
                    return then(parsed, &m_context, [stop](Result<QList<WebResult>> results) { return results; });
                });
}

} // namespace sheaf
