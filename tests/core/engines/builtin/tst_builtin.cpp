#include "core/engines/builtin/answerspan.h"
#include "core/engines/builtin/builtinexpander.h"
#include "core/engines/builtin/extractivewriter.h"
#include "core/engines/builtin/hashedvector.h"
#include "core/engines/builtin/queryvariants.h"
#include "core/engines/builtin/sentenceranking.h"
#include "core/engines/builtin/words.h"
#include "support/await.h"

#include <QTest>
#include <cmath>
#include <thread>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

static double dot(const Vector& a, const Vector& b)
{
    double sum = 0;
    for (int i = 0; i < a.size(); ++i)
        sum += double(a[i]) * b[i];
    return sum;
}

static QStringList lowers(const QString& text)
{
    const WordSplitter splitter;
    QStringList list;
    for (const Word& word : splitter.words(text))
        list.append(word.lower);
    return list;
}

static const QList<Passage> passages{
    {1, u"bees.pdf"_s, 3,
     u"The apiary was founded by Ingrid Lindholm in 1987. It stands on a south slope. Visitors are welcome on Sundays."_s},
    {2, u"bees.pdf"_s, 5,
     u"Varroa mites are counted in August. A colony with more than 3 mites per 100 bees is treated with oxalic acid."_s},
    {3, u"ship.pdf"_s, 9,
     u"The vessel carries 42 tonnes of fuel. The chief engineer checks the tanks every morning."_s}};

