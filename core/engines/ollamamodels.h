#pragma once

#include "core/engines/endpoint.h"
#include "core/engines/ollamamodelcodec.h"
#include "core/network/stopgroup.h"

namespace sheaf {

using PullSink = std::function<void(const PullProgress&)>;

// The models of an Ollama server. Called in the thread it is made in; the sink is called there. Destroying it stops its
// calls.
class OllamaModels
{
public:
    // `server` says where; its model is not looked at.
    OllamaModels(const Endpoint& server, const EndpointRuntime& runtime);

    Future<QList<OllamaModel>> list(const CallContext& call); // in the server's order
    Future<QString> version(const CallContext& call);

    // Has the server fetch a model, which may take hours. The sink hears how far it is, the newest line at a time:
    // lines that arrive while it is busy are passed over. After a stop the server keeps what it has and goes on from
    // there the next time. ConnectionFailed where the server ended without having said that it has succeeded.
    Future<void> pull(const QString& model, const CallContext& call, PullSink sink);

private:
    struct Pulling;

    Endpoint m_server;
    EndpointRuntime m_runtime;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
