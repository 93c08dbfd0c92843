#include "support/askdesk.h"
#include "support/picture.h"
#include "ui/ask/historyframe.h"
#include "ui/ask/historylist.h"
#include "ui/ask/historypanel.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/library/serveroffer.h"
#include "ui/models/documentsmodel.h"
#include "ui/pages/pageview.h"
#include "ui/session/sessionkeeper.h"
#include "ui/widgets/findbar.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// What a person expects of every window: undo, find, paste, drag, copy, and that everything is where it was left.
class TestHabits : public QObject
{
    Q_OBJECT

    static QPushButton* button(QWidget& in, const QString& text)
    {
        for (QPushButton* each : in.findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { QApplication::clipboard()->clear(); }

    // While a removal can be undone, nothing that is asked finds what was removed.
    void whatWasRemovedIsNotAsked()
    {
        AskDesk desk;
        MainWindow& window = *desk.window;
        const DocumentRecord gone = desk.indexer.records.first();
        const auto asked = [&] {
            desk.type(u"Where is it?"_s);
            QTest::keyClick(&desk.edit(), Qt::Key_Return);
            const Scope scope = desk.ask.lastOptions.scope;
            AskRun run;
            run.question = u"Where is it?"_s;
            desk.ask.finish(run);
            settleEvents();
            return scope;
        };
        QVERIFY(asked().isEmpty());
        window.library().removeDocuments({gone});
        QCOMPARE(asked().without, QList<DocumentId>{gone.id});
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(asked().isEmpty());
    }
    void theNewestRemovalIsUndone()
    {
        AskDesk desk;
        desk.history.add(u"Bees"_s);
        MainWindow& window = *desk.window;
        QAction* undo = window.actions().undo;
        QVERIFY(!undo->isEnabled());
        window.library().removeDocuments({desk.indexer.records.first()});
        QVERIFY(undo->isEnabled());
        window.actions().history->trigger();
        settleEvents();
        QListView* list = &window.history().panel().list();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 0);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(undo->isEnabled()); // the documents
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!undo->isEnabled());
        QCOMPARE(window.documents().rowCount(), 10);
        QVERIFY(desk.indexer.removed.isEmpty());
    }
    void closingCarriesARemovalOut()
    {
        AskDesk desk;
        desk.window->library().removeDocuments({desk.indexer.records.first()});
        desk.window->close();
        settleEvents();
        QVERIFY(!desk.window->isVisible());
        QCOMPARE(desk.indexer.removed, QList<QList<DocumentId>>{{DocumentId{1}}});
    }

