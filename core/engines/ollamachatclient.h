#pragma once

#include "core/engines/apiendpoint.h"
#include "core/engines/chatclient.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// Chat with a model of an Ollama server in its own protocol. Called in the thread it is made in; there the tokens
// arrive. An answer that was begun is never asked for again. After a stop, and once the client is destroyed, no token
// arrives.
class OllamaChatClient final : public ChatClient
{
public:
    OllamaChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime);

    QString modelId() const override;
    Future<ChatReply> chat(const ChatRequest& request, const CallContext& call, TokenSink sink = {}) override;

private:
    ApiEndpoint m_endpoint;
    EndpointRuntime m_runtime;
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
