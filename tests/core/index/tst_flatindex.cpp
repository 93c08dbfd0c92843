#include "core/index/dotproduct.h"
#include "core/index/flatindex.h"
#include "core/index/topk.h"
#include "support/await.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <limits>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestFlatIndex : public QObject
{
    Q_OBJECT

    QThreadPool m_pool;

    static Vector randomVector(QRandomGenerator& random, int dimension)
    {
        Vector vector;
        for (int i = 0; i < dimension; ++i)
            vector.append(float(random.bounded(2.0) - 1.0));
        return vector;
    }
    static VectorSpace space(int dimension) { return {u"m"_s, dimension}; }
    static RankedList naive(const QList<ChunkVector>& vectors, const Vector& query, int k)
    {
        RankedList all;
        for (const ChunkVector& each : vectors) {
            float score = 0;
            dotProducts(padded(query).constData(), padded(each.vector).constData(), size_t(padded(query).size()), 1,
                        &score);
            all.append({each.chunk, double(score)});
        }
        std::sort(all.begin(), all.end(), [](const RankedChunk& a, const RankedChunk& b) {
            return a.score != b.score ? a.score > b.score : a.chunk < b.chunk;
        });
        return all.mid(0, k);
    }
    static Vector padded(Vector vector)
    {
        while (vector.size() % dotWidth != 0)
            vector.append(0.0F);
        return vector;
    }
    RankedList search(FlatIndex& index, const Vector& query, int k, const DocumentScope& scope = {})
    {
        return await(index.search(query, k, scope, CallContext{})).valueOr({});
    }

private Q_SLOTS:
    void dotProductIsTheSum_data()
    {
        QTest::addColumn<int>("stride");
        for (const int stride : {16, 32, 384, 512, 1536})
            QTest::newRow(qPrintable(QString::number(stride))) << stride;
    }
    void dotProductIsTheSum()
    {
        QFETCH(int, stride);
        QRandomGenerator random(1);
        const Vector query = randomVector(random, stride);
        const Vector rows = randomVector(random, stride * 7);
        QList<float> out(7);
        dotProducts(query.constData(), rows.constData(), size_t(stride), 7, out.data());
        for (int row = 0; row < 7; ++row) {
            double sum = 0;
            for (int i = 0; i < stride; ++i)
                sum += double(query[i]) * double(rows[row * stride + i]);
            QVERIFY(std::abs(sum - double(out[row])) < 1e-3);
        }
    }
    void topKKeepsTheBest()
    {
        TopK none(0);
        none.offer({1}, 1.0);
        QVERIFY(none.take().isEmpty());
        for (int k : {1, 3, 10, 100}) {
            QRandomGenerator random(7);
            RankedList all;
            TopK best(k);
            for (int i = 0; i < 50; ++i) {
                const RankedChunk chunk{ChunkId{50 - i}, double(random.bounded(5))}; // many ties
                all.append(chunk);
                best.offer(chunk.chunk, chunk.score);
            }
            std::sort(all.begin(), all.end(), [](const RankedChunk& a, const RankedChunk& b) {
                return a.score != b.score ? a.score > b.score : a.chunk < b.chunk;
            });
            QCOMPARE(best.take(), all.mid(0, k));
        }
    }
    void exactOverManyBlocks_data()
    {
        QTest::addColumn<int>("dimension");
        QTest::addColumn<int>("count");
        QTest::newRow("odd dimension") << 13 << 100;
        QTest::newRow("one block") << 16 << 1024;
        QTest::newRow("one more") << 16 << 1025;
        QTest::newRow("several blocks") << 40 << 5000;
    }
    void exactOverManyBlocks()
    {
        QFETCH(int, dimension);
        QFETCH(int, count);
        QRandomGenerator random(3);
        FlatIndex index(m_pool);
        QList<ChunkVector> vectors;
        for (int i = 0; i < count; ++i)
            vectors.append({ChunkId{i + 1}, DocumentId{1 + i / 10}, randomVector(random, dimension)});
        for (qsizetype from = 0; from < count; from += 37) // in uneven portions
            QVERIFY(index.add(space(dimension), vectors.mid(from, 37)).ok());
        QCOMPARE(index.size(), count);
        const Vector query = randomVector(random, dimension);
        QCOMPARE(search(index, query, 25), naive(vectors, query, 25));
        QCOMPARE(search(index, query, count + 5).size(), count);
        QVERIFY(search(index, query, 0).isEmpty());
        QVERIFY(search(index, query, -1).isEmpty());

        // Only some documents.
        QList<ChunkVector> some;
        std::copy_if(vectors.begin(), vectors.end(), std::back_inserter(some),
                     [](const ChunkVector& each) { return each.document.value == 3 || each.document.value == 7; });
        QCOMPARE(search(index, query, 25, {DocumentId{7}, DocumentId{3}}), naive(some, query, 25));
        QVERIFY(search(index, query, 25, {DocumentId{99'999}}).isEmpty());

        // Without some.
        index.remove({DocumentId{3}, DocumentId{7}, DocumentId{99'999}});
        vectors.removeIf([](const ChunkVector& each) { return each.document.value == 3 || each.document.value == 7; });
        QCOMPARE(index.size(), vectors.size());
        QCOMPARE(search(index, query, 25), naive(vectors, query, 25));
        // And more behind the gap.
        QVERIFY(index.add(space(dimension), some).ok());
        vectors += some;
        QCOMPARE(search(index, query, 25), naive(vectors, query, 25));
    }
    void tiesAreOrderedById()
    {
        FlatIndex index(m_pool);
        QList<ChunkVector> vectors;
        for (int i = 0; i < 3000; ++i)
            vectors.append({ChunkId{3000 - i}, DocumentId{1}, Vector(16, 0.25F)});
        QVERIFY(index.add(space(16), vectors).ok());
        const RankedList found = search(index, Vector(16, 0.25F), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(found[i].chunk.value, i + 1);
    }
    void whatDoesNotFit()
    {
        FlatIndex index(m_pool);
        QVERIFY(index.space().isEmpty());
        QVERIFY(search(index, Vector(7, 1.0F), 3).isEmpty()); // nothing there, nothing found
        QVERIFY(index.add({}, {}).ok());
        QVERIFY(index.add(space(4), {{{1}, {1}, Vector(4, 0.5F)}}).ok());
        QCOMPARE(index.add({u"other"_s, 4}, {{{2}, {1}, Vector(4, 0.5F)}}).error().code, ErrorCode::ModelMismatch);
        QCOMPARE(index.add(space(5), {{{2}, {1}, Vector(5, 0.5F)}}).error().code, ErrorCode::ModelMismatch);
        QCOMPARE(index.add(space(4), {{{2}, {1}, Vector(4, 0.5F)}, {{3}, {1}, Vector(5, 0.5F)}}).error().code,
                 ErrorCode::ModelMismatch);
        QCOMPARE(index.size(), 1); // all or nothing
        const auto shorter = await(index.search(Vector(3, 0.5F), 3, {}, CallContext{}));
        QCOMPARE(shorter.error().code, ErrorCode::ModelMismatch);
        QVERIFY(shorter.error().message.contains(u"re-embed"_s));
        const auto poisoned =
            await(index.search(Vector(4, std::numeric_limits<float>::quiet_NaN()), 3, {}, CallContext{}));
        QCOMPARE(poisoned.error().code, ErrorCode::InvalidInput);
        index.remove({DocumentId{1}});
        QVERIFY(index.space().isEmpty()); // an empty index takes any model
        QVERIFY(index.add({u"other"_s, 5}, {{{2}, {1}, Vector(5, 0.5F)}}).ok());
        index.clear();
        QCOMPARE(index.size(), 0);
    }
    void stopping()
    {
        FlatIndex index(m_pool);
        QVERIFY(index.add(space(4), {{{1}, {1}, Vector(4, 0.5F)}}).ok());
        std::stop_source stop;
        stop.request_stop();
        CallContext call;
        call.stop = stop.get_token();
        QCOMPARE(await(index.search(Vector(4, 0.5F), 3, {}, call)).error().code, ErrorCode::Cancelled);
    }
    void searchesWhileItGrowsAndShrinks()
    {
        constexpr int dimension = 32;
        FlatIndex index(m_pool);
        QRandomGenerator random(5);
        const Vector target = randomVector(random, dimension);
        Vector strong = target;
        for (float& number : strong)
            number *= 100.0F;
        QVERIFY(index.add(space(dimension), {{{1}, {1}, strong}}).ok()); // always there, always best
        std::atomic<bool> done = false;
        std::thread writer([&] {
            QRandomGenerator own(6);
            for (int round = 0; round < 60; ++round) {
                QList<ChunkVector> vectors;
                for (int i = 0; i < 200; ++i)
                    vectors.append({ChunkId{2 + round * 200 + i}, DocumentId{2 + round}, randomVector(own, dimension)});
                if (!index.add(space(dimension), vectors).ok())
                    break;
                if (round % 3 == 2)
                    index.remove({DocumentId{2 + round - 1}});
            }
            done = true;
        });
        int searches = 0;
        while (!done || searches < 10) {
            const RankedList found = search(index, target, 3);
            QVERIFY(!found.isEmpty());
            QCOMPARE(found.first().chunk.value, 1);
            ++searches;
        }
        writer.join();
        QCOMPARE(index.size(), 1 + 40 * 200);
    }
    void loadingFromTheLibrary()
    {
        QTemporaryDir dir;
        Database database(dir.filePath(u"library"_s));
        QVERIFY(await(database.open()).ok());
        QVERIFY(await(database.write(CallContext{}, [](Connection& connection) -> Result<void> {
                    const auto document =
                        connection.insert(u"INSERT INTO documents(path, title, state, stage, added_ms, chunks)"
                                          " VALUES ('p', 't', 'waiting', 'embed', 0, 3000)"_s,
                                          {});
                    if (!document.ok())
                        return document.error();
                    QList<ChunkVector> vectors;
                    for (int i = 0; i < 3000; ++i) {
                        const auto chunk =
                            connection.insert(u"INSERT INTO chunks(document, ordinal, page, first, last, tokens, text)"
                                              " VALUES (?, ?, 1, 0, 1, 1, 'x')"_s,
                                              {*document, i});
                        if (!chunk.ok())
                            return chunk.error();
                        Vector vector(20, 0.0F);
                        vector[i % 20] = float(i);
                        vectors.append({{*chunk}, {*document}, vector});
                    }
                    const auto stored = VectorStore(connection).store({u"m"_s, 20}, vectors, {});
                    return stored.ok() ? Result<void>() : Result<void>(stored.error());
                })).ok());
        FlatIndex index(m_pool);
        const auto loading = index.load(database);
        Vector query(20, 0.0F);
        query[7] = 1.0F;
        const auto early = index.search(query, 2, {}, CallContext{}); // waits for it
        const RankedList found = *await(early);
        QVERIFY(loading.isFinished());
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().score, 2987.0);
        QCOMPARE(index.size(), 3000);
        QCOMPARE(index.space(), (VectorSpace{u"m"_s, 20}));

        QVERIFY(await(database.write(CallContext{}, [](Connection& connection) {
                    return connection.run(u"UPDATE vectors SET vector = x'0000' WHERE chunk = 5"_s);
                })).ok());
        QCOMPARE(await(index.load(database)).error().code, ErrorCode::Database);
        QCOMPARE(await(index.search(query, 2, {}, CallContext{})).error().code, ErrorCode::Database);
        index.clear(); // re-embedding begins like this
        QVERIFY(await(index.search(query, 2, {}, CallContext{})).ok());
    }
    void goneWhileItLoads()
    {
        QTemporaryDir dir;
        Database database(dir.filePath(u"library"_s));
        Future<RankedList> waiting;
        {
            FlatIndex index(m_pool);
            index.load(database); // which is not open yet
            waiting = index.search(Vector(4, 1.0F), 1, {}, CallContext{});
        }
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
        QVERIFY(await(database.open()).ok());
        QVERIFY(await(database.read(CallContext{}, [](Connection&) -> Result<int> { return 1; })).ok());
    }
};

QTEST_GUILESS_MAIN(TestFlatIndex)
#include "tst_flatindex.moc"
