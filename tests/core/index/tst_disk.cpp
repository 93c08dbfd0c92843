#include "core/index/migrations.h"
#include "support/disktrial.h"
#include "support/oldlibrary.h"

#include <QFile>
#include <csignal>
#include <sys/resource.h>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(sheaf::test::DiskFault)

// A disk that fills up, fails or loses its power in the middle of a write costs time and nothing else. bench/fail_disk
// does it for every single write.
class TestDisk : public QObject
{
    Q_OBJECT

    static constexpr int documentCount = 3;

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void replace(const QString& path, const QByteArray& content)
    {
        QFile::remove(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    static QStringList vectorFindings(Workspace& work)
    {
        const auto found = await(work.vectors->check(CallContext{}));
        return found.ok() ? *found : QStringList{found.error().message};
    }

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }

    void everyFault_data()
    {
        QTest::addColumn<DiskFault>("fault");
        for (const DiskFault fault : {DiskFault::Full, DiskFault::IoError, DiskFault::Torn, DiskFault::PowerCut})
            QTest::newRow(diskFaultName(fault)) << fault;
    }
    void everyFault()
    {
        QFETCH(DiskFault, fault);
        const int writes = DiskTrial::run(DiskFault::None, 1, documentCount).writes;
        QVERIFY(writes > 100);
        int reached = 0;
        int refused = 0;
        for (int i = 0; i < 30; ++i) {
            const int at = i < 10 ? i + 1 : 10 + (i - 9) * (writes - 10) / 21;
            const DiskTrial trial = DiskTrial::run(fault, at, documentCount, quint32(i));
            QVERIFY2(trial.findings.isEmpty(), qPrintable(u"write %1: %2"_s.arg(at).arg(trial.findings.join(u"; "_s))));
            reached += trial.reached ? 1 : 0;
            refused += trial.refused;
        }
        QVERIFY(reached > 25);
        QVERIFY(refused > 25);
    }

    void oldLibrariesOpen_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<DiskFault>("fault");
        for (int version = 1; version < schemaVersion(); ++version) {
            for (const DiskFault fault : {DiskFault::None, DiskFault::Full, DiskFault::PowerCut})
                QTest::addRow("%d, %s", version, diskFaultName(fault)) << version << fault;
        }
    }
    // Also where the disk fails in the middle of what brings them up to date.
    void oldLibrariesOpen()
    {
        QFETCH(int, version);
        QFETCH(DiskFault, fault);
        FaultVfs disk;
        Workspace work;
        QVERIFY(makeOldLibrary(work.library(), version, 4, 5).ok());
        for (const int write : {1, 4, 12, 30, 60}) {
            disk.failAt(write, fault, quint32(write));
            const bool opened = work.open().ok();
            QVERIFY(opened || disk.hasFailed());
            work.close();
            disk.crash();
        }
        const auto opened = work.open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().message + opened.error().detail));
        QCOMPARE(work.findings(), QStringList());
        const QList<DocumentRecord> there = work.documents();
        QCOMPARE(there.size(), 4);
        for (const DocumentRecord& record : there) {
            QCOMPARE(record.state, DocumentState::Searchable);
            QCOMPARE(record.chunks, 5);
        }
        QCOMPARE(work.searchText(u"lighthouses"_s, 100).size(), 20);
        QCOMPARE(vectorFindings(work), QStringList());
    }

    // The file of vectors is larger than the database: a limit between the two fails it and nothing else.
    void noRoomForTheVectorsFile()
    {
        struct rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        Workspace work;
        QVERIFY(work.open().ok());
        struct rlimit tight = before;
        tight.rlim_cur = 1 << 20;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto files = work.add({work.write(u"a.txt"_s, sampleText(u"ships"_s, 5))});
        const bool found = work.searchVector(u"ships"_s, 100).size() == 5; // from memory
        const QStringList findings = work.findings();
        work.close();
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(files.first().outcome, IndexedFile::Outcome::Indexed);
        QVERIFY(found);
        QCOMPARE(findings, QStringList());
        QVERIFY(work.open().ok());
        QCOMPARE(work.add({work.write(u"b.txt"_s, sampleText(u"whales"_s, 5))}).first().outcome,
                 IndexedFile::Outcome::Indexed);
        QCOMPARE(work.searchVector(u"ships"_s, 100).size(), 10);
        QCOMPARE(vectorFindings(work), QStringList());
        work.close(); // what is new is written down then at the latest
        QVERIFY(QFileInfo::exists(work.library() + u"/vectors.idx"_s));
    }
    // Which pages of the file a power cut keeps is up to the disk, as long as its header was not written after them.
    void theVectorsFileAfterAPowerCut()
    {
        Workspace work;
        const QString path = work.library() + u"/vectors.idx"_s;
        QVERIFY(work.open().ok());
        work.add({work.write(u"a.txt"_s, sampleText(u"ships"_s, 20))});
        work.close();
        const QByteArray before = contentOf(path);
        QVERIFY(work.open().ok());
        const auto documents = work.documents();
        work.add({work.write(u"b.txt"_s, sampleText(u"whales"_s, 20))});
        QVERIFY(await(work.pipeline->remove({documents.first().id})).ok());
        work.add({work.write(u"c.txt"_s, sampleText(u"krakens"_s, 20))});
        work.close();
        const QByteArray after = contentOf(path);
        QCOMPARE(before.size(), after.size());
        constexpr qsizetype page = 4096;
        QRandomGenerator random(7);
        for (int round = 0; round < 20; ++round) {
            QByteArray mixed = after;
            mixed.replace(0, 2 * page, before.left(2 * page));
            for (qsizetype at = 2 * page; at < mixed.size(); at += page) {
                if (random.bounded(2) == 0)
                    mixed.replace(at, page, before.mid(at, page));
            }
            replace(path, mixed);
            QVERIFY(work.open().ok());
            QCOMPARE(vectorFindings(work), QStringList());
            QCOMPARE(work.searchVector(u"krakens"_s, 100).size(), 40);
            work.close();
        }
        // And one that is damaged anywhere is made anew.
        for (const qsizetype cut : {qsizetype(0), page / 2, page, 3 * page, after.size() / 2}) {
            replace(path, after.left(cut));
            QVERIFY(work.open().ok());
            QCOMPARE(vectorFindings(work), QStringList());
            QCOMPARE(work.searchVector(u"krakens"_s, 100).size(), 40);
            work.close();
        }
    }
};

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
