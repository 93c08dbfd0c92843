#pragma once

#include "core/base/secret.h"
#include "core/engines/endpoint.h"
#include "core/engines/webprotocol.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// A search service that is asked with one GET. Called in the thread it is made in; answers are parsed on the runtime's
// pool. The key goes to the origin of `base` alone, and never over an unencrypted connection to another machine. Errors
// name the service, never the question. Destroying it stops its calls.
class WebServiceClient final : public WebSearch
{
public:
    WebServiceClient(WebProtocol protocol, const QUrl& base, const Secret& key, const EndpointRuntime& runtime);

    QString name() const override { return m_protocol.service; }
    Future<QList<WebResult>> search(const QString& query, int limit, const CallContext& call) override;

private:
    WebProtocol m_protocol;
    bool m_hasKey;
    Credentials m_credentials;
    EndpointRuntime m_runtime;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
