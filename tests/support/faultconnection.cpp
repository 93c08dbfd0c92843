#include "support/faultconnection.h"

#include <QTimer>
#include <sys/socket.h>

namespace sheaf::test {

ServerReply FaultServer::State::replyTo(const ReceivedRequest& request)
{
    const QByteArray path = withoutQuery(request.path);
    Route route;
    {
        const std::lock_guard lock(mutex);
        if (auto& queue = scripted[path]; !queue.isEmpty())
            return queue.takeFirst();
        route = routes.value(path, routes.value("*"));
    }
    return route ? route(request) : ServerReply::text("404 page not found", "text/plain", 404);
}

FaultConnection::FaultConnection(QTcpSocket* socket, std::shared_ptr<FaultServer::State> state, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_state(std::move(state))
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    {
        const std::lock_guard lock(m_state->mutex);
        m_number = ++m_state->connections;
        ++m_state->openConnections;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this] { readRequests(); });
    connect(socket, &QTcpSocket::disconnected, this, [this] {
        endRequest(true);
        deleteLater();
    });
    readRequests();
}

FaultConnection::~FaultConnection()
{
    m_socket->disconnect(this);
    endRequest(true);
    const std::lock_guard lock(m_state->mutex);
    --m_state->openConnections;
}

void FaultConnection::readRequests()
{
    m_buffer += m_socket->readAll();
    if (m_buffer.startsWith('\x16')) { // a TLS hello; web servers answer it in plain text
        m_socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
        m_socket->disconnectFromHost();
        return;
    }
    if (m_busy || !takeRequest())
        return;
    m_busy = true;
    bool room = false;
    {
        const std::lock_guard lock(m_state->mutex);
        m_request.number = int(m_state->received.size()) + 1;
        m_request.connection = m_number;
        m_state->received.append(m_request);
        m_state->maxInFlight = std::max(m_state->maxInFlight, ++m_state->inFlight);
        room = m_state->working < m_state->capacity;
        m_state->working += room ? 1 : 0;
    }
    if (room)
        work();
    else
        m_state->waiting.push_back(this);
}

bool FaultConnection::takeRequest()
{
    const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    ReceivedRequest request;
    const QList<QByteArray> lines = m_buffer.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.path = words.value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        request.headers.append({lines[i].left(colon).trimmed(), lines[i].mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (m_buffer.size() < headEnd + 4 + length)
        return false;
    request.body = m_buffer.mid(headEnd + 4, length);
    m_buffer.remove(0, headEnd + 4 + length);
    m_request = std::move(request);
    return true;
}

void FaultConnection::work()
{
    m_hasSlot = true;
    m_reply = m_state->replyTo(m_request);
    if (m_reply.delayMs > 0)
        QTimer::singleShot(m_reply.delayMs, Qt::PreciseTimer, this, [this] { answer(); });
    else
        answer();
}

void FaultConnection::answer()
{
    using Fault = ServerReply::Fault;
    switch (m_reply.fault) {
    case Fault::NeverAnswer:
        return;
    case Fault::CloseWithoutAnswer:
        m_socket->disconnectFromHost();
        return;
    case Fault::ResetWithoutAnswer:
        reset();
        return;
    case Fault::Garbage:
        m_socket->write("\x01\x02this is no HTTP at all\r\n\r\n");
        m_socket->disconnectFromHost();
        return;
    case Fault::EndlessHeaders:
        m_socket->write("HTTP/1.1 200 OK\r\n");
        sendHeadersForEver();
        return;
    default:
        break;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_reply.status) + " Scripted\r\n";
    head += "Content-Type: " + m_reply.contentType + "\r\n";
    for (const auto& [name, value] : m_reply.headers)
        head += name + ": " + value + "\r\n";
    qsizetype length = 0;
    for (const QByteArray& piece : m_reply.pieces)
        length += piece.size();
    if (m_reply.framing == ServerReply::Framing::Length)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    else if (m_reply.framing == ServerReply::Framing::Chunked)
        head += "Transfer-Encoding: chunked\r\n";
    else
        head += "Connection: close\r\n";
    m_socket->write(head + "\r\n");
    sendPiece(0, 0);
}

void FaultConnection::sendPiece(qsizetype index, qsizetype sent)
{
    using Fault = ServerReply::Fault;
    while (index < m_reply.pieces.size()) {
        QByteArray piece = m_reply.pieces[index];
        const bool faulty = m_reply.fault != Fault::None && sent + piece.size() > m_reply.faultAfter;
        if (faulty)
            piece.truncate(m_reply.faultAfter - sent);
        sent += piece.size();
        if (m_reply.framing == ServerReply::Framing::Chunked && !piece.isEmpty())
            piece = QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
        m_socket->write(piece);
        if (faulty || (m_reply.fault != Fault::None && index + 1 == m_reply.pieces.size())) {
            m_socket->flush();
            if (m_reply.fault == Fault::Truncate)
                m_socket->disconnectFromHost();
            else if (m_reply.fault == Fault::ResetMidBody)
                QTimer::singleShot(20, this, [this] { reset(); }); // let the client have the first part
            return;
        }
        ++index;
        if (m_reply.pieceMs > 0 && index < m_reply.pieces.size()) {
            QTimer::singleShot(m_reply.pieceMs, Qt::PreciseTimer, this,
                               [this, index, sent] { sendPiece(index, sent); });
            return;
        }
    }
    finishReply();
}

void FaultConnection::finishReply()
{
    if (m_reply.framing == ServerReply::Framing::Chunked)
        m_socket->write("0\r\n\r\n");
    m_socket->flush();
    const bool close =
        m_reply.framing == ServerReply::Framing::UntilClose || m_request.header("Connection").toLower() == "close";
    endRequest(false);
    if (close)
        m_socket->disconnectFromHost();
    else
        readRequests();
}

void FaultConnection::endRequest(bool abandoned)
{
    if (!m_busy)
        return;
    m_busy = false;
    {
        const std::lock_guard lock(m_state->mutex);
        --m_state->inFlight;
        m_state->abandoned += abandoned ? 1 : 0;
    }
    giveBackSlot();
}

void FaultConnection::giveBackSlot()
{
    if (!std::exchange(m_hasSlot, false))
        return;
    auto& waiting = m_state->waiting;
    while (!waiting.empty()) {
        const QPointer<FaultConnection> nextOne = waiting.front();
        waiting.pop_front();
        if (nextOne && nextOne->m_busy) {
            // From the event loop, so that one stack does not serve the whole queue.
            QTimer::singleShot(0, nextOne, [nextOne] { nextOne->work(); });
            nextOne->m_hasSlot = true;
            return;
        }
    }
    const std::lock_guard lock(m_state->mutex);
    --m_state->working;
}

void FaultConnection::reset()
{
    // Linger of zero seconds turns the close into a reset.
    const linger now{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void FaultConnection::sendHeadersForEver()
{
    if (m_socket->bytesToWrite() < 64 * 1024)
        m_socket->write("X-Filler: " + QByteArray(200, 'x') + "\r\n");
    QTimer::singleShot(1, this, [this] { sendHeadersForEver(); });
}

} // namespace sheaf::test
