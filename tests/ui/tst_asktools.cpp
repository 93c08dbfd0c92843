#include "support/askdesk.h"
#include "ui/ask/toolresultview.h"
#include "ui/ask/toolscard.h"

#include <QTableView>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// What could be worked out for a question.
class TestAskTools : public QObject
{
    Q_OBJECT

    const ToolSuggestion m_calculate{u"calculator"_s, u"Calculate 12 % of 48,300"_s, u"48300*12/100"_s, {}, true};
    const ToolSuggestion m_query{u"table"_s, u"Sum “R&D” by year"_s, u"SELECT year, sum(x) FROM t"_s, {}, false};
    const ToolResult m_sum{m_calculate, u"48300*12/100"_s, u"5,796"_s, {}, {}};
    const ToolResult m_table{m_query,
                             u"SELECT year, sum(x) FROM t"_s,
                             u"2 rows"_s,
                             {u"year"_s, u"sum"_s},
                             {{u"2022"_s, u"17"_s}, {u"2023"_s}}};

private Q_SLOTS:
    void whatRunsByItselfIsShownAtOnce()
    {
        AskDesk desk;
        desk.ask.ask(u"q"_s, {});
        settleEvents();
        QVERIFY(!desk.page().findChild<ToolsCard*>()->isVisible());
        Q_EMIT desk.ask.toolsFound({m_calculate, m_query}, {m_sum});
        settleEvents();
        QVERIFY(desk.words().contains(u"5,796"_s));
        QVERIFY(desk.words().contains(u"what was run: 48300*12/100"_s));
        QVERIFY(!desk.find(m_calculate.title)); // it is done
        QVERIFY(desk.find(m_query.title));
        QVERIFY(desk.ask.toolsRun.isEmpty());
    }
    void aClickRunsATool()
    {
        AskDesk desk;
        desk.ask.ask(u"q"_s, {});
        Q_EMIT desk.ask.toolsFound({m_query}, {});
        settleEvents();
        QCOMPARE(desk.button(m_query.title).text(), u"Sum “R&&D” by year"_s);
        desk.click(m_query.title);
        QCOMPARE(desk.ask.toolsRun, QList<ToolSuggestion>{m_query});
        QVERIFY(!desk.button(m_query.title).isEnabled());
        desk.ask.tool.settle(m_table);
        QTRY_VERIFY(desk.page().findChild<ToolResultView*>());
        auto* result = desk.page().findChild<ToolResultView*>();
        QTRY_VERIFY(result && result->isVisible());
        const QAbstractItemModel* model = result->findChild<QTableView*>()->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), u"sum"_s);
        QCOMPARE(model->index(0, 1).data().toString(), u"17"_s);
        QCOMPARE(model->index(1, 1).data().toString(), QString()); // a short row
        QVERIFY(!desk.find(m_query.title));
        // The same tools at the end of the question leave what was run in place.
        AskRun run = sampleRun();
        run.suggestions = {m_query};
        desk.ask.finish(run);
        settleEvents();
        QCOMPARE(desk.page().findChildren<ToolResultView*>().size(), 1);
    }
    void aFailureIsSaidAndCanBeTriedAgain()
    {
        AskDesk desk;
        desk.ask.ask(u"q"_s, {});
        Q_EMIT desk.ask.toolsFound({m_query}, {});
        settleEvents();
        desk.click(m_query.title);
        desk.ask.tool.settle(Error::make(ErrorCode::InvalidInput, u"There is no column x."_s));
        QTRY_VERIFY(desk.words().contains(u"failed: There is no column x."_s));
        QVERIFY(desk.button(m_query.title).isEnabled());
        desk.ask.tool = Promise<ToolResult>();
        desk.click(m_query.title);
        desk.ask.tool.settle(m_table);
        QTRY_VERIFY(desk.words().contains(u"2 rows"_s));
        settleEvents();
        QVERIFY(!desk.words().contains(u"failed"_s));
    }
    void aResultForAnotherQuestionIsDropped()
    {
        AskDesk desk;
        desk.ask.ask(u"q"_s, {});
        Q_EMIT desk.ask.toolsFound({m_query}, {});
        settleEvents();
        desk.click(m_query.title);
        desk.ask.ask(u"another"_s, {});
        desk.ask.tool.settle(m_table);
        settleEvents();
        QVERIFY(!desk.page().findChild<ToolsCard*>()->isVisible());
        QVERIFY(!desk.words().contains(u"2 rows"_s));
    }
    void theWindowMayGoWhileAToolRuns()
    {
        AskDesk desk;
        desk.ask.ask(u"q"_s, {});
        Q_EMIT desk.ask.toolsFound({m_query}, {});
        settleEvents();
        desk.click(m_query.title);
        desk.window.reset();
        desk.ask.tool.settle(m_table);
        settleEvents();
    }
};

QTEST_MAIN(TestAskTools)
#include "tst_asktools.moc"
