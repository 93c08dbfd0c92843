#include "support/await.h"
#include "support/fakeui.h"
#include "support/uisamples.h"
#include "ui/ask/askpage.h"
#include "ui/ask/questionbox.h"
#include "ui/extract/extractpage.h"
#include "ui/extract/fieldscard.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/models/documentsmodel.h"
#include "ui/pages/pageview.h"
#include "ui/statusline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dropoverlay.h"
#include "ui/widgets/statusdot.h"
#include "ui/windowactions.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        Desk() { indexer.records = sampleDocuments(); }
    };
    static std::unique_ptr<MainWindow> open(Desk& desk)
    {
        auto window = std::make_unique<MainWindow>(desk.workspace, desk.theme);
        window->show();
        settleEvents();
        return window;
    }
    static void drag(QWidget* over, const QMimeData& mime, bool drop)
    {
        const QPoint at = over->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over, &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over, &move);
        if (drop) {
            QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(over, &event);
        } else {
            QDragLeaveEvent leave;
            QApplication::sendEvent(over, &leave);
        }
    }

private Q_SLOTS:
    void filesDroppedAnywhereAreAdded_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("on the library") << int(MainWindow::Library);
        QTest::newRow("on the question") << int(MainWindow::Ask);
        QTest::newRow("on the lab") << int(MainWindow::Lab);
        QTest::newRow("on the settings") << int(MainWindow::SettingsScreen);
    }
    void filesDroppedAnywhereAreAdded()
    {
        QFETCH(int, page);
        Desk desk;
        const auto window = open(desk);
        window->showPage(MainWindow::Page(page));
        settleEvents();
        QWidget* target = window.get();
        if (page == MainWindow::Ask) // the one place that takes text: files must still reach the window
            target = window->ask().findChild<QuestionEdit*>()->viewport();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(u"/tmp/a.pdf"_s), QUrl::fromLocalFile(u"/tmp/folder"_s),
                      QUrl(u"https://example.org/x.pdf"_s)});
        mime.setText(u"file:///tmp/a.pdf"_s);
        drag(target, mime, true);
        QCOMPARE(desk.indexer.added, QList<QStringList>({{u"/tmp/a.pdf"_s, u"/tmp/folder"_s}}));
        QCOMPARE(window->page(), MainWindow::Library);
        QVERIFY(!window->findChild<DropOverlay*>()->isVisible());
    }
    void theOverlayComesAndGoesWithTheDrag()
    {
        Desk desk;
        const auto window = open(desk);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/tmp/a.pdf"_s)});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QVERIFY(window->findChild<DropOverlay*>()->isVisible());
        QDragLeaveEvent leave;
        QApplication::sendEvent(window.get(), &leave);
        QVERIFY(!window->findChild<DropOverlay*>()->isVisible());
        QMimeData text;
        text.setText(u"hello"_s);
        drag(window.get(), text, true);
        QCOMPARE(desk.indexer.added.size(), 0);
    }
    void filesArePasted()
    {
        Desk desk;
        const auto window = open(desk);
        auto* mime = new QMimeData;
        mime->setUrls({QUrl::fromLocalFile(u"/tmp/b.pdf"_s)});
        QApplication::clipboard()->setMimeData(mime);
        window->actions().paste->trigger();
        QCOMPARE(desk.indexer.added, QList<QStringList>({{u"/tmp/b.pdf"_s}}));
        window->showPage(MainWindow::Ask);
        auto* edit = window->ask().findChild<QuestionEdit*>();
        edit->paste();
        QCOMPARE(desk.indexer.added.size(), 2);
        QCOMPARE(edit->toPlainText(), QString());
    }

    void pagesAreReachedByKeyboard()
    {
        Desk desk;
        const auto window = open(desk);
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window->page(), MainWindow::Ask);
        QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(window->page(), MainWindow::Extract);
        QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(window->page(), MainWindow::Lab);
        QTest::keyClick(window.get(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(window->page(), MainWindow::Activity);
        QTest::keyClick(window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(window->page(), MainWindow::SettingsScreen);
        QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window->page(), MainWindow::Library);
        QTest::keyClick(window.get(), Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(window->page(), MainWindow::Ask);
        QVERIFY(qobject_cast<QuestionEdit*>(QApplication::focusWidget()));
    }
    void theRailShowsWhereOneIs()
    {
        Desk desk;
        const auto window = open(desk);
        QStringList checked;
        window->showPage(MainWindow::Lab);
        for (QToolButton* button : window->findChildren<QToolButton*>()) {
            if (button->property("kind") != u"rail"_s)
                continue;
            QVERIFY(!button->accessibleName().isEmpty());
            if (button->isChecked())
                checked.append(button->accessibleName());
            if (button->accessibleName() == u"Lab"_s) {
                QTest::mouseClick(button, Qt::LeftButton); // again
                QVERIFY(button->isChecked());
            }
        }
        QCOMPARE(checked, QStringList{u"Lab"_s});
    }
    void everyActionHasAMenuEntryAndNoTwoShareAKey()
    {
        Desk desk;
        const auto window = open(desk);
        QSet<QString> keys;
        const auto list = shortcutList(*window->menuBar());
        QVERIFY(list.size() > 20);
        for (const auto& [what, key] : list) {
            QVERIFY2(!keys.contains(key), qPrintable(key + u" twice: "_s + what));
            keys.insert(key);
        }
        QSet<const QAction*> inMenus;
        for (const QMenu* menu : window->findChildren<QMenu*>()) {
            for (const QAction* action : menu->actions())
                inMenus.insert(action);
        }
        for (const QAction* action : window->QWidget::actions())
            QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    }
    void everythingThatTakesTheFocusHasAName()
    {
        Desk desk;
        const auto window = open(desk);
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            window->showPage(MainWindow::Page(page));
            settleEvents();
            for (QWidget* widget : window->findChildren<QWidget*>()) {
                if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy())
                    continue;
                QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY(face);
                QVERIFY2(!face->text(QAccessible::Name).isEmpty() ||
                             qobject_cast<QAbstractScrollArea*>(widget->parentWidget()),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" on page "_s +
                                    QString::number(page)));
            }
        }
    }

    void theStatusLineSaysWhatIsInTheAir()
    {
        Desk desk;
        desk.engine.name = u"<b>engine</b>"_s;
        const auto window = open(desk);
        const auto shown = [&] {
            QStringList texts;
            for (const QLabel* label : window->statusLine().findChildren<QLabel*>())
                texts.append(label->text());
            return texts.join(u'|');
        };
        QTRY_VERIFY(shown().contains(u"library 10 documents · 4,431 chunks"_s));
        QVERIFY(shown().contains(u"<b>engine</b>"_s)); // as it stands
        const qint64 first = desk.tracker.queued(u"embed"_s, u"http://127.0.0.1"_s, 10);
        desk.tracker.queued(u"embed"_s, u"http://127.0.0.1"_s, 10);
        desk.tracker.started(first);
        QTRY_VERIFY(shown().contains(u"in flight 1 · queued 1"_s));
        QVERIFY(window->statusLine().isPolling());
        window->hide();
        QVERIFY(!window->statusLine().isPolling());
        for (const QLabel* label : window->statusLine().findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void theStatusLineLeadsToTheActivity()
    {
        Desk desk;
        desk.engine.health = EngineStatus::Health::Down;
        desk.engine.detail = u"http://127.0.0.1 does not work at the moment and is asked again in 4 s."_s;
        const auto window = open(desk);
        auto* dot = window->statusLine().findChild<StatusDot*>();
        QLabel* inTheAir = nullptr;
        for (QLabel* label : window->statusLine().findChildren<QLabel*>()) {
            if (label->text().startsWith(u"in flight"_s))
                inTheAir = label;
        }
        QVERIFY(dot && inTheAir);
        QCOMPARE(dot->tone(), u"bad"_s);
        QVERIFY(dot->toolTip().contains(u"asked again in 4 s"_s));
        desk.engine.detail.replace(u"4 s"_s, u"3 s"_s);
        QTRY_VERIFY(dot->toolTip().contains(u"asked again in 3 s"_s));
        for (QWidget* clicked : std::initializer_list<QWidget*>{dot, inTheAir}) {
            window->showPage(MainWindow::Library);
            QTest::mouseClick(clicked, Qt::LeftButton);
            QCOMPARE(window->page(), MainWindow::Activity);
        }
    }
    void localOnlyIsAppliedAndTakenBackWhereThatFails()
    {
        Desk desk;
        const auto window = open(desk);
        auto* box = window->statusLine().findChild<QCheckBox*>();
        box->click();
        QCOMPARE(desk.applied.size(), 1);
        QVERIFY(desk.applied.last().localOnly);
        desk.applyError = Error::make(ErrorCode::Io, u"no room"_s);
        box->click();
        QVERIFY(box->isChecked());
    }

    void stateComesBack()
    {
        const QTemporaryDir folder;
        Desk desk;
        desk.workspace.statePath = folder.filePath(u"window.ini"_s);
        {
            const auto window = open(desk);
            window->resize(1111, 777);
            window->showPage(MainWindow::Lab);
            window->extract().fields().setSchema({u"Mine"_s, {{u"total"_s, FieldType::Money}}});
            settleEvents();
            window->close();
        }
        const auto again = open(desk);
        QCOMPARE(again->size(), QSize(1111, 777));
        QCOMPARE(again->page(), MainWindow::Lab);
        QCOMPARE(again->extract().fields().schema(), (FieldSchema{u"Mine"_s, {{u"total"_s, FieldType::Money}}}));
    }
    void theAppearanceIsASetting()
    {
        Desk desk;
        const auto window = open(desk);
        QVERIFY(window->actions().lightAppearance->isChecked());
        window->actions().darkAppearance->trigger();
        QCOMPARE(desk.applied.last().appearance, Appearance::Dark);
        QCOMPARE(desk.theme.appearance(), Appearance::Dark);
        desk.applyError = Error::make(ErrorCode::Io, u"no room"_s);
        window->actions().lightAppearance->trigger();
        QVERIFY(window->actions().darkAppearance->isChecked());
        QCOMPARE(desk.theme.appearance(), Appearance::Dark);
    }
    void aDamagedStateFileDoesNoHarm()
    {
        const QTemporaryDir folder;
        Desk desk;
        desk.workspace.statePath = folder.filePath(u"window.ini"_s);
        QFile file(desk.workspace.statePath);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\npage=99\ngeometry=@ByteArray(x)\nsplitter=\x01\x02\nappearance=-7\n");
        file.close();
        QVERIFY(open(desk)->isVisible());
    }

    void closingStopsEverything()
    {
        Desk desk;
        auto window = open(desk);
        window->showPage(MainWindow::Ask);
        desk.ask.ask(u"what?"_s, {});
        desk.extract.start({});
        window->close();
        QCOMPARE(desk.extract.stops, 1);
        QCOMPARE(desk.ask.stops, 1);
        QCOMPARE(desk.indexer.stops, 1);
        window.reset();
        // What comes late reaches nobody.
        desk.extract.progress({});
        desk.extract.finish({});
        desk.ask.finish(sampleRun());
        desk.indexer.change(sampleDocuments());
        desk.race.settle(sampleRace());
        desk.indexer.addOutcome.settle(QList<IndexedFile>());
        settleEvents();
    }
    void destroyedWhileEverythingRuns()
    {
        Desk desk;
        auto window = open(desk);
        window->library().add({u"/tmp/x.pdf"_s});
        desk.ask.ask(u"what?"_s, {});
        Q_EMIT desk.ask.lanesChanged(sampleRun().lanes);
        const AskRun run = sampleRun();
        window->openPassage(run.sources.first(), run.answer.citations.first());
        window.reset();
        settleEvents();
    }

    void helpIsNotModal()
    {
        Desk desk;
        const auto window = open(desk);
        window->actions().shortcuts->trigger();
        window->actions().about->trigger();
        settleEvents();
        const auto dialogs = window->findChildren<QDialog*>();
        QCOMPARE(dialogs.size(), 2);
        for (QDialog* dialog : dialogs) {
            QVERIFY(dialog->isVisible());
            QVERIFY(!dialog->isModal());
            dialog->close();
        }
        settleEvents();
        QCOMPARE(window->findChildren<QDialog*>().size(), 0);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
