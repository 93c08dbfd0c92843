#pragma once

#include "support/faultserver.h"

#include <QHash>
#include <QPointer>
#include <QTcpSocket>
#include <deque>
#include <mutex>

namespace sheaf::test {

class FaultConnection;

// Shared by the server's thread and the test's.
struct FaultServer::State
{
    mutable std::mutex mutex;
    QHash<QByteArray, Route> routes;
    QHash<QByteArray, QList<ServerReply>> scripted;
    QList<ReceivedRequest> received;
    int port = 0;
    int inFlight = 0;
    int maxInFlight = 0;
    int connections = 0;
    int openConnections = 0;
    int abandoned = 0;
    int capacity = 1'000'000;
    int working = 0;                               // requests that hold a slot
    std::deque<QPointer<FaultConnection>> waiting; // for a slot; server's thread only

    static QByteArray withoutQuery(const QByteArray& path) { return path.mid(0, path.indexOf('?')); }
    ServerReply replyTo(const ReceivedRequest& request);
};

// One client connection: reads requests and answers them one after the other, in the server's thread.
class FaultConnection final : public QObject
{
public:
    FaultConnection(QTcpSocket* socket, std::shared_ptr<FaultServer::State> state, QObject* parent);
    ~FaultConnection() override;

private:
    void readRequests();
    bool takeRequest(); // false where it is not there as a whole yet
    void work();
    void answer();
    void sendPiece(qsizetype index, qsizetype sent);
    void finishReply();
    void endRequest(bool abandoned);
    void giveBackSlot();
    void reset();
    void sendHeadersForEver();

    QTcpSocket* m_socket;
    std::shared_ptr<FaultServer::State> m_state;
    QByteArray m_buffer;
    ReceivedRequest m_request;
    ServerReply m_reply;
    int m_number = 0;
    bool m_busy = false;
    bool m_hasSlot = false;
};

} // namespace sheaf::test
