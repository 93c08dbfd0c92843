#include "support/await.h"
#include "support/fakeui.h"
#include "support/uisamples.h"
#include "ui/ask/askpage.h"
#include "ui/ask/scopebutton.h"
#include "ui/ask/sourcesbutton.h"
#include "ui/library/documentactions.h"
#include "ui/library/librarypage.h"
#include "ui/mainwindow.h"
#include "ui/models/collections.h"
#include "ui/models/scopeprivacy.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/optionrow.h"
#include "ui/windowactions.h"

#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Collections about which nothing is put to the web. Of the samples 1 and 2 are in Manuals, 3 and 4 in the reports.
class TestPrivate : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        std::unique_ptr<MainWindow> window;
        Desk()
        {
            fillLibrary(*this);
            workspace.settings.searxng = true;
            library.collections[1].isPrivate = true;
        }
        void open()
        {
            window = std::make_unique<MainWindow>(workspace, theme);
            window->show();
            settleEvents();
        }
        ScopeButton& scope() { return *window->ask().findChild<ScopeButton*>(); }
        OptionRow& web()
        {
            for (OptionRow* each : window->ask().findChildren<OptionRow*>()) {
                if (each->text() == u"Web"_s)
                    return *each;
            }
            qFatal("no row for the web");
        }
        QAction& mark()
        {
            QMenu menu;
            window->library().actions().fill(menu);
            for (QAction* action : menu.actions()) {
                if (action->text().contains(u"rivate"_s))
                    return *action;
            }
            qFatal("no mark");
        }
        ChoiceButton& shownCollection()
        {
            for (ChoiceButton* each : window->library().findChildren<ChoiceButton*>()) {
                if (each->accessibleName().startsWith(u"Collection"_s))
                    return *each;
            }
            qFatal("no choice");
        }
    };

private Q_SLOTS:
    void aScopeIsPrivateWhereItTouchesSuchACollection_data()
    {
        QTest::addColumn<QList<qint64>>("documents");
        QTest::addColumn<qint64>("collection");
        QTest::addColumn<bool>("isPrivate");
        QTest::newRow("everything: nothing is named") << QList<qint64>{} << qint64(0) << false;
        QTest::newRow("the collection itself") << QList<qint64>{} << qint64(2) << true;
        QTest::newRow("another one") << QList<qint64>{} << qint64(1) << false;
        QTest::newRow("one of its documents") << QList<qint64>{2} << qint64(0) << true;
        QTest::newRow("one of its documents among others") << QList<qint64>{3, 2} << qint64(0) << true;
        QTest::newRow("others") << QList<qint64>{3, 5} << qint64(0) << false;
        QTest::newRow("a collection that shares a document") << QList<qint64>{} << qint64(3) << true;
    }
    void aScopeIsPrivateWhereItTouchesSuchACollection()
    {
        QFETCH(QList<qint64>, documents);
        QFETCH(qint64, collection);
        QFETCH(bool, isPrivate);
        Desk desk;
        desk.library.collections.append({CollectionId{3}, u"Both"_s});
        desk.library.members.insert(CollectionId{3}, {DocumentId{2}, DocumentId{3}});
        Collections collections(desk.workspace);
        collections.refresh();
        ScopePrivacy privacy(collections);
        Scope scope;
        for (const qint64 id : documents)
            scope.documents.append(DocumentId{id});
        if (collection > 0)
            scope.collections.append(CollectionId{collection});
        privacy.setScope(scope);
        settleEvents();
        QCOMPARE(privacy.collection(), isPrivate ? u"Manuals"_s : QString());
        desk.library.collections[1].isPrivate = false;
        collections.refresh();
        settleEvents();
        QVERIFY(privacy.collection().isEmpty());
    }
    void theWebSaysWhyItIsOff()
    {
        Desk desk;
        desk.open();
        desk.window->showPage(MainWindow::Ask);
        QVERIFY(desk.web().isEnabled());
        Scope scope;
        scope.collections = {CollectionId{2}};
        desk.scope().setScope(scope);
        settleEvents();
        QVERIFY(!desk.web().isEnabled());
        QVERIFY2(desk.web().detail().contains(u"“Manuals”, a private collection"_s), qPrintable(desk.web().detail()));
        QVERIFY(!desk.scope().icon().isNull());
        QVERIFY(desk.scope().accessibleName().contains(u"(private)"_s));
        scope.collections = {CollectionId{1}};
        desk.scope().setScope(scope);
        settleEvents();
        QVERIFY(desk.web().isEnabled());
        QVERIFY(desk.scope().icon().isNull());
    }
    void theMarkIsSetInTheLibrary()
    {
        Desk desk;
        desk.open();
        QVERIFY(!desk.mark().isEnabled()); // no collection is shown
        desk.shownCollection().choose(u"1"_s);
        settleEvents();
        QVERIFY(desk.mark().isEnabled() && !desk.mark().isChecked());
        QVERIFY(desk.shownCollection().icon().isNull());
        desk.mark().trigger();
        settleEvents();
        QVERIFY(desk.library.collections[0].isPrivate);
        QVERIFY(desk.mark().isChecked());
        QVERIFY(!desk.shownCollection().icon().isNull());
        QVERIFY(desk.shownCollection().accessibleName().contains(u"(private)"_s));
        desk.mark().trigger();
        settleEvents();
        QVERIFY(!desk.library.collections[0].isPrivate);
    }
    void whatFailsIsNotMarked()
    {
        Desk desk;
        desk.open();
        desk.shownCollection().choose(u"1"_s);
        settleEvents();
        desk.library.error = Error::make(ErrorCode::Database, u"the library refused"_s);
        desk.mark().trigger();
        settleEvents();
        desk.library.error.reset();
        desk.window->collections().refresh();
        settleEvents();
        QVERIFY(!desk.mark().isChecked());
    }
};

QTEST_MAIN(TestPrivate)
#include "tst_private.moc"
