#include "core/network/requestcheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestRequestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("localOnly");
        QTest::addColumn<int>("code"); // -1: allowed
        const auto row = [](const char* title, const QString& url, bool localOnly, int code) {
            QTest::newRow(title) << url << localOnly << code;
        };
        const int bad = int(ErrorCode::InvalidInput);
        const int remote = int(ErrorCode::PermissionDenied);
        row("http", u"http://example.com/v1"_s, false, -1);
        row("https", u"https://example.com/v1"_s, false, -1);
        row("file", u"file:///etc/passwd"_s, false, bad);
        row("data", u"data:text/plain,hello"_s, false, bad);
        row("ftp", u"ftp://example.com/"_s, false, bad);
        row("qrc", u"qrc:/a"_s, false, bad);
        row("no scheme", u"example.com/v1"_s, false, bad);
        row("no host", u"http:///v1"_s, false, bad);
        row("empty", QString(), false, bad);
        row("password inside", u"http://me:secret@example.com/"_s, false, bad);
        row("local: 127.0.0.1", u"http://127.0.0.1:1/v1"_s, true, -1);
        row("local: localhost", u"http://localhost:1/v1"_s, true, -1);
        row("local: ::1", u"http://[::1]:1/v1"_s, true, -1);
        row("remote", u"https://api.example.com/v1"_s, true, remote);
        row("remote in the local network", u"http://192.168.1.2:11434/v1"_s, true, remote);
        row("looks local", u"http://127.0.0.1.example.com/"_s, true, remote);
        row("any address", u"http://0.0.0.0:1/"_s, true, remote);
    }
    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(bool, localOnly);
        HttpRequest request;
        request.url = QUrl(url);
        const auto result = checkRequest(request, localOnly);
        QTEST(result.ok() ? -1 : int(result.error().code), "code");
        if (!result.ok())
            QVERIFY2(!result.error().message.contains("secret"_L1), "a password must not be repeated");
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("plain") << QByteArray("Authorization") << QByteArray("Bearer abc") << true;
        QTest::newRow("line break smuggles a header") << QByteArray("api-key") << QByteArray("a\r\nX-Evil: 1") << false;
        QTest::newRow("line feed") << QByteArray("api-key") << QByteArray("a\nb") << false;
        QTest::newRow("NUL") << QByteArray("api-key") << QByteArray("a\0b", 3) << false;
        QTest::newRow("DEL") << QByteArray("api-key") << QByteArray("a\x7f") << false;
        QTest::newRow("name with a colon") << QByteArray("a:b") << QByteArray("c") << false;
        QTest::newRow("name with a line break") << QByteArray("a\nb") << QByteArray("c") << false;
        QTest::newRow("empty name") << QByteArray() << QByteArray("c") << false;
    }
    void headers()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        HttpRequest request;
        request.url = QUrl(u"http://127.0.0.1/"_s);
        request.headers = {{name, value}};
        const auto result = checkRequest(request, false);
        QTEST(result.ok(), "allowed");
        if (!result.ok())
            QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    }

    void onlyGetAndPost()
    {
        HttpRequest request;
        request.url = QUrl(u"http://127.0.0.1/"_s);
        request.method = "POST";
        QVERIFY(checkRequest(request, false).ok());
        request.method = "PATCH";
        QCOMPARE(checkRequest(request, false).error().code, ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestRequestCheck)
#include "tst_requestcheck.moc"
