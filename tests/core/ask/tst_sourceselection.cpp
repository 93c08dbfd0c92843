#include "core/ask/listing.h"
#include "core/ask/reranking.h"
#include "core/ask/shingles.h"
#include "core/ask/sourceselection.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

namespace {

const QString page = u"Bees leave the hive in spring. They look for flowers near the river and come back at night. "
                     "The keeper counts them in August and writes the number down. In winter they stay inside."_s;

// A part of the page, as the chunker cuts it.
ChunkRecord part(int id, int begin, int end, int document = 1)
{
    ChunkRecord chunk;
    chunk.id = {id};
    chunk.document = {document};
    chunk.ordinal = id;
    chunk.page = 1;
    chunk.begin = begin;
    chunk.end = end;
    chunk.text = page.mid(begin, end - begin);
    return chunk;
}

ChunkRecord other(int id, const QString& text)
{
    ChunkRecord chunk;
    chunk.id = {id};
    chunk.document = {id + 100};
    chunk.page = 1;
    chunk.end = int(text.size());
    chunk.text = text;
    return chunk;
}

QList<FusedChunk> hits(const QList<ChunkRecord>& chunks)
{
    QList<FusedChunk> fused;
    for (const ChunkRecord& chunk : chunks)
        fused.append({chunk.id, 1.0 / (60.0 + double(fused.size())), {int(fused.size()) + 1, 0}, {7.0, 0.0}});
    return fused;
}

QList<int> chosen(const QList<ChunkRecord>& chunks, int passages = 10)
{
    QList<int> ids;
    for (const Source& source : selectSources(hits(chunks), chunks, passages, 10'000))
        ids.append(int(source.chunk.id.value));
    return ids;
}

} // namespace

class TestSourceSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("listing");
        QTest::newRow("dot leaders") << u"1 Introduction ......... 3\n2 Method . . . . . . 14\n3 Results ........ 27"_s
                                     << true;
        QTest::newRow("contents in one line") << u"Preface ...... ix Introduction ...... 3 Method ...... 14"_s << true;
        QTest::newRow("ascending pages")
            << u"Introduction 3\nMethod 14\nResults 27\nDiscussion 31\nOutlook 40\nThanks 44"_s << true;
        QTest::newRow("index") << u"apples, 12, 34\nbees, 3\ncells, 40-42\ndrones, 7\neggs, 19\nflowers, 2, 8"_s
                               << true;
        QTest::newRow("figures") << u"Revenue 4711\nCosts 812\nTaxes 90\nRent 1200\nWages 7\nInterest 310\nOther 12"_s
                                 << false;
        QTest::newRow("amounts")
            << u"Assets 1,234.50\nBonds 2,000.00\nCash 5,000.10\nDebt 7,100.00\nEquity 8,000.00\nFees 9,999.00"_s
            << false;
        QTest::newRow("prose") << page << false;
        QTest::newRow("an ellipsis") << u"He waited.... 3 days later he waited....... 4 more"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void listings()
    {
        QFETCH(QString, text);
        QTEST(isListing(text), "listing");
    }
    void containments()
    {
        const QString text = u"The quick brown fox jumps over the lazy dog"_s;
        QCOMPARE(containment(shinglesOf(text), shinglesOf(u"the QUICK, brown fox; jumps over"_s)), 1.0);
        QCOMPARE(containment(shinglesOf(text), shinglesOf(u"nothing of this kind here"_s)), 0.0);
        QCOMPARE(containment(shinglesOf(text), shinglesOf({})), 0.0);
        QCOMPARE(containment(shinglesOf(u"北京大学是"_s), shinglesOf(u"北京大学"_s)), 1.0);
        QCOMPARE(shinglesOf(u"one two"_s).size(), 1);
        QVERIFY(shinglesOf(u"?!"_s).isEmpty());
    }
    void nearlyTheSameTextCountsOnce()
    {
        const QString text =
            u"The committee met in the town hall and spoke about the bridge, the school and the road."_s;
        QCOMPARE(chosen({other(1, text), other(2, text.toUpper() + u" Indeed."_s), other(3, u"Something else."_s)}),
                 (QList<int>{1, 3}));
    }
    void anotherNumberIsAnotherText()
    {
        const QString text = u"In the quarter the revenue of the company rose by 12 percent over the year before."_s;
        QString later = text;
        later.replace(u"12"_s, u"31"_s);
        QCOMPARE(chosen({other(1, text), other(2, later)}), (QList<int>{1, 2}));
    }
    void whatIsNewGoesBeforeWhatIsHalfKnown()
    {
        const QString text =
            u"The keeper counts the bees in August and writes their number into the book of the hive."_s;
        const QString half =
            u"The keeper counts the bees in August and writes letters to his friends in the evening."_s;
        const QString fresh = u"Honey is sold at the market on Saturdays, when the weather is good enough for it."_s;
        QCOMPARE(chosen({other(1, text), other(2, half), other(3, fresh)}), (QList<int>{1, 3, 2}));
    }
    void listingsComeLater()
    {
        QCOMPARE(chosen({other(1, u"A ..... 3\nB ..... 4\nC ..... 5"_s), other(2, page)}), (QList<int>{2, 1}));
    }
    void neighboursAreJoined_data()
    {
        QTest::addColumn<QList<ChunkRecord>>("chunks");
        QTest::addColumn<QStringList>("texts");
        const ChunkRecord one = part(1, 0, 60);
        const ChunkRecord two = part(2, 50, 120);
        const ChunkRecord three = part(3, 120, 160);
        const ChunkRecord four = part(4, 160, int(page.size()));
        QTest::newRow("behind") << QList{one, two} << QStringList{page.left(120)};
        QTest::newRow("before") << QList{two, one} << QStringList{page.left(120)};
        QTest::newRow("both sides") << QList{two, one, three} << QStringList{page.left(160)};
        QTest::newRow("three at most") << QList{one, two, three, four} << QStringList{page.left(160), four.text};
        QTest::newRow("not beside each other") << QList{one, three} << QStringList{one.text, three.text};
        ChunkRecord elsewhere = two;
        elsewhere.document = {9};
        QTest::newRow("another document") << QList{one, elsewhere} << QStringList{one.text, elsewhere.text};
        ChunkRecord nextPage = three;
        nextPage.page = 2;
        QTest::newRow("another page") << QList{two, nextPage} << QStringList{two.text, nextPage.text};
        ChunkRecord changed = two;
        changed.text += u" as it was read"_s;
        QTest::newRow("text that stands otherwise on the page")
            << QList{one, changed} << QStringList{one.text, changed.text};
    }
    void neighboursAreJoined()
    {
        QFETCH(QList<ChunkRecord>, chunks);
        QFETCH(QStringList, texts);
        const auto sources = selectSources(hits(chunks), chunks, 10, 10'000);
        QStringList found;
        for (const Source& source : sources) {
            found.append(source.chunk.text);
            QCOMPARE(source.number, int(found.size()));
        }
        QCOMPARE(found, texts);
        QCOMPARE(sources.first().chunk.id, chunks.first().id); // cited as the best of them
        QCOMPARE(sources.first().listScores, (QList<double>{7.0, 0.0}));
    }
    void joinedTextStandsWhereItSays()
    {
        const auto sources =
            selectSources(hits({part(1, 0, 60), part(2, 61, 120)}), {part(1, 0, 60), part(2, 61, 120)}, 5, 10'000);
        QCOMPARE(sources.size(), 1);
        QCOMPARE(sources[0].chunk.text.size(), sources[0].chunk.end - sources[0].chunk.begin);
    }
    void rerankedOrder()
    {
        const QList<ChunkRecord> chunks{other(1, u"a"_s), other(2, u"b"_s), other(3, u"c"_s)};
        const QList<FusedChunk> fused = hits(chunks);
        const auto order = reranked(fused, chunks, {-5, 3, -1});
        QCOMPARE(order.size(), 3);
        QCOMPARE(order[0].chunk, ChunkId{2});
        QCOMPARE(order[0].score, 1.0);
        QCOMPARE(order[0].ranks, fused[1].ranks);
        QCOMPARE(order[1].chunk, ChunkId{3});
        QVERIFY(order[2].score > 0);
        QCOMPARE(reranked(fused, chunks, {2, 2, 2})[0].chunk, ChunkId{1}); // the order stays
        QCOMPARE(reranked(fused, chunks.mid(0, 1), {2}).size(), 1);        // the others were not judged
        QVERIFY(reranked({}, {}, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSourceSelection)
#include "tst_sourceselection.moc"
