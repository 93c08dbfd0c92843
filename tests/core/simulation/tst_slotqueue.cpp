#include "core/simulation/slotqueue.h"

#include <QTest>

using namespace sheaf;
using Entry = SlotQueue::Entry;

class TestSlotQueue : public QObject
{
    Q_OBJECT

    static QList<quint64> started(SlotQueue& queue)
    {
        QList<quint64> ids;
        while (const auto id = queue.next())
            ids.append(*id);
        return ids;
    }

private Q_SLOTS:
    void withoutLimitAllRun()
    {
        SlotQueue queue;
        for (quint64 id = 1; id <= 100; ++id)
            QCOMPARE(queue.enter(id), Entry::Run);
        QCOMPARE(queue.running(), 100);
        QVERIFY(!queue.next());
    }
    void firstInFirstOut()
    {
        SlotQueue queue;
        queue.setLimits(2, std::nullopt);
        QCOMPARE(queue.enter(1), Entry::Run);
        QCOMPARE(queue.enter(2), Entry::Run);
        for (quint64 id = 3; id <= 6; ++id)
            QCOMPARE(queue.enter(id), Entry::Wait);
        QVERIFY(!queue.next());
        queue.leave(2);
        QCOMPARE(started(queue), (QList<quint64>{3}));
        queue.leave(1);
        queue.leave(3);
        QCOMPARE(started(queue), (QList<quint64>{4, 5}));
        QCOMPARE(queue.running(), 2);
        QCOMPARE(queue.waiting(), 1);
    }
    void nobodyPassesTheQueue()
    {
        SlotQueue queue;
        queue.setLimits(1, std::nullopt);
        queue.enter(1);
        queue.enter(2);
        queue.leave(1);
        QCOMPARE(queue.enter(3), Entry::Wait); // there is room, but 2 was here first
        QCOMPARE(started(queue), (QList<quint64>{2}));
    }
    void whoWaitsMayLeave()
    {
        SlotQueue queue;
        queue.setLimits(1, std::nullopt);
        for (quint64 id = 1; id <= 4; ++id)
            queue.enter(id);
        queue.leave(2);
        queue.leave(99);
        QCOMPARE(queue.waiting(), 2);
        queue.leave(1);
        QCOMPARE(started(queue), (QList<quint64>{3}));
    }
    void aFullQueueRefuses()
    {
        SlotQueue queue;
        queue.setLimits(1, 1);
        QCOMPARE(queue.enter(1), Entry::Run);
        QCOMPARE(queue.enter(2), Entry::Wait);
        QCOMPARE(queue.enter(3), Entry::Refused);
        queue.leave(3);
        QCOMPARE(queue.running() + queue.waiting(), 2);
        queue.setLimits(1, 0);
        queue.leave(2);
        QCOMPARE(queue.enter(4), Entry::Refused);
    }
    void limitsMove()
    {
        SlotQueue queue;
        queue.setLimits(1, std::nullopt);
        for (quint64 id = 1; id <= 5; ++id)
            queue.enter(id);
        queue.setLimits(3, std::nullopt);
        QCOMPARE(started(queue), (QList<quint64>{2, 3}));
        queue.setLimits(1, std::nullopt);
        QCOMPARE(queue.running(), 3); // nobody is sent away
        queue.leave(1);
        queue.leave(2);
        QVERIFY(!queue.next());
        queue.setLimits(0, std::nullopt);
        QCOMPARE(started(queue), (QList<quint64>{4, 5}));
    }
};

QTEST_GUILESS_MAIN(TestSlotQueue)
#include "tst_slotqueue.moc"
