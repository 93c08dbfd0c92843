// Who may be trusted: a server on loopback with certificates made for the test.
#include "core/network/qnamtransport.h"

#include "support/await.h"
#include "support/tlscertificates.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestTls : public QObject
{
    Q_OBJECT

    TlsCertificates m_made;

    // Answers every request on the test's own thread, and keeps what came in.
    struct Server
    {
        QSslServer tls;
        QByteArray received;

        Server(const QString& certificate, const QString& key, QSsl::SslProtocol protocol)
        {
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
            QFile file(key);
            if (file.open(QIODevice::ReadOnly))
                configuration.setPrivateKey(QSslKey(&file, QSsl::Ec));
            configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
            configuration.setProtocol(protocol);
            tls.setSslConfiguration(configuration);
            QObject::connect(&tls, &QTcpServer::pendingConnectionAvailable, &tls, [this] {
                QTcpSocket* socket = tls.nextPendingConnection();
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    received += socket->readAll();
                    if (received.contains("\r\n\r\n"))
                        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
                });
            });
            tls.listen(QHostAddress::LocalHost);
        }
        QUrl url() const { return QUrl(u"https://127.0.0.1:%1/v1"_s.arg(tls.serverPort())); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_made.isUsable())
            QSKIP("openssl is not installed (apt install openssl)");
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        QVERIFY(trusting.addCaCertificates(m_made.authority()));
        QSslConfiguration::setDefaultConfiguration(trusting);
    }
    void certificates_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("trusted");
        const QByteArray past = "20200101000000Z";
        const QByteArray future = "20490101000000Z";
        const QByteArray here = "IP:127.0.0.1";
        QTest::newRow("as it should be") << m_made.signedFor(here, past, future) << true;
        QTest::newRow("self-signed") << m_made.selfSigned(here) << false;
        QTest::newRow("expired") << m_made.signedFor(here, past, "20210101000000Z") << false;
        QTest::newRow("not valid yet") << m_made.signedFor(here, "20480101000000Z", future) << false;
        QTest::newRow("another host") << m_made.signedFor("DNS:example.com", past, future) << false;
        QTest::newRow("another address") << m_made.signedFor("IP:127.0.0.2", past, future) << false;
    }
    void certificates()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, trusted);
        QVERIFY(!certificate.isEmpty());
        Server server(certificate, m_made.key(), QSsl::TlsV1_2OrLater);
        QVERIFY(server.tls.isListening());
        QnamTransport transport;
        HttpRequest request;
        request.url = server.url();
        request.headers = {{"Authorization", "Bearer sk-canary"}};
        const auto result = await(transport.send(request, {}));
        if (trusted) {
            QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message + result.error().detail));
            QVERIFY(server.received.contains("sk-canary"));
            return;
        }
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Tls);
        QVERIFY2(result.error().message.contains(u"https://127.0.0.1:%1"_s.arg(server.tls.serverPort())),
                 qPrintable(result.error().message));
        QVERIFY2(server.received.isEmpty(), "something was sent to who is not trusted");
    }
    void askedOftenItIsNotTrustedEither()
    {
        Server server(m_made.selfSigned("IP:127.0.0.1"), m_made.key(), QSsl::TlsV1_2OrLater);
        QnamTransport transport;
        HttpRequest request;
        request.url = server.url();
        request.headers = {{"Authorization", "Bearer sk-canary"}};
        for (int i = 0; i < 20; ++i)
            QCOMPARE(await(transport.send(request, {})).error().code, ErrorCode::Tls);
        QVERIFY(server.received.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
