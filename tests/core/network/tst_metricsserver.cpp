#include "core/network/metricsserver.h"

#include "support/await.h"
#include "support/fakeclock.h"

#include <QTcpSocket>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

static const QByteArray whole = "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1:9\r\nAccept: */*\r\n\r\n";

class TestMetricsServer : public QObject
{
    Q_OBJECT

private:
    // A client and what it has been told so far.
    struct Client
    {
        QTcpSocket socket;
        QByteArray received;
        explicit Client(quint16 port)
        {
            connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
            socket.connectToHost(QHostAddress::LocalHost, port);
        }
        bool connected()
        {
            return QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; });
        }
        bool closed()
        {
            return QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
        }
        void send(const QByteArray& bytes)
        {
            QVERIFY(connected());
            socket.write(bytes);
            socket.flush();
            QCoreApplication::processEvents();
        }
        int status() const { return received.mid(9, 3).toInt(); }
    };
    FakeClock clock;

private Q_SLOTS:
    void statusOf_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        const auto get = [](const char* host) { return QByteArray("GET /metrics HTTP/1.1\r\nHost: ") + host; };
        QTest::newRow("address") << get("127.0.0.1") << 200;
        QTest::newRow("address and port") << get("127.0.0.1:9100") << 200;
        QTest::newRow("name") << get("localhost:1") << 200;
        QTest::newRow("capitals") << get("LocalHost") << 200;
        QTest::newRow("version 6") << get("[::1]:65535") << 200;
        QTest::newRow("version 6 without port") << get("[::1]") << 200;
        QTest::newRow("HTTP 1.0") << QByteArray("GET /metrics HTTP/1.0\r\nhost:\tlocalhost") << 200;
        QTest::newRow("bare newlines") << QByteArray("GET /metrics HTTP/1.1\nHost: localhost") << 200;
        QTest::newRow("another name") << get("evil.example") << 403;
        QTest::newRow("a name that begins the same") << get("localhost.evil.example") << 403;
        QTest::newRow("an address that begins the same") << get("127.0.0.11") << 403;
        QTest::newRow("user part") << get("127.0.0.1@evil.example") << 403;
        QTest::newRow("port that is none") << get("127.0.0.1:80x") << 403;
        QTest::newRow("colon only") << get("127.0.0.1:") << 403;
        QTest::newRow("empty host") << get("") << 403;
        QTest::newRow("no host") << QByteArray("GET /metrics HTTP/1.1") << 403;
        QTest::newRow("two hosts") << get("localhost\r\nHost: evil.example") << 400;
        QTest::newRow("other path") << QByteArray("GET / HTTP/1.1\r\nHost: localhost") << 404;
        QTest::newRow("path below") << QByteArray("GET /metrics/x HTTP/1.1\r\nHost: localhost") << 404;
        QTest::newRow("way round") << QByteArray("GET /../metrics HTTP/1.1\r\nHost: localhost") << 404;
        QTest::newRow("absolute") << QByteArray("GET http://evil/metrics HTTP/1.1\r\nHost: localhost") << 404;
        QTest::newRow("post") << QByteArray("POST /metrics HTTP/1.1\r\nHost: localhost") << 405;
        QTest::newRow("head") << QByteArray("HEAD /metrics HTTP/1.1\r\nHost: localhost") << 405;
        QTest::newRow("post from elsewhere") << QByteArray("POST /metrics HTTP/1.1\r\nHost: evil") << 403;
        QTest::newRow("HTTP 2") << QByteArray("PRI * HTTP/2.0") << 400;
        QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02") << 400;
        QTest::newRow("nothing") << QByteArray() << 400;
    }
    void statusOf()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        QCOMPARE(MetricsServer::statusOf(head), status);
    }
    void answers()
    {
        MetricsServer server([] { return QByteArray("sheaf_x 1\n"); }, clock);
        const auto port = server.listen(0);
        QVERIFY(port.ok() && *port > 0);
        Client client(*port);
        client.send(whole);
        QVERIFY(client.closed());
        QVERIFY(client.received.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(client.received.contains("\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n"));
        QVERIFY(client.received.contains("\r\nContent-Length: 10\r\n"));
        QVERIFY(!client.received.toLower().contains("access-control"));
        QVERIFY(client.received.endsWith("\r\n\r\nsheaf_x 1\n"));
        QCOMPARE(clock.pending(), 0);
    }
    void splitAnywhere()
    {
        int asked = 0;
        MetricsServer server([&] { return QByteArray::number(++asked); }, clock);
        const quint16 port = *server.listen(0);
        for (qsizetype at = 0; at <= whole.size(); ++at) {
            Client client(port);
            client.send(whole.left(at));
            client.send(whole.mid(at));
            QVERIFY(client.closed());
            QCOMPARE(client.status(), 200);
        }
        QCOMPARE(asked, int(whole.size()) + 1);
    }
    void byteByByte()
    {
        MetricsServer server([] { return QByteArray("x"); }, clock);
        Client client(*server.listen(0));
        for (const char byte : whole)
            client.send(QByteArray(1, byte));
        QVERIFY(client.closed());
        QCOMPARE(client.status(), 200);
    }
    void aBodyIsNotReadAsARequest()
    {
        int asked = 0;
        MetricsServer server([&] { return QByteArray::number(++asked); }, clock);
        Client client(*server.listen(0));
        client.send("POST /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 55\r\n\r\n" + whole);
        QVERIFY(client.closed());
        QCOMPARE(client.status(), 405);
        QVERIFY(client.received.contains("\r\nAllow: GET\r\n"));
        QCOMPARE(client.received.count("HTTP/1.1 "), 1);
        QCOMPARE(asked, 0);
    }
    void longHeadsAreRefused()
    {
        MetricsServer server([] { return QByteArray("x"); }, clock);
        Client client(*server.listen(0));
        client.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\nX: " + QByteArray(MetricsServer::maxHeadBytes, 'x'));
        QVERIFY(client.closed());
        QCOMPARE(client.status(), 431);
    }
    void slowHeadsAreEnded()
    {
        MetricsServer server([] { return QByteArray("x"); }, clock);
        Client client(*server.listen(0));
        client.send("GET /met");
        QTRY_COMPARE(clock.pending(), 1);
        clock.advance(MetricsServer::headTime);
        QVERIFY(client.closed());
        QCOMPARE(client.status(), 408);
    }
    void atMostEightConnections()
    {
        MetricsServer server([] { return QByteArray("x"); }, clock);
        const quint16 port = *server.listen(0);
        std::vector<std::unique_ptr<Client>> idle;
        for (int i = 0; i < MetricsServer::maxConnections; ++i) {
            idle.push_back(std::make_unique<Client>(port));
            QVERIFY(idle.back()->connected());
        }
        QTRY_COMPARE(clock.pending(), MetricsServer::maxConnections);
        Client ninth(port);
        QVERIFY(ninth.closed());
        QVERIFY(ninth.received.isEmpty());
        idle.erase(idle.begin());
        QTRY_COMPARE(clock.pending(), MetricsServer::maxConnections - 1);
        Client tenth(port);
        tenth.send(whole);
        QVERIFY(tenth.closed());
        QCOMPARE(tenth.status(), 200);
    }
    void aTakenPortIsAnError()
    {
        MetricsServer first([] { return QByteArray(); }, clock);
        MetricsServer second([] { return QByteArray(); }, clock);
        const quint16 port = *first.listen(0);
        const auto taken = second.listen(port);
        QCOMPARE(taken.error().code, ErrorCode::Io);
        QVERIFY(taken.error().message.contains(QString::number(port)));
    }
    void destructionClosesEveryConnection()
    {
        auto server = std::make_unique<MetricsServer>([] { return QByteArray(); }, clock);
        Client client(*server->listen(0));
        QVERIFY(client.connected());
        QTRY_COMPARE(clock.pending(), 1);
        server.reset();
        QVERIFY(client.closed());
        QCOMPARE(clock.pending(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMetricsServer)
#include "tst_metricsserver.moc"
