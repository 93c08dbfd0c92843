#include "core/engines/builtinfilesearch.h"
#include "core/engines/filematches.h"
#include "core/engines/ripgrepsearch.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// Both searchers find the same in the same folders.
class TestFileSearch : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            QFETCH_GLOBAL(bool, ripgrep);
            if (ripgrep)
                search = std::make_unique<RipgrepSearch>(ripgrepProgram(), clock, &pool);
            else
                search = std::make_unique<BuiltinFileSearch>(clock, &pool);
            QDir(dir.path()).mkpath(u"in/deep/er"_s);
            QDir(dir.path()).mkpath(u"out"_s);
            options.folders = {path(u"in"_s)};
        }
        QString path(const QString& name) const { return QDir(dir.path()).canonicalPath() + u'/' + name; }
        void write(const QString& name, const QByteArray& bytes) const
        {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        Result<QList<FileMatch>> find(const QString& query) { return await(search->search(query, options, {}, {})); }

        QTemporaryDir dir;
        std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
        QThreadPool pool;
        std::unique_ptr<FileSearch> search;
        FileSearchOptions options;
    };

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("ripgrep");
        QTest::newRow("built-in") << false;
        QTest::newRow("ripgrep") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, ripgrep);
        if (ripgrep && ripgrepProgram().isEmpty())
            QSKIP("ripgrep is not installed");
    }
    void finds()
    {
        Fixture f;
        f.write(u"in/a.txt"_s, "one\ntwo\nzinc is smelted at 419 degrees\nfour\nfive\nsix\n");
        f.write(u"in/deep/er/b.md"_s, "The ZINC of Sheaf\n");
        f.write(u"in/deep/c.txt"_s, "nothing of it\n");
        QStringList heard;
        const auto found = await(f.search->search(u"At how many degrees is zinc smelted?"_s, f.options, {},
                                                  [&](const FileMatch& match) { heard.append(match.path); }));
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 2);
        const FileMatch& first = found->first();
        QCOMPARE(first.path, f.path(u"in/a.txt"_s));
        QCOMPARE(first.line, 3);
        QCOMPARE(first.text, u"zinc is smelted at 419 degrees"_s);
        QCOMPARE(first.before, (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(first.after, (QStringList{u"four"_s, u"five"_s}));
        QVERIFY(first.score > found->at(1).score);
        QTRY_COMPARE(heard.size(), 2);
    }
    void staysInside()
    {
        Fixture f;
        f.write(u"out/secret.txt"_s, "zinc\n");
        f.write(u"in/a.txt"_s, "zinc\n");
        f.write(u"in/.hidden"_s, "zinc\n");
        QVERIFY(QFile::link(f.path(u"out/secret.txt"_s), f.path(u"in/link.txt"_s)));
        QVERIFY(QFile::link(f.path(u"out"_s), f.path(u"in/folder"_s)));
        QVERIFY(QFile::link(f.path(u"in"_s), f.path(u"in/deep/loop"_s)));
        const auto found = f.find(u"zinc"_s);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().path, f.path(u"in/a.txt"_s));
        // A folder that was allowed as a link is the folder it means.
        f.options.folders = {f.path(u"in/folder"_s)};
        QCOMPARE(f.find(u"zinc"_s)->first().path, f.path(u"out/secret.txt"_s));
    }
    void strangeFiles()
    {
        Fixture f;
        QCOMPARE(::mkfifo(QFile::encodeName(f.path(u"in/pipe"_s)).constData(), 0600), 0);
        f.write(u"in/binary"_s, QByteArray("zinc\0zinc\n", 10) + QByteArray(1000, '\0'));
        f.write(u"in/late.bin"_s, "zinc\n" + QByteArray(300'000, 'x') + QByteArray(10, '\0') + "\n");
        f.write(u"in/line.txt"_s, QByteArray(200'000, 'x') + " zinc\n");
        f.write(u"in/large.txt"_s, "zinc\n" + QByteArray(9 * 1024 * 1024, '\n'));
        f.write(u"in/latin1.txt"_s, "K\xe4se und zinc\n");
        f.write(u"in/utf16.txt"_s, QByteArray("\xff\xfez\0i\0n\0c\0\n\0", 12));
        f.write(u"in/closed.txt"_s, "zinc\n");
        QFile::setPermissions(f.path(u"in/closed.txt"_s), {});
        f.write(u"in/new\nline -e.txt"_s, "zinc here\n");
        f.write(u"in/--pre=sh"_s, "zinc there\n");
        QStringList names;
        const auto found = f.find(u"zinc"_s);
        QVERIFY(found.ok());
        for (const FileMatch& match : *found)
            names.append(match.path.mid(f.path(u"in/"_s).size()));
        names.sort();
        names.removeAll(u"closed.txt"_s); // to be read where the test runs as root
        QCOMPARE(names, (QStringList{u"--pre=sh"_s, u"latin1.txt"_s, u"new\nline -e.txt"_s, u"utf16.txt"_s}));
        for (const FileMatch& match : *found)
            QVERIFY(match.path.endsWith(u"latin1.txt"_s) == match.text.contains(u"Käse"_s));
    }
    void noPermission()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        Fixture f;
        f.write(u"in/closed.txt"_s, "zinc\n");
        QFile::setPermissions(f.path(u"in/closed.txt"_s), {});
        const auto found = f.find(u"zinc"_s);
        QVERIFY(found.ok());
        QVERIFY(found->isEmpty());
    }
    void strangeQueries_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("count");
        QTest::newRow("an option") << u"--pre sh zinc"_s << 1;
        QTest::newRow("a shell") << u"$(touch x) `id` zinc; rm"_s << 1;
        QTest::newRow("an expression") << u".*"_s << 0;
        QTest::newRow("brackets") << u"[zinc("_s << 1;
        QTest::newRow("nothing") << u""_s << 0;
        QTest::newRow("signs") << u"?! - -- ..."_s << 0;
        QTest::newRow("only function words") << u"what is it"_s << 0;
        QTest::newRow("another form") << u"zincs"_s << 1;
        QTest::newRow("long") << QString(u"zinc word%1 "_s.repeated(5000)) << 1;
    }
    void strangeQueries()
    {
        QFETCH(QString, query);
        QFETCH(int, count);
        Fixture f;
        f.write(u"in/a.txt"_s, "zinc\n");
        const auto found = f.find(query);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), count);
    }
    void limits()
    {
        Fixture f;
        for (int i = 0; i < 30; ++i)
            f.write(u"in/%1.txt"_s.arg(i), QByteArray("zinc\n\n\n\n").repeated(100));
        f.write(u"in/best.txt"_s, "zinc and copper\n");
        f.options.limit = 5;
        const auto found = f.find(u"zinc copper"_s);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 5);
        QCOMPARE(found->first().path, f.path(u"in/best.txt"_s));
    }
    void folders()
    {
        Fixture f;
        f.options.folders = {};
        QCOMPARE(f.find(u"zinc"_s).error().code, ErrorCode::InvalidInput);
        f.options.folders = {f.path(u"nowhere"_s)};
        QCOMPARE(f.find(u"zinc"_s).error().code, ErrorCode::NotFound);
        f.write(u"in/deep/a.txt"_s, "zinc\n");
        f.options.folders = {f.path(u"nowhere"_s), f.path(u"in/deep"_s), f.path(u"in"_s), f.path(u"in/"_s)};
        QCOMPARE(f.find(u"zinc"_s)->size(), 1); // once
    }
    void deadline()
    {
        Fixture f;
        f.write(u"in/a.txt"_s, "zinc\n");
        CallContext call;
        call.deadline = f.clock->now();
        const auto found = f.search->search(u"zinc"_s, f.options, call, {});
        QTRY_VERIFY((f.clock->advance(std::chrono::seconds(1)), found.isFinished()));
        QVERIFY(resultOf(found).ok()); // what there was by then
    }
    void stopping()
    {
        Fixture f;
        f.write(u"in/a.txt"_s, "zinc\n");
        std::stop_source stop;
        CallContext call;
        call.stop = stop.get_token();
        int heard = 0;
        const auto found = f.search->search(u"zinc"_s, f.options, call, [&](const FileMatch&) { ++heard; });
        stop.request_stop();
        QCOMPARE(await(found).error().code, ErrorCode::Cancelled);
        settleEvents();
        QCOMPARE(heard, 0);
    }
    void destroying()
    {
        Fixture f;
        f.write(u"in/a.txt"_s, "zinc\n");
        const auto found = f.search->search(u"zinc"_s, f.options, {}, {});
        f.search.reset();
        QCOMPARE(await(found).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFileSearch)
#include "tst_filesearch.moc"
