#include "core/network/guardedtransport.h"

#include "support/await.h"
#include "support/fakeclock.h"
#include "support/faketransport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;

// What the guard of an address does to the calls that go through it.
class TestEndpointGuard : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
        RequestTracker tracker{clock};
        FakeTransport inner;
        GuardedTransport::Options options;
        std::unique_ptr<GuardedTransport> guard;

        explicit Fixture(const std::function<void(GuardedTransport::Options&)>& edit = {})
        {
            options.retry.maxAttempts = 1;
            options.admission.adaptive = false;
            if (edit)
                edit(options);
            guard = std::make_unique<GuardedTransport>(
                inner, tracker, *clock, [] { return 0.5; }, options);
        }
        Future<HttpResponse> send(Priority priority = Priority::Interactive,
                                  const std::optional<HttpRequest>& request = {})
        {
            CallContext call;
            call.priority = priority;
            return guard->send(request.value_or(embed()), call);
        }
        EndpointLoad load(qsizetype index = 0) const { return guard->load().at(index); }
        // Answers the call that was sent last, after some time.
        void answer(Result<HttpResponse> result, Duration after = 100ms)
        {
            clock->advance(after);
            inner.answer(inner.sent.size() - 1, std::move(result));
            settleEvents();
        }
    };
    static HttpRequest embed(const QString& url = u"http://127.0.0.1:1/v1/embeddings"_s)
    {
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(url);
        request.body = QByteArray(1000, 'x');
        request.task = u"embed"_s;
        return request;
    }
    static HttpResponse ok() { return FakeTransport::response("ok"); }
    static Error lost() { return Error::make(ErrorCode::ConnectionFailed, u"lost"_s); }

    // Thirty calls that were answered in time, so that the guard knows when one is late: after 100 ms.
    static void makeKnown(Fixture& f, const HttpRequest& request)
    {
        for (int i = 0; i < 30; ++i) {
            const auto call = f.send(Priority::Interactive, request);
            settleEvents();
            f.answer(ok(), i < 20 ? 100ms : 50ms);
            QVERIFY(await(call).ok());
        }
    }

