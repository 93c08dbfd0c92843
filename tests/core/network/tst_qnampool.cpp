#include "core/network/qnamtransport.h"

#include "support/await.h"
#include "support/faultserver.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// How many requests run at once, counted where it matters: at the server.
class TestQnamPool : public QObject
{
    Q_OBJECT

    static HttpRequest post(const QUrl& url, const QByteArray& body = "{}")
    {
        HttpRequest request;
        request.method = "POST";
        request.url = url;
        request.body = body;
        return request;
    }
    static QList<Future<HttpResponse>> sendAll(QnamTransport& transport, const QUrl& url, int n,
                                               const CallContext& call = {})
    {
        QList<Future<HttpResponse>> futures;
        for (int i = 0; i < n; ++i)
            futures.append(transport.send(post(url), call));
        return futures;
    }

private Q_SLOTS:
    void asManyAtOnceAsAsked_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("host");
        for (const int n : {1, 6, 7, 8, 20, 64})
            QTest::addRow("%d", n) << n << u"127.0.0.1"_s;
        QTest::newRow("20 by name") << 20 << u"localhost"_s;
    }
    // The server answers nobody before all of them are there: with fewer at once the round could not end.
    void asManyAtOnceAsAsked()
    {
        QFETCH(int, n);
        FaultServer server;
        server.route("/a", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        QnamTransport transport;
        std::stop_source stop;
        QFETCH(QString, host);
        if (QHostInfo::fromName(host).addresses().isEmpty())
            QSKIP("this system has no address for that name");
        QUrl url = server.url(u"/a"_s);
        url.setHost(host);
        const auto futures = sendAll(transport, url, n, CallContext().withStop(stop.get_token()));
        QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), n, 10'000);
        stop.request_stop();
        for (const auto& future : futures)
            QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void connectionsAreReusedOverRounds_data()
    {
        QTest::addColumn<int>("n");
        QTest::newRow("20") << 20;
        QTest::newRow("64") << 64;
    }
    void connectionsAreReusedOverRounds()
    {
        QFETCH(int, n);
        FaultServer server;
        server.route("/a", ServerReply::text("ok").after(80));
        QnamTransport transport;
        for (int round = 0; round < 5; ++round) {
            for (const auto& future : sendAll(transport, server.url(u"/a"_s), n))
                QVERIFY(await(future).ok());
        }
        QCOMPARE(server.requests(), 5 * n);
        QCOMPARE(server.maxInFlight(), n);
        // A request that starts while another is just ending may need one more; five fresh sets would be 5 n.
        QVERIFY2(server.connections() <= n + n / 4, qPrintable(QString::number(server.connections())));
    }

    void beyondTheCapTheyWaitByPriority()
    {
        FaultServer server;
        server.route("/a", ServerReply::text("ok").after(30));
        QnamTransport::Options options;
        options.maxPerOrigin = 3;
        QnamTransport transport(options);
        CallContext bulk;
        bulk.priority = Priority::Background;
        QList<Future<HttpResponse>> futures;
        for (int i = 0; i < 12; ++i)
            futures.append(transport.send(post(server.url(u"/a"_s), "bulk"), bulk));
        futures.append(transport.send(post(server.url(u"/a"_s), "person"), {}));
        for (const auto& future : futures)
            QVERIFY(await(future).ok());
        QCOMPARE(server.maxInFlight(), 3);
        qsizetype place = 0;
        while (server.received().at(place).body != "person")
            ++place;
        QVERIFY2(place <= 6, qPrintable(QString::number(place))); // behind the three that run, and no others that wait
    }

    void originsDoNotWaitForEachOther()
    {
        FaultServer slow;
        slow.route("/a", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        FaultServer fast;
        fast.route("/a", ServerReply::text("ok"));
        QnamTransport::Options options;
        options.maxPerOrigin = 6;
        QnamTransport transport(options);
        const auto stuck = sendAll(transport, slow.url(u"/a"_s), 20);
        QTRY_COMPARE(slow.inFlight(), 6);
        for (const auto& future : sendAll(transport, fast.url(u"/a"_s), 6))
            QVERIFY(await(future).ok());
    }

    void interactiveIsNotSlowedByBulk()
    {
        FaultServer server;
        server.route("/bulk", ServerReply::broken(ServerReply::Fault::NeverAnswer));
        server.route("/person", ServerReply::text("ok"));
        QnamTransport transport;
        const auto bulk = sendAll(transport, server.url(u"/bulk"_s), 40);
        QTRY_COMPARE(server.inFlight(), 40);
        QVERIFY(await(transport.send(post(server.url(u"/person"_s)), {}), 3000).ok());
    }

    void stoppedWhileWaiting()
    {
        FaultServer server;
        server.route("/a", ServerReply::text("ok").after(200));
        QnamTransport::Options options;
        options.maxPerOrigin = 1;
        QnamTransport transport(options);
        const auto first = transport.send(post(server.url(u"/a"_s)), {});
        std::stop_source stop;
        const auto waiting = sendAll(transport, server.url(u"/a"_s), 5, CallContext().withStop(stop.get_token()));
        QTRY_COMPARE(server.inFlight(), 1);
        stop.request_stop();
        for (const auto& future : waiting)
            QCOMPARE(await(future, 150).error().code, ErrorCode::Cancelled);
        QVERIFY(await(first).ok());
        QVERIFY(await(transport.send(post(server.url(u"/a"_s)), {})).ok());
        QCOMPARE(server.requests(), 2);
    }
    void localOnlyHoldsForThoseThatWait()
    {
        FaultServer server;
        server.route("/a", ServerReply::text("ok").after(100));
        QnamTransport transport;
        transport.setLocalOnly(true);
        QVERIFY(transport.isLocalOnly());
        for (const auto& future : sendAll(transport, server.url(u"/a"_s), 70)) // more than the cap
            QVERIFY(await(future).ok());
    }

    void timeInTheQueueIsNotCounted()
    {
        FaultServer server;
        server.route("/a", ServerReply::text("ok").after(150));
        QnamTransport::Options options;
        options.maxPerOrigin = 1;
        QnamTransport transport(options);
        HttpRequest request = post(server.url(u"/a"_s));
        request.firstByteTimeout = request.totalTimeout = Milliseconds(400);
        QList<Future<HttpResponse>> futures;
        for (int i = 0; i < 5; ++i)
            futures.append(transport.send(request, {}));
        for (const auto& future : futures)
            QVERIFY(await(future).ok());
    }

    void manyShortOnes()
    {
        FaultServer server;
        server.route("/a", ServerReply::text("ok"));
        QnamTransport transport;
        for (const auto& future : sendAll(transport, server.url(u"/a"_s), 500))
            QVERIFY(await(future).ok());
        QCOMPARE(server.requests(), 500);
        QVERIFY(server.maxInFlight() <= 64);
    }
};

QTEST_GUILESS_MAIN(TestQnamPool)
#include "tst_qnampool.moc"
