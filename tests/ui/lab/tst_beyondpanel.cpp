#include "support/dashboardsamples.h"
#include "support/picture.h"
#include "support/uisamples.h"
#include "ui/lab/beyondform.h"
#include "ui/lab/beyondpanel.h"
#include "ui/lab/plotcard.h"
#include "ui/lab/plotview.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

class TestBeyondPanel : public QObject
{
    Q_OBJECT

    struct Desk : FakeDesk
    {
        explicit Desk(const QString& look = {}, bool known = false)
            : theme(look == "dark"_L1 ? Appearance::Dark : Appearance::Light, look == "large"_L1 ? 1.25 : 1.0)
        {
            if (known) {
                past.calls = dashboardCalls(60);
                fillLibrary(*this);
                for (DocumentRecord& document : indexer.records)
                    document.stages.parse = Milliseconds(40 * std::max(1, document.pages));
            }
            past.serve(workspace);
            panel = std::make_unique<BeyondPanel>(workspace, theme, &window);
            window.setObjectName(u"page"_s);
            window.resize(1100, 760);
            panel->setGeometry(window.rect().adjusted(20, 20, -20, -20));
            theme.dress(&window);
        }
        bool compute()
        {
            QSignalSpy computed(panel.get(), &BeyondPanel::computed);
            window.show();
            panel->show();
            return computed.wait(20'000);
        }
        QSpinBox* whole(const QString& name)
        {
            for (QSpinBox* box : panel->findChildren<QSpinBox*>()) {
                if (box->accessibleName() == name)
                    return box;
            }
            return nullptr;
        }
        bool says(const QString& part)
        {
            for (const QLabel* label : panel->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(part))
                    return true;
            }
            return false;
        }

        Theme theme;
        FakePast past;
        QWidget window;
        std::unique_ptr<BeyondPanel> panel;
    };

private Q_SLOTS:
    void itIsComputedWhenItIsLookedAt()
    {
        Desk desk;
        QVERIFY(!desk.panel->report());
        QVERIFY(desk.compute());
        QVERIFY(desk.panel->report());
        QCOMPARE(desk.panel->report()->options.documents, 10'000);
        QVERIFY(desk.says(limitInWords(*desk.panel->report())));
        const Plot& plot = desk.panel->findChild<PlotCard*>()->view().plot();
        QCOMPARE(plot.series.size(), 2);
        QCOMPARE(plot.series.first().points.size(), 7);
        QVERIFY(plot.series.last().dashed);
        QVERIFY(desk.says(u"Simulated"_s));
    }
    void whatIsTurnedIsComputedAnew()
    {
        Desk desk;
        QVERIFY(desk.compute());
        QSignalSpy computed(desk.panel.get(), &BeyondPanel::computed);
        desk.whole(u"Servers"_s)->setValue(3);
        desk.whole(u"Documents"_s)->setValue(500);
        QVERIFY(computed.wait(20'000));
        QCOMPARE(desk.panel->report()->options.servers, 3);
        QCOMPARE(desk.panel->report()->options.documents, 500);
        QCOMPARE(computed.size(), 1); // both at once
        QCOMPARE(desk.panel->findChild<PlotCard*>()->view().plot().series.first().points.size(), 8);
    }
    void whatIsLateIsDropped()
    {
        Desk desk;
        QVERIFY(desk.compute());
        QSignalSpy computed(desk.panel.get(), &BeyondPanel::computed);
        for (const int documents : {900'000, 300, 200'000, 400}) {
            desk.whole(u"Documents"_s)->setValue(documents);
            QTest::qWait(170); // each is begun
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.panel->report()->options.documents, 400, 30'000);
        desk.pool.waitForDone();
        settleEvents();
        QCOMPARE(desk.panel->report()->options.documents, 400);
    }
    void theLibrarysOwnNumbersAreTheStart()
    {
        Desk desk({}, true);
        QVERIFY(desk.compute());
        QVERIFY(desk.says(u"of yours"_s));
        QVERIFY(std::abs(desk.panel->options().latencyMs - 90) < 15);
        QVERIFY(std::abs(desk.panel->options().pagesPerSecond - 25) < 1);
        QCOMPARE(desk.panel->report()->options, desk.panel->options());
    }
    void whatThePersonHasTypedStays()
    {
        Desk desk({}, true);
        desk.whole(u"Documents"_s)->setValue(77);
        QVERIFY(desk.compute());
        QCOMPARE(desk.panel->report()->options.documents, 77);
        QCOMPARE(desk.panel->options().latencyMs, VirtualOptions().latencyMs);
    }
    void whatIsTooMuchIsSaid()
    {
        Desk desk;
        QVERIFY(desk.compute());
        desk.whole(u"Documents"_s)->setValue(1'000'000);
        desk.whole(u"Chunks in a call"_s)->setValue(1);
        QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"two million"_s), 20'000);
    }
    void itMayGoWhileItComputes()
    {
        Desk desk;
        desk.window.show();
        desk.panel->show();
        desk.whole(u"Documents"_s)->setValue(900'000);
        QTest::qWait(200);
        desk.panel.reset();
        desk.pool.waitForDone();
        settleEvents();
    }
    void theFormGivesBackWhatItWasGiven()
    {
        Theme theme;
        BeyondForm form(theme);
        QSignalSpy changed(&form, &BeyondForm::changed);
        VirtualOptions options;
        options.documents = 123;
        options.pagesPerDocument = 4.5;
        options.pagesSigma = 0.5;
        options.chunksPerPage = 3;
        options.pagesPerSecond = 80;
        options.cores = 2;
        options.servers = 9;
        options.slotCount = 7;
        options.batch = 32;
        options.latencyMs = 250;
        options.latencySigma = 0.25;
        options.adaptive = false;
        options.inFlight = 12;
        options.requestsPerMinute = 600;
        options.failures = 0.1;
        form.setOptions(options);
        QCOMPARE(form.options(), options);
        QVERIFY(changed.isEmpty()); // it was not the person
    }
    void pictures_data()
    {
        QTest::addColumn<QString>("look");
        for (const auto& look : {u"light"_s, u"dark"_s, u"large"_s})
            QTest::newRow(qPrintable(look)) << look;
    }
    void pictures()
    {
        QFETCH(QString, look);
        Desk desk(look, true);
        QVERIFY(desk.compute());
        savePicture(desk.window, u"beyond-"_s + look);
    }
};

QTEST_MAIN(TestBeyondPanel)
#include "tst_beyondpanel.moc"
