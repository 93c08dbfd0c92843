#include "core/index/dotproduct.h"
#include "core/index/topk.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sheaf;

class TestDotProduct : public QObject
{
    Q_OBJECT

    static Vector randomVector(QRandomGenerator& random, int dimension)
    {
        Vector vector;
        for (int i = 0; i < dimension; ++i)
            vector.append(float(random.bounded(2.0) - 1.0));
        return vector;
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
};

QTEST_GUILESS_MAIN(TestDotProduct)
#include "tst_dotproduct.moc"
