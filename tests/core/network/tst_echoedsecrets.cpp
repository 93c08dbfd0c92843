#include "core/network/echoedsecrets.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestEchoedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removed_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char* title, const QByteArray& name, const QByteArray& value, const QByteArray& body,
                            const QByteArray& left) { QTest::newRow(title) << name << value << body << left; };
        row("bearer", "Authorization", "Bearer canary12", R"({"error":"bad key canary12"})",
            R"({"error":"bad key [redacted]"})");
        row("header of another case", "X-API-Key", "canary12", "<canary12>", "<[redacted]>");
        row("Qdrant's", "api-key", "canary12", "canary12canary12", "[redacted][redacted]");
        row("Brave's", "X-Subscription-Token", "canary12", "canary12", "[redacted]");
        row("percent-encoded", "Authorization", "Bearer can/ary+12", "key=can%2Fary%2B12&", "key=[redacted]&");
        row("cut off at the end", "Authorization", "Bearer canary12", "the key canary", "the key [redacted]");
        row("hardly begun", "Authorization", "Bearer canary12", "a cana", "a cana");
        row("not a key", "Content-Type", "application/json", "application/json", "application/json");
        row("too short to be one", "Authorization", "Bearer key", "the key", "the key");
        row("nothing there", "Authorization", "Bearer canary12", "", "");
    }
    void removed()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, left);
        HttpResponse response;
        response.status = 401;
        response.body = body;
        response.headers = {{"WWW-Authenticate", body}};
        removeEchoedSecrets(response, {{"Accept", "*/*"}, {name, value}});
        QCOMPARE(response.body, left);
        QCOMPARE(response.headers.first().second, left);
    }
    void cutAtEveryPlace()
    {
        const QByteArray key = "canary-0123456789";
        const QByteArray body = "rejected: " + key + " is no key";
        for (qsizetype n = 0; n <= body.size(); ++n) {
            HttpResponse response;
            response.body = body.left(n);
            removeEchoedSecrets(response, {{"x-api-key", key}});
            QVERIFY2(!response.body.contains(key.left(6)), response.body.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestEchoedSecrets)
#include "tst_echoedsecrets.moc"
