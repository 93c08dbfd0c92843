#include "core/network/guardedtransport.h"

#include "core/network/qnamtransport.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"
#include "support/faultserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestGuardedTransport : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        explicit Fixture(int concurrency = 20, RetryPolicy retry = {})
            : guard(std::make_unique<GuardedTransport>(
                  inner, tracker, *clock, [] { return 0.5; },
                  GuardedTransport::Options::fixedWindow(concurrency, retry)))
        {}
        std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
        RequestTracker tracker{clock};
        FakeTransport inner;
        std::unique_ptr<GuardedTransport> guard;
    };
    static HttpRequest request(const QString& url = u"http://127.0.0.1:1/v1/embeddings"_s)
    {
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(url);
        request.body = "12345";
        request.task = u"embed"_s;
        return request;
    }
    static Error lost() { return Error::make(ErrorCode::ConnectionFailed, u"lost"_s); }
    static HttpResponse busy(const QByteArray& wait = {})
    {
        return FakeTransport::response("busy", 429,
                                       wait.isEmpty() ? HttpHeaders() : HttpHeaders{{"Retry-After", wait}});
    }
    static CallContext background()
    {
        CallContext call;
        call.priority = Priority::Background;
        return call;
    }

private Q_SLOTS:
    void passesAnAnswerThrough()
    {
        Fixture f;
        f.inner.answers = {FakeTransport::response("ok")};
        const auto result = await(f.guard->send(request(), {}));
        QCOMPARE(result->body, "ok");
        const auto calls = f.tracker.calls();
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls[0].state, TrackedCall::State::Completed);
        QCOMPARE(calls[0].task, u"embed"_s);
        QCOMPARE(calls[0].endpoint, u"http://127.0.0.1:1"_s);
        QCOMPARE(calls[0].bytesSent, 5);
        QCOMPARE(calls[0].bytesReceived, 2);
        QCOMPARE(calls[0].attempts, 1);
    }

    void finalAnswersAreNotTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 307, 400, 401, 403, 404, 422, 501})
            QTest::addRow("%d", status) << status;
    }
    void finalAnswersAreNotTriedAgain()
    {
        QFETCH(int, status);
        Fixture f;
        f.inner.rule = [status](const auto&) { return FakeTransport::response("x", status); };
        QCOMPARE(await(f.guard->send(request(), {}))->status, status);
        QCOMPARE(f.inner.sent.size(), 1U);
        QCOMPARE(f.tracker.calls().first().state == TrackedCall::State::Completed, status == 200);
    }

    void triesAgainUntilItWorks_data()
    {
        QTest::addColumn<Result<HttpResponse>>("first");
        const auto row = [](const char* name, Result<HttpResponse> first) { QTest::newRow(name) << first; };
        row("lost connection", lost());
        row("timeout", Error::make(ErrorCode::TimedOut, u"late"_s));
        row("408", FakeTransport::response("", 408));
        row("409", FakeTransport::response("", 409));
        row("429", busy());
        row("500", FakeTransport::response("", 500));
        row("503", FakeTransport::response("", 503));
        row("400 with x-should-retry", FakeTransport::response("", 400, {{"x-should-retry", "true"}}));
    }
    void triesAgainUntilItWorks()
    {
        QFETCH(Result<HttpResponse>, first);
        Fixture f;
        f.inner.answers = {first, FakeTransport::response("ok")};
        const auto future = f.guard->send(request(), {});
        QTRY_COMPARE(f.clock->pending(), 1);
        QCOMPARE(f.tracker.totals().retrying, 1);
        QCOMPARE(f.inner.sent.size(), 1U);
        f.clock->advance(Milliseconds(249)); // half of the 500 ms base
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 1U);
        f.clock->advance(Milliseconds(1));
        QCOMPARE(await(future)->body, "ok");
        QCOMPARE(f.tracker.calls().first().attempts, 2);
        QCOMPARE(f.tracker.totals().retries, 1);
    }

    void theServerSaysWhen()
    {
        Fixture f;
        f.inner.answers = {busy("7"), FakeTransport::response("ok")};
        const auto future = f.guard->send(request(), {});
        QTRY_COMPARE(f.clock->pending(), 1);
        f.clock->advance(Milliseconds(6999));
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 1U);
        f.clock->advance(Milliseconds(1));
        QVERIFY(await(future).ok());
    }
    void tooLongAWaitEndsTheTries()
    {
        Fixture f;
        f.inner.answers = {busy("3600")};
        const auto result = await(f.guard->send(request(), {}));
        QCOMPARE(result->status, 429);
        QCOMPARE(result->header("retry-after"), "3600");
        QCOMPARE(f.inner.sent.size(), 1U);
    }
    void theServerSaysNo()
    {
        Fixture f;
        f.inner.answers = {FakeTransport::response("", 503, {{"x-should-retry", "false"}})};
        QCOMPARE(await(f.guard->send(request(), {}))->status, 503);
        QCOMPARE(f.inner.sent.size(), 1U);
    }
    void theRequestSaysNo()
    {
        Fixture f;
        f.inner.answers = {busy()};
        HttpRequest once = request();
        once.worthRetrying = [](const HttpResponse& response) { return response.body != "busy"; };
        QCOMPARE(await(f.guard->send(once, {}))->status, 429);
        QCOMPARE(f.inner.sent.size(), 1U);
    }

    void theRequestSaysHowOften_data()
    {
        QTest::addColumn<int>("tries");
        QTest::newRow("once") << 1;
        QTest::newRow("fewer than usual") << 2;
        QTest::newRow("more than usual") << 4;
    }
    void theRequestSaysHowOften()
    {
        QFETCH(int, tries);
        RetryPolicy usual;
        usual.maxAttempts = 3;
        Fixture f(20, usual);
        f.inner.rule = [](const auto&) -> Result<HttpResponse> { return lost(); };
        HttpRequest some = request();
        some.tries = tries;
        const auto future = f.guard->send(some, {});
        for (int i = 1; i < tries; ++i) {
            QTRY_COMPARE(f.clock->pending(), 1);
            f.clock->advance(Milliseconds(30'000));
        }
        QVERIFY(!await(future).ok());
        QCOMPARE(int(f.inner.sent.size()), tries);
    }

    void triesAreCounted_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("the last answer is the result") << true;
        QTest::newRow("the last error is the result") << false;
    }
    void triesAreCounted()
    {
        QFETCH(bool, answered);
        Fixture f;
        f.inner.rule = [answered](const auto&) -> Result<HttpResponse> {
            return answered ? Result<HttpResponse>(busy()) : Result<HttpResponse>(lost());
        };
        const auto future = f.guard->send(request(), {});
        for (size_t tries = 1; tries < 4; ++tries) {
            QTRY_COMPARE(f.inner.sent.size(), tries);
            QTRY_COMPARE(f.clock->pending(), 1);
            f.clock->advance(std::chrono::seconds(30));
        }
        const auto result = await(future);
        QCOMPARE(f.inner.sent.size(), 4U);
        QCOMPARE(result.ok(), answered);
        QCOMPARE(f.tracker.calls().first().state, TrackedCall::State::Failed);
        QCOMPARE(f.tracker.calls().first().error->code,
                 answered ? ErrorCode::RateLimited : ErrorCode::ConnectionFailed);
    }

    void noSecondTryOnceTheSinkHasSeenBytes()
    {
        Fixture f;
        QByteArray seen;
        const auto future = f.guard->send(request(), {}, [&](const QByteArray& piece) {
            seen += piece;
            return true;
        });
        QTRY_COMPARE(f.inner.sent.size(), 1U);
        QVERIFY(f.inner.sent[0].sink("half an ans"));
        f.inner.answer(0, lost());
        QCOMPARE(await(future).error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(seen, "half an ans");
        QCOMPARE(f.inner.sent.size(), 1U);
        QCOMPARE(f.tracker.calls().first().bytesReceived, 11);
    }
    void aSinkThatSawNothingIsNoObstacle()
    {
        Fixture f;
        f.inner.answers = {busy(), FakeTransport::response("whole")};
        QByteArray seen;
        const auto future = f.guard->send(request(), {}, [&](const QByteArray& piece) {
            seen += piece;
            return true;
        });
        QTRY_COMPARE(f.clock->pending(), 1);
        f.clock->advance(std::chrono::seconds(1));
        QVERIFY(await(future).ok());
        QCOMPARE(seen, "whole");
    }

    void waitingOutABackoffHoldsNoPermit()
    {
        Fixture f(1);
        f.inner.answers = {busy("10")};
        const auto first = f.guard->send(request(), {});
        QTRY_COMPARE(f.clock->pending(), 1);
        f.inner.answers = {FakeTransport::response("second")};
        QCOMPARE(await(f.guard->send(request(), {}))->body, "second");
        f.inner.answers = {FakeTransport::response("first")};
        f.clock->advance(std::chrono::seconds(10));
        QCOMPARE(await(first)->body, "first");
    }

    void limitsEachOriginForItself()
    {
        Fixture f(2);
        QList<Future<HttpResponse>> futures;
        for (int i = 0; i < 5; ++i)
            futures.append(f.guard->send(request(u"http://one:1/"_s), {}));
        for (int i = 0; i < 3; ++i)
            futures.append(f.guard->send(request(u"http://two:1/"_s), {}));
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 4U);
        const auto load = f.guard->load();
        QCOMPARE(load.size(), 2);
        QCOMPARE(load[0].origin, u"http://one:1"_s);
        QCOMPARE(load[0].queue.inFlight, 2);
        QCOMPARE(load[0].queue.queued, 3);
        QCOMPARE(load[1].queue.queued, 1);
        QCOMPARE(f.tracker.totals().pending, 4);
        QCOMPARE(f.tracker.totals().inProgress, 4);

        f.guard->setOptions(GuardedTransport::Options::fixedWindow(5));
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 8U);
        for (size_t i = 0; i < 8; ++i)
            f.inner.answer(i, FakeTransport::response("ok"));
        for (const auto& future : futures)
            QVERIFY(await(future).ok());
        QCOMPARE(f.guard->load()[0].queue.inFlight, 0);
    }

    void aPersonGoesFirst()
    {
        Fixture f(4);
        QList<Future<HttpResponse>> futures;
        for (int i = 0; i < 40; ++i)
            futures.append(f.guard->send(request(), background()));
        HttpRequest person = request();
        person.body = "person";
        futures.append(f.guard->send(person, {}));
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 4U);
        f.inner.answer(0, FakeTransport::response("ok"));
        QTRY_COMPARE(f.inner.sent.size(), 5U);
        QCOMPARE(f.inner.sent[4].request.body, "person");
        for (size_t i = 1; i < 41; ++i) {
            QTRY_VERIFY(f.inner.sent.size() > i);
            f.inner.answer(i, FakeTransport::response("ok"));
        }
        for (const auto& future : futures)
            QVERIFY(await(future).ok());
    }
    void aPersonGoesFirstOnTheWire()
    {
        FaultServer server;
        server.route("/a", ServerReply::text("ok").after(30));
        QnamTransport wire;
        auto clock = std::make_shared<SteadyClock>();
        RequestTracker tracker(clock);
        GuardedTransport guard(wire, tracker, *clock, systemRandom(), GuardedTransport::Options::fixedWindow(8));
        QList<Future<HttpResponse>> bulk;
        HttpRequest request = TestGuardedTransport::request(server.url(u"/a"_s).toString());
        for (int i = 0; i < 40; ++i)
            bulk.append(guard.send(request, background()));
        request.body = "person";
        QVERIFY(await(guard.send(request, {})).ok());
        for (const auto& future : bulk)
            QVERIFY(await(future).ok());
        qsizetype place = 0;
        while (server.received().at(place).body != "person")
            ++place;
        QVERIFY2(place <= 16, qPrintable(QString::number(place))); // not behind all 40
        QCOMPARE(server.maxInFlight(), 8);
    }

    void stop_data()
    {
        QTest::addColumn<QString>("when");
        for (const QString& when : {u"before"_s, u"queued"_s, u"in flight"_s, u"backoff"_s})
            QTest::newRow(qPrintable(when)) << when;
    }
    void stop()
    {
        QFETCH(QString, when);
        Fixture f(1);
        std::stop_source source;
        Future<HttpResponse> blocker;
        if (when == "before"_L1)
            source.request_stop();
        if (when == "queued"_L1)
            blocker = f.guard->send(request(), {});
        if (when == "backoff"_L1)
            f.inner.answers = {busy("60")};
        const auto future = f.guard->send(request(), CallContext().withStop(source.get_token()));
        settleEvents();
        if (when == "backoff"_L1)
            QTRY_COMPARE(f.clock->pending(), 1);
        source.request_stop();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QCOMPARE(f.tracker.totals().cancelled, 1);
        const size_t sent = when == "before"_L1 ? 0 : 1;
        QCOMPARE(f.inner.sent.size(), sent);
        if (when == "queued"_L1) {
            f.inner.answer(0, FakeTransport::response("ok"));
            QVERIFY(await(blocker).ok());
        }
        f.inner.answers = {FakeTransport::response("next")}; // the permit came back
        QVERIFY(await(f.guard->send(request(), {})).ok());
    }

    void deadline_data()
    {
        QTest::addColumn<QString>("when");
        for (const QString& when : {u"over before"_s, u"queued"_s, u"in flight"_s})
            QTest::newRow(qPrintable(when)) << when;
    }
    void deadline()
    {
        QFETCH(QString, when);
        Fixture f(1);
        Future<HttpResponse> blocker;
        if (when == "queued"_L1)
            blocker = f.guard->send(request(), {});
        CallContext call;
        call.deadline = f.clock->now() + std::chrono::seconds(when == "over before"_L1 ? -1 : 5);
        const auto future = f.guard->send(request(), call);
        settleEvents();
        f.clock->advance(std::chrono::seconds(5));
        QCOMPARE(await(future).error().code, ErrorCode::TimedOut);
        if (when == "in flight"_L1)
            QTRY_VERIFY(f.inner.sent[0].promise.isSettled()); // it was told to stop
        QCOMPARE(f.tracker.totals().failed, 1);
    }
    void noBackoffBeyondTheDeadline()
    {
        Fixture f;
        f.inner.answers = {busy("10")};
        CallContext call;
        call.deadline = f.clock->now() + std::chrono::seconds(5);
        QCOMPARE(await(f.guard->send(request(), call))->status, 429);
    }

    void destruction_data()
    {
        QTest::addColumn<QString>("when");
        for (const QString& when : {u"queued"_s, u"in flight"_s, u"backoff"_s})
            QTest::newRow(qPrintable(when)) << when;
    }
    void destruction()
    {
        QFETCH(QString, when);
        Fixture f(1);
        Future<HttpResponse> blocker;
        if (when == "queued"_L1)
            blocker = f.guard->send(request(), {});
        if (when == "backoff"_L1)
            f.inner.answers = {busy("60")};
        const auto future = f.guard->send(request(), {});
        settleEvents();
        if (when == "backoff"_L1)
            QTRY_COMPARE(f.clock->pending(), 1);
        f.guard.reset();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        for (const auto& sent : f.inner.sent)
            QVERIFY(sent.promise.isSettled());
        QCOMPARE(f.tracker.totals().inProgress, 0);
        QCOMPARE(f.tracker.totals().pending, 0);
        f.clock->advance(std::chrono::hours(1)); // nobody wakes up
        settleEvents();
    }

    void faultsOnTheWireAreSurvived()
    {
        FaultServer server;
        server.route("/a", ServerReply::text("ok"));
        server.next("/a", {ServerReply::broken(ServerReply::Fault::Truncate, "0123456789", 4),
                           ServerReply::text("wait", "text/plain", 429).with("Retry-After-Ms", "20"),
                           ServerReply::text("down", "text/plain", 503)});
        QnamTransport wire;
        auto clock = std::make_shared<SteadyClock>();
        RequestTracker tracker(clock);
        RetryPolicy quick;
        quick.base = Milliseconds(5);
        GuardedTransport guard(wire, tracker, *clock, systemRandom(), GuardedTransport::Options::fixedWindow(4, quick));
        const auto result = await(guard.send(request(server.url(u"/a"_s).toString()), {}));
        QVERIFY(result.ok());
        QCOMPARE(result->body, "ok");
        QCOMPARE(server.requests(), 4);
    }
};

QTEST_GUILESS_MAIN(TestGuardedTransport)
#include "tst_guardedtransport.moc"
