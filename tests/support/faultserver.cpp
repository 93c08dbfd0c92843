#include "support/faultserver.h"

#include "support/faultconnection.h"

#include <QJsonDocument>
#include <QTcpServer>
#include <future>

using namespace Qt::StringLiterals;

namespace sheaf::test {

QByteArray ReceivedRequest::header(const QByteArray& name) const
{
    HttpResponse lookup;
    lookup.headers = headers;
    return lookup.header(name);
}

QJsonObject ReceivedRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

ServerReply ServerReply::text(const QByteArray& body, const QByteArray& contentType, int status)
{
    ServerReply reply;
    reply.status = status;
    reply.contentType = contentType;
    reply.pieces = {body};
    return reply;
}

ServerReply ServerReply::json(const QJsonObject& body, int status)
{
    return text(QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json", status);
}

ServerReply ServerReply::redirect(const QUrl& to, int status)
{
    return text({}, "text/plain", status).with("Location", to.toEncoded());
}

ServerReply ServerReply::broken(Fault fault, const QByteArray& body, qsizetype faultAfter)
{
    ServerReply reply = text(body);
    reply.fault = fault;
    reply.faultAfter = faultAfter;
    return reply;
}

ServerReply ServerReply::drip(const QByteArray& body, qsizetype bytes, int ms)
{
    ServerReply reply;
    for (qsizetype at = 0; at < body.size(); at += bytes)
        reply.pieces.append(body.mid(at, bytes));
    reply.pieceMs = ms;
    return reply;
}

ServerReply ServerReply::events(const QList<QByteArray>& data, int ms)
{
    ServerReply reply;
    reply.contentType = "text/event-stream";
    reply.framing = Framing::Chunked;
    reply.pieceMs = ms;
    for (const QByteArray& each : data)
        reply.pieces.append("data: " + each + "\n\n");
    return reply;
}

ServerReply ServerReply::after(int ms) const
{
    ServerReply copy = *this;
    copy.delayMs = ms;
    return copy;
}

ServerReply ServerReply::with(const QByteArray& name, const QByteArray& value) const
{
    ServerReply copy = *this;
    copy.headers.append({name, value});
    return copy;
}

ServerReply ServerReply::framed(Framing wanted) const
{
    ServerReply copy = *this;
    copy.framing = wanted;
    return copy;
}

FaultServer::FaultServer(const QHostAddress& address)
    : m_address(address)
    , m_state(std::make_shared<State>())
{
    m_thread.setObjectName(u"fault-server"_s);
    m_thread.start();
    // The listener is made in the server's thread and goes with it.
    auto* seed = new QObject;
    seed->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, seed, &QObject::deleteLater);
    std::promise<int> port;
    QMetaObject::invokeMethod(seed, [this, seed, &port] {
        auto* server = new QTcpServer(seed);
        server->setMaxPendingConnections(4096);
        server->setListenBacklogSize(1024);
        QObject::connect(server, &QTcpServer::newConnection, seed, [server, seed, state = m_state] {
            while (QTcpSocket* socket = server->nextPendingConnection())
                new FaultConnection(socket, state, seed);
        });
        server->listen(m_address, 0);
        port.set_value(server->serverPort());
    });
    m_state->port = port.get_future().get();
}

FaultServer::~FaultServer()
{
    m_thread.quit();
    m_thread.wait();
}

int FaultServer::port() const
{
    return m_state->port;
}

QUrl FaultServer::url(const QString& path) const
{
    return QUrl(u"http://%1:%2%3"_s.arg(m_address.toString()).arg(port()).arg(path));
}

void FaultServer::route(const QByteArray& path, Route route)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->routes[path] = std::move(route);
}

void FaultServer::route(const QByteArray& path, const ServerReply& reply)
{
    route(path, [reply](const ReceivedRequest&) { return reply; });
}

void FaultServer::next(const QByteArray& path, const QList<ServerReply>& replies)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->scripted[path].append(replies);
}

void FaultServer::setSlots(int count)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->capacity = count;
}

int FaultServer::requests() const
{
    const std::lock_guard lock(m_state->mutex);
    return int(m_state->received.size());
}

int FaultServer::requests(const QByteArray& path) const
{
    const std::lock_guard lock(m_state->mutex);
    return int(std::count_if(m_state->received.cbegin(), m_state->received.cend(),
                             [&](const ReceivedRequest& r) { return State::withoutQuery(r.path) == path; }));
}

QList<ReceivedRequest> FaultServer::received() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->received;
}

int FaultServer::inFlight() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->inFlight;
}

int FaultServer::maxInFlight() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->maxInFlight;
}

int FaultServer::connections() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->connections;
}

int FaultServer::openConnections() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->openConnections;
}

int FaultServer::abandoned() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->abandoned;
}

void FaultServer::resetCounts()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->received.clear();
    m_state->abandoned = 0;
    m_state->maxInFlight = m_state->inFlight;
}

} // namespace sheaf::test
