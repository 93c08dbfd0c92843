#include "support/activitysamples.h"
#include "ui/models/endpointhealth.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;
using Health = EngineStatus::Health;

class TestEndpointHealth : public QObject
{
    Q_OBJECT

    static EndpointLoad load(qint64 answered, qint64 failed, const QString& origin = embedAddress)
    {
        EndpointLoad load;
        load.origin = origin;
        load.task = u"embed"_s;
        load.answered = answered;
        load.failed = failed;
        return load;
    }
    const TimePoint now{std::chrono::hours(1)};

private Q_SLOTS:
    void triesDecide_data()
    {
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("health");
        QTest::newRow("never asked") << 0 << 0 << int(Health::Unknown);
        QTest::newRow("one answer") << 1 << 0 << int(Health::Good);
        QTest::newRow("one failure") << 0 << 1 << int(Health::Down);
        QTest::newRow("both") << 5 << 5 << int(Health::Degraded);
        QTest::newRow("one failure among many long ago") << 5'000 << 1 << int(Health::Good);
    }
    void triesDecide()
    {
        QFETCH(int, answered);
        QFETCH(int, failed);
        EndpointHealth watch;
        QTEST(int(watch.look({load(answered, failed)}, now).health), "health");
    }
    void whatIsLongPastIsForgotten()
    {
        EndpointHealth health;
        QCOMPARE(health.look({load(0, 4)}, now).health, Health::Down);
        QCOMPARE(health.look({load(1, 4)}, now).health, Health::Degraded);
        QCOMPARE(health.look({load(1, 4)}, now).health, Health::Degraded); // looking alone forgets nothing
        for (int answered = 2; answered <= 30; ++answered)
            health.look({load(answered, 4)}, now);
        QCOMPARE(health.look({load(30, 4)}, now).health, Health::Good);
        QCOMPARE(health.look({load(30, 5)}, now).health, Health::Degraded);
    }
    void anOpenBreakerIsDownWithItsCountdown()
    {
        EndpointHealth health;
        EndpointLoad open = load(400, 10);
        open.breaker = CircuitBreaker::State::Open;
        open.reopens = now + Milliseconds(3'400);
        const auto verdict = health.look({open}, now);
        QCOMPARE(verdict.health, Health::Down);
        QVERIFY2(verdict.detail.contains(u"asked again in 4 s"_s), qPrintable(verdict.detail));
        open.breaker = CircuitBreaker::State::HalfOpen;
        open.reopens.reset();
        QCOMPARE(health.look({open}, now).health, Health::Degraded);
    }
    void attentionIsAmberWithItsMessage()
    {
        EndpointHealth health;
        EndpointLoad refused = load(0, 6); // every try was refused, but the server is there
        refused.attention = Error::make(ErrorCode::Unauthorized, u"The key is not accepted."_s);
        const auto verdict = health.look({refused}, now);
        QCOMPARE(verdict.health, Health::Degraded);
        QCOMPARE(verdict.detail, u"The key is not accepted."_s);
    }
    void theWorstOfSeveralCounts()
    {
        EndpointHealth health;
        EndpointLoad open = load(1, 9, chatAddress);
        open.breaker = CircuitBreaker::State::Open;
        QCOMPARE(health.look({load(50, 0), open}, now).health, Health::Down);
        QCOMPARE(health.look({open, load(50, 0)}, now).health, Health::Down);
        QCOMPARE(health.look({}, now).health, Health::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestEndpointHealth)
#include "tst_endpointhealth.moc"
