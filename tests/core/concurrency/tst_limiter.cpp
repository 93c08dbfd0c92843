#include "core/concurrency/limiter.h"
#include "support/await.h"

#include <QRandomGenerator>
#include <QTest>
#include <thread>

using namespace sheaf;
using namespace sheaf::test;

static CallContext at(Priority priority, std::stop_token stop = {})
{
    CallContext call;
    call.priority = priority;
    call.stop = std::move(stop);
    return call;
}

class TestLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsInNoMoreThanCapacity()
    {
        Limiter limiter(2);
        auto a = await(limiter.acquire({}));
        auto b = await(limiter.acquire({}));
        const auto c = limiter.acquire({});
        settleEvents();
        QVERIFY(!c.isFinished());
        QCOMPARE(limiter.inFlight(), 2);
        QCOMPARE(limiter.queued(), 1);
        a->release();
        QVERIFY(await(c).ok());
        QCOMPARE(limiter.queued(), 0);
    }
    void permitComesBackWithItsLastCopy()
    {
        Limiter limiter(1);
        {
            const auto permit = await(limiter.acquire({}));
            const Permit copy = *permit;
            QCOMPARE(limiter.inFlight(), 1);
        }
        settleEvents(); // the future's own copy goes with its watchers
        QCOMPARE(limiter.inFlight(), 0);
    }
    void byPriorityThenByArrival()
    {
        Limiter limiter(1);
        auto held = await(limiter.acquire({}));
        QStringList order;
        const auto enter = [&](Priority p, const QString& name) {
            observe(limiter.acquire(at(p)), this, [&order, name](Result<Permit>) { order.append(name); });
        };
        enter(Priority::Background, QStringLiteral("b1"));
        enter(Priority::Background, QStringLiteral("b2"));
        enter(Priority::Prefetch, QStringLiteral("p1"));
        enter(Priority::Interactive, QStringLiteral("i1"));
        enter(Priority::Interactive, QStringLiteral("i2"));
        held->release();
        QTRY_COMPARE(order.size(), 5);
        QCOMPARE(order.join(u' '), QStringLiteral("i1 i2 p1 b1 b2"));
    }
    void stoppedWaiterLeavesAndLosesNoPermit()
    {
        Limiter limiter(1);
        auto held = await(limiter.acquire({}));
        std::stop_source stop;
        const auto waiting = limiter.acquire(at(Priority::Interactive, stop.get_token()));
        const auto next = limiter.acquire({});
        stop.request_stop();
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
        QCOMPARE(limiter.queued(), 1);
        held->release();
        QVERIFY(await(next).ok());
    }
    void stoppedBeforehand()
    {
        Limiter limiter(1);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(await(limiter.acquire(at(Priority::Interactive, stop.get_token()))).error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(limiter.inFlight(), 0);
    }
    void capacityGrowsAndShrinks()
    {
        Limiter limiter(1);
        auto a = await(limiter.acquire({}));
        const auto b = limiter.acquire({});
        limiter.setCapacity(2);
        QVERIFY(await(b).ok());
        limiter.setCapacity(0);
        QCOMPARE(limiter.capacity(), 1);
    }
    void destructionCancelsTheWaiters()
    {
        Future<Permit> waiting;
        Result<Permit> held = Error::cancelled();
        {
            Limiter limiter(1);
            held = await(limiter.acquire({}));
            waiting = limiter.acquire({});
        }
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
        held->release(); // after the limiter: harmless
    }
    // Threads that acquire, hold and stop at random: never over capacity, nothing lost, nothing left.
    void storm()
    {
        Limiter limiter(3);
        std::atomic<int> inside = 0;
        std::atomic<int> worst = 0;
        std::atomic<int> served = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&, t] {
                    QRandomGenerator random(quint32(t + 1));
                    for (int i = 0; i < 2000; ++i) {
                        std::stop_source stop;
                        auto future = limiter.acquire(at(Priority(random.bounded(3)), stop.get_token()));
                        if (random.bounded(3) == 0)
                            stop.request_stop();
                        while (!future.isFinished())
                            std::this_thread::yield();
                        auto result = resultOf<Permit>(future);
                        future = {};
                        if (!result.ok())
                            continue;
                        const int now = ++inside;
                        int seen = worst;
                        while (seen < now && !worst.compare_exchange_weak(seen, now)) {
                        }
                        ++served;
                        --inside;
                    }
                });
            }
        }
        QVERIFY(worst <= 3);
        QVERIFY(served > 4000);
        QCOMPARE(limiter.inFlight(), 0);
        QCOMPARE(limiter.queued(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLimiter)
#include "tst_limiter.moc"
