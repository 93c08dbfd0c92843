#include "core/ask/refusion.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestRefusion : public QObject
{
    Q_OBJECT

    static QList<double> weightsOf(int lanes, const FusionWeights& weights)
    {
        QList<double> list;
        for (int lane = 0; lane < lanes; ++lane) {
            const double lead = lane == 0 ? weights.question : 1.0;
            list << lead * weights.text << lead * weights.vector;
        }
        return list;
    }
    // Lists with gaps, ties and empty ones among them.
    static QList<RankedList> randomLists(quint32 seed, int lanes)
    {
        QRandomGenerator random(seed);
        QList<RankedList> lists;
        for (int i = 0; i < 2 * lanes; ++i) {
            RankedList list;
            QList<qint64> ids;
            for (qint64 id = 1; id <= 60; ++id)
                ids.append(id);
            const int size = random.bounded(4) == 0 ? 0 : 1 + random.bounded(20);
            double score = 20;
            for (int rank = 0; rank < size; ++rank) {
                score -= random.bounded(3); // equal now and then
                list.append({ChunkId{ids.takeAt(random.bounded(int(ids.size())))}, score});
            }
            lists.append(list);
        }
        return lists;
    }
    static QList<ChunkId> orderOf(const QList<FusedChunk>& fused)
    {
        QList<ChunkId> ids;
        for (const FusedChunk& chunk : fused)
            ids.append(chunk.chunk);
        return ids;
    }

private Q_SLOTS:
    void isWhatFusingTheListsGives_data()
    {
        QTest::addColumn<double>("question");
        QTest::addColumn<double>("text");
        QTest::addColumn<double>("vector");
        QTest::newRow("as the run") << questionWeight << textWeight << vectorWeight;
        QTest::newRow("all alike") << 1.0 << 1.0 << 1.0;
        QTest::newRow("text alone") << 8.0 << 1.8 << 0.0;
        QTest::newRow("vectors alone") << 8.0 << 0.0 << 1.8;
        QTest::newRow("variants alone") << 0.0 << 1.0 << 0.8;
        QTest::newRow("nothing counts") << 0.0 << 0.0 << 0.0;
    }
    void isWhatFusingTheListsGives()
    {
        QFETCH(double, question);
        QFETCH(double, text);
        QFETCH(double, vector);
        const FusionWeights weights{question, text, vector};
        for (quint32 seed = 1; seed <= 50; ++seed) {
            const int lanes = 1 + int(seed % 8);
            const auto lists = randomLists(seed, lanes);
            const auto run = fuseScores(lists, weightsOf(lanes, {}));
            const auto direct = fuseScores(lists, weightsOf(lanes, weights));
            const auto again = fuseAgain(run, weights);
            QCOMPARE(again.size(), direct.size());
            for (qsizetype i = 0; i < again.size(); ++i) {
                QCOMPARE(run.at(again.at(i).at).chunk, direct.at(i).chunk);
                QCOMPARE(again.at(i).score, direct.at(i).score);
                double sum = 0;
                for (const double part : again.at(i).parts)
                    sum += part;
                QVERIFY(std::abs(sum - again.at(i).score) < 1e-9);
            }
            if (weights == FusionWeights())
                QCOMPARE(orderOf(direct), orderOf(run));
        }
    }
    void partsSayWhichListGaveWhat()
    {
        const QList<RankedList> lists{{{ChunkId{1}, 4}, {ChunkId{2}, 3}, {ChunkId{3}, 2}}, {{ChunkId{2}, 0.5}}, {}, {}};
        const auto again = fuseAgain(fuseScores(lists, weightsOf(2, {})), {2, 1, 0.5});
        QCOMPARE(again.size(), 3);
        QCOMPARE(again.at(0).parts, (QList<double>{2, 0, 0, 0})); // 1 and 2 have equal scores: by id
        QCOMPARE(again.at(1).parts, (QList<double>{1, 1, 0, 0})); // halfway, and alone in its list
        QCOMPARE(again.at(2).parts, (QList<double>{0, 0, 0, 0}));
    }
    void withoutListsNothingCanBeJoined()
    {
        AskRun run;
        QVERIFY(!canFuseAgain(run)); // nothing found
        run.lanes.append(QueryLane());
        run.fused = {{ChunkId{1}, 1.0, {1, 0}, {3.0, 0.0}}};
        QVERIFY(canFuseAgain(run));
        run.fused.append(FusedChunk{ChunkId{2}, 1.0, {}, {}});
        QVERIFY(!canFuseAgain(run)); // found in another way
        QCOMPARE(fuseAgain(run.fused, {}).size(), 2);
        QCOMPARE(fuseAgain({}, {}).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRefusion)
#include "tst_refusion.moc"
