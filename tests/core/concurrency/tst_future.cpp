#include "core/concurrency/combine.h"
#include "core/concurrency/future.h"
#include "support/await.h"

#include <QTest>
#include <thread>

using namespace sheaf;
using namespace sheaf::test;

namespace {

Error failure(const char* text)
{
    return Error::make(ErrorCode::Io, QString::fromLatin1(text));
}

} // namespace

class TestFuture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSettleWins()
    {
        const Promise<int> promise;
        QVERIFY(!promise.isSettled());
        QVERIFY(promise.settle(1));
        QVERIFY(!promise.settle(2));
        QVERIFY(!promise.settle(failure("late")));
        QCOMPARE(*await(promise.future()), 1);
    }
    void settledFromAnotherThread()
    {
        const Promise<int> promise;
        const auto future = promise.future();
        std::jthread thread([promise] { promise.settle(7); });
        QCOMPARE(*await(future), 7);
    }
    void manyThreadsOneWinner()
    {
        for (int round = 0; round < 50; ++round) {
            const Promise<int> promise;
            std::atomic<int> winners = 0;
            {
                std::vector<std::jthread> threads;
                for (int i = 0; i < 4; ++i)
                    threads.emplace_back([&, i] { winners += promise.settle(i) ? 1 : 0; });
            }
            QCOMPARE(winners.load(), 1);
            QVERIFY(await(promise.future()).ok());
        }
    }
    void droppedPromiseIsCancelled()
    {
        Future<int> future;
        {
            const Promise<int> promise;
            const Promise<int> copy = promise;
            future = copy.future();
            QVERIFY(!future.isFinished());
        }
        const auto result = await(future);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
    void observeIsNeverCalledInside()
    {
        bool called = false;
        observe(readyFuture<int>(3), this, [&](Result<int> r) { called = *r == 3; });
        QVERIFY(!called);
        QTRY_VERIFY(called);
    }
    void everyObserverHears()
    {
        const Promise<int> promise;
        int heard = 0;
        for (int i = 0; i < 5; ++i)
            observe(promise.future(), this, [&](Result<int>) { ++heard; });
        promise.settle(1);
        QTRY_COMPARE(heard, 5);
    }
    // A context that dies first aborts the program with QFuture::then(context) in debug builds of 6.4.
    void deadGuardHearsNothing()
    {
        const Promise<int> promise;
        bool called = false;
        auto guard = std::make_unique<QObject>();
        auto held = std::make_shared<int>(1);
        observe(promise.future(), guard.get(), [&called, held](Result<int>) { called = true; });
        QCOMPARE(held.use_count(), 2L);
        guard.reset();
        QCOMPARE(held.use_count(), 1L);
        promise.settle(1);
        settleEvents();
        QVERIFY(!called);
    }
    void guardDestroyedWhileTheCallIsQueued()
    {
        bool called = false;
        auto guard = std::make_unique<QObject>();
        observe(readyFuture<int>(1), guard.get(), [&](Result<int>) { called = true; });
        guard.reset();
        settleEvents();
        QVERIFY(!called);
    }
    // cancel() from outside leaves a future without a result; result() on it would read a null pointer.
    void futureCancelledFromOutsideReadsAsCancelled()
    {
        QPromise<Result<int>> raw;
        raw.start();
        auto future = raw.future();
        future.cancel();
        raw.finish();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }

    void thenReturns_data()
    {
        QTest::addColumn<QString>("form");
        for (const char* form : {"value", "result", "future", "nothing"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void thenReturns()
    {
        QFETCH(QString, form);
        const auto start = readyFuture<int>(20);
        if (form == QLatin1String("value"))
            QCOMPARE(*await(then(start, this, [](int v) { return v + 1; })), 21);
        else if (form == QLatin1String("result"))
            QCOMPARE(await(then(start, this, [](int) { return Result<int>(failure("no")); })).error().code,
                     ErrorCode::Io);
        else if (form == QLatin1String("future"))
            QCOMPARE(*await(then(start, this, [](int v) { return readyFuture<QString>(QString::number(v)); })),
                     QStringLiteral("20"));
        else
            QVERIFY(await(then(start, this, [](int) {})).ok());
    }
    void failurePassesByAValueHandler()
    {
        bool called = false;
        const auto result = await(then(failedFuture<int>(failure("disk")), this, [&](int) {
            called = true;
            return 1;
        }));
        QVERIFY(!called);
        QCOMPARE(result.error().message, QStringLiteral("disk"));
    }
    void failureReachesAResultHandler()
    {
        const auto result =
            await(then(failedFuture<int>(failure("disk")), this, [](Result<int> r) { return r.ok() ? 1 : -1; }));
        QCOMPARE(*result, -1);
    }
    void thenOnADeadContextIsCancelled()
    {
        const Promise<int> promise;
        auto context = std::make_unique<QObject>();
        const auto future = then(promise.future(), context.get(), [](int v) { return v; });
        context.reset();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        promise.settle(1);
        settleEvents();
    }
    void twoThensOnOneFutureBothRun() // with QFuture::then the second replaces the first
    {
        const Promise<int> promise;
        const auto a = then(promise.future(), this, [](int v) { return v + 1; });
        const auto b = then(promise.future(), this, [](int v) { return v + 2; });
        promise.settle(1);
        QCOMPARE(*await(a), 2);
        QCOMPARE(*await(b), 3);
    }
    void voidChains()
    {
        int order = 0;
        auto first = then(readyFuture<void>(Result<void>()), this, [&] { order = 1; });
        auto second = then(first, this, [&] { order = order == 1 ? 2 : -1; });
        QVERIFY(await(second).ok());
        QCOMPARE(order, 2);
        // A cancelled void stays cancelled: QFuture's onFailed would turn it into success.
        auto failed = then(failedFuture<void>(Error::cancelled()), this, [&] { order = 99; });
        QCOMPARE(await(failed).error().code, ErrorCode::Cancelled);
        QCOMPARE(order, 2);
    }
    // Raw chains of ready futures overflow the stack near 20,000.
    void longChainsDoNotRecurse()
    {
        Future<int> future = readyFuture<int>(0);
        for (int i = 0; i < 30'000; ++i)
            future = then(future, this, [](int v) { return v + 1; });
        QCOMPARE(*await(future, 60'000), 30'000);
    }

    void allKeepsOrderAndEveryOutcome()
    {
        QList<Promise<int>> promises(3);
        QList<Future<int>> futures;
        for (const auto& p : std::as_const(promises))
            futures.append(p.future());
        const auto combined = all(futures, this);
        promises[2].settle(30);
        promises[0].settle(failure("first"));
        settleEvents();
        QVERIFY(!combined.isFinished());
        promises[1].settle(20);
        const auto results = await(combined);
        QVERIFY(results.ok());
        QCOMPARE(results->size(), 3);
        QCOMPARE(results->at(0).error().message, QStringLiteral("first"));
        QCOMPARE(*results->at(1), 20);
        QCOMPARE(*results->at(2), 30);
    }
    void allOfNothing() { QCOMPARE(await(all(QList<Future<int>>(), this))->size(), 0); }
    void anyTakesTheFirstSuccess()
    {
        const Promise<int> slow;
        const auto future = any(QList<Future<int>>{failedFuture<int>(failure("a")), slow.future()}, this);
        settleEvents();
        QVERIFY(!future.isFinished());
        slow.settle(5);
        QCOMPARE(*await(future), 5);
        QCOMPARE(await(any(QList<Future<int>>{failedFuture<int>(failure("a"))}, this)).error().code, ErrorCode::Io);
        QCOMPARE(await(any(QList<Future<int>>(), this)).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFuture)
#include "tst_future.moc"
