#include "core/documents/charactercleaner.h"
#include "core/documents/spanlocator.h"
#include "core/documents/textcleaner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

QList<Page> pagesOf(const QStringList& texts)
{
    QList<Page> pages;
    for (const QString& text : texts)
        pages.append(Page{int(pages.size()) + 1, text});
    return pages;
}

QString cleanOne(const QString& text)
{
    return cleanPages(pagesOf({text})).first().text;
}

QStringList cleanAll(const QStringList& texts)
{
    QStringList out;
    for (const Page& page : cleanPages(pagesOf(texts)))
        out.append(page.text);
    return out;
}

// Every letter of `part` stands in `whole` in the same order.
bool isSubsequence(const QString& part, const QString& whole)
{
    qsizetype at = 0;
    for (const QChar c : whole) {
        if (at < part.size() && part[at] == c)
            ++at;
    }
    return at == part.size();
}

QString randomText(QRandomGenerator& random, const QStringList& alphabet, int most)
{
    QString text;
    const int count = int(random.bounded(most));
    for (int i = 0; i < count; ++i)
        text += alphabet[random.bounded(alphabet.size())];
    return text;
}

const QString mark = QChar(pdfHyphenMark);

} // namespace

class TestTextCleaner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void characters_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("plain") << u"Plain text."_s << u"Plain text."_s;
        QTest::newRow("line ends") << u"a\r\nb\rc\nd"_s << u"a\nb\nc\nd"_s;
        QTest::newRow("tabs and runs of spaces") << u"a \t  b \n  c  "_s << u"a b\nc"_s;
        QTest::newRow("no-break and thin spaces") << u"a\u00A0b\u2009c\u3000d"_s << u"a b c d"_s;
        QTest::newRow("paragraphs") << u"\n\na\n\n\n\nb\n \nc\n\n"_s << u"a\n\nb\n\nc"_s;
        QTest::newRow("form feed") << u"a\fb"_s << u"a\n\nb"_s;
        QTest::newRow("controls") << u"a\u0001b\u0007c\u0085d\u0090e"_s << u"abc\nde"_s;
        QTest::newRow("private use") << u"a\uE000b\uF8FFc"_s << u"abc"_s;
        QTest::newRow("private use, other plane") << u"a"_s + QString::fromUcs4(U"\U000F1234", 1) + u"b"_s << u"ab"_s;
        QTest::newRow("lone surrogates") << (u"a"_s + QChar(0xD800) + u"b"_s + QChar(0xDC00) + u"c"_s) << u"abc"_s;
        QTest::newRow("whole surrogate pair") << u"a😀b"_s << u"a😀b"_s;
        QTest::newRow("zero width") << u"a\u200Bb\uFEFFc\u2060d"_s << u"abcd"_s;
        QTest::newRow("bidi controls") << u"a\u202Eb\u2066c\u200Fd"_s << u"abcd"_s;
        QTest::newRow("joiner between Latin letters") << u"a\u200Db"_s << u"ab"_s;
        QTest::newRow("joiner that belongs to the word") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("Latin ligatures") << u"oﬃce ﬁeld ﬂow"_s << u"office field flow"_s;
        QTest::newRow("full width") << u"ＡＢＣ１２３"_s << u"ABC123"_s;
        QTest::newRow("CJK radicals") << u"⽇⽂⻄"_s << u"日文⻄"_s.normalized(QString::NormalizationForm_KC);
        QTest::newRow("kept shapes") << u"x² ① ½ ™ H₂O"_s << u"x² ① ½ ™ H₂O"_s;
        QTest::newRow("composed") << u"e\u0301"_s << u"é"_s;
        QTest::newRow("accent on nothing") << u"a \u0300foo' e\u0301 \u0301"_s << u"a foo' é"_s;
        QTest::newRow("soft hyphen inside a word") << u"Donau\u00ADdampf"_s << u"Donaudampf"_s;
        QTest::newRow("byte order mark") << u"\uFEFFText"_s << u"Text"_s;
    }
    void characters()
    {
        QFETCH(QString, raw);
        QFETCH(QString, clean);
        QCOMPARE(cleanOne(raw), clean);
    }

    void hyphens_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("clean");
        QTest::newRow("QtPdf's mark") << (u"Intro"_s + mark + u"ducing it"_s) << u"Introducing it"_s;
        QTest::newRow("hyphen and line break") << u"Intro-\nducing it"_s << u"Introducing it"_s;
        QTest::newRow("with carriage return and indent") << u"Intro- \r\n   ducing it"_s << u"Introducing it"_s;
        QTest::newRow("typographic hyphen") << u"Intro‐\nducing"_s << u"Introducing"_s;
        QTest::newRow("soft hyphen at the line's end") << u"Intro\u00AD\nducing"_s << u"Introducing"_s;
        QTest::newRow("German") << u"Überraschungs-\nei"_s << u"Überraschungsei"_s;
        QTest::newRow("Russian") << (u"устрой"_s + mark + u"ство"_s) << u"устройство"_s;
        QTest::newRow("capital goes on") << (u"Jean-\nPierre"_s) << u"Jean-Pierre"_s;
        QTest::newRow("digit goes on") << (u"COVID"_s + mark + u"19"_s) << u"COVID-19"_s;
        QTest::newRow("digit before") << u"1990-\n1995"_s << u"1990-1995"_s;
        QTest::newRow("form name") << u"Form 10-\nQ"_s << u"Form 10-Q"_s;
        QTest::newRow("one letter") << (u"an x"_s + mark + u"ray"_s) << u"an x-ray"_s;
        QTest::newRow("German conjunction") << u"Vor-\nund Nachteile"_s << u"Vor- und Nachteile"_s;
        QTest::newRow("English conjunction") << (u"pre"_s + mark + u"and post-war"_s) << u"pre- and post-war"_s;
        QTest::newRow("dash, not hyphen") << u"this -\nthat"_s << u"this -\nthat"_s;
        QTest::newRow("paragraph between") << u"foo-\n\nbar"_s << u"foo-\n\nbar"_s;
        QTest::newRow("list after") << u"foo-\n- bar"_s << u"foo-\n- bar"_s;
        QTest::newRow("mark that joins nothing") << (u"foo"_s + mark + u" (bar"_s) << u"foo- (bar"_s;
        QTest::newRow("mark alone") << mark << u"-"_s;
        QTest::newRow("evidence for the hyphen")
            << (u"It is well-known. A well"_s + mark + u"known fact."_s) << u"It is well-known. A well-known fact."_s;
        QTest::newRow("evidence against it")
            << (u"This introducing. Intro"_s + mark + u"ducing."_s) << u"This introducing. Introducing."_s;
        QTest::newRow("hyphen in a line stays") << u"well-known"_s << u"well-known"_s;
    }
    void hyphens()
    {
        QFETCH(QString, raw);
        QFETCH(QString, clean);
        QCOMPARE(cleanOne(raw), clean);
    }

    void evidenceComesFromAllPages()
    {
        const QStringList clean = cleanAll({u"a pre-built image"_s, u"the pre"_s + mark + u"built one"_s});
        QCOMPARE(clean[1], u"the pre-built one"_s);
    }
    void cjkLinesAreJoined()
    {
        const QString line = u"これは二十文字よりも長い日本語の一行であり改行"_s;
        QCOMPARE(cleanOne(line + u"\nされている。\n次の段落。"_s), line + u"されている。\n次の段落。"_s);
        QCOMPARE(cleanOne(u"第一章\nこれは本文です。"_s), u"第一章\nこれは本文です。"_s); // a title is short
        QCOMPARE(cleanOne(line + u"\n・項目"_s), line + u"\n・項目"_s);
    }

    void headersAndFootersGo()
    {
        QStringList raw;
        QStringList want;
        for (int i = 1; i <= 8; ++i) {
            const QString body =
                u"Body of page %1 with many words of its own, far more than any running header has: %2."_s.arg(i).arg(
                    QString(i, u'x'));
            raw.append(u"ACME Annual Report 2023\n%1\nPage %2 of 8\nConfidential – do not copy"_s.arg(body).arg(i));
            want.append(body);
        }
        QCOMPARE(cleanAll(raw), want);
    }
    void headsOfChaptersGo()
    {
        QStringList raw;
        for (int i = 1; i <= 40; ++i)
            raw.append(u"Chapter %1\nText number %2 is different, says %3."_s.arg(i <= 20 ? u"One"_s : u"Two"_s)
                           .arg(i)
                           .arg(QString(i, u'y')));
        for (const QString& text : cleanAll(raw))
            QVERIFY2(!text.contains("Chapter"_L1), qPrintable(text));
    }
    void pageNumbersGoOnlyInStep()
    {
        QStringList raw;
        for (int i = 1; i <= 12; ++i)
            raw.append(
                u"Table %1\nvalue %2\n%3\n%4"_s.arg(QString(i, u'z'), QString(i, u'q')).arg(1000 - i * 7).arg(i + 3));
        const QStringList clean = cleanAll(raw);
        for (int i = 1; i <= 12; ++i) {
            QVERIFY(!clean[i - 1].endsWith(u"\n%1"_s.arg(i + 3)));
            QVERIFY(clean[i - 1].endsWith(u"\n%1"_s.arg(1000 - i * 7))); // a table's number at the edge stays
        }
    }
    void romanPageNumbersGo()
    {
        const QStringList roman = {u"i"_s, u"ii"_s, u"iii"_s, u"iv"_s, u"v"_s, u"vi"_s};
        QStringList raw;
        for (int i = 0; i < roman.size(); ++i)
            raw.append(u"Preface, part %1 of it.\n%2"_s.arg(QString(i + 1, u'p'), roman[i]));
        for (const QString& text : cleanAll(raw))
            QVERIFY2(!text.contains(u'\n'), qPrintable(text));
    }
    void shortDocumentsKeepEverything()
    {
        const QStringList raw = {u"Title\nBody one."_s, u"Title\nBody two."_s, u"Title\nBody three."_s};
        QCOMPARE(cleanAll(raw), raw);
    }
    void pagesThatAreAllAlikeKeepTheirContent()
    {
        const QStringList raw(10, u"Form A\nName\nAddress\nDate"_s);
        QCOMPARE(cleanAll(raw), raw);
    }
    void emptyPagesStay()
    {
        const QList<Page> clean = cleanPages({Page{3, u"text"_s}, Page{7, u" \n "_s}});
        QCOMPARE(clean.size(), 2);
        QCOMPARE(clean[1].number, 7);
        QCOMPARE(clean[1].text, QString());
        QVERIFY(cleanPages({}).isEmpty());
    }
    void keptLines()
    {
        QList<Page> pages;
        for (int i = 1; i <= 6; ++i)
            pages.append(Page{
                i,
                u"Price: 10; Item: Tea \n  if x:\r\n\n\n    intro-\nducing\n第一行の文字がここにたくさん並んでいます第\n二行"_s,
                u"rows %1"_s.arg(i), true});
        pages.insert(3, Page{9, u"wrapped  text"_s});
        const QList<Page> clean = cleanPages(pages);
        QCOMPARE(clean.size(), 7);
        // No rows taken for running headers, no words or lines joined, no indent lost.
        QCOMPARE(
            clean[0].text,
            u"Price: 10; Item: Tea\n  if x:\n\n    intro-\nducing\n第一行の文字がここにたくさん並んでいます第\n二行"_s);
        QCOMPARE(clean[6].label, u"rows 6"_s);
        QVERIFY(clean[6].keepLines);
        QCOMPARE(clean[3].text, u"wrapped text"_s);
        QCOMPARE(clean[3].number, 9);
        QCOMPARE(cleanPages(clean)[0].text, clean[0].text);
    }

    // Random texts out of everything the rules look at.
    void properties()
    {
        const QStringList alphabet = {u"a"_s,
                                      u"b"_s,
                                      u"Foo"_s,
                                      u"bar"_s,
                                      u"ing"_s,
                                      u" "_s,
                                      u"  "_s,
                                      u"\n"_s,
                                      u"\n\n"_s,
                                      u"\r\n"_s,
                                      u"-"_s,
                                      u"-\n"_s,
                                      mark,
                                      u"\u00AD"_s,
                                      u"\u00AD\n"_s,
                                      u"ﬁ"_s,
                                      u"1"_s,
                                      u"12"_s,
                                      u"Page 3"_s,
                                      u"."_s,
                                      u","_s,
                                      u"日本語"_s,
                                      u"漢字"_s,
                                      u"。"_s,
                                      u"\u200B"_s,
                                      u"\u200D"_s,
                                      u"\uE000"_s,
                                      u"\uFFFD"_s,
                                      u"é"_s,
                                      u"e\u0301"_s,
                                      u"\u0300"_s,
                                      u"Ａ"_s,
                                      u"م"_s,
                                      u"\f"_s,
                                      u"\t"_s,
                                      QString(QChar(0xD800)),
                                      QString(QChar(0xDC00)),
                                      u"😀"_s,
                                      u"und"_s,
                                      u"•"_s,
                                      u"x²"_s};
        QRandomGenerator random(20240131);
        for (int round = 0; round < 4000; ++round) {
            QStringList raw;
            const int count = 1 + int(random.bounded(6));
            for (int i = 0; i < count; ++i)
                raw.append(randomText(random, alphabet, 60));
            const QList<Page> once = cleanPages(pagesOf(raw));
            const QList<Page> twice = cleanPages(once);
            QCOMPARE(once.size(), qsizetype(count));
            for (int i = 0; i < count; ++i) {
                const QString& text = once[i].text;
                QCOMPARE(once[i].number, i + 1);
                QCOMPARE(twice[i].text, text);
                QVERIFY(text == text.trimmed());
                QVERIFY(!text.contains("  "_L1) && !text.contains("\n\n\n"_L1) && !text.contains(" \n"_L1) &&
                        !text.contains("\n "_L1));
                for (const QChar c : text)
                    QVERIFY(c == u'\n' || (c.category() != QChar::Other_Control &&
                                           c.category() != QChar::Other_PrivateUse && c != QChar(pdfHyphenMark)));
                QVERIFY(QString::fromUtf8(text.toUtf8()) == text); // no half of a surrogate pair
                QVERIFY2(isSubsequence(foldedLetters(text), foldedLetters(raw[i])),
                         qPrintable(raw[i] + u" → "_s + text));
            }
        }
    }
    void longTextIsLinear()
    {
        QString text;
        for (int i = 0; i < 200'000; ++i)
            text += u"word%1 "_s.arg(i) + (i % 12 == 0 ? u"divi-\nded\n"_s : QString());
        QVERIFY(cleanOne(text).size() > 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestTextCleaner)
#include "tst_textcleaner.moc"
