#include "core/engines/cachingembeddingclient.h"

#include "support/await.h"
#include "support/fakeengines.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCachingEmbeddingClient : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> dir;
    std::shared_ptr<CacheStore> store;
    std::shared_ptr<HeldEmbedder> inner;
    std::unique_ptr<CachingEmbeddingClient> client;

    Future<QList<Vector>> embed(const QStringList& texts, const CallContext& call = {})
    {
        return client->embed(texts, TextKind::Passage, call);
    }
    // What the calls that asked the inner client were given, when `n` of them have been made.
    bool asked(int n)
    {
        return QTest::qWaitFor([&] { return inner->calls.size() == n; });
    }
    void answer(int call, const QStringList& texts) { inner->held[call].settle(HeldEmbedder::vectorsOf(texts)); }
    static CallContext stoppable(std::stop_source& stop)
    {
        CallContext call;
        call.stop = stop.get_token();
        return call;
    }
    // The store has nothing left to do, and what it said has arrived.
    void settle()
    {
        QVERIFY(await(store->stats()).ok());
        settleEvents();
    }

private Q_SLOTS:
    void init()
    {
        dir = std::make_unique<QTemporaryDir>();
        store = std::make_shared<CacheStore>(dir->filePath(u"cache.db"_s));
        inner = std::make_shared<HeldEmbedder>();
        client = std::make_unique<CachingEmbeddingClient>(inner, store);
    }
    void cleanup()
    {
        client.reset();
        store.reset();
    }

    void asksForNothingTwice()
    {
        QCOMPARE(*await(embed({u"a"_s, u"bb"_s})), HeldEmbedder::vectorsOf({u"a"_s, u"bb"_s}));
        QCOMPARE(*await(embed({u"bb"_s, u"a"_s})), HeldEmbedder::vectorsOf({u"bb"_s, u"a"_s}));
        QCOMPARE(inner->calls.size(), 1);
        // Part of it is known, in the middle and at the end.
        QCOMPARE(*await(embed({u"ccc"_s, u"a"_s, u"dddd"_s, u"bb"_s})),
                 HeldEmbedder::vectorsOf({u"ccc"_s, u"a"_s, u"dddd"_s, u"bb"_s}));
        QCOMPARE(inner->asked, (QStringList{u"a"_s, u"bb"_s, u"ccc"_s, u"dddd"_s}));
        QCOMPARE(client->textsInAir(), 0);
    }
    void outlivesTheClient()
    {
        QVERIFY(await(embed({u"a"_s})).ok());
        client = std::make_unique<CachingEmbeddingClient>(inner, store);
        QVERIFY(await(embed({u"a"_s})).ok());
        QCOMPARE(inner->calls.size(), 1);
    }
    void equalTextsOfACallAreOne()
    {
        QCOMPARE(*await(embed({u"a"_s, u"bb"_s, u"a"_s, u"a"_s})),
                 HeldEmbedder::vectorsOf({u"a"_s, u"bb"_s, u"a"_s, u"a"_s}));
        QCOMPARE(inner->asked, (QStringList{u"a"_s, u"bb"_s}));
    }
    void kindsAndModelsAreApart()
    {
        QVERIFY(await(embed({u"a"_s})).ok());
        QVERIFY(await(client->embed({u"a"_s}, TextKind::Query, {})).ok());
        QCOMPARE(inner->calls.size(), 2);
        const auto key = CachingEmbeddingClient::keyOf(u"m"_s, TextKind::Query, u"a"_s);
        QCOMPARE(key.size(), 32);
        QVERIFY(key != CachingEmbeddingClient::keyOf(u"m"_s, TextKind::Passage, u"a"_s));
        QVERIFY(key != CachingEmbeddingClient::keyOf(u"n"_s, TextKind::Query, u"a"_s));
        QVERIFY(key != CachingEmbeddingClient::keyOf(u"m"_s, TextKind::Query, u"b"_s));
    }
    void nothingToEmbed() { QVERIFY(await(embed({}))->isEmpty()); }
    void vectorsAsBytes()
    {
        QCOMPARE(CachingEmbeddingClient::bytesOf({1.0F, -2.0F}), QByteArray::fromHex("0000803f000000c0"));
        const Vector vector{0.1F, -0.0F, 3e-39F, 1e38F};
        QCOMPARE(CachingEmbeddingClient::vectorOf(CachingEmbeddingClient::bytesOf(vector)), vector);
        QVERIFY(CachingEmbeddingClient::vectorOf({}).isEmpty());
        QVERIFY(CachingEmbeddingClient::vectorOf("abcde").isEmpty());
        QVERIFY(CachingEmbeddingClient::vectorOf(QByteArray::fromHex("0000807f")).isEmpty()); // infinite
    }
    void keptBytesThatAreNoVectorAreAskedFor()
    {
        const QByteArray key = CachingEmbeddingClient::keyOf(inner->modelId(), TextKind::Passage, u"a"_s);
        QVERIFY(await(store->put(u"embedding"_s, {{key, "xyz"}})).ok());
        QCOMPARE(*await(embed({u"a"_s})), HeldEmbedder::vectorsOf({u"a"_s}));
        QCOMPARE(inner->calls.size(), 1);
    }
    void aModelOfAnotherDimensionIsAskedForEverything()
    {
        const QByteArray key = CachingEmbeddingClient::keyOf(inner->modelId(), TextKind::Passage, u"a"_s);
        QVERIFY(await(store->put(u"embedding"_s, {{key, CachingEmbeddingClient::bytesOf({1.0F, 2.0F, 3.0F})}})).ok());
        QCOMPARE(*await(embed({u"a"_s, u"bb"_s})), HeldEmbedder::vectorsOf({u"a"_s, u"bb"_s}));
        QCOMPARE(inner->asked, (QStringList{u"bb"_s, u"a"_s, u"bb"_s}));
        QCOMPARE(*await(embed({u"a"_s, u"bb"_s})), HeldEmbedder::vectorsOf({u"a"_s, u"bb"_s}));
        QCOMPARE(inner->calls.size(), 2);
    }
    void aWrongNumberOfVectorsIsRefused()
    {
        inner->immediate = false;
        const auto future = embed({u"a"_s, u"bb"_s});
        QVERIFY(asked(1));
        answer(0, {u"a"_s});
        QCOMPARE(await(future).error().code, ErrorCode::BadResponse);
        QCOMPARE(client->textsInAir(), 0);
    }
    void failuresAreNotKept()
    {
        inner->failure = Error::make(ErrorCode::ServerError, u"no"_s);
        QCOMPARE(await(embed({u"a"_s})).error().code, ErrorCode::ServerError);
        inner->failure.reset();
        QVERIFY(await(embed({u"a"_s})).ok());
        QCOMPARE(inner->calls.size(), 2);
    }

    void whatIsInTheAirIsWaitedFor()
    {
        inner->immediate = false;
        const auto first = embed({u"a"_s, u"bb"_s});
        QVERIFY(asked(1));
        const auto second = embed({u"bb"_s, u"ccc"_s, u"a"_s});
        const auto third = embed({u"bb"_s});
        QVERIFY(asked(2));
        QCOMPARE(inner->asked, (QStringList{u"a"_s, u"bb"_s, u"ccc"_s}));
        QCOMPARE(client->textsInAir(), 3);
        answer(1, {u"ccc"_s});
        settle();
        QVERIFY(!second.isFinished());
        answer(0, {u"a"_s, u"bb"_s});
        QCOMPARE(*await(first), HeldEmbedder::vectorsOf({u"a"_s, u"bb"_s}));
        QCOMPARE(*await(second), HeldEmbedder::vectorsOf({u"bb"_s, u"ccc"_s, u"a"_s}));
        QCOMPARE(*await(third), HeldEmbedder::vectorsOf({u"bb"_s}));
        QCOMPARE(inner->calls.size(), 2);
        QCOMPARE(client->textsInAir(), 0);
    }
    void joins_data()
    {
        QTest::addColumn<Priority>("leader");
        QTest::addColumn<Priority>("follower");
        QTest::addColumn<int>("leaderDeadline"); // ms; -1 none
        QTest::addColumn<int>("followerDeadline");
        QTest::addColumn<int>("calls");
        QTest::newRow("equal") << Priority::Background << Priority::Background << -1 << -1 << 1;
        QTest::newRow("a person does not wait for the background")
            << Priority::Background << Priority::Interactive << -1 << -1 << 2;
        QTest::newRow("the background waits for a person")
            << Priority::Interactive << Priority::Background << -1 << -1 << 1;
        QTest::newRow("in time") << Priority::Interactive << Priority::Interactive << 5 << 5 << 1;
        QTest::newRow("too late") << Priority::Interactive << Priority::Interactive << 6 << 5 << 2;
        QTest::newRow("perhaps too late") << Priority::Interactive << Priority::Interactive << -1 << 5 << 2;
        QTest::newRow("no hurry") << Priority::Interactive << Priority::Interactive << 5 << -1 << 1;
    }
    void joins()
    {
        QFETCH(Priority, leader);
        QFETCH(Priority, follower);
        QFETCH(int, leaderDeadline);
        QFETCH(int, followerDeadline);
        QFETCH(int, calls);
        const auto context = [](Priority priority, int deadline) {
            CallContext call;
            call.priority = priority;
            if (deadline >= 0)
                call.deadline = TimePoint(Milliseconds(deadline));
            return call;
        };
        inner->immediate = false;
        const auto first = embed({u"a"_s}, context(leader, leaderDeadline));
        QVERIFY(asked(1));
        const auto second = embed({u"a"_s}, context(follower, followerDeadline));
        settle();
        QCOMPARE(inner->calls.size(), calls);
        for (int i = 0; i < calls; ++i)
            answer(i, {u"a"_s});
        QVERIFY(await(first).ok() && await(second).ok());
        QCOMPARE(client->textsInAir(), 0);
    }
    void afterTheLeadersFailureEachAsksForItself()
    {
        inner->immediate = false;
        const auto first = embed({u"a"_s});
        QVERIFY(asked(1));
        const auto second = embed({u"a"_s});
        const auto third = embed({u"a"_s, u"bb"_s});
        QVERIFY(asked(2)); // for bb
        answer(1, {u"bb"_s});
        settle();
        inner->held[0].settle(Error::make(ErrorCode::ServerError, u"no"_s));
        QCOMPARE(await(first).error().code, ErrorCode::ServerError);
        QVERIFY(asked(4));
        inner->held[2].settle(Error::make(ErrorCode::ServerError, u"again"_s));
        answer(3, {u"a"_s});
        QCOMPARE(await(second).error().message, u"again"_s);
        QCOMPARE(*await(third), HeldEmbedder::vectorsOf({u"a"_s, u"bb"_s}));
        QCOMPARE(client->textsInAir(), 0);
    }
    void afterTheLeadersStopOneOfThemAsks()
    {
        inner->immediate = false;
        std::stop_source stop;
        const auto first = embed({u"a"_s}, stoppable(stop));
        QVERIFY(asked(1));
        const auto second = embed({u"a"_s});
        const auto third = embed({u"a"_s});
        settle();
        stop.request_stop();
        QCOMPARE(await(first).error().code, ErrorCode::Cancelled); // at once, though the inner call has not ended
        QVERIFY(asked(2));
        QVERIFY(inner->calls[0].stopRequested());
        QVERIFY(!inner->calls[1].stopRequested());
        inner->held[0].settle(Error::cancelled());
        settle();
        QVERIFY(!second.isFinished() && !third.isFinished());
        answer(1, {u"a"_s});
        QVERIFY(await(second).ok() && await(third).ok());
        QCOMPARE(inner->calls.size(), 2);
        QCOMPARE(client->textsInAir(), 0);
    }
    void aStoppedWaitLeavesNothingBehind()
    {
        inner->immediate = false;
        std::stop_source stop;
        const auto first = embed({u"a"_s});
        QVERIFY(asked(1));
        CallContext call = stoppable(stop);
        call.span.recorder = std::make_shared<SpanRecorder>(std::make_shared<FakeClock>());
        const std::weak_ptr<SpanRecorder> held = call.span.recorder; // as long as the waiting call is
        const auto second = embed({u"a"_s}, call);
        call = {};
        settle();
        QVERIFY(!held.expired());
        stop.request_stop();
        QCOMPARE(await(second).error().code, ErrorCode::Cancelled);
        settle();
        QVERIFY(held.expired());
        QVERIFY(!inner->calls[0].stopRequested());
        answer(0, {u"a"_s});
        QVERIFY(await(first).ok());
        settle();
        QCOMPARE(inner->calls.size(), 1);
        QCOMPARE(client->textsInAir(), 0);
    }
    void stoppedBeforehandOrWhileItLooks()
    {
        std::stop_source stop;
        const auto looking = embed({u"a"_s}, stoppable(stop));
        stop.request_stop();
        const auto late = embed({u"a"_s}, stoppable(stop));
        QCOMPARE(await(looking).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(late).error().code, ErrorCode::Cancelled);
        settle();
        QCOMPARE(inner->calls.size(), 0);
    }
    void anAnswerAfterTheStopIsStillKept()
    {
        inner->immediate = false;
        std::stop_source stop;
        const auto first = embed({u"a"_s}, stoppable(stop));
        QVERIFY(asked(1));
        stop.request_stop();
        QCOMPARE(await(first).error().code, ErrorCode::Cancelled);
        answer(0, {u"a"_s});
        settle();
        QVERIFY(await(embed({u"a"_s})).ok());
        QCOMPARE(inner->calls.size(), 1);
    }
    void worksWithoutACache()
    {
        client.reset();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be used"_s));
        store = std::make_shared<CacheStore>(u"/dev/null/cache.db"_s);
        client = std::make_unique<CachingEmbeddingClient>(inner, store);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(*await(embed({u"a"_s})), HeldEmbedder::vectorsOf({u"a"_s}));
        QCOMPARE(inner->calls.size(), 2);
    }
    void destructionCancelsWhatIsInTheAir()
    {
        inner->immediate = false;
        const auto first = embed({u"a"_s});
        QVERIFY(asked(1));
        const auto waiting = embed({u"a"_s});
        settle();
        const auto looking = embed({u"bb"_s});
        client.reset();
        QVERIFY(inner->calls[0].stopRequested());
        for (const auto& future : {first, waiting, looking})
            QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
        answer(0, {u"a"_s});
        settle();
        QCOMPARE(inner->calls.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCachingEmbeddingClient)
#include "tst_cachingembeddingclient.moc"
