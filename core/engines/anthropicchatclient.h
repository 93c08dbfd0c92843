#pragma once

#include "core/engines/apiendpoint.h"
#include "core/engines/chatclient.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// Chat with a model behind Anthropic's API or one that is made like it. Called in the thread it is made in; there the
// tokens arrive. A model that takes no temperature is asked again without, and no further call tries it. An answer that
// was begun is never asked for again. After a stop, and once the client is destroyed, no token arrives.
class AnthropicChatClient final : public ChatClient
{
public:
    AnthropicChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime);

    QString modelId() const override;
    Future<ChatReply> chat(const ChatRequest& request, const CallContext& call, TokenSink sink = {}) override;

private:
    Future<ChatReply> ask(const ChatRequest& request, const CallContext& call, const std::shared_ptr<LinkedStop>& stop,
                          const TokenSink& sink, bool temperature);

    ApiEndpoint m_endpoint;
    EndpointRuntime m_runtime;
    bool m_temperature = true; // until it is refused
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
