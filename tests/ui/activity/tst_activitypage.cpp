#include "support/activitysamples.h"
#include "support/await.h"
#include "support/fakeui.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/callactions.h"
#include "ui/activity/callstable.h"
#include "ui/activity/calltimeline.h"
#include "ui/activity/endpointcard.h"
#include "ui/models/callsmodel.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choicebutton.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestActivityPage : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        std::shared_ptr<FakeClock> clock;
        Theme theme{Appearance::Light, 1.0};
        LiveSettings settings{workspace};
        std::unique_ptr<ActivityPage> page;

        explicit Desk(const std::shared_ptr<FakeClock>& c = std::make_shared<FakeClock>())
            : FakeDesk(c)
            , clock(c)
        {
            page = std::make_unique<ActivityPage>(workspace, settings, theme);
            page->resize(1300, 860);
            theme.dress(page.get());
            page->show();
            settleEvents();
        }
        CallsTable& table() { return *page->findChild<CallsTable*>(); }
        CallTimeline& timeline() { return *page->findChild<CallTimeline*>(); }
        qint64 queued() { return tracker.queued(u"embed"_s, embedAddress, 100); }
        QString words()
        {
            QStringList texts;
            for (const QLabel* label : page->findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
        ChoiceButton& choice(const QString& begin)
        {
            for (ChoiceButton* each : page->findChildren<ChoiceButton*>()) {
                if (each->accessibleName().startsWith(begin))
                    return *each;
            }
            qFatal("no choice %s", qPrintable(begin));
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void emptyAtFirst()
    {
        Desk desk;
        QVERIFY(desk.words().contains(u"No calls yet"_s));
        QVERIFY(!desk.table().isVisible());
        QSignalSpy wanted(desk.page.get(), &ActivityPage::settingsWanted);
        for (QPushButton* button : desk.page->findChildren<QPushButton*>()) {
            if (button->text() == u"Choose an endpoint"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(wanted.count(), 1);
        desk.queued();
        QTRY_VERIFY(desk.table().isVisible());
        QVERIFY(desk.words().contains(u"0 in flight · 1 waiting · 0 answered · 0 failed"_s));
    }
    void theCostIsSaidAsFarAsItIsKnown()
    {
        Desk desk;
        const qint64 first = desk.queued();
        const qint64 second = desk.queued();
        desk.tracker.tokens(first, 100, 10);
        QTRY_VERIFY(desk.words().contains(u"· cost unknown"_s));
        desk.tracker.tokens(second, 100, 10, 0.5);
        QTRY_VERIFY(desk.words().contains(u"· 0.5000 USD and what has no price"_s));
        desk.tracker.tokens(first, 100, 10, 0.75);
        QTRY_VERIFY(desk.words().contains(u"· 1.25 USD|"_s));
    }
    void itLooksOnlyWhileItIsSeen()
    {
        Desk desk;
        desk.queued();
        QTRY_COMPARE(desk.page->calls().rowCount(), 1);
        QVERIFY(desk.timeline().isMoving());
        desk.page->hide();
        QVERIFY(!desk.page->isPolling());
        QVERIFY(!desk.timeline().isMoving());
        desk.queued();
        desk.page->show();
        QCOMPARE(desk.page->calls().rowCount(), 2); // at once
    }
    void theTimelineRestsWhereNothingMoves()
    {
        Desk desk;
        desk.tracker.finished(desk.queued(), {}, 1);
        QTRY_VERIFY(desk.timeline().isMoving());
        desk.clock->advance(std::chrono::seconds(61));
        QTRY_VERIFY(!desk.timeline().isMoving());
        QCOMPARE(desk.timeline().layoutNow().bars.size(), 0);
    }

    void oneCallIsStopped()
    {
        Desk desk;
        desk.tracker.finished(desk.queued(), {}, 1);
        const qint64 open = desk.queued();
        QTRY_COMPARE(desk.page->calls().rowCount(), 2);
        CallActions& actions = desk.page->actions();
        QVERIFY(!actions.stop()->isEnabled());
        QVERIFY(!actions.copy()->isEnabled());
        desk.table().selectAll(); // the one that has ended is left alone
        QVERIFY(actions.stop()->isEnabled());
        actions.stop()->trigger();
        QCOMPARE(desk.stoppedCalls, QList<qint64>{open});
        desk.tracker.finished(open, Error::cancelled(), 0);
        QTRY_VERIFY(!actions.stop()->isEnabled());
    }
    void allCallsAreStopped()
    {
        Desk desk;
        QVERIFY(!desk.page->actions().stopAll()->isEnabled());
        const qint64 open = desk.queued();
        QTRY_VERIFY(desk.page->actions().stopAll()->isEnabled());
        for (QPushButton* button : desk.page->findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Stop all calls"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(desk.stoppedAll, 1);
        desk.tracker.finished(open, Error::cancelled(), 0);
        QTRY_VERIFY(!desk.page->actions().stopAll()->isEnabled());
    }
    void rowsAreCopiedAsText()
    {
        Desk desk;
        desk.queued();
        desk.queued();
        QTRY_COMPARE(desk.page->calls().rowCount(), 2);
        desk.table().selectAll();
        desk.page->actions().copy()->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().contains(embedAddress + u'\t'));
        desk.table().selectRow(0);
        desk.table().setFocus();
        QTest::keyClick(&desk.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 1);
    }
    void theMenuHasEveryAction()
    {
        Desk desk;
        QMenu menu;
        desk.page->actions().fill(menu);
        QCOMPARE(menu.actions().size(), 4); // and a line
        Q_EMIT desk.table().customContextMenuRequested(QPoint(5, 5));
        auto* popup = desk.table().findChild<QMenu*>();
        QVERIFY(popup && popup->isVisible());
        popup->close();
        settleEvents();
    }

    void aFailureIsSaidInFull()
    {
        Desk desk;
        const QString why = u"<b>it</b> failed, and here is why. "_s.repeated(8);
        desk.tracker.finished(desk.queued(), Error::make(ErrorCode::ServerError, why), 1);
        desk.tracker.finished(desk.queued(), {}, 1);
        QTRY_COMPARE(desk.page->calls().rowCount(), 2);
        QVERIFY(!desk.words().contains(why));
        desk.table().selectRow(1);
        QVERIFY(desk.words().contains(why)); // as it stands
        desk.table().selectRow(0);
        QVERIFY(!desk.words().contains(why));
        for (const QLabel* label : desk.page->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void filtersCutTheTableDown()
    {
        Desk desk;
        desk.tracker.started(desk.queued());
        desk.tracker.queued(u"chat"_s, chatAddress, 5);
        QTRY_COMPARE(desk.table().model()->rowCount(), 2);
        desk.choice(u"State"_s).choose(u"running"_s);
        QCOMPARE(desk.table().model()->rowCount(), 1);
        desk.choice(u"Task"_s).choose(u"chat"_s);
        QCOMPARE(desk.table().model()->rowCount(), 0);
        QVERIFY(desk.words().contains(u"None of the last 2 calls is like that."_s));
        QCOMPARE(desk.choice(u"Task"_s).accessibleName(), u"Task: chat"_s);
        desk.choice(u"State"_s).choose({});
        QCOMPARE(desk.table().model()->rowCount(), 1);
        desk.choice(u"Task"_s).choose({});
        desk.choice(u"Endpoint"_s).choose(embedAddress);
        QCOMPARE(desk.table().model()->rowCount(), 1);
        desk.choice(u"Endpoint"_s).choose({});
        QTest::keyClicks(desk.page->findChild<QLineEdit*>(), u"chat"_s);
        QCOMPARE(desk.table().model()->rowCount(), 1);
    }
    void aMenuOffersTheTasksThereAre()
    {
        Desk desk;
        desk.queued();
        QTRY_COMPARE(desk.table().model()->rowCount(), 1);
        ChoiceButton& task = desk.choice(u"Task"_s);
        QTest::mouseClick(&task, Qt::LeftButton);
        auto* menu = task.findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().last()->text(), u"embedding"_s);
        menu->actions().last()->trigger();
        menu->close();
        QCOMPARE(task.value(), u"embed"_s);
    }

    void barsAndRowsAreChosenTogether()
    {
        Desk desk;
        const qint64 first = desk.queued();
        desk.tracker.started(first);
        const qint64 second = desk.queued();
        desk.tracker.started(second);
        desk.clock->advance(std::chrono::seconds(20));
        QTRY_COMPARE(desk.timeline().layoutNow().bars.size(), 2);
        settleEvents();
        QSignalSpy clicked(&desk.timeline(), &CallTimeline::callClicked);
        const QPoint at = desk.timeline().layoutNow().bars.at(1).running.center().toPoint();
        QTest::mouseClick(&desk.timeline(), Qt::LeftButton, {}, at);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().toLongLong(), second);
        QCOMPARE(desk.table().selected().size(), 1);
        QCOMPARE(desk.table().selected().first().id, second);
        const QImage before = desk.timeline().grab().toImage();
        desk.table().choose(first);
        QVERIFY(desk.timeline().grab().toImage() != before);                   // the mark has moved
        QTest::mouseClick(&desk.timeline(), Qt::LeftButton, {}, QPoint(2, 2)); // beside every bar
        QCOMPARE(clicked.count(), 1);
    }
    void aBarOfAHiddenRowStaysMarked()
    {
        Desk desk;
        const qint64 id = desk.queued();
        desk.tracker.started(id);
        desk.clock->advance(std::chrono::seconds(20));
        desk.choice(u"State"_s).choose(u"failed"_s);
        QTRY_COMPARE(desk.timeline().layoutNow().bars.size(), 1);
        settleEvents();
        const QImage plain = desk.timeline().grab().toImage();
        const QPoint at = desk.timeline().layoutNow().bars.first().running.center().toPoint();
        QTest::mouseClick(&desk.timeline(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.table().selected().size(), 0);
        const QImage marked = desk.timeline().grab().toImage();
        QVERIFY(marked != plain);
        desk.tracker.tokens(id, 1, 1); // the page looks again
        QTRY_COMPARE(desk.page->calls().at(0).promptTokens, 1);
        QCOMPARE(desk.timeline().grab().toImage(), marked);
    }
    void theKeyboardGoesFromTheTopDown()
    {
        Desk desk;
        desk.tracker.finished(desk.queued(), Error::make(ErrorCode::Io, u"x"_s), 1);
        desk.queued();
        QTRY_VERIFY(desk.table().isVisible());
        desk.table().selectAll();
        QStringList names;
        for (QWidget* next = desk.page->nextInFocusChain(); next != desk.page.get(); next = next->nextInFocusChain()) {
            if ((next->focusPolicy() & Qt::TabFocus) && next->isVisible() && next->isEnabled()) {
                const auto* button = qobject_cast<QPushButton*>(next);
                names.append(next->accessibleName().isEmpty() && button ? button->text() : next->accessibleName());
            }
        }
        QCOMPARE(names.join(u", "_s),
                 u"Calls, Stop all calls, State: all, Task: all, Endpoint: all, Filter calls by words, "
                 "Copy as text, Stop calls, Calls"_s);
    }
    void aSelectionStaysWhileRowsComeAndGo()
    {
        Desk desk;
        const qint64 first = desk.queued();
        QTRY_COMPARE(desk.page->calls().rowCount(), 1);
        desk.table().choose(first);
        for (int i = 0; i < 20; ++i)
            desk.tracker.finished(desk.queued(), {}, 1);
        QTRY_COMPARE(desk.page->calls().rowCount(), 21);
        QCOMPARE(desk.table().selected().first().id, first);
    }

    void endpointsHaveACardEach()
    {
        Desk desk;
        desk.endpoints = sampleLoads(desk.clock->now());
        desk.endpoints[1].breaker = CircuitBreaker::State::Open;
        desk.endpoints[1].reopens = desk.clock->now() + Milliseconds(3'600);
        desk.clock->advance(Milliseconds(300));
        QTRY_COMPARE(desk.page->findChildren<EndpointCard*>().size(), 2);
        QVERIFY(desk.words().contains(u"12 at a time, found by itself"_s));
        QVERIFY(desk.words().contains(u"asked again in 4 s"_s));
        desk.clock->advance(Milliseconds(1'000));
        QTRY_VERIFY(desk.words().contains(u"asked again in 3 s"_s));
        desk.endpoints.removeLast();
        desk.clock->advance(Milliseconds(300));
        QTRY_COMPARE(desk.page->findChildren<EndpointCard*>().size(), 1);
    }
    void destroyedWhileCallsAreInTheAir()
    {
        Desk desk;
        liveThrough(desk.tracker, *desk.clock);
        desk.endpoints = sampleLoads(desk.clock->now());
        QTRY_VERIFY(desk.page->calls().rowCount() > 100);
        desk.table().selectAll();
        desk.page.reset();
        desk.queued();
        settleEvents();
    }
};

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
