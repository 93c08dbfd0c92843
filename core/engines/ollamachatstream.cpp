#include "core/engines/ollamachatstream.h"

#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<QString> OllamaChatStream::feed(const QByteArray& bytes)
{
    if (m_error)
        return *m_error;
    return take(m_parser.feed(bytes));
}

Result<QString> OllamaChatStream::take(const Result<QList<QByteArray>>& lines)
{
    if (!lines.ok()) {
        m_error = lines.error();
        return *m_error;
    }
    QString added;
    for (const QByteArray& line : *lines) {
        const auto part = parseOllamaChat(line, m_call);
        if (!part.ok()) {
            m_error = part.error();
            return *m_error;
        }
        added += m_thinking.feed(part->reply.text);
        if (part->done) {
            const QString text = m_reply.text;
            m_reply = part->reply;
            m_reply.text = text;
            m_done = true;
        }
    }
    m_reply.text += added;
    return added;
}

Result<ChatReply> OllamaChatStream::finish()
{
    if (m_error)
        return *m_error;
    const auto last = take(m_parser.finish());
    if (m_done) {
        m_reply.text += m_thinking.finish();
        return m_reply;
    }
    // A line that was cut off cannot be read; that the answer broke off is what a person should hear.
    if (!last.ok() && last.error().code != ErrorCode::BadResponse)
        return last.error();
    return Error::make(
        ErrorCode::ConnectionFailed,
        Wording::tr("The answer of %1 broke off before it was complete. Ask again.").arg(originOf(m_call.url)));
}

} // namespace sheaf
