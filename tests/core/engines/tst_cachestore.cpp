#include "core/engines/cachestore.h"

#include "support/await.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

static QByteArray key(int n)
{
    return QByteArray::number(n).rightJustified(32, '.');
}

class TestCacheStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> dir;
    std::unique_ptr<CacheStore> store;

    QString file() const { return dir->filePath(u"cache.db"_s); }
    void reopen(qint64 maxBytes = 1024 * 1024)
    {
        store.reset();
        store = std::make_unique<CacheStore>(file(), maxBytes);
    }
    void put(const QString& kind, int from, int to, const QByteArray& value)
    {
        QList<CacheEntry> entries;
        for (int i = from; i < to; ++i)
            entries.append({key(i), value});
        QVERIFY(await(store->put(kind, entries)).ok());
    }
    // Which of 0..n are there; looking counts as using.
    QList<int> present(const QString& kind, int n)
    {
        QList<QByteArray> keys;
        for (int i = 0; i < n; ++i)
            keys.append(key(i));
        const auto found = await(store->get(kind, keys)).valueOr({});
        QList<int> there;
        for (int i = 0; i < n; ++i) {
            if (found.contains(key(i)))
                there.append(i);
        }
        return there;
    }
    CacheStats stats() { return await(store->stats()).valueOr({-1, -1, -1, -1}); }
    void useless()
    {
        put(u"a"_s, 0, 3, "x");
        QVERIFY(present(u"a"_s, 3).isEmpty());
        QVERIFY(await(store->clear({})).ok());
        QCOMPARE(stats().entries, 0);
        QCOMPARE(stats().misses, 3);
    }

