#include "core/network/httpmessage.h"

#include "core/network/httpstatus.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestHttpMessage : public QObject
{
    Q_OBJECT

    static qint64 now() { return QDateTime(QDate(2015, 10, 21), QTime(7, 28), QTimeZone::utc()).toMSecsSinceEpoch(); }

private Q_SLOTS:
    void headersAreFoundWithoutCase()
    {
        HttpResponse response;
        response.headers = {{"Content-TYPE", "text/html"}, {"X", "first"}, {"x", "second"}};
        QCOMPARE(response.header("content-type"), "text/html");
        QCOMPARE(response.header("X"), "first");
        QVERIFY(response.header("missing").isEmpty());
    }

    void origin_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("default port") << u"https://API.Example.com/v1"_s << u"https://api.example.com:443"_s;
        QTest::newRow("plain default port") << u"http://example.com"_s << u"http://example.com:80"_s;
        QTest::newRow("given port") << u"HTTP://127.0.0.1:11434/v1?x=y"_s << u"http://127.0.0.1:11434"_s;
        QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << u"http://[::1]:8080"_s;
        QTest::newRow("no user in it") << u"https://me:pw@host/"_s << u"https://host:443"_s;
    }
    void origin()
    {
        QFETCH(QString, url);
        QTEST(originOf(QUrl(url)), "expected");
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("expected"); // -1: nothing
        const auto row = [](const char* title, const char* name, const char* value, qint64 ms) {
            QTest::newRow(title) << QByteArray(name) << QByteArray(value) << ms;
        };
        row("seconds", "Retry-After", "3", 3000);
        row("fraction", "retry-after", "0.25", 250);
        row("milliseconds", "Retry-After-Ms", "1500", 1500);
        row("zero says nothing", "Retry-After", "0", -1);
        row("negative says nothing", "Retry-After", "-1", -1);
        row("word", "Retry-After", "soon", -1);
        row("empty", "Retry-After", "", -1);
        row("infinite", "Retry-After", "inf", -1);
        row("IMF date", "Retry-After", "Wed, 21 Oct 2015 07:28:10 GMT", 10'000);
        row("RFC 850 date", "Retry-After", "Wednesday, 21-Oct-15 07:28:10 GMT", 10'000);
        row("asctime date", "Retry-After", "Wed Oct 21 07:28:10 2015", 10'000);
        row("asctime date, one digit", "Retry-After", "Sun Nov  1 07:28:00 2015", 11LL * 24 * 3600 * 1000);
        row("past date", "Retry-After", "Wed, 21 Oct 2015 07:27:00 GMT", -1);
        row("absurdly long is bounded", "Retry-After", "1e300", 365LL * 24 * 3600 * 1000);
    }
    void retryAfter()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        HttpResponse response;
        response.headers = {{name, value}};
        const auto wait = retryAfterOf(response, now());
        QTEST(wait ? qint64(wait->count()) : qint64(-1), "expected");
    }
    void millisecondsWinOverSeconds()
    {
        HttpResponse response;
        response.headers = {{"retry-after", "7"}, {"retry-after-ms", "20"}};
        QCOMPARE(retryAfterOf(response, now()), Milliseconds(20));
    }

    void worthRetrying_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<bool>("expected");
        for (const int status : {408, 409, 429, 500, 502, 503, 504, 529})
            QTest::addRow("%d", status) << status << QByteArray() << true;
        for (const int status : {200, 301, 307, 400, 401, 403, 404, 413, 422, 501})
            QTest::addRow("%d", status) << status << QByteArray() << false;
        QTest::newRow("the server says no") << 503 << QByteArray("false") << false;
        QTest::newRow("the server says yes") << 400 << QByteArray("TRUE") << true;
        QTest::newRow("never a success") << 200 << QByteArray("true") << false;
    }
    void worthRetrying()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, word);
        HttpResponse response;
        response.status = status;
        if (!word.isEmpty())
            response.headers = {{"X-Should-Retry", word}};
        QTEST(isWorthRetrying(response), "expected");
    }
    void statusBecomesError()
    {
        HttpResponse response;
        response.status = 429;
        response.headers = {{"Retry-After", "2"}};
        const Error error = statusError(response, u"http://h:1"_s, now());
        QCOMPARE(error.code, ErrorCode::RateLimited);
        QCOMPARE(error.httpStatus, 429);
        QCOMPARE(error.retryAfter, Milliseconds(2000));
    }
};

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "tst_httpmessage.moc"
