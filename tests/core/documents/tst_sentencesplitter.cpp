#include "core/documents/sentencesplitter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

namespace {

QStringList sentences(const QString& text)
{
    QStringList out;
    for (const TextRange range : splitSentences(text))
        out.append(text.mid(range.begin, range.length()));
    return out;
}

} // namespace

class TestSentenceSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Sentences are written with '|' between them; what is not white space around it is what the splitter sees joined
    // by one space.
    void splits_data()
    {
        QTest::addColumn<QString>("marked");
        const auto row = [](const char* name, const QString& marked) { QTest::newRow(name) << marked; };
        row("two", u"First one.|Second one."_s);
        row("no stop at the end", u"First one.|second starts low"_s.replace(u'|', u' '));
        row("question and exclamation", u"Really?|Yes!|Good."_s);
        row("doubled", u"What?!|Well…|Fine."_s);
        row("ellipsis goes on", u"He said ... nothing at all."_s);
        row("quotes", u"“Is it so?”|She nodded.|'No.'|Then silence."_s);
        row("brackets", u"It works (mostly.)|[See below.]|Done."_s);
        row("title", u"Dr. Smith met Mrs. Jones and Prof. Lee.|They talked."_s);
        row("Latin", u"Use it, e.g. Apples or i.e. Pears, vs. Plums.|Next."_s);
        row("figures", u"See Fig. 3 and No. 5 in Sec. 2.|It shows."_s);
        row("no as a word", u"The answer is no.|Nobody knew."_s);
        row("initials", u"J. R. R. Tolkien wrote it.|J. Smith read it."_s);
        row("country", u"The U.S. Government said so.|We agree."_s);
        row("country at the end", u"It was made in the U.S.|The rest was not."_s);
        row("company", u"Apple Inc. Reports say so.|We know."_s);
        row("etc at the end", u"Bread, milk, etc.|The shop was closed."_s);
        row("decimals", u"It grew 3.5 percent to 1.25 billion.|Then 2.|More."_s);
        row("year at the end", u"It was in 2003.|The next year was better."_s);
        row("file names", u"Open foo.cpp and www.example.org/index.html now.|Close it."_s);
        row("version", u"Qt 6.4.2 is used.|Version 2.0 is not."_s);
        row("lower case after stop", u"the foo. bar goes on."_s);
        row("German abbreviations", u"Das gilt z.B. für Autos bzw. Räder, d.h. Fahrzeuge, ggf. Boote usw.|Ein Satz."_s);
        row("German ordinal", u"Am 3. Oktober feiern wir.|Im 19. Jahrhundert nicht."_s);
        row("German quotes", u"„Komm!“|Er ging."_s);
        row("Russian", u"Это первое предложение.|Это второе, т. е. последнее."_s);
        row("Russian figure", u"См. рис. 3 на стр. 5.|Это всё."_s);
        row("number in a list item", u"1. Introduction to all of it."_s);
        row("empty", u""_s);
        row("only stops", u"..."_s);
    }
    void splits()
    {
        QFETCH(QString, marked);
        QString text = marked;
        text.replace(u'|', u' ');
        QCOMPARE(sentences(text), marked.split(u'|', Qt::SkipEmptyParts));
    }

    void lines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("Japanese") << u"これは文です。次の文です！「本当？」終わり"_s
                                  << QStringList{u"これは文です。"_s, u"次の文です！"_s, u"「本当？」"_s, u"終わり"_s};
        QTest::newRow("wrapped line") << u"A sentence that is wrapped at its\nmargin and goes on. Another."_s
                                      << QStringList{u"A sentence that is wrapped at its\nmargin and goes on."_s,
                                                     u"Another."_s};
        QTest::newRow("paragraphs") << u"One without stop\n\nTwo"_s << QStringList{u"One without stop"_s, u"Two"_s};
        QTest::newRow("bullets") << u"Choose:\n• red\n• green\n- blue\n1. one\nb) two"_s
                                 << QStringList{u"Choose:"_s, u"• red"_s,  u"• green"_s,
                                                u"- blue"_s,  u"1. one"_s, u"b) two"_s};
        QTest::newRow("heading")
            << u"3.2 Back Up Your Data\nBefore you start, make sure to back up every file that is now on your system today."_s
            << QStringList{u"3.2 Back Up Your Data"_s,
                           u"Before you start, make sure to back up every file that is now on your system today."_s};
        QTest::newRow("wrapped before a capital")
            << u"This is sold in the whole of the\nUnited States and in most parts of\nEurope as well."_s
            << QStringList{u"This is sold in the whole of the\nUnited States and in most parts of\nEurope as well."_s};
    }
    void lines()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(sentences(text), expected);
    }

    void rangesCoverEverything()
    {
        const QStringList alphabet = {u"a"_s,    u"Word"_s,
                                      u"e.g"_s,  u"."_s,
                                      u"!"_s,    u"?"_s,
                                      u" "_s,    u"\n"_s,
                                      u"\n\n"_s, u"\""_s,
                                      u")"_s,    u"("_s,
                                      u"3"_s,    u"Dr"_s,
                                      u"。"_s,   u"日"_s,
                                      u"」"_s,   u"•"_s,
                                      u"-"_s,    u","_s,
                                      u"😀"_s,    QString(QChar(0xD83D)),
                                      u"…"_s,    u"．"_s};
        QRandomGenerator random(7);
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            const int count = int(random.bounded(40));
            for (int i = 0; i < count; ++i)
                text += alphabet[random.bounded(alphabet.size())];
            int at = 0;
            for (const TextRange range : splitSentences(text)) {
                QVERIFY(range.begin >= at && range.end > range.begin && range.end <= text.size());
                QVERIFY(QStringView(text).mid(at, range.begin - at).trimmed().isEmpty());
                QVERIFY(!text[range.begin].isSpace() && !text[range.end - 1].isSpace());
                at = range.end;
            }
            QVERIFY(QStringView(text).mid(at).trimmed().isEmpty());
        }
    }
    void hugeTextIsLinear()
    {
        QCOMPARE(splitSentences(QString(4'000'000, u'a')).size(), 1);
        QCOMPARE(splitSentences(QString(2'000'000, u'.')).size(), 1);
        QCOMPARE(splitSentences(u"A b. "_s.repeated(300'000)).size(), 300'000);
        QCOMPARE(splitSentences(u"ab\n"_s.repeated(300'000)).size(), 1); // lower case goes on
    }
};

QTEST_GUILESS_MAIN(TestSentenceSplitter)
#include "tst_sentencesplitter.moc"
