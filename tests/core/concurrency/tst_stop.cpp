#include "core/concurrency/stop.h"
#include "support/await.h"

#include <QTest>
#include <thread>

using namespace sheaf;
using namespace sheaf::test;

class TestStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calledOnceInTheGuardsThread()
    {
        std::stop_source stop;
        int calls = 0;
        QThread* where = nullptr;
        const auto handle = onStop(stop.get_token(), this, [&] {
            ++calls;
            where = QThread::currentThread();
        });
        std::jthread([&] { stop.request_stop(); }).join();
        QCOMPARE(calls, 0); // only posted
        QTRY_COMPARE(calls, 1);
        QCOMPARE(where, QThread::currentThread());
        stop.request_stop();
        settleEvents();
        QCOMPARE(calls, 1);
    }
    void alreadyStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        bool called = false;
        const auto handle = onStop(stop.get_token(), this, [&] { called = true; });
        QVERIFY(!called);
        QTRY_VERIFY(called);
    }
    void droppedHandleHearsNothingEvenIfPosted()
    {
        std::stop_source stop;
        bool called = false;
        auto handle = onStop(stop.get_token(), this, [&] { called = true; });
        stop.request_stop();
        handle.reset();
        settleEvents();
        QVERIFY(!called);
    }
    void deadGuardHearsNothingAndReleasesTheCallback()
    {
        std::stop_source stop;
        auto guard = std::make_unique<QObject>();
        auto held = std::make_shared<int>(1);
        const auto handle = onStop(stop.get_token(), guard.get(), [held] { QFAIL("called"); });
        guard.reset();
        QCOMPARE(held.use_count(), 1L);
        stop.request_stop();
        settleEvents();
    }
    void callbackMayDropItsOwnHandle()
    {
        std::stop_source stop;
        StopHandle handle;
        bool called = false;
        handle = onStop(stop.get_token(), this, [&] {
            handle.reset();
            called = true;
        });
        stop.request_stop();
        QTRY_VERIFY(called);
    }
    void linkedStopFollowsItsParentOnly()
    {
        std::stop_source parent;
        LinkedStop a(parent.get_token());
        LinkedStop b(parent.get_token());
        a.requestStop();
        QVERIFY(a.token().stop_requested());
        QVERIFY(!b.token().stop_requested());
        QVERIFY(!parent.stop_requested());
        parent.request_stop();
        QVERIFY(b.token().stop_requested());
    }
    void race()
    {
        for (int i = 0; i < 500; ++i) {
            std::stop_source stop;
            std::atomic<int> calls = 0;
            auto guard = std::make_unique<QObject>();
            auto handle = onStop(stop.get_token(), guard.get(), [&] { ++calls; });
            std::jthread thread([&] { stop.request_stop(); });
            if (i % 2)
                handle.reset();
            else
                guard.reset();
            thread.join();
            settleEvents();
            QVERIFY(calls <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestStop)
#include "tst_stop.moc"