    void textThatIsPastedBecomesADocument()
    {
        const QTemporaryDir folder;
        AskDesk desk;
        desk.workspace.pastedFolder = folder.filePath(u"pasted"_s);
        desk.window->showPage(MainWindow::Library);
        QApplication::clipboard()->setText(u"Minutes of the meeting\nWe agreed."_s);
        desk.window->actions().paste->trigger();
        QTRY_COMPARE(desk.indexer.added.size(), 1);
        const QString path = desk.indexer.added.first().value(0);
        QCOMPARE(QFileInfo(path).absolutePath(), desk.workspace.pastedFolder);
        QVERIFY(QFileInfo(path).fileName().startsWith(u"Minutes of the meeting "_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "Minutes of the meeting\nWe agreed.");
        QApplication::clipboard()->setText(u"  "_s);
        desk.window->actions().paste->trigger();
        settleEvents();
        QCOMPARE(desk.indexer.added.size(), 1);
    }
    void documentsAreDraggedOutAsFiles()
    {
        AskDesk desk;
        DocumentTable& table = desk.window->library().table();
        QVERIFY(table.dragEnabled());
        table.setSelectionMode(QAbstractItemView::MultiSelection);
        table.selectRow(0);
        table.selectRow(2);
        const std::unique_ptr<QMimeData> mime(table.model()->mimeData(table.selectionModel()->selectedIndexes()));
        QList<QUrl> expected;
        for (const DocumentRecord& record : table.selected())
            expected.append(QUrl::fromLocalFile(record.path));
        QCOMPARE(mime->urls(), expected);
        QCOMPARE(expected.size(), 2);
        QVERIFY(table.model()->supportedDragActions() == Qt::CopyAction);
    }

    void anAnswerIsCopiedWithItsSources()
    {
        AskDesk desk;
        QVERIFY(!desk.window->actions().copyCited->isEnabled() || desk.page().citation().isEmpty());
        const AskRun run = sampleRun();
        desk.answerWith(run);
        desk.window->actions().copyCited->trigger();
        const QString all = QApplication::clipboard()->text();
        QVERIFY2(all.contains(u" ("_s + QFileInfo(run.sources.first().chunk.path).fileName()), qPrintable(all));
        QVERIFY(!all.contains(u"[1]"_s));
        // A few words: the marks that come next say where they are from.
        QTextCursor some(desk.answer().document());
        some.movePosition(QTextCursor::NextWord, QTextCursor::KeepAnchor, 3);
        desk.answer().setTextCursor(some);
        const QString part = desk.page().citation();
        QVERIFY2(part.startsWith(some.selectedText().trimmed() + u" ("_s), qPrintable(part));
        QVERIFY(part.size() < all.size());
    }
    void wordsAreFoundInTheAnswers()
    {
        AskDesk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const AskRun run = sampleRun();
        desk.answerWith(run);
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
        auto* bar = desk.page().findChild<FindBar*>();
        QVERIFY(bar->isVisible());
        auto* line = bar->findChild<QLineEdit*>();
        QCOMPARE(QApplication::focusWidget(), line);
        const int expected = int(desk.answer().toPlainText().count(u"the"_s, Qt::CaseInsensitive));
        QVERIFY(expected > 1);
        QTest::keyClicks(line, u"the"_s);
        const auto count = [bar] { return bar->findChild<QLabel*>()->text(); };
        QCOMPARE(count(), u"1 of %1"_s.arg(expected));
        QCOMPARE(desk.answer().extraSelections().size(), expected);
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(), u"%1 of %1"_s.arg(expected));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(count(), u"1 of %1"_s.arg(expected));
        savePicture(*desk.window, u"find-in-answer"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(desk.answer().extraSelections().isEmpty());
    }
    void findFiltersTheLibrary()
    {
        AskDesk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->showPage(MainWindow::Library);
        settleEvents();
        QTest::keyClick(desk.window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        QVERIFY(desk.window->library().isAncestorOf(QApplication::focusWidget()));
    }

    void earlierQuestionsComeBackWithUp()
    {
        AskDesk desk;
        for (const auto& question : {u"first"_s, u"second"_s, u"first"_s, u"third"_s}) {
            desk.ask.ask(question, {});
            desk.ask.finish({});
        }
        settleEvents();
        desk.edit().setFocus();
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(&desk.edit(), key);
            return desk.edit().toPlainText();
        };
        QCOMPARE(press(Qt::Key_Up), u"third"_s);
        QCOMPARE(press(Qt::Key_Up), u"first"_s);
        QCOMPARE(press(Qt::Key_Up), u"second"_s);
        QCOMPARE(press(Qt::Key_Up), u"second"_s); // there are no more
        QCOMPARE(press(Qt::Key_Down), u"first"_s);
        QCOMPARE(press(Qt::Key_Down), u"third"_s);
        QCOMPARE(press(Qt::Key_Down), QString());
        QCOMPARE(press(Qt::Key_Down), QString());
        desk.type(u"typed"_s);
        QCOMPARE(press(Qt::Key_Up), u"typed"_s); // what is typed is never lost
        desk.edit().clear();
        press(Qt::Key_Up);
        desk.type(u"!"_s);
        QCOMPARE(press(Qt::Key_Up), u"third!"_s);
    }

    void everythingIsWhereItWasAfterAKill()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(u"window.ini"_s);
        QFile file(folder.filePath(u"a.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        {
            AskDesk desk(sampleDocuments(), {}, state);
            desk.type(u"half a question"_s);
            desk.window->library().table().horizontalHeader()->resizeSection(0, 333);
            desk.window->library().table().sortByColumn(1, Qt::DescendingOrder);
            PassageToShow passage;
            passage.path = file.fileName();
            passage.page = 3;
            desk.window->showPassage(passage);
            settleEvents();
            desk.window->viewer().turnTo(5);
            QVERIFY(desk.window->findChild<SessionKeeper*>()->isWaiting());
            QTRY_VERIFY(!desk.window->findChild<SessionKeeper*>()->isWaiting());
            // It is never closed.
        }
        AskDesk desk(sampleDocuments(), {}, state);
        QTRY_COMPARE(desk.window->viewer().page(), 5);
        QVERIFY(desk.window->viewer().isVisible());
        QCOMPARE(desk.window->page(), MainWindow::Ask);
        QCOMPARE(desk.edit().toPlainText(), u"half a question"_s);
        const DocumentTable& table = desk.window->library().table();
        QCOMPARE(table.columnWidth(0), 333);
        QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), 1);
        QCOMPARE(table.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(desk.indexer.added.size(), 0);
    }

