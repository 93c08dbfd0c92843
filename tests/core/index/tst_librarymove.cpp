#include "core/index/librarymove.h"

#include "core/index/librarymoved.h"
#include "support/workspace.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestLibraryMove : public QObject
{
    Q_OBJECT

    // A library with a document in it, closed, and a file beside it that is not its own.
    struct Old
    {
        QTemporaryDir dir;
        QString from = dir.filePath(u"old"_s);
        QMap<QString, QByteArray> files;

        Old()
        {
            Database database(from, Database::Access::ReadWrite);
            QVERIFY(await(database.open()).ok());
            QVERIFY(await(database.write(CallContext{}, [](Connection& connection) {
                        return connection.run(u"INSERT INTO collections (name) VALUES ('Reading')"_s);
                    })).ok());
            write(from + u"/cache.db"_s, QByteArray(5 << 20, 'c'));
            write(from + u"/thesis.txt"_s, "mine");
        }
        static void write(const QString& path, const QByteArray& bytes)
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        QStringList names(const QString& folder) const
        {
            QStringList there = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
            there.removeAll(u"library.lock"_s); // stays, so that nobody can hold another one of that name
            return there;
        }
    };

    static bool holds(const QString& folder)
    {
        Database database(folder, Database::Access::ReadWrite);
        if (!await(database.open()).ok())
            return false;
        const auto name = await(database.read(
            CallContext{}, [](Connection& connection) { return connection.value(u"SELECT name FROM collections"_s); }));
        return name.ok() && name->toString() == "Reading"_L1;
    }

private Q_SLOTS:
    void moves_data()
    {
        QTest::addColumn<QString>("parent"); // empty: beside it
        QTest::addColumn<bool>("exists");
        QTest::newRow("a new folder") << QString() << false;
        QTest::newRow("an empty folder") << QString() << true;
        QTest::newRow("another disk") << u"/dev/shm"_s << false;
    }
    void moves()
    {
        QFETCH(QString, parent);
        QFETCH(bool, exists);
        Old old;
        const QTemporaryDir other((parent.isEmpty() ? old.dir.path() : parent) + u"/sheaf-move-XXXXXX"_s);
        if (!other.isValid())
            QSKIP("There is no such folder to write to.");
        const QString to = other.filePath(u"deep/new"_s);
        if (exists)
            QVERIFY(QDir().mkpath(to));
        const auto moved = moveLibrary(old.from, to);
        QVERIFY(moved.ok());
        QVERIFY(holds(to));
        QVERIFY(old.names(to).contains(u"cache.db"_s));
        QCOMPARE(QFileInfo(to + u"/cache.db"_s).size(), 5 << 20);
        QCOMPARE(QFileInfo(to).permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
        QCOMPARE(old.names(old.from), (QStringList{u"library.moved"_s, u"thesis.txt"_s}));
        QVERIFY(!QFileInfo::exists(to + u".part"_s));
        // The old path does not lead to an empty library, and the way back is open.
        QCOMPARE(libraryNowAt(old.from), to);
        QVERIFY(!holds(old.from));
        QVERIFY(!QFileInfo::exists(old.from + u"/sheaf.db"_s));
        QVERIFY(QFile::remove(old.from + u"/thesis.txt"_s));
        QVERIFY(moveLibrary(to, old.from).ok());
        QCOMPARE(libraryNowAt(old.from), old.from);
        QCOMPARE(libraryNowAt(to), old.from);
        QVERIFY(holds(old.from));
    }
    // Texts that were pasted are files of the library: they go along, and the library knows them where they are.
    void pastedTextsGoAlong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"old"_s;
        QTest::newRow("letters of two units") << u"old 😀 é"_s;
    }
    void pastedTextsGoAlong()
    {
        QFETCH(QString, name);
        Old old;
        const QString from = old.dir.filePath(name);
        QVERIFY(name == "old"_L1 || QDir().rename(old.from, from));
        const QStringList paths{from + u"/pasted/2026-05-01 a note.txt"_s, u"/elsewhere/pasted/b.txt"_s,
                                from + u"/pasted"_s};
        {
            Database database(from, Database::Access::ReadWrite);
            QVERIFY(await(database.open()).ok());
            const auto added = await(database.write(CallContext{}, [paths](Connection& connection) -> Result<void> {
                for (const QString& path : paths) {
                    const auto row = connection.run(u"INSERT INTO documents (path, title, state, stage, added_ms)"
                                                    " VALUES (?, '', 'waiting', 'read', 0)"_s,
                                                    {path});
                    if (!row.ok())
                        return row.error();
                }
                return {};
            }));
            QVERIFY(added.ok());
        }
        QVERIFY(QDir().mkpath(from + u"/pasted"_s));
        Old::write(paths.first(), "pasted");
        const QString to = old.dir.filePath(u"new"_s);
        qint64 done = 0;
        qint64 all = 0;
        const auto moved = moveLibrary(from, to, {}, [&](qint64 now, qint64 whole) {
            QVERIFY(now >= done && now <= whole);
            done = now;
            all = whole;
        });
        QVERIFY(moved.ok());
        QVERIFY(done > 2 * (5 << 20));
        QCOMPARE(done, all);
        QVERIFY(QFileInfo::exists(to + u"/pasted/2026-05-01 a note.txt"_s));
        QVERIFY(!QFileInfo::exists(from + u"/pasted"_s));
        Database database(to, Database::Access::ReadWrite);
        QVERIFY(await(database.open()).ok());
        const auto known = await(database.read(CallContext{}, [](Connection& connection) -> Result<QStringList> {
            QStringList rows;
            const auto read = connection.each(u"SELECT path FROM documents ORDER BY id"_s, {},
                                              [&](const QSqlQuery& row) { rows.append(row.value(0).toString()); });
            return read.ok() ? Result<QStringList>(rows) : Result<QStringList>(read.error());
        }));
        QVERIFY(known.ok());
        QCOMPARE(*known, (QStringList{to + u"/pasted/2026-05-01 a note.txt"_s, paths.at(1), paths.at(2)}));
    }
    // As a kill leaves it behind, at each point of the way.
    void endedHalfWay_data()
    {
        QTest::addColumn<bool>("counts");
        QTest::newRow("announced") << false;
        QTest::newRow("in both places") << true;
    }
    void endedHalfWay()
    {
        QFETCH(bool, counts);
        Old old;
        const QString to = old.dir.filePath(u"new"_s);
        QVERIFY(announceMove(old.from, to).ok());
        QVERIFY(QDir().mkpath(counts ? to : to + u".part"_s));
        QVERIFY(QFile::link(u"nowhere"_s, (counts ? to : to + u".part"_s) + u"/window.ini"_s));
        if (counts)
            QVERIFY(QFile::copy(old.from + u"/sheaf.db"_s, to + u"/sheaf.db"_s));
        QCOMPARE(libraryNowAt(old.from), counts ? to : old.from);
        QCOMPARE(holds(old.from), !counts);
        QVERIFY(!QFileInfo::exists(to + u".part"_s));
        if (!counts)
            return;
        QVERIFY(holds(to));
        QCOMPARE(old.names(old.from), (QStringList{u"library.moved"_s, u"thesis.txt"_s}));
        Database reader(old.from, Database::Access::ReadOnly);
        const auto opened = await(reader.open());
        QCOMPARE(opened.ok() ? ErrorCode::Internal : opened.error().code, ErrorCode::NotFound);
        QVERIFY(opened.error().message.contains(to));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("to"); // from the folder above the library
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("itself") << u"old"_s << ErrorCode::InvalidInput;
        QTest::newRow("within itself") << u"old/er"_s << ErrorCode::InvalidInput;
        QTest::newRow("a file") << u"file"_s << ErrorCode::InvalidInput;
        QTest::newRow("a full folder") << u"full"_s << ErrorCode::InvalidInput;
        QTest::newRow("below a file") << u"file/new"_s << ErrorCode::PermissionDenied;
    }
    void refuses()
    {
        QFETCH(QString, to);
        QFETCH(ErrorCode, code);
        Old old;
        Old::write(old.dir.filePath(u"file"_s), "x");
        QVERIFY(QDir().mkpath(old.dir.filePath(u"full"_s)));
        Old::write(old.dir.filePath(u"full/.hidden"_s), "x");
        const QStringList before = old.names(old.from);
        const auto moved = moveLibrary(old.from, old.dir.filePath(to));
        QCOMPARE(moved.ok() ? ErrorCode::Internal : moved.error().code, code);
        QCOMPARE(old.names(old.from), before);
        QVERIFY(holds(old.from));
    }
    void none()
    {
        const QTemporaryDir dir;
        QCOMPARE(moveLibrary(dir.filePath(u"none"_s), dir.filePath(u"new"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(!QFileInfo::exists(dir.filePath(u"none"_s)));
    }
    void inUse()
    {
        Old old;
        Database database(old.from, Database::Access::ReadWrite);
        QVERIFY(await(database.open()).ok());
        QCOMPARE(moveLibrary(old.from, old.dir.filePath(u"new"_s)).error().code, ErrorCode::Database);
    }
    void stop()
    {
        const QTemporaryDir other(u"/dev/shm/sheaf-move-XXXXXX"_s);
        if (!other.isValid())
            QSKIP("There is no other disk to copy to.");
        Old old;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(moveLibrary(old.from, other.filePath(u"new"_s), stop.get_token()).error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(other.path()).isEmpty());
        QVERIFY(holds(old.from));
    }
};

QTEST_GUILESS_MAIN(TestLibraryMove)
#include "tst_librarymove.moc"