private Q_SLOTS:
    void breakerKeepsCallsFromADeadServer()
    {
        Fixture f;
        f.inner.rule = [](const auto&) { return lost(); };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(await(f.send()).error().code, ErrorCode::ConnectionFailed);
        QCOMPARE(f.load().breaker, CircuitBreaker::State::Open);
        // A person is told at once, with the time of the next try.
        const auto refused = await(f.send());
        QCOMPARE(refused.error().code, ErrorCode::Unavailable);
        QVERIFY(refused.error().retryAfter && *refused.error().retryAfter <= 5s);
        QVERIFY(refused.error().message.contains(u"127.0.0.1:1"_s));
        QCOMPARE(f.inner.sent.size(), 5U);
    }
    void theBackgroundWaitsForTheProbe()
    {
        Fixture f;
        f.inner.rule = [](const auto&) { return lost(); };
        for (int i = 0; i < 5; ++i)
            QVERIFY(!await(f.send()).ok());
        f.inner.rule = nullptr;
        QList<Future<HttpResponse>> waiting;
        for (int i = 0; i < 8; ++i)
            waiting.append(f.send(Priority::Background));
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 5U);
        QCOMPARE(f.load().queue.queued, 8);
        f.clock->advance(4900ms);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 5U);
        f.clock->advance(200ms);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 6U); // one probe
        f.answer(lost());
        QCOMPARE(await(waiting[0]).error().code, ErrorCode::ConnectionFailed);
        f.clock->advance(9s);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 6U); // twice as long
        f.clock->advance(1100ms);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 7U);
        f.answer(ok());
        QVERIFY(await(waiting[1]).ok());
        QTRY_COMPARE(f.inner.sent.size(), 13U); // and all at once
        for (size_t i = 7; i < 13; ++i)
            f.inner.answer(i, ok());
        for (qsizetype i = 2; i < 8; ++i)
            QVERIFY(await(waiting[i]).ok());
    }
    void waitingPersonsHearWhenItOpens()
    {
        Fixture f([](auto& options) { options.admission.concurrency = 5; });
        QList<Future<HttpResponse>> calls;
        for (int i = 0; i < 20; ++i)
            calls.append(f.send());
        settleEvents();
        for (size_t i = 0; i < 5; ++i)
            f.inner.answer(i, lost());
        for (qsizetype i = 10; i < 20; ++i) // those before may have taken the places of the failed ones
            QCOMPARE(await(calls[i]).error().code, ErrorCode::Unavailable);
    }
    void aStoppedProbeMakesRoomForAnother()
    {
        Fixture f;
        f.inner.rule = [](const auto&) { return lost(); };
        for (int i = 0; i < 5; ++i)
            QVERIFY(!await(f.send()).ok());
        f.inner.rule = nullptr;
        f.clock->advance(5100ms);
        std::stop_source stop;
        const auto probe = f.guard->send(embed(), CallContext().withStop(stop.get_token()));
        const auto next = f.send(Priority::Background);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 6U);
        stop.request_stop();
        QCOMPARE(await(probe).error().code, ErrorCode::Cancelled);
        f.clock->advance(10ms);
        QTRY_COMPARE(f.inner.sent.size(), 7U);
        f.answer(ok());
        QVERIFY(await(next).ok());
        QCOMPARE(f.load().breaker, CircuitBreaker::State::Closed);
    }
    void whatNeedsThePersonDoesNotOpenIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("attention");
        QTest::newRow("400") << 400 << false;
        QTest::newRow("401") << 401 << true;
        QTest::newRow("402") << 402 << true;
        QTest::newRow("403") << 403 << true;
        QTest::newRow("404") << 404 << false;
        QTest::newRow("429") << 429 << false;
        QTest::newRow("422") << 422 << false;
    }
    void whatNeedsThePersonDoesNotOpenIt()
    {
        QFETCH(int, status);
        QFETCH(bool, attention);
        Fixture f;
        f.inner.rule = [status](const auto&) { return FakeTransport::response("no", status); };
        for (int i = 0; i < 30; ++i)
            QCOMPARE(await(f.send())->status, status);
        QCOMPARE(f.load().breaker, CircuitBreaker::State::Closed);
        QCOMPARE(f.load().attention.has_value(), attention);
        f.inner.rule = [](const auto&) { return ok(); };
        QVERIFY(await(f.send()).ok());
        QVERIFY(!f.load().attention);
    }
    void usedUpAccountNeedsThePerson()
    {
        Fixture f;
        HttpRequest request = embed();
        request.worthRetrying = [](const HttpResponse&) { return false; };
        f.inner.rule = [](const auto&) { return FakeTransport::response("insufficient_quota", 429); };
        QCOMPARE(await(f.send(Priority::Interactive, request))->status, 429);
        QVERIFY(f.load().attention);
    }

    void retryBudget()
    {
        // Everything fails: a person's calls are retried from the budget and then no more.
        Fixture f([](auto& options) {
            options.retry.maxAttempts = 4;
            options.retry.base = Milliseconds(1);
            options.admission.retries = {0.2, 0, 100, 3};
            options.admission.breaker.minCalls = 1000;
        });
        f.inner.rule = [](const auto&) { return lost(); };
        for (int i = 0; i < 50; ++i) {
            const auto call = f.send();
            while (!call.isFinished()) {
                settleEvents();
                f.clock->advance(1s);
            }
        }
        const int sent = int(f.inner.sent.size());
        QVERIFY2(sent >= 50 && sent <= 50 + 3 + 16, qPrintable(QString::number(sent)));
    }
    void theBackgroundWaitsForTheBudget()
    {
        Fixture f([](auto& options) {
            options.retry.maxAttempts = 2;
            options.retry.base = Milliseconds(1);
            options.admission.retries = {0, 0.1, 100, 0}; // one retry in ten seconds
        });
        f.inner.answers = {lost(), ok()};
        const auto call = f.send(Priority::Background);
        settleEvents();
        f.clock->advance(9s);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 1U);
        f.clock->advance(1100ms);
        QVERIFY(await(call).ok());
    }

    void rateFromSettings()
    {
        Fixture f([](auto& options) { options.admission.allowance.requestsPerMinute = 60; });
        f.inner.rule = [](const auto&) { return ok(); };
        QList<Future<HttpResponse>> calls;
        for (int i = 0; i < 200; ++i)
            calls.append(f.send(Priority::Background));
        QList<size_t> sentBySecond;
        for (int second = 0; second < 120; ++second) {
            for (int i = 0; i < 10; ++i) {
                f.clock->advance(100ms);
                settleEvents();
            }
            sentBySecond.append(f.inner.sent.size());
        }
        for (qsizetype i = 60; i < sentBySecond.size(); ++i)
            QVERIFY(sentBySecond[i] - sentBySecond[i - 60] <= 60);
        QVERIFY2(sentBySecond.last() >= 102, qPrintable(QString::number(sentBySecond.last()))); // 85 % of 120
    }
    void rateFromHeaders()
    {
        Fixture f;
        f.inner.rule = [](const auto&) {
            return FakeTransport::response("ok", 200,
                                           {{"x-ratelimit-limit-requests", "30"},
                                            {"x-ratelimit-remaining-requests", "29"},
                                            {"x-ratelimit-reset-requests", "2s"}});
        };
        QVERIFY(await(f.send()).ok());
        QCOMPARE(*f.load().allowance.requestsPerMinute, 30);
    }
    void pausedWhenNothingIsLeft()
    {
        Fixture f;
        f.inner.answers = {FakeTransport::response("ok", 200,
                                                   {{"x-ratelimit-limit-requests", "30"},
                                                    {"x-ratelimit-remaining-requests", "0"},
                                                    {"x-ratelimit-reset-requests", "2s"}}),
                           ok()};
        QVERIFY(await(f.send()).ok());
        QVERIFY(f.load().pausedUntil);
        const auto next = f.send();
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 1U);
        f.clock->advance(2100ms);
        QVERIFY(await(next).ok());
    }

    void adaptiveWindowGrowsAndAPersonGoesBeyond()
    {
        Fixture f([](auto& options) { options.admission.adaptive = true; });
        QList<Future<HttpResponse>> calls;
        for (int i = 0; i < 400; ++i)
            calls.append(f.send(Priority::Background));
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 4U); // where it begins on this machine
        const auto person = f.send();
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 5U);
        size_t answered = 0;
        for (int turn = 0; turn < 1000 && answered < 401; ++turn) {
            f.clock->advance(100ms);
            const size_t until = f.inner.sent.size();
            for (; answered < until; ++answered)
                f.inner.answer(answered, ok());
            settleEvents();
        }
        QCOMPARE(f.inner.sent.size(), 401U);
        QCOMPARE(f.load().window, 64); // latency never rose
        QVERIFY(await(person).ok());
    }
    void theBackgroundLeavesRoomForAPersonAtWork()
    {
        Fixture f([](auto& options) {
            options.admission.adaptive = true;
            options.admission.start = 12;
        });
        const auto person = f.send();
        settleEvents();
        f.answer(ok());
        QVERIFY(await(person).ok());
        for (int i = 0; i < 30; ++i)
            f.send(Priority::Background);
        settleEvents();
        QCOMPARE(f.load().queue.inFlight, 4); // of 12, eight are left
        f.clock->advance(3s);
        settleEvents();
        QCOMPARE(f.load().queue.inFlight, 12); // nobody there any more
    }
    void aCallThatWaitsOutItsBackoffTakesNoPlace()
    {
        Fixture f([](auto& options) {
            options.retry.maxAttempts = 2;
            options.admission.concurrency = 3;
        });
        const QUrl url = embed().url;
        QCOMPARE(f.guard->callsAtOnce(url, u"embed"_s), 3);
        f.inner.answers = {lost(), lost()};
        const auto a = f.send(Priority::Background);
        std::stop_source stop;
        const auto b = f.guard->send(embed(), CallContext().withStop(stop.get_token()));
        settleEvents();
        QCOMPARE(f.guard->callsAtOnce(url, u"embed"_s), 5);
        stop.request_stop();
        QCOMPARE(await(b).error().code, ErrorCode::Cancelled);
        settleEvents();
        QCOMPARE(f.guard->callsAtOnce(url, u"embed"_s), 4);
        f.inner.answers = {ok()};
        f.clock->advance(1s);
        QVERIFY(await(a).ok());
        settleEvents();
        QCOMPARE(f.guard->callsAtOnce(url, u"embed"_s), 3);
    }
    void remoteAddressesBeginHigher()
    {
        Fixture f([](auto& options) { options.admission.adaptive = true; });
        f.send(Priority::Interactive, embed(u"https://api.example/v1/embeddings"_s));
        QCOMPARE(f.load().window, 16);
    }
    void overloadShrinksTheWindow()
    {
        Fixture f([](auto& options) {
            options.admission.adaptive = true;
            options.admission.start = 16;
        });
        f.inner.rule = [](const auto&) { return FakeTransport::response("", 503); };
        QCOMPARE(await(f.send())->status, 503);
        QCOMPARE(f.load().window, 16); // one is no sign
        QCOMPARE(await(f.send())->status, 503);
        QCOMPARE(f.load().window, 8);
    }

    void hedgesALateCall()
    {
        Fixture f;
        HttpRequest request = embed();
        request.hedge = true;
        makeKnown(f, request);
        const auto late = f.send(Priority::Interactive, request);
        settleEvents();
        f.clock->advance(99ms);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 31U);
        f.clock->advance(2ms);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 32U);
        f.inner.answer(31, FakeTransport::response("second"));
        QCOMPARE(await(late)->body, "second");
        settleEvents();
        QVERIFY(f.inner.sent[30].promise.isSettled()); // the first was stopped
        QCOMPARE(f.tracker.totals().hedged, 1);
        QCOMPARE(f.load().hedged, 1);
        QCOMPARE(f.load().queue.inFlight, 0);
    }
    void hedgesWithinItsShare()
    {
        Fixture f;
        HttpRequest request = embed();
        request.hedge = true;
        makeKnown(f, request);
        const size_t before = f.inner.sent.size();
        for (int i = 0; i < 200; ++i) { // every one is late
            const size_t first = f.inner.sent.size();
            const auto call = f.send(Priority::Interactive, request);
            settleEvents();
            f.clock->advance(150ms);
            settleEvents();
            for (size_t j = first; j < f.inner.sent.size(); ++j)
                f.inner.answer(j, ok());
            QVERIFY(await(call).ok());
        }
        const size_t extra = f.inner.sent.size() - before - 200;
        QVERIFY2(extra >= 1 && extra <= 13, qPrintable(QString::number(extra))); // 5 % and what was saved up
    }
    void theFirstMayStillWin()
    {
        Fixture f;
        HttpRequest request = embed();
        request.hedge = true;
        makeKnown(f, request);
        const auto late = f.send(Priority::Interactive, request);
        settleEvents();
        f.clock->advance(150ms);
        settleEvents();
        f.inner.answer(31, lost()); // the second one fails
        settleEvents();
        QVERIFY(!late.isFinished());
        f.inner.answer(30, FakeTransport::response("first"));
        QCOMPARE(await(late)->body, "first");
    }
    void neverTheBackgroundNorStreams()
    {
        Fixture f;
        HttpRequest request = embed();
        request.hedge = true;
        for (int i = 0; i < 30; ++i) {
            f.send(Priority::Background, request);
            settleEvents();
            f.answer(ok(), i < 20 ? 100ms : 50ms);
        }
        f.send(Priority::Background, request);
        f.guard->send(request, {}, [](const QByteArray&) { return true; });
        settleEvents();
        f.clock->advance(10s);
        settleEvents();
        QCOMPARE(f.inner.sent.size(), 32U);
    }

    void replicasShareTheWork()
    {
        Fixture f([](auto& options) { options.admission.concurrency = 2; });
        HttpRequest request = embed(u"http://127.0.0.1:1/v1/embeddings"_s);
        request.replicas = {QUrl(u"http://127.0.0.1:2/v1/embeddings"_s), QUrl(u"http://127.0.0.1:3/v1/embeddings"_s)};
        for (int i = 0; i < 6; ++i)
            f.send(Priority::Background, request);
        settleEvents();
        QMap<int, int> byPort;
        for (const auto& sent : f.inner.sent)
            ++byPort[sent.request.url.port()];
        QCOMPARE(byPort, (QMap<int, int>{{1, 2}, {2, 2}, {3, 2}}));
    }
    void aFailedReplicaIsLeftForAnother()
    {
        Fixture f([](auto& options) {
            options.retry.maxAttempts = 2;
            options.retry.base = Milliseconds(1);
        });
        f.inner.rule = [](const FakeTransport::Sent& sent) -> Result<HttpResponse> {
            return sent.request.url.port() == 1 ? Result<HttpResponse>(lost()) : Result<HttpResponse>(ok());
        };
        HttpRequest request = embed();
        request.replicas = {QUrl(u"http://127.0.0.1:2/v1/embeddings"_s)};
        for (int i = 0; i < 20; ++i) {
            const auto call = f.send(Priority::Interactive, request);
            while (!call.isFinished()) {
                settleEvents();
                f.clock->advance(1ms);
            }
            QVERIFY(call.resultAt(0).ok());
        }
        QCOMPARE(f.load(0).breaker, CircuitBreaker::State::Open);
        QCOMPARE(f.load(1).breaker, CircuitBreaker::State::Closed);
    }
    void stopsOneCallOrAll()
    {
        Fixture f([](auto& options) { options.admission.concurrency = 1; });
        const auto running = f.send();
        const auto waiting = f.send();
        const auto next = f.send();
        settleEvents();
        f.guard->stop(f.tracker.calls()[1].id);
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
        QVERIFY(!running.isFinished());
        f.guard->stop(12345); // not there
        f.guard->stopAll();
        QCOMPARE(await(running).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(next).error().code, ErrorCode::Cancelled);
        f.inner.answers = {ok()};
        QVERIFY(await(f.send()).ok()); // and goes on with new ones
    }
    void destructionEndsWhatWaits()
    {
        Fixture f([](auto& options) { options.admission.concurrency = 1; });
        const auto running = f.send();
        const auto waiting = f.send(Priority::Background);
        settleEvents();
        f.guard.reset();
        QCOMPARE(await(running).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestEndpointGuard)
#include "tst_endpointguard.moc"
