#include "core/index/watchedfolders.h"
#include "support/workspace.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWatchedFolders : public QObject
{
    Q_OBJECT

    struct Scene
    {
        Workspace work;
        QThreadPool pool;
        std::unique_ptr<WatchedFolders> watched;

        ~Scene() { close(); }
        bool open()
        {
            const bool opened = work.open().ok();
            FolderWatcher::Options options;
            options.quiet = 20ms;
            watched = std::make_unique<WatchedFolders>(*work.database, *work.pipeline, pool, *work.clock, options);
            return opened;
        }
        void close()
        {
            watched.reset();
            pool.waitForDone();
            work.close();
        }
        DocumentRecord record(const QString& name) const
        {
            for (const DocumentRecord& each : work.documents()) {
                if (each.path == work.path(name))
                    return each;
            }
            return {};
        }
        bool isSearchable(const QString& name) const { return record(name).state == DocumentState::Searchable; }
    };

private Q_SLOTS:
    void theLibraryFollowsItsFolders()
    {
        Scene scene;
        QVERIFY(scene.open());
        scene.work.write(u"a.txt"_s, sampleText(u"whales"_s, 3));
        scene.work.write(u"no/b.txt"_s, sampleText(u"ships"_s, 3));
        QVERIFY(await(scene.watched->start()).ok());
        QVERIFY(await(scene.watched->add({scene.work.files(), {u"no/"_s}})).ok());
        QTRY_VERIFY(scene.isSearchable(u"a.txt"_s));
        // New, changed, moved, gone.
        scene.work.write(u"in/c.txt"_s, sampleText(u"trains"_s, 3));
        QTRY_VERIFY(scene.isSearchable(u"in/c.txt"_s));
        scene.work.write(u"a.txt"_s, sampleText(u"dolphins"_s, 3));
        QTRY_COMPARE(scene.work.searchText(u"dolphins"_s).size(), 3);
        QTRY_VERIFY(scene.isSearchable(u"a.txt"_s));
        const DocumentId id = scene.record(u"in/c.txt"_s).id;
        const auto embedded = scene.work.embedder.texts.size();
        QVERIFY(QDir().rename(scene.work.path(u"in"_s), scene.work.path(u"on"_s)));
        QTRY_VERIFY(scene.isSearchable(u"on/c.txt"_s));
        QCOMPARE(scene.record(u"on/c.txt"_s).id, id);
        QTRY_VERIFY(!scene.record(u"on/c.txt"_s).missing);
        QVERIFY(QFile::remove(scene.work.path(u"a.txt"_s)));
        QTRY_VERIFY(scene.record(u"a.txt"_s).missing);
        QCOMPARE(scene.work.searchText(u"dolphins"_s).size(), 3);
        QCOMPARE(scene.work.embedder.texts.size(), embedded);
        QCOMPARE(scene.work.documents().size(), 2);
        QCOMPARE(scene.work.findings(), QStringList());
    }
    void whatHappenedMeanwhile()
    {
        Scene scene;
        QVERIFY(scene.open());
        QVERIFY(await(scene.watched->add({scene.work.files(), {}})).ok());
        scene.work.add({scene.work.write(u"a.txt"_s, sampleText(u"whales"_s, 3)),
                        scene.work.write(u"b.txt"_s, sampleText(u"ships"_s, 3))});
        scene.close();
        QVERIFY(QFile::remove(scene.work.path(u"b.txt"_s)));
        QVERIFY(QFile::rename(scene.work.path(u"a.txt"_s), scene.work.path(u"c.txt"_s)));
        QVERIFY(scene.open());
        QVERIFY(await(scene.watched->start()).ok());
        QTRY_VERIFY(scene.isSearchable(u"c.txt"_s) && scene.record(u"b.txt"_s).missing);
        QCOMPARE(scene.work.documents().size(), 2);
        QCOMPARE(scene.work.reader.reads, 2);
    }
    void whatFailedIsNotTriedOverAndOver()
    {
        Scene scene;
        QVERIFY(scene.open());
        const QString path = scene.work.write(u"a.txt"_s, sampleText(u"whales"_s, 3));
        scene.work.reader.faults.insert(path, Error::make(ErrorCode::NoText, u"A scan."_s));
        const auto now = [] {
            return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
        };
        QTRY_VERIFY(proofOf(stampOf(path), now()) != FileStamp());
        QCOMPARE(await(scene.work.pipeline->addFound({path}))->first().error->code, ErrorCode::NoText);
        QCOMPARE(await(scene.work.pipeline->addFound({path}))->first().error->message, u"A scan."_s);
        QCOMPARE(scene.work.reader.reads, 1);
        scene.work.add({path}); // the person may
        QCOMPARE(scene.work.reader.reads, 2);
        scene.work.reader.faults.clear();
        scene.work.write(u"a.txt"_s, sampleText(u"ships"_s, 3));
        QCOMPARE(await(scene.work.pipeline->addFound({path}))->first().outcome, IndexedFile::Outcome::Indexed);
    }
    void theList()
    {
        Scene scene;
        QVERIFY(scene.open());
        const QString file = scene.work.write(u"in/a.txt"_s, u"text"_s);
        const QString folder = scene.work.path(u"in"_s);
        QCOMPARE(await(scene.watched->add({folder + u"/nowhere"_s, {}})).error().code, ErrorCode::NotFound);
        QCOMPARE(await(scene.watched->add({file, {}})).error().code, ErrorCode::InvalidInput);
        QVERIFY(await(scene.watched->add({folder + u"/../in/"_s, {}})).ok());
        QVERIFY(await(scene.watched->add({folder, {u"*.tmp"_s, u"x/"_s}})).ok());
        scene.close();
        QVERIFY(scene.open());
        const WatchedFolder expected{QFileInfo(folder).canonicalFilePath(), {u"*.tmp"_s, u"x/"_s}};
        QCOMPARE(await(scene.watched->folders()).valueOr({}), QList<WatchedFolder>{expected});
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(await(scene.watched->remove(folder)).ok());
        QCOMPARE(await(scene.watched->remove(folder)).error().code, ErrorCode::NotFound);
        QVERIFY(await(scene.watched->folders())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWatchedFolders)
#include "tst_watchedfolders.moc"
