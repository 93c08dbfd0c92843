#include "core/index/timeleft.h"

#include <QTest>
#include <cmath>

using namespace sheaf;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Reading and embedding at given speeds, looked at ten times a second.
struct History
{
    TimeLeft left;
    TimeLeft::Work work{100'000'000, 0, 0, 0, 0};
    double readRate = 1'000'000;  // bytes a second
    double embedRate = 1'000;     // chunks a second
    double chunksPerByte = 0.001; // so that both take equally long
    double bytes = 0;
    double chunks = 0;
    TimePoint now{1h};

    void pass(Milliseconds time, bool paused = false)
    {
        for (Milliseconds passed{}; passed < time; passed += 100ms) {
            now += 100ms;
            if (!paused) {
                bytes = std::min(bytes + readRate / 10, double(work.bytes));
                chunks = std::min(chunks + embedRate / 10, bytes * chunksPerByte);
            }
            // Files end one after the other, and their chunks come with them.
            work.bytesRead = qint64(bytes / 500'000) * 500'000;
            work.chunksRead = work.chunks = qint64(double(work.bytesRead) * chunksPerByte);
            work.embedded = qint64(std::min(chunks, double(work.chunks)));
            left.look(now, work, paused);
        }
    }
    double seconds() const { return left.left() ? double(left.left()->count()) / 1000 : -1; }
    // What is really left if it goes on as it is.
    double truth() const
    {
        const double all = double(work.bytes) * chunksPerByte;
        return std::max((double(work.bytes) - bytes) / readRate, (all - double(work.embedded)) / embedRate);
    }
};

} // namespace

class TestTimeLeft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steady_data()
    {
        QTest::addColumn<double>("readRate");
        QTest::addColumn<double>("embedRate");
        QTest::newRow("reading is slower") << 500'000.0 << 5'000.0;
        QTest::newRow("embedding is slower") << 20'000'000.0 << 300.0;
        QTest::newRow("alike") << 1'000'000.0 << 1'000.0;
    }
    void steady()
    {
        QFETCH(double, readRate);
        QFETCH(double, embedRate);
        History history;
        history.readRate = readRate;
        history.embedRate = embedRate;
        QCOMPARE(history.seconds(), -1.0);
        history.pass(2s);
        QCOMPARE(history.seconds(), -1.0); // nothing is known yet
        history.pass(20s);
        while (history.truth() > 5) {
            const double error = history.seconds() / history.truth();
            QVERIFY2(error > 0.8 && error < 1.25,
                     qPrintable(u"%1 instead of %2"_s.arg(history.seconds()).arg(history.truth())));
            const double before = history.seconds();
            history.pass(1s);
            QVERIFY(std::abs(before - history.seconds()) < 0.1 * before + 3); // no jumps
        }
    }
    void aChangeOfSpeedIsFollowedWithoutAJump()
    {
        History history;
        history.work.bytes = 1'000'000'000;
        history.pass(60s);
        const double before = history.seconds();
        history.readRate /= 3;
        history.embedRate /= 3;
        double last = before;
        for (int i = 0; i < 120; ++i) {
            history.pass(1s);
            QVERIFY2(std::abs(history.seconds() - last) < 0.08 * last + 2,
                     qPrintable(QString::number(history.seconds())));
            last = history.seconds();
        }
        QVERIFY(last > 2 * before);
        QVERIFY2(std::abs(last / history.truth() - 1) < 0.25, qPrintable(u"%1, %2"_s.arg(last).arg(history.truth())));
    }
    void aPauseIsNotSlowness()
    {
        History history;
        history.pass(30s);
        const double before = history.seconds();
        history.pass(3600s, true);
        QCOMPARE(history.seconds(), before);
        history.pass(1s);
        QVERIFY(std::abs(history.seconds() - before) < 0.1 * before);
    }
    void moreWorkIsSaidAtOnce()
    {
        History history;
        history.pass(30s);
        const double before = history.seconds();
        history.work.bytes *= 10;
        history.pass(100ms);
        QVERIFY(history.seconds() > 8 * before);
    }
    void nothingGetsDone()
    {
        History history;
        history.readRate = history.embedRate = 0;
        history.pass(60s);
        QCOMPARE(history.seconds(), -1.0);
        history.readRate = 1'000'000; // an endpoint that is down
        history.pass(60s);
        QCOMPARE(history.seconds(), -1.0);
    }
    void vectorsOnly() // embedding anew reads no file
    {
        TimeLeft left;
        TimePoint now{1h};
        for (int i = 0; i <= 100; ++i)
            left.look(now += 100ms, {0, 0, 0, 10'000, 50 * i}, false);
        QVERIFY(left.left());
        QVERIFY2(std::abs(double(left.left()->count()) - 10'000) < 1'000,
                 qPrintable(QString::number(left.left()->count())));
        left.clear();
        QVERIFY(!left.left());
    }
    void words_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("0") << 0 << u"less than a minute"_s;
        QTest::newRow("44") << 44 << u"less than a minute"_s;
        QTest::newRow("45") << 45 << u"about a minute"_s;
        QTest::newRow("100") << 100 << u"about 2 minutes"_s;
        QTest::newRow("190") << 190 << u"about 3 minutes"_s;
        QTest::newRow("560") << 560 << u"about 9 minutes"_s;
        QTest::newRow("570") << 570 << u"about 10 minutes"_s;
        QTest::newRow("1000") << 1000 << u"about 15 minutes"_s;
        QTest::newRow("3100") << 3100 << u"about 50 minutes"_s;
        QTest::newRow("an hour") << 3600 << u"about an hour"_s;
        QTest::newRow("90 minutes") << 5400 << u"about 1½ hours"_s;
        QTest::newRow("two hours") << 7300 << u"about 2 hours"_s;
        QTest::newRow("eleven and a half") << 41'000 << u"about 11 hours"_s;
        QTest::newRow("two days") << 172'800 << u"more than a day"_s;
    }
    void words()
    {
        QFETCH(int, seconds);
        QTEST(timeLeftText(std::chrono::seconds(seconds)), "words");
    }
};

QTEST_GUILESS_MAIN(TestTimeLeft)
#include "tst_timeleft.moc"
