#include "core/index/folderwatcher.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <unistd.h>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

class TestFolderWatcher : public QObject
{
    Q_OBJECT

    struct Scene
    {
        QTemporaryDir dir;
        QThreadPool pool;
        FakeClock clock;
        FolderWatcher::Options options;
        std::unique_ptr<FolderWatcher> watcher;
        QStringList files; // told since the last look
        QStringList gone;
        QStringList limits;

        ~Scene()
        {
            watcher.reset();
            pool.waitForDone();
        }
        QString root() const { return QDir(dir.path()).canonicalPath() + u"/root"_s; }
        QString path(const QString& name) const { return root() + u'/' + name; }
        void write(const QString& name, const QByteArray& text = "text") const
        {
            QDir().mkpath(QFileInfo(path(name)).path());
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        void start(const QStringList& ignore = {})
        {
            QDir().mkpath(root());
            watcher = std::make_unique<FolderWatcher>(pool, clock, options);
            QObject::connect(watcher.get(), &FolderWatcher::found, watcher.get(),
                             [this](const QStringList& there, const QStringList& missing) {
                                 files += there;
                                 gone += missing;
                             });
            QObject::connect(watcher.get(), &FolderWatcher::limited, watcher.get(),
                             [this](const QString& message) { limits.append(message); });
            watcher->watch({{root(), ignore}});
            QTRY_VERIFY(gone.contains(root()) || told());
            files.clear();
            gone.clear();
        }
        // Lets the quiet pass; true where something was told.
        bool told()
        {
            settleEvents();
            clock.advance(options.quiet);
            pool.waitForDone();
            settleEvents();
            return !files.isEmpty() || !gone.isEmpty();
        }
        QStringList names()
        {
            QStringList list;
            for (const QString& file : std::as_const(files))
                list.append(file.mid(root().size() + 1));
            list.sort();
            list.removeDuplicates();
            return list;
        }
    };

private Q_SLOTS:
    void whatIsThereAtTheStart()
    {
        Scene scene;
        scene.write(u"a.txt"_s);
        scene.write(u"deep/er/b.txt"_s);
        scene.write(u"deep/c.jpg"_s);
        scene.write(u".hidden/d.txt"_s);
        scene.write(u"skip/e.txt"_s);
        QFile::link(scene.path(u"a.txt"_s), scene.path(u"link.txt"_s));
        scene.watcher = std::make_unique<FolderWatcher>(scene.pool, scene.clock, scene.options);
        QSignalSpy found(scene.watcher.get(), &FolderWatcher::found);
        scene.watcher->watch({{scene.root(), {u"skip/"_s}}});
        QTRY_VERIFY(scene.told() || !found.isEmpty());
        QCOMPARE(found.first()[0].toStringList(),
                 (QStringList{scene.path(u"a.txt"_s), scene.path(u"deep/er/b.txt"_s)}));
        QCOMPARE(found.first()[1].toStringList(), QStringList{scene.root()});
        QCOMPARE(scene.watcher->watches(), 3); // root, deep, deep/er
        QVERIFY(scene.watcher->isComplete());
    }
    void whatHappens_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("gone");
        QTest::newRow("new file") << u"new"_s << QStringList{u"new.txt"_s} << QStringList();
        QTest::newRow("written in place") << u"write"_s << QStringList{u"in/a.txt"_s} << QStringList();
        QTest::newRow("written and renamed over")
            << u"replace"_s << QStringList{u"in/a.txt"_s} << QStringList{u"in/tmp.txt"_s};
        QTest::newRow("removed") << u"remove"_s << QStringList() << QStringList{u"in/a.txt"_s};
        QTest::newRow("moved") << u"move"_s << QStringList{u"b.txt"_s} << QStringList{u"in/a.txt"_s};
        QTest::newRow("new folder") << u"folder"_s << QStringList{u"x/y/z.txt"_s} << QStringList{u"x"_s};
        QTest::newRow("folder moved") << u"movefolder"_s << QStringList{u"on/a.txt"_s}
                                      << (QStringList{u"in"_s, u"on"_s});
        QTest::newRow("folder removed") << u"removefolder"_s << QStringList() << (QStringList{u"in"_s, u"in/a.txt"_s});
        QTest::newRow("second name") << u"link"_s << QStringList{u"c.txt"_s} << QStringList();
        QTest::newRow("nothing of interest") << u"noise"_s << QStringList() << QStringList();
    }
    void whatHappens()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, files);
        QFETCH(QStringList, gone);
        Scene scene;
        scene.write(u"in/a.txt"_s);
        scene.start({u"ignored*"_s});
        if (what == u"new"_s) {
            scene.write(u"new.txt"_s);
        } else if (what == u"write"_s) {
            scene.write(u"in/a.txt"_s, "other");
        } else if (what == u"replace"_s) {
            scene.write(u"in/tmp.txt"_s, "other");
            QCOMPARE(::rename(qPrintable(scene.path(u"in/tmp.txt"_s)), qPrintable(scene.path(u"in/a.txt"_s))), 0);
        } else if (what == u"remove"_s) {
            QVERIFY(QFile::remove(scene.path(u"in/a.txt"_s)));
        } else if (what == u"move"_s) {
            QVERIFY(QFile::rename(scene.path(u"in/a.txt"_s), scene.path(u"b.txt"_s)));
        } else if (what == u"folder"_s) {
            scene.write(u"x/y/z.txt"_s);
        } else if (what == u"movefolder"_s) {
            QVERIFY(QDir().rename(scene.path(u"in"_s), scene.path(u"on"_s)));
        } else if (what == u"removefolder"_s) {
            QVERIFY(QDir(scene.path(u"in"_s)).removeRecursively());
        } else if (what == u"link"_s) {
            QCOMPARE(::link(qPrintable(scene.path(u"in/a.txt"_s)), qPrintable(scene.path(u"c.txt"_s))), 0);
        } else {
            scene.write(u"x.jpg"_s);
            scene.write(u".x.txt"_s);
            scene.write(u"ignored.txt"_s);
            QFile::link(u"/etc/hostname"_s, scene.path(u"link.txt"_s));
            QFile::link(u"/etc"_s, scene.path(u"etc"_s));
            for (int i = 0; i < 5; ++i)
                QVERIFY(!scene.told());
            return;
        }
        QTRY_VERIFY(scene.told() && scene.names() == files && scene.gone.size() >= gone.size());
        for (const QString& name : gone)
            QVERIFY2(scene.gone.contains(scene.path(name)), qPrintable(scene.gone.join(u' ')));
        // What was moved or made goes on being watched.
        if (what == u"folder"_s || what == u"movefolder"_s) {
            const QString below = what == u"folder"_s ? u"x/y/new.txt"_s : u"on/new.txt"_s;
            scene.files.clear();
            scene.write(below);
            QTRY_VERIFY(scene.told() && scene.names() == QStringList{below});
        }
    }
    void toldWhenItIsQuietButNotTooLate()
    {
        Scene scene;
        scene.start();
        QSignalSpy found(scene.watcher.get(), &FolderWatcher::found);
        int rounds = 0;
        for (; rounds < 100 && found.isEmpty(); ++rounds) { // never quiet
            scene.write(u"a.txt"_s, QByteArray::number(rounds));
            for (int i = 0; i < 20 && scene.clock.pending() == 0; ++i)
                settleEvents();
            settleEvents();
            scene.clock.advance(scene.options.quiet / 2);
            scene.pool.waitForDone();
            settleEvents();
        }
        QVERIFY2(rounds >= 15 && rounds <= 25, qPrintable(QString::number(rounds)));
        QCOMPARE(scene.names(), QStringList{u"a.txt"_s});
    }
    void tooFewWatches()
    {
        Scene scene;
        scene.options.maxFolders = 2;
        for (int i = 0; i < 5; ++i)
            scene.write(u"%1/a.txt"_s.arg(i));
        scene.start();
        QVERIFY(!scene.watcher->isComplete());
        QCOMPARE(scene.watcher->watches(), 2);
        QCOMPARE(scene.limits.size(), 1);
        QVERIFY2(scene.limits[0].contains(u"15 min"_s), qPrintable(scene.limits[0]));
        // Found by looking from time to time, and said once.
        scene.write(u"4/new.txt"_s);
        for (int round = 0; round < 3; ++round) {
            scene.files.clear();
            scene.clock.advance(scene.options.rescan);
            QTRY_VERIFY(scene.told() && scene.names().contains(u"4/new.txt"_s));
        }
        QCOMPARE(scene.limits.size(), 1);
    }
    void aFolderThatComesAndGoes()
    {
        Scene scene;
        scene.start();
        QVERIFY(QDir().rmdir(scene.root()));
        QTRY_VERIFY(scene.told() && scene.gone.contains(scene.root()));
        QVERIFY(!scene.watcher->isComplete());
        QTRY_COMPARE(scene.limits.size(), 1);
        scene.write(u"a.txt"_s);
        scene.clock.advance(scene.options.rescan);
        QTRY_VERIFY(scene.told() && scene.names() == QStringList{u"a.txt"_s});
        QVERIFY(scene.watcher->isComplete());
        scene.files.clear();
        scene.write(u"b.txt"_s);
        QTRY_VERIFY(scene.told() && scene.names() == QStringList{u"b.txt"_s});
    }
    void otherFolders()
    {
        Scene scene;
        scene.start();
        scene.watcher->watch({});
        QCOMPARE(scene.watcher->watches(), 0);
        scene.write(u"a.txt"_s);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!scene.told());
    }
    void destroyedWhileItLooks()
    {
        Scene scene;
        for (int i = 0; i < 200; ++i)
            scene.write(u"%1/a.txt"_s.arg(i));
        scene.watcher = std::make_unique<FolderWatcher>(scene.pool, scene.clock, scene.options);
        scene.watcher->watch({{scene.root(), {}}});
        scene.watcher.reset();
        scene.pool.waitForDone();
        settleEvents();
        QCOMPARE(scene.clock.pending(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFolderWatcher)
#include "tst_folderwatcher.moc"
