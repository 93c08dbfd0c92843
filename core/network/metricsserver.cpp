#include "core/network/metricsserver.h"

#include "core/base/wording.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Bad Request";
    }
}

// "127.0.0.1", "localhost" or "[::1]", each with or without a port.
bool namesThisMachine(const QByteArray& host)
{
    const QByteArray lower = host.toLower();
    for (const QByteArray& name : {QByteArray("127.0.0.1"), QByteArray("localhost"), QByteArray("[::1]")}) {
        if (!lower.startsWith(name))
            continue;
        const QByteArray port = lower.mid(name.size());
        return port.isEmpty() ||
               (port.size() > 1 && port.size() <= 6 && port[0] == ':' &&
                std::all_of(port.begin() + 1, port.end(), [](char c) { return c >= '0' && c <= '9'; }));
    }
    return false;
}

} // namespace

MetricsServer::MetricsServer(std::function<QByteArray()> source, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_clock(clock)
{
    connect(&m_server, &QTcpServer::newConnection, this, &MetricsServer::accept);
}

Result<quint16> MetricsServer::listen(quint16 port)
{
    if (m_server.listen(QHostAddress::LocalHost, port))
        return m_server.serverPort();
    return Error::make(
        ErrorCode::Io,
        Wording::tr("The metrics cannot be served on 127.0.0.1:%1. Choose another port, or 0 for a free one.")
            .arg(port),
        m_server.errorString());
}

int MetricsServer::statusOf(const QByteArray& head)
{
    QByteArrayList lines = head.split('\n');
    for (QByteArray& line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QByteArrayList request = lines.takeFirst().split(' ');
    if (request.size() != 3 || request[0].isEmpty() || !request[2].startsWith("HTTP/1."))
        return 400;
    std::optional<QByteArray> host;
    for (const QByteArray& line : std::as_const(lines)) {
        if (line.left(5).toLower() != "host:")
            continue;
        if (host)
            return 400;
        host = line.mid(5).trimmed();
    }
    if (!host || !namesThisMachine(*host))
        return 403;
    if (request[1] != "/metrics")
        return 404;
    return request[0] == "GET" ? 200 : 405;
}

void MetricsServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_open >= maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        struct Head
        {
            QByteArray bytes;
            bool answered = false;
            TimerHandle timer;
        };
        auto head = std::make_shared<Head>();
        const auto end = [this, socket](Head& h, int status) {
            h.answered = true;
            h.timer.reset();
            answer(socket, status);
        };
        head->timer = m_clock.after(headTime, socket, [weak = std::weak_ptr(head), end] {
            if (const auto held = weak.lock(); held && !held->answered)
                end(*held, 408);
        });
        connect(socket, &QTcpSocket::readyRead, socket, [socket, head, end] {
            // What follows the head is read and dropped: closing with unread bytes would reset the answer away.
            const QByteArray bytes = socket->readAll();
            if (head->answered)
                return;
            head->bytes += bytes;
            const qsizetype crlf = head->bytes.indexOf("\r\n\r\n");
            if ((crlf < 0 ? head->bytes.size() : crlf) > maxHeadBytes)
                end(*head, 431);
            else if (crlf >= 0)
                end(*head, statusOf(head->bytes.left(crlf)));
        });
    }
}

void MetricsServer::answer(QTcpSocket* socket, int status)
{
    const QByteArray body = status == 200 ? m_source() : QByteArray::number(status) + ' ' + reasonOf(status) + '\n';
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) +
                  "\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8"
                  "\r\nX-Content-Type-Options: nosniff" +
                  (status == 405 ? "\r\nAllow: GET" : "") + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                  "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

} // namespace sheaf