private Q_SLOTS:
    void init()
    {
        dir = std::make_unique<QTemporaryDir>();
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        reopen();
    }
    void cleanup() { store.reset(); }

    void givesBackWhatItWasGiven()
    {
        QVERIFY(await(store->put(u"a"_s, {{key(1), "one"}, {key(2), QByteArray("\0\xff", 2)}, {key(3), {}}})).ok());
        QVERIFY(await(store->put(u"b"_s, {{key(1), "other"}})).ok());
        QVERIFY(await(store->put(u"a"_s, {{key(1), "new"}})).ok());
        const auto found = await(store->get(u"a"_s, {key(3), key(9), key(1), key(2), key(1)}));
        QCOMPARE(found->size(), 3);
        QCOMPARE(found->value(key(1)), QByteArray("new"));
        QCOMPARE(found->value(key(2)), QByteArray("\0\xff", 2));
        QVERIFY(found->contains(key(3)) && found->value(key(3)).isEmpty());
        QCOMPARE(await(store->get(u"b"_s, {key(1)}))->value(key(1)), QByteArray("other"));
        QVERIFY(await(store->get(u"a"_s, {}))->isEmpty());
        const auto now = stats();
        QCOMPARE(now.entries, 4);
        QCOMPARE(now.hits, 4);
        QCOMPARE(now.misses, 1); // equal keys counted once
        QVERIFY(now.bytes > 4 * 32);
    }
    void outlivesTheProgram()
    {
        put(u"a"_s, 0, 5, "x");
        reopen();
        QCOMPARE(present(u"a"_s, 6).size(), 5);
        QCOMPARE(stats().hits, 5);
    }
    void isForItsOwnerOnly()
    {
        store.reset();
        QFile::remove(file());
        QFile open(file());
        QVERIFY(open.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                                    QFileDevice::ReadGroup | QFileDevice::ReadOther));
        open.close();
        reopen();
        put(u"a"_s, 0, 1, "x");
        for (const QString& path : {file(), file() + u"-wal"_s, file() + u"-shm"_s}) {
            QVERIFY(QFileInfo::exists(path));
            QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                     QFileDevice::Permissions());
        }
    }
    void theLeastRecentlyUsedGo()
    {
        // Nine entries of 1,132 bytes fit into 11,000, and eight into nine tenths of them.
        reopen(11'000);
        put(u"a"_s, 0, 9, QByteArray(1000, 'v'));
        QCOMPARE(stats().entries, 9);
        QCOMPARE(await(store->get(u"a"_s, {key(0)}))->size(), 1); // used, so it stays
        put(u"a"_s, 9, 10, QByteArray(1000, 'v'));
        QCOMPARE(present(u"a"_s, 10), (QList<int>{0, 3, 4, 5, 6, 7, 8, 9}));
        QVERIFY(stats().bytes <= 11'000);
    }
    void staysWithinItsBound()
    {
        reopen(50'000);
        for (int i = 0; i < 40; ++i) {
            put(u"a"_s, i * 10, i * 10 + 10, QByteArray(100 + i * 17 % 900, 'v'));
            const auto now = stats();
            QVERIFY(now.bytes <= 50'000);
            QVERIFY(now.entries >= 10);
        }
        reopen(10'000); // a smaller bound than the file has
        put(u"a"_s, 1000, 1001, "v");
        QVERIFY(stats().bytes <= 10'000);
        QCOMPARE(await(store->get(u"a"_s, {key(1000)}))->size(), 1);
    }
    void whatIsTooLargeEvictsNobody()
    {
        reopen(10'000);
        put(u"a"_s, 0, 3, "small");
        put(u"a"_s, 3, 4, QByteArray(10'000, 'v'));
        QCOMPARE(present(u"a"_s, 4), (QList<int>{0, 1, 2}));
    }
    void clears()
    {
        put(u"a"_s, 0, 300, QByteArray(1000, 'v'));
        put(u"b"_s, 0, 2, "x");
        const qint64 before = QFileInfo(file()).size() + QFileInfo(file() + u"-wal"_s).size();
        QVERIFY(await(store->clear(u"a"_s)).ok());
        QVERIFY(QFileInfo(file()).size() + QFileInfo(file() + u"-wal"_s).size() < before / 2);
        QVERIFY(present(u"a"_s, 300).isEmpty());
        QCOMPARE(present(u"b"_s, 2).size(), 2);
        QVERIFY(await(store->clear({})).ok());
        QCOMPARE(stats().entries, 0);
        QCOMPARE(stats().bytes, 0);
    }
    void manyKeysAtOnce()
    {
        reopen(64 * 1024 * 1024);
        put(u"a"_s, 0, 5'000, "v");
        QCOMPARE(present(u"a"_s, 5'001).size(), 5'000);
    }
    void twoProgramsShareAFile()
    {
        CacheStore other(file(), 1024 * 1024);
        put(u"a"_s, 0, 3, "x");
        QCOMPARE(await(other.get(u"a"_s, {key(0), key(2)}))->size(), 2);
        QVERIFY(await(other.put(u"a"_s, {{key(7), "y"}})).ok());
        QCOMPARE(present(u"a"_s, 8), (QList<int>{0, 1, 2, 7}));
    }
    void anyThreadMayCall()
    {
        std::vector<std::thread> threads;
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = t * 100; i < t * 100 + 50; ++i) {
                    store->put(u"a"_s, {{key(i), QByteArray::number(i)}}).waitForFinished();
                    auto got = store->get(u"a"_s, {key(i)});
                    got.waitForFinished();
                    if (resultOf<QHash<QByteArray, QByteArray>>(got)->value(key(i)) != QByteArray::number(i))
                        ++wrong;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(stats().entries, 200);
    }

    void unusableFiles_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"text", "folder", "no folder"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    // Nothing fails, nothing is kept, and one line says so.
    void unusableFiles()
    {
        QFETCH(QString, what);
        store.reset();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be used"_s));
        if (what == "text"_L1) {
            QFile::remove(file());
            QFile text(file());
            QVERIFY(text.open(QIODevice::WriteOnly));
            text.write(QByteArray(5000, 'x'));
            text.close();
            reopen();
        } else if (what == "folder"_L1) {
            store = std::make_unique<CacheStore>(dir->path(), 1000);
        } else {
            store = std::make_unique<CacheStore>(u"/dev/null/cache.db"_s, 1000);
        }
        useless();
    }
    void madeWhenThereIsSomethingToKeep()
    {
        const QString later = dir->filePath(u"library/cache.db"_s);
        store = std::make_unique<CacheStore>(later, 1000);
        QVERIFY(present(u"a"_s, 3).isEmpty());
        QVERIFY(await(store->clear({})).ok());
        QCOMPARE(await(store->stats())->entries, 0);
        QVERIFY(!QFileInfo::exists(dir->filePath(u"library"_s)));
        put(u"a"_s, 0, 1, QByteArray(10, 'v'));
        QVERIFY(QFileInfo::exists(later));
        QCOMPARE(await(store->stats())->entries, 1);
    }
    void damageFurtherIn()
    {
        put(u"a"_s, 0, 500, QByteArray(1000, 'v'));
        store.reset();
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        const qint64 size = damaged.size();
        QVERIFY(size > 400'000);
        damaged.seek(8192);
        damaged.write(QByteArray(int(size) - 8192, '\xff'));
        damaged.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be used"_s));
        reopen();
        put(u"a"_s, 500, 501, "x");
        QVERIFY(present(u"a"_s, 501).isEmpty());
        put(u"a"_s, 0, 1, "x");
        QVERIFY(present(u"a"_s, 1).isEmpty());
    }
    void anotherVersionIsEmptied()
    {
        put(u"a"_s, 0, 5, "x");
        store.reset();
        QFile other(file());
        QVERIFY(other.open(QIODevice::ReadWrite));
        other.seek(60); // user_version, big-endian (sqlite.org/fileformat.html)
        other.write(QByteArray("\0\0\0\x63", 4));
        other.close();
        reopen();
        QVERIFY(present(u"a"_s, 5).isEmpty());
        put(u"a"_s, 0, 5, "x");
        reopen();
        QCOMPARE(present(u"a"_s, 5).size(), 5);
    }

    void destructionKeepsWhatWasGivenAndCancelsReads()
    {
        put(u"a"_s, 0, 1, "x");
        Future<void> first;
        Future<void> second;
        Future<QHash<QByteArray, QByteArray>> read;
        {
            // While another program writes, the first write waits and the others wait for it.
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(file());
            QVERIFY(other.open());
            QSqlQuery query(other);
            QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
            first = store->put(u"a"_s, {{key(1), "x"}});
            read = store->get(u"a"_s, {key(0)});
            second = store->put(u"a"_s, {{key(2), "x"}});
            std::thread destroying([this] { store.reset(); });
            read.waitForFinished();
            QVERIFY(!first.isFinished() && !second.isFinished());
            QVERIFY(query.exec(u"COMMIT"_s));
            destroying.join();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        const auto cancelled = resultOf<QHash<QByteArray, QByteArray>>(read);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QVERIFY(resultOf<void>(first).ok() && resultOf<void>(second).ok());
        reopen();
        QCOMPARE(present(u"a"_s, 5), (QList<int>{0, 1, 2}));
    }
};

QTEST_GUILESS_MAIN(TestCacheStore)
#include "tst_cachestore.moc"
