#include "support/workspace.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestHybridSearcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyLibraryFindsNothing()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        QVERIFY(work.searchText(u"anything"_s).isEmpty());
        QVERIFY(work.searchVector(u"anything"_s).isEmpty());
        QVERIFY(await(work.searcher->chunks({ChunkId{1}}, CallContext{}))->isEmpty());
        work.embedder.dimension = 7; // nothing to disagree with
        QVERIFY(await(work.searcher->searchVector(Vector(7, 0.1F), 5, {}, CallContext{})).ok());
    }
    void manyVectorsAreEachOne()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.add({work.write(u"a.txt"_s, sampleText(u"whales"_s, 20))});
        QList<Vector> queries;
        for (const auto& text : {u"whales"_s, u"sentence"_s, u"others"_s})
            queries.append(FakeEmbedder::vectorOf(text, work.embedder.dimension));
        // Asked for in one turn they are one pass; the third has another k, and the last is one that cannot be
        // searched.
        std::stop_source stopped;
        CallContext stopping;
        stopping.stop = stopped.get_token();
        Vector broken = queries.first();
        broken[0] = std::numeric_limits<float>::quiet_NaN();
        const auto search = [&](const Vector& query, int k, const CallContext& call) {
            return work.searcher->searchVector(query, k, {}, call);
        };
        const QList<Future<RankedList>> together{search(queries[0], 5, {}), search(queries[1], 5, {}),
                                                 search(queries[2], 3, {}), search(queries[2], 5, stopping),
                                                 search(broken, 5, {})};
        stopped.request_stop();
        QCOMPARE(*await(together[0]), work.searchVector(u"whales"_s, 5));
        QCOMPARE(*await(together[1]), work.searchVector(u"sentence"_s, 5));
        QCOMPARE(await(together[2])->size(), 3);
        QCOMPARE(await(together[3]).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(together[4]).error().code, ErrorCode::InvalidInput);
        const auto left = search(queries[0], 5, {});
        work.searcher.reset();
        QCOMPARE(await(left).error().code, ErrorCode::Cancelled);
    }
    void anyTextIsSafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("quote") << u"\"whales"_s << true;
        QTest::newRow("operators") << u"whales NEAR/3 AND (ships*) ^text:"_s << true;
        QTest::newRow("sql") << u"'; DROP TABLE chunks; -- whales"_s << true;
        QTest::newRow("no words") << u"?!"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void anyTextIsSafe()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        Workspace work;
        QVERIFY(work.open().ok());
        work.add({work.write(u"a.txt"_s, sampleText(u"whales"_s, 3))});
        const auto hits = await(work.searcher->searchText(text, 5, {}, CallContext{}));
        QVERIFY(hits.ok());
        QCOMPARE(!hits->isEmpty(), found);
    }
    void scopes()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const auto files = work.add(
            {work.write(u"a.txt"_s, sampleText(u"whales"_s, 3)), work.write(u"b.txt"_s, sampleText(u"ships"_s, 4))});
        const DocumentId one = files[0].document.id;
        const DocumentId two = files[1].document.id;
        QCOMPARE(work.searchText(u"sentence"_s, 100).size(), 7);
        QCOMPARE(work.searchText(u"sentence"_s, 100, {two}).size(), 4);
        QCOMPARE(work.searchVector(u"sentence"_s, 100, {one}).size(), 3);
        QCOMPARE(work.searchVector(u"sentence"_s, 100, {one, two}).size(), 7);
    }
    void vectorsKnowTheWholeScope()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const auto files = work.add(
            {work.write(u"a.txt"_s, sampleText(u"whales"_s, 30)), work.write(u"b.txt"_s, sampleText(u"ships"_s, 4))});
        Scope scope;
        scope.languages = {u"en"_s};
        QCOMPARE(work.searchVector(u"sentence"_s, 100, scope).size(), 34);
        scope.languages = {u"fr"_s};
        QCOMPARE(work.searchVector(u"sentence"_s, 100, scope).size(), 0);
        // A chunk far down the list, on the one page that is asked for.
        const RankedList all = work.searchVector(u"sentence"_s, 100);
        const ChunkId last = all.last().chunk;
        QVERIFY(await(work.database->write(CallContext{}, [last](Connection& connection) {
                    return connection.run(u"UPDATE chunks SET page = 7 WHERE id = ?"_s, {last.value});
                })).ok());
        scope = {};
        scope.firstPage = scope.lastPage = 7;
        const RankedList found = work.searchVector(u"sentence"_s, 1, scope);
        QCOMPARE(found, RankedList{all.last()});
        QCOMPARE(work.searchText(u"sentence"_s, 10, scope).size(), 1);
        scope.documents = {files[last == ChunkId{1} ? 1 : 0].document.id};
        scope.firstPage = scope.lastPage = 8;
        QVERIFY(work.searchVector(u"sentence"_s, 5, scope).isEmpty());
    }
    void theSameQuestionGivesTheSameList()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.write(u"f/a.txt"_s, sampleText(u"whales"_s, 30));
        work.write(u"f/b.txt"_s, sampleText(u"ships"_s, 30));
        work.add({work.path(u"f"_s)});
        const RankedList text = work.searchText(u"sentence of others"_s, 20);
        const RankedList near = work.searchVector(u"sentence of others"_s, 20);
        QList<Future<RankedList>> again;
        for (int i = 0; i < 8; ++i)
            again << work.searcher->searchText(u"sentence of others"_s, 20, {}, CallContext{})
                  << work.searcher->searchVector(FakeEmbedder::vectorOf(u"sentence of others"_s, 64), 20, {},
                                                 CallContext{});
        for (qsizetype i = 0; i < again.size(); ++i)
            QCOMPARE(*await(again[i]), i % 2 == 0 ? text : near);
    }
    void anotherModelIsRefusedEvenWithTheSameSize()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.add({work.write(u"a.txt"_s, sampleText(u"whales"_s, 3))});
        work.embedder.model = u"other"_s;
        const auto refused = await(work.searcher->searchVector(Vector(64, 0.125F), 5, {}, CallContext{}));
        QCOMPARE(refused.error().code, ErrorCode::ModelMismatch);
        QVERIFY(refused.error().message.contains(u"fake"_s));
        QVERIFY(refused.error().message.contains(u"other"_s));
        work.embedder.model = u"fake"_s;
        const auto size = await(work.searcher->searchVector(Vector(32, 0.125F), 5, {}, CallContext{}));
        QCOMPARE(size.error().code, ErrorCode::ModelMismatch);
    }
    void stopping()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.add({work.write(u"a.txt"_s, sampleText(u"whales"_s, 3))});
        std::stop_source stop;
        stop.request_stop();
        CallContext call;
        call.stop = stop.get_token();
        QCOMPARE(await(work.searcher->searchText(u"whales"_s, 5, {}, call)).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(work.searcher->searchVector(Vector(64, 0.125F), 5, {}, call)).error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(await(work.searcher->chunks({ChunkId{1}}, call)).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestHybridSearcher)
#include "tst_hybridsearcher.moc"
