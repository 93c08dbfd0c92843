#include "core/network/ndjsonparser.h"

#include "core/base/wording.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

Error tooLarge()
{
    return Error::make(ErrorCode::TooLarge,
                       Wording::tr("The stream holds a line that is too long, or too many of them."));
}

} // namespace

Result<QList<QByteArray>> NdjsonParser::feed(const QByteArray& bytes)
{
    QList<QByteArray> lines;
    m_left -= bytes.size();
    m_failed = m_failed || m_left < 0;
    qsizetype at = 0;
    while (at < bytes.size() && !m_failed) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        m_failed = m_line.size() + (end - at) > maxLine;
        if (m_failed)
            break;
        m_line.append(bytes.constData() + at, end - at);
        if (newline < 0)
            break;
        endLine(lines);
        at = newline + 1;
    }
    if (m_failed)
        return tooLarge();
    return lines;
}

Result<QList<QByteArray>> NdjsonParser::finish()
{
    if (m_failed)
        return tooLarge();
    QList<QByteArray> lines;
    endLine(lines);
    return lines;
}

void NdjsonParser::endLine(QList<QByteArray>& lines)
{
    QByteArray line = std::exchange(m_line, {});
    if (std::exchange(m_firstLine, false) && line.startsWith("\xEF\xBB\xBF"))
        line.remove(0, 3);
    if (line.endsWith('\r'))
        line.chop(1);
    if (!line.trimmed().isEmpty())
        lines.append(line);
}

} // namespace sheaf
