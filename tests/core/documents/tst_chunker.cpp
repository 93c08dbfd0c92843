#include "core/documents/chunker.h"
#include "core/documents/tokencount.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

QList<Page> onePage(const QString& text)
{
    return {Page{1, text}};
}

QStringList texts(const QList<Chunk>& chunks)
{
    QStringList out;
    for (const Chunk& chunk : chunks)
        out.append(chunk.text);
    return out;
}

// n sentences of nine tokens each.
QString manySentences(int n)
{
    QStringList all;
    for (int i = 0; i < n; ++i)
        all.append(u"This sentence is number %1 of it."_s.arg(i));
    return all.join(u' ');
}

// Empty where the chunks keep every promise of chunker.h.
QString brokenPromise(const QList<Page>& pages, const QList<Chunk>& chunks, const ChunkOptions& options)
{
    qsizetype next = 0;
    for (const Page& page : pages) {
        int covered = 0;
        int lastBegin = -1;
        for (; next < chunks.size() && chunks[next].page == page.number; ++next) {
            const Chunk& chunk = chunks[next];
            if (chunk.ordinal != next)
                return u"ordinal"_s;
            if (chunk.begin < 0 || chunk.end <= chunk.begin || chunk.end > page.text.size())
                return u"range"_s;
            if (page.text.mid(chunk.begin, chunk.end - chunk.begin) != chunk.text || chunk.text != chunk.text.trimmed())
                return u"text"_s;
            if (chunk.begin <= lastBegin || chunk.end <= covered)
                return u"not growing"_s;
            if (chunk.begin > covered &&
                !QStringView(page.text).mid(covered, chunk.begin - covered).trimmed().isEmpty())
                return u"gap"_s;
            if (chunk.tokens != estimateTokens(chunk.text))
                return u"token count"_s;
            if (chunk.tokens > options.tokens + options.tokens / 8)
                return u"too large: %1"_s.arg(chunk.tokens);
            if (chunk.begin < covered &&
                estimateTokens(QStringView(page.text).mid(chunk.begin, covered - chunk.begin)) > options.overlapTokens)
                return u"overlap too large"_s;
            if (QString::fromUtf8(chunk.text.toUtf8()) != chunk.text &&
                QString::fromUtf8(page.text.toUtf8()) == page.text)
                return u"half a character"_s;
            lastBegin = chunk.begin;
            covered = chunk.end;
        }
        if (!QStringView(page.text).mid(covered).trimmed().isEmpty())
            return u"end not covered"_s;
    }
    return next == chunks.size() ? QString() : u"chunks without a page"_s;
}

} // namespace

