#include "support/askdesk.h"
#include "ui/ask/answercard.h"
#include "ui/ask/answerlayout.h"
#include "ui/ask/scopebutton.h"
#include "ui/ask/sourcestable.h"
#include "ui/ask/troublecard.h"
#include "ui/models/documentsmodel.h"
#include "ui/pages/pagecanvas.h"
#include "ui/pages/pageview.h"
#include "ui/progress/lanesview.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestAskPage : public QObject
{
    Q_OBJECT

    using Desk = AskDesk;

private Q_SLOTS:
    void enterAsksAndShiftEnterBeginsALine()
    {
        Desk desk;
        QTest::keyClicks(&desk.edit(), u"what is"_s);
        QTest::keyClick(&desk.edit(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&desk.edit(), u"this?"_s);
        QCOMPARE(desk.ask.asked.size(), 0);
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QCOMPARE(desk.ask.asked, QStringList{u"what is\nthis?"_s});
        QCOMPARE(desk.edit().toPlainText(), QString());
        QTest::keyClick(&desk.edit(), Qt::Key_Return); // nothing typed
        QCOMPARE(desk.ask.asked.size(), 1);
    }
    void theBoxGrowsToFiveLines()
    {
        Desk desk;
        const int one = desk.edit().height();
        desk.edit().setPlainText(u"1\n2\n3"_s);
        const int three = desk.edit().height();
        QVERIFY(three > one);
        desk.edit().setPlainText(u"1\n2\n3\n4\n5\n6\n7\n8\n9"_s);
        const int nine = desk.edit().height();
        desk.edit().setPlainText(u"1\n2\n3\n4\n5"_s);
        QCOMPARE(desk.edit().height(), nine);
        QVERIFY(nine > three);
    }
    void settingsAndScopeGoWithTheQuestion()
    {
        Desk desk;
        desk.workspace.settings.parallel = false;
        desk.workspace.settings.queryCount = 5;
        desk.page().setScope({DocumentId{2}});
        QTest::keyClicks(&desk.edit(), u"q"_s);
        QTest::mouseClick(&desk.button(u"Ask"_s), Qt::LeftButton);
        QVERIFY(!desk.ask.lastOptions.parallel);
        QCOMPARE(desk.ask.lastOptions.queryCount, 5);
        QCOMPARE(desk.ask.lastOptions.scope, Scope{DocumentId{2}});
        QVERIFY(desk.page().findChild<ScopeButton*>()->text().startsWith(u"debian-reference"_s));
    }

    void fromQuestionToMarkedPage()
    {
        Desk desk;
        const AskRun run = sampleRun();
        QTest::keyClicks(&desk.edit(), run.question);
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QVERIFY(desk.words().contains(run.question));
        Q_EMIT desk.ask.lanesChanged(run.lanes);
        QCOMPARE(desk.page().findChild<LanesView*>()->lanes().size(), 8);
        QTRY_VERIFY(desk.page().findChild<LanesView*>()->height() > 100);
        Q_EMIT desk.ask.answerGrew(u"A shared"_s);
        Q_EMIT desk.ask.answerGrew(u"A shared library’s"_s);
        QTRY_COMPARE(desk.answer().toPlainText(), u"A shared library’s"_s);
        desk.ask.finish(run);
        settleEvents();
        QVERIFY(desk.words().contains(u"3 of 4 sentences supported"_s));
        QVERIFY(desk.words().contains(u"in parallel · 1,583 ms one by one"_s));
        QVERIFY(desk.words().contains(u"2.9×"_s));

        const QRect chip = desk.answer().chipRect(2);
        QVERIFY(chip.width() > 4 && chip.height() > 8);
        QTest::mouseClick(desk.answer().viewport(), Qt::LeftButton, {}, chip.center());
        settleEvents();
        PageView& viewer = desk.window->viewer();
        QVERIFY(viewer.isVisible());
        QCOMPARE(viewer.page(), 88);
        QCOMPARE(desk.pages->opened, QStringList{u"/home/ada/papers/policy.pdf"_s});
        QTRY_COMPARE(viewer.canvas().marks().size(), 3);
        QCOMPARE(desk.pages->located, QStringList{run.sources.at(1).chunk.text});
        QVERIFY(viewer.footerText().contains(u"verified"_s));
        const QRectF mark = viewer.canvas().markRect(0); // the yellow is really there
        const QColor painted = viewer.canvas().viewport()->grab().toImage().pixelColor(
            mark.center().toPoint() + QPoint(0, int(mark.height() / 2) - 1));
        QVERIFY2(painted.blue() < painted.red() - 40, qPrintable(painted.name()));
    }
    void aRowOfTheSourcesOpensItsPage()
    {
        Desk desk;
        desk.ask.ask(u"q"_s, {});
        desk.ask.finish(sampleRun());
        settleEvents();
        auto& table = *desk.page().findChild<SourcesTable*>();
        table.setFocus();
        table.selectRow(3);
        table.setCurrentIndex(table.model()->index(3, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        settleEvents();
        QCOMPARE(desk.window->viewer().page(), 41);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(2, 2)).center());
        settleEvents();
        QCOMPARE(desk.window->viewer().page(), 93);
        QCOMPARE(table.currentIndex().row(), 2);
    }

    void stopStops_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("button") << false;
        QTest::newRow("escape") << true;
    }
    void stopStops()
    {
        QFETCH(bool, byKey);
        Desk desk;
        desk.ask.ask(u"q"_s, {});
        Q_EMIT desk.ask.answerGrew(u"half an ans"_s);
        if (byKey)
            QTest::keyClick(desk.window.get(), Qt::Key_Escape);
        else
            QTest::mouseClick(&desk.button(u"Stop"_s), Qt::LeftButton);
        QCOMPARE(desk.ask.stops, 1);
        QVERIFY(desk.words().contains(u"Stopped."_s));
        QVERIFY(!desk.window->actions().stop->isEnabled());
        QCOMPARE(desk.button(u"Ask"_s).text(), u"Ask"_s);
    }
    void failuresSayWhatAndWhere()
    {
        Desk desk;
        AskRun run;
        run.question = u"q"_s;
        run.error = Error::make(ErrorCode::ConnectionFailed,
                                u"http://127.0.0.1:1 does not answer. Start it, or choose another."_s);
        desk.ask.ask(u"q"_s, {});
        desk.ask.finish(run);
        settleEvents();
        QVERIFY(desk.words().contains(u"does not answer"_s));
        QTest::mouseClick(&desk.button(u"Settings"_s), Qt::LeftButton);
        QCOMPARE(desk.window->page(), MainWindow::SettingsScreen);
    }
    void notesStandBesideTheAnswer()
    {
        Desk desk;
        AskRun run = sampleRun();
        run.notes = {u"1 of 8 queries failed: no answer"_s};
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        settleEvents();
        QVERIFY(desk.words().contains(u"1 of 8 queries failed"_s));
        QVERIFY(desk.answer().isVisible());
    }
    void extractiveAnswersSayThatTheyAre()
    {
        Desk desk;
        AskRun run = sampleRun();
        run.answer.extractive = true;
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        settleEvents();
        QVERIFY(desk.words().contains(u"Extractive: sentences from your documents as they stand"_s));
        QVERIFY(!desk.answer().toPlainText().contains(u"not in your documents"_s));
    }

    void hostileTextIsShownAsItStands()
    {
        Desk desk;
        AskRun run = sampleRun();
        const QString evil =
            u"<b>x</b> <img src=file:///etc/passwd> <a href=file:///etc/passwd>y</a> ![z](file:///etc/passwd) [1]"_s;
        run.question = u"<h1>question</h1>"_s;
        run.answer.text = evil;
        run.answer.citations = {};
        run.sources[0].chunk.text = evil;
        run.sources[0].chunk.path = u"/tmp/<i>a</i>.pdf"_s;
        run.notes = {u"<b>note</b>"_s};
        desk.ask.ask(run.question, {});
        Q_EMIT desk.ask.answerGrew(evil);
        QTRY_VERIFY(desk.answer().toPlainText().contains(u"<img src=file:///etc/passwd>"_s));
        desk.ask.finish(run);
        settleEvents();
        QVERIFY(desk.answer().toPlainText().contains(u"<b>x</b>"_s));
        QVERIFY(desk.answer().toPlainText().contains(u"<img src=file:///etc/passwd>"_s));
        QVERIFY(desk.words().contains(u"<h1>question</h1>"_s));
        QVERIFY(desk.words().contains(u"<b>note</b>"_s));
        for (QTextBlock block = desk.answer().document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                QVERIFY(!it.fragment().charFormat().isImageFormat());
                const QString link = it.fragment().charFormat().anchorHref();
                QVERIFY2(link.isEmpty() || link == u"cite:1"_s, qPrintable(link));
            }
        }
        QVERIFY(!desk.answer().loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/passwd"_s)).isValid());
        QVERIFY(!desk.answer().openLinks() && !desk.answer().openExternalLinks());
        for (const QLabel* label : desk.window->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void copyingKeepsTheMarks()
    {
        Desk desk;
        const AskRun run = sampleRun();
        desk.ask.ask(run.question, {});
        desk.ask.finish(run);
        settleEvents();
        QTest::mouseClick(&desk.button(u"Copy"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), answerForClipboard(run));
        desk.answer().selectAll();
        desk.answer().copy();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"installed side by side [1]."_s), qPrintable(copied));
        QVERIFY2(copied.contains(u"is given [3][4]. Most"_s), qPrintable(copied));
        QVERIFY2(copied.contains(u"a year. [not in your documents]"_s), qPrintable(copied));
    }
    void askAgainAsksTheSame()
    {
        Desk desk;
        desk.ask.ask(u"the question"_s, {});
        desk.ask.finish(sampleRun());
        settleEvents();
        QTest::mouseClick(&desk.button(u"Ask again"_s), Qt::LeftButton);
        QCOMPARE(desk.ask.asked, QStringList({u"the question"_s, u"the question"_s}));
    }

    void withoutDocumentsTheWayGoesToTheLibrary()
    {
        Desk desk{QList<DocumentRecord>()};
        QTest::keyClicks(&desk.edit(), u"q"_s);
        QTest::keyClick(&desk.edit(), Qt::Key_Return);
        QCOMPARE(desk.ask.asked.size(), 0);
        QTest::mouseClick(&desk.button(u"Go to the library"_s), Qt::LeftButton);
        QCOMPARE(desk.window->page(), MainWindow::Library);
    }
    void suggestionsComeWithTheFirstChunk()
    {
        Desk desk{QList<DocumentRecord>()};
        desk.workspace.suggestions = [] { return QStringList{u"Who & what?"_s}; };
        QVERIFY(desk.words().contains(u"No documents yet"_s));
        desk.indexer.change({record(1, u"a.pdf"_s, DocumentState::Working, Stage::Embed, 3, 10, 0)});
        QVERIFY(desk.words().contains(u"Nothing can be asked yet"_s));
        desk.indexer.change({record(1, u"a.pdf"_s, DocumentState::Working, Stage::Embed, 3, 10, 1)});
        settleEvents();
        QTest::mouseClick(&desk.button(u"Who && what?"_s), Qt::LeftButton);
        QCOMPARE(desk.ask.asked, QStringList{u"Who & what?"_s});
    }
    void anAnswerIsDrawnInBothAppearances()
    {
        Desk desk;
        desk.ask.ask(u"q"_s, {});
        desk.ask.finish(sampleRun());
        settleEvents();
        const QImage light = desk.answer().grab().toImage();
        desk.theme.setAppearance(Appearance::Dark);
        settleEvents();
        QVERIFY(desk.answer().grab().toImage() != light);
        QVERIFY(desk.answer().toPlainText().contains(u"SONAME version"_s));
    }
};

QTEST_MAIN(TestAskPage)
#include "tst_askpage.moc"
