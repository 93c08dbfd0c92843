#include "core/index/libraryrepair.h"
#include "support/workspace.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using Outcome = IndexedFile::Outcome;

class TestLibraryRepair : public QObject
{
    Q_OBJECT

    static void fill(Workspace& work)
    {
        QVERIFY(work.open().ok());
        work.add(
            {work.write(u"a.txt"_s, sampleText(u"whales"_s, 6)), work.write(u"b.txt"_s, sampleText(u"ships"_s, 6))});
    }
    static QStringList repair(Workspace& work)
    {
        const auto done = await(work.database->write(CallContext{}, repairLibrary));
        return done.ok() ? *done : QStringList{u"error: "_s + done.error().message};
    }

private Q_SLOTS:
    void soundIsLeftAlone()
    {
        Workspace work;
        fill(work);
        QCOMPARE(repair(work), QStringList());
        QCOMPARE(work.findings(), QStringList());
    }
    void repairs_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("a vector is gone") << u"DELETE FROM vectors WHERE chunk = 3"_s;
        QTest::newRow("all vectors are gone") << u"DELETE FROM vectors"_s;
        QTest::newRow("a short vector") << u"UPDATE vectors SET vector = x'00' WHERE chunk = 3"_s;
        QTest::newRow("a passage is gone") << u"DELETE FROM chunks WHERE id = 3"_s;
        QTest::newRow("a wrong count") << u"UPDATE documents SET embedded = 2 WHERE id = 1"_s;
        QTest::newRow("no hash") << u"UPDATE documents SET hash = '' WHERE id = 1"_s;
        QTest::newRow("another text") << u"UPDATE chunks SET text = 'zebra' WHERE id = 3"_s;
        QTest::newRow("words are gone") << u"INSERT INTO chunks_fts(chunks_fts) VALUES ('delete-all')"_s;
    }
    void repairs()
    {
        QFETCH(QString, damage);
        Workspace work;
        fill(work);
        QVERIFY(await(work.database->write(CallContext{}, [damage](Connection& connection) {
                    return connection.run(damage);
                })).ok());
        QVERIFY(!work.findings().isEmpty());
        QVERIFY(!repair(work).isEmpty());
        QCOMPARE(work.findings(), QStringList());
        // What was lost is made again.
        work.close();
        QVERIFY(work.open().ok());
        QVERIFY(await(work.pipeline->resumeUnfinished()).ok());
        QCOMPARE(work.findings(), QStringList());
        for (const DocumentRecord& record : work.documents())
            QCOMPARE(record.state, DocumentState::Searchable);
        QCOMPARE(repair(work), QStringList());
    }
    void filesAgainstTheLibrary()
    {
        Workspace work;
        fill(work);
        QCOMPARE(*checkFiles(work.documents(), {}), QStringList());
        work.write(u"a.txt"_s, u"other"_s);
        QVERIFY(QFile::remove(work.path(u"b.txt"_s)));
        const QStringList found = *checkFiles(work.documents(), {});
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].contains(u"a.txt has changed"_s));
        QVERIFY(found[1].contains(u"b.txt is not there"_s));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(checkFiles(work.documents(), stop.get_token()).error().code, ErrorCode::Cancelled);
    }
    void aBackupIsALibrary()
    {
        Workspace work;
        fill(work);
        const QString file = work.path(u"backup.db"_s);
        const auto backup = [&](const QString& to) {
            return await(work.database->maintain(
                CallContext{}, [to](Connection& connection) { return backupLibrary(connection, to); }));
        };
        const auto made = backup(file);
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().message));
        QCOMPARE(*made, QFileInfo(file).size());
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(backup(file).error().code, ErrorCode::InvalidInput);
        QCOMPARE(backup(work.path(u"nowhere/x.db"_s)).error().code, ErrorCode::PermissionDenied);
        QCOMPARE(QDir(work.files()).entryList({u"*.part*"_s}), QStringList());
        // In the place of the library.
        work.close();
        QVERIFY(QDir(work.library()).removeRecursively());
        QVERIFY(QDir().mkdir(work.library()));
        QVERIFY(QFile::rename(file, work.library() + u"/sheaf.db"_s));
        QVERIFY(work.open().ok());
        QCOMPARE(work.findings(), QStringList());
        QCOMPARE(work.searchText(u"whales"_s).size(), 6);
        QCOMPARE(work.add({work.path(u"a.txt"_s)}).first().outcome, Outcome::AlreadyKnown);
    }
};

QTEST_GUILESS_MAIN(TestLibraryRepair)
#include "tst_libraryrepair.moc"
