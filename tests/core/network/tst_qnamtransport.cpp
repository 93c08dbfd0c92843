#include "core/network/qnamtransport.h"

#include "support/await.h"
#include "support/faultserver.h"

#include <QElapsedTimer>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

HttpRequest get(const QUrl& url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest post(const QUrl& url, const QByteArray& body)
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.body = body;
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

} // namespace

// One request and everything that can go wrong with it, against a real server.
class TestQnamTransport : public QObject
{
    Q_OBJECT

    using Fault = ServerReply::Fault;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_transport = std::make_unique<QnamTransport>();
    }
    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void answersAreValues_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500, 501, 502, 503})
            QTest::addRow("%d", status) << status;
    }
    void answersAreValues()
    {
        QFETCH(int, status);
        m_server->route("/a", ServerReply::text(status == 204 ? "" : "hello", "text/plain", status)
                                  .with("WWW-Authenticate", "Basic realm=\"x\"")
                                  .with("X-Test", "yes"));
        const auto result = await(m_transport->send(post(m_server->url(u"/a"_s), "{}"), {}));
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message));
        QCOMPARE(result->status, status);
        QCOMPARE(result->body, status == 204 ? "" : "hello");
        QCOMPARE(result->header("x-test"), "yes");
        QVERIFY(result->sentAt <= result->firstByteAt && result->firstByteAt <= result->finishedAt);
        QCOMPARE(m_server->requests(), 1);
    }

    void whatIsSent()
    {
        m_server->route("/a", ServerReply::text("ok"));
        HttpRequest request = post(m_server->url(u"/a?q=1"_s), QByteArray(100'000, 'x'));
        request.headers.emplaceBack("Authorization", "Bearer key");
        QVERIFY(await(m_transport->send(request, {})).ok());
        const ReceivedRequest seen = m_server->received().first();
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.path, "/a?q=1");
        QCOMPARE(seen.body, request.body);
        QCOMPARE(seen.header("Authorization"), "Bearer key");
        QCOMPARE(seen.header("Accept-Encoding"), "identity");
        QVERIFY(seen.header("User-Agent").startsWith("Sheaf/"));
        QVERIFY(seen.header("Upgrade").isEmpty());
    }

    void bodies_data()
    {
        QTest::addColumn<ServerReply::Framing>("framing");
        QTest::addColumn<int>("size");
        using Framing = ServerReply::Framing;
        for (const int size : {0, 1, 70'000, 9'000'000}) {
            QTest::addRow("length %d", size) << Framing::Length << size;
            QTest::addRow("chunked %d", size) << Framing::Chunked << size;
            QTest::addRow("until close %d", size) << Framing::UntilClose << size;
        }
    }
    void bodies()
    {
        QFETCH(ServerReply::Framing, framing);
        QFETCH(int, size);
        const QByteArray body(size, 'b');
        m_server->route("/a", ServerReply::text(body).framed(framing));
        auto whole = await(m_transport->send(get(m_server->url(u"/a"_s)), {}));
        QVERIFY2(whole.ok(), whole.ok() ? "" : qPrintable(whole.error().message));
        QCOMPARE(whole->body.size(), body.size());

        qint64 streamed = 0;
        auto sunk = await(m_transport->send(get(m_server->url(u"/a"_s)), {}, [&](const QByteArray& piece) {
            streamed += piece.size();
            return true;
        }));
        QVERIFY(sunk.ok());
        QVERIFY(sunk->body.isEmpty());
        QCOMPARE(streamed, qint64(size));
    }

    void faults_data()
    {
        QTest::addColumn<ServerReply>("reply");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray body(1000, 'x');
        const auto row = [](const char* name, const ServerReply& reply, ErrorCode code) {
            QTest::newRow(name) << reply << code;
        };
        row("truncated", ServerReply::broken(Fault::Truncate, body, 5), ErrorCode::ConnectionFailed);
        row("truncated by one byte", ServerReply::broken(Fault::Truncate, body, 999), ErrorCode::ConnectionFailed);
        row("truncated before the body", ServerReply::broken(Fault::Truncate, body, 0), ErrorCode::ConnectionFailed);
        row("reset in the body", ServerReply::broken(Fault::ResetMidBody, body, 5), ErrorCode::ConnectionFailed);
        row("reset at once", ServerReply::broken(Fault::ResetWithoutAnswer), ErrorCode::ConnectionFailed);
        row("closed at once", ServerReply::broken(Fault::CloseWithoutAnswer), ErrorCode::ConnectionFailed);
        row("never answers", ServerReply::broken(Fault::NeverAnswer), ErrorCode::TimedOut);
        row("stalls in the body", ServerReply::broken(Fault::StallMidBody, body, 5), ErrorCode::TimedOut);
        row("drips for ever", ServerReply::drip(body, 1, 50), ErrorCode::TimedOut);
        row("headers without end", ServerReply::broken(Fault::EndlessHeaders), ErrorCode::TimedOut);
        row("huge body announced", ServerReply::text(QByteArray(30'000'000, 'x')), ErrorCode::TooLarge);
        row("huge body not announced",
            ServerReply::text(QByteArray(30'000'000, 'x')).framed(ServerReply::Framing::Chunked), ErrorCode::TooLarge);
        row("compressed without being asked", ServerReply::text("xxxx").with("Content-Encoding", "gzip"),
            ErrorCode::Unsupported);
    }
    void faults()
    {
        QFETCH(ServerReply, reply);
        QFETCH(ErrorCode, code);
        m_server->route("/v1/secret", reply);
        HttpRequest request = post(m_server->url(u"/v1/secret?key=canary"_s), "{}");
        request.firstByteTimeout = Milliseconds(400);
        request.idleTimeout = Milliseconds(300);
        request.totalTimeout = Milliseconds(700);
        request.maxBodyBytes = 100'000;
        // Many times, because QNAM reports some cut bodies as success and some not.
        for (int i = 0; i < (code == ErrorCode::ConnectionFailed ? 40 : 1); ++i) {
            const auto result = await(m_transport->send(request, {}));
            QVERIFY2(!result.ok(), "a broken answer passed for a whole one");
            QCOMPARE(result.error().code, code);
            QVERIFY(result.error().message.contains(u"http://127.0.0.1:%1"_s.arg(m_server->port())));
            QVERIFY2(!(result.error().message + result.error().detail).contains("canary"_L1),
                     "the query may hold a key");
        }
        QTRY_COMPARE(m_server->inFlight(), 0); // who waits for the rest has been left
    }

    void garbageIsNoAnswer()
    {
        m_server->route("/a", ServerReply::broken(Fault::Garbage));
        const auto result = await(m_transport->send(get(m_server->url(u"/a"_s)), {}));
        QVERIFY(!result.ok());
        QVERIFY(result.error().code == ErrorCode::BadResponse || result.error().code == ErrorCode::ConnectionFailed);
    }

    void timeLimits_data()
    {
        QTest::addColumn<ServerReply>("reply");
        QTest::addColumn<int>("firstByte");
        QTest::addColumn<int>("idle");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("limit");
        const auto row = [](const char* name, const ServerReply& reply, int firstByte, int idle, int total, int limit) {
            QTest::newRow(name) << reply << firstByte << idle << total << limit;
        };
        row("first byte", ServerReply::broken(Fault::NeverAnswer), 300, 9000, 9000, 300);
        row("idle", ServerReply::broken(Fault::StallMidBody, QByteArray(10, 'x'), 5), 9000, 300, 9000, 300);
        row("total ends a drip that is never idle", ServerReply::drip(QByteArray(1000, 'x'), 1, 50), 9000, 9000, 500,
            500);
        row("total ends a wait, too", ServerReply::broken(Fault::NeverAnswer), 9000, 9000, 300, 300);
    }
    void timeLimits()
    {
        QFETCH(ServerReply, reply);
        QFETCH(int, firstByte);
        QFETCH(int, idle);
        QFETCH(int, total);
        QFETCH(int, limit);
        m_server->route("/a", reply);
        HttpRequest request = get(m_server->url(u"/a"_s));
        request.firstByteTimeout = Milliseconds(firstByte);
        request.idleTimeout = Milliseconds(idle);
        request.totalTimeout = Milliseconds(total);
        QElapsedTimer timer;
        timer.start();
        const auto result = await(m_transport->send(request, {}));
        QCOMPARE(result.error().code, ErrorCode::TimedOut);
        QVERIFY2(timer.elapsed() >= limit - 5 && timer.elapsed() < limit + 3000,
                 qPrintable(QString::number(timer.elapsed())));
        QTRY_COMPARE(m_server->openConnections(), 0);
    }
    void slowButSteadyIsFine()
    {
        m_server->route("/a", ServerReply::drip("0123456789", 1, 60));
        HttpRequest request = get(m_server->url(u"/a"_s));
        request.idleTimeout = Milliseconds(500);
        QCOMPARE(await(m_transport->send(request, {}))->body, "0123456789");
    }
    void deadlineShortensTheLimits()
    {
        m_server->route("/a", ServerReply::broken(Fault::NeverAnswer));
        CallContext call;
        call.deadline = std::chrono::steady_clock::now() + Milliseconds(250);
        QCOMPARE(await(m_transport->send(get(m_server->url(u"/a"_s)), call)).error().code, ErrorCode::TimedOut);
        call.deadline = std::chrono::steady_clock::now() - Milliseconds(1);
        QCOMPARE(await(m_transport->send(get(m_server->url(u"/a"_s)), call)).error().code, ErrorCode::TimedOut);
        QCOMPARE(m_server->requests(), 1);
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectsAreNotFollowed()
    {
        QFETCH(int, status);
        FaultServer other;
        other.route("/b", ServerReply::text("stolen"));
        m_server->route("/a", ServerReply::redirect(other.url(u"/b"_s), status));
        HttpRequest request = post(m_server->url(u"/a"_s), "{}");
        request.headers.emplaceBack("Authorization", "Bearer canary");
        const auto result = await(m_transport->send(request, {}));
        QVERIFY(result.ok());
        QCOMPARE(result->status, status);
        QCOMPARE(result->header("location"), other.url(u"/b"_s).toEncoded());
        QCOMPARE(other.connections(), 0);
        QCOMPARE(m_server->requests(), 1);
    }

    void errorBodyIsCut()
    {
        m_server->route("/a", ServerReply::text(QByteArray(5'000'000, 'e'), "text/plain", 500));
        const auto result = await(m_transport->send(get(m_server->url(u"/a"_s)), {}));
        QVERIFY(result.ok());
        QCOMPARE(result->status, 500);
        QCOMPARE(result->body.size(), 8 * 1024);
    }

    void sinkThatRefusesEndsIt()
    {
        m_server->route("/a", ServerReply::drip(QByteArray(1000, 'x'), 10, 20));
        const auto result =
            await(m_transport->send(get(m_server->url(u"/a"_s)), {}, [](const QByteArray&) { return false; }));
        QCOMPARE(result.error().code, ErrorCode::BadResponse);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }
    void sinkSeesNothingOfAnErrorAnswer()
    {
        m_server->route("/a", ServerReply::text("no", "text/plain", 503));
        bool touched = false;
        const auto result = await(
            m_transport->send(get(m_server->url(u"/a"_s)), {}, [&](const QByteArray&) { return touched = true; }));
        QCOMPARE(result->body, "no");
        QVERIFY(!touched);
    }
    void eventsArriveOneByOne()
    {
        m_server->route("/a", ServerReply::events({"1", "2", "3", "4"}, 60));
        std::atomic<int> pieces = 0;
        QVERIFY(await(m_transport->send(get(m_server->url(u"/a"_s)), {}, [&](const QByteArray&) {
                    return ++pieces > 0;
                })).ok());
        QCOMPARE(pieces.load(), 4);
    }

    void stop_data()
    {
        QTest::addColumn<ServerReply>("reply");
        QTest::newRow("before the answer") << ServerReply::broken(Fault::NeverAnswer);
        QTest::newRow("in the body") << ServerReply::drip(QByteArray(10'000, 'x'), 1, 10);
        QTest::newRow("in the headers") << ServerReply::broken(Fault::EndlessHeaders);
    }
    void stop()
    {
        QFETCH(ServerReply, reply);
        m_server->route("/a", reply);
        std::stop_source source;
        const auto future = m_transport->send(get(m_server->url(u"/a"_s)), CallContext().withStop(source.get_token()));
        QTRY_COMPARE(m_server->inFlight(), 1);
        QTest::qWait(30);
        source.request_stop();
        QCOMPARE(await(future, 1000).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(m_server->openConnections(), 0);
        QCOMPARE(m_server->abandoned(), 1);
    }
    void stopBeforeTheStartSendsNothing()
    {
        std::stop_source source;
        source.request_stop();
        const auto future = m_transport->send(get(m_server->url(u"/a"_s)), CallContext().withStop(source.get_token()));
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_server->connections(), 0);
    }
    void stopFromAnotherThread()
    {
        m_server->route("/a", ServerReply::broken(Fault::NeverAnswer));
        for (int i = 0; i < 20; ++i) {
            std::stop_source source;
            const auto future =
                m_transport->send(get(m_server->url(u"/a"_s)), CallContext().withStop(source.get_token()));
            std::thread([&source, i] {
                std::this_thread::sleep_for(std::chrono::microseconds(i * 200));
                source.request_stop();
            }).join();
            QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        }
    }

    void destructionSettlesWhatIsInFlight()
    {
        m_server->route("/a", ServerReply::broken(Fault::NeverAnswer));
        auto held = std::make_shared<int>(1);
        QList<Future<HttpResponse>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append(
                m_transport->send(get(m_server->url(u"/a"_s)), {}, [held](const QByteArray&) { return true; }));
        QTRY_COMPARE(m_server->inFlight(), 20);
        QElapsedTimer timer;
        timer.start();
        m_transport.reset();
        QVERIFY(timer.elapsed() < 3000);
        for (const auto& future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(resultOf<HttpResponse>(future).error().code, ErrorCode::Cancelled);
        }
        QCOMPARE(held.use_count(), 1L);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }
    void destructionRightAfterSend()
    {
        const auto future = m_transport->send(get(m_server->url(u"/a"_s)), {});
        m_transport.reset();
        QVERIFY(future.isFinished());
    }

    void usableFromAnyThread()
    {
        m_server->route("/a", ServerReply::text("ok"));
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 25; ++i) {
                    auto future = m_transport->send(get(m_server->url(u"/a"_s)), {});
                    future.waitForFinished();
                    good += resultOf<HttpResponse>(future).ok() ? 1 : 0;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(good.load(), 100);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("data") << u"data:text/plain,hello"_s;
        QTest::newRow("password in the address") << u"http://me:pw@127.0.0.1/"_s;
    }
    void refusals()
    {
        QFETCH(QString, url);
        QCOMPARE(await(m_transport->send(get(QUrl(url)), {})).error().code, ErrorCode::InvalidInput);
    }
    void localOnlyRefusesOthers()
    {
        m_server->route("/a", ServerReply::text("ok"));
        m_transport->setLocalOnly(true);
        const auto refused = await(m_transport->send(get(QUrl(u"https://api.example.com/v1/models"_s)), {}));
        QCOMPARE(refused.error().code, ErrorCode::PermissionDenied);
        QVERIFY(refused.error().message.contains("api.example.com"_L1));
        QVERIFY(await(m_transport->send(get(m_server->url(u"/a"_s)), {})).ok());
    }

    void nobodyThere()
    {
        const QUrl url = m_server->url(u"/a"_s);
        m_server.reset();
        const auto result = await(m_transport->send(get(url), {}));
        QCOMPARE(result.error().code, ErrorCode::ConnectionFailed);
        QVERIFY(result.error().message.contains("Nothing answers"_L1));
    }
    void httpsToAPlainServerIsATlsError()
    {
        QUrl url = m_server->url(u"/a"_s);
        url.setScheme(u"https"_s);
        HttpRequest request = get(url);
        request.firstByteTimeout = Milliseconds(5000);
        const auto result = await(m_transport->send(request, {}));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Tls);
    }

private:
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<QnamTransport> m_transport;
};

QTEST_GUILESS_MAIN(TestQnamTransport)
#include "tst_qnamtransport.moc"
