#include "core/simulation/latencymodel.h"

#include <QTest>
#include <algorithm>
#include <numeric>

using namespace sheaf;

class TestLatencyModel : public QObject
{
    Q_OBJECT

    static LatencyModel logNormal(double median, double sigma, quint64 seed)
    {
        LatencyOptions options;
        options.kind = LatencyOptions::Kind::LogNormal;
        options.medianMs = median;
        options.sigma = sigma;
        return {options, seed};
    }

private Q_SLOTS:
    // Written down once, so that another library or platform that draws otherwise is noticed.
    void theSameNumbersEverywhere()
    {
        DrawStream stream(1, {0, 0}, DrawStream::Use::Latency);
        QCOMPARE(stream.uniform(), 0.7389001262418169);
        QCOMPARE(stream.uniform(), 0.014185539672363023);
        QVERIFY(std::abs(stream.normal() - -1.664396160053813) < 1e-12);
        QList<Duration> expected;
        for (const int ms : {50, 104, 91, 301, 76})
            expected.append(Milliseconds(ms));
        QCOMPARE(logNormal(100, 0.5, 7).draws(5), expected);
    }
    void eachPartOfTheIndexCounts_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<quint64>("request");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("use");
        QTest::newRow("another seed") << quint64(2) << quint64(0) << 0 << 1;
        QTest::newRow("another request") << quint64(1) << quint64(1) << 0 << 1;
        QTest::newRow("another attempt") << quint64(1) << quint64(0) << 1 << 1;
        QTest::newRow("another use") << quint64(1) << quint64(0) << 0 << 2;
    }
    void eachPartOfTheIndexCounts()
    {
        QFETCH(quint64, seed);
        QFETCH(quint64, request);
        QFETCH(int, attempt);
        QFETCH(int, use);
        const double first = DrawStream(1, {0, 0}, DrawStream::Use::Latency).uniform();
        QVERIFY(DrawStream(seed, {request, attempt}, DrawStream::Use(use)).uniform() != first);
    }
    void uniformAndNormalLookLikeIt()
    {
        constexpr int n = 20'000;
        DrawStream stream(3, {}, DrawStream::Use::Latency);
        double sum = 0, normalSum = 0, squares = 0;
        for (int i = 0; i < n; ++i) {
            const double u = stream.uniform();
            QVERIFY(u >= 0 && u < 1);
            sum += u;
            const double z = stream.normal();
            normalSum += z;
            squares += z * z;
        }
        QVERIFY(std::abs(sum / n - 0.5) < 0.01);
        QVERIFY(std::abs(normalSum / n) < 0.03);
        QVERIFY(std::abs(squares / n - 1) < 0.05);
    }
    void fixedIsFixed()
    {
        LatencyOptions options;
        options.medianMs = 150;
        options.sigma = 3; // means nothing here
        const LatencyModel model(options, 1);
        for (const Duration d : model.draws(10))
            QCOMPARE(d, Duration(Milliseconds(150)));
    }
    void logNormalHasItsMedianAndTail()
    {
        QList<Duration> all = logNormal(150, 0.5, 11).draws(4000);
        std::sort(all.begin(), all.end());
        QVERIFY(std::abs(toMs(all[2000]) - 150) < 8);
        QVERIFY(std::abs(toMs(all[3800]) - 150 * 2.276) < 30); // e^(1.645 * 0.5)
        QVERIFY(all.first() > Duration::zero());
    }
    void drawsAreThoseOfTheRequests()
    {
        const LatencyModel model = logNormal(80, 1, 5);
        const QList<Duration> all = model.draws(50);
        for (int i = 49; i >= 0; --i)
            QCOMPARE(model.draw({quint64(i), 0}), all[i]);
        QVERIFY(model.draws(0).isEmpty());
    }
    void lengthAdds()
    {
        LatencyOptions options;
        options.medianMs = 10;
        options.msPerThousandChars = 20;
        const LatencyModel model(options, 1);
        QCOMPARE(model.draw({}, 0), Duration(Milliseconds(10)));
        QCOMPARE(model.draw({}, 2500), Duration(Milliseconds(60)));
    }
    void oddOptionsGiveTimesAllTheSame_data()
    {
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("sigma");
        QTest::newRow("negative") << -5.0 << 1.0;
        QTest::newRow("not a number") << std::nan("") << 1.0;
        QTest::newRow("endless") << std::numeric_limits<double>::infinity() << 1.0;
        QTest::newRow("wild") << 1e9 << 50.0;
    }
    void oddOptionsGiveTimesAllTheSame()
    {
        QFETCH(double, median);
        QFETCH(double, sigma);
        for (const Duration d : logNormal(median, sigma, 1).draws(100))
            QVERIFY(d >= Duration::zero() && d <= std::chrono::minutes(10));
    }
    void writing()
    {
        LatencyOptions options;
        QCOMPARE(LatencyModel(options, 1).writing(100), Duration::zero());
        options.tokensPerSecond = 50;
        const LatencyModel model(options, 1);
        QCOMPARE(model.writing(0), Duration::zero());
        QCOMPARE(model.writing(1), Duration::zero());
        QCOMPARE(model.writing(101), Duration(Milliseconds(2000)));
    }
};

QTEST_GUILESS_MAIN(TestLatencyModel)
#include "tst_latencymodel.moc"
