#include "core/engines/openaichatclient.h"

#include "core/engines/chatcall.h"
#include "core/engines/openaichatstream.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int mostRefusals = 5; // as many parameters as a dialect can do without

} // namespace

OpenAiChatClient::OpenAiChatClient(const Endpoint& endpoint, const EndpointRuntime& runtime)
    : m_endpoint(endpoint, runtime)
    , m_runtime(runtime)
{}

QString OpenAiChatClient::modelId() const
{
    return "openai:"_L1 + m_endpoint.origin() + u'/' + m_endpoint.model();
}

Future<ChatReply> OpenAiChatClient::chat(const ChatRequest& request, const CallContext& call, TokenSink sink)
{
    auto talk = std::make_shared<Talk>();
    talk->request = request;
    talk->stop = m_stops.join(call);
    talk->call = call.withStop(talk->stop->token());
    talk->sink = std::move(sink);
    talk->dialect = m_dialect;
    return ask(talk);
}

Future<ChatReply> OpenAiChatClient::ask(const std::shared_ptr<Talk>& talk)
{
    const bool streamed = bool(talk->sink);
    ChatCall chat;
    chat.model = m_endpoint.model();
    chat.request = m_endpoint.post(endpointUrl(m_endpoint.base(), u"chat/completions"_s),
                                   chatRequestBody(m_endpoint.model(), talk->request, talk->dialect, streamed),
                                   u"chat"_s, streamed);
    chat.call = talk->call;
    chat.stop = talk->stop;
    chat.sink = talk->sink;
    chat.stream = std::make_unique<OpenAiChatStream>(m_endpoint.origin());
    chat.refusal = [this, request = chat.request](const HttpResponse& response) {
        return m_endpoint.refusal(request, response);
    };
    chat.afterRefusal = [this, talk](const HttpResponse& response, const Error& error) {
        return afterRefusal(talk, response, error);
    };
    return sendChat(m_runtime, std::move(chat), &m_context);
}

Future<ChatReply> OpenAiChatClient::afterRefusal(const std::shared_ptr<Talk>& talk, const HttpResponse& response,
                                                 const Error& error)
{
    const auto next = dialectAfter(talk->dialect, response);
    if (!next || ++talk->refusals > mostRefusals)
        return failedFuture<ChatReply>(error);
    talk->dialect = m_dialect = *next;
    return ask(talk);
}

} // namespace sheaf
