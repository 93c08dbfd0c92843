#include "core/simulation/simulatedconnection.h"

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr qint64 maxUnsent = 1024 * 1024; // a client that asks but does not read gets no further answers
constexpr qint64 maxUnread = HttpRequestParser::maxHead + HttpRequestParser::maxBody; // behind what is answered
constexpr Milliseconds lingering{2'000}; // for a refused client to stop sending
constexpr Milliseconds beforeReset{20};  // so that the client has read the first half of the answer

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 429:
        return "Too Many Requests";
    case 503:
        return "Service Unavailable";
    default:
        return status < 500 ? "Bad Request" : "Internal Server Error";
    }
}

} // namespace

SimulatedConnection::SimulatedConnection(QTcpSocket* socket, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_clock(clock)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &SimulatedConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &SimulatedConnection::takeRequests);
    connect(m_socket, &QTcpSocket::disconnected, this, &SimulatedConnection::onDisconnected);
}

void SimulatedConnection::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_closing)
        return;
    m_parser.feed(bytes);
    takeRequests();
    if (m_parser.buffered() > maxUnread)
        reset();
}

void SimulatedConnection::takeRequests()
{
    if (m_taking) // an answer that was given at once; the loop below goes on
        return;
    m_taking = true;
    while (!m_busy && !m_closing && m_socket->bytesToWrite() <= maxUnsent) {
        auto request = m_parser.next();
        if (!request.ok()) {
            refuse(request.error());
            break;
        }
        if (!request->has_value()) {
            if (m_parser.takeContinue())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            break;
        }
        m_busy = true;
        m_http11 = (*request)->http11;
        m_keepAlive = (*request)->keepAlive;
        Q_EMIT requested(**request);
    }
    m_taking = false;
}

void SimulatedConnection::refuse(const Error& error)
{
    m_keepAlive = false;
    const ServerAnswer refusal = errorAnswer(error.httpStatus, error.message);
    m_socket->write(headOf(refusal) + refusal.pieces.first());
    m_socket->flush();
    m_closing = true;
    // Closing while the client still sends would be a reset, and the refusal could be lost (RFC 9112 section 9.6): so
    // first only the sending half, and what comes meanwhile is dropped.
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    m_timer = m_clock.after(lingering, this, [this] { reset(); });
}

QByteArray SimulatedConnection::headOf(const ServerAnswer& answer) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status);
    head += "\r\nServer: Sheaf-Simulation\r\nContent-Type: " + answer.contentType + "\r\n";
    for (const auto& [name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (!answer.streamed) {
        qsizetype length = 0;
        for (const QByteArray& piece : answer.pieces)
            length += piece.size();
        head += "Content-Length: " + QByteArray::number(answer.announced < 0 ? length : answer.announced) + "\r\n";
    } else if (m_http11) {
        head += "Transfer-Encoding: chunked\r\n";
    }
    if (!m_keepAlive || (answer.streamed && !m_http11))
        head += "Connection: close\r\n";
    return head + "\r\n";
}

void SimulatedConnection::answer(const ServerAnswer& answer)
{
    Q_ASSERT(m_busy);
    m_answer = answer;
    m_sent = 0;
    switch (answer.ending) {
    case ServerAnswer::Ending::Silent:
        m_timer = m_clock.after(answer.pause, this, [this] { reset(); });
        return;
    case ServerAnswer::Ending::ResetUnsent:
        reset();
        return;
    default:
        break;
    }
    m_socket->write(headOf(answer));
    m_firstSent = m_clock.now();
    sendPieces();
}

void SimulatedConnection::sendPieces()
{
    const Duration passed = m_clock.now() - m_firstSent;
    while (m_sent < m_answer.pieces.size()) {
        const Duration due = m_answer.pause * m_sent;
        if (due > passed) {
            m_socket->flush();
            m_timer = m_clock.after(due - passed, this, [this] { sendPieces(); });
            return;
        }
        const QByteArray& piece = m_answer.pieces[m_sent++];
        if (m_answer.streamed && m_http11 && !piece.isEmpty())
            m_socket->write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
        else
            m_socket->write(piece);
    }
    finishSending();
}

void SimulatedConnection::finishSending()
{
    using Ending = ServerAnswer::Ending;
    const bool whole = m_answer.ending == Ending::Whole;
    if (whole && m_answer.streamed && m_http11)
        m_socket->write("0\r\n\r\n");
    if (m_answer.ending == Ending::Reset) {
        m_socket->flush();
        m_timer = m_clock.after(beforeReset, this, [this] { reset(); });
        return;
    }
    m_closing = !whole || !m_keepAlive || (m_answer.streamed && !m_http11);
    // The end is told before the last byte leaves, so that a client that has its answer finds it counted.
    endRequest(End::Sent);
    m_socket->flush();
    if (m_closing)
        m_socket->disconnectFromHost();
    else
        takeRequests();
}

void SimulatedConnection::endRequest(End end)
{
    m_timer.reset();
    if (std::exchange(m_busy, false))
        Q_EMIT ended(end);
}

void SimulatedConnection::reset()
{
    m_closing = true;
    endRequest(End::Reset);
    // Linger of zero seconds turns the close into a reset.
    const linger now{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void SimulatedConnection::onDisconnected()
{
    m_closing = true;
    endRequest(End::ClientGone);
    Q_EMIT closed();
    deleteLater();
}

} // namespace sheaf
