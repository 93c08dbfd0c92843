#include "core/engines/apiendpoint.h"

#include "core/base/settings.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A model on this machine may have to be loaded first; a service elsewhere shows life sooner.
constexpr Milliseconds remoteFirstByte{30'000};
constexpr Milliseconds pauseBetweenTokens{60'000};
constexpr Milliseconds wholeStream{15 * 60'000};
constexpr qint64 streamCap = 8 * 1024 * 1024;
constexpr qint64 charsPerToken = 4; // the rule of thumb for English; an estimate is all a limit needs
constexpr qint64 answerCap = 64 * 1024 * 1024;

} // namespace

ApiEndpoint::ApiEndpoint(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint)
    , m_api(apiOf(endpoint))
    , m_timeout(runtime.requestTimeout)
    , m_tries(runtime.tries)
    , m_callsAtOnce(runtime.callsAtOnce)
    , m_spent(runtime.spent)
{
    // A key that is none was refused where it was entered; here it counts as missing, and the server will say so.
    static_cast<void>(m_credentials.set(apiBase(endpoint.base), endpoint.key, endpoint.allowUnencryptedKey));
    for (const QUrl& replica : endpoint.replicas) {
        static_cast<void>(m_credentials.set(apiBase(replica), endpoint.key, endpoint.allowUnencryptedKey));
        if (!m_credentials.isWithheld(replica))
            m_replicas.append(replica);
    }
}

QList<QUrl> ApiEndpoint::replicasOf(const QUrl& url) const
{
    QList<QUrl> urls;
    for (const QUrl& replica : m_replicas) {
        QUrl same = url;
        same.setScheme(replica.scheme());
        same.setHost(replica.host());
        same.setPort(replica.port());
        urls.append(same);
    }
    return urls;
}

int ApiEndpoint::callsAtOnce(const QString& task) const
{
    constexpr int unknown = 8;
    if (!m_callsAtOnce)
        return unknown;
    int sum = m_callsAtOnce(m_endpoint.base, task) + 1;
    for (const QUrl& replica : m_replicas)
        sum += m_callsAtOnce(replica, task) + 1;
    return sum;
}

void ApiEndpoint::spent(qint64 callId, int promptTokens, int completionTokens) const
{
    if (m_spent && callId)
        m_spent(callId, {m_endpoint.model, m_endpoint.base, promptTokens, completionTokens});
}

bool ApiEndpoint::isLocal() const
{
    return isLoopback(m_endpoint.base);
}

HttpRequest ApiEndpoint::prepared(const QUrl& url, const QString& task) const
{
    HttpRequest request;
    request.url = url;
    request.task = task;
    request.headers = {{"Accept", "application/json"}};
    request.firstByteTimeout = request.totalTimeout = request.idleTimeout = m_timeout;
    request.maxBodyBytes = answerCap;
    request.worthRetrying = isWorthAskingAgain;
    request.tries = m_tries;
    if (m_api == Api::Anthropic)
        request.headers.emplaceBack("anthropic-version", "2023-06-01");
    m_credentials.authorize(request, m_api == Api::Anthropic ? KeyHeader::XApiKey : KeyHeader::Bearer);
    return request;
}

HttpRequest ApiEndpoint::get(const QUrl& url, const QString& task) const
{
    return prepared(url, task);
}

HttpRequest ApiEndpoint::post(const QUrl& url, const QByteArray& json, const QString& task, bool streamed) const
{
    HttpRequest request = prepared(url, task);
    request.method = "POST";
    request.body = json;
    request.replicas = replicasOf(url);
    request.tokens = json.size() / charsPerToken;
    request.headers.emplaceBack("Content-Type", "application/json");
    if (streamed) {
        request.headers.first().second =
            m_api == Api::Ollama ? "application/x-ndjson, application/json" : "text/event-stream, application/json";
        if (!isLocal())
            request.firstByteTimeout = std::min(m_timeout, remoteFirstByte);
        request.idleTimeout = pauseBetweenTokens;
        request.totalTimeout = std::max(m_timeout, wholeStream);
        request.maxBodyBytes = streamCap;
    }
    return request;
}

ApiCall ApiEndpoint::call(const QUrl& url) const
{
    return {url, m_endpoint.model, m_endpoint.key, m_credentials.isWithheld(url), m_api};
}

Error ApiEndpoint::errorOf(const HttpRequest& request, const HttpResponse& response) const
{
    return apiError(response, call(request.url));
}

std::optional<Error> ApiEndpoint::refusal(const HttpRequest& request, const HttpResponse& response) const
{
    if (response.isSuccess() && !isWebPage(response.header("Content-Type"), response.body))
        return std::nullopt;
    return errorOf(request, response);
}

} // namespace sheaf
