#include "core/lab/querylanes.h"
#include "core/lab/race.h"
#include "support/await.h"
#include "support/fakeengines.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestRace : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<HeldEmbedder> m_embedder;
    std::shared_ptr<FakeExpander> m_expander;
    std::shared_ptr<FakeSearcher> m_searcher;
    QThreadPool m_pool;

    AskEngines engines()
    {
        m_embedder = std::make_shared<HeldEmbedder>();
        m_expander = std::make_shared<FakeExpander>();
        m_expander->variants = {u"alpha"_s, u"beta two"_s, u"gamma three"_s};
        m_searcher = std::make_shared<FakeSearcher>();
        m_searcher->fill(6);
        AskEngines e;
        e.embedder = m_embedder;
        e.expander = m_expander;
        e.searcher = m_searcher;
        e.pool = &m_pool;
        e.clock = std::make_shared<SteadyClock>();
        return e;
    }

private Q_SLOTS:
    void bothWaysTheSameQueriesAndHits()
    {
        Race race(engines());
        const auto report = await(race.run(u"mites"_s, AskOptions(), {}));
        QVERIFY(report.ok());
        QVERIFY(report->identical);
        QVERIFY(report->hits > 0);
        QCOMPARE(report->commonHits, report->hits);
        QVERIFY(!report->sequential.options.parallel);
        QVERIFY(report->parallel.options.parallel);
        QCOMPARE(report->sequential.lanes.size(), 4);
        QCOMPARE(m_expander->calls, 1); // once for both
        QCOMPARE(m_embedder->asked.mid(0, 4), m_embedder->asked.mid(4, 4));
        QVERIFY(!report->sequential.options.raceId.isEmpty());
        QCOMPARE(report->sequential.options.raceId, report->parallel.options.raceId);
    }
    void itIsSeenWhileItRuns()
    {
        Race race(engines());
        m_embedder->immediate = false;
        const auto future = race.run(u"mites"_s, AskOptions(), {});
        QCOMPARE(race.snapshot().revision, 0u);
        QTRY_COMPARE(m_embedder->held.size(), 1);
        QTRY_VERIFY(race.snapshot().sequential.begun);
        QTRY_COMPARE(race.snapshot().sequential.calls.size(), 4);
        QTRY_COMPARE(race.snapshot().sequential.count(TrackedCall::State::InProgress), 1); // one by one
        QVERIFY(!race.snapshot().parallel.begun);
        const Duration before = race.snapshot().sequential.elapsed;
        QTRY_VERIFY(race.snapshot().sequential.elapsed > before); // it grows without an answer
        m_embedder->immediate = true;
        m_embedder->release(0);
        QVERIFY(await(future).ok());
        for (const LabLane& lane : {race.snapshot().sequential, race.snapshot().parallel}) {
            QVERIFY(lane.begun && lane.done);
            QCOMPARE(lane.items, 4);
            QCOMPARE(lane.count(TrackedCall::State::Completed), 4);
        }
    }
    void queriesAreCalls_data()
    {
        QTest::addColumn<QueryLane::State>("state");
        QTest::addColumn<int>("waited");
        QTest::addColumn<int>("worked");
        QTest::addColumn<TrackedCall::State>("call");
        QTest::addColumn<int>("started"); // -1: not
        QTest::addColumn<int>("end");
        using Query = QueryLane::State;
        using Call = TrackedCall::State;
        QTest::newRow("waiting") << Query::Waiting << 0 << 0 << Call::Pending << -1 << 90;
        QTest::newRow("embedding") << Query::Embedding << 20 << 30 << Call::InProgress << 20 << 50;
        QTest::newRow("searching") << Query::Searching << 20 << 60 << Call::InProgress << 20 << 80;
        QTest::newRow("done") << Query::Done << 5 << 10 << Call::Completed << 5 << 15;
        QTest::newRow("failed") << Query::Failed << 5 << 10 << Call::Failed << 5 << 15;
        QTest::newRow("stopped before its turn") << Query::Cancelled << 40 << 0 << Call::Cancelled << -1 << 40;
    }
    void queriesAreCalls()
    {
        QFETCH(QueryLane::State, state);
        QFETCH(int, waited);
        QFETCH(int, worked);
        QFETCH(TrackedCall::State, call);
        QFETCH(int, started);
        QFETCH(int, end);
        QueryLane query;
        query.index = 3;
        query.state = state;
        query.waited = Milliseconds(waited);
        query.searching = Milliseconds(worked);
        const LabLane lane = laneOfQueries({query}, Milliseconds(90));
        QCOMPARE(lane.items, 1);
        QCOMPARE(lane.elapsed, Duration(Milliseconds(90)));
        QCOMPARE(lane.calls.first().item, 3);
        QCOMPARE(lane.calls.first().state, call);
        QCOMPARE(lane.calls.first().started.has_value(), started >= 0);
        QCOMPARE(lane.calls.first().started.value_or(Milliseconds(-1)), Duration(Milliseconds(started)));
        QCOMPARE(lane.calls.first().end, Duration(Milliseconds(end)));
    }
    void differenceIsSeen()
    {
        AskRun a;
        a.fused = {{{1}, 1.0, {1, 0}}, {{2}, 0.5, {2, 0}}};
        AskRun b = a;
        QVERIFY(compareRuns(a, b).identical);
        std::swap(b.fused[0], b.fused[1]);
        QVERIFY(!compareRuns(a, b).identical);
        QCOMPARE(compareRuns(a, b).commonHits, 2);
        b = a;
        b.fused[1].ranks = {3, 0};
        QVERIFY(!compareRuns(a, b).identical);
        b.fused.removeLast();
        const auto report = compareRuns(a, b);
        QVERIFY(!report.identical);
        QCOMPARE(report.commonHits, 1);
        QCOMPARE(report.hits, 2);
    }
    void failureIsTheRacesFailure()
    {
        Race race(engines());
        m_embedder->failure = Error::make(ErrorCode::ConnectionFailed, u"down"_s);
        m_searcher->textFailure = Error::make(ErrorCode::Database, u"gone"_s);
        QCOMPARE(await(race.run(u"mites"_s, AskOptions(), {})).error().code, ErrorCode::ConnectionFailed);
    }
    void stop()
    {
        Race race(engines());
        m_embedder->immediate = false;
        std::stop_source source;
        const auto future = race.run(u"mites"_s, AskOptions(), source.get_token());
        QTRY_COMPARE(m_embedder->held.size(), 1);
        source.request_stop();
        const auto report = await(future);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRace)
#include "tst_race.moc"
