#include "core/engines/ssechatstream.h"

#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<QString> SseChatStream::feed(const QByteArray& bytes)
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
                        Wording::tr("%1 answers with a web page, not an API. Check the address; it often ends in /v1.")
                            .arg(m_source)));
    }
    m_form = Form::Events;
    return feedEvents(std::exchange(m_raw, {}));
}

Result<QString> SseChatStream::feedEvents(const QByteArray& bytes)
{
    const auto events = m_parser.feed(bytes);
    if (!events.ok())
        return failed(events.error());
    QString added;
    for (const SseEvent& event : *events) {
        const auto text = takeEvent(event);
        if (!text.ok())
            return failed(text.error());
        added += m_thinking.feed(*text);
    }
    m_reply.text += added;
    return added;
}

Result<QString> SseChatStream::failed(const Error& error)
{
    m_error = error;
    return error;
}

Result<ChatReply> SseChatStream::finish()
{
    if (m_error)
        return *m_error;
    if (m_form == Form::Json)
        return parseWhole(m_raw);
    if (!isComplete())
        return Error::make(ErrorCode::ConnectionFailed,
                           Wording::tr("The answer of %1 broke off before it was complete. Ask again.").arg(m_source));
    m_reply.text += m_thinking.finish();
    return m_reply;
}

} // namespace sheaf
