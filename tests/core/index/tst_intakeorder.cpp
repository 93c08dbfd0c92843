#include "core/index/intakeorder.h"

#include <QTest>

using namespace sheaf;

namespace {
constexpr qint64 day = 86'400'000'000'000;
constexpr qint64 mib = 1024 * 1024;
} // namespace

class TestIntakeOrder : public QObject
{
    Q_OBJECT

    static QList<int> all(IntakeOrder& order)
    {
        QList<int> taken;
        while (const auto next = order.take())
            taken.append(int(next->value));
        return taken;
    }

private Q_SLOTS:
    void nobody()
    {
        IntakeOrder order;
        QVERIFY(order.isEmpty());
        QVERIFY(!order.take());
        order.remove({1});
        order.putFirst({{1}, {2}});
        QVERIFY(!order.take());
    }
    void smallThenNewThenEarly()
    {
        IntakeOrder order;
        order.add({1}, 300 * mib, 9 * day);
        order.add({2}, 2 * mib, 9 * day);
        order.add({3}, 1000, 3 * day);
        order.add({4}, 60'000, 4 * day + 5);
        order.add({5}, 5, 4 * day + 7); // of the same day and class: after the one that came earlier
        order.add({6}, 0, 0);
        QCOMPARE(all(order), (QList<int>{4, 5, 3, 6, 2, 1}));
        QVERIFY(order.isEmpty());
    }
    void thePersonGoesFirst()
    {
        IntakeOrder order;
        for (int i = 1; i <= 6; ++i)
            order.add({i}, i * mib, 0);
        order.putFirst({{5}, {4}, {99}});
        order.putFirst({{6}});
        QCOMPARE(all(order), (QList<int>{6, 5, 4, 1, 2, 3}));
    }
    void whoHadItsTurnGoesOnBeforeAll()
    {
        IntakeOrder order;
        order.add({1}, 1, 0);
        order.add({2}, 1, 0);
        order.putFirst({{2}});
        order.addAgain({3});
        order.addAgain({4});
        order.putFirst({{3}}); // goes on anyway, and stays where it is
        QCOMPARE(all(order), (QList<int>{4, 3, 2, 1}));
    }
    void eachStandsInItOnce()
    {
        IntakeOrder order;
        order.add({1}, 1, 0);
        order.add({2}, 1, 0);
        order.add({1}, 1, 0);
        order.addAgain({2});
        order.remove({7});
        QCOMPARE(all(order), (QList<int>{2, 1}));
    }
    void noneIsKeptWaitingForEver()
    {
        IntakeOrder order;
        order.add({1}, 300 * mib, 0);
        for (int i = 2; i < 20; ++i)
            order.add({i}, 1, 0);
        for (int turn = 1; turn < 8; ++turn)
            QVERIFY(order.take()->value != 1);
        QCOMPARE(order.take()->value, 1);
    }
};

QTEST_GUILESS_MAIN(TestIntakeOrder)
#include "tst_intakeorder.moc"
