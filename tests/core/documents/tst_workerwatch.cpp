#include "core/documents/extractlimits.h"
#include "core/documents/workerwatch.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace std::chrono_literals;
using Verdict = WorkerWatch::Verdict;

Q_DECLARE_METATYPE(sheaf::WorkerWatch::Verdict)

class TestWorkerWatch : public QObject
{
    Q_OBJECT

private:
    // Looks until the verdict is not Fine, and how many it took.
    static std::pair<Verdict, int> lookOn(WorkerWatch& watch, Duration step, bool runnable, int most,
                                          bool heard = false)
    {
        Duration cpu{};
        for (int i = 1; i <= most; ++i) {
            cpu += step;
            if (heard)
                watch.heard();
            if (const Verdict verdict = watch.look(ProcessUse{cpu, runnable}); verdict != Verdict::Fine)
                return {verdict, i};
        }
        return {Verdict::Fine, most};
    }

private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<int>("step"); // milliseconds of processor time from look to look
        QTest::addColumn<bool>("runnable");
        QTest::addColumn<bool>("heard");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<int>("looks");
        const int blocked = extractlimits::blockedLimit / extractlimits::lookEvery;
        const int idle = extractlimits::idleLimit / extractlimits::lookEvery;
        const int overrun = (extractlimits::maxCpu + extractlimits::cpuGrace) / extractlimits::lookEvery;
        QTest::newRow("waits without end") << 0 << false << false << Verdict::Blocked << blocked;
        QTest::newRow("starved by others for an hour") << 0 << true << false << Verdict::Fine << 720;
        QTest::newRow("a hundredth of a core for an hour") << 50 << true << false << Verdict::Fine << 720;
        QTest::newRow("computes all the time") << 5000 << true << false << Verdict::Overrun << overrun + 1;
        QTest::newRow("talks and sleeps") << 0 << false << true << Verdict::Idle << idle;
        QTest::newRow("advances a little between naps") << 10 << false << false << Verdict::Idle << idle;
    }
    void verdicts()
    {
        QFETCH(int, step);
        QFETCH(bool, runnable);
        QFETCH(bool, heard);
        QFETCH(Verdict, verdict);
        QFETCH(int, looks);
        WorkerWatch watch;
        watch.begin({});
        const auto [found, after] = lookOn(watch, std::chrono::milliseconds(step), runnable, 720, heard);
        QCOMPARE(int(found), int(verdict));
        QCOMPARE(after, looks);
    }
    void everyRequestBeginsAnew()
    {
        WorkerWatch watch;
        watch.begin({});
        QCOMPARE(int(lookOn(watch, 0s, false, 11).first), int(Verdict::Fine));
        watch.begin(ProcessUse{140s, false}); // what it used before does not count
        QCOMPARE(int(watch.look(ProcessUse{141s, true})), int(Verdict::Fine));
        QCOMPARE(int(watch.look(ProcessUse{291s, true})), int(Verdict::Overrun));
    }
    void starvationInBetweenForgives()
    {
        WorkerWatch watch;
        watch.begin({});
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(int(lookOn(watch, 0s, false, 11).first), int(Verdict::Fine));
            QCOMPARE(int(watch.look(ProcessUse{0s, true})), int(Verdict::Fine));
        }
    }
    void nothingKnown()
    {
        WorkerWatch watch;
        watch.begin({});
        for (int i = 1; i < 12; ++i)
            QCOMPARE(int(watch.look({})), int(Verdict::Fine));
        QCOMPARE(int(watch.look({})), int(Verdict::Blocked));
    }

    void statText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("runnable");
        QTest::addColumn<int>("ms");
        const QByteArray numbers = " 1 2 3 4 5 6 7 8 9 10 150 25 0 0 30 10 1 0 100";
        QTest::newRow("running") << "77 (sheaf-extract) R" + numbers << true << true << 1750;
        QTest::newRow("sleeping") << "77 (sheaf-extract) S" + numbers << true << false << 1750;
        QTest::newRow("waits for a disk") << "77 (sheaf-extract) D" + numbers << true << false << 1750;
        QTest::newRow("a name like the rest") << "77 (a) R 1 (b) S" + numbers << true << false << 1750;
        QTest::newRow("cut") << QByteArray("77 (sheaf-extract) R 1 2 3") << false << false << 0;
        QTest::newRow("no name") << QByteArray("77 R 1 2 3") << false << false << 0;
        QTest::newRow("no numbers") << QByteArray("77 (x) R a b c d e f g h i j k l m n") << false << false << 0;
        QTest::newRow("empty") << QByteArray() << false << false << 0;
    }
    void statText()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, known);
        QFETCH(bool, runnable);
        QFETCH(int, ms);
        const auto use = processUseOf(text, 100);
        QCOMPARE(use.has_value(), known);
        if (!use)
            return;
        QCOMPARE(use->runnable, runnable);
        QVERIFY(use->cpu == std::chrono::milliseconds(ms));
    }
    void ownProcess()
    {
        const auto before = readProcessUse(QCoreApplication::applicationPid());
        QVERIFY(before);
        QVERIFY(before->runnable); // it is reading this
        for (std::atomic<unsigned> n = 0; readProcessUse(QCoreApplication::applicationPid())->cpu <= before->cpu;)
            ++n;
        QVERIFY(!readProcessUse(0));
        QVERIFY(!readProcessUse(-1));
    }
};

QTEST_GUILESS_MAIN(TestWorkerWatch)
#include "tst_workerwatch.moc"
