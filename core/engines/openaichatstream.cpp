#include "core/engines/openaichatstream.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<QString> OpenAiChatStream::feed(const QByteArray& bytes)
{
    if (m_error)
        return *m_error;
    if (m_form == Form::Events)
        return feedEvents(bytes);
    m_raw += bytes; // the transport caps the whole
    if (m_form != Form::Unknown)
        return QString();
    const QByteArray start = m_raw.trimmed();
    if (start.isEmpty())
        return QString();
    if (start.startsWith('{')) {
        m_form = Form::Json;
        return QString();
    }
    if (start.startsWith('<')) {
        m_form = Form::WebPage;
        return failed(
            Error::make(ErrorCode::BadResponse,
                        u"%1 answers with a web page, not an API. Does the address end in /v1?"_s.arg(m_source)));
    }
    m_form = Form::Events;
    return feedEvents(std::exchange(m_raw, {}));
}

Result<QString> OpenAiChatStream::feedEvents(const QByteArray& bytes)
{
    const auto events = m_parser.feed(bytes);
    if (!events.ok())
        return failed(events.error());
    QString added;
    for (const SseEvent& event : *events) {
        if (event.data == "[DONE]") {
            m_done = true;
            continue;
        }
        const auto chunk = parseChatChunk(event.data, m_source);
        if (!chunk.ok())
            return failed(chunk.error());
        added += chunk->text;
        m_reply.text += chunk->text;
        if (!chunk->finishReason.isEmpty())
            m_reply.finishReason = chunk->finishReason;
        m_reply.promptTokens = std::max(m_reply.promptTokens, chunk->promptTokens);
        m_reply.completionTokens = std::max(m_reply.completionTokens, chunk->completionTokens);
    }
    return added;
}

Result<QString> OpenAiChatStream::failed(const Error& error)
{
    m_error = error;
    return error;
}

Result<ChatReply> OpenAiChatStream::finish() const
{
    if (m_error)
        return *m_error;
    if (m_form == Form::Json)
        return parseChatReply(m_raw, m_source);
    if (m_done || !m_reply.finishReason.isEmpty())
        return m_reply;
    return Error::make(ErrorCode::ConnectionFailed,
                       u"The answer of %1 broke off before it was complete. Ask again."_s.arg(m_source));
}

} // namespace sheaf
