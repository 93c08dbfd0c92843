#include "support/await.h"
#include "support/fakehistory.h"
#include "ui/models/conversationsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestConversationsModel : public QObject
{
    Q_OBJECT

    struct Desk
    {
        FakeHistory history;
        HistoryAccess access;
        std::unique_ptr<ConversationsModel> model;
        std::unique_ptr<QAbstractItemModelTester> tester;

        // The tester reads on by itself.
        explicit Desk(int conversations = 3, bool tested = true)
        {
            history.serve(access);
            for (int i = 1; i <= conversations; ++i)
                history.add(u"Title %1"_s.arg(i), i % 3 + 1);
            model = std::make_unique<ConversationsModel>(access);
            if (tested)
                tester = std::make_unique<QAbstractItemModelTester>(
                    model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            model->refresh();
            settleEvents();
        }
        QStringList titles() const
        {
            QStringList titles;
            for (int row = 0; row < model->rowCount(); ++row)
                titles.append(model->index(row).data().toString());
            return titles;
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void newestFirst()
    {
        Desk desk;
        QVERIFY(desk.model->isReady());
        QCOMPARE(desk.titles(), (QStringList{u"Title 3"_s, u"Title 2"_s, u"Title 1"_s}));
        const QModelIndex first = desk.model->index(0);
        QCOMPARE(first.data(ConversationsModel::TurnsRole).toString(), u"1 question"_s);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().startsWith(u"Title 3, "_s));
        QVERIFY(desk.model->index(1).data(Qt::ToolTipRole).toString().contains(u"3 questions"_s));
        desk.model->setPinned(2, true);
        settleEvents();
        QCOMPARE(desk.titles().first(), u"Title 1"_s);
        QVERIFY(desk.model->index(0).data(ConversationsModel::PinnedRole).toBool());
    }
    void manyComePageByPage()
    {
        Desk desk(5000, false);
        QCOMPARE(desk.model->rowCount(), ConversationsModel::pageSize);
        QCOMPARE(desk.history.pages, 1);
        int pages = 1;
        while (desk.model->canFetchMore({}) && pages < 100) {
            desk.model->fetchMore({});
            desk.model->fetchMore({}); // is on its way already
            settleEvents();
            QCOMPARE(desk.history.pages, ++pages);
        }
        QCOMPARE(desk.model->rowCount(), 5000);
        QCOMPARE(desk.titles().last(), u"Title 1"_s);
        desk.history.add(u"Another"_s);
        desk.model->refresh(); // all that were there
        settleEvents();
        QCOMPARE(desk.model->rowCount(), 5000);
        QVERIFY(desk.model->canFetchMore({}));
    }
    void whatWasTouchedBetweenTwoPagesIsThereOnce()
    {
        Desk desk(150, false);
        desk.history.conversations.prepend(desk.history.conversations.takeLast()); // the first row goes to the end
        desk.model->fetchMore({});
        settleEvents();
        QCOMPARE(desk.model->rowCount(), 150);
    }
    void searchTakesTheLastWord()
    {
        Desk desk(12);
        desk.model->setSearch(u"title 1"_s);
        desk.model->setSearch(u" title  12 "_s); // before the first was answered
        settleEvents();
        QCOMPARE(desk.titles(), QStringList{u"Title 12"_s});
        QCOMPARE(desk.history.searched, (QStringList{u"title 1"_s, u"title 12"_s}));
        QVERIFY(!desk.model->canFetchMore({}));
        desk.model->setSearch({});
        settleEvents();
        QCOMPARE(desk.model->rowCount(), 12);
    }

    void renamesInPlace()
    {
        Desk desk;
        QSignalSpy renamed(desk.model.get(), &ConversationsModel::renamed);
        QVERIFY(desk.model->setData(desk.model->index(1), u"  About\nbees "_s));
        settleEvents();
        QCOMPARE(desk.titles().at(1), u"About bees"_s);
        QCOMPARE(desk.history.find(ConversationId{2})->conversation.title, u"About bees"_s);
        QCOMPARE(renamed.size(), 1);
        QVERIFY(!desk.model->setData(desk.model->index(1), u"  "_s));
        QVERIFY(!desk.model->setData(desk.model->index(1), u"x"_s, Qt::DisplayRole));
        QVERIFY(desk.model->flags(desk.model->index(0)) & Qt::ItemIsEditable);
    }
    void aFailedChangeIsTakenBack()
    {
        Desk desk;
        QSignalSpy failed(desk.model.get(), &ConversationsModel::failed);
        desk.history.error = Error::make(ErrorCode::PermissionDenied, u"read only"_s);
        QVERIFY(desk.model->setData(desk.model->index(0), u"Bees"_s));
        desk.history.error.reset();
        settleEvents();
        desk.history.error.reset();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(desk.titles().first(), u"Title 3"_s);
        desk.history.error = Error::make(ErrorCode::Io, u"gone"_s);
        desk.model->refresh();
        settleEvents();
        QCOMPARE(failed.size(), 2);
        QCOMPARE(desk.model->rowCount(), 3); // what was known stays
    }

    void removedIsHiddenUntilItGoes_data()
    {
        QTest::addColumn<bool>("back");
        QTest::newRow("taken back") << true;
        QTest::newRow("for good") << false;
    }
    void removedIsHiddenUntilItGoes()
    {
        QFETCH(bool, back);
        Desk desk;
        desk.model->hide(ConversationId{2});
        desk.model->hide(ConversationId{2});
        QCOMPARE(desk.titles(), (QStringList{u"Title 3"_s, u"Title 1"_s}));
        desk.model->refresh();
        settleEvents();
        QCOMPARE(desk.model->rowCount(), 2);
        QVERIFY(desk.history.removed.isEmpty());
        if (back)
            desk.model->restore(ConversationId{2});
        desk.model->removeHidden();
        desk.model->refresh(); // while it goes
        settleEvents();
        QCOMPARE(desk.model->rowCount(), back ? 3 : 2);
        QCOMPARE(desk.history.removed.size(), back ? 0 : 1);
    }
    void whatCouldNotGoComesBack()
    {
        Desk desk;
        desk.model->hide(ConversationId{3});
        desk.history.error = Error::make(ErrorCode::Io, u"no"_s);
        desk.model->removeHidden();
        desk.history.error.reset();
        settleEvents();
        QCOMPARE(desk.model->rowCount(), 3);
    }
    void whatIsHiddenAtTheEndGoes()
    {
        Desk desk;
        desk.model->hide(ConversationId{1});
        desk.tester.reset();
        desk.model.reset();
        QCOMPARE(desk.history.removed, QList<ConversationId>{ConversationId{1}});
    }
    void destroyedWhileAPageIsOnItsWay()
    {
        Desk desk(250, false);
        desk.model->fetchMore({});
        desk.tester.reset();
        desk.model.reset();
        settleEvents();
    }
    void theOpenOneIsMarked()
    {
        Desk desk;
        desk.model->setOpen(ConversationId{1});
        QVERIFY(desk.model->index(2).data(ConversationsModel::OpenRole).toBool());
        desk.model->setOpen({});
        QVERIFY(!desk.model->index(2).data(ConversationsModel::OpenRole).toBool());
    }

    void whenInWords_data()
    {
        QTest::addColumn<QDateTime>("when");
        QTest::addColumn<QString>("text");
        const auto at = [](int day, int month, int year = 2025) {
            return QDateTime(QDate(year, month, day), QTime(9, 5), Qt::LocalTime);
        };
        QTest::newRow("today") << at(12, 6) << u"09:05"_s;
        QTest::newRow("yesterday") << at(11, 6) << u"yesterday 09:05"_s;
        QTest::newRow("this week") << at(9, 6) << u"Mon 09:05"_s;
        QTest::newRow("a week ago") << at(5, 6) << u"05/06/2025"_s;
        QTest::newRow("last year") << at(12, 6, 2024) << u"12/06/2024"_s;
        QTest::newRow("a clock that went wrong") << at(13, 6) << u"13/06/2025"_s;
        QTest::newRow("none") << QDateTime() << QString();
    }
    void whenInWords()
    {
        QFETCH(QDateTime, when);
        QFETCH(QString, text);
        QCOMPARE(whenText(when.toUTC(), QDateTime(QDate(2025, 6, 12), QTime(18, 0), Qt::LocalTime)), text);
    }
};

QTEST_MAIN(TestConversationsModel)
#include "tst_conversationsmodel.moc"
