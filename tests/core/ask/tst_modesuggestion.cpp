#include "core/ask/modesuggestion.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestModeSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggests_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<AskMode>("mode");
        QTest::newRow("list all") << u"List all contracts that mention a penalty."_s << AskMode::Exhaustive;
        QTest::newRow("how many documents") << u"How many reports mention inflation?"_s << AskMode::Exhaustive;
        QTest::newRow("every") << u"Every company in these reports with a loss"_s << AskMode::Exhaustive;
        QTest::newRow("compare all") << u"Compare all quarterly reports by revenue"_s << AskMode::Exhaustive;
        QTest::newRow("how often") << u"How often is varroa mentioned?"_s << AskMode::Exhaustive;
        QTest::newRow("german all") << u"Nenne alle Verträge mit einer Kündigungsfrist"_s << AskMode::Exhaustive;
        QTest::newRow("german how many") << u"Wie viele Dokumente nennen die Frist?"_s << AskMode::Exhaustive;
        QTest::newRow("chinese all") << u"列出所有提到罚款的合同"_s << AskMode::Exhaustive;
        QTest::newRow("chinese count") << u"有多少份报告提到通货膨胀？"_s << AskMode::Exhaustive;
        QTest::newRow("french all") << u"Quels sont tous les contrats ?"_s << AskMode::Exhaustive;
        QTest::newRow("why and how") << u"Why did the hive die and how could it be saved?"_s << AskMode::Research;
        QTest::newRow("compare two") << u"Compare the revenue of Apple and Microsoft"_s << AskMode::Research;
        QTest::newRow("two marks") << u"What is a chunk? What is a lane?"_s << AskMode::Research;
        QTest::newRow("german two") << u"Warum starb das Volk und wie hätte man es retten können?"_s
                                    << AskMode::Research;
        QTest::newRow("chinese two") << u"比较两种方法的优缺点"_s << AskMode::Research;
        QTest::newRow("long") << u"explain the mechanism "_s.repeated(20) << AskMode::Research;
        QTest::newRow("who") << u"Who founded the apiary?"_s << AskMode::Quick;
        QTest::newRow("how much") << u"How much fuel does the vessel carry?"_s << AskMode::Quick;
        QTest::newRow("german when") << u"Wann wurde der Verein gegründet?"_s << AskMode::Quick;
        QTest::newRow("chinese who") << u"谁创办了养蜂场？"_s << AskMode::Quick;
        QTest::newRow("how to") << u"How are shared libraries versioned?"_s << AskMode::FanOut;
        QTest::newRow("all as part of a word") << u"How do I install a small wall panel?"_s << AskMode::FanOut;
        QTest::newRow("key words") << u"mites oxalic acid treatment"_s << AskMode::FanOut;
        QTest::newRow("german how") << u"Wie werden Milben behandelt?"_s << AskMode::FanOut;
        QTest::newRow("empty") << QString() << AskMode::FanOut;
    }
    void suggests()
    {
        QFETCH(QString, question);
        QFETCH(AskMode, mode);
        const ModeSuggestion suggestion = suggestMode(question);
        QCOMPARE(modeName(suggestion.mode), modeName(mode));
        QVERIFY(!suggestion.reason.isEmpty());
        QCOMPARE(suggestMode(question), suggestion);
    }
    void namesReadBack()
    {
        for (const AskMode mode : {AskMode::Quick, AskMode::FanOut, AskMode::Research, AskMode::Exhaustive})
            QCOMPARE(modeFromName(modeName(mode)), mode);
        QVERIFY(!modeFromName(u"slow"_s));
    }
};

QTEST_GUILESS_MAIN(TestModeSuggestion)
#include "tst_modesuggestion.moc"
