#include "core/simulation/requestwindow.h"

#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;

class TestRequestWindow : public QObject
{
    Q_OBJECT

    const TimePoint t0{std::chrono::hours(5)};

private Q_SLOTS:
    void withoutLimit()
    {
        RequestWindow window;
        for (int i = 0; i < 1000; ++i)
            QVERIFY(window.ask(t0).admitted);
        QVERIFY(rateLimitHeaders(window.ask(t0)).isEmpty());
    }
    void theWindowSlides()
    {
        RequestWindow window(3);
        QCOMPARE(window.ask(t0).remaining, 2);
        QCOMPARE(window.ask(t0 + 10s).remaining, 1);
        const auto third = window.ask(t0 + 20s);
        QVERIFY(third.admitted);
        QCOMPARE(third.remaining, 0);
        const auto fourth = window.ask(t0 + 25s);
        QVERIFY(!fourth.admitted);
        QCOMPARE(fourth.untilFree, Duration(35s));
        QCOMPARE(fourth.untilReset, Duration(55s));
        QVERIFY(!window.ask(t0 + 60s - 1ms).admitted);
        QVERIFY(window.ask(t0 + 60s).admitted); // the refused ones did not count
        QVERIFY(!window.ask(t0 + 69s).admitted);
        QVERIFY(window.ask(t0 + 70s).admitted);
    }
    void neverMoreThanTheLimitInAnyMinute()
    {
        RequestWindow window(7);
        QList<TimePoint> admitted;
        for (int i = 0; i < 3000; ++i) {
            const TimePoint now = t0 + 100ms * i;
            if (window.ask(now).admitted)
                admitted.append(now);
        }
        for (qsizetype i = 7; i < admitted.size(); ++i)
            QVERIFY(admitted[i] - admitted[i - 7] >= 60s);
        QCOMPARE(admitted.size(), 35); // five minutes
    }
    void loweringTheLimit()
    {
        RequestWindow window(5);
        for (int i = 0; i < 5; ++i)
            QVERIFY(window.ask(t0 + 1s * i).admitted);
        window.setLimit(2);
        const auto verdict = window.ask(t0 + 10s);
        QVERIFY(!verdict.admitted);
        QCOMPARE(verdict.remaining, 0);
        QCOMPARE(verdict.untilFree, Duration(53s)); // when four of the five have left
        window.setLimit(0);
        QVERIFY(window.ask(t0 + 10s).admitted);
    }
    void headers()
    {
        RequestWindow window(100);
        window.ask(t0);
        const HttpHeaders headers = rateLimitHeaders(window.ask(t0 + 200ms));
        QCOMPARE(headers, (HttpHeaders{{"x-ratelimit-limit-requests", "100"},
                                       {"x-ratelimit-remaining-requests", "98"},
                                       {"x-ratelimit-reset-requests", "1m0s"}}));
    }
    void retryAfter()
    {
        QCOMPARE(retryAfterHeaders(2s), (HttpHeaders{{"Retry-After", "2"}}));
        QCOMPARE(retryAfterHeaders(1200ms), (HttpHeaders{{"Retry-After", "2"}, {"retry-after-ms", "1200"}}));
        QCOMPARE(retryAfterHeaders(1us), (HttpHeaders{{"Retry-After", "1"}, {"retry-after-ms", "1"}}));
    }
    void goDurations_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](qint64 ms, const QByteArray& text) { QTest::newRow(text.constData()) << ms << text; };
        row(0, "0s");
        row(-5, "0s");
        row(20, "20ms");
        row(999, "999ms");
        row(1000, "1s");
        row(1200, "1.2s");
        row(59'999, "59.999s");
        row(60'000, "1m0s");
        row(61'500, "1m1.5s");
        row(360'000, "6m0s");
        row(3'600'000, "1h0m0s");
        row(7'265'250, "2h1m5.25s");
    }
    void goDurations()
    {
        QFETCH(qint64, ms);
        QFETCH(QByteArray, text);
        QTEST(goDuration(Milliseconds(ms)), "text");
    }
};

QTEST_GUILESS_MAIN(TestRequestWindow)
#include "tst_requestwindow.moc"
