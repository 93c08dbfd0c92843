// Servers that say what no server says, byte for byte. Whatever comes, a request ends in time, with an error that names
// the endpoint or with a whole answer, and in bounded memory.
#include "core/network/qnamtransport.h"

#include "support/await.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <future>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr qint64 mostGrowth = 96 * 1024; // KiB, of the whole process with the server in it

qint64 residentKiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

// Says `head` to whoever asks, then `again` until the client goes, and closes the connection where that is empty.
class SayingServer
{
public:
    SayingServer(const QByteArray& head, const QByteArray& again)
    {
        m_thread.start();
        m_root.moveToThread(&m_thread);
        std::promise<int> port;
        QMetaObject::invokeMethod(&m_root, [this, head, again, &port] {
            auto* server = new QTcpServer(&m_root);
            QObject::connect(server, &QTcpServer::newConnection, server, [server, head, again] {
                while (QTcpSocket* socket = server->nextPendingConnection())
                    serve(socket, head, again);
            });
            server->listen(QHostAddress::LocalHost);
            port.set_value(server->serverPort());
        });
        m_port = port.get_future().get();
    }
    ~SayingServer()
    {
        QMetaObject::invokeMethod(
            &m_root, [this] { qDeleteAll(m_root.children()); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/v1?key=canary"_s.arg(m_port)); }
    QString origin() const { return u"http://127.0.0.1:%1"_s.arg(m_port); }

private:
    static void serve(QTcpSocket* socket, const QByteArray& head, const QByteArray& again)
    {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, head, again] {
            if (!socket->readAll().contains("\r\n\r\n") && socket->property("begun").toBool())
                return;
            if (socket->property("begun").toBool())
                return;
            socket->setProperty("begun", true);
            socket->write(head);
            if (again.isEmpty()) {
                socket->disconnectFromHost();
                return;
            }
            const auto more = [socket, again] {
                while (socket->bytesToWrite() < 1024 * 1024 && socket->state() == QAbstractSocket::ConnectedState)
                    socket->write(again);
            };
            QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more, Qt::QueuedConnection);
            more();
        });
    }

    QThread m_thread;
    QObject m_root;
    int m_port = 0;
};

const QByteArray ok = "HTTP/1.1 200 OK\r\n";

} // namespace

class TestHostileServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("again");
        QTest::addColumn<bool>("mayBeAnAnswer"); // where a tolerant reader may make sense of it
        const auto row = [](const char* name, const QByteArray& head, const QByteArray& again, bool answer = false) {
            QTest::newRow(name) << head << again << answer;
        };
        const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
        const QByteArray kilo(1000, 'x');
        row("endless body in chunks", chunked, "3e8\r\n" + kilo + "\r\n");
        row("endless body until it closes", ok + "\r\n", kilo);
        row("endless body of an error", "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n",
            "3e8\r\n" + kilo + "\r\n", true);
        row("endless headers", ok, "X-Padding: " + kilo + "\r\n");
        row("one endless header", ok + "X: ", kilo);
        row("endless status line", "HTTP/1.1 200 ", kilo);
        row("one megabyte in a header", ok + "X: " + QByteArray(1'000'000, 'x') + "\r\nContent-Length: 2\r\n\r\nok", {},
            true);
        row("a hundred thousand headers", ok + QByteArray("A: b\r\n").repeated(100'000) + "Content-Length: 2\r\n\r\nok",
            {}, true);
        row("endless size of a chunk", chunked, "0");
        row("endless extension of a chunk", chunked + "5;", kilo);
        row("chunk size of no number", chunked + "zz\r\nhello\r\n0\r\n\r\n", {}, true);
        row("negative chunk size", chunked + "-5\r\nhello\r\n0\r\n\r\n", {}, true);
        // Chunks carry no length of the whole: whether all is there, who reads the body has to see (qnamexchange.cpp).
        row("chunk as large as there are numbers", chunked + "ffffffffffffffff\r\nhello", {}, true);
        row("chunk larger than said", chunked + "2\r\nhello\r\n0\r\n\r\n", {}, true);
        row("endless trailers", chunked + "0\r\n", "X: y\r\n", true);
        row("negative length", ok + "Content-Length: -5\r\n\r\nhello", {}, true);
        row("length of no number", ok + "Content-Length: five\r\n\r\nhello", {}, true);
        row("length beyond all numbers", ok + "Content-Length: 99999999999999999999999\r\n\r\nhello", {}, true);
        row("length of a terabyte", ok + "Content-Length: 1099511627776\r\n\r\nhello", {});
        row("two lengths", ok + "Content-Length: 5\r\nContent-Length: 500\r\n\r\nhello", {}, true);
        row("length and chunks", ok + "Content-Length: 500\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
            {}, true);
        row("gzip", ok + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello", {});
        row("brotli", ok + "Content-Encoding: br\r\nContent-Length: 5\r\n\r\nhello", {});
        row("gzip by another way", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", {}, true);
        row("endless 100 Continue", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n");
        row("another protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n", {},
            true);
        // SETTINGS and GOAWAY (RFC 9113 sections 6.5 and 6.8), which nobody has asked for.
        row("HTTP/2 GOAWAY",
            QByteArray::fromHex("000000040000000000") + QByteArray::fromHex("0000080700000000000000000000000000"), {});
        row("HTTP of the future", "HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\nok", {}, true);
        row("a status of four digits", "HTTP/1.1 2000 OK\r\nContent-Length: 2\r\n\r\nok", {}, true);
        row("a status below zero", "HTTP/1.1 -20 OK\r\nContent-Length: 2\r\n\r\nok", {}, true);
        row("zero bytes in a header", ok + QByteArray("X: a\0b\r\nContent-Length: 2\r\n\r\nok", 34), {}, true);
        row("a header without a colon", ok + "nonsense\r\nContent-Length: 2\r\n\r\nok", {}, true);
        row("no header at all", "ok", {});
        row("SSH", "SSH-2.0-OpenSSH_9.2\r\n", {});
        row("bytes of chance", QByteArray::fromHex("1603030031020000"), "\x7f\x00\xff");
        row("closes without a word", {}, {});
    }
    void answers()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, again);
        QFETCH(bool, mayBeAnAnswer);
        const SayingServer server(head, again);
        QnamTransport transport;
        HttpRequest request;
        request.method = "POST";
        request.url = server.url();
        request.headers = {{"Authorization", "Bearer canary-key"}};
        request.body = "{}";
        request.firstByteTimeout = Milliseconds(800);
        request.idleTimeout = Milliseconds(600);
        request.totalTimeout = Milliseconds(1'200);
        request.maxBodyBytes = 1024 * 1024;
        const qint64 before = residentKiB();
        const auto result = await(transport.send(request, {}), 20'000);
        const qint64 growth = residentKiB() - before;
        QVERIFY2(growth < mostGrowth, qPrintable(u"%1 KiB more"_s.arg(growth)));
        if (result.ok()) {
            QVERIFY2(mayBeAnAnswer, result->body.left(100).constData());
            QVERIFY(result->body.size() <= request.maxBodyBytes);
            return;
        }
        const QString words = result.error().message + u' ' + result.error().detail;
        QVERIFY2(result.error().message.contains(server.origin()), qPrintable(words));
        QVERIFY2(!words.contains("canary"_L1), qPrintable(words));
        QVERIFY2(words != u"the future never finished "_s, "it never ended");
    }
};

QTEST_GUILESS_MAIN(TestHostileServers)
#include "tst_hostileservers.moc"
