#pragma once

#include "core/engines/apiendpoint.h"
#include "core/engines/openaichatcodec.h"
#include "core/network/stopgroup.h"

namespace sheaf {

// Chat with a model behind an OpenAI-compatible endpoint. Called in the thread it is made in; there the tokens arrive,
// while a stream is parsed in the transport's thread and a whole answer on the runtime's pool.
//
// A server that refuses a parameter is asked again without it, and no further call tries it. An answer that was begun
// is never asked for again. After a stop, and once the client is destroyed, no token arrives.
class OpenAiChatClient final : public ChatClient
{
public:
    OpenAiChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime);

    QString modelId() const override;
    Future<ChatReply> chat(const ChatRequest& request, const CallContext& call, TokenSink sink = {}) override;

private:
    struct Talk
    {
        ChatRequest request;
        CallContext call;
        std::shared_ptr<LinkedStop> stop;
        TokenSink sink;
        ChatDialect dialect;
        int refusals = 0;
    };

    Future<ChatReply> ask(const std::shared_ptr<Talk>& talk);
    // Asks in another dialect where that may help; otherwise the refusal.
    Future<ChatReply> afterRefusal(const std::shared_ptr<Talk>& talk, const HttpResponse& response, const Error& error);

    ApiEndpoint m_endpoint;
    EndpointRuntime m_runtime;
    ChatDialect m_dialect; // what the server is known to understand
    QObject m_context;
    StopGroup m_stops; // goes first, while what is in the air still hears of it
};

} // namespace sheaf
