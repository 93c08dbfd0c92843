#include "support/askdesk.h"
#include "support/picture.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/models/documentsmodel.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/palettemodel.h"
#include "ui/palette/windowcommands.h"
#include "ui/settings/settingspage.h"
#include "ui/windowactions.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QScrollArea>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestCommandPalette : public QObject
{
    Q_OBJECT

    struct Desk : AskDesk
    {
        explicit Desk(const QString& statePath = {}, Appearance appearance = Appearance::Light)
            : AskDesk(sampleDocuments(), {}, statePath)
        {
            theme.setAppearance(appearance);
            runs = sampleHistory();
            settleEvents();
        }
        CommandPalette& palette() { return window->commands().palette(); }
        void open()
        {
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
            QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
            settleEvents();
        }
        void find(const QString& text) { QTest::keyClicks(palette().findChild<QLineEdit*>(), text); }
        void press(Qt::Key key)
        {
            QTest::keyClick(palette().findChild<QLineEdit*>(), key);
            settleEvents();
        }
        QStringList shown()
        {
            QStringList texts;
            for (int row = 0; row < palette().model().rowCount(); ++row)
                texts.append(palette().model().at(row).text);
            return texts;
        }
        QString current() { return palette().findChild<QListView*>()->currentIndex().data().toString(); }
    };

private Q_SLOTS:
    void aPageIsReached()
    {
        Desk desk;
        desk.open();
        QVERIFY(desk.palette().isVisible());
        desk.find(u"lab"_s);
        QCOMPARE(desk.current(), u"Lab"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.palette().isVisible());
        QCOMPARE(desk.window->page(), MainWindow::Lab);
    }
    void aSettingIsJumpedTo()
    {
        Desk desk;
        desk.open();
        desk.find(u"retries"_s);
        QCOMPARE(desk.current(), u"Retries"_s);
        desk.press(Qt::Key_Enter);
        QCOMPARE(desk.window->page(), MainWindow::SettingsScreen);
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(qobject_cast<QAbstractSpinBox*>(focus));
        QVERIFY(desk.window->settings().isAncestorOf(focus));
        QVERIFY(!focus->visibleRegion().isEmpty()); // scrolled into view
    }
    void aDocumentShowsItsCard()
    {
        Desk desk;
        const DocumentRecord record = desk.indexer.records.at(2);
        desk.open();
        desk.find(fileNameOf(record.path));
        QCOMPARE(desk.current(), fileNameOf(record.path));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.window->page(), MainWindow::Library);
        QCOMPARE(desk.window->library().findChild<DocumentTable*>()->selectedIds(), QList<DocumentId>{record.id});
    }
    void aDocumentBehindAFilterIsFoundToo()
    {
        Desk desk;
        const DocumentRecord record = desk.indexer.records.at(2);
        auto* filter = desk.window->library().findChild<QLineEdit*>();
        filter->setText(u"nothing is called this"_s);
        auto* table = desk.window->library().findChild<DocumentTable*>();
        QCOMPARE(table->model()->rowCount(), 0);
        desk.open();
        desk.find(fileNameOf(record.path));
        desk.press(Qt::Key_Return);
        QVERIFY(filter->text().isEmpty());
        QCOMPARE(table->selectedIds(), QList<DocumentId>{record.id});
    }
    void anEarlierQuestionIsAskedAgain()
    {
        Desk desk;
        desk.open();
        desk.find(u"question 12"_s);
        QCOMPARE(desk.current(), u"Question 12"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.ask.asked, QStringList{u"Question 12"_s});
    }
    void whatCannotBeDoneIsNotOffered()
    {
        Desk desk;
        desk.open();
        QVERIFY(!desk.shown().contains(u"Copy answer"_s));
        QVERIFY(!desk.shown().contains(u"Commands…"_s));
        desk.press(Qt::Key_Escape);
        desk.answerWith(sampleRun());
        desk.open();
        QVERIFY(desk.shown().contains(u"Copy answer"_s));
    }
    void everyActionThatCanBeUsedIsOffered()
    {
        Desk desk;
        desk.open();
        const QStringList shown = desk.shown();
        int actions = 0;
        for (const auto& entry : menuEntries(*desk.window->menuBar(), desk.window->actions().pages->actions())) {
            if (entry.text == u"Commands…"_s)
                continue;
            QVERIFY2(shown.contains(entry.text), qPrintable(entry.text));
            ++actions;
        }
        QVERIFY(actions > 20);
    }
    void escapeGivesTheFocusBack()
    {
        Desk desk;
        desk.edit().setFocus();
        desk.open();
        QVERIFY(desk.palette().isAncestorOf(QApplication::focusWidget()));
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.palette().isVisible());
        QCOMPARE(QApplication::focusWidget(), &desk.edit());
        QCOMPARE(desk.ask.stops, 0);
    }
    void theShortcutClosesItAgain()
    {
        Desk desk;
        desk.open();
        QTest::keyClick(desk.palette().findChild<QLineEdit*>(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!desk.palette().isVisible());
    }
    void aClickElsewherePutsItAway()
    {
        Desk desk;
        desk.open();
        QTest::mouseClick(desk.edit().viewport(), Qt::LeftButton);
        QVERIFY(!desk.palette().isVisible());
        QCOMPARE(QApplication::focusWidget(), &desk.edit());
    }
    void aClickChooses()
    {
        Desk desk;
        desk.open();
        desk.find(u"library"_s);
        auto* list = desk.palette().findChild<QListView*>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
        QCOMPARE(desk.window->page(), MainWindow::Library);
    }
    void keysMoveInTheList()
    {
        Desk desk;
        desk.open();
        const QStringList all = desk.shown();
        QCOMPARE(desk.current(), all.first());
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.current(), all.at(1));
        desk.press(Qt::Key_Up);
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.current(), all.last());
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_PageDown);
        QCOMPARE(desk.current(), all.at(10));
        desk.press(Qt::Key_PageUp);
        QCOMPARE(desk.current(), all.first());
        desk.press(Qt::Key_Tab);
        QVERIFY(desk.palette().isVisible());
    }
    void nothingFound()
    {
        Desk desk;
        desk.open();
        desk.find(u"qqqqzzzz"_s);
        QCOMPARE(desk.palette().model().rowCount(), 0);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_Down);
        QVERIFY(desk.palette().isVisible());
    }
    void whatWasUsedComesFirstAlsoAfterARestart()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(u"window.ini"_s);
        {
            Desk desk(state);
            desk.open();
            desk.find(u"activity"_s);
            desk.press(Qt::Key_Return);
            desk.open();
            QCOMPARE(desk.current(), u"Activity"_s);
            desk.window->close();
        }
        Desk desk(state);
        desk.open();
        QCOMPARE(desk.current(), u"Activity"_s);
    }
    void pictures_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::newRow("light") << int(Appearance::Light);
        QTest::newRow("dark") << int(Appearance::Dark);
    }
    void pictures()
    {
        QFETCH(int, appearance);
        Desk desk({}, Appearance(appearance));
        desk.open();
        savePicture(*desk.window, u"palette-all-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
        desk.find(u"st"_s);
        savePicture(*desk.window, u"palette-typed-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
