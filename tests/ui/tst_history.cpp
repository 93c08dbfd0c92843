#include "support/historydesk.h"
#include "ui/ask/answerview.h"
#include "ui/ask/historymemory.h"
#include "ui/ask/historyturn.h"
#include "ui/ask/lanescard.h"
#include "ui/settings/livesettings.h"
#include "ui/widgets/pagescroll.h"
#include "ui/windowactions.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestHistory : public QObject
{
    Q_OBJECT

    using Desk = HistoryDesk;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theListComesAndGoes()
    {
        Desk desk;
        QVERIFY(!desk.panel().isVisible());
        QCOMPARE(desk.history.pages, 0); // nobody has looked
        desk.showPanel();
        QVERIFY(desk.panel().isVisible());
        QCOMPARE(desk.titles(), (QStringList{u"Manuals"_s, u"Bees"_s}));
        QVERIFY(desk.panel().findChild<QLineEdit*>()->hasFocus());
        QTest::keyClick(desk.window.get(), Qt::Key_H, Qt::ControlModifier);
        QVERIFY(!desk.panel().isVisible());
    }
    void openingShowsTheTurns()
    {
        Desk desk;
        desk.open(1);
        QCOMPARE(desk.turns().conversation(), desk.bees);
        QCOMPARE(desk.turns().cards().size(), 3);
        QCOMPARE(desk.turns().cards().last()->turn().question, u"Question 3 of Bees"_s);
        QVERIFY(words(desk.page()).contains(u"Bees"_s));
        QVERIFY(desk.turns().cards().first()->isVisible());
        QVERIFY(desk.turns().cards().first()->findChild<AnswerView*>()->toPlainText().contains(u"the manual [1]"_s));
        QVERIFY(desk.page().findChild<QuestionEdit*>()->hasFocus());
        QVERIFY(desk.list().model()->index(1, 0).data(ConversationsModel::OpenRole).toBool());
        desk.ask(u"And then?"_s);
        QCOMPARE(desk.asking().lastOptions.conversation, desk.bees);
        QVERIFY(desk.asking().lastOptions.useMemory);
    }
    void theMarksOfAKeptAnswerOpenTheirPlaces()
    {
        Desk desk;
        Turn& turn = desk.history.find(desk.bees)->turns.last();
        turn.run = RunId{9};
        Source source;
        source.number = 1;
        source.chunk.path = u"/papers/manual.pdf"_s;
        source.chunk.page = 4;
        Citation citation;
        citation.number = 1;
        citation.sentenceEnd = int(turn.answer.size());
        citation.quote = u"the words of the manual"_s;
        citation.verdict = Citation::Verdict::Verified;
        desk.history.sources[turn.id] = {{source}, {citation}};
        desk.open(1);
        auto* view = desk.turns().cards().last()->findChild<AnswerView*>();
        QTRY_VERIFY(!view->chipRect(1).isEmpty());
        QVERIFY(desk.turns().cards().first()->findChild<AnswerView*>()->chipRect(1).isEmpty());
        QSignalSpy wanted(&desk.page(), &AskPage::sourceWanted);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->chipRect(1).center());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<Source>().chunk.page, 4);
        QCOMPARE(wanted.first().at(1).value<Citation>().quote, u"the words of the manual"_s);
        // Another answer is not what was checked.
        Turn edited = turn;
        edited.answer = u"It stands elsewhere [1]."_s;
        desk.turns().cards().last()->setTurn(edited);
        QVERIFY(view->chipRect(1).isEmpty());
    }
    void aConversationGrowsBelow()
    {
        Desk desk;
        desk.ask(u"First?"_s);
        QVERIFY(!desk.asking().lastOptions.conversation.isValid());
        desk.answer(u"One."_s, TurnId{77}, desk.bees);
        QCOMPARE(desk.turns().conversation(), desk.bees);
        QCOMPARE(desk.turns().cards().size(), 0); // the page itself shows it
        desk.ask(u"Second?"_s);
        QCOMPARE(desk.asking().lastOptions.conversation, desk.bees);
        QCOMPARE(desk.turns().cards().size(), 1);
        QCOMPARE(desk.turns().cards().first()->turn().question, u"First?"_s);
        desk.answer(u"Two."_s, TurnId{78}, desk.bees);
        desk.ask(u"Third?"_s);
        QCOMPARE(desk.turns().cards().last()->turn().answer, u"Two."_s);
        desk.asking().stop(); // no answer, no turn
        desk.ask(u"Fourth?"_s);
        QCOMPARE(desk.turns().cards().size(), 2);
    }
    void aNewChatLeansOnNothing()
    {
        Desk desk;
        desk.open(0);
        QTest::keyClick(desk.window.get(), Qt::Key_N, Qt::ControlModifier);
        settleEvents();
        QVERIFY(!desk.turns().conversation().isValid());
        QCOMPARE(desk.turns().cards().size(), 0);
        QVERIFY(words(desk.page()).contains(u"What would you like to know?"_s));
        desk.ask(u"q"_s);
        QVERIFY(!desk.asking().lastOptions.conversation.isValid());
    }
    void anAnswerOfAnotherConversationIsNotShown()
    {
        Desk desk;
        desk.open(1);
        desk.ask(u"And then?"_s);
        desk.open(0);
        QCOMPARE(desk.asking().stops, 1);
        desk.answer(u"Too late."_s, TurnId{90}, desk.bees);
        QCOMPARE(desk.turns().conversation(), desk.manuals);
        QVERIFY(!words(desk.page()).contains(u"Stopped"_s));
        QCOMPARE(desk.turns().cards().size(), 2);
        QVERIFY(!desk.window->actions().stop->isEnabled());
    }
    void manyTurnsAreShownInParts()
    {
        Desk desk;
        desk.history.add(u"Long"_s, 50);
        desk.open(0);
        QCOMPARE(desk.turns().cards().size(), HistoryTurns::shownAtOnce);
        QCOMPARE(desk.turns().cards().last()->turn().question, u"Question 50 of Long"_s);
        click(desk.turns(), u"Show earlier questions (30)"_s);
        QCOMPARE(desk.turns().cards().size(), 40);
        QCOMPARE(desk.turns().cards().first()->turn().question, u"Question 11 of Long"_s);
    }

    void thePageStaysWithTheNewest()
    {
        Desk desk;
        desk.history.add(u"Long"_s, 12);
        desk.open(0);
        const auto* scroll = desk.page().findChild<PageScroll*>();
        QScrollBar& bar = *scroll->verticalScrollBar();
        QVERIFY(bar.maximum() > 0);
        QTRY_COMPARE(bar.value(), bar.maximum());
        desk.ask(u"And then?"_s);
        desk.answer(u"One."_s, TurnId{77}, desk.turns().conversation());
        const auto* lanes = desk.page().findChild<LanesCard*>();
        QTRY_COMPARE(bar.value(), std::min(lanes->y(), bar.maximum()));
        bar.setValue(10); // the person reads further up
        desk.ask(u"And now?"_s);
        QTRY_VERIFY(bar.value() > 10); // a question of theirs leads there again
        settleEvents();
        bar.setValue(10);
        desk.answer(u"Two."_s, TurnId{78}, desk.turns().conversation());
        QCOMPARE(bar.value(), 10);
    }

    void searchWhileTyping()
    {
        Desk desk;
        desk.showPanel();
        QTest::keyClicks(desk.panel().findChild<QLineEdit*>(), u"bee"_s);
        QVERIFY(desk.history.searched.isEmpty()); // after a pause
        QTRY_COMPARE(desk.titles(), QStringList{u"Bees"_s});
        QCOMPARE(desk.history.searched, QStringList{u"bee"_s});
        QTest::keyClicks(desk.panel().findChild<QLineEdit*>(), u"tle"_s);
        QTRY_VERIFY(words(desk.panel()).contains(u"Nothing of that was spoken of."_s));
    }
    void renameInPlace()
    {
        Desk desk;
        desk.open(1);
        desk.list().setFocus();
        desk.list().setCurrentIndex(desk.list().model()->index(1, 0));
        QTest::keyClick(&desk.list(), Qt::Key_F2);
        auto* edit = desk.list().viewport()->findChild<QLineEdit*>();
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClicks(edit, u"About bees"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        settleEvents();
        QCOMPARE(desk.history.find(desk.bees)->conversation.title, u"About bees"_s);
        QVERIFY(words(desk.page()).contains(u"About bees"_s));
    }
    void removedWithAWayBack_data()
    {
        QTest::addColumn<bool>("undo");
        QTest::newRow("taken back") << true;
        QTest::newRow("the window closes") << false;
    }
    void removedWithAWayBack()
    {
        QFETCH(bool, undo);
        Desk desk;
        desk.open(0);
        desk.list().setFocus();
        desk.list().setCurrentIndex(desk.list().model()->index(0, 0));
        QTest::keyClick(&desk.list(), Qt::Key_Delete);
        settleEvents();
        QCOMPARE(desk.titles(), QStringList{u"Bees"_s});
        QVERIFY(!desk.turns().conversation().isValid()); // it was open
        QVERIFY(desk.history.removed.isEmpty());
        if (undo) {
            click(desk.panel(), u"Undo"_s);
            QCOMPARE(desk.titles(), (QStringList{u"Manuals"_s, u"Bees"_s}));
        }
        desk.window->close();
        settleEvents();
        QCOMPARE(desk.history.removed.size(), undo ? 0 : 1);
    }
    void theTimeForTakingBackEnds()
    {
        FakeDesk desk;
        Theme theme{Appearance::Light, 1.0};
        desk.history.add(u"Bees"_s);
        desk.history.add(u"Manuals"_s);
        LiveSettings live(desk.workspace);
        HistoryPanel panel(desk.workspace, live, theme, Milliseconds(1));
        panel.refresh();
        settleEvents();
        Q_EMIT panel.list().removeWanted(0);
        QTRY_COMPARE(desk.history.removed.size(), 1);
        QVERIFY(!desk.history.find(ConversationId{2}));
    }
    void theMenuHasEverything()
    {
        Desk desk;
        desk.showPanel();
        desk.list().setCurrentIndex(desk.list().model()->index(1, 0));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(4, 4), desk.list().mapToGlobal(QPoint(4, 4)));
        QCoreApplication::sendEvent(desk.list().viewport(), &event);
        auto* menu = desk.list().findChild<QMenu*>();
        QVERIFY(menu);
        QStringList texts;
        for (QAction* action : menu->actions()) {
            texts.append(action->text().remove(u'&'));
            if (texts.last() == u"Pin to the top"_s)
                action->trigger();
        }
        QCOMPARE(texts, (QStringList{u"Open"_s, u"Rename"_s, u"Pin to the top"_s, u"Export to Markdown…"_s, QString(),
                                     u"Remove"_s}));
        settleEvents();
        QCOMPARE(desk.titles().first(), u"Bees"_s);
        menu->close();
    }
    void exportsMarkdown()
    {
        Desk desk;
        desk.showPanel();
        const QTemporaryDir dir;
        desk.panel().writeTo(desk.bees, dir.filePath(u"bees.md"_s));
        QTRY_VERIFY(words(desk.panel()).contains(u"Written to"_s));
        QFile file(dir.filePath(u"bees.md"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("# Conversation 1\n"));
        desk.panel().writeTo(desk.bees, dir.filePath(u"no/such/folder.md"_s));
        QTRY_VERIFY(words(desk.panel()).contains(u"could not be written"_s));
    }

    void aTurnIsEditedInPlace()
    {
        Desk desk;
        desk.open(1);
        HistoryTurn& card = *desk.turns().cards().at(1);
        click(card, u"Edit"_s);
        const auto edits = card.findChildren<QPlainTextEdit*>();
        QCOMPARE(edits.size(), 2);
        QVERIFY(edits.at(1)->hasFocus());
        edits.at(1)->setPlainText(u"Eleven."_s);
        click(card, u"Save"_s);
        QCOMPARE(desk.history.find(desk.bees)->turns.at(1).answer, u"Eleven."_s);
        QCOMPARE(card.findChild<AnswerView*>()->toPlainText(), u"Eleven."_s);
        click(card, u"Edit"_s);
        edits.at(0)->setPlainText(u"  "_s);
        QVERIFY(!button(card, u"Save"_s)->isEnabled());
        click(card, u"Cancel"_s);
        QCOMPARE(card.turn().question, u"Question 2 of Bees"_s);
    }
    void aTurnIsRemovedAfterOneMoreClick()
    {
        Desk desk;
        desk.open(0);
        HistoryTurn& first = *desk.turns().cards().first();
        click(first, u"Remove"_s);
        click(first, u"Keep"_s);
        QCOMPARE(desk.history.find(desk.manuals)->turns.size(), 2);
        click(first, u"Remove"_s);
        click(first, u"Yes, remove"_s);
        QCOMPARE(desk.turns().cards().size(), 1);
        QCOMPARE(desk.history.find(desk.manuals)->turns.size(), 1);
        click(*desk.turns().cards().first(), u"Remove"_s);
        click(*desk.turns().cards().first(), u"Yes, remove"_s);
        QVERIFY(!desk.history.find(desk.manuals)); // goes with its last one
        QVERIFY(!desk.turns().conversation().isValid());
        QCOMPARE(desk.titles(), QStringList{u"Bees"_s});
    }
    void failuresSayWhy()
    {
        Desk desk;
        desk.open(1);
        desk.history.error = Error::make(ErrorCode::PermissionDenied, u"The library is open elsewhere."_s);
        HistoryTurn& card = *desk.turns().cards().first();
        click(card, u"Remove"_s);
        click(card, u"Yes, remove"_s);
        QCOMPARE(desk.turns().cards().size(), 3);
        QVERIFY(words(desk.panel()).contains(u"open elsewhere"_s));
    }

    void whatIsRememberedIsSaidAndChanged()
    {
        Desk desk;
        desk.history.find(desk.bees)->summary = {u"Bees live in hives."_s, TurnId{1001}, 1};
        desk.open(1);
        HistoryMemory& memory = desk.turns().memory();
        QVERIFY(!words(memory).contains(u"Bees live"_s));
        click(memory, u"What Sheaf remembers of this conversation"_s);
        QVERIFY(words(memory).contains(u"Bees live in hives."_s));
        click(memory, u"Edit"_s);
        memory.findChild<QPlainTextEdit*>()->setPlainText(u"Bees live in trees."_s);
        click(memory, u"Save"_s);
        QCOMPARE(desk.history.find(desk.bees)->summary.text, u"Bees live in trees."_s);
        QVERIFY(words(memory).contains(u"Bees live in trees."_s));
        click(memory, u"Forget it"_s);
        QCOMPARE(desk.history.find(desk.bees)->summary.text, QString());
        QVERIFY(words(memory).contains(u"is forgotten"_s));
        QVERIFY(!button(memory, u"Forget it"_s));
    }
    void whatAQuestionWasGivenIsSaid()
    {
        Desk desk;
        desk.open(1);
        click(desk.turns().memory(), u"What Sheaf remembers of this conversation"_s);
        desk.ask(u"And then?"_s);
        AskRun run = sampleRun();
        run.memory.recent = desk.history.find(desk.bees)->turns;
        run.memory.tokens = 96;
        desk.asking().finish(run);
        settleEvents();
        QVERIFY(words(desk.turns().memory()).contains(u"was given 3 turns of this conversation and 0 of others, 96"_s));
    }
    void memoryHasASwitch()
    {
        Desk desk;
        desk.showPanel();
        auto& box = *desk.panel().findChild<QCheckBox*>();
        QVERIFY(box.isChecked());
        box.click();
        QVERIFY(!desk.workspace.settings.memory);
        QVERIFY(!desk.applied.last().memory);
        desk.ask(u"q"_s);
        QVERIFY(!desk.asking().lastOptions.useMemory);
        desk.answer(u"An answer."_s, {}, {}); // not kept
        desk.ask(u"r"_s);
        QCOMPARE(desk.turns().cards().size(), 1); // can be read, not changed
        QVERIFY(!button(*desk.turns().cards().first(), u"Edit"_s));
        desk.applyError = Error::make(ErrorCode::Io, u"The settings cannot be written."_s);
        box.click();
        QVERIFY(!box.isChecked()); // as it is in force
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
