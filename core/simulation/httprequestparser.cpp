#include "core/simulation/httprequestparser.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// RFC 9110 section 5.6.2: what a method or a header's name may be made of.
bool isToken(QByteArrayView text)
{
    static constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c);
    });
}

bool isClean(QByteArrayView text)
{
    return std::none_of(text.cbegin(), text.cend(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

QByteArray IncomingRequest::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Error HttpRequestParser::failed(int status, const QString& message)
{
    Error error = Error::make(ErrorCode::InvalidInput, message);
    error.httpStatus = status;
    m_error = error;
    m_buffer.clear();
    return error;
}

Result<std::optional<IncomingRequest>> HttpRequestParser::next()
{
    if (m_error)
        return *m_error;
    if (!m_hasHead) {
        while (m_searched == 0 && m_buffer.startsWith("\r\n")) // RFC 9112 section 2.2
            m_buffer.remove(0, 2);
        if (!m_buffer.isEmpty() && m_buffer.front() != '\r' && !isToken(QByteArrayView(m_buffer).first(1)))
            return failed(400, u"This is not an HTTP request."_s); // for example a TLS greeting
        const qsizetype end = m_buffer.indexOf("\r\n\r\n", m_searched);
        if (end > maxHead || (end < 0 && m_buffer.size() > maxHead))
            return failed(431, u"The headers are longer than %1 bytes."_s.arg(maxHead));
        if (end < 0) {
            m_searched = std::max<qsizetype>(0, m_buffer.size() - 3);
            return std::optional<IncomingRequest>();
        }
        if (auto error = readHead(m_buffer.left(end)))
            return *error;
        m_buffer.remove(0, end + 4);
        m_searched = 0;
        m_hasHead = true;
    }
    if (m_buffer.size() < m_length)
        return std::optional<IncomingRequest>();
    m_hasHead = false;
    m_wantsContinue = false;
    m_request.body = m_buffer.left(m_length);
    m_buffer.remove(0, m_length);
    return std::optional(std::exchange(m_request, {}));
}

std::optional<Error> HttpRequestParser::readHead(const QByteArray& head)
{
    m_request = {};
    qsizetype begin = 0;
    while (begin <= head.size()) {
        qsizetype end = head.indexOf("\r\n", begin);
        end = end < 0 ? head.size() : end;
        const QByteArray line = head.mid(begin, end - begin);
        if (begin == 0) {
            if (auto error = readRequestLine(line))
                return error;
        } else {
            const qsizetype colon = line.indexOf(':');
            if (colon < 0 || !isToken(QByteArrayView(line).first(colon)) || !isClean(line))
                return failed(400, u"A header line cannot be read."_s);
            m_request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
        }
        begin = end + 2;
    }
    if (auto error = readLength())
        return error;
    readConnection();
    return std::nullopt;
}

std::optional<Error> HttpRequestParser::readRequestLine(const QByteArray& line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty() || !isClean(line))
        return failed(400, u"The request line cannot be read."_s);
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return failed(505, u"Only HTTP/1.0 and HTTP/1.1 are spoken here."_s);
    m_request.method = words[0];
    const qsizetype query = words[1].indexOf('?');
    m_request.path = query < 0 ? words[1] : words[1].left(query);
    m_request.http11 = words[2] == "HTTP/1.1";
    return std::nullopt;
}

std::optional<Error> HttpRequestParser::readLength()
{
    m_length = 0;
    bool announced = false;
    for (const auto& [name, value] : std::as_const(m_request.headers)) {
        if (name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0)
            return failed(411, u"Send the body with a Content-Length, not in chunks."_s);
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        const bool digits =
            !value.isEmpty() && std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; });
        bool fits = false;
        const qint64 length = value.toLongLong(&fits);
        if (!digits || (fits && announced && length != m_length))
            return failed(400, u"The Content-Length cannot be read."_s);
        if (!fits || length > maxBody)
            return failed(413, u"The body is longer than %1 MiB."_s.arg(maxBody / (1024 * 1024)));
        m_length = length;
        announced = true;
    }
    return std::nullopt;
}

void HttpRequestParser::readConnection()
{
    const QByteArray connection = m_request.header("Connection").toLower();
    m_request.keepAlive = m_request.http11 ? !connection.contains("close") : connection.contains("keep-alive");
    m_wantsContinue = m_request.http11 && m_length > 0 && m_request.header("Expect").toLower() == "100-continue";
}

} // namespace sheaf
