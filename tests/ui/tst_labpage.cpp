#include "support/await.h"
#include "support/fakeui.h"
#include "support/uisamples.h"
#include "ui/lab/callsview.h"
#include "ui/lab/historychart.h"
#include "ui/lab/labpage.h"
#include "ui/lab/racepanel.h"
#include "ui/models/documentsmodel.h"
#include "ui/progress/waterfall.h"
#include "ui/settings/livesettings.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sheaf;
using namespace sheaf::test;

class TestLabPage : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        Theme theme{Appearance::Light, 1.0};
        LiveSettings live{workspace};
        DocumentsModel documents;
        std::unique_ptr<LabPage> page;
        explicit Desk(const QList<DocumentRecord>& records = sampleDocuments())
        {
            indexer.records = records;
            page = std::make_unique<LabPage>(workspace, live, documents, theme);
            documents.follow(indexer);
            page->resize(1300, 850);
            page->show();
            settleEvents();
        }
        QLineEdit& question() { return *page->racePanel().findChild<QLineEdit*>(); }
        QString words()
        {
            QStringList texts;
            for (const QLabel* label : page->findChildren<QLabel*>()) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'|');
        }
    };

private Q_SLOTS:
    void withoutAQuestionThereIsAReason()
    {
        Desk empty{QList<DocumentRecord>()};
        QTRY_VERIFY(empty.words().contains(u"Add a document first"_s));
        Desk desk;
        QTRY_VERIFY(desk.words().contains(u"Ask a question first"_s));
        for (QPushButton* button : desk.page->findChildren<QPushButton*>()) {
            if (button->text().startsWith(u"Race"_s) && !button->isCheckable()) { // the tab is
                QVERIFY(!button->isEnabled());
                QVERIFY(button->toolTip().contains(u"Ask a question first"_s));
            }
        }
    }
    void theLastQuestionIsRaced()
    {
        Desk desk;
        desk.page->runFinished(sampleRun());
        QCOMPARE(desk.question().text(), sampleRun().question);
        desk.page->race();
        QVERIFY(desk.page->isRacing());
        desk.page->race(); // one at a time
        QCOMPARE(desk.races, 1);
        QVERIFY(desk.words().contains(u"one by one, then in parallel…"_s));
        desk.race.settle(sampleRace());
        QTRY_VERIFY(!desk.page->isRacing());
        QVERIFY2(desk.words().contains(u"8.7×"_s), qPrintable(desk.words()));
        QVERIFY(desk.words().contains(u"1,378 ms"_s));
        QVERIFY(desk.words().contains(u"20 of 20 hits, same order"_s));
    }
    void aQuestionIsDrawnWhileItIsRaced()
    {
        Desk desk;
        LabSnapshot live;
        desk.workspace.lab.snapshot = [&live] { return live; };
        desk.page->runFinished(sampleRun());
        desk.page->race();
        const auto lanes = [&desk] {
            int visible = 0;
            for (const auto* view : desk.page->racePanel().findChildren<CallsView*>())
                visible += view->isVisible() ? 1 : 0;
            return visible;
        };
        QCOMPARE(lanes(), 2);
        QVERIFY(desk.words().contains(sampleRun().question));
        live.revision = 1;
        live.sequential.begun = true;
        live.sequential.items = 8;
        live.sequential.elapsed = 1234ms;
        QTRY_VERIFY2(desk.words().contains(u"1,234 ms"_s), qPrintable(desk.words()));
        live.revision = 2;
        live.sequential.elapsed = 1345ms;
        QTRY_VERIFY(desk.words().contains(u"1,345 ms"_s));
        desk.race.settle(sampleRace());
        QTRY_VERIFY(!desk.page->isRacing());
        QCOMPARE(lanes(), 0);
        QVERIFY(desk.words().contains(u"8.7×"_s));
    }
    void aRaceThatIsDrawnAndFails()
    {
        Desk desk;
        desk.workspace.lab.snapshot = [] { return LabSnapshot(); };
        desk.page->runFinished(sampleRun());
        desk.page->race();
        desk.race.settle(Error::make(ErrorCode::ConnectionFailed, u"http://127.0.0.1:1 does not answer"_s));
        QTRY_VERIFY(desk.words().contains(u"does not answer"_s));
        for (const auto* view : desk.page->racePanel().findChildren<CallsView*>())
            QVERIFY(!view->isVisible());
    }
    void differentHitsAreNotHidden()
    {
        Desk desk;
        desk.page->runFinished(sampleRun());
        desk.page->race();
        RaceReport report = sampleRace();
        report.identical = false;
        report.commonHits = 17;
        desk.race.settle(report);
        QTRY_VERIFY(desk.words().contains(u"17 of 20 hits in common; the rest differs"_s));
        QVERIFY(!desk.words().contains(u"17 of 20 hits, same"_s));
    }
    void aFailedRaceSaysWhy()
    {
        Desk desk;
        desk.page->runFinished(sampleRun());
        desk.page->race();
        desk.race.settle(Error::make(ErrorCode::ConnectionFailed, u"http://127.0.0.1:1 does not answer"_s));
        QTRY_VERIFY(desk.words().contains(u"does not answer"_s));
        QVERIFY(!desk.page->isRacing());
    }
    void historyComesFromTheStore()
    {
        Desk desk;
        auto* chart = desk.page->findChild<HistoryChart*>();
        QVERIFY(!chart->isVisible());
        desk.runs = sampleHistory();
        desk.page->runFinished(sampleRun());
        QTRY_VERIFY(chart->isVisible());
        QVERIFY(!chart->grab().isNull());
        QVERIFY(desk.words().contains(u"one by one, summed"_s)); // never mixed silently
        QVERIFY(desk.page->racePanel().findChild<Waterfall*>()->sizeHint().height() > 100);
    }
    void aStoreThatFailsIsSaid()
    {
        Desk desk;
        desk.workspace.recentRuns = [](int) {
            return failedFuture<QList<StoredRun>>(Error::make(ErrorCode::Database, u"the library cannot be read"_s));
        };
        desk.page->runFinished(sampleRun());
        QTRY_VERIFY(desk.words().contains(u"the library cannot be read"_s));
    }
    void destroyedWhileRacing()
    {
        Desk desk;
        desk.page->runFinished(sampleRun());
        desk.page->race();
        desk.page.reset();
        desk.race.settle(sampleRace());
        settleEvents();
    }
};

QTEST_MAIN(TestLabPage)
#include "tst_labpage.moc"
