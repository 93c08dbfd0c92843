#include "core/ask/queryplanner.h"

#include "core/ask/chatanswerwriter.h"
#include "core/ask/planfilter.h"
#include "support/answeringchat.h"
#include "support/await.h"
#include "support/fakeengines.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestQueryPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("other words") << u"varroa treatment with acid"_s << true;
        QTest::newRow("the question") << u"How are mites counted in August"_s << false;
        QTest::newRow("the question's stems") << u"count mite august"_s << false;
        QTest::newRow("empty") << u"  "_s << false;
        QTest::newRow("signs alone") << u"?!"_s << false;
        QTest::newRow("part of it") << u"mites"_s << true;
        QTest::newRow("chinese") << u"螨虫计数"_s << true;
    }
    void filters()
    {
        QFETCH(QString, query);
        QFETCH(bool, accepted);
        PlanFilter filter(u"How are mites counted in August?"_s, 3);
        QCOMPARE(filter.accept(query).has_value(), accepted);
        QVERIFY(!filter.accept(query)); // not twice
        QCOMPARE(filter.left(), accepted ? 2 : 3);
    }
    void filterDropsTheNearlySameAndKeepsToItsLimit()
    {
        PlanFilter filter(u"bees"_s, 2);
        QVERIFY(filter.accept(u"one two alpha beta gamma delta epsilon zeta eta"_s));
        QVERIFY(!filter.accept(u"two alpha beta gamma delta epsilon zeta eta"_s));
        QCOMPARE(filter.accept(u"  honey   yield "_s), u"honey yield"_s);
        QVERIFY(!filter.accept(u"wax"_s));
    }
    void variantsPassAsTheyArrive()
    {
        const auto expander = std::make_shared<FakeExpander>();
        expander->variants = {u"oxalic acid"_s, u"acid oxalic"_s, u"winter treatment"_s};
        expander->hold = true;
        QueryPlanner planner(expander);
        QStringList heard;
        const auto done = planner.expand(u"mites"_s, 7, {}, [&](const QString& v) { heard.append(v); });
        QCOMPARE(heard, (QStringList{u"oxalic acid"_s, u"winter treatment"_s}));
        QVERIFY(!done.isFinished());
        expander->sink(u"brood-free time"_s);
        QCOMPARE(heard.size(), 3);
        expander->held.settle(Result<void>());
        QVERIFY(await(done).ok());
    }
    void spareFillsUp_data()
    {
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<bool>("fails");
        QTest::addColumn<QStringList>("heard");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<QStringList>("spare");
        const QStringList spare{u"b"_s, u"c d"_s, u"e f"_s};
        QTest::newRow("enough") << QStringList{u"x y"_s, u"b q"_s, u"z"_s} << false
                                << QStringList{u"x y"_s, u"b q"_s, u"z"_s} << true << spare;
        QTest::newRow("too few") << QStringList{u"c d"_s} << false << QStringList{u"c d"_s, u"b"_s, u"e f"_s} << true
                                 << spare;
        QTest::newRow("fails") << QStringList() << true << spare << true << spare;
        QTest::newRow("both fail") << QStringList() << true << QStringList() << false << QStringList();
    }
    void spareFillsUp()
    {
        QFETCH(QStringList, first);
        QFETCH(bool, fails);
        QFETCH(bool, ok);
        QFETCH(QStringList, spare);
        const auto expander = std::make_shared<FakeExpander>();
        expander->variants = first;
        if (fails)
            expander->failure = Error::make(ErrorCode::ServerError, u"no chat"_s);
        const auto other = std::make_shared<FakeExpander>();
        other->variants = spare;
        QueryPlanner planner(expander, other);
        QStringList heard;
        const auto result = await(planner.expand(u"question"_s, 3, {}, [&](const QString& v) { heard.append(v); }));
        QCOMPARE(result.ok(), ok);
        QTEST(heard, "heard");
    }
    void stopAsksNobodyElse()
    {
        const auto expander = std::make_shared<FakeExpander>();
        expander->failure = Error::cancelled();
        const auto other = std::make_shared<FakeExpander>();
        QueryPlanner planner(expander, other);
        const auto result = await(planner.expand(u"question"_s, 3, {}, [](const QString&) {}));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(other->calls, 0);
    }
    void destructionCancels()
    {
        const auto expander = std::make_shared<FakeExpander>();
        expander->hold = true;
        auto planner = std::make_unique<QueryPlanner>(expander, std::make_shared<FakeExpander>());
        const auto done = planner->expand(u"question"_s, 3, {}, [](const QString&) {});
        planner.reset();
        QCOMPARE(await(done).error().code, ErrorCode::Cancelled);
    }
    void cleansLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("query");
        QTest::newRow("label") << u"2. Paraphrase: counting mites"_s << u"counting mites"_s;
        QTest::newRow("numbered label") << u"- Sub-question 2: who pays?"_s << u"who pays?"_s;
        QTest::newRow("no label") << u"Answering machines"_s << u"Answering machines"_s;
    }
    void cleansLines()
    {
        QFETCH(QString, line);
        QTEST(cleanVariant(line), "query");
    }
    void feedbackComesFromTheSearcher()
    {
        const auto searcher = std::make_shared<FakeSearcher>();
        searcher->fill(30);
        QObject guard;
        const auto texts = await(libraryFeedback(searcher, &guard)(u"mites"_s, {}));
        QVERIFY(texts.ok());
        QCOMPARE(texts->size(), 20);
        searcher->textFailure = Error::make(ErrorCode::Database, u"x"_s);
        QVERIFY(!await(libraryFeedback(searcher, &guard)(u"mites"_s, {})).ok());
    }
};

QTEST_GUILESS_MAIN(TestQueryPlanner)
#include "tst_queryplanner.moc"
