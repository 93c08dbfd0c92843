#pragma once

#include "core/engines/openaichatcodec.h"
#include "core/engines/ssechatstream.h"

namespace sheaf {

// An answer of an OpenAI-compatible server. It is complete after a finish reason or [DONE].
class OpenAiChatStream final : public SseChatStream
{
public:
    using SseChatStream::SseChatStream;

protected:
    Result<QString> takeEvent(const SseEvent& event) override;
    bool isComplete() const override { return m_done || !m_reply.finishReason.isEmpty(); }
    Result<ChatReply> parseWhole(const QByteArray& body) const override { return parseChatReply(body, m_source); }

private:
    bool m_done = false; // [DONE]
};

} // namespace sheaf
