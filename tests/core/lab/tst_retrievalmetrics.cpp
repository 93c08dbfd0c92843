#include "core/lab/retrievalmetrics.h"

#include <QTest>
#include <cmath>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

// "a b c" and "a=2 c=1".
QStringList words(const QString& text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}
Grades grades(const QString& text)
{
    Grades result;
    for (const QString& word : words(text))
        result.insert(word.section(u'=', 0, 0), word.section(u'=', 1).toInt());
    return result;
}
QString numbered(int from, int to)
{
    QString text;
    for (int i = from; i <= to; ++i)
        text += u"x%1 "_s.arg(i);
    return text;
}
double disc(int rank)
{
    return 1.0 / std::log2(rank + 1.0);
}

} // namespace

class TestRetrievalMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneQuery_data()
    {
        QTest::addColumn<QString>("ranked");
        QTest::addColumn<QString>("judged");
        QTest::addColumn<double>("ndcg");
        QTest::addColumn<double>("recall10");
        QTest::addColumn<double>("recall100");
        QTest::addColumn<double>("map");
        QTest::addColumn<double>("mrr");
        const double half = 1.0 / 2;
        QTest::newRow("perfect") << u"a b"_s << u"a=1 b=1"_s << 1.0 << 1.0 << 1.0 << 1.0 << 1.0;
        QTest::newRow("nothing found") << u""_s << u"a=1"_s << 0.0 << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("only others found") << u"x y"_s << u"a=1"_s << 0.0 << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("nothing relevant") << u"a b"_s << u"a=0 b=-1"_s << 0.0 << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("nothing judged") << u"a b"_s << u""_s << 0.0 << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("second") << u"x a"_s << u"a=1"_s << disc(2) << 1.0 << 1.0 << half << half;
        QTest::newRow("grade does not matter alone") << u"x a"_s << u"a=3"_s << disc(2) << 1.0 << 1.0 << half << half;
        QTest::newRow("one of two") << u"a x"_s << u"a=1 b=1"_s << 1.0 / (1 + disc(2)) << half << half << half << 1.0;
        QTest::newRow("first and third") << u"a x b"_s << u"a=1 b=1"_s << (1 + disc(3)) / (1 + disc(2)) << 1.0 << 1.0
                                         << (1 + 2.0 / 3) / 2 << 1.0;
        QTest::newRow("grades the wrong way round")
            << u"b a"_s << u"a=3 b=1"_s << (1 + 3 * disc(2)) / (3 + disc(2)) << 1.0 << 1.0 << 1.0 << 1.0;
        QTest::newRow("judged zero is not relevant")
            << u"z a"_s << u"a=1 z=0"_s << disc(2) << 1.0 << 1.0 << half << half;
        QTest::newRow("a negative grade takes nothing away")
            << u"z a"_s << u"a=1 z=-2"_s << disc(2) << 1.0 << 1.0 << half << half;
        QTest::newRow("a document counts once") << u"x x x a a"_s << u"a=1"_s << disc(2) << 1.0 << 1.0 << half << half;
        QTest::newRow("tenth") << numbered(1, 9) + u"a"_s << u"a=1"_s << disc(10) << 1.0 << 1.0 << 0.1 << 0.1;
        QTest::newRow("eleventh") << numbered(1, 10) + u"a"_s << u"a=1"_s << 0.0 << 0.0 << 1.0 << 1.0 / 11 << 0.0;
        QTest::newRow("hundredth") << numbered(1, 99) + u"a"_s << u"a=1"_s << 0.0 << 0.0 << 1.0 << 0.01 << 0.0;
        QTest::newRow("hundred and first")
            << numbered(1, 100) + u"a"_s << u"a=1"_s << 0.0 << 0.0 << 0.0 << 1.0 / 101 << 0.0;
        QTest::newRow("first, then beyond ten") << u"a "_s + numbered(1, 10) + u"b"_s << u"a=1 b=1"_s
                                                << 1 / (1 + disc(2)) << half << 1.0 << (1 + 2.0 / 12) / 2 << 1.0;
    }
    void oneQuery()
    {
        QFETCH(QString, ranked);
        QFETCH(QString, judged);
        const RetrievalMetrics m = metricsOf(words(ranked), grades(judged));
        QFETCH(double, ndcg);
        QFETCH(double, recall10);
        QFETCH(double, recall100);
        QFETCH(double, map);
        QFETCH(double, mrr);
        QVERIFY(near(m.ndcg10, ndcg));
        QVERIFY(near(m.recall10, recall10));
        QVERIFY(near(m.recall100, recall100));
        QVERIFY(near(m.map, map));
        QVERIFY(near(m.mrr10, mrr));
    }
    // The best order of more than ten relevant ones is ten of them; of the recall all are asked.
    void moreThanTenRelevant()
    {
        Grades judged;
        QStringList ranked;
        double ideal = 0;
        for (int i = 1; i <= 12; ++i) {
            judged.insert(u"d%1"_s.arg(i), i <= 2 ? 2 : 1);
            ranked.prepend(u"d%1"_s.arg(i));
            if (i <= 10)
                ideal += (i <= 2 ? 2 : 1) * disc(i);
        }
        double gain = 0; // d12 to d3, all of grade 1
        for (int rank = 1; rank <= 10; ++rank)
            gain += disc(rank);
        const RetrievalMetrics m = metricsOf(ranked, judged);
        QVERIFY(near(m.ndcg10, gain / ideal));
        QVERIFY(near(m.recall10, 10.0 / 12));
        QVERIFY(near(m.recall100, 1.0));
        QVERIFY(near(m.map, 1.0));
    }
    void everyPlaceOfOne()
    {
        for (int place = 1; place <= 120; ++place) {
            const QString text = numbered(1, place - 1) + u"a "_s + numbered(place, 130);
            const RetrievalMetrics m = metricsOf(words(text), grades(u"a=1"_s));
            QVERIFY(near(m.ndcg10, place <= 10 ? disc(place) : 0));
            QVERIFY(near(m.recall10, place <= 10 ? 1 : 0));
            QVERIFY(near(m.recall100, place <= 100 ? 1 : 0));
            QVERIFY(near(m.map, 1.0 / place));
            QVERIFY(near(m.mrr10, place <= 10 ? 1.0 / place : 0));
        }
    }
    void means()
    {
        QCOMPARE(meanOf({}), RetrievalMetrics());
        const RetrievalMetrics one{1.0, 0.5, 1.0, 0.25, 1.0};
        QCOMPARE(meanOf({one}), one);
        const RetrievalMetrics mean = meanOf({one, RetrievalMetrics()});
        QCOMPARE(mean, (RetrievalMetrics{0.5, 0.25, 0.5, 0.125, 0.5}));
    }
    void relevant()
    {
        QCOMPARE(relevantCount(grades(u"a=1 b=0 c=-1 d=4"_s)), 2);
        QCOMPARE(relevantCount({}), 0);
    }
};

QTEST_GUILESS_MAIN(TestRetrievalMetrics)
#include "tst_retrievalmetrics.moc"
