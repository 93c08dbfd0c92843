#include "core/lab/scalability.h"

#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double oneByOneNs = 1e9;
const QList<int> windows{1, 2, 4, 8, 16, 20, 32, 64};

template<class F>
QList<ScalePoint> made(F speedup)
{
    QList<ScalePoint> points;
    for (const int p : windows)
        points.append({p, Duration(qint64(oneByOneNs / speedup(double(p))))});
    return points;
}

} // namespace

class TestScalability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amdahlIsFoundAgain_data()
    {
        QTest::addColumn<double>("serial");
        for (const double serial : {0.0, 0.01, 0.1, 0.5, 1.0})
            QTest::addRow("%g", serial) << serial;
    }
    void amdahlIsFoundAgain()
    {
        QFETCH(double, serial);
        const auto fit = fitAmdahl(made([serial](double p) { return 1.0 / (serial + (1.0 - serial) / p); }));
        QVERIFY(std::abs(fit->serialFraction - serial) < 1e-6);
    }
    void serialFractionStaysInRange()
    {
        QCOMPARE(fitAmdahl(made([](double p) { return p * p; }))->serialFraction, 0.0);
        QCOMPARE(fitAmdahl(made([](double p) { return 1.0 / p; }))->serialFraction, 1.0);
    }
    void uslIsFoundAgain_data()
    {
        QTest::addColumn<double>("contention");
        QTest::addColumn<double>("coherency");
        QTest::newRow("ideal") << 0.0 << 0.0;
        QTest::newRow("contention only") << 0.08 << 0.0;
        QTest::newRow("coherency only") << 0.0 << 0.0005;
        QTest::newRow("both") << 0.05 << 0.0002;
    }
    void uslIsFoundAgain()
    {
        QFETCH(double, contention);
        QFETCH(double, coherency);
        const auto fit = fitUsl(made([contention, coherency](double p) {
            return p / (1.0 + contention * (p - 1.0) + coherency * p * (p - 1.0));
        }));
        QVERIFY(std::abs(fit->contention - contention) < 1e-5);
        QVERIFY(std::abs(fit->coherency - coherency) < 1e-6);
        if (coherency > 0)
            QVERIFY(std::abs(*fit->peak - std::sqrt((1 - contention) / coherency)) < 1.0);
        else
            QVERIFY(!fit->peak || *fit->peak > 1000);
    }
    void uslIsNeverNegative()
    {
        const auto better = fitUsl(made([](double p) { return p * 1.1; }));
        QVERIFY(better->contention >= 0 && better->coherency >= 0);
        const auto levelling = fitUsl(made([](double p) { return std::min(p, 4.0); }));
        QVERIFY(levelling->contention >= 0 && levelling->coherency >= 0);
    }
    void tooLittleToFit()
    {
        QVERIFY(!fitAmdahl({}));
        QVERIFY(!fitUsl({{1, 10ms}}));
        QVERIFY(!kneeOf({{1, 10ms}}));
        QVERIFY(!kneeOf({{1, 10ms}, {2, Duration::zero()}}));
    }
    void knee_data()
    {
        QTest::addColumn<QList<ScalePoint>>("points");
        QTest::addColumn<int>("window");
        QTest::addColumn<QString>("words");
        QTest::newRow("eight") << made([](double p) { return std::min(p, 8.0); }) << 8
                               << u"More than 8 at a time gains nothing: this server runs 8 at a time."_s;
        QTest::newRow("between two steps")
            << made([](double p) { return std::min(p, 5.0); }) << 8
            << u"More than 8 at a time gains nothing: this server runs about 5 at a time."_s;
        QTest::newRow("one") << made([](double) { return 1.0; }) << 1
                             << u"More than one at a time gains nothing: this server runs one at a time."_s;
        QTest::newRow("no end in sight") << made([](double p) { return p; }) << 64
                                         << u"Up to 64 at a time each step gains; more than that was not tried."_s;
        QTest::newRow("falls again") << made([](double p) { return p <= 4 ? p : 4.0 / (p / 4.0); }) << 4
                                     << u"More than 4 at a time gains nothing: this server runs 4 at a time."_s;
        QTest::newRow("a little noise") << made([](double p) { return std::min(p, 8.0) * (p > 20 ? 1.03 : 1.0); }) << 8
                                        << u"More than 8 at a time gains nothing: this server runs 8 at a time."_s;
    }
    void knee()
    {
        QFETCH(QList<ScalePoint>, points);
        QFETCH(int, window);
        QFETCH(QString, words);
        const auto knee = kneeOf(points);
        QVERIFY(knee);
        QCOMPARE(knee->window, window);
        QCOMPARE(kneeInWords(*knee), words);
    }
};

QTEST_GUILESS_MAIN(TestScalability)
#include "tst_scalability.moc"
