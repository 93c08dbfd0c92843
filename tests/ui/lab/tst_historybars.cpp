#include "ui/lab/historybars.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestHistoryBars : public QObject
{
    Q_OBJECT

    static StoredRun run(int id, bool parallel, double wall, double sum, const QString& pair = {})
    {
        StoredRun r;
        r.id = RunId{id};
        r.question = u"q%1"_s.arg(id);
        r.parallel = parallel;
        r.wallMs = wall;
        r.sequentialMs = sum;
        r.pair = pair;
        return r;
    }

private Q_SLOTS:
    void aRaceIsOneBarMeasuredBothWays_data()
    {
        QTest::addColumn<bool>("parallelFirst");
        QTest::newRow("parallel stored last") << true;
        QTest::newRow("sequential stored last") << false;
    }
    void aRaceIsOneBarMeasuredBothWays()
    {
        QFETCH(bool, parallelFirst);
        QList<StoredRun> runs{run(2, true, 150, 1190, u"a"_s), run(1, false, 1200, 1190, u"a"_s)};
        if (!parallelFirst)
            runs.swapItemsAt(0, 1);
        const auto bars = historyBars(runs);
        QCOMPARE(bars.size(), 1);
        QCOMPARE(bars.first().oneByOneMs, 1200.0);
        QVERIFY(bars.first().oneByOneMeasured);
        QCOMPARE(bars.first().parallelMs, 150.0);
    }
    void withoutARaceTheSumIsNotCalledMeasured()
    {
        const auto bars = historyBars({run(1, true, 150, 1190)});
        QCOMPARE(bars.first().oneByOneMs, 1190.0);
        QVERIFY(!bars.first().oneByOneMeasured);
    }
    void aSequentialRunHasNoParallelBar()
    {
        const auto bars = historyBars({run(1, false, 1200, 1190)});
        QCOMPARE(bars.first().oneByOneMs, 1200.0);
        QVERIFY(bars.first().oneByOneMeasured);
        QCOMPARE(bars.first().parallelMs, 0.0);
    }
    void theOldestComesFirstAndTheNewestStay()
    {
        QList<StoredRun> runs;
        for (int i = 20; i >= 1; --i)
            runs.append(run(i, true, i, i));
        const auto bars = historyBars(runs, 14);
        QCOMPARE(bars.size(), 14);
        QCOMPARE(bars.first().question, u"q7"_s);
        QCOMPARE(bars.last().question, u"q20"_s);
        QCOMPARE(historyBars({}).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHistoryBars)
#include "tst_historybars.moc"
