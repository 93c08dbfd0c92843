#include "core/concurrency/ratelimit.h"

#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;

class TestRateLimit : public QObject
{
    Q_OBJECT

    static RateLimit limited(std::optional<qint64> requests, std::optional<qint64> tokens = {})
    {
        RateLimit rate;
        rate.setAllowance({requests, tokens});
        return rate;
    }
    // Sends as soon as it may for so long; the moments of sending.
    static QList<TimePoint> sendAll(RateLimit& rate, Duration span, bool spread, qint64 tokens = 0)
    {
        QList<TimePoint> sent;
        TimePoint now{1h};
        const TimePoint end = now + span;
        while (now < end) {
            const Duration wait = rate.wait(tokens, spread, now);
            if (wait > Duration::zero()) {
                now += wait;
                continue;
            }
            rate.take(tokens, now);
            sent.append(now);
            now += 1ms;
        }
        return sent;
    }
    static qsizetype mostInAMinute(const QList<TimePoint>& sent)
    {
        qsizetype most = 0;
        for (qsizetype i = 0, j = 0; j < sent.size(); ++j) {
            while (sent[j] - sent[i] >= 60s)
                ++i;
            most = std::max(most, j - i + 1);
        }
        return most;
    }

private Q_SLOTS:
    void noLimitNoWait()
    {
        RateLimit rate;
        for (int i = 0; i < 10'000; ++i) {
            QCOMPARE(rate.wait(1000, true, TimePoint(1h)), Duration::zero());
            rate.take(1000, TimePoint(1h));
        }
    }
    void neverAboveAndWellUsed_data()
    {
        QTest::addColumn<int>("perMinute");
        QTest::addColumn<bool>("spread");
        for (const int rate : {1, 10, 60, 500, 3000}) {
            QTest::addRow("%d in the background", rate) << rate << true;
            QTest::addRow("%d for a person", rate) << rate << false;
        }
    }
    void neverAboveAndWellUsed()
    {
        QFETCH(int, perMinute);
        QFETCH(bool, spread);
        RateLimit rate = limited(perMinute);
        const QList<TimePoint> sent = sendAll(rate, 10min, spread);
        QVERIFY2(mostInAMinute(sent) <= perMinute, qPrintable(QString::number(mostInAMinute(sent))));
        QVERIFY2(double(sent.size()) >= 0.85 * perMinute * 10, qPrintable(QString::number(sent.size())));
    }
    void backgroundIsSpread()
    {
        RateLimit rate = limited(600);
        const QList<TimePoint> sent = sendAll(rate, 2min, true);
        QVERIFY(sent.size() > 200);
        // Five seconds' worth at once, then the even pace.
        QVERIFY(sent[45] - sent.first() < 1s);
        QVERIFY(sent[160] - sent[60] > 9s);
    }
    void aPersonMayUseWhatIsLeft()
    {
        RateLimit rate = limited(600);
        const TimePoint now{1h};
        while (rate.wait(0, true, now) <= Duration::zero())
            rate.take(0, now);
        QVERIFY(rate.wait(0, true, now) > Duration::zero());
        QCOMPARE(rate.wait(0, false, now), Duration::zero());
    }
    void tokensCountToo()
    {
        RateLimit rate = limited({}, 10'000);
        const QList<TimePoint> sent = sendAll(rate, 5min, false, 1000);
        QVERIFY(mostInAMinute(sent) <= 10);
        QVERIFY(sent.size() >= 40);
    }
    void aCallLargerThanTheMinutePassesAlone()
    {
        RateLimit rate = limited({}, 1000);
        const TimePoint now{1h};
        QCOMPARE(rate.wait(5000, false, now), Duration::zero());
        rate.take(5000, now);
        const Duration wait = rate.wait(1, false, now);
        QVERIFY(wait > 59s && wait < 62s);
    }
    void pausedByTheServer()
    {
        RateLimit rate;
        const TimePoint now{1h};
        rate.pauseUntil(now + 7s);
        rate.pauseUntil(now + 3s); // the longer one counts
        QCOMPARE(rate.wait(0, false, now), Duration(7s));
        QCOMPARE(rate.wait(0, true, now + 7s), Duration::zero());
    }
    void unknownLimits()
    {
        RateLimit rate = limited(0, -1);
        QVERIFY(rate.allowance().isUnlimited());
    }
};

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
