#include "core/network/sseparser.h"

#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

Result<QList<SseEvent>> SseParser::feed(const QByteArray& bytes)
{
    QList<SseEvent> events;
    qsizetype at = 0;
    while (at < bytes.size() && !m_failed) {
        if (std::exchange(m_afterCr, false) && bytes[at] == '\n') {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r')
            ++end;
        m_failed = m_line.size() + (end - at) > maxLine;
        if (m_failed)
            break;
        m_line.append(bytes.constData() + at, end - at);
        if (end == bytes.size())
            break;
        m_afterCr = bytes[end] == '\r';
        at = end + 1;
        m_failed = !endLine(events);
    }
    if (m_failed)
        return Error::make(ErrorCode::TooLarge,
                           Wording::tr("The stream holds a line or an event that is too long to be an answer."));
    return events;
}

bool SseParser::endLine(QList<SseEvent>& events)
{
    if (std::exchange(m_firstLine, false) && m_line.startsWith("\xEF\xBB\xBF"))
        m_line.remove(0, 3);
    if (m_line.isEmpty()) {
        if (m_hasData)
            events.append({m_type.isEmpty() ? QByteArray("message") : m_type, m_data, m_id});
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        return true;
    }
    const qsizetype colon = m_line.indexOf(':');
    const QByteArray field = colon < 0 ? m_line : m_line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : m_line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    m_line.clear();
    if (field == "data") {
        if (m_data.size() + value.size() + 1 > maxEvent)
            return false;
        if (std::exchange(m_hasData, true))
            m_data.append('\n');
        m_data.append(value);
    } else if (field == "event") {
        m_type = value;
    } else if (field == "id" && !value.contains('\0')) {
        m_id = value;
    }
    return true;
}

} // namespace sheaf
