#pragma once

#include "core/engines/anthropicchatcodec.h"
#include "core/engines/ssechatstream.h"

namespace sheaf {

// An answer of Anthropic's /v1/messages. It is complete after message_stop.
class AnthropicChatStream final : public SseChatStream
{
public:
    explicit AnthropicChatStream(const ApiCall& call)
        : SseChatStream(originOf(call.url))
        , m_call(call)
    {}

protected:
    Result<QString> takeEvent(const SseEvent& event) override;
    bool isComplete() const override { return m_done; }
    Result<ChatReply> parseWhole(const QByteArray& body) const override { return parseAnthropicMessage(body, m_call); }

private:
    ApiCall m_call;
    bool m_done = false;
};

} // namespace sheaf
