#include "core/simulation/faultplan.h"

#include <QSet>
#include <QTest>

using namespace sheaf;

class TestFaultPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreThereAndDiffer()
    {
        QSet<QString> names;
        for (int kind = 0; kind < faultKindCount; ++kind)
            names.insert(faultName(FaultKind(kind)));
        QCOMPARE(names.size(), faultKindCount);
        QVERIFY(!names.contains(QString()));
    }
    void noRatesNoFaults()
    {
        const FaultPlan plan({}, 1);
        for (quint64 i = 0; i < 200; ++i)
            QVERIFY(!plan.decide({i, 0}));
    }
    void onlyOneKind_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < faultKindCount; ++kind)
            QTest::newRow(faultName(FaultKind(kind)).data()) << kind;
    }
    void onlyOneKind()
    {
        QFETCH(int, kind);
        const FaultPlan always(FaultRates::only(FaultKind(kind)), 1);
        for (quint64 i = 0; i < 200; ++i)
            QCOMPARE(always.decide({i, 0}).value().kind, FaultKind(kind));
    }
    void sharesAreKept()
    {
        constexpr int n = 20'000;
        FaultRates rates;
        rates.set(FaultKind::ServerError, 0.2);
        rates.set(FaultKind::Hang, 0.05);
        std::array<int, faultKindCount> seen{};
        for (int i = 0; i < n; ++i) {
            if (const auto fault = FaultPlan(rates, 9).decide({quint64(i), 0}))
                ++seen[size_t(fault->kind)];
        }
        QVERIFY(std::abs(seen[size_t(FaultKind::ServerError)] - 0.2 * n) < 0.01 * n);
        QVERIFY(std::abs(seen[size_t(FaultKind::Hang)] - 0.05 * n) < 0.005 * n);
        QCOMPARE(seen[size_t(FaultKind::Reset)], 0);
    }
    void mixedIsEven()
    {
        const FaultRates rates = FaultRates::mixed(0.33);
        QVERIFY(std::abs(rates.total() - 0.33) < 1e-9);
        for (int kind = 0; kind < faultKindCount; ++kind)
            QCOMPARE(rates.of(FaultKind(kind)), 0.33 / faultKindCount);
    }
    void ratesBeyondAllAreScaled()
    {
        FaultRates rates;
        rates.set(FaultKind::ServerError, 1.0);
        rates.set(FaultKind::Reset, 7.0);
        rates.set(FaultKind::Hang, -1.0);
        QCOMPARE(rates.total(), 2.0);
        int errors = 0;
        for (quint64 i = 0; i < 1000; ++i)
            errors += FaultPlan(rates, 1).decide({i, 0}).value().kind == FaultKind::ServerError ? 1 : 0;
        QVERIFY(errors > 400 && errors < 600);
    }
    void theRequestDecides()
    {
        const FaultPlan plan(FaultRates::mixed(0.5), 4), again(FaultRates::mixed(0.5), 4),
            other(FaultRates::mixed(0.5), 5);
        bool differs = false, repeatDiffers = false;
        for (quint64 i = 200; i-- > 0;) {
            QCOMPARE(plan.decide({i, 0}), again.decide({i, 0}));
            differs = differs || plan.decide({i, 0}) != other.decide({i, 0});
            repeatDiffers = repeatDiffers || plan.decide({i, 0}) != plan.decide({i, 1});
        }
        QVERIFY(differs);
        QVERIFY(repeatDiffers);
    }
};

QTEST_GUILESS_MAIN(TestFaultPlan)
#include "tst_faultplan.moc"
