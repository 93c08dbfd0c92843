#include "core/concurrency/circuitbreaker.h"
#include "core/concurrency/latencystats.h"
#include "core/concurrency/retrybudget.h"

#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;

using State = CircuitBreaker::State;
using Verdict = CircuitBreaker::Verdict;
Q_DECLARE_METATYPE(sheaf::CircuitBreaker::State)

class TestCircuitBreaker : public QObject
{
    Q_OBJECT

    TimePoint m_now{1h};

    static CircuitBreaker make()
    {
        return CircuitBreaker(CircuitBreaker::Options(), [] { return 0.5; });
    }
    bool call(CircuitBreaker& breaker, Verdict verdict) { return breaker.leave(breaker.enter(m_now), verdict, m_now); }
    void trip(CircuitBreaker& breaker)
    {
        for (int i = 0; i < 5; ++i)
            call(breaker, Verdict::Failure);
        QCOMPARE(breaker.state(m_now), State::Open);
    }

private Q_SLOTS:
    // Every state against every verdict of a call that belongs to it.
    void transitions_data()
    {
        QTest::addColumn<State>("from");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<State>("to");
        const auto row = [](const char* name, State from, Verdict verdict, State to) {
            QTest::newRow(name) << from << int(verdict) << to;
        };
        row("closed, success", State::Closed, Verdict::Success, State::Closed);
        row("closed, the last failure it takes", State::Closed, Verdict::Failure, State::Open);
        row("closed, neither", State::Closed, Verdict::Neither, State::Closed);
        row("half-open, success", State::HalfOpen, Verdict::Success, State::Closed);
        row("half-open, failure", State::HalfOpen, Verdict::Failure, State::Open);
        row("half-open, neither", State::HalfOpen, Verdict::Neither, State::HalfOpen);
    }
    void transitions()
    {
        QFETCH(State, from);
        QFETCH(int, verdict);
        QFETCH(State, to);
        CircuitBreaker breaker = make();
        if (from == State::Closed) {
            for (int i = 0; i < 4; ++i)
                QVERIFY(!call(breaker, Verdict::Failure));
        } else {
            trip(breaker);
            m_now += 5s;
        }
        QCOMPARE(breaker.state(m_now), from);
        QCOMPARE(call(breaker, Verdict(verdict)), from != to);
        QCOMPARE(breaker.state(m_now), to);
    }
    void halfOfTheLastCalls()
    {
        CircuitBreaker breaker = make();
        for (int i = 0; i < 30; ++i)
            QVERIFY(!call(breaker, Verdict::Success));
        for (int i = 0; i < 9; ++i)
            QVERIFY(!call(breaker, Verdict::Failure));
        QVERIFY(call(breaker, Verdict::Failure)); // the tenth of twenty
    }
    void tooFewCallsDecideNothing()
    {
        CircuitBreaker breaker = make();
        for (int i = 0; i < 4; ++i)
            QVERIFY(!call(breaker, Verdict::Failure));
        m_now += 31s; // forgotten
        for (int i = 0; i < 4; ++i)
            QVERIFY(!call(breaker, Verdict::Failure));
        QVERIFY(call(breaker, Verdict::Failure));
    }
    void oneProbeAtATime()
    {
        CircuitBreaker breaker = make();
        trip(breaker);
        QVERIFY(!breaker.passes(m_now));
        QCOMPARE(*breaker.reopens(m_now), m_now + 5s);
        m_now += 4999ms;
        QVERIFY(!breaker.passes(m_now));
        m_now += 1ms;
        QVERIFY(breaker.passes(m_now));
        QVERIFY(!breaker.reopens(m_now));
        const auto probe = breaker.enter(m_now);
        QVERIFY(!breaker.passes(m_now));
        QVERIFY(!breaker.reopens(m_now));
        breaker.leave(probe, Verdict::Neither, m_now); // stopped: the next one probes
        QVERIFY(breaker.passes(m_now));
    }
    void staysOpenLongerEachTime()
    {
        CircuitBreaker breaker = make();
        trip(breaker);
        for (const auto expected : {10s, 20s, 40s, 80s, 120s, 120s}) {
            m_now = *breaker.reopens(m_now);
            QVERIFY(call(breaker, Verdict::Failure));
            QCOMPARE(*breaker.reopens(m_now) - m_now, Duration(expected));
        }
        m_now = *breaker.reopens(m_now);
        QVERIFY(call(breaker, Verdict::Success));
        trip(breaker); // and begins anew
        QCOMPARE(*breaker.reopens(m_now) - m_now, Duration(5s));
    }
    void callsFromBeforeCountNoMore()
    {
        CircuitBreaker breaker = make();
        const auto early = breaker.enter(m_now);
        trip(breaker);
        m_now += 5s;
        QVERIFY(!breaker.leave(early, Verdict::Success, m_now)); // does not close it
        QCOMPARE(breaker.state(m_now), State::HalfOpen);
    }
    void jitterIsATenth()
    {
        for (const double random : {0.0, 0.999}) {
            CircuitBreaker breaker(CircuitBreaker::Options(), [random] { return random; });
            trip(breaker);
            const Duration open = *breaker.reopens(m_now) - m_now;
            QVERIFY(open >= 4750ms && open <= 5250ms);
        }
    }

    void budgetIsAFifth()
    {
        RetryBudget budget({0.2, 0, 100, 0});
        for (int i = 0; i < 10; ++i)
            budget.called();
        QVERIFY(budget.take(m_now));
        QVERIFY(budget.take(m_now));
        QVERIFY(!budget.take(m_now));
    }
    void budgetGrowsWithTime()
    {
        RetryBudget budget({0, 1, 100, 0});
        QVERIFY(!budget.take(m_now));
        m_now += 1s;
        QVERIFY(budget.take(m_now));
        QVERIFY(!budget.take(m_now));
    }
    void budgetIsBounded()
    {
        RetryBudget budget({1, 1, 3, 0});
        for (int i = 0; i < 10; ++i)
            budget.called();
        QVERIFY(!(budget.available(m_now) > 3));
        m_now += 1h;
        QVERIFY(!(budget.available(m_now) > 3));
    }
    void budgetInAdvance()
    {
        RetryBudget budget({0, 2, 100, 1});
        QCOMPARE(budget.reserve(m_now), Duration::zero());
        QCOMPARE(budget.reserve(m_now), Duration(500ms));
        QCOMPARE(budget.reserve(m_now), Duration(1s)); // one behind the other, not all at once
        m_now += 1s;
        QVERIFY(!budget.take(m_now));
    }

    void percentiles()
    {
        LatencyStats stats;
        for (int i = 1; i <= 19; ++i)
            stats.add(Milliseconds(i), 100);
        QVERIFY(!stats.percentile(0.5)); // too few
        stats.add(Milliseconds(20), 100);
        QCOMPARE(*stats.percentile(0.5), Duration(10ms));
        QCOMPARE(*stats.percentile(0.95), Duration(19ms));
        QCOMPARE(*stats.percentile(0), Duration(1ms));
        QCOMPARE(*stats.percentile(1), Duration(20ms));
        QVERIFY(stats.percentile(0.5, 200));
        QVERIFY(stats.percentile(0.5, 50));
        QVERIFY(!stats.percentile(0.5, 201)); // of another size
        QVERIFY(!stats.percentile(0.5, 49));
        for (int i = 0; i < 1000; ++i)
            stats.add(Milliseconds(1), 100);
        QCOMPARE(stats.count(), LatencyStats::kept);
        QCOMPARE(*stats.percentile(1), Duration(1ms)); // the old ones are forgotten
    }
};

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
