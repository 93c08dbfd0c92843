#include "core/ask/retriever.h"
#include "support/await.h"
#include "support/fakeengines.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    std::shared_ptr<HeldEmbedder> embedder = std::make_shared<HeldEmbedder>();
    std::shared_ptr<FakeExpander> expander = std::make_shared<FakeExpander>();
    std::shared_ptr<FakeSearcher> held = std::make_shared<FakeSearcher>();
    FakeSearcher& searcher = *held;
    QThreadPool pool;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::stop_source stop;
    std::shared_ptr<SpanRecorder> recorder = std::make_shared<SpanRecorder>(clock);
    QList<QueryLane> lanes;

    Bench() { searcher.fill(6); }
    AskEngines engines()
    {
        AskEngines e;
        e.embedder = embedder;
        e.expander = expander;
        e.searcher = held;
        e.pool = &pool;
        e.clock = clock;
        return e;
    }
    CallContext call()
    {
        CallContext c;
        c.stop = stop.get_token();
        c.span.recorder = recorder;
        return c;
    }
    Future<Retrieval> retrieve(Retriever& retriever, const QString& question, const AskOptions& options)
    {
        return retriever.retrieve(question, options, call(), [this](const QList<QueryLane>& l) { lanes = l; });
    }
};

AskOptions options(bool parallel, int queries = 8)
{
    AskOptions o;
    o.parallel = parallel;
    o.queryCount = queries;
    return o;
}

} // namespace

