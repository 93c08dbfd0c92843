#pragma once

#include "core/engines/apierror.h"
#include "core/engines/endpoint.h"
#include "core/network/credentials.h"

namespace sheaf {

// What the calls to one endpoint have in common: address, key, time limits, errors. One thread.
class ApiEndpoint
{
public:
    ApiEndpoint(const Endpoint& endpoint, const EndpointRuntime& runtime);

    const QString& model() const { return m_endpoint.model; }
    const QUrl& base() const { return m_endpoint.base; }
    Api api() const { return m_api; }
    QString origin() const { return originOf(m_endpoint.base); }
    bool isLocal() const;

    // Requests with the key where it may go. `streamed`: the answer comes bit by bit, and then requestTimeout limits
    // the wait for its beginning, a minute each pause, and a quarter of an hour the whole.
    HttpRequest post(const QUrl& url, const QByteArray& json, const QString& task, bool streamed = false) const;
    HttpRequest get(const QUrl& url, const QString& task) const;

    // How many calls are worth having in the air: what the addresses take and one more for each, so that the next
    // stands ready when one ends.
    int callsAtOnce(const QString& task) const;
    void spent(qint64 callId, int promptTokens, int completionTokens) const;

    // For what is said of a request's errors.
    ApiCall call(const QUrl& url) const;
    // As apiError(); also for a 2xx that is a web page.
    Error errorOf(const HttpRequest& request, const HttpResponse& response) const;
    // Nothing where the answer is what an API says.
    std::optional<Error> refusal(const HttpRequest& request, const HttpResponse& response) const;

private:
    HttpRequest prepared(const QUrl& url, const QString& task) const;
    QList<QUrl> replicasOf(const QUrl& url) const;

    Endpoint m_endpoint;
    Api m_api; // never Auto
    Milliseconds m_timeout;
    int m_tries;
    Credentials m_credentials;
    QList<QUrl> m_replicas; // those the key may go to
    std::function<int(const QUrl&, const QString&)> m_callsAtOnce;
    std::function<void(qint64, const TokenUse&)> m_spent;
};

} // namespace sheaf