    void theFirstMinute()
    {
        AskDesk desk{QList<DocumentRecord>()};
        QVERIFY(desk.words().contains(u"No model and no server needed"_s));
        desk.click(u"Try the samples"_s);
        QCOMPARE(desk.samplesAdded, 1);
        savePicture(*desk.window, u"first-minute-ask"_s);
    }
    void aServerThatAnswersIsOffered()
    {
        FakeDesk desk;
        Theme theme(Appearance::Light, 1.0);
        int looked = 0;
        desk.workspace.localServers = [&looked](std::stop_token) {
            ++looked;
            return readyFuture<QList<LocalServer>>(QList<LocalServer>{
                {u"Ollama"_s, QUrl(u"http://127.0.0.1:11434"_s), {u"nomic-embed-text"_s, u"qwen3"_s, u"gemma3"_s}},
                {u"A model server"_s, QUrl(u"http://127.0.0.1:8080/v1"_s), {u"whisper"_s}}});
        };
        MainWindow window(desk.workspace, theme);
        window.resize(1300, 850);
        window.show();
        settleEvents();
        settleEvents();
        QCOMPARE(looked, 1);
        auto* offer = window.findChild<ServerOffer*>();
        QVERIFY(offer->isVisible());
        QCOMPARE(offer->findChildren<QPushButton*>().size(), 1); // the other one has nothing that would help
        savePicture(window, u"first-minute-library"_s);
        QTest::mouseClick(offer->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(desk.applied.size(), 1);
        QCOMPARE(desk.applied.last().chat.model, u"qwen3"_s);
        QCOMPARE(desk.applied.last().chat.url, QUrl(u"http://127.0.0.1:11434"_s));
        QCOMPARE(desk.applied.last().embedding.model, u"nomic-embed-text"_s);
        QVERIFY(!offer->isVisible());
    }
    void modelsInUseStay()
    {
        Settings settings;
        settings.chat.url = QUrl(u"http://127.0.0.1:9"_s);
        FakeDesk desk;
        Theme theme(Appearance::Light, 1.0);
        desk.workspace.settings = settings;
        desk.workspace.localServers = [](std::stop_token) {
            return readyFuture<QList<LocalServer>>(
                QList<LocalServer>{{u"Ollama"_s, QUrl(u"http://127.0.0.1:11434"_s), {u"qwen3"_s}}});
        };
        MainWindow window(desk.workspace, theme);
        window.show();
        settleEvents();
        QVERIFY(!window.findChild<ServerOffer*>()->isVisible());
    }
};

QTEST_MAIN(TestHabits)
#include "tst_habits.moc"
