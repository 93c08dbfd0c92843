#include "core/engines/anthropicchatstream.h"

namespace sheaf {

Result<QString> AnthropicChatStream::takeEvent(const SseEvent& event)
{
    const auto parsed = parseAnthropicEvent(event.data, m_call);
    if (!parsed.ok())
        return parsed.error();
    if (!parsed->finishReason.isEmpty())
        m_reply.finishReason = parsed->finishReason;
    m_reply.promptTokens = std::max(m_reply.promptTokens, parsed->promptTokens);
    m_reply.completionTokens = std::max(m_reply.completionTokens, parsed->completionTokens);
    m_done = m_done || parsed->done;
    return parsed->text;
}

} // namespace sheaf
