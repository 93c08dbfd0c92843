// Who goes first, and what a stop leaves.
#include "support/workspace.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using Outcome = IndexedFile::Outcome;

class TestIngestOrder : public QObject
{
    Q_OBJECT

    static DocumentId idOf(const Workspace& work, const QString& path)
    {
        for (const DocumentRecord& record : work.documents()) {
            if (record.path == path)
                return record.id;
        }
        return {};
    }

private Q_SLOTS:
    void smallBeforeLargeAndThePersonFirst()
    {
        Workspace work;
        work.options.documentsInFlight = 1;
        QVERIFY(work.open().ok());
        const QString large = work.write(u"1.txt"_s, sampleText(u"whales"_s, 3000));
        const QString middle = work.write(u"2.txt"_s, sampleText(u"ships"_s, 1500));
        const QString small = work.write(u"3.txt"_s, sampleText(u"trains"_s, 3));
        const QString wanted = work.write(u"4.txt"_s, sampleText(u"planes"_s, 1600));
        QStringList order;
        work.reader.before = [&](const QString& path) { order.append(path); };
        work.pipeline->setPaused(true);
        const auto adding = work.pipeline->add({work.files()}, Secret(), {});
        QTRY_COMPARE(work.pipeline->progress().files, 4);
        QTRY_VERIFY(idOf(work, wanted).isValid());
        settleEvents();
        work.pipeline->putFirst({idOf(work, wanted)});
        work.pipeline->setPaused(false);
        QVERIFY(await(adding, 60'000).ok());
        QCOMPARE(order, (QStringList{wanted, small, middle, large}));
        QCOMPARE(work.findings(), QStringList());
    }
    void thePersonsDocumentIsEmbeddedFirst()
    {
        Workspace work;
        work.embedder.atOnce = 1;
        work.embedder.hold = true;
        QVERIFY(work.open().ok());
        QStringList paths;
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            paths.append(work.write(name + u".txt"_s, sampleText(u"subject"_s + name, 20)));
        const auto adding = work.pipeline->add(paths, Secret(), {});
        QTRY_COMPARE(work.searchText(u"sentence"_s, 1000).size(), 80);
        QTRY_COMPARE(work.pipeline->progress().chunks, 80);
        for (int i = 0; i < 16; ++i) // reads behind the pipeline's own
            QCOMPARE(work.searchText(u"sentence"_s, 1000).size(), 80);
        const auto sent = work.embedder.texts.size();
        work.pipeline->putFirst({idOf(work, paths[3]), idOf(work, paths[2])});
        work.embedder.release();
        QVERIFY(await(adding).ok());
        const auto next = work.embedder.texts.mid(sent);
        QVERIFY(next.size() > 50);
        // What was in flight stays; then the two, one after the other, as far as they were not under way.
        QVERIFY2(next[0].contains(u"subjectd"_s), qPrintable(next[0]));
        QVERIFY2(next[30].contains(u"subjectc"_s), qPrintable(next[30]));
        QCOMPARE(work.findings(), QStringList());
    }
    void stopAfterThisFile()
    {
        Workspace work;
        work.options.documentsInFlight = 1;
        QVERIFY(work.open().ok());
        QStringList paths;
        for (int i = 0; i < 5; ++i)
            paths.append(work.write(u"%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 3)));
        work.reader.behind = [&](const QString& path) {
            if (path == paths[1])
                work.pipeline->stopAfterCurrent();
        };
        const auto files = work.add(paths);
        QCOMPARE(files[0].outcome, Outcome::Indexed);
        QCOMPARE(files[1].outcome, Outcome::Indexed);
        for (int i = 2; i < 5; ++i) {
            QCOMPARE(files[i].outcome, Outcome::Cancelled);
            QCOMPARE(files[i].document.state, DocumentState::Waiting);
        }
        QCOMPARE(work.reader.reads, 2);
        QVERIFY(!work.pipeline->progress().active());
        QCOMPARE(work.findings(), QStringList());
        work.reader.behind = nullptr;
        const auto resumed = await(work.pipeline->resumeUnfinished());
        QCOMPARE(resumed->size(), 3);
        for (const IndexedFile& file : *resumed)
            QCOMPARE(file.outcome, Outcome::Indexed);
        QCOMPARE(work.reader.reads, 5);
        QCOMPARE(work.embedder.texts.size(), 15); // nothing twice
    }
    void stopAfterThisFileWhileEmbedding()
    {
        Workspace work;
        work.options.embed.bufferedChunks = 16;
        work.embedder.hold = true;
        QVERIFY(work.open().ok());
        QStringList paths;
        for (int i = 0; i < 6; ++i)
            paths.append(work.write(u"%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 40)));
        const auto adding = work.pipeline->add(paths, Secret(), {});
        QTRY_COMPARE(work.searchText(u"sentence"_s, 1000).size(), 240);
        QTRY_COMPARE(work.pipeline->progress().chunks, 240);
        for (int i = 0; i < 16; ++i)
            QCOMPARE(work.searchText(u"sentence"_s, 1000).size(), 240);
        work.pipeline->stopAfterCurrent();
        work.embedder.release();
        const auto files = await(adding);
        QVERIFY(files.ok());
        int indexed = 0;
        for (const IndexedFile& file : *files) {
            indexed += file.outcome == Outcome::Indexed;
            if (file.outcome == Outcome::Cancelled)
                QCOMPARE(file.document.embedded, 0); // none is left in the middle
            else
                QCOMPARE(file.document.embedded, 40);
        }
        QVERIFY2(indexed >= 1 && indexed <= 3, qPrintable(QString::number(indexed)));
        QVERIFY(await(work.pipeline->resumeUnfinished()).ok());
        QCOMPARE(work.embedder.texts.size(), 240);
        QCOMPARE(work.findings(), QStringList());
    }
    void nothingAtWork()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.pipeline->stopAfterCurrent();
        work.pipeline->putFirst({{1}, {2}});
        const auto adding = work.pipeline->add({work.write(u"a.txt"_s, sampleText(u"ships"_s, 3))}, Secret(), {});
        work.pipeline->stopAfterCurrent(); // while it looks for files
        QCOMPARE(await(adding).error().code, ErrorCode::Cancelled);
        QVERIFY(work.documents().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIngestOrder)
#include "tst_ingestorder.moc"
