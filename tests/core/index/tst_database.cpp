#include "core/index/database.h"
#include "core/index/migrations.h"
#include "support/await.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <latch>
#include <sys/stat.h>
#include <unistd.h>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

    static CallContext with(Priority priority)
    {
        CallContext call;
        call.priority = priority;
        return call;
    }
    static Result<void> execute(Connection& connection, const QString& sql)
    {
        const auto done = connection.run(sql);
        return done.ok() ? Result<void>() : Result<void>(done.error());
    }
    static auto sql(const QString& text)
    {
        return [text](Connection& connection) { return execute(connection, text); };
    }
    static auto value(const QString& text)
    {
        return [text](Connection& connection) { return connection.value(text); };
    }
    static int modeOf(const QString& path)
    {
        struct stat found = {};
        ::stat(QFile::encodeName(path).constData(), &found);
        return int(found.st_mode & 07777);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"a/b/library"_s);
    }

    void anEmptyFolderBecomesALibrary()
    {
        const mode_t before = ::umask(022);
        {
            Database database(m_folder);
            QVERIFY(await(database.open()).ok());
            QVERIFY(await(database.write(CallContext{}, sql(u"INSERT INTO library VALUES ('a', 'b')"_s))).ok());
            QCOMPARE(await(database.read(CallContext{}, value(u"PRAGMA user_version"_s)))->toInt(), schemaVersion());
            QCOMPARE(modeOf(m_folder), 0700);
            for (const auto name : {"/sheaf.db"_L1, "/sheaf.db-wal"_L1, "/sheaf.db-shm"_L1, "/library.lock"_L1}) {
                QVERIFY2(QFile::exists(m_folder + name), name.data());
                QCOMPARE(modeOf(m_folder + name), 0600);
            }
            QVERIFY(database.bytesOnDisk() > 0);
        }
        ::umask(before);
        QVERIFY(!QFile::exists(m_folder + "/sheaf.db-wal"_L1));       // folded in at the end
        QCOMPARE(QFileInfo(m_folder + "/library.lock"_L1).size(), 0); // stays, and means nothing without its holder
        Database again(m_folder);
        QVERIFY(await(again.open()).ok());
        QCOMPARE(await(again.read(CallContext{}, value(u"SELECT value FROM library WHERE key = 'a'"_s)))->toString(),
                 u"b"_s);
    }
    void wideFilesAreNarrowed()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_folder + "/sheaf.db"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        ::chmod(QFile::encodeName(file.fileName()).constData(), 0644);
        Database database(m_folder);
        QVERIFY(await(database.open()).ok());
        QCOMPARE(modeOf(file.fileName()), 0600);
    }
    void settings_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QVariant>("writer");
        QTest::addColumn<QVariant>("reader");
        QTest::newRow("journal") << u"journal_mode"_s << QVariant(u"wal"_s) << QVariant(u"wal"_s);
        QTest::newRow("synchronous") << u"synchronous"_s << QVariant(2) << QVariant(2);
        QTest::newRow("foreign keys") << u"foreign_keys"_s << QVariant(1) << QVariant(1);
        QTest::newRow("schema is not trusted") << u"trusted_schema"_s << QVariant(0) << QVariant(0);
        QTest::newRow("cells are checked") << u"cell_size_check"_s << QVariant(1) << QVariant(1);
        QTest::newRow("removed is overwritten") << u"secure_delete"_s << QVariant(1) << QVariant();
        QTest::newRow("page size") << u"page_size"_s << QVariant(8192) << QVariant(8192);
        QTest::newRow("patience") << u"busy_timeout"_s << QVariant(5000) << QVariant(5000);
        QTest::newRow("readers only read") << u"query_only"_s << QVariant(0) << QVariant(1);
    }
    void settings()
    {
        QFETCH(QString, pragma);
        QFETCH(QVariant, writer);
        QFETCH(QVariant, reader);
        Database database(m_folder);
        QVERIFY(await(database.open()).ok());
        QCOMPARE(await(database.maintain(CallContext{}, value(u"PRAGMA "_s + pragma)))->toString(), writer.toString());
        if (reader.isValid())
            QCOMPARE(await(database.read(CallContext{}, value(u"PRAGMA "_s + pragma)))->toString(), reader.toString());
    }
    void aNewerSchemaIsRefused()
    {
        {
            Database database(m_folder);
            QVERIFY(await(database.open()).ok());
            QVERIFY(await(database.maintain(CallContext{}, value(u"PRAGMA user_version = 99"_s))).ok());
        }
        for (const auto access : {Database::Access::ReadWrite, Database::Access::ReadOnly}) {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"newer Sheaf"_s));
            Database database(m_folder, access);
            const auto opened = await(database.open());
            QCOMPARE(opened.error().code, ErrorCode::Unsupported);
            QVERIFY(opened.error().message.contains(database.file()));
            QVERIFY(opened.error().message.contains(u"99"_s));
            QCOMPARE(await(database.read(CallContext{}, value(u"SELECT 1"_s))).error().code, ErrorCode::Unsupported);
            QCOMPARE(await(database.write(CallContext{}, value(u"SELECT 1"_s))).error().code, ErrorCode::Unsupported);
        }
    }
    void theSecondWriterIsRefusedAndReadersAreNot()
    {
        auto first = std::make_unique<Database>(m_folder);
        QVERIFY(await(first->open()).ok());
        QVERIFY(await(first->write(CallContext{}, sql(u"INSERT INTO library VALUES ('a', 'b')"_s))).ok());
        {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"open in another Sheaf"_s));
            Database second(m_folder);
            const auto opened = await(second.open());
            QCOMPARE(opened.error().code, ErrorCode::Database);
            QVERIFY(opened.error().message.contains(m_folder));
            QVERIFY(opened.error().message.contains(QString::number(QCoreApplication::applicationPid())));
        }
        {
            Database reader(m_folder, Database::Access::ReadOnly);
            QVERIFY(await(reader.open()).ok());
            QCOMPARE(
                await(reader.read(CallContext{}, value(u"SELECT value FROM library WHERE key = 'a'"_s)))->toString(),
                u"b"_s);
            QCOMPARE(await(reader.write(CallContext{}, sql(u"DELETE FROM library"_s))).error().code,
                     ErrorCode::InvalidInput);
        }
        first.reset();
        Database third(m_folder);
        QVERIFY(await(third.open()).ok());
    }
    void placesThatDoNotWork_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("below a file") << u"below a file"_s << ErrorCode::PermissionDenied;
        QTest::newRow("is a file") << u"is a file"_s << ErrorCode::InvalidInput;
        QTest::newRow("below /proc") << u"below /proc"_s << ErrorCode::PermissionDenied;
        QTest::newRow("read only") << u"read only"_s << ErrorCode::PermissionDenied;
        QTest::newRow("no database") << u"no database"_s << ErrorCode::Database;
        QTest::newRow("nothing to read") << u"nothing to read"_s << ErrorCode::NotFound;
    }
    void placesThatDoNotWork()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        const QString file = m_dir->filePath(u"file"_s);
        const auto write = [](const QString& path) {
            QFile out(path);
            return out.open(QIODevice::WriteOnly) && out.write(QByteArray(20'000, 'x')) > 0;
        };
        QVERIFY(write(file));
        QString folder = m_folder;
        if (kind == "below a file"_L1)
            folder = file + "/library"_L1;
        if (kind == "is a file"_L1)
            folder = file;
        if (kind == "below /proc"_L1)
            folder = u"/proc/library"_s;
        if (kind == "read only"_L1) {
            if (::geteuid() == 0)
                QSKIP("the superuser may write everywhere");
            QVERIFY(QDir().mkpath(m_folder));
            QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        }
        if (kind == "no database"_L1)
            QVERIFY(QDir().mkpath(m_folder) && write(m_folder + "/sheaf.db"_L1));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
        Database database(folder,
                          kind == "nothing to read"_L1 ? Database::Access::ReadOnly : Database::Access::ReadWrite);
        const auto opened = await(database.open());
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, code);
        QVERIFY2(opened.error().message.contains(folder), qPrintable(opened.error().message));
    }
    void whatIsAskedBeforeOpeningWaits()
    {
        Database database(m_folder);
        const auto early = database.read(CallContext{}, value(u"SELECT count(*) FROM documents"_s));
        QTest::qWait(20);
        QVERIFY(!early.isFinished());
        QVERIFY(await(database.open()).ok());
        QCOMPARE(await(early)->toInt(), 0);
    }
    void aFailedWriteLeavesNothing()
    {
        Database database(m_folder);
        QVERIFY(await(database.open()).ok());
        const auto failed = await(database.write(CallContext{}, [](Connection& connection) -> Result<void> {
            if (const auto done = execute(connection, u"INSERT INTO library VALUES ('a', 'b')"_s); !done.ok())
                return done;
            return execute(connection, u"INSERT INTO library VALUES ('a', 'again')"_s);
        }));
        QCOMPARE(failed.error().code, ErrorCode::Internal);
        QCOMPARE(await(database.read(CallContext{}, value(u"SELECT count(*) FROM library WHERE length(key) = 1"_s)))
                     ->toInt(),
                 0);
        QVERIFY(await(database.write(CallContext{}, sql(u"INSERT INTO library VALUES ('c', 'd')"_s)))
                    .ok()); // and the next one works
    }
    void aFullDiskIsSaid()
    {
        Database database(m_folder);
        QVERIFY(await(database.open()).ok());
        QVERIFY(await(database.maintain(CallContext{}, value(u"PRAGMA max_page_count = 1"_s)))
                    .ok()); // means: no page more than there are
        const auto full =
            await(database.write(CallContext{}, sql(u"INSERT INTO library VALUES ('a', hex(zeroblob(1000000)))"_s)));
        QCOMPARE(full.error().code, ErrorCode::DiskFull);
        QVERIFY(full.error().message.contains(database.file()));
        QVERIFY(await(database.maintain(CallContext{}, value(u"PRAGMA max_page_count = 100000"_s))).ok());
        QVERIFY(await(database.write(CallContext{}, sql(u"INSERT INTO library VALUES ('a', 'b')"_s))).ok());
    }
    void wrongSqlIsAnErrorAndNothingMore()
    {
        Database database(m_folder);
        QVERIFY(await(database.open()).ok());
        QCOMPARE(await(database.read(CallContext{}, value(u"SELEKT 1"_s))).error().code, ErrorCode::Database);
        QVERIFY(!await(database.read(CallContext{}, sql(u"DELETE FROM library"_s))).ok()); // a reader writes nothing
        QVERIFY(!await(database.write(CallContext{},
                                      sql(u"INSERT INTO chunks(document, ordinal, page, first, last, tokens, text)"
                                          " VALUES (7, 0, 1, 0, 1, 1, 'x')"_s)))
                     .ok()); // of no document
        QCOMPARE(await(database.read(CallContext{}, value(u"SELECT 1"_s)))->toInt(), 1);
    }
    void readsRunSideBySideAndBesideAWrite()
    {
        constexpr int readers = 3;
        Database database(m_folder, Database::Access::ReadWrite, readers);
        QVERIFY(await(database.open()).ok());
        // All of them meet inside: none could if they waited for each other.
        const auto all = std::make_shared<std::latch>(readers + 1);
        const auto meet = [all](Connection& connection) -> Result<int> {
            const auto counted = connection.value(u"SELECT count(*) FROM library WHERE length(key) = 1"_s);
            all->arrive_and_wait();
            return counted.ok() ? Result<int>(counted->toInt()) : Result<int>(counted.error());
        };
        const auto writing = database.write(CallContext{}, [meet](Connection& connection) -> Result<int> {
            if (const auto done = execute(connection, u"INSERT INTO library VALUES ('a', 'b')"_s); !done.ok())
                return done.error();
            return meet(connection);
        });
        QList<Future<int>> reading;
        for (int i = 0; i < readers; ++i)
            reading.append(database.read(CallContext{}, meet));
        for (const auto& each : reading)
            QCOMPARE(*await(each), 0); // what is not committed is not seen
        QCOMPARE(*await(writing), 1);
    }
    void whoGoesFirst_data()
    {
        QTest::addColumn<bool>("writes");
        QTest::newRow("reads") << false;
        QTest::newRow("writes") << true;
    }
    void whoGoesFirst()
    {
        QFETCH(bool, writes);
        Database database(m_folder, Database::Access::ReadWrite, 1);
        QVERIFY(await(database.open()).ok());
        const auto gate = std::make_shared<std::latch>(1);
        const auto order = std::make_shared<QStringList>(); // only the one thread at work writes to it
        const auto job = [order, gate](const QString& name, bool waits) {
            return [order, gate, name, waits](Connection&) -> Result<void> {
                if (waits)
                    gate->wait();
                order->append(name);
                return {};
            };
        };
        const auto ask = [&](Priority priority, const QString& name, bool waits = false) {
            return writes ? database.write(with(priority), job(name, waits))
                          : database.read(with(priority), job(name, waits));
        };
        QList<Future<void>> asked{ask(Priority::Background, u"first"_s, true)};
        QTest::qWait(20); // it is inside
        asked << ask(Priority::Background, u"background 1"_s) << ask(Priority::Background, u"background 2"_s)
              << ask(Priority::Prefetch, u"prefetch"_s) << ask(Priority::Interactive, u"person 1"_s)
              << ask(Priority::Interactive, u"person 2"_s);
        gate->count_down();
        for (const auto& each : asked)
            QVERIFY(await(each).ok());
        QCOMPARE(*order, (QStringList{u"first"_s, u"person 1"_s, u"person 2"_s, u"prefetch"_s, u"background 1"_s,
                                      u"background 2"_s}));
    }
    void stopping()
    {
        Database database(m_folder, Database::Access::ReadWrite, 1);
        QVERIFY(await(database.open()).ok());
        const auto gate = std::make_shared<std::latch>(1);
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        bool ran = false;
        const auto running = database.write(call, [gate](Connection& connection) {
            gate->wait();
            return execute(connection, u"INSERT INTO library VALUES ('a', 'b')"_s);
        });
        QTest::qWait(20); // it is inside
        const auto waiting = database.write(call, [&ran](Connection&) -> Result<void> {
            ran = true;
            return {};
        });
        stop.request_stop();
        QVERIFY(waiting.isFinished()); // at once, though the writer is at work
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
        gate->count_down();
        QVERIFY(await(running).ok()); // what had begun says what became of it
        const auto late = await(database.read(call, value(u"SELECT 1"_s)));
        QCOMPARE(late.error().code, ErrorCode::Cancelled);
        QCOMPARE(await(database.read(CallContext{}, value(u"SELECT count(*) FROM library WHERE length(key) = 1"_s)))
                     ->toInt(),
                 1);
        QVERIFY(!ran);
    }
    void destroying()
    {
        const auto gate = std::make_shared<std::latch>(1);
        Future<void> running;
        Future<void> waiting;
        Future<QVariant> reading;
        {
            Database database(m_folder, Database::Access::ReadWrite, 1);
            QVERIFY(await(database.open()).ok());
            running = database.write(CallContext{}, [gate](Connection& connection) {
                gate->wait();
                return execute(connection, u"INSERT INTO library VALUES ('a', 'b')"_s);
            });
            QTest::qWait(20);
            waiting = database.write(CallContext{}, sql(u"INSERT INTO library VALUES ('c', 'd')"_s));
            gate->count_down();
        }
        QVERIFY(running.isFinished());
        QVERIFY(resultOf<void>(running).ok());
        QVERIFY(waiting.isFinished());
        {
            Database neverOpened(m_dir->filePath(u"other"_s));
            reading = neverOpened.read(CallContext{}, value(u"SELECT 1"_s));
        }
        QCOMPARE(resultOf<QVariant>(reading).error().code, ErrorCode::Cancelled);
    }
    void aDamagedFileIsSaid()
    {
        {
            Database database(m_folder);
            QVERIFY(await(database.open()).ok());
            QVERIFY(
                await(database.write(CallContext{}, sql(u"INSERT INTO library VALUES ('a', hex(zeroblob(100000)))"_s)))
                    .ok());
        }
        QFile file(m_folder + "/sheaf.db"_L1);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(8192);
        file.write(QByteArray(int(file.size() - 8192), '\x5a'));
        file.close();
        Database database(m_folder);
        const auto opened = await(database.open());
        const auto found = await(database.read(CallContext{}, value(u"SELECT value FROM library WHERE key = 'a'"_s)));
        QCOMPARE(found.error().code, ErrorCode::Database);
        QVERIFY(found.error().message.contains(u"damaged"_s));
        Q_UNUSED(opened)
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
