#pragma once

#include "core/network/httpmessage.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QThread>
#include <memory>

namespace sheaf::test {

struct ReceivedRequest
{
    QByteArray method;
    QByteArray path; // with the query
    HttpHeaders headers;
    QByteArray body;
    int number = 0;     // from 1, in the order in which the server had them whole
    int connection = 0; // from 1

    QByteArray header(const QByteArray& name) const;
    QJsonObject json() const;
};

// What the server does with one request.
struct ServerReply
{
    enum class Framing { Length, Chunked, UntilClose };
    enum class Fault {
        None,
        Truncate,     // announces the whole body, closes after faultAfter bytes of it
        ResetMidBody, // the same with a TCP reset
        StallMidBody, // the same, then silence on an open connection
        NeverAnswer,  // silence from the start
        CloseWithoutAnswer,
        ResetWithoutAnswer,
        Garbage,        // bytes that are not HTTP
        EndlessHeaders, // header lines until the client goes
    };

    int status = 200;
    HttpHeaders headers;
    QByteArray contentType = "application/json";
    QList<QByteArray> pieces; // the body; one write (one chunk) each
    int pieceMs = 0;          // pause before each piece but the first
    int delayMs = 0;          // before the status line
    Framing framing = Framing::Length;
    Fault fault = Fault::None;
    qsizetype faultAfter = 0;

    static ServerReply text(const QByteArray& body, const QByteArray& contentType = "text/plain", int status = 200);
    static ServerReply json(const QJsonObject& body, int status = 200);
    static ServerReply redirect(const QUrl& to, int status = 307);
    static ServerReply broken(Fault fault, const QByteArray& body = {}, qsizetype faultAfter = 0);
    static ServerReply drip(const QByteArray& body, qsizetype bytes, int ms);
    // One chunk for each event, "data: …" and an empty line, `ms` apart.
    static ServerReply events(const QList<QByteArray>& data, int ms = 0);

    ServerReply after(int ms) const;
    ServerReply with(const QByteArray& name, const QByteArray& value) const;
    ServerReply framed(Framing framing) const;
};

// Called in the server's thread.
using Route = std::function<ServerReply(const ReceivedRequest&)>;

// A real HTTP/1.1 server on 127.0.0.1 with keep-alive, on a thread of its own, so that the test's thread may be busy.
// Every method may be called from any thread. What no route is set for is 404.
class FaultServer
{
public:
    FaultServer()
        : FaultServer(QHostAddress(QHostAddress::LocalHost))
    {}
    // On another address of this machine.
    explicit FaultServer(const QHostAddress& address);
    ~FaultServer();
    FaultServer(const FaultServer&) = delete;
    FaultServer& operator=(const FaultServer&) = delete;

    int port() const;
    QUrl url(const QString& path = {}) const; // http://address:port + path

    // By path without query; "*" takes what no other does.
    void route(const QByteArray& path, Route route);
    void route(const QByteArray& path, const ServerReply& reply);
    // The next requests for this path get these, one each, before the route is asked again.
    void next(const QByteArray& path, const QList<ServerReply>& replies);
    // At most this many requests are worked on at a time, as a model server with that many slots does; the others wait
    // their turn.
    void setSlots(int count);

    int requests() const;
    int requests(const QByteArray& path) const;
    QList<ReceivedRequest> received() const;
    int inFlight() const; // received and not yet answered to the last byte
    int maxInFlight() const;
    int connections() const; // accepted so far
    int openConnections() const;
    int abandoned() const; // requests whose client went before the answer was whole
    void resetCounts();    // requests, received, maxInFlight, abandoned

private:
    struct State;
    const QHostAddress m_address;
    std::shared_ptr<State> m_state;
    QThread m_thread;
    friend class FaultConnection;
};

} // namespace sheaf::test
