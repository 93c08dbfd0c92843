#include "integration/killtrial.h"

#include <QTest>

using namespace sheaf::test;
using namespace Qt::StringLiterals;

// The real program, killed with its children again and again: what it leaves is always a library, and the next start
// goes on. bench/kill_library does the same for as many rounds as are asked for.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAgainAndAgain()
    {
        KillTrial trial(5);
        QVERIFY(trial.isValid());
        for (int round = 1; round <= 25; ++round) {
            trial.round();
            QCOMPARE(trial.report().findings, QStringList());
            if (round % 13 == 0 || round == 25)
                trial.finish();
            QCOMPARE(trial.report().findings, QStringList());
        }
        const KillReport& report = trial.report();
        QVERIFY2(report.killed > 5, qPrintable(QString::number(report.killed)));
        QVERIFY(report.asked > 0);
        QCOMPARE(report.again, 0);
        qInfo("%d killed, %d had ended, %d texts embedded, slowest opening %lld ms", report.killed, report.ended,
              report.asked, static_cast<long long>(report.slowestOpening.count()));
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