class TestChunker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGivesNothing()
    {
        QVERIFY(chunkPages({}).isEmpty());
        QVERIFY(chunkPages({Page{1, QString()}, Page{2, u" \n "_s}}).isEmpty());
    }
    void shortTextIsOneChunk()
    {
        const QList<Chunk> chunks = chunkPages({Page{4, u"One. Two.\n\nThree."_s}});
        QCOMPARE(chunks.size(), 1);
        QCOMPARE(chunks[0].page, 4);
        QCOMPARE(chunks[0].begin, 0);
        QCOMPARE(chunks[0].text, u"One. Two.\n\nThree."_s);
    }
    void wholeSentencesWithOverlap()
    {
        const QList<Page> pages = onePage(manySentences(20));
        const ChunkOptions options{32, 9};
        const QList<Chunk> chunks = chunkPages(pages, options);
        QCOMPARE(brokenPromise(pages, chunks, options), QString());
        QVERIFY(chunks.size() > 4);
        for (qsizetype i = 0; i < chunks.size(); ++i) {
            QVERIFY2(chunks[i].text.startsWith("This sentence"_L1) && chunks[i].text.endsWith("of it."_L1),
                     qPrintable(chunks[i].text));
            if (i > 0)
                QVERIFY(chunks[i].begin < chunks[i - 1].end); // one sentence is repeated
        }
    }
    void noOverlapWhereNoneIsWanted()
    {
        const QList<Chunk> chunks = chunkPages(onePage(manySentences(20)), {32, 0});
        for (qsizetype i = 1; i < chunks.size(); ++i)
            QVERIFY(chunks[i].begin >= chunks[i - 1].end);
    }
    void neverCrossesAPage()
    {
        const QList<Page> pages = {Page{1, u"Ends in the mid"_s}, Page{2, u"dle of a word."_s}};
        QCOMPARE(texts(chunkPages(pages)), (QStringList{u"Ends in the mid"_s, u"dle of a word."_s}));
    }
    void giantSentenceIsDividedAtClauses()
    {
        const QString clause = u"words that go on and on and on,"_s; // eight tokens
        const QList<Page> pages = onePage(QStringList(12, clause).join(u' '));
        const ChunkOptions options{20, 0};
        const QList<Chunk> chunks = chunkPages(pages, options);
        QCOMPARE(brokenPromise(pages, chunks, options), QString());
        for (const Chunk& chunk : chunks)
            QVERIFY2(chunk.text.endsWith(u','), qPrintable(chunk.text));
    }
    void giantWordIsDividedAnywhere()
    {
        const QList<Page> pages = onePage(QString(5000, u'x') + u" "_s + u"漢"_s.repeated(500) + u"😀"_s.repeated(300));
        const ChunkOptions options{16, 4};
        QCOMPARE(brokenPromise(pages, chunkPages(pages, options), options), QString());
    }
    void headingGoesWithItsText()
    {
        const QString text = manySentences(4) + u"\n\n3.2 A Heading\n\n"_s + manySentences(4);
        const QList<Chunk> chunks = chunkPages(onePage(text), {40, 0});
        QVERIFY(chunks.size() >= 2);
        for (const Chunk& chunk : chunks)
            QVERIFY2(!chunk.text.endsWith("A Heading"_L1), qPrintable(chunk.text));
    }
    void smallTailJoinsTheChunkBefore()
    {
        const QList<Chunk> chunks = chunkPages(onePage(manySentences(4) + u" So it."_s), {36, 0});
        QCOMPARE(chunks.size(), 1);
        QCOMPARE(chunks[0].tokens, 39);
    }
    void wildOptionsAreTamed()
    {
        for (const ChunkOptions& options : {ChunkOptions{0, 0}, ChunkOptions{-5, 100}, ChunkOptions{16, 1000}}) {
            const QList<Page> pages = onePage(manySentences(30));
            QCOMPARE(brokenPromise(pages, chunkPages(pages, options), {std::max(16, options.tokens), 8}), QString());
        }
    }
    void properties()
    {
        const QStringList alphabet = {u"a"_s,  u"Word"_s, u"longerword"_s, u"Dr."_s, u". "_s,   u"."_s,
                                      u"! "_s, u" "_s,    u" "_s,          u"\n"_s,  u"\n\n"_s, u", "_s,
                                      u"; "_s, u"123"_s,  u"日本"_s,       u"。"_s,  u"、"_s,   u"Heading\n"_s,
                                      u"• "_s, u"😀"_s,    u"слово"_s,      u"\"("_s};
        QRandomGenerator random(11);
        for (int round = 0; round < 6000; ++round) {
            QList<Page> pages;
            const int count = 1 + int(random.bounded(3));
            for (int p = 1; p <= count; ++p) {
                QString text;
                const int length = int(random.bounded(round % 10 == 0 ? 600 : 80));
                for (int i = 0; i < length; ++i)
                    text += alphabet[random.bounded(alphabet.size())];
                pages.append(Page{p, text});
            }
            ChunkOptions options;
            options.tokens = 16 + int(random.bounded(60));
            options.overlapTokens = int(random.bounded(options.tokens / 2 + 1));
            const QString broken = brokenPromise(pages, chunkPages(pages, options), options);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + u" in round %1"_s.arg(round)));
        }
    }
    void hugeTextIsLinear()
    {
        const QList<Page> pages = onePage(manySentences(100'000));
        QCOMPARE(brokenPromise(pages, chunkPages(pages), {}), QString());
        const QList<Page> giant = onePage(u"word, "_s.repeated(400'000));
        QCOMPARE(brokenPromise(giant, chunkPages(giant), {}), QString());
        const QList<Page> solid = onePage(QString(2'000'000, u'x'));
        QCOMPARE(brokenPromise(solid, chunkPages(solid), {}), QString());
    }
    void rowsAreNotTorn()
    {
        QStringList rows;
        for (int i = 0; i < 200; ++i)
            rows.append(u"Item: Tea no. %1; Price: 2.5; Since: 2024"_s.arg(i));
        ChunkOptions options;
        options.tokens = 64;
        const QList<Chunk> chunks = chunkPages({Page{1, rows.join(u'\n'), u"Sheet A, rows 2-201"_s, true}}, options);
        QVERIFY(chunks.size() > 10);
        for (const Chunk& chunk : chunks) {
            QVERIFY(chunk.text.startsWith("Item: "_L1));
            QVERIFY(chunk.text.endsWith("Since: 2024"_L1));
        }
    }
};

QTEST_GUILESS_MAIN(TestChunker)
#include "tst_chunker.moc"
