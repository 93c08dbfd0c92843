#include "core/engines/anthropicchatclient.h"

#include "core/engines/anthropicchatstream.h"
#include "core/engines/chatcall.h"

using namespace Qt::StringLiterals;

namespace sheaf {

AnthropicChatClient::AnthropicChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint, runtime)
    , m_runtime(runtime)
{}

QString AnthropicChatClient::modelId() const
{
    return "anthropic:"_L1 + m_endpoint.origin() + u'/' + m_endpoint.model();
}

Future<ChatReply> AnthropicChatClient::chat(const ChatRequest& request, const CallContext& call, TokenSink sink)
{
    const auto stop = m_stops.join(call);
    return ask(request, call.withStop(stop->token()), stop, sink, m_temperature);
}

Future<ChatReply> AnthropicChatClient::ask(const ChatRequest& request, const CallContext& call,
                                           const std::shared_ptr<LinkedStop>& stop, const TokenSink& sink,
                                           bool temperature)
{
    const bool streamed = bool(sink);
    const QUrl url = endpointUrl(m_endpoint.base(), u"messages"_s);
    ChatCall chat;
    chat.model = m_endpoint.model();
    chat.request =
        m_endpoint.post(url, anthropicBody(m_endpoint.model(), request, temperature, streamed), u"chat"_s, streamed);
    chat.call = call;
    chat.stop = stop;
    chat.sink = sink;
    chat.stream = std::make_unique<AnthropicChatStream>(m_endpoint.call(url));
    chat.refusal = [this, sent = chat.request](const HttpResponse& response) {
        return m_endpoint.refusal(sent, response);
    };
    chat.afterRefusal = [this, request, call, stop, sink, temperature](const HttpResponse& response,
                                                                       const Error& error) {
        const bool refused = response.status == 400 && serverWords(response.body).contains("temperature"_L1);
        if (!temperature || !refused)
            return failedFuture<ChatReply>(error);
        m_temperature = false;
        return ask(request, call, stop, sink, false);
    };
    return sendChat(m_runtime, std::move(chat), &m_context);
}

} // namespace sheaf
