#include "support/await.h"
#include "support/fakeui.h"
#include "support/uisamples.h"
#include "ui/ask/askpage.h"
#include "ui/ask/questionbox.h"
#include "ui/ask/scopebutton.h"
#include "ui/library/documenttable.h"
#include "ui/library/librarypage.h"
#include "ui/library/namedialog.h"
#include "ui/mainwindow.h"
#include "ui/models/collections.h"
#include "ui/models/documentsmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebutton.h"
#include "ui/windowactions.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Collections in the window: the table cut down to one, what is done with them, questions about one.
class TestCollections : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        std::unique_ptr<MainWindow> window;
        Desk()
        {
            indexer.records = sampleDocuments();
            library.collections = {{CollectionId{1}, u"Q3 & others"_s}, {CollectionId{2}, u"Manuals"_s}};
            library.members = {{CollectionId{1}, {DocumentId{3}, DocumentId{4}}}, {CollectionId{2}, {DocumentId{1}}}};
        }
        void open()
        {
            window = std::make_unique<MainWindow>(workspace, theme);
            window->resize(1300, 850);
            window->show();
            window->activateWindow();
            settleEvents();
        }
        DocumentTable& table() { return *window->library().findChild<DocumentTable*>(); }
        int rows() { return table().model()->rowCount(); }
        ChoiceButton& choice(QWidget& page)
        {
            for (ChoiceButton* each : page.findChildren<ChoiceButton*>()) {
                if (each->accessibleName().startsWith(u"Collection"_s))
                    return *each;
            }
            qFatal("no choice of a collection");
        }
        // As a person does it: opens the menu and takes the entry.
        void choose(QWidget& page, const QString& entry)
        {
            ChoiceButton& button = choice(page);
            QTest::mouseClick(&button, Qt::LeftButton);
            auto* menu = button.findChild<QMenu*>();
            QVERIFY(menu);
            for (QAction* action : menu->actions()) {
                if (action->text() == entry)
                    action->trigger();
            }
            menu->close();
            settleEvents();
        }
        QAction& action(const QString& text)
        {
            QList<QMenu*> menus{window->actions().documentMenu};
            while (!menus.isEmpty()) {
                for (QAction* each : menus.takeFirst()->actions()) {
                    if (each->text() == text)
                        return *each;
                    if (each->menu())
                        menus.append(each->menu());
                }
            }
            qFatal("no action %s", qPrintable(text));
        }
        NameDialog* dialog() { return window->library().findChild<NameDialog*>(); }
        QString words()
        {
            QStringList texts;
            for (const QLabel* label : window->library().findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
        QPushButton& button(QWidget& in, const QString& text)
        {
            for (QPushButton* each : in.findChildren<QPushButton*>()) {
                if (each->isVisible() && each->text() == text)
                    return *each;
            }
            qFatal("no button %s", qPrintable(text));
        }
    };

private Q_SLOTS:
    void theTableIsCutDownToOne()
    {
        Desk desk;
        desk.open();
        QCOMPARE(desk.rows(), 10);
        QVERIFY(desk.choice(desk.window->library()).isVisible());
        desk.choose(desk.window->library(), u"Q3 && others"_s);
        QCOMPARE(desk.rows(), 2);
        desk.choose(desk.window->library(), u"Manuals"_s);
        QCOMPARE(desk.rows(), 1);
        desk.choose(desk.window->library(), u"all"_s);
        QCOMPARE(desk.rows(), 10);
    }
    void withoutCollectionsThereIsNothingToChoose()
    {
        Desk desk;
        desk.library.collections.clear();
        desk.open();
        QVERIFY(!desk.choice(desk.window->library()).isVisible());
        QVERIFY(!desk.action(u"Add &to collection"_s).isEnabled()); // nothing is chosen either
        desk.table().selectRow(0);
        QVERIFY(desk.action(u"Add &to collection"_s).isEnabled());
    }
    void documentsArePutInAndTakenOut()
    {
        Desk desk;
        desk.open();
        desk.table().selectRow(8);
        desk.action(u"Manuals"_s).trigger();
        settleEvents();
        QCOMPARE(desk.library.members.value(CollectionId{2}), (QList<DocumentId>{DocumentId{1}, DocumentId{9}}));
        QVERIFY(!desk.action(u"Remove from th&is collection"_s).isEnabled()); // none is shown
        desk.choose(desk.window->library(), u"Manuals"_s);
        QCOMPARE(desk.rows(), 2);
        desk.table().selectRow(0);
        desk.action(u"Remove from th&is collection"_s).trigger();
        settleEvents();
        QCOMPARE(desk.library.members.value(CollectionId{2}), QList<DocumentId>{DocumentId{9}});
        QCOMPARE(desk.rows(), 1);
        QCOMPARE(desk.indexer.removed.size(), 0); // the library keeps it
    }
    void aNewOneIsNamedAndHoldsWhatWasChosen()
    {
        Desk desk;
        desk.open();
        desk.table().selectRow(1);
        desk.action(u"&New…"_s).trigger();
        QVERIFY(desk.dialog() && desk.dialog()->isVisible());
        auto* edit = desk.dialog()->findChild<QLineEdit*>();
        QPushButton& save = desk.button(*desk.dialog(), u"Save"_s);
        QVERIFY(!save.isEnabled());
        QTest::keyClicks(edit, u" manuals "_s);
        QVERIFY(!save.isEnabled()); // taken
        edit->clear();
        QTest::keyClicks(edit, u"Reading list "_s);
        QTest::keyClick(edit, Qt::Key_Return);
        settleEvents();
        QVERIFY(!desk.dialog());
        QCOMPARE(desk.library.collections.last().name, u"Reading list"_s);
        QCOMPARE(desk.library.members.value(desk.library.collections.last().id), QList<DocumentId>{DocumentId{2}});
        desk.choose(desk.window->library(), u"Reading list"_s);
        QCOMPARE(desk.rows(), 1);
    }
    void theOneThatIsShownIsRenamed()
    {
        Desk desk;
        desk.open();
        QVERIFY(!desk.action(u"Re&name this collection…"_s).isEnabled());
        desk.choose(desk.window->library(), u"Manuals"_s);
        desk.action(u"Re&name this collection…"_s).trigger();
        auto* edit = desk.dialog()->findChild<QLineEdit*>();
        QCOMPARE(edit->text(), u"Manuals"_s);
        QTest::keyClicks(edit, u"Handbooks"_s); // in the place of what is selected
        QTest::keyClick(edit, Qt::Key_Return);
        settleEvents();
        QCOMPARE(desk.library.collections.last().name, u"Handbooks"_s);
        QVERIFY(desk.choice(desk.window->library()).text().contains(u"Handbooks"_s));
        QCOMPARE(desk.rows(), 1);
    }
    void theOneThatIsShownIsDeleted_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("delete") << u"Delete"_s;
        QTest::newRow("keep") << u"Keep"_s;
    }
    void theOneThatIsShownIsDeleted()
    {
        QFETCH(QString, answer);
        Desk desk;
        desk.open();
        desk.choose(desk.window->library(), u"Manuals"_s);
        desk.action(u"&Delete this collection…"_s).trigger();
        QVERIFY(desk.words().contains(u"Delete the collection Manuals? Its documents stay in the library."_s));
        QTest::mouseClick(&desk.button(desk.window->library(), answer), Qt::LeftButton);
        settleEvents();
        const bool gone = answer == u"Delete"_s;
        QCOMPARE(desk.library.collections.size(), gone ? 1 : 2);
        QCOMPARE(desk.rows(), gone ? 10 : 1);
        QCOMPARE(desk.indexer.removed.size(), 0);
    }
    void whatFailsIsSaid_data()
    {
        QTest::addColumn<QString>("doing");
        QTest::newRow("put in") << u"Manuals"_s;
        QTest::newRow("take out") << u"Remove from th&is collection"_s;
        QTest::newRow("show") << QString();
    }
    void whatFailsIsSaid()
    {
        QFETCH(QString, doing);
        Desk desk;
        desk.open();
        if (doing.startsWith(u"Remove"_s))
            desk.choose(desk.window->library(), u"Manuals"_s);
        desk.table().selectRow(0);
        desk.library.error = Error::make(ErrorCode::DiskFull, u"no room left on the disk of the library"_s);
        if (doing.isEmpty())
            desk.choose(desk.window->library(), u"Manuals"_s);
        else
            desk.action(doing).trigger();
        settleEvents();
        QVERIFY2(desk.words().contains(u"no room left"_s), qPrintable(desk.words()));
        if (doing.isEmpty())
            QCOMPARE(desk.rows(), 10); // rather everything than what is not the collection
    }
    void aQuestionIsAskedAboutOne()
    {
        Desk desk;
        desk.open();
        desk.window->showPage(MainWindow::Ask);
        auto& scope = *desk.window->ask().findChild<ScopeButton*>();
        QTest::mouseClick(&scope, Qt::LeftButton);
        desk.choose(scope, u"Manuals"_s);
        QCOMPARE(scope.scope().collections, QList<CollectionId>{CollectionId{2}});
        QVERIFY(scope.text().startsWith(u"Collection Manuals"_s));
        QVERIFY(scope.accessibleName().contains(u"Collection Manuals"_s));
        auto* edit = desk.window->ask().findChild<QuestionEdit*>();
        QTest::keyClicks(edit, u"what?"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(desk.ask.lastOptions.scope.collections, QList<CollectionId>{CollectionId{2}});
        QVERIFY(desk.ask.lastOptions.scope.documents.isEmpty());
        // Documents stand in its place.
        auto* list = scope.findChild<QListView*>();
        list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
        QVERIFY(scope.scope().collections.isEmpty());
        QCOMPARE(scope.scope().documents.size(), 1);
        QVERIFY(desk.choice(scope).value().isEmpty());
        desk.choose(scope, u"Manuals"_s);
        QVERIFY(scope.scope().documents.isEmpty());
    }
    void aCollectionThatIsDeletedIsNotAskedAboutAnyMore()
    {
        Desk desk;
        desk.open();
        auto& scope = *desk.window->ask().findChild<ScopeButton*>();
        scope.setScope([] {
            Scope only;
            only.collections = {CollectionId{2}};
            return only;
        }());
        QVERIFY(scope.text().startsWith(u"Collection Manuals"_s));
        desk.window->collections().rename(CollectionId{2}, u"Handbooks"_s);
        settleEvents();
        QVERIFY(scope.text().startsWith(u"Collection Handbooks"_s));
        desk.window->collections().remove(CollectionId{2});
        settleEvents();
        QVERIFY(scope.scope().isEmpty());
        QVERIFY(scope.text().startsWith(u"All documents"_s));
    }
    void destroyedWhileNaming()
    {
        Desk desk;
        desk.open();
        desk.table().selectRow(0);
        desk.action(u"&New…"_s).trigger();
        desk.window->collections().add(CollectionId{2}, {DocumentId{2}});
        desk.window.reset();
        settleEvents();
    }
};

QTEST_MAIN(TestCollections)
#include "tst_collections.moc"
