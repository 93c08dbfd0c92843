#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QTcpServer>

namespace sheaf {

// Answers GET /metrics on 127.0.0.1, for a Prometheus on the same machine, and nothing else. Off unless the person asks
// for it. It cannot be read by a web page: the Host header must name this machine, so that a name that is pointed here
// (DNS rebinding) gets 403, and no answer allows another origin. One request for each connection; at most
// `maxConnections` at once, more are closed at once; a head of more than `maxHeadBytes` or slower than `headTime` ends
// the connection. Lives in the thread that made it; destruction closes every connection.
class MetricsServer final : public QObject
{
public:
    static constexpr int maxConnections = 8;
    static constexpr qsizetype maxHeadBytes = 8 * 1024;
    static constexpr Milliseconds headTime{5'000};

    // `source` gives the body, in this object's thread; the clock outlives the server.
    MetricsServer(std::function<QByteArray()> source, Clock& clock, QObject* parent = nullptr);

    // The port it listens on: the given one, or a free one for 0. Io where it is taken.
    Result<quint16> listen(quint16 port);

    // The status a whole request head (up to the empty line) is answered with: 200, 400, 403, 404 or 405. Pure.
    static int statusOf(const QByteArray& head);

private:
    void accept();
    void answer(QTcpSocket* socket, int status);

    std::function<QByteArray()> m_source;
    Clock& m_clock;
    QTcpServer m_server;
    int m_open = 0;
};

} // namespace sheaf
