#include "support/labdesk.h"
#include "support/picture.h"
#include "ui/lab/sweephistory.h"
#include "ui/lab/sweeptable.h"

#include <QListView>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr int longWait = 60'000;

} // namespace

// Sweeps as a person makes and compares them, against the real simulated server.
class TestLabSweeps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sweepShowsItsRowsAndIsKept()
    {
        LabDesk desk;
        desk.prepareSweep(6);
        QVERIFY(desk.words(desk.page->sweepPanel()).contains(u"nothing has been measured yet"_s));
        desk.startRun();
        QVERIFY(desk.page->sweepPanel().isRunning());
        auto& table = *desk.page->findChild<SweepTable*>();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->sweepPanel().isRunning(), longWait);
        QCOMPARE(table.model()->rowCount(), 4); // 1, 2, 4 and 6
        QCOMPARE(table.model()->index(0, 0).data().toString(), u"1"_s);
        QCOMPARE(table.model()->index(3, 0).data().toString(), u"6"_s);
        const QString words = desk.words(desk.page->sweepPanel());
        QVERIFY2(words.contains(u"at a time"_s), qPrintable(words));
        QVERIFY(words.contains(u"Amdahl"_s));
        auto& kept = *desk.page->findChild<SweepHistory*>();
        QTRY_COMPARE(kept.findChild<QListView*>()->model()->rowCount(), 1);
        QCOMPARE(desk.lab.store.all()->size(), 1);
        QCOMPARE(desk.exports().size(), 5); // CSV, PNG, SVG, a separator, copy
        QCOMPARE(desk.primary().text(), u"Sweep again"_s);
    }
    void sweepIsStopped()
    {
        LabDesk desk;
        desk.prepareSweep(6);
        desk.slide(desk.page->sweepPanel(), u"latency"_s, 18);
        desk.startRun();
        QTRY_VERIFY_WITH_TIMEOUT(desk.words(desk.page->sweepPanel()).contains(u"window 1 of 4: 1 in flight"_s),
                                 longWait);
        QTest::mouseClick(&desk.button(u"Stop"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->sweepPanel().isRunning(), longWait);
        QVERIFY(desk.lab.store.all()->isEmpty()); // half of one is not kept
        QVERIFY(!desk.words(desk.page->sweepPanel()).contains(u"window 1"_s));
    }
    void earlierSweepsAreComparedAndRemoved()
    {
        LabDesk desk;
        SweepReport report;
        for (const int window : {1, 2, 4}) {
            SweepRow row;
            row.window = window;
            row.time = Milliseconds(400 / window);
            report.rows.append(row);
        }
        report.fit();
        for (int i = 0; i < 6; ++i)
            QVERIFY(desk.lab.store
                        .keep({{}, u"model %1"_s.arg(i), QDateTime::currentDateTimeUtc().addSecs(-60 * i), report})
                        .ok());
        QTest::mouseClick(&desk.button(u"Sweep"_s), Qt::LeftButton);
        auto& kept = *desk.page->findChild<SweepHistory*>();
        auto& list = *kept.findChild<QListView*>();
        QTRY_COMPARE(list.model()->rowCount(), 6);
        QVERIFY(list.model()->index(0, 0).data().toString().startsWith(u"model 0 · queries · "_s));
        list.setFocus();
        for (int row = 0; row < 4; ++row) {
            list.setCurrentIndex(list.model()->index(row, 0));
            QTest::keyClick(&list, Qt::Key_Space);
        }
        QCOMPARE(kept.ticked().size(), 4);
        QVERIFY(!(list.model()->index(4, 0).flags() & Qt::ItemIsEnabled)); // no more can be drawn
        QVERIFY(desk.words(desk.page->sweepPanel()).contains(u"model 3"_s));
        // One is opened as the sweep at hand, one removed.
        list.setCurrentIndex(list.model()->index(1, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        QTRY_COMPARE(desk.page->findChild<SweepTable*>()->model()->rowCount(), 3);
        QTest::mouseClick(&desk.button(u"Remove"_s), Qt::LeftButton);
        QTRY_COMPARE(list.model()->rowCount(), 5);
        QCOMPARE(desk.lab.store.all()->size(), 5);
        QCOMPARE(kept.ticked().size(), 3); // the others stay so
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
        LabDesk desk({}, dark ? Appearance::Dark : Appearance::Light);
        desk.prepareSweep(64);
        desk.slide(desk.page->sweepPanel(), u"latency"_s, 4);
        desk.slide(desk.page->sweepPanel(), u"answers at once"_s, 5);
        desk.startRun();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page->sweepPanel().isRunning(), longWait);
        auto& list = *desk.page->findChild<SweepHistory*>()->findChild<QListView*>();
        QTRY_COMPARE(list.model()->rowCount(), 1);
        savePicture(*desk.page, u"labruns-sweep-"_s + look);
    }
};

QTEST_MAIN(TestLabSweeps)
#include "tst_labsweeps.moc"
