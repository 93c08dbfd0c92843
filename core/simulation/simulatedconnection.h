#pragma once

#include "core/simulation/httprequestparser.h"
#include "core/simulation/serveranswer.h"

#include <QTcpSocket>

namespace sheaf {

// One client: reads its requests and writes what it is told to, one after the other, in the thread it lives in. For
// every requested() there is exactly one ended().
class SimulatedConnection final : public QObject
{
    Q_OBJECT

public:
    enum class End { Sent, Reset, ClientGone };
    Q_ENUM(End)

    // Takes over the socket.
    SimulatedConnection(QTcpSocket* socket, Clock& clock, QObject* parent);

    // To be called once after requested(), from inside it or later.
    void answer(const ServerAnswer& answer);
    // Resets the connection.
    void reset();

Q_SIGNALS:
    void requested(const sheaf::IncomingRequest& request);
    void ended(sheaf::SimulatedConnection::End end);
    // Nothing comes any more, and the connection deletes itself.
    void closed();

private:
    void read();
    void takeRequests();
    void refuse(const Error& error);
    QByteArray headOf(const ServerAnswer& answer) const;
    void sendPieces();
    void finishSending();
    void endRequest(End end);
    void onDisconnected();

    QTcpSocket* m_socket;
    Clock& m_clock;
    HttpRequestParser m_parser;
    bool m_taking = false;
    bool m_closing = false; // what comes now is not read

    bool m_busy = false; // with a request
    bool m_http11 = true;
    bool m_keepAlive = true;
    ServerAnswer m_answer;
    qsizetype m_sent = 0; // pieces
    TimePoint m_firstSent;
    TimerHandle m_timer;
};

} // namespace sheaf
