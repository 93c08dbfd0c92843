#include "core/ask/turnbudget.h"

#include "core/documents/tokencount.h"

#include <QTest>

using namespace sheaf;
using namespace Qt::StringLiterals;

class TestTurnBudget : public QObject
{
    Q_OBJECT

    static Turn turn(int id, const QString& question, const QString& answer)
    {
        return {{id}, {1}, {}, question, answer, {}};
    }
    static QString sentences(int n) { return u"The keeper lit the lamp at dusk. "_s.repeated(n).trimmed(); }

private Q_SLOTS:
    void aTextIsCutBehindASentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QString>("cut");
        QTest::newRow("fits") << sentences(1) << 8 << sentences(1);
        QTest::newRow("two of three") << sentences(3) << 20 << sentences(2) + u" …"_s;
        QTest::newRow("one of three") << sentences(3) << 12 << sentences(1) + u" …"_s;
        QTest::newRow("its words") << sentences(3) << 4 << u"The keeper lit …"_s;
        QTest::newRow("not one word") << u"Internationalisation of all"_s << 2 << QString();
        QTest::newRow("no room") << sentences(1) << 0 << QString();
        QTest::newRow("less than none") << sentences(1) << -5 << QString();
        QTest::newRow("empty") << QString() << 0 << QString();
        QTest::newRow("Chinese") << u"蜜蜂住在蜂箱里。它们采蜜。"_s << 10 << u"蜜蜂住在蜂箱里。 …"_s;
    }
    void aTextIsCutBehindASentence()
    {
        QFETCH(QString, text);
        QFETCH(int, tokens);
        QFETCH(QString, cut);
        QCOMPARE(shortened(text, tokens), cut);
        QVERIFY(estimateTokens(cut) <= std::max(0, tokens));
    }
    void everyBudgetHolds()
    {
        QList<Turn> newestFirst;
        for (int i = 30; i > 0; --i)
            newestFirst.append(turn(i, u"What does page %1 say of lamps?"_s.arg(i), sentences(1 + i % 7)));
        for (int tokens = 0; tokens < 900; tokens += 7) {
            const QList<Turn> chosen = newestWithin(newestFirst, tokens);
            int used = 0;
            for (qsizetype i = 0; i < chosen.size(); ++i) {
                used += tokensOf(chosen[i]);
                QCOMPARE(chosen[i].id.value, 30 - (chosen.size() - 1 - i)); // the newest, none left out
            }
            QVERIFY2(used <= tokens, qPrintable(u"%1 of %2"_s.arg(used).arg(tokens)));
        }
        QCOMPARE(newestWithin(newestFirst, 100'000).size(), 30);
        QCOMPARE(newestWithin({}, 100).size(), 0);
    }
    void aHugeTurnLeavesRoomForOthers()
    {
        const QList<Turn> newestFirst{turn(2, u"Tell all."_s, sentences(500)), turn(1, u"Who?"_s, sentences(1))};
        const QList<Turn> chosen = newestWithin(newestFirst, 200);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0], newestFirst[1]);
        QVERIFY(chosen[1].answer.endsWith(u". …"_s) && tokensOf(chosen[1]) > 80 && tokensOf(chosen[1]) <= 100);
    }
    void aHugeQuestionIsShortenedToo()
    {
        const auto cut = shortened(turn(1, sentences(500), sentences(500)), 100);
        QVERIFY(cut && cut->question.endsWith(u"…"_s) && cut->answer.endsWith(u"…"_s));
        QVERIFY(tokensOf(*cut) <= 100 && tokensOf(*cut) > 70);
        QVERIFY(!shortened(turn(1, sentences(500), sentences(500)), 10));
    }
    void theSummaryIsTheAnswersFirstSentences()
    {
        const QList<Turn> turns{turn(1, u"q"_s, u"Bees live in hives. And more."_s), turn(2, u"q"_s, u" "_s),
                                turn(3, u"q"_s, u"Wasps do not. But hornets?"_s)};
        QCOMPARE(extractiveSummary(turns, 100), u"Bees live in hives. Wasps do not."_s);
        QCOMPARE(extractiveSummary(turns, 6), u"Wasps do not."_s); // the newest where not all fit
        QCOMPARE(extractiveSummary(turns, 0), QString());
        QCOMPARE(extractiveSummary({}, 100), QString());
    }
};

QTEST_GUILESS_MAIN(TestTurnBudget)
#include "tst_turnbudget.moc"
