#include "core/index/interruptible.h"
#include "core/index/librarycheck.h"
#include "core/index/libraryrepair.h"
#include "support/workspace.h"

#include <thread>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

// Long work on the library ends when a person has had enough of it, and leaves nothing half done.
class TestInterruptible : public QObject
{
    Q_OBJECT

    static constexpr auto endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0";

    struct Library
    {
        QTemporaryDir dir;
        Database database{dir.filePath(u"library"_s), Database::Access::ReadWrite};
        Library() { QVERIFY(await(database.open()).ok()); }
    };

private Q_SLOTS:
    void aStopEndsAStatementThatRuns()
    {
        Library library;
        std::stop_source stop;
        std::atomic<bool> running = false;
        const auto work = library.database.maintain(CallContext(), [&](Connection& connection) {
            const Interruptible interruptible(connection, stop.get_token());
            running = true;
            return connection.value(QString::fromLatin1(endless));
        });
        while (!running)
            std::this_thread::yield();
        stop.request_stop();
        const auto result = await(work, 60'000);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        // The connection is as good as before.
        QVERIFY(await(library.database.maintain(CallContext(), [](Connection& connection) {
                    return connection.value(u"SELECT 1"_s);
                })).ok());
    }
    void aCheckEndsAndSaysHowFarItIs()
    {
        Library library;
        const WorkProgress progress;
        const auto whole = await(library.database.maintain(CallContext(), [progress](Connection& connection) {
            return checkLibraryInSteps(connection, {}, progress);
        }));
        QVERIFY(whole.ok() && whole->isEmpty());
        QVERIFY(progress.share() > 0.99);
        std::stop_source stop;
        stop.request_stop();
        const auto none = await(library.database.maintain(CallContext(), [&stop](Connection& connection) {
            return checkLibraryInSteps(connection, stop.get_token(), {});
        }));
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::Cancelled); // and not a list of findings
    }
    void aCopyThatWasNotFinishedLeavesNoFile()
    {
        Library library;
        const QString file = library.dir.filePath(u"copy.db"_s);
        const auto made = await(library.database.maintain(
            CallContext(), [&file](Connection& connection) { return backupLibrary(connection, file); }));
        QVERIFY(made.ok());
        QVERIFY(!QFile::exists(unfinishedBackup(file)));
    }
};

QTEST_MAIN(TestInterruptible)
#include "tst_interruptible.moc"
