#include "core/concurrency/combine.h"
#include "core/concurrency/run.h"
#include "support/await.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;

// Calls that end when the test says so.
struct Calls
{
    QList<Promise<int>> promises;
    QList<int> startOrder;
    int active = 0;
    int peak = 0;

    explicit Calls(int n)
        : promises(n)
    {}
    auto fn()
    {
        return [this](const int& item, qsizetype) {
            startOrder.append(item);
            peak = std::max(peak, ++active);
            return promises[item].future();
        };
    }
    void end(int i, Result<int> r)
    {
        --active;
        promises[i].settle(std::move(r));
    }
};

static QList<int> numbers(int n)
{
    QList<int> list;
    for (int i = 0; i < n; ++i)
        list.append(i);
    return list;
}

class TestMapConcurrent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nextStartsTheMomentOneEnds()
    {
        Calls calls(6);
        const auto future = mapConcurrent(numbers(6), 3, CallContext(), this, calls.fn());
        QCOMPARE(calls.startOrder, numbers(3));
        calls.end(1, 10); // the middle one first: no batch has to be complete
        QTRY_COMPARE(calls.startOrder.size(), 4);
        calls.end(3, 30);
        QTRY_COMPARE(calls.startOrder.size(), 5);
        for (int i : {0, 2, 4})
            calls.end(i, i * 10);
        QTRY_COMPARE(calls.startOrder.size(), 6);
        calls.end(5, 50);
        const auto results = await(future);
        QCOMPARE(calls.peak, 3);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(*results->at(i), i * 10);
    }
    void oneFailureTakesNobodyWithIt()
    {
        Calls calls(4);
        const auto future = mapConcurrent(numbers(4), 2, CallContext(), this, calls.fn());
        calls.end(0, Error::make(ErrorCode::ServerError, QStringLiteral("boom")));
        QTRY_COMPARE(calls.startOrder.size(), 3);
        calls.end(1, 1);
        calls.end(2, 2);
        QTRY_COMPARE(calls.startOrder.size(), 4);
        calls.end(3, 3);
        const auto results = await(future);
        QCOMPARE(results->at(0).error().code, ErrorCode::ServerError);
        QCOMPARE(*results->at(3), 3);
    }
    void stopStartsNothingMoreAndWaitsForWhatRuns()
    {
        Calls calls(5);
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        const auto future = mapConcurrent(numbers(5), 2, call, this, calls.fn());
        stop.request_stop();
        settleEvents();
        QVERIFY(!future.isFinished());
        calls.end(0, 0);
        calls.end(1, Error::cancelled());
        const auto results = await(future);
        QCOMPARE(calls.startOrder.size(), 2);
        QCOMPARE(*results->at(0), 0);
        for (int i = 1; i < 5; ++i)
            QCOMPARE(results->at(i).error().code, ErrorCode::Cancelled);
    }
    void stoppedBeforehandStartsNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        CallContext call;
        call.stop = stop.get_token();
        Calls calls(2);
        const auto results = await(mapConcurrent(numbers(2), 2, call, this, calls.fn()));
        QVERIFY(calls.startOrder.isEmpty());
        QCOMPARE(results->size(), 2);
    }
    void nothingToDo()
    {
        Calls calls(0);
        QCOMPARE(await(mapConcurrent(QList<int>(), 3, CallContext(), this, calls.fn()))->size(), 0);
    }
    void contextDestroyedMeansCancelled()
    {
        Calls calls(3);
        auto context = std::make_unique<QObject>();
        const auto future = mapConcurrent(numbers(3), 1, CallContext(), context.get(), calls.fn());
        context.reset();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
    void manyReadyItemsDoNotRecurse()
    {
        const auto results = await(mapConcurrent(numbers(20'000), 4, CallContext(), this,
                                                 [](const int& i, qsizetype) { return readyFuture<int>(i); }),
                                   60'000);
        QCOMPARE(results->size(), 20'000);
        QCOMPARE(*results->at(19'999), 19'999);
    }

    void runOnAPool()
    {
        QThreadPool pool;
        QCOMPARE(*await(run(&pool, CallContext(), [] { return 4; })), 4);
        QVERIFY(await(run(&pool, CallContext(), [] {})).ok());
        QCOMPARE(await(run(&pool, CallContext(),
                           [] { return Result<int>(Error::make(ErrorCode::Corrupt, QStringLiteral("x"))); }))
                     .error()
                     .code,
                 ErrorCode::Corrupt);
    }
    void runStoppedBeforeItStartsNeverRuns()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        std::atomic<bool> release = false;
        std::atomic<bool> ran = false;
        const auto blocker = run(&pool, CallContext(), [&] {
            while (!release)
                std::this_thread::yield();
        });
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        const auto future = run(&pool, call, [&](std::stop_token) { ran = true; });
        stop.request_stop();
        release = true;
        QVERIFY(await(blocker).ok());
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        QVERIFY(!ran);
    }
    void runHonoursPriority()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        std::atomic<bool> release = false;
        const auto blocker = run(&pool, CallContext(), [&] {
            while (!release)
                std::this_thread::yield();
        });
        std::mutex mutex;
        QList<int> order;
        QList<Future<void>> futures;
        for (Priority p : {Priority::Background, Priority::Prefetch, Priority::Interactive}) {
            CallContext call;
            call.priority = p;
            futures.append(run(&pool, call, [&, p] {
                const std::lock_guard lock(mutex);
                order.append(int(p));
            }));
        }
        release = true;
        QVERIFY(await(all(futures, this)).ok());
        QVERIFY(await(blocker).ok());
        QCOMPARE(order, (QList<int>{0, 1, 2}));
    }
};

QTEST_GUILESS_MAIN(TestMapConcurrent)
#include "tst_mapconcurrent.moc"
