#include "core/documents/charactercleaner.h"
#include "core/documents/spanlocator.h"
#include "core/documents/textcleaner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestSpanLocator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("found"); // null where it must not be found
        QTest::newRow("as it stands") << u"one two three"_s << u"two"_s << u"two"_s;
        QTest::newRow("whole text") << u"one"_s << u"one"_s << u"one"_s;
        QTest::newRow("other white space") << u"one\r\n two"_s << u"one two"_s << u"one\r\n two"_s;
        QTest::newRow("case") << u"The U.S. Government"_s << u"the us government"_s << u"The U.S. Government"_s;
        QTest::newRow("quotation marks") << u"he said “no” twice"_s << u"said \"no\" twice"_s << u"said “no” twice"_s;
        QTest::newRow("divided word") << u"it is intro-\nducing them"_s << u"introducing them"_s
                                      << u"intro-\nducing them"_s;
        QTest::newRow("QtPdf's mark") << (u"Intro"_s + QChar(pdfHyphenMark) + u"ducing them"_s) << u"introducing"_s
                                      << (u"Intro"_s + QChar(pdfHyphenMark) + u"ducing"_s);
        QTest::newRow("ligature") << u"the oﬃce door"_s << u"office"_s << u"oﬃce"_s;
        QTest::newRow("composed or not") << u"cafe\u0301 noir"_s << u"café noir"_s << u"cafe\u0301 noir"_s;
        QTest::newRow("full width") << u"ＡＢＣ社"_s << u"abc社"_s << u"ＡＢＣ社"_s;
        QTest::newRow("Cyrillic case") << u"Это ПРОСТО текст"_s << u"это просто"_s << u"Это ПРОСТО"_s;
        QTest::newRow("Japanese in the middle") << u"これは日本語の文です"_s << u"日本語"_s << u"日本語"_s;
        QTest::newRow("Japanese with breaks") << u"これは日\n本 語の"_s << u"日本語"_s << u"日\n本 語"_s;
        QTest::newRow("outer punctuation is not part") << u"a (b), c"_s << u"(b),"_s << u"b"_s;
        QTest::newRow("numbers") << u"was $ 27,502 million"_s << u"$27,502"_s << u"27,502"_s;
        QTest::newRow("other plane") << u"x 😀 𝐀bc y"_s << u"abc"_s << u"𝐀bc"_s;
        QTest::newRow("later whole word") << u"particle art"_s << u"art"_s << u"art"_s;
        QTest::newRow("inside a word") << u"particle"_s << u"art"_s << QString();
        QTest::newRow("long and inside words")
            << u"xthequickbrownfoxjumpsx"_s << u"the quick brown fox jumps"_s << u"thequickbrownfoxjumps"_s;
        QTest::newRow("two columns, one after the other")
            << u"Bees fly in\nsummer when\nit is warm.\nWasps build\nnests of\npaper."_s
            << u"Bees fly in summer when it is warm."_s << u"Bees fly in\nsummer when\nit is warm"_s;
        QTest::newRow("two columns, line by line")
            << u"Bees fly in  Wasps build\nsummer when  nests of\nit is warm.  paper."_s
            << u"Bees fly in summer when it is warm."_s << QString();
        QTest::newRow("another letter") << u"one twe three"_s << u"two"_s << QString();
        QTest::newRow("word left out") << u"one two three"_s << u"one three"_s << QString();
        QTest::newRow("digit differs") << u"27,502"_s << u"27,503"_s << QString();
        QTest::newRow("empty quote") << u"text"_s << QString() << QString();
        QTest::newRow("no letters") << u"text ... more"_s << u"..."_s << QString();
        QTest::newRow("empty text") << QString() << u"text"_s << QString();
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, quote);
        QFETCH(QString, found);
        const auto range = locateQuote(text, quote);
        QCOMPARE(range.has_value(), !found.isNull());
        if (range)
            QCOMPARE(text.mid(range->begin, range->length()), found);
    }
    void allPlaces()
    {
        const QString text = u"art, part, Art and art."_s;
        QCOMPARE(locateAll(text, u"art", 10).size(), 3);
        QCOMPARE(locateAll(text, u"art", 2).size(), 2);
        QVERIFY(locateAll(text, u"art", 0).isEmpty());
        QCOMPARE(locateAll(u"ha ha ha ha"_s, u"ha ha", 10).size(), 2); // they do not overlap
    }
    // What cleaning leaves is found again in what it was made of.
    void cleanedSentencesAreFoundInRawText()
    {
        const QStringList words = {u"oﬃce"_s,         u"intro"_s + QChar(pdfHyphenMark) + u"ducing"_s,
                                   u"well-\nknown"_s, u"cafe\u0301"_s,
                                   u"27,502"_s,       u"“so”"_s,
                                   u"日本\n語"_s,     u"x²"_s,
                                   u"Ｗｉｄｅ"_s,     u"plain"_s,
                                   u"\u200Bhidden"_s, u"Donau\u00ADdampf"_s,
                                   u"слово"_s};
        QRandomGenerator random(5);
        for (int round = 0; round < 2000; ++round) {
            QString raw;
            for (int i = 0; i < 20; ++i)
                raw += words[random.bounded(words.size())] + (random.bounded(5) == 0 ? u"\r\n"_s : u" "_s);
            const QString clean = cleanPages({Page{1, raw}}).first().text;
            const QStringList parts = clean.split(u' ');
            const QString quote = parts.mid(random.bounded(parts.size() / 2), 6).join(u' ');
            const auto range = locateQuote(raw, quote);
            QVERIFY2(range, qPrintable(quote + u" in "_s + raw));
            QCOMPARE(foldedLetters(raw.mid(range->begin, range->length())), foldedLetters(quote));
        }
    }
    void repeatsAreFast()
    {
        const QString text = u"a"_s.repeated(1'000'000);
        QVERIFY(!locateQuote(text, u"a"_s.repeated(10) + u"b"_s));
    }
};

QTEST_GUILESS_MAIN(TestSpanLocator)
#include "tst_spanlocator.moc"