class TestRetriever : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionDoesNotWaitForItsVariants()
    {
        Bench b;
        b.expander->hold = true;
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"when are mites counted"_s, options(true));
        QCOMPARE(b.embedder->asked, QStringList{u"when are mites counted"_s});
        QTRY_COMPARE(b.lanes.value(0).state, QueryLane::State::Done);
        QVERIFY(!future.isFinished());
        b.expander->sink(u"mites august"_s); // a variant is searched the moment it arrives
        QCOMPARE(b.embedder->asked.size(), 2);
        b.expander->held.settle({});
        const auto result = await(future);
        QCOMPARE(result->lanes.size(), 2);
        QVERIFY(result->notes.isEmpty());
    }
    void textSearchRunsWhileTheQueryIsEmbedded()
    {
        Bench b;
        b.embedder->immediate = false;
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"mites"_s, options(true, 1));
        QTRY_VERIFY(b.searcher.log.contains(u"text:mites"_s));
        QVERIFY(!b.searcher.log.join(u' ').contains("vector"_L1));
        b.embedder->release(0);
        QVERIFY(await(future).ok());
        QCOMPARE(b.searcher.log.size(), 2);
    }
    void allLanesAtOnceUpToTheLimit()
    {
        Bench b;
        b.embedder->immediate = false;
        for (int i = 0; i < 7; ++i)
            b.expander->variants.append(u"variant%1"_s.arg(i));
        AskOptions o = options(true);
        o.maxConcurrentQueries = 3;
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"question"_s, o);
        QTRY_COMPARE(b.embedder->held.size(), 3);
        settleEvents();
        QCOMPARE(b.embedder->held.size(), 3);
        // Those that found no room share the first call that ends.
        b.embedder->release(1);
        QTRY_COMPARE(b.embedder->held.size(), 4);
        QCOMPARE(b.embedder->heldTexts.last(), b.embedder->asked.mid(3));
        QCOMPARE(b.embedder->heldTexts.last().size(), 5);
        QCOMPARE(b.lanes.last().state, QueryLane::State::Embedding);
        for (const int i : {0, 2, 3})
            b.embedder->release(i);
        const auto result = await(future);
        QCOMPARE(result->lanes.size(), 8);
        for (const QueryLane& lane : result->lanes)
            QCOMPARE(lane.state, QueryLane::State::Done);
        QCOMPARE(b.embedder->peak, 3);
    }
    void aSharedCallIsAsLongAsItsLanes()
    {
        Bench b;
        b.embedder->immediate = false;
        AskOptions o = options(true);
        o.variants = QStringList{u"a"_s, u"bb"_s, u"ccc"_s, u"dddd"_s};
        o.maxConcurrentQueries = 2;
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"question"_s, o);
        QCOMPARE(b.embedder->heldTexts, (QList<QStringList>{{u"question"_s, u"a"_s, u"bb"_s}, {u"ccc"_s, u"dddd"_s}}));
        settleEvents();
        b.clock->advance(150ms);
        b.embedder->release(0);
        b.embedder->held[1].settle(Error::make(ErrorCode::ServerError, u"down"_s));
        const auto result = await(future);
        QCOMPARE(result->took, Duration(150ms));
        for (const QueryLane& lane : result->lanes) {
            QCOMPARE(lane.embedding, Duration(150ms));
            QCOMPARE(lane.state, lane.index < 3 ? QueryLane::State::Done : QueryLane::State::Failed);
            QVERIFY(lane.hits > 0); // found by its words at least
        }
    }
    void moreThanACallTakesGoIntoTheNext()
    {
        Bench b;
        b.embedder->immediate = false;
        AskOptions o = options(true);
        QStringList variants;
        for (int i = 0; i < 11; ++i)
            variants.append(u"variant%1"_s.arg(i));
        o.variants = variants;
        o.maxConcurrentQueries = 1;
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"question"_s, o);
        QCOMPARE(b.embedder->heldTexts.last().size(), b.embedder->maxBatchTexts());
        b.embedder->release(0);
        QTRY_COMPARE(b.embedder->held.size(), 2);
        QCOMPARE(b.embedder->heldTexts.last(), variants.mid(7));
        b.embedder->release(1);
        QCOMPARE(await(future)->lanes.size(), 12);
    }
    void eightAtOnce()
    {
        Bench b;
        b.embedder->immediate = false;
        for (int i = 0; i < 7; ++i)
            b.expander->variants.append(u"variant%1"_s.arg(i));
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"question"_s, options(true));
        QTRY_COMPARE(b.embedder->inFlight, 8);
        settleEvents(); // the expansion has ended before time goes on
        b.clock->advance(150ms);
        for (int i = 0; i < 8; ++i)
            b.embedder->release(i);
        const auto result = await(future);
        QCOMPARE(result->took, Duration(150ms));
        const auto summary = summarize(b.recorder->spans());
        QCOMPARE(summary.sequentialEquivalent, Duration(8 * 150ms));
        QCOMPARE(summary.criticalPath, Duration(150ms));
    }
    void oneByOneIsOneByOne()
    {
        Bench b;
        b.embedder->immediate = false;
        b.expander->variants = {u"alpha"_s, u"beta"_s};
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"question"_s, options(false));
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE(b.embedder->held.size(), i + 1);
            settleEvents();
            QCOMPARE(b.embedder->held.size(), i + 1);
            QCOMPARE(b.expander->calls, i > 0 ? 1 : 0);
            b.clock->advance(150ms);
            b.embedder->release(i);
        }
        const auto result = await(future);
        QCOMPARE(b.embedder->peak, 1);
        QCOMPARE(result->took, Duration(450ms));
        // Within a lane too: the text search comes after the vector search.
        QVERIFY(b.searcher.log.at(0).startsWith("vector"_L1));
        QVERIFY(b.searcher.log.at(1).startsWith("text"_L1));
        const auto spans = b.recorder->spans();
        for (qsizetype i = 1; i < spans.size(); ++i)
            QVERIFY2(spans[i].start >= spans[i - 1].end, "two things at once");
    }
    // The order in which lanes end must not matter: same lists, same hits, both ways.
    void sameHitsInAnyOrder()
    {
        QList<FusedChunk> reference;
        for (quint32 seed = 0; seed < 20; ++seed) {
            Bench b;
            b.embedder->immediate = false;
            b.expander->variants = {u"a1"_s, u"bb2"_s, u"ccc3"_s, u"dddd4"_s, u"eeeee5"_s};
            Retriever retriever(b.engines());
            const bool parallel = seed != 0;
            const auto future = b.retrieve(retriever, u"the question"_s, options(parallel, 6));
            QRandomGenerator random(seed);
            QList<int> order;
            for (int i = 0; i < 6; ++i)
                order.insert(parallel ? random.bounded(int(order.size()) + 1) : int(order.size()), i);
            for (const int i : std::as_const(order)) {
                QTRY_VERIFY(b.embedder->held.size() > i);
                b.embedder->release(i);
            }
            const auto result = await(future);
            QVERIFY(result.ok());
            QVERIFY(!result->fused.isEmpty());
            if (reference.isEmpty())
                reference = result->fused;
            QCOMPARE(result->fused.size(), reference.size());
            for (qsizetype i = 0; i < reference.size(); ++i) {
                QCOMPARE(result->fused[i].chunk, reference[i].chunk);
                QCOMPARE(result->fused[i].ranks, reference[i].ranks);
            }
        }
    }
    void variantsThatSayTheSameAreAskedOnce()
    {
        Bench b;
        b.expander->variants = {u"Mites counted!"_s, u"counting mite"_s, u""_s, u"  "_s, u"august"_s};
        Retriever retriever(b.engines());
        const auto result = await(b.retrieve(retriever, u"mites counted"_s, options(true)));
        QCOMPARE(result->lanes.size(), 2);
        QCOMPARE(result->lanes[1].text, u"august"_s);
    }
    void fixedVariantsAreNotExpanded()
    {
        Bench b;
        AskOptions o = options(true, 2);
        o.variants = QStringList{u"one"_s, u"other"_s, u"third"_s};
        Retriever retriever(b.engines());
        const auto result = await(b.retrieve(retriever, u"question"_s, o));
        QCOMPARE(b.expander->calls, 0);
        QCOMPARE(result->lanes.size(), 4);
    }

    void oneFailedEmbeddingIsANote_data()
    {
        QTest::addColumn<bool>("parallel");
        QTest::newRow("parallel") << true;
        QTest::newRow("one by one") << false;
    }
    void oneFailedEmbeddingIsANote()
    {
        QFETCH(bool, parallel);
        Bench b;
        b.expander->variants = {u"breaks"_s, u"works"_s};
        b.embedder->failFor = {u"breaks"_s};
        Retriever retriever(b.engines());
        const auto result = await(b.retrieve(retriever, u"question"_s, options(parallel)));
        QVERIFY(!result->error);
        QCOMPARE(result->notes.size(), 1);
        QVERIFY(result->notes[0].contains("1 of 3"_L1));
        QCOMPARE(result->lanes[1].state, QueryLane::State::Failed);
        QVERIFY(result->lanes[1].hits > 0); // its text search counts
        QCOMPARE(result->lanes[2].state, QueryLane::State::Done);
    }
    void everythingFailedIsAnError()
    {
        Bench b;
        b.embedder->failure = Error::make(ErrorCode::ConnectionFailed, u"nobody at http://h:1"_s);
        b.searcher.textFailure = Error::make(ErrorCode::Database, u"locked"_s);
        Retriever retriever(b.engines());
        const auto result = await(b.retrieve(retriever, u"question"_s, options(true, 1)));
        QVERIFY(result.ok());
        QCOMPARE(result->error->code, ErrorCode::ConnectionFailed);
    }
    void failedExpansionIsANote()
    {
        Bench b;
        b.expander->failure = Error::make(ErrorCode::ServerError, u"model crashed"_s);
        Retriever retriever(b.engines());
        const auto result = await(b.retrieve(retriever, u"question"_s, options(true)));
        QVERIFY(!result->error);
        QVERIFY(result->notes.value(0).contains("model crashed"_L1));
        QCOMPARE(result->lanes.size(), 1);
    }
    void timeUpUsesWhatIsThere()
    {
        Bench b;
        b.embedder->immediate = false;
        b.expander->variants = {u"slow"_s};
        AskOptions o = options(true);
        o.maxProcessingTime = 1000ms;
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"question"_s, o);
        QTRY_COMPARE(b.embedder->held.size(), 2);
        b.embedder->release(0);
        QTRY_COMPARE(b.lanes.value(0).state, QueryLane::State::Done);
        b.clock->advance(1000ms);
        const auto result = await(future);
        QVERIFY(b.embedder->calls[1].stop.stop_requested());
        QVERIFY(!result->error);
        QVERIFY(!result->fused.isEmpty());
        QVERIFY(result->notes.value(0).contains("1 of 2"_L1));
        QCOMPARE(result->lanes[1].error->code, ErrorCode::TimedOut);
    }
    void stopEndsAsCancelled()
    {
        Bench b;
        b.embedder->immediate = false;
        Retriever retriever(b.engines());
        const auto future = b.retrieve(retriever, u"question"_s, options(true, 1));
        b.stop.request_stop();
        QVERIFY(b.embedder->calls[0].stop.stop_requested());
        b.embedder->held[0].settle(Error::cancelled());
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }
    void destroyedOnTheWay()
    {
        Bench b;
        b.embedder->immediate = false;
        b.expander->hold = true;
        auto retriever = std::make_unique<Retriever>(b.engines());
        const auto future = b.retrieve(*retriever, u"question"_s, options(true));
        retriever.reset();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        b.expander->sink(u"late"_s);
        b.embedder->release(0);
        settleEvents();
        QCOMPARE(b.embedder->asked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRetriever)
#include "tst_retriever.moc"
