#include "core/index/mappedindex.h"
#include "core/index/qdrantindex.h"
#include "core/network/qnamtransport.h"
#include "support/fakeclock.h"
#include "support/fakeqdrant.h"
#include "support/vectorlibrary.h"

#include <limits>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// What every vector index does: the embedded one, Qdrant's client against a double on loopback, and against a real
// server where SHEAF_QDRANT_URL names one.
class TestVectorIndex : public QObject
{
    Q_OBJECT

    QThreadPool m_pool;
    std::unique_ptr<VectorLibrary> m_library;
    std::unique_ptr<FakeQdrant> m_server;
    std::unique_ptr<QnamTransport> m_transport;
    FakeClock m_clock;
    std::unique_ptr<VectorIndex> m_index;
    QRandomGenerator m_random{3};

    static VectorSpace space(int dimension) { return {u"m"_s, dimension}; }
    static void kinds()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("embedded") << u"embedded"_s;
        QTest::newRow("qdrant's double") << u"double"_s;
        if (qEnvironmentVariableIsSet("SHEAF_QDRANT_URL"))
            QTest::newRow("qdrant") << u"qdrant"_s;
    }
    std::unique_ptr<VectorIndex> make(const QString& kind)
    {
        if (kind == "embedded"_L1)
            return std::make_unique<MappedIndex>(*m_library->database, m_pool);
        QdrantOptions options;
        options.url = kind == "double"_L1 ? m_server->url() : QUrl(qEnvironmentVariable("SHEAF_QDRANT_URL"));
        options.key = Secret(qEnvironmentVariable("SHEAF_QDRANT_KEY"));
        options.pagePoints = 700;
        return std::make_unique<QdrantIndex>(*m_library->database, *m_transport, m_pool, m_clock, options);
    }
    void start()
    {
        QFETCH(QString, kind);
        m_index = make(kind);
        QVERIFY(await(m_index->load(), 60'000).ok());
    }
    // Into the library and the index, as one document.
    QList<ChunkVector> add(const VectorSpace& into, int count)
    {
        const QList<ChunkVector> vectors = m_library->addVectors(into, count, m_random);
        return await(m_index->add(into, vectors), 60'000).ok() ? vectors : QList<ChunkVector>();
    }
    RankedList search(const Vector& query, int k, const DocumentScope& scope = {})
    {
        return await(m_index->search(query, k, scope, CallContext{})).valueOr({});
    }
    Vector randomVector(int dimension) { return VectorLibrary::randomVector(m_random, dimension); }
    void verifyFinds(const QList<ChunkVector>& vectors, int dimension)
    {
        QCOMPARE(m_index->size(), vectors.size());
        const Vector query = randomVector(dimension);
        QCOMPARE(VectorLibrary::difference(search(query, 25), VectorLibrary::nearest(vectors, query, 25)), QString());
        QCOMPARE(await(m_index->check(CallContext{}), 60'000).valueOr({u"failed"_s}), QStringList());
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<VectorLibrary>();
        m_server = std::make_unique<FakeQdrant>();
        m_transport = std::make_unique<QnamTransport>();
    }
    void cleanup()
    {
        m_index.reset();
        m_transport.reset();
        QCOMPARE(m_server->complaints(), QStringList());
        m_server.reset();
        m_library.reset();
    }

    void findsWhatIsNearest_data() { kinds(); }
    void findsWhatIsNearest()
    {
        constexpr int dimension = 13; // no multiple of anything
        start();
        QVERIFY(search(randomVector(dimension), 3).isEmpty()); // nothing there, nothing found
        QVERIFY(m_index->space().isEmpty());
        QList<ChunkVector> vectors;
        for (int i = 0; i < 25; ++i)
            vectors += add(space(dimension), 37 * (i % 5 + 1));
        QCOMPARE(m_index->space(), space(dimension));
        verifyFinds(vectors, dimension);
        const Vector query = randomVector(dimension);
        QVERIFY(search(query, 0).isEmpty());
        QVERIFY(search(query, -1).isEmpty());
        QCOMPARE(search(query, int(vectors.size()) + 5).size(), vectors.size());

        // Only some documents.
        const DocumentScope scope{vectors[50].document, vectors.last().document};
        QList<ChunkVector> some;
        std::copy_if(vectors.begin(), vectors.end(), std::back_inserter(some),
                     [&](const ChunkVector& each) { return scope.contains(each.document); });
        QCOMPARE(VectorLibrary::difference(search(query, 25, scope), VectorLibrary::nearest(some, query, 25)),
                 QString());
        QVERIFY(search(query, 25, {DocumentId{99'999}}).isEmpty());

        // Without some, and with more behind the gap.
        QVERIFY(m_library->remove(scope));
        const auto removed = m_index->remove(scope);
        QVERIFY(search(query, 25, scope).isEmpty()); // at once
        QVERIFY(await(removed).ok());
        vectors.removeIf([&](const ChunkVector& each) { return scope.contains(each.document); });
        verifyFinds(vectors, dimension);
        vectors += add(space(dimension), 40);
        verifyFinds(vectors, dimension);
    }
    void manyQueriesAreEachOne_data() { kinds(); }
    void manyQueriesAreEachOne()
    {
        constexpr int dimension = 40;
        start();
        const QList<ChunkVector> vectors = add(space(dimension), 1500);
        for (const int count : {1, 2, 7, 8, 9, 20}) {
            QList<Vector> queries;
            for (int i = 0; i < count; ++i)
                queries.append(randomVector(dimension));
            const auto lists = await(m_index->searchMany(queries, 12, {}, CallContext{}));
            QVERIFY(lists.ok());
            QCOMPARE(lists->size(), count);
            for (int i = 0; i < count; ++i)
                QCOMPARE(lists->at(i), search(queries[i], 12));
        }
        QVERIFY(await(m_index->searchMany({}, 12, {}, CallContext{}))->isEmpty());
    }
    void tiesAreOrderedById_data() { kinds(); }
    void tiesAreOrderedById()
    {
        start();
        QList<ChunkVector> vectors = m_library->addDocument(3000);
        for (ChunkVector& each : vectors)
            each.vector = Vector(16, 0.25F);
        std::reverse(vectors.begin(), vectors.end());
        QVERIFY(m_library->store(space(16), vectors));
        QVERIFY(await(m_index->add(space(16), vectors)).ok());
        const RankedList found = search(Vector(16, 0.25F), 5);
        QCOMPARE(found.size(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(found[i].chunk.value, i + 1);
    }
    void whatDoesNotFit_data() { kinds(); }
    void whatDoesNotFit()
    {
        start();
        QVERIFY(await(m_index->add({}, {})).ok());
        const QList<ChunkVector> vectors = add(space(4), 1);
        QCOMPARE(vectors.size(), 1);
        QCOMPARE(await(m_index->add({u"other"_s, 4}, vectors)).error().code, ErrorCode::ModelMismatch);
        QCOMPARE(await(m_index->add(space(5), vectors)).error().code, ErrorCode::ModelMismatch);
        QCOMPARE(m_index->size(), 1);
        const auto shorter = await(m_index->search(Vector(3, 0.5F), 3, {}, CallContext{}));
        QCOMPARE(shorter.error().code, ErrorCode::ModelMismatch);
        QVERIFY(shorter.error().message.contains(u"re-embed"_s));
        const auto poisoned =
            await(m_index->search(Vector(4, std::numeric_limits<float>::quiet_NaN()), 3, {}, CallContext{}));
        QCOMPARE(poisoned.error().code, ErrorCode::InvalidInput);
        QVERIFY(m_library->remove({vectors.first().document}));
        QVERIFY(await(m_index->remove({vectors.first().document})).ok());
        QVERIFY(m_index->space().isEmpty()); // an empty index takes any model
        QCOMPARE(add({u"other"_s, 5}, 3).size(), 3);
        QCOMPARE(m_index->space(), (VectorSpace{u"other"_s, 5}));
    }
    void anotherModel_data() { kinds(); }
    void anotherModel()
    {
        start();
        QList<ChunkVector> vectors = add(space(8), 200);
        QVERIFY(m_library->removeAllVectors());
        const auto cleared = m_index->clear();
        QVERIFY(m_index->space().isEmpty()); // at once
        QVERIFY(await(cleared).ok());
        QCOMPARE(m_index->size(), 0);
        for (ChunkVector& each : vectors)
            each.vector = randomVector(12);
        QVERIFY(m_library->store({u"new"_s, 12}, vectors));
        QVERIFY(await(m_index->add({u"new"_s, 12}, vectors)).ok());
        verifyFinds(vectors, 12);
        QVERIFY(m_server->collections().size() <= 1); // the old model's is gone
    }
    void clearingMakesItAnew_data() { kinds(); }
    void clearingMakesItAnew()
    {
        start();
        const QList<ChunkVector> vectors = add(space(8), 100);
        QVERIFY(await(m_index->clear()).ok());
        verifyFinds(vectors, 8);
    }
    void openedAgain_data() { kinds(); }
    void openedAgain()
    {
        QFETCH(QString, kind);
        start();
        QList<ChunkVector> vectors = add(space(8), 2000);
        m_index.reset();
        // What happens while no index follows.
        vectors += m_library->addVectors(space(8), 300, m_random);
        const DocumentId gone = m_library->addVectors(space(8), 50, m_random).first().document;
        QVERIFY(m_library->remove({gone, vectors.first().document}));
        vectors.removeIf(
            [first = vectors.first().document](const ChunkVector& each) { return each.document == first; });
        m_index = make(kind);
        const auto early = m_index->search(vectors.first().vector, 1, {}, CallContext{}); // before it loads
        const auto loading = m_index->load();
        const auto waiting = m_index->search(vectors.first().vector, 1, {}, CallContext{}); // waits for it
        QVERIFY(await(early).ok());
        QCOMPARE(await(waiting)->size(), 1);
        QVERIFY(await(loading).ok());
        verifyFinds(vectors, 8);
    }
    void stopping_data() { kinds(); }
    void stopping()
    {
        start();
        QVERIFY(!add(space(4), 1).isEmpty());
        std::stop_source stop;
        stop.request_stop();
        CallContext call;
        call.stop = stop.get_token();
        QCOMPARE(await(m_index->search(Vector(4, 0.5F), 3, {}, call)).error().code, ErrorCode::Cancelled);
    }
    void goneWhileItLoads_data() { kinds(); }
    void goneWhileItLoads()
    {
        QFETCH(QString, kind);
        m_library->addVectors(space(4), 100, m_random);
        m_index = make(kind);
        const auto loading = m_index->load();
        const auto waiting = m_index->search(Vector(4, 1.0F), 1, {}, CallContext{});
        m_index.reset();
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(loading).error().code, ErrorCode::Cancelled);
        QVERIFY(m_library->addVectors(space(4), 1, m_random).size() == 1); // nothing is stuck
    }
    void searchesWhileItGrowsAndShrinks_data() { kinds(); }
    void searchesWhileItGrowsAndShrinks()
    {
        constexpr int dimension = 16;
        start();
        QList<ChunkVector> strong = m_library->addDocument(1);
        const Vector target = randomVector(dimension);
        strong.first().vector = target;
        for (float& number : strong.first().vector)
            number *= 100.0F;
        QVERIFY(m_library->store(space(dimension), strong)); // always there, always best
        QVERIFY(await(m_index->add(space(dimension), strong)).ok());
        QList<Future<RankedList>> searches;
        QList<Future<void>> changes;
        QList<ChunkVector> vectors = strong;
        for (int round = 0; round < 12; ++round) {
            const QList<ChunkVector> more = m_library->addVectors(space(dimension), 200, m_random);
            changes.append(m_index->add(space(dimension), more));
            searches.append(m_index->search(target, 3, {}, CallContext{}));
            if (round % 3 == 2) {
                QVERIFY(m_library->remove({more.first().document}));
                changes.append(m_index->remove({more.first().document}));
                searches.append(m_index->search(target, 3, {}, CallContext{}));
            } else {
                vectors += more;
            }
        }
        for (const auto& change : changes)
            QVERIFY(await(change).ok());
        for (const auto& each : searches) {
            const auto found = await(each);
            QVERIFY(found.ok() && !found->isEmpty());
            QCOMPARE(found->first().chunk, strong.first().chunk);
        }
        verifyFinds(vectors, dimension);
    }
};

QTEST_GUILESS_MAIN(TestVectorIndex)
#include "tst_vectorindex.moc"
