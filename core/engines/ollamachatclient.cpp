#include "core/engines/ollamachatclient.h"

#include "core/engines/chatcall.h"
#include "core/engines/ollamachatstream.h"

using namespace Qt::StringLiterals;

namespace sheaf {

OllamaChatClient::OllamaChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint, runtime)
    , m_runtime(runtime)
{}

QString OllamaChatClient::modelId() const
{
    return "ollama:"_L1 + m_endpoint.origin() + u'/' + m_endpoint.model();
}

Future<ChatReply> OllamaChatClient::chat(const ChatRequest& request, const CallContext& call, TokenSink sink)
{
    const bool streamed = bool(sink);
    const QUrl url = ollamaUrl(m_endpoint.base(), u"chat"_s);
    ChatCall chat;
    chat.model = m_endpoint.model();
    chat.request = m_endpoint.post(url, ollamaChatBody(m_endpoint.model(), request, streamed), u"chat"_s, streamed);
    chat.stop = m_stops.join(call);
    chat.call = call.withStop(chat.stop->token());
    chat.sink = std::move(sink);
    chat.stream = std::make_unique<OllamaChatStream>(m_endpoint.call(url));
    chat.refusal = [this, sent = chat.request](const HttpResponse& response) {
        return m_endpoint.refusal(sent, response);
    };
    return sendChat(m_runtime, std::move(chat), &m_context);
}

} // namespace sheaf
