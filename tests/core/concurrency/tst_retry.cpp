#include "core/concurrency/retry.h"
#include "core/concurrency/timeout.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

static Error failing(ErrorCode code, std::optional<Milliseconds> after = {})
{
    Error error = Error::make(code, u"failing"_s);
    error.retryAfter = after;
    return error;
}

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delay_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("retryAfterMs"); // -1: none
        QTest::addColumn<double>("random");
        QTest::addColumn<int>("expectedMs"); // -1: no more tries
        const auto row = [](const char* name, int attempt, ErrorCode code, int after, double random, int expected) {
            QTest::newRow(name) << attempt << int(code) << after << random << expected;
        };
        row("first, lowest draw", 1, ErrorCode::TimedOut, -1, 0.0, 0);
        row("first, middle draw", 1, ErrorCode::TimedOut, -1, 0.5, 250);
        row("second doubles", 2, ErrorCode::ConnectionFailed, -1, 0.5, 500);
        row("third doubles again", 3, ErrorCode::ServerError, -1, 1.0, 2000);
        row("tries used up", 4, ErrorCode::ServerError, -1, 0.5, -1);
        row("server's wish wins", 1, ErrorCode::RateLimited, 7000, 0.5, 7000);
        row("two minutes are obeyed", 1, ErrorCode::RateLimited, 120'000, 0.5, 120'000);
        row("longer ends it", 1, ErrorCode::RateLimited, 120'001, 0.5, -1);
        row("negative wish is none to wait", 1, ErrorCode::RateLimited, -5 + 4, 0.5, 250);
        row("a key is the person's business", 1, ErrorCode::Unauthorized, -1, 0.5, -1);
        row("an empty account too", 1, ErrorCode::QuotaExceeded, 10, 0.5, -1);
        row("a stop is a stop", 1, ErrorCode::Cancelled, -1, 0.5, -1);
        row("bad request stays bad", 1, ErrorCode::InvalidInput, -1, 0.5, -1);
        row("half an answer is worth another", 1, ErrorCode::BadResponse, -1, 0.5, 250);
    }
    void delay()
    {
        QFETCH(int, attempt);
        QFETCH(int, code);
        QFETCH(int, retryAfterMs);
        QFETCH(double, random);
        QFETCH(int, expectedMs);
        std::optional<Milliseconds> after;
        if (retryAfterMs >= 0)
            after = Milliseconds(retryAfterMs);
        const auto got = retryDelay(RetryPolicy(), attempt, failing(ErrorCode(code), after), random);
        QCOMPARE(got ? int(got->count()) : -1, expectedMs);
    }
    void delayIsCapped()
    {
        RetryPolicy policy;
        policy.maxAttempts = 100;
        QCOMPARE(retryDelay(policy, 50, failing(ErrorCode::TimedOut), 1.0)->count(), 30'000);
    }

    void triesUntilItWorks()
    {
        FakeClock clock;
        int tries = 0;
        QList<int> told;
        const auto future = retry(
            decideBy(RetryPolicy(), [] { return 1.0; }), clock, CallContext(), this,
            [&](int attempt) {
                tries = attempt;
                return attempt < 3 ? failedFuture<int>(failing(ErrorCode::ServerError)) : readyFuture<int>(42);
            },
            [&](int attempt, const Error&, Milliseconds wait) { told << attempt << int(wait.count()); });
        QTRY_COMPARE(clock.pending(), 1);
        clock.advance(499ms);
        settleEvents();
        QCOMPARE(tries, 1);
        clock.advance(1ms);
        QTRY_COMPARE(clock.pending(), 1);
        QCOMPARE(tries, 2);
        clock.advance(1000ms);
        QCOMPARE(*await(future), 42);
        QCOMPARE(told, (QList<int>{1, 500, 2, 1000}));
    }
    void lastErrorIsTheOutcome()
    {
        FakeClock clock;
        RetryPolicy policy;
        policy.maxAttempts = 2;
        const auto future = retry(decideBy(policy, [] { return 0.0; }), clock, CallContext(), this, [&](int attempt) {
            return failedFuture<int>(Error::make(ErrorCode::TimedOut, QString::number(attempt)));
        });
        QTRY_COMPARE(clock.pending(), 1);
        clock.advance(0ms);
        QCOMPARE(await(future).error().message, u"2"_s);
    }
    void stopEndsTheWait()
    {
        FakeClock clock;
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        int tries = 0;
        const auto future = retry(decideBy(RetryPolicy(), [] { return 1.0; }), clock, call, this, [&](int) {
            ++tries;
            return failedFuture<int>(failing(ErrorCode::ServerError));
        });
        QTRY_COMPARE(clock.pending(), 1);
        stop.request_stop();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QCOMPARE(clock.pending(), 0);
        clock.advance(1h);
        settleEvents();
        QCOMPARE(tries, 1);
    }
    void noTryBeyondTheDeadline()
    {
        FakeClock clock;
        CallContext call;
        call.deadline = clock.now() + 400ms;
        const auto future = retry(decideBy(RetryPolicy(), [] { return 1.0; }), clock, call, this,
                                  [&](int) { return failedFuture<int>(failing(ErrorCode::ServerError)); });
        QCOMPARE(await(future).error().code, ErrorCode::ServerError);
        QCOMPARE(clock.pending(), 0);
    }
    void contextDestroyedDuringTheWait()
    {
        FakeClock clock;
        auto context = std::make_unique<QObject>();
        auto held = std::make_shared<int>(1);
        const auto future = retry(decideBy(RetryPolicy(), [] { return 1.0; }), clock, CallContext(), context.get(),
                                  [held](int) { return failedFuture<int>(failing(ErrorCode::ServerError)); });
        QTRY_COMPARE(clock.pending(), 1);
        context.reset();
        clock.advance(1h);
        settleEvents();
    }

    void timeoutPassesASuccess()
    {
        FakeClock clock;
        const auto future = withTimeout(clock, 100ms, CallContext(), this, u"late"_s,
                                        [](const CallContext&) { return readyFuture<int>(1); });
        QCOMPARE(*await(future), 1);
        QCOMPARE(clock.pending(), 0);
    }
    void timeoutStopsTheWork()
    {
        FakeClock clock;
        const Promise<int> never;
        std::stop_token seen;
        const auto future =
            withTimeout(clock, 100ms, CallContext(), this, u"embedding took too long"_s, [&](const CallContext& inner) {
                seen = inner.stop;
                return never.future();
            });
        clock.advance(99ms);
        QVERIFY(!seen.stop_requested());
        clock.advance(1ms);
        QVERIFY(seen.stop_requested());
        const auto result = await(future);
        QCOMPARE(result.error().code, ErrorCode::TimedOut);
        QCOMPARE(result.error().message, u"embedding took too long"_s);
    }
    void timeoutObeysTheCallersDeadlineAndStop()
    {
        FakeClock clock;
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        call.deadline = clock.now() + 10ms;
        const Promise<int> never;
        std::stop_token seen;
        const auto future = withTimeout(clock, 1h, call, this, u"late"_s, [&](const CallContext& inner) {
            seen = inner.stop;
            return never.future();
        });
        stop.request_stop();
        QVERIFY(seen.stop_requested());
        clock.advance(10ms);
        QCOMPARE(await(future).error().code, ErrorCode::TimedOut);
        call.deadline = clock.now();
        bool called = false;
        const auto past = withTimeout(clock, 1h, call, this, u"late"_s, [&](const CallContext&) {
            called = true;
            return never.future();
        });
        QCOMPARE(await(past).error().code, ErrorCode::TimedOut);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
