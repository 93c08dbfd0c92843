#include "core/ask/queryfeedback.h"

#include <QTest>

using namespace sheaf;

class TestQueryFeedback : public QObject
{
    Q_OBJECT

    static bool near(const Vector& vector, const Vector& expected)
    {
        return vector.size() == expected.size() && std::equal(vector.begin(), vector.end(), expected.begin(),
                                                              [](float a, float b) { return std::abs(a - b) < 1e-5F; });
    }

private Q_SLOTS:
    void moves_data()
    {
        QTest::addColumn<QList<double>>("scores");
        QTest::addColumn<QList<QList<float>>>("vectors");
        QTest::addColumn<QList<float>>("moved");
        const float half = std::sqrt(0.5F);
        const QList<float> x{1, 0, 0};
        const QList<float> y{0, 1, 0};
        QTest::newRow("nothing found") << QList<double>() << QList<QList<float>>() << x;
        QTest::newRow("without a vector") << QList<double>{1.0} << QList<QList<float>>{{}} << x;
        QTest::newRow("another size") << QList<double>{1.0} << QList<QList<float>>{{0, 1}} << x;
        QTest::newRow("half the way") << QList<double>{0.3} << QList<QList<float>>{y} << QList<float>{half, half, 0};
        QTest::newRow("of any length") << QList<double>{0.3} << QList<QList<float>>{{0, 9, 0}}
                                       << QList<float>{half, half, 0};
        QTest::newRow("in the shares of their scores")
            << QList<double>{4, 3} << QList<QList<float>>{y, {0, 0, 1}} << QList<float>{half, half * 0.8F, half * 0.6F};
        QTest::newRow("worthless") << QList<double>{0, -1} << QList<QList<float>>{y, y} << x;
    }
    void moves()
    {
        QFETCH(QList<double>, scores);
        QFETCH(QList<QList<float>>, vectors);
        QFETCH(QList<float>, moved);
        QList<FusedChunk> likely;
        QHash<ChunkId, Vector> known;
        for (qsizetype i = 0; i < scores.size(); ++i) {
            likely.append({ChunkId{i + 1}, scores[i], {}});
            if (!vectors[i].isEmpty())
                known.insert(ChunkId{i + 1}, vectors[i]);
        }
        const Vector result = movedTowards({2, 0, 0}, likely, known);
        QVERIFY(near(result, moved));
    }
};

QTEST_GUILESS_MAIN(TestQueryFeedback)
#include "tst_queryfeedback.moc"
