#include "support/askdesk.h"
#include "ui/ask/askchoices.h"
#include "ui/ask/modebutton.h"
#include "ui/ask/typinghints.h"

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// What happens before Enter.
class TestAskTyping : public QObject
{
    Q_OBJECT

    const QString m_question = u"What does ACID mean for a table?"_s;
    const QList<Refinement> m_refinements{
        {u"ACID as “atomicity consistency isolation durability”"_s, u"What does atomicity mean for a table?"_s},
        {u"only in a&b.pdf"_s, u"What does ACID mean in a&b.pdf?"_s}};

private Q_SLOTS:
    void aPauseBeginsTheWorkAndAKeyEndsIt()
    {
        AskDesk desk;
        desk.type(m_question);
        QCOMPARE(desk.ask.prepared, QStringList());
        QTRY_COMPARE(desk.ask.prepared, QStringList{m_question});
        QVERIFY(desk.ask.lastOptions.useDocuments);
        QVERIFY(desk.ask.asked.isEmpty());
        const int drops = desk.ask.drops;
        desk.type(u"x"_s);
        QCOMPARE(desk.ask.drops, drops + 1);
        QTRY_COMPARE(desk.ask.prepared.size(), 2);
    }
    void enterDoesNotWaitForThePause()
    {
        AskDesk desk;
        desk.type(m_question);
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QCOMPARE(desk.ask.asked, QStringList{m_question});
        QTest::qWait(2 * int(TypingHints::pause.count()));
        QCOMPARE(desk.ask.prepared, QStringList()); // the box is empty again
    }
    void otherOptionsBeginAnew()
    {
        AskDesk desk;
        desk.type(m_question);
        QTRY_COMPARE(desk.ask.prepared.size(), 1);
        desk.page().findChild<ModeButton*>()->setMode(AskMode::Quick);
        QTRY_COMPARE(desk.ask.prepared.size(), 2);
        QCOMPARE(desk.ask.lastOptions.mode, AskMode::Quick);
    }
    void withoutDocumentsNothingBegins()
    {
        AskDesk desk{QList<DocumentRecord>()};
        desk.type(m_question);
        QTest::qWait(2 * int(TypingHints::pause.count()));
        QCOMPARE(desk.ask.prepared, QStringList());
    }

    void aRefinementGoesIntoTheBox()
    {
        AskDesk desk;
        desk.type(m_question);
        QTRY_COMPARE(desk.ask.prepared.size(), 1);
        Q_EMIT desk.ask.refined(m_refinements);
        settleEvents();
        QVERIFY(desk.words().contains(u"Did you mean"_s));
        desk.click(u"Did you mean: only in a&b.pdf"_s);
        QCOMPARE(desk.edit().toPlainText(), u"What does ACID mean in a&b.pdf?"_s);
        QVERIFY(desk.ask.asked.isEmpty());
        QVERIFY(desk.edit().hasFocus());
        QTRY_COMPARE(desk.ask.prepared.size(), 2);
        QVERIFY(!desk.words().contains(u"Did you mean"_s));
    }
    void aKeyTakesRefinementsOutOfUse()
    {
        AskDesk desk;
        desk.type(m_question);
        QTRY_COMPARE(desk.ask.prepared.size(), 1);
        Q_EMIT desk.ask.refined(m_refinements);
        desk.type(u"?"_s);
        QVERIFY(!desk.button(u"Did you mean: only in a&b.pdf"_s).isEnabled());
        Q_EMIT desk.ask.refined(m_refinements); // late: for the text of before
        settleEvents();
        QVERIFY(!desk.find(u"Did you mean: only in a&b.pdf"_s));
        Q_EMIT desk.ask.refined({});
        desk.edit().clear();
        settleEvents();
        QVERIFY(!desk.words().contains(u"Did you mean"_s));
    }

    void theFittingModeIsOffered_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("mode");
        QTest::newRow("all of them") << u"List all suppliers named in the contracts"_s << u"Ask as Exhaustive"_s
                                     << int(AskMode::Exhaustive);
        QTest::newRow("a fact") << u"Who signed the lease?"_s << u"Ask as Quick"_s << int(AskMode::Quick);
    }
    void theFittingModeIsOffered()
    {
        QFETCH(QString, question);
        QFETCH(QString, button);
        QFETCH(int, mode);
        AskDesk desk;
        desk.type(question);
        QVERIFY(!desk.find(button)); // not before the pause
        QTRY_VERIFY(desk.find(button));
        QVERIFY(!desk.button(button).accessibleDescription().isEmpty());
        desk.click(button);
        QVERIFY(!desk.find(button)); // it is chosen now
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QCOMPARE(int(desk.ask.lastOptions.mode), mode);
    }
    void fanOutIsNeverOffered()
    {
        AskDesk desk;
        desk.page().findChild<ModeButton*>()->setMode(AskMode::Quick);
        desk.type(u"the terms of delivery in winter"_s);
        QTRY_COMPARE(desk.ask.prepared.size(), 1);
        QVERIFY(!desk.find(u"Ask as Fan-out"_s));
    }
};

QTEST_MAIN(TestAskTyping)
#include "tst_asktyping.moc"
