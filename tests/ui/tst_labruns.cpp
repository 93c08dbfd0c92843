#include "support/labdesk.h"
#include "support/picture.h"
#include "ui/activity/endpointcard.h"
#include "ui/lab/callsview.h"
#include "ui/lab/responsecard.h"
#include "ui/lab/servercard.h"
#include "ui/mainwindow.h"

#include <QClipboard>
#include <QFileDialog>
#include <QMimeData>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr int longWait = 60'000;

} // namespace

// Races of made-up workloads as a person makes them, against the real simulated server.
class TestLabRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void raceOfAWorkload_data()
    {
        QTest::addColumn<QString>("workload");
        QTest::addColumn<QString>("heading");
        QTest::newRow("queries") << u"Queries"_s << u"8 queries"_s;
        QTest::newRow("embed") << u"Embedding texts"_s << u"100 texts"_s;
        QTest::newRow("workflow") << u"The whole workflow"_s << u"7 tasks"_s;
    }
    void raceOfAWorkload()
    {
        QFETCH(QString, workload);
        QFETCH(QString, heading);
        LabDesk desk;
        desk.prepareRace(workload);
        QCOMPARE(desk.primary().text(), u"Race"_s);
        desk.startRun();
        QVERIFY(desk.page->isRacing());
        QCOMPARE(desk.primary().text(), u"Stop"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->isRacing(), longWait);
        const QString words = desk.words(*desk.page);
        QVERIFY2(words.contains(heading + u" · simulated server, 10 ms ± 10 %"_s), qPrintable(words));
        QVERIFY2(words.contains(u"Simulated|"_s), qPrintable(words));
        QVERIFY2(words.contains(u" the same"_s), qPrintable(words));
        QVERIFY(words.contains(u"of the possible"_s));
        QVERIFY(words.contains(u"p50"_s));
        QVERIFY(words.contains(u"retry"_s));
        QVERIFY(words.contains(u"connection"_s));
        QCOMPARE(words.contains(u"critical path"_s), workload.contains(u"workflow"_s));
        QCOMPARE(desk.primary().text(), u"Race again"_s);
        QCOMPARE(desk.lab.lastOptions.concurrency, 20);
    }
    void lanesGrow()
    {
        LabDesk desk;
        desk.prepareRace();
        desk.slide(desk.page->racePanel(), u"latency"_s, 11); // 300 ms
        desk.startRun();
        const auto begun = [&desk] {
            const auto lanes = desk.page->findChildren<CallsView*>(); // also of the card that is not in use
            return std::any_of(lanes.begin(), lanes.end(), [](const CallsView* lane) {
                return lane->isVisible() && lane->accessibleDescription().startsWith(u"1 of 8"_s);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(begun(), longWait);
        QVERIFY(desk.page->isRacing());
        QVERIFY(desk.words(*desk.page).contains(u"waits for its turn"_s)); // the parallel one
        QVERIFY(desk.words(*desk.page).contains(u"outline: the fastest any schedule could be"_s));
        desk.page->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->isRacing(), longWait);
        QVERIFY(desk.words(*desk.page).contains(u"see both ways side by side"_s));
    }
    void faultPanelActsWhileItRuns()
    {
        LabDesk desk;
        desk.prepareRace(u"Embedding texts"_s);
        desk.slide(desk.page->racePanel(), u"latency"_s, 5); // 30 ms
        desk.startRun();
        auto& response = *desk.page->findChild<ResponseCard*>();
        QTRY_VERIFY_WITH_TIMEOUT(!response.findChildren<EndpointCard*>().isEmpty(), longWait);
        QVERIFY(desk.words(response).contains(u"0 retries"_s));
        desk.slide(desk.page->racePanel(), u"500 errors"_s, 6); // 20 %
        QVERIFY(desk.lab.changes > 0);
        QCOMPARE(desk.lab.lastOptions.faultRates.of(FaultKind::ServerError), 0.2);
        QTRY_VERIFY_WITH_TIMEOUT(desk.lab.session.snapshot().sequential.retries() > 0, longWait);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.words(response).contains(u"|0 retries"_s), longWait);
        QVERIFY(desk.words(*desk.page).contains(u"before the sliders moved"_s));
        desk.startRun(); // stops
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->isRacing(), longWait);
    }
    void leavingStops_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("another tab") << 0;
        QTest::newRow("another page") << 1;
        QTest::newRow("the button") << 2;
        QTest::newRow("the end of the page") << 3;
    }
    void leavingStops()
    {
        QFETCH(int, way);
        LabDesk desk;
        desk.prepareRace();
        desk.slide(desk.page->racePanel(), u"latency"_s, 18); // 5 s
        desk.startRun();
        QTRY_VERIFY_WITH_TIMEOUT(desk.lab.session.snapshot().sequential.begun, longWait);
        if (way == 0)
            QTest::mouseClick(&desk.button(u"Sweep"_s), Qt::LeftButton);
        else if (way == 1)
            desk.page->hide();
        else if (way == 2)
            desk.startRun();
        else
            desk.page.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.lab.session.isRunning(), longWait);
        if (desk.page)
            QVERIFY(!desk.page->isRacing());
    }
    void closingTheWindowStops()
    {
        FakeDesk desk;
        LabBench lab;
        desk.workspace.lab = lab.access();
        Theme theme;
        MainWindow window(desk.workspace, theme);
        window.show();
        window.showPage(MainWindow::Lab);
        RacePanel& panel = window.lab().racePanel();
        QComboBox* box = panel.findChild<QComboBox*>();
        box->setCurrentIndex(1);
        panel.start();
        QTRY_VERIFY_WITH_TIMEOUT(lab.session.snapshot().sequential.begun, longWait);
        window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!lab.session.isRunning(), longWait);
    }
    void liveIsOfferedWhereThereIsAnEndpoint()
    {
        LabDesk without;
        without.prepareRace();
        QCOMPARE(without.named<QComboBox>(without.page->racePanel(), u"Who answers"_s).count(), 1);
        LabDesk desk(u"nomic at 127.0.0.1:1"_s);
        desk.prepareRace();
        LabBackend nobody;
        nobody.embedding.base = QUrl(u"http://127.0.0.1:1"_s);
        desk.lab.endpoint = nobody;
        auto& box = desk.named<QComboBox>(desk.page->racePanel(), u"Who answers"_s);
        QCOMPARE(box.count(), 2);
        auto& server = *desk.page->racePanel().findChild<ServerCard*>();
        QVERIFY(server.isVisible());
        QTest::keyClick(&box, Qt::Key_Down);
        QVERIFY(!server.isVisible()); // has nothing to do with it
        desk.startRun();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->isRacing(), longWait);
        // Nobody is there: the passages to search in cannot be embedded, and why is said.
        QVERIFY2(desk.words(*desk.page).contains(u"127.0.0.1:1"_s), qPrintable(desk.words(*desk.page)));
        QVERIFY(!desk.words(*desk.page).contains(u"Simulated|"_s));
    }
    void raceIsExported()
    {
        LabDesk desk;
        QVERIFY(!desk.button(u"Export"_s).isEnabled());
        desk.prepareRace();
        desk.startRun();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->isRacing(), longWait);
        const auto actions = desk.exports();
        QCOMPARE(actions.size(), 7); // and the separator
        QTemporaryDir folder;
        const QList<std::tuple<QString, QString, QByteArray>> files{
            {u"Table (CSV)…"_s, u"csv"_s, "run,item,"},
            {u"Picture (PNG)…"_s, u"png"_s, "\x89PNG"},
            {u"Drawing (SVG)…"_s, u"svg"_s, "<?xml"},
            {u"Trace for Chrome or Perfetto (JSON)…"_s, u"json"_s, "{"},
            {u"Report on one page (PDF)…"_s, u"pdf"_s, "%PDF"}};
        for (const auto& [text, suffix, begin] : files) {
            QVERIFY2(actions.contains(text), qPrintable(text));
            actions.value(text)->trigger();
            auto* dialog = desk.page->findChild<QFileDialog*>();
            QVERIFY(dialog);
            const QString path = folder.filePath(u"race."_s + suffix);
            Q_EMIT dialog->fileSelected(path);
            delete dialog;
            QTRY_VERIFY2(QFile::exists(path), qPrintable(path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(bytes.startsWith(begin), qPrintable(text));
            if (suffix == "pdf"_L1)
                QCOMPARE(bytes.count("/Type /Page\n"), 1);
            if (suffix == "csv"_L1)
                QCOMPARE(bytes.count('\n'), 1 + 2 * 8);
            if (suffix == "json"_L1)
                QVERIFY(bytes.contains("in parallel (simulated)"));
        }
        QTRY_VERIFY(desk.words(*desk.page).contains(u"Saved as"_s));
        actions.value(u"Copy the picture"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        // What cannot be written says so.
        actions.value(u"Table (CSV)…"_s)->trigger();
        auto* dialog = desk.page->findChild<QFileDialog*>();
        Q_EMIT dialog->fileSelected(folder.filePath(u"none/race.csv"_s));
        QTRY_VERIFY(desk.words(*desk.page).contains(u"could not be written"_s));
    }
    void questionIsExported()
    {
        LabDesk desk;
        desk.indexer.records = sampleDocuments();
        desk.documents.follow(desk.indexer);
        desk.page->runFinished(sampleRun());
        QTRY_VERIFY(desk.primary().isEnabled());
        desk.startRun();
        desk.race.settle(sampleRace());
        QTRY_VERIFY(!desk.page->isRacing());
        QCOMPARE(desk.exports().size(), 7);
    }
    void furtherPanels()
    {
        LabDesk desk;
        auto* plain = new QLabel(u"a dashboard"_s);
        desk.page->addPanel(u"One more"_s, plain);
        settleEvents();
        QTest::mouseClick(&desk.button(u"One more"_s), Qt::LeftButton);
        QVERIFY(plain->isVisible());
        for (const QPushButton* button : desk.page->findChildren<QPushButton*>())
            QVERIFY(!button->isVisible() || !button->text().startsWith(u"Export"_s)); // nothing to start or save
    }
    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        const QString look = dark ? u"dark"_s : u"light"_s;
        LabDesk desk(u"nomic-embed-text at 127.0.0.1:11434"_s, dark ? Appearance::Dark : Appearance::Light);
        desk.prepareRace(u"Embedding texts"_s);
        desk.slide(desk.page->racePanel(), u"latency"_s, 5);
        desk.startRun();
        QTRY_VERIFY_WITH_TIMEOUT(desk.lab.session.snapshot().sequential.count(TrackedCall::State::Completed) > 20,
                                 longWait);
        desk.slide(desk.page->racePanel(), u"429 errors"_s, 5);
        QTRY_VERIFY_WITH_TIMEOUT(desk.lab.session.snapshot().parallel.begun, longWait);
        QTest::qWait(150);
        savePicture(*desk.page, u"labruns-running-"_s + look);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->isRacing(), longWait);
        savePicture(*desk.page, u"labruns-race-"_s + look);
        desk.pick(desk.page->racePanel(), u"The whole workflow"_s);
        desk.slide(desk.page->racePanel(), u"429 errors"_s, 0);
        desk.slide(desk.page->racePanel(), u"latency"_s, 11);
        desk.startRun();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->isRacing(), longWait);
        savePicture(*desk.page, u"labruns-workflow-"_s + look);
        if (const QString folder = qEnvironmentVariable("SHEAF_SCREENS"); !folder.isEmpty()) {
            QFile file(folder + u"/labruns-report-"_s + look + u".pdf"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(desk.page->racePanel().exports().pdf());
        }
    }
};

QTEST_MAIN(TestLabRuns)
#include "tst_labruns.moc"
