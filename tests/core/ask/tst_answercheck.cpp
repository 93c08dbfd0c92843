#include "core/ask/answercheck.h"
#include "core/ask/citations.h"
#include "core/ask/quality.h"
#include "core/ask/quotealignment.h"
#include "core/ask/quotefacts.h"
#include "core/ask/quotematch.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

using Verdict = Citation::Verdict;

static Source source(int number, const QString& text)
{
    Source s;
    s.number = number;
    s.chunk.text = text;
    s.chunk.page = number;
    return s;
}

static const QList<Source> sources{
    source(1,
           u"The apiary was founded in 1987 by Ingrid Lindholm. It stands on a south-facing slope above the lake."_s),
    source(2, u"A colony with more than 3 mites per 100 bees is treated\nwith oxalic acid in December."_s),
    source(3,
           u"Net sales        $ 82,959   $ 81,434\nCost of sales    $ 47,074   $ 46,179\nThe reports say no such thing "
           u"as that bees sleep."_s)};

// Everything the check says, to compare two.
static QString shown(const AnswerCheck& check)
{
    QString text;
    for (const Citation& c : check.citations)
        text += u"%1 %2-%3 %4 '%5' %6\n"_s.arg(c.number)
                    .arg(c.sentenceBegin)
                    .arg(c.sentenceEnd)
                    .arg(int(c.verdict))
                    .arg(c.quote)
                    .arg(c.quoteBegin);
    for (const CheckedSentence& s : check.sentences)
        text += u"%1-%2 %3 %4 %5\n"_s.arg(s.begin).arg(s.end).arg(s.claims).arg(int(s.support)).arg(s.source);
    return text + u"%1 %2 %3 %4"_s.arg(check.quality.groundedness)
                      .arg(check.quality.coverage)
                      .arg(check.quality.citationPrecision)
                      .arg(check.quality.score);
}

class TestAnswerCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("expected"); // sentence|claims|support|source; …
        const auto row = [](const char* name, const QString& answer, const QString& expected) {
            QTest::newRow(name) << answer << expected;
        };
        row("nothing", u""_s, u""_s);
        row("exact, not cited", u"The apiary was founded in 1987 by Ingrid Lindholm."_s,
            u"The apiary was founded in 1987 by Ingrid Lindholm.|1|0|1"_s);
        row("cited wrongly, supported by another", u"The apiary was founded in 1987 by Ingrid Lindholm. [2]"_s,
            u"The apiary was founded in 1987 by Ingrid Lindholm.|1|0|1"_s);
        row("short answer first", u"**1987.** The apiary was founded in 1987 by Ingrid Lindholm. [1]"_s,
            u"**1987.|1|0|1;The apiary was founded in 1987 by Ingrid Lindholm.|1|0|1"_s);
        row("heading and list",
            u"## Bees\n- The apiary was founded in 1987 by Ingrid Lindholm. [1]\n- Bees sleep. [1]"_s,
            u"## Bees|0|2|0;- The apiary was founded in 1987 by Ingrid Lindholm.|1|0|1;- Bees sleep.|1|2|0"_s);
        row("table", u"| what | figure |\n|---|---|\n| Net sales | $ 82,959 |"_s,
            u"| what | figure ||0|2|0;|---|---||0|2|0;| Net sales | $ 82,959 ||1|0|3"_s);
        row("code", u"```\nint a[1] = 5;\nint b;\n```"_s, u"```\nint a[1] = 5;\nint b;\n```|0|2|0"_s);
        row("nothing known", u"The passages do not say when bees sleep."_s,
            u"The passages do not say when bees sleep.|0|2|0"_s);
        row("an introduction", u"This is what is known:"_s, u"This is what is known:|0|2|0"_s);
        row("a question", u"Is it true that bees sleep at night?"_s, u"Is it true that bees sleep at night?|0|2|0"_s);
        row("denied where it stands", u"The reports say that bees sleep."_s,
            u"The reports say that bees sleep.|1|2|0"_s);
        row("another column's label", u"Cost of sales was $ 82,959."_s, u"Cost of sales was $ 82,959.|1|2|0"_s);
        row("abbreviation and decimal", u"Dr. Berg paid 3.5 euros. Bees fly over the old mill."_s,
            u"Dr. Berg paid 3.5 euros.|1|2|0;Bees fly over the old mill.|1|2|0"_s);
    }
    void sentences()
    {
        QFETCH(QString, answer);
        QFETCH(QString, expected);
        QStringList got;
        for (const CheckedSentence& s : AnswerChecker({}, sources).finish(answer).sentences)
            got.append(u"%1|%2|%3|%4"_s.arg(answer.mid(s.begin, s.end - s.begin))
                           .arg(s.claims)
                           .arg(int(s.support))
                           .arg(s.source));
        QCOMPARE(got.join(u';'), expected);
    }

    void eachMarkAnswersForItsPart()
    {
        const AnswerCheck check = AnswerChecker({}, sources)
                                      .finish(u"The apiary was founded in 1987 by Ingrid Lindholm [1], and colonies "
                                              u"with more than 3 mites per 100 bees are "
                                              u"treated with oxalic acid in December [2]."_s);
        QCOMPARE(check.citations.size(), 2);
        QCOMPARE(check.citations[0].verdict, Verdict::Verified);
        QCOMPARE(check.citations[1].verdict, Verdict::Approximate);
        QCOMPARE(check.sentences.size(), 1);
        QCOMPARE(check.sentences[0].support, Verdict::Approximate);
    }

    // Whatever was seen while it grew, the last text alone counts.
    void growingChangesNothing()
    {
        const QString answer =
            u"**1987.** The apiary was founded in 1987 by Ingrid Lindholm. [1] It lies in a valley. [1]\n"
            u"- Colonies with over 3 mites are treated in Dec. with “oxalic acid in December” [2]\n"
            u"| Net sales | $ 82,959 [3] |\n"_s;
        const QString expected = shown(AnswerChecker(u"When was the apiary founded?"_s, sources).finish(answer));
        for (qsizetype split = 0; split <= answer.size(); ++split) {
            AnswerChecker checker(u"When was the apiary founded?"_s, sources);
            checker.grow(answer.left(split));
            QCOMPARE(shown(checker.finish(answer)), expected);
        }
        AnswerChecker checker(u"When was the apiary founded?"_s, sources);
        for (qsizetype end = 0; end <= answer.size(); ++end)
            checker.grow(answer.left(end));
        checker.grow(u"Something else. That is taken back. Entirely."_s);
        QCOMPARE(shown(checker.finish(answer)), expected);
        QCOMPARE(shown(checker.finish(answer)), expected);
    }

    void withoutSourcesNothingHolds()
    {
        const AnswerCheck check = AnswerChecker(u"When?"_s, {}).finish(u"The apiary was founded in 1987. [1]"_s);
        QCOMPARE(check.citations.size(), 1);
        QCOMPARE(check.citations[0].verdict, Verdict::NotFound);
        QCOMPARE(check.quality.groundedness, 0.0);
    }

    void quality_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("groundedness");
        QTest::addColumn<double>("coverage");
        QTest::addColumn<double>("precision");
        QTest::addColumn<double>("score");
        QTest::newRow("empty") << u""_s << 0.0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("good") << u"The apiary was founded in 1987 by Ingrid Lindholm. [1]"_s << 1.0 << 1.0 << 1.0
                              << 1.0;
        QTest::newRow("not cited") << u"The apiary was founded in 1987 by Ingrid Lindholm."_s << 1.0 << 1.0 << 0.0
                                   << 0.75;
        QTest::newRow("half invented")
            << u"The apiary was founded in 1987 by Ingrid Lindholm. [1] It sells candles to tourists. [1]"_s << 0.5
            << 1.0 << 0.5 << 0.625;
        QTest::newRow("nothing claimed") << u"The passages do not say it."_s << 1.0 << 0.0 << 1.0 << 0.75;
        QTest::newRow("invented") << u"The apiary was founded in 1955. [1]"_s << 0.0 << 1.0 << 0.0 << 0.25;
    }
    void quality()
    {
        QFETCH(QString, answer);
        QFETCH(double, groundedness);
        QFETCH(double, coverage);
        QFETCH(double, precision);
        QFETCH(double, score);
        const AnswerQuality q = AnswerChecker(u"When was the apiary founded?"_s, sources).finish(answer).quality;
        QCOMPARE(q.groundedness, groundedness);
        QCOMPARE(q.coverage, coverage);
        QCOMPARE(q.citationPrecision, precision);
        QCOMPARE(q.score, score);
        QVERIFY(!q.judged);
    }

    void quotations_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("none") << u"no quotation"_s << QStringList();
        QTest::newRow("curly") << u"He says “one two three” and “four five six”."_s
                               << QStringList{u"one two three"_s, u"four five six"_s};
        QTest::newRow("straight") << u"He says \"one two three\"."_s << QStringList{u"one two three"_s};
        QTest::newRow("German") << u"Er sagt „eins zwei drei“."_s << QStringList{u"eins zwei drei"_s};
        QTest::newRow("French") << u"Il dit « un deux trois »."_s << QStringList{u"un deux trois"_s};
        QTest::newRow("Japanese") << u"彼は「一二三四五六七八」と言う"_s << QStringList{u"一二三四五六七八"_s};
        QTest::newRow("goes on behind it") << u"He says “one two three."_s << QStringList{u"one two three."_s};
        QTest::newRow("began before it") << u"four five six” he says"_s << QStringList{u"four five six"_s};
        QTest::newRow("emphasis") << u"the “so” word"_s << QStringList();
        QTest::newRow("inches") << u"a board of 5\" in width"_s << QStringList();
    }
    void quotations()
    {
        QFETCH(QString, sentence);
        QFETCH(QStringList, parts);
        QCOMPARE(quotedParts(sentence), parts);
    }

    void runs_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QString>("run");
        QTest::addColumn<int>("edits");
        QTest::newRow("as it stands") << u"bees fly low"_s << u"bees fly low"_s << 0;
        QTest::newRow("a word exchanged") << u"in summer wasps fly low"_s << u"in summer bees fly low"_s << 1;
        QTest::newRow("a word left out") << u"summer bees low over"_s << u"summer bees fly low over"_s << 1;
        QTest::newRow("a word more") << u"bees fly very low over"_s << u"bees fly low over"_s << 1;
        QTest::newRow("endings") << u"the bee flies"_s << u"bees fly"_s << 1;
    }
    void runs()
    {
        QFETCH(QString, claim);
        QFETCH(QString, run);
        QFETCH(int, edits);
        const QString passage = u"We know that in summer bees fly low over fields of clover."_s;
        const QList<QuoteToken> tokens = quoteTokens(passage);
        const auto found = bestRun(quoteTokens(claim), tokens);
        QVERIFY(found);
        const int begin = tokens[found->begin].range.begin;
        const int end = tokens[found->end - 1].range.end;
        QCOMPARE(found->edits, edits);
        QVERIFY2(passage.mid(begin, end - begin).endsWith(run), qPrintable(passage.mid(begin, end - begin)));
        QVERIFY(!bestRun(quoteTokens(u"red green"_s), tokens) ||
                bestRun(quoteTokens(u"red green"_s), tokens)->edits == 2);
        QVERIFY(!bestRun(quoteTokens(claim), {}));
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("plain") << u"12 hives"_s << u"12"_s << true;
        QTest::newRow("word") << u"twelve hives"_s << u"12 hives"_s << true;
        QTest::newRow("grouped") << u"27,502"_s << u"27502"_s << true;
        QTest::newRow("grouped otherwise") << u"27.502"_s << u"27,502"_s << true;
        QTest::newRow("decimal") << u"3.5"_s << u"3,50"_s << true;
        QTest::newRow("decimal lost") << u"3.5"_s << u"35"_s << false;
        QTest::newRow("sign") << u"rose by -5"_s << u"rose by 5"_s << false;
        QTest::newRow("a range is no sign") << u"pages 4-5"_s << u"pages 4 to 5"_s << true;
        QTest::newRow("order") << u"1 and 2"_s << u"2 and 1"_s << false;
        QTest::newRow("one more") << u"1 and 2"_s << u"1"_s << false;
    }
    void numbers()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(sameNumbers(quoteTokens(a), quoteTokens(b)), "same");
    }
};

QTEST_GUILESS_MAIN(TestAnswerCheck)
#include "tst_answercheck.moc"
