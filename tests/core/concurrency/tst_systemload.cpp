#include "core/concurrency/lowpriority.h"
#include "core/concurrency/systemload.h"

#include <QTest>
#include <array>
#include <atomic>
#include <latch>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace sheaf;
using namespace std::chrono_literals;

class TestSystemLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void procStat_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("seconds"); // negative: unreadable
        const auto row = [](const char* name, const QByteArray& text, double seconds) {
            QTest::newRow(name) << text << seconds;
        };
        row("a kernel's", "cpu  1000 5000 200 90000 30 10 20 5 0 0\ncpu0 1 2 3\n", 12.35);
        row("without guests", "cpu 100 0 0 0 0 0 0 0\n", 1);
        row("no line end", "cpu 100 0 0 0 0 0 0 0", 1);
        row("too short", "cpu 100 0 0\n", -1);
        row("another line", "intr 1 2 3 4 5 6 7 8 9\n", -1);
        row("not a number", "cpu x 0 0 0 0 0 0 0 0\n", -1);
        row("empty", "", -1);
    }
    void procStat()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, seconds);
        const auto time = urgentTimeOf(text, 100);
        QCOMPARE(time.has_value(), seconds >= 0);
        if (time)
            QCOMPARE(toMs(*time) / 1000, seconds);
        QVERIFY(!urgentTimeOf(text, 0));
    }
    void workers_data()
    {
        QTest::addColumn<qint64>("others"); // milliseconds of processor time in one second
        QTest::addColumn<int>("cores");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("fit");
        const auto row = [](const char* name, qint64 others, int cores, int most, int fit) {
            QTest::newRow(name) << others << cores << most << fit;
        };
        row("an idle machine", 0, 4, 4, 4);
        row("never more than there may be", 0, 16, 4, 4);
        row("one core is taken", 1000, 4, 4, 3);
        row("a little is nothing", 400, 4, 4, 4);
        row("a good half is one", 600, 4, 4, 3);
        row("all are taken", 4000, 4, 4, 1);
        row("more than there are", 9000, 2, 2, 1);
        row("one core", 1000, 1, 1, 1);
    }
    void workers()
    {
        QFETCH(qint64, others);
        QFETCH(int, cores);
        QFETCH(int, most);
        QFETCH(int, fit);
        const CpuUse before{TimePoint(1h), 100s, 40s};
        // What this process uses itself takes no room from its workers.
        const CpuUse after{TimePoint(1h) + 1s, 100s + Milliseconds(others) + 500ms, 40s + 500ms};
        QCOMPARE(workersThatFit(before, after, cores, most), fit);
    }
    void noTimeHasPassed()
    {
        const CpuUse use{TimePoint(1h), 100s, 40s};
        QCOMPARE(workersThatFit(use, use, 4, 3), 3);
    }
    void poolsOfLowPriority()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(3);
        lowerPriority(pool);
        std::array<std::atomic<int>, 3> nice{};
        std::latch together(3); // so that every thread is asked
        for (int i = 0; i < 3; ++i) {
            pool.start([&, i] {
                together.arrive_and_wait();
                nice[size_t(i)] = ::getpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid)));
            });
        }
        pool.waitForDone();
        for (const auto& each : nice)
            QVERIFY(each >= 10);
    }
    void aThreadOfLowPriority()
    {
        int before = 0;
        int after = 0;
        std::thread([&] {
            const auto nice = [] { return ::getpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid))); };
            before = nice();
            lowerThisThread();
            after = nice();
        }).join();
        QVERIFY(after >= 5 && after >= before);
        QCOMPARE(::getpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid))), before); // the others stay as they were
    }
    void thisSystemSays()
    {
        const auto use = readCpuUse(TimePoint(1h));
        QVERIFY(use);
        QVERIFY(use->urgent > Duration::zero());
    }
};

QTEST_GUILESS_MAIN(TestSystemLoad)
#include "tst_systemload.moc"
