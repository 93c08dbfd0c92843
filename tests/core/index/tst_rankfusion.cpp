#include "core/index/rankfusion.h"

#include <QTest>

using namespace sheaf;

class TestRankFusion : public QObject
{
    Q_OBJECT

    static RankedList list(std::initializer_list<int> ids)
    {
        RankedList ranked;
        for (const int id : ids)
            ranked.append({ChunkId{id}, 1.0 / double(ranked.size() + 1)});
        return ranked;
    }
    static QList<qint64> idsOf(const QList<FusedChunk>& fused)
    {
        QList<qint64> ids;
        for (const FusedChunk& chunk : fused)
            ids.append(chunk.chunk.value);
        return ids;
    }

private Q_SLOTS:
    void nothing()
    {
        QVERIFY(fuseScores({}).isEmpty());
        QVERIFY(fuseScores({{}, {}}).isEmpty());
    }
    void theFormula()
    {
        const RankedList text{{ChunkId{1}, 12.0}, {ChunkId{2}, 9.0}, {ChunkId{3}, 8.0}};
        const RankedList vector{{ChunkId{3}, 0.9}, {ChunkId{4}, 0.5}, {ChunkId{2}, 0.4}};
        const auto fused = fuseScores({text, vector}, {1.0, 0.5});
        QCOMPARE(idsOf(fused), (QList<qint64>{1, 3, 2, 4}));
        QCOMPARE(fused[0].score, 1.0);
        QCOMPARE(fused[1].score, 0.5);
        QCOMPARE(fused[2].score, 0.25);
        QCOMPARE(fused[3].score, 0.5 * (0.5 - 0.4) / (0.9 - 0.4));
        QCOMPARE(fused[1].ranks, (QList<int>{3, 1}));
        QCOMPARE(fused[1].scores, (QList<double>{8.0, 0.9}));
        QCOMPARE(fused[0].ranks, (QList<int>{1, 0}));
        QCOMPARE(fused[0].scores, (QList<double>{12.0, 0.0}));
    }
    void unitsDoNotMatter()
    {
        RankedList large = list({1, 2, 3});
        for (RankedChunk& hit : large)
            hit.score = 1000 * hit.score - 7;
        QCOMPARE(fuseScores({large}).first().score, 1.0);
        QCOMPARE(idsOf(fuseScores({large, list({3, 2, 1})}, {0.9, 1.0})),
                 idsOf(fuseScores({list({1, 2, 3}), list({3, 2, 1})}, {0.9, 1.0})));
    }
    void aListWithoutDifferencesGivesAllTheSame()
    {
        const auto fused = fuseScores({{{ChunkId{5}, 3.0}, {ChunkId{4}, 3.0}}});
        QCOMPARE(idsOf(fused), (QList<qint64>{4, 5}));
        QCOMPARE(fused[1].score, 1.0);
    }
    void weights()
    {
        const auto fused = fuseScores({list({1}), list({2})}, {1.0, 2.0});
        QCOMPARE(idsOf(fused), (QList<qint64>{2, 1}));
        QCOMPARE(fused[0].score, 2.0);
        QCOMPARE(fuseScores({list({1}), list({2})}, {0.5}).first().chunk.value, 2); // a missing weight is 1
        QCOMPARE(fuseScores({list({1})}, {0.0}).first().score, 0.0);
    }
    void equalScoresById() { QCOMPARE(idsOf(fuseScores({list({9}), list({3}), list({7})})), (QList<qint64>{3, 7, 9})); }
    void twiceInOneListCountsOnce()
    {
        const auto fused = fuseScores({list({4, 8, 4})});
        QCOMPARE(fused.size(), 2);
        QCOMPARE(fused[0].chunk.value, 4);
        QCOMPARE(fused[0].score, 1.0);
        QCOMPARE(fused[0].ranks, (QList<int>{1}));
    }
    void theOrderOfTheListsDoesNotMatter()
    {
        QList<RankedList> lists{list({1, 2, 3, 4, 5}), list({5, 3, 1}), list({2, 9, 4}), list({7, 5, 2, 1})};
        QList<double> weights{1.0, 0.7, 1.3, 0.1};
        const auto reference = fuseScores(lists, weights);
        QList<int> order{0, 1, 2, 3};
        do {
            QList<RankedList> shuffled;
            QList<double> shuffledWeights;
            for (const int i : order) {
                shuffled.append(lists[i]);
                shuffledWeights.append(weights[i]);
            }
            const auto fused = fuseScores(shuffled, shuffledWeights);
            QCOMPARE(idsOf(fused), idsOf(reference));
            for (qsizetype i = 0; i < fused.size(); ++i) {
                QVERIFY(fused[i].score == reference[i].score); // to the last bit
                for (qsizetype j = 0; j < order.size(); ++j)
                    QCOMPARE(fused[i].ranks[j], reference[i].ranks[order[j]]);
            }
        } while (std::next_permutation(order.begin(), order.end()));
    }
    void oneListKeepsItsOrder() { QCOMPARE(idsOf(fuseScores({list({8, 1, 6, 2})})), (QList<qint64>{8, 1, 6, 2})); }
};

QTEST_GUILESS_MAIN(TestRankFusion)
#include "tst_rankfusion.moc"
