#include "core/network/credentials.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestCredentials : public QObject
{
    Q_OBJECT

    static QByteArray sentTo(const Credentials& credentials, const QString& url, KeyHeader header = KeyHeader::Bearer)
    {
        HttpRequest request;
        request.url = QUrl(url);
        credentials.authorize(request, header);
        return request.headers.isEmpty() ? QByteArray() : request.headers.first().second;
    }

private Q_SLOTS:
    void boundToItsOrigin_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("gets");
        QTest::newRow("same origin") << u"https://api.example.com/v1/embeddings"_s << true;
        QTest::newRow("same origin, port written out") << u"https://API.example.com:443/x"_s << true;
        QTest::newRow("other scheme") << u"http://api.example.com/v1"_s << false;
        QTest::newRow("other host") << u"https://evil.example.com/v1"_s << false;
        QTest::newRow("other port") << u"https://api.example.com:8443/v1"_s << false;
        QTest::newRow("host as a prefix") << u"https://api.example.com.evil.org/v1"_s << false;
    }
    void boundToItsOrigin()
    {
        QFETCH(QString, url);
        Credentials credentials;
        QVERIFY(credentials.set(QUrl(u"https://api.example.com/v1"_s), Secret(u"sk-canary"_s)).ok());
        QTEST(sentTo(credentials, url) == "Bearer sk-canary", "gets");
        QTEST(sentTo(credentials, url, KeyHeader::XApiKey) == "sk-canary", "gets");
    }

    void plainHttpOnlyOnThisMachineOrWhenAllowed()
    {
        const QUrl remote(u"http://192.168.1.2:11434/v1"_s);
        Credentials credentials;
        QVERIFY(credentials.set(remote, Secret(u"sk-canary"_s)).ok());
        QVERIFY(credentials.isWithheld(remote));
        QVERIFY(sentTo(credentials, remote.toString()).isEmpty());
        QVERIFY(sentTo(credentials, remote.toString(), KeyHeader::XApiKey).isEmpty());
        QVERIFY(credentials.set(remote, Secret(u"sk-canary"_s), true).ok());
        QVERIFY(!credentials.isWithheld(remote));
        QCOMPARE(sentTo(credentials, remote.toString()), "Bearer sk-canary");

        QVERIFY(credentials.set(QUrl(u"http://localhost:1/"_s), Secret(u"local"_s)).ok());
        QCOMPARE(sentTo(credentials, u"http://localhost:1/v1"_s), "Bearer local");
    }

    void emptyKeyRemovesAndBadKeyIsRefused()
    {
        const QUrl url(u"https://h/"_s);
        Credentials credentials;
        QVERIFY(credentials.set(url, Secret(u"one"_s)).ok());
        QVERIFY(credentials.set(url, Secret()).ok());
        QVERIFY(sentTo(credentials, u"https://h/"_s).isEmpty());
        const auto refused = credentials.set(url, Secret(u"a\nX-Evil: 1"_s));
        QVERIFY(!refused.ok());
        QVERIFY(!refused.error().message.contains("Evil"_L1));
        QVERIFY(sentTo(credentials, u"https://h/"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
