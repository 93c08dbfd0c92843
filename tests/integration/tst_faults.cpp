#include "integration/faulttrial.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// bench/fault_chunks does the same with as many passages as are asked for.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPassageIsStoredOnce_data()
    {
        QTest::addColumn<double>("rate");
        QTest::newRow("30 in a hundred fail") << 0.3;
        QTest::newRow("half of them") << 0.5;
    }
    void everyPassageIsStoredOnce()
    {
        QFETCH(double, rate);
        const FaultTrial trial = FaultTrial::run(30, 40, rate, 11);
        QCOMPARE(trial.findings, QStringList());
        QVERIFY(trial.faults > 0);
    }
    // A wall clock that was set back: the file's date lies in the future.
    void aFileFromTheFuture()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, sampleText(u"ships"_s, 3));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(400), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(work.add({path}).first().outcome, IndexedFile::Outcome::Indexed);
        QCOMPARE(work.add({path}).first().outcome, IndexedFile::Outcome::AlreadyKnown);
        // Written again while the clock still stands behind, with the same size and date: it is read all the same.
        const QDateTime date = QFileInfo(path).lastModified();
        work.write(u"a.txt"_s, sampleText(u"shops"_s, 3));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(date, QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(work.add({path}).first().outcome, IndexedFile::Outcome::Indexed);
        QCOMPARE(work.searchText(u"shops"_s).size(), 3);
        QCOMPARE(work.findings(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
