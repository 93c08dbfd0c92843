#include "core/ask/asksession.h"
#include "core/ask/prefetch.h"
#include "support/await.h"
#include "support/fakesources.h"

#include <QSignalSpy>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString question = u"When are mites counted in the apiary?"_s;

struct Bench : AskBench
{
    AskEngines free()
    {
        AskEngines e = engines();
        e.embedsAhead = e.expandsAhead = e.reranksAhead = true;
        return e;
    }
};

QStringList sourcesOf(const AskRun& run)
{
    QStringList all;
    for (const Source& source : run.sources)
        all.append(u"%1 %2 %3"_s.arg(source.number).arg(source.score).arg(source.chunk.text));
    return all;
}

QStringList lanesOf(const AskRun& run)
{
    QStringList texts;
    for (const QueryLane& lane : run.lanes)
        texts.append(lane.text);
    return texts;
}

} // namespace

class TestPrefetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorkIsDoneAtEnter_data()
    {
        QTest::addColumn<bool>("embeds");
        QTest::addColumn<bool>("expands");
        for (const bool embeds : {false, true}) {
            for (const bool expands : {false, true})
                QTest::addRow("embedder %s, expander %s", embeds ? "free" : "paid", expands ? "free" : "paid")
                    << embeds << expands;
        }
    }
    void theWorkIsDoneAtEnter()
    {
        QFETCH(bool, embeds);
        QFETCH(bool, expands);
        Bench plain;
        AskSession without(plain.free());
        const auto expected = await(without.ask(question, AskBench::everything()));

        Bench b;
        AskEngines engines = b.free();
        engines.embedsAhead = embeds;
        engines.expandsAhead = expands;
        AskSession session(engines);
        session.prepare(question, AskBench::everything());
        quiet(b);
        // What costs nothing is done, and nothing else.
        QVERIFY(b.searcher->log.contains(u"text:"_s + question));
        QCOMPARE(b.embedder->asked.isEmpty(), !embeds);
        QCOMPARE(b.expander->calls, expands ? 1 : 0);
        QCOMPARE(b.memory->recalling.calls, embeds ? 1 : 0);
        QCOMPARE(b.tools->ran, QStringList(u"6*7"_s));
        QVERIFY(b.near->asked.isEmpty() && b.far->asked.isEmpty());
        QVERIFY(b.writer->seen.isEmpty());
        if (embeds)
            QCOMPARE(b.embedder->calls[0].priority, Priority::Prefetch);
        b.clock->advance(10s);
        const auto run = await(session.ask(question, AskBench::everything()));
        QVERIFY(run.ok() && !run->error);
        QCOMPARE(sourcesOf(*run), sourcesOf(*expected));
        QCOMPARE(lanesOf(*run), lanesOf(*expected));
        QCOMPARE(run->answer.text, expected->answer.text);
        QCOMPARE(run->notes, expected->notes);
        QCOMPARE(b.embedder->asked.size(), plain.embedder->asked.size()); // nothing twice
        QCOMPARE(b.expander->calls, 1);
        QCOMPARE(b.near->asked, question);
        QCOMPARE(run->ahead, Duration(10s));
        QCOMPARE(run->total, Duration::zero());
        QCOMPARE(run->graph.levelByLevel, Duration::zero());
        QCOMPARE(b.writer->call.priority, Priority::Interactive);
    }
    void whatIsUnderWayGoesOn()
    {
        Bench b;
        b.expander->variants.clear();
        b.embedder->immediate = false;
        AskSession session(b.free());
        session.prepare(question, AskOptions());
        quiet(b);
        QCOMPARE(b.embedder->held.size(), 1);
        b.clock->advance(1s);
        const auto future = session.ask(question, AskOptions());
        quiet(b);
        QVERIFY(!b.embedder->calls[0].stop.stop_requested());
        b.clock->advance(2s);
        b.embedder->release(0);
        const auto run = await(future);
        QVERIFY(!run->error);
        QCOMPARE(run->retrieval, Duration(2s));
        QCOMPARE(b.embedder->asked.size(), 1);
    }
    void theTimeForAQuestionBeginsWithEnter()
    {
        Bench b;
        b.embedder->immediate = false;
        AskOptions options;
        options.maxProcessingTime = 5s;
        AskSession session(b.free());
        session.prepare(question, options);
        quiet(b);
        b.clock->advance(20s); // still typing
        const auto future = session.ask(question, options);
        quiet(b);
        b.clock->advance(4s);
        quiet(b);
        QVERIFY(!future.isFinished());
        b.clock->advance(1s);
        const auto run = await(future);
        QVERIFY(!run->error); // by the words alone
        QCOMPARE(run->notes.size(), 1);
    }
    void anotherQuestionBeginsAnew_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("queries");
        QTest::addColumn<bool>("taken");
        QTest::newRow("the same") << question << 8 << true;
        QTest::newRow("spaces") << u"  When are  mites counted in the apiary? "_s << 8 << true;
        QTest::newRow("another word") << u"When are bees counted in the apiary?"_s << 8 << false;
        QTest::newRow("other options") << question << 4 << false;
    }
    void anotherQuestionBeginsAnew()
    {
        QFETCH(QString, asked);
        QFETCH(int, queries);
        QFETCH(bool, taken);
        Bench b;
        AskSession session(b.free());
        session.prepare(question, AskOptions());
        quiet(b);
        AskOptions options;
        options.queryCount = queries;
        const auto run = await(session.ask(asked, options));
        QVERIFY(!run->error);
        QCOMPARE(b.expander->calls, taken ? 1 : 2);
        QCOMPARE(run->lanes[0].text, asked.simplified());
    }
    void theNextKeyStopsIt()
    {
        Bench b;
        b.embedder->immediate = false;
        AskSession session(b.free());
        session.prepare(question, AskOptions());
        quiet(b);
        session.dropPrepared();
        QVERIFY(b.embedder->calls[0].stop.stop_requested());
        quiet(b);
        session.prepare(question + u" Really?"_s, AskOptions());
        session.prepare(question + u" Really? Yes?"_s, AskOptions()); // ends the one before
        quiet(b);
        QVERIFY(b.embedder->calls[1].stop.stop_requested());
    }
    void nothingIsBegunForNothing_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("parallel");
        QTest::addColumn<AskMode>("mode");
        QTest::addColumn<bool>("switchedOff");
        QTest::newRow("short") << u"mites counted when?"_s << true << AskMode::FanOut << false;
        QTest::newRow("one by one") << question << false << AskMode::FanOut << false;
        QTest::newRow("research") << question << true << AskMode::Research << false;
        QTest::newRow("exhaustive") << question << true << AskMode::Exhaustive << false;
        QTest::newRow("switched off") << question << true << AskMode::FanOut << true;
    }
    void nothingIsBegunForNothing()
    {
        QFETCH(QString, asked);
        QFETCH(bool, parallel);
        QFETCH(AskMode, mode);
        QFETCH(bool, switchedOff);
        Bench b;
        AskOptions options;
        options.parallel = parallel;
        options.mode = mode;
        AskEngines engines = b.free();
        engines.prefetches = !switchedOff;
        Prefetch prefetch;
        prefetch.begin(engines, asked, options, {});
        quiet(b);
        QVERIFY(!prefetch.isRunning());
        QVERIFY(b.searcher->log.isEmpty());
    }
    void whatFailedOrIsOldIsNotTaken_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("failed") << true;
        QTest::newRow("old") << false;
    }
    void whatFailedOrIsOldIsNotTaken()
    {
        QFETCH(bool, fails);
        Bench b;
        if (fails)
            b.embedder->failure = Error::make(ErrorCode::ConnectionFailed, u"nobody there yet"_s);
        AskSession session(b.free());
        session.prepare(question, AskOptions());
        quiet(b);
        b.embedder->failure.reset();
        if (!fails)
            b.clock->advance(61s);
        const auto run = await(session.ask(question, AskOptions()));
        QVERIFY(!run->error);
        QVERIFY(run->notes.isEmpty());
        QCOMPARE(run->ahead, Duration::zero());
        QCOMPARE(b.expander->calls, 2);
    }
    void refinementsAreTold()
    {
        Bench b;
        b.searcher->records[{1}].text = u"The annual colony census (ACC) is taken in August."_s;
        b.searcher->records[{2}].text = u"Fill the acid carboy cap (ACC) slowly."_s;
        AskSession session(b.free());
        QSignalSpy refined(&session, &AskSession::refined);
        session.prepare(u"When is the ACC due this year?"_s, AskOptions());
        QTRY_COMPARE(refined.size(), 1);
        QCOMPARE(refined[0][0].value<QList<Refinement>>().size(), 2);
    }
    void destroyedOnTheWay()
    {
        Bench b;
        b.embedder->immediate = false;
        auto session = std::make_unique<AskSession>(b.free());
        session->prepare(question, AskOptions());
        quiet(b);
        session.reset();
        QVERIFY(b.embedder->calls[0].stop.stop_requested());
        b.embedder->release(0);
        quiet(b);
    }
};

QTEST_GUILESS_MAIN(TestPrefetch)
#include "tst_prefetch.moc"