class TestBuiltin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("empty") << u""_s << QStringList();
        QTest::newRow("only signs") << u" ,;— …"_s << QStringList();
        QTest::newRow("plain") << u"Bees fly."_s << QStringList{u"bees"_s, u"fly"_s};
        QTest::newRow("numbers stay whole") << u"3.14 and 1,200."_s << QStringList{u"3.14"_s, u"and"_s, u"1,200"_s};
        QTest::newRow("possessive") << u"Müller’s hive"_s << QStringList{u"müller"_s, u"hive"_s};
        QTest::newRow("hyphen splits") << u"well-known"_s << QStringList{u"well"_s, u"known"_s};
        QTest::newRow("japanese") << u"日本語"_s << QStringList{u"日"_s, u"本"_s, u"語"_s};
        QTest::newRow("beyond the basic plane") << u"𠮷x"_s << QStringList{u"𠮷"_s, u"x"_s};
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u"a"_s << QStringList{u"a"_s};
        QTest::newRow("trailing comma") << u"7,"_s << QStringList{u"7"_s};
    }
    void words()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(lowers(text), expected);
        const WordSplitter splitter;
        for (const Word& word : splitter.words(text))
            QVERIFY(text.mid(word.range.begin, word.range.length()).toLower().startsWith(word.lower.left(1)));
    }
    void stemsAndWeights()
    {
        const WordSplitter splitter;
        QCOMPARE(splitter.words(u"versioned"_s)[0].stem, splitter.words(u"versions"_s)[0].stem);
        QVERIFY(splitter.words(u"the"_s)[0].isStop());
        QVERIFY(wordWeight(u"use"_s) < wordWeight(u"varroa"_s));
    }

    void vectorsAreUnitLengthAndPure()
    {
        const WordSplitter splitter;
        for (const QString& text : {u"Varroa mites are counted in August."_s, u""_s, u"the of and"_s, u"日本語"_s}) {
            const Vector v = hashedVector(splitter, text);
            QCOMPARE(v.size(), hashedDimension);
            QVERIFY(std::abs(dot(v, v) - 1.0) < 1e-5);
            QCOMPARE(hashedVector(splitter, text), v);
        }
    }
    void relatedTextsAreCloser()
    {
        const WordSplitter splitter;
        const Vector query = hashedVector(splitter, u"counting varroa mites"_s);
        const Vector near = hashedVector(splitter, u"Varroa mites are counted in August."_s);
        const Vector far = hashedVector(splitter, u"The locomotive climbed the gradient slowly."_s);
        QVERIFY(dot(query, near) > 0.4);
        QVERIFY(std::abs(dot(query, far)) < 0.15);
        // A misspelling still meets its word through the trigrams.
        const Vector misspelt = hashedVector(splitter, u"locomotiv gradiant"_s);
        QVERIFY(dot(misspelt, far) > dot(misspelt, near) + 0.05);
    }
    void variantsDiffer_data()
    {
        QTest::addColumn<QString>("question");
        QTest::newRow("how") << u"How are shared libraries versioned in packages?"_s;
        QTest::newRow("two in one") << u"What does the ship cost and who founded the apiary?"_s;
        QTest::newRow("one word") << u"revenue"_s;
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("stop words") << u"what is it?"_s;
        QTest::newRow("signs") << u"C++ ??? \"quoted\" (x) [y] *"_s;
        QTest::newRow("chinese") << u"共享库的版本是什么"_s;
        QTest::newRow("long") << u"very long question about mites "_s.repeated(200);
    }
    void variantsDiffer()
    {
        QFETCH(QString, question);
        for (int limit : {0, 1, 7}) {
            const QStringList variants = ruleVariants(question, limit);
            QVERIFY(variants.size() <= limit);
            QSet<QString> keys{queryKey(question)};
            for (const QString& variant : variants) {
                QVERIFY(!variant.trimmed().isEmpty());
                QVERIFY2(!keys.contains(queryKey(variant)), qPrintable(variant));
                keys.insert(queryKey(variant));
            }
            QCOMPARE(ruleVariants(question, limit), variants);
        }
    }
    void variantsAreUseful()
    {
        const QStringList variants = ruleVariants(u"How are shared libraries versioned in packages?"_s, 7);
        QVERIFY(variants.contains(u"shared libraries"_s));
        const QStringList two = ruleVariants(u"What does the ship cost and who founded the apiary?"_s, 7);
        QCOMPARE(two.first(), u"What does the ship cost"_s);
        QVERIFY(ruleVariants(u"total revenue of the company"_s, 7).join(u'|').contains("sales"_L1));
    }
    void takesQuestionsApart_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("two") << u"What does the ship cost and who founded the apiary?"_s
                             << QStringList{u"What does the ship cost"_s, u"who founded the apiary?"_s};
        QTest::newRow("two names") << u"What is the revenue of Harbour and Lighthouse?"_s
                                   << QStringList{u"revenue harbour"_s, u"revenue lighthouse"_s};
        QTest::newRow("german") << u"Wer gründete den Verein und wann zahlte die Versicherung?"_s
                                << QStringList{u"Wer gründete den Verein"_s, u"wann zahlte die Versicherung?"_s};
        QTest::newRow("one") << u"Who founded the apiary?"_s << QStringList();
        QTest::newRow("empty") << QString() << QStringList();
    }
    void takesQuestionsApart()
    {
        QFETCH(QString, question);
        QTEST(questionParts(question), "parts");
    }
    void namesAreAVariantOfTheirOwn()
    {
        const QStringList variants =
            ruleVariants(u"how large was the loss of Harbour Shipping in the third quarter of 2022?"_s, 7);
        QVERIFY2(variants.contains(u"Harbour Shipping 2022"_s), qPrintable(variants.join(u'|')));
    }
    void distinctQueriesAreNotNearlyTheSame()
    {
        const QStringList found = distinctQueries(
            u"mites in hives"_s, {u"hive mite"_s, u"mites hives acid"_s, u"acid winter"_s, u"winter acids"_s}, 9);
        QCOMPARE(QSet<QString>(found.begin(), found.end()), (QSet<QString>{u"acid winter"_s, u"mites hives acid"_s}));
        QVERIFY(distinctQueries(u"mites"_s, {u"acid"_s}, 0).isEmpty());
        QVERIFY(distinctQueries(u"mites"_s, {u" "_s, u"Mite?"_s}, 3).isEmpty());
    }
    void feedbackTellsTheFirstPassagesFromTheRest()
    {
        // "honey" stands in all of them and tells little; "oxalic" only in those found first.
        QStringList found(5, u"Honey keepers give oxalic acid against varroa in honey hives."_s);
        found += QStringList(15, u"Honey is harvested, honey is sold, keepers eat honey in their hives."_s);
        const QStringList variants = feedbackVariants(u"How are mites fought?"_s, found, 1);
        QCOMPARE(variants.size(), 1);
        QVERIFY2(variants[0].contains("oxalic"_L1) && variants[0].contains("varroa"_L1), qPrintable(variants[0]));
        QCOMPARE(feedbackVariants(u"How are mites fought?"_s, found, 1), variants);
    }
    void feedbackUsesTheLibrarysWords()
    {
        const QStringList variants = feedbackVariants(
            u"How are mites treated?"_s,
            {u"Varroa mites are treated with oxalic acid."_s, u"Oxalic acid kills varroa mites in winter."_s}, 1);
        QCOMPARE(variants.size(), 1);
        QVERIFY(variants[0].contains("oxalic"_L1) || variants[0].contains("varroa"_L1));
        QVERIFY(feedbackVariants(u"mites"_s, {}, 2).isEmpty());
    }
    void expanderDeliversRulesThenFeedback()
    {
        QThreadPool pool;
        const Promise<QStringList> feedback;
        BuiltinExpander expander(pool, [&](const QString&, const CallContext&) { return feedback.future(); });
        QStringList heard;
        const auto done = expander.expand(u"How are varroa mites counted and treated?"_s, 7, {},
                                          [&](const QString& v) { heard.append(v); });
        QTRY_VERIFY(heard.size() >= 3);
        QVERIFY(!done.isFinished());
        const qsizetype rules = heard.size();
        feedback.settle(QStringList{u"Oxalic acid in winter."_s, u"Oxalic acid sublimation."_s});
        QVERIFY(await(done).ok());
        QVERIFY(heard.size() > rules);
        QVERIFY(heard.size() <= 7);
    }
    void expanderSurvivesFailedFeedback()
    {
        QThreadPool pool;
        BuiltinExpander expander(pool, [](const QString&, const CallContext&) {
            return failedFuture<QStringList>(Error::make(ErrorCode::Database, u"x"_s));
        });
        QStringList heard;
        QVERIFY(await(expander.expand(u"How are varroa mites counted?"_s, 7, {}, [&](const QString& v) {
                    heard.append(v);
                })).ok());
        QVERIFY(!heard.isEmpty());
    }

    void answers_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<int>("passage");
        QTest::addColumn<QString>("part");
        QTest::newRow("when") << u"When was the apiary founded?"_s << 1 << u"1987"_s;
        QTest::newRow("who") << u"Who founded the apiary?"_s << 1 << u"Ingrid Lindholm"_s;
        QTest::newRow("how much") << u"How much fuel does the vessel carry?"_s << 3 << u"42 tonnes"_s;
        QTest::newRow("what with") << u"What are mites treated with?"_s << 2 << u"oxalic acid"_s;
    }
    void answers()
    {
        QFETCH(QString, question);
        QFETCH(int, passage);
        QFETCH(QString, part);
        const auto ranked = rankSentences(question, passages, 3);
        QVERIFY(!ranked.isEmpty());
        QCOMPARE(ranked.first().passage, passage);
        QVERIFY2(ranked.first().text.contains(part), qPrintable(ranked.first().text));
    }
    void shortAnswers_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("span");
        const auto row = [](const char* name, const QString& question, const QString& sentence, const QString& span) {
            QTest::newRow(name) << question << sentence << span;
        };
        row("year", u"When was the apiary founded?"_s, u"The apiary was founded in 1987 by Ingrid Lindholm."_s,
            u"1987"_s);
        row("day", u"When was the contract signed?"_s, u"The contract was signed on 4 May 2015 in Riga."_s,
            u"4 May 2015"_s);
        row("month", u"When is honey harvested?"_s, u"Honey is harvested in August."_s, u"August"_s);
        row("time", u"When do the tours start?"_s, u"The tours start at 10:30 and last 75 minutes."_s, u"10:30"_s);
        row("the one asked for", u"When did the yard hold 46 hives?"_s,
            u"It opened in 1987, and in 1995 the yard held 46 hives."_s, u"1995"_s);
        row("no date there", u"When was it founded?"_s, u"It was founded by Ingrid Lindholm."_s, QString());
        row("who, passive", u"Who founded the apiary?"_s, u"The apiary was founded in 1987 by Ingrid Lindholm."_s,
            u"Ingrid Lindholm"_s);
        row("who, active", u"Who founded the apiary?"_s, u"Ingrid Lindholm founded the apiary."_s,
            u"Ingrid Lindholm"_s);
        row("how many", u"How many hives were there in 1995?"_s, u"By 1995 there were 46 hives."_s, u"46 hives"_s);
        row("how much", u"How much was net revenue?"_s, u"Net revenue rose to $27,502 million."_s,
            u"$27,502 million"_s);
        row("percentage", u"What percentage did revenue rise by?"_s, u"Revenue rose by 3.5% this year."_s, u"3.5%"_s);
        row("where", u"Where does the apiary stand?"_s, u"The apiary stands on a slope above Lake Vidern."_s,
            u"on a slope above Lake Vidern"_s);
        row("German", u"Wann wurde die Bahn eröffnet?"_s, u"Die Bahn wurde 1893 von Karl Brunner eröffnet."_s,
            u"1893"_s);
        row("German who", u"Wer hat die Bahn eröffnet?"_s, u"Die Bahn wurde 1893 von Karl Brunner eröffnet."_s,
            u"Karl Brunner"_s);
        row("French", u"Quand le domaine a-t-il été fondé ?"_s, u"Le domaine a été fondé en 1921."_s, u"1921"_s);
        row("Russian", u"Когда был построен маяк?"_s, u"Маяк был построен в 1858 году."_s, u"1858"_s);
        row("Japanese", u"いつ開きましたか"_s, u"この温泉は1907年に開きました。"_s, u"1907年"_s);
        row("not that kind", u"Why was it founded?"_s, u"It was founded in 1987."_s, QString());
        row("in the question itself", u"Who is Ingrid Lindholm?"_s, u"She is called Ingrid Lindholm."_s, QString());
    }
    void shortAnswers()
    {
        QFETCH(QString, question);
        QFETCH(QString, sentence);
        QTEST(answerSpan(question, sentence), "span");
    }
    void rowsOfTablesAnswer()
    {
        const QString table = u"Assets\nTotal net sales   $ 82,959   $ 81,434\nCost of sales   47,074   46,179"_s;
        const auto ranked = rankSentences(u"What were total net sales?"_s, {{1, {}, 1, table}}, 1);
        QCOMPARE(ranked.size(), 1);
        QVERIFY(ranked[0].isRow);
        QCOMPARE(ranked[0].text, u"Total net sales: $ 82,959 $ 81,434"_s);
        QCOMPARE(ranked[0].begin, 7);
    }
    void headingsAreNoPartOfASentence()
    {
        const auto ranked = rankSentences(
            u"What is reported on the day it is suspected?"_s,
            {{1, {}, 9, u"Diseases to know\nAmerican foulbrood must be reported on the day it is suspected."_s}}, 1);
        QCOMPARE(ranked.size(), 1);
        QCOMPARE(ranked.first().text, u"American foulbrood must be reported on the day it is suspected."_s);
    }
    void listMarksAreNoPartOfASentence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("sentence");
        const QString plain = u"Lower the frame into the hive slowly."_s;
        for (const auto mark : {"4. ", "4) ", "(4) ", "(a) ", "b. ", "12.  ", "- ", "* ", "\u2022 ", ""})
            QTest::addRow("%s", mark) << QString::fromUtf8(mark) + plain << plain;
        for (const QString& kept :
             {u"4 frames are lowered into the hive slowly."_s, u"3.5 frames are lowered into the hive slowly."_s})
            QTest::newRow(qUtf8Printable(kept)) << kept << kept;
    }
    void listMarksAreNoPartOfASentence()
    {
        QFETCH(QString, line);
        const auto ranked = rankSentences(u"How is the frame lowered into the hive?"_s, {{1, {}, 9, line}}, 2);
        QVERIFY(!ranked.isEmpty());
        QTEST(ranked.last().text, "sentence");
    }
    void nothingFits()
    {
        QVERIFY(rankSentences(u"Which planet has rings?"_s, passages, 3).isEmpty());
        QVERIFY(rankSentences(u"the of"_s, passages, 3).isEmpty());
        QVERIFY(rankSentences(u"mites"_s, {}, 3).isEmpty());
    }
    void overlappingPassagesDoNotRepeat()
    {
        const QString text = u"Varroa mites are counted in August by the keeper."_s;
        const auto ranked = rankSentences(u"When are mites counted?"_s, {{1, {}, 1, text}, {2, {}, 1, text}}, 4);
        QCOMPARE(ranked.size(), 1);
    }
    void writerStreamsWhatItReturns()
    {
        QThreadPool pool;
        ExtractiveWriter writer(pool);
        QString streamed;
        const auto answer = await(writer.write({u"Who founded the apiary and when?"_s, passages}, {},
                                               [&](const QString& t) { streamed += t; }));
        QVERIFY(answer->extractive);
        QCOMPARE(streamed, answer->text);
        QVERIFY(answer->text.contains("[1]"_L1));
        const auto marked = await(writer.write(
            {u"Where do mites hide?"_s, {{7, {}, 1, u"Mites hide in sealed cells, as was shown in [3]."_s}}}, {},
            [](const QString&) {}));
        QCOMPARE(marked->text, u"**in sealed cells.** Mites hide in sealed cells, as was shown in (3). [7]"_s);
        // Sentences of one passage in their order, whichever is better; rows of tables behind them.
        const QString cells = u"Mites hide in sealed cells. Wasps and hornets hide in open cells."_s;
        const auto ordered = await(writer.write(
            {u"Why do wasps and hornets hide in open cells, and mites in sealed cells?"_s, {{1, {}, 1, cells}}}, {},
            [](const QString&) {}));
        QCOMPARE(ordered->text, u"Mites hide in sealed cells. [1] Wasps and hornets hide in open cells. [1]"_s);
        const QString sales = u"Total net sales   82,959   81,434"_s;
        const auto rows = await(writer.write(
            {u"Did total net sales fall?"_s, {{1, {}, 1, u"The total net sales fell."_s}, {2, {}, 1, sales}}}, {},
            [](const QString&) {}));
        QCOMPARE(rows->text, u"The total net sales fell. [1]\n- Total net sales: 82,959 81,434 [2]"_s);
        // A tool's result stands first, and alone where no sentence fits.
        Passage result{9, u"calculator"_s, 0, u"12 % of 48,300\n5,796"_s, Passage::Kind::Result};
        const auto counted = await(writer.write({u"What is 12 % of 48,300?"_s, {result}}, {}, [](const QString&) {}));
        QCOMPARE(counted->text, u"12 % of 48,300: **5,796** [9]"_s);
        QVERIFY(await(writer.write({u"mites"_s, {}}, {}, [](const QString&) {}))->text.startsWith("Nothing"_L1));
        streamed.clear();
        const auto none =
            await(writer.write({u"Which planet has rings?"_s, passages}, {}, [&](const QString& t) { streamed += t; }));
        QVERIFY(none->text.startsWith("No sentence"_L1));
        QCOMPARE(streamed, none->text);
    }
};

QTEST_GUILESS_MAIN(TestBuiltin)
#include "tst_builtin.moc"
