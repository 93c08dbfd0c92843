#include "core/index/rowtable.h"

#include <QMap>
#include <QTest>

using namespace sheaf;

class TestRowTable : public QObject
{
    Q_OBJECT

    static QMap<qint64, int> contents(const RowTable<int>& table)
    {
        QMap<qint64, int> found;
        table.each([&](qint64 row, int value) { found.insert(row, value); });
        return found;
    }

private Q_SLOTS:
    void keepsWhatIsSet_data()
    {
        QTest::addColumn<QList<qint64>>("rows");
        QTest::newRow("neighbours") << QList<qint64>{1, 2, 3};
        QTest::newRow("both sides of a block's end") << QList<qint64>{4095, 4096, 8191, 8192};
        QTest::newRow("out of order") << QList<qint64>{9000, 1, 20'000, 2, 9001};
        QTest::newRow("far apart") << QList<qint64>{1, qint64(1) << 60};
        QTest::newRow("below zero") << QList<qint64>{-1, -4096, -4097, 0};
        QTest::newRow("twice") << QList<qint64>{7, 5000, 7};
    }
    void keepsWhatIsSet()
    {
        QFETCH(QList<qint64>, rows);
        RowTable<int> table;
        QMap<qint64, int> expected;
        for (const qint64 row : std::as_const(rows)) {
            ++table.at(row);
            ++expected[row];
        }
        QCOMPARE(contents(table), expected);
        for (const qint64 row : std::as_const(rows))
            QCOMPARE(table.at(row), expected[row]);
    }
    void whatWasOnlyAskedForIsNotThere()
    {
        RowTable<int> table;
        QCOMPARE(table.at(12), 0);
        QVERIFY(contents(table).isEmpty());
    }
    void clearForgetsAll()
    {
        RowTable<int> table;
        table.at(3) = 1;
        table.clear();
        QCOMPARE(table.at(3), 0);
        QVERIFY(contents(table).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRowTable)
#include "tst_rowtable.moc"
