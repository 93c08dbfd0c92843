#pragma once

#include "core/base/result.h"
#include "core/network/httpmessage.h"

#include <optional>

namespace sheaf {

// A request as a server receives it.
struct IncomingRequest
{
    QByteArray method;
    QByteArray path; // without the query
    HttpHeaders headers;
    QByteArray body;
    bool http11 = true;
    bool keepAlive = true; // whether the connection may be used for another

    // First header of that name, compared without case; empty where there is none.
    QByteArray header(const QByteArray& name) const;

    bool operator==(const IncomingRequest&) const = default;
};

// HTTP/1.0 and 1.1 requests (RFC 9112) out of bytes fed in pieces of any size; several behind each other are fine.
// Bodies come with a Content-Length. Stricter than the standard asks for: one line end only (CRLF), no folded lines.
// After an error nothing more is taken in.
class HttpRequestParser
{
public:
    static constexpr qsizetype maxHead = 16 * 1024;
    static constexpr qsizetype maxBody = 16 * 1024 * 1024;

    void feed(const QByteArray& bytes) { m_buffer += bytes; }
    qsizetype buffered() const { return m_buffer.size(); }

    // The next whole request, or nothing where bytes are missing. An error says with httpStatus what to answer before
    // closing: 400, 411 (chunked body), 413, 431, 505.
    Result<std::optional<IncomingRequest>> next();

    // Once for a request whose client waits to be told "100 Continue" before it sends the body (RFC 9110 section
    // 10.1.1).
    bool takeContinue() { return std::exchange(m_wantsContinue, false); }

private:
    std::optional<Error> readHead(const QByteArray& head);
    std::optional<Error> readRequestLine(const QByteArray& line);
    std::optional<Error> readLength();
    void readConnection();
    Error failed(int status, const QString& message);

    QByteArray m_buffer;
    qsizetype m_searched = 0; // bytes of the buffer that hold no end of a head
    bool m_hasHead = false;
    IncomingRequest m_request;
    qsizetype m_length = 0;
    bool m_wantsContinue = false;
    std::optional<Error> m_error;
};

} // namespace sheaf
