#include "core/engines/openaichatstream.h"

namespace sheaf {

Result<QString> OpenAiChatStream::takeEvent(const SseEvent& event)
{
    if (event.data == "[DONE]") {
        m_done = true;
        return QString();
    }
    const auto chunk = parseChatChunk(event.data, m_source);
    if (!chunk.ok())
        return chunk.error();
    if (!chunk->finishReason.isEmpty())
        m_reply.finishReason = chunk->finishReason;
    m_reply.promptTokens = std::max(m_reply.promptTokens, chunk->promptTokens);
    m_reply.completionTokens = std::max(m_reply.completionTokens, chunk->completionTokens);
    if (!chunk->webSources.isEmpty())
        m_reply.webSources = chunk->webSources;
    return chunk->text;
}

} // namespace sheaf
