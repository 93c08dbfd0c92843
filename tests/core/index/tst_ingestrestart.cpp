#include "core/index/textindex.h"
#include "support/workspace.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using Outcome = IndexedFile::Outcome;

namespace {

constexpr int documentCount = 40;
constexpr int chunkCount = 12;

// The program that is killed: indexes a folder into a library, and goes on with what an earlier life has left.
int indexUntilKilled(const QString& library, const QString& files)
{
    Database database(library);
    if (!await(database.open()).ok())
        return 3;
    QThreadPool searchPool;
    QThreadPool cpu;
    SteadyClock clock;
    FakeReader reader;
    FakeEmbedder embedder;
    MappedIndex vectors(database, searchPool);
    static_cast<void>(vectors.load());
    IngestOptions options;
    options.chunks = {24, 0};
    IngestPipeline pipeline({database, vectors, reader, embedder, cpu, clock}, options);
    const auto resumed = await(pipeline.resumeUnfinished(), 60'000);
    const auto added = await(pipeline.add({files}, Secret(), {}), 60'000);
    cpu.waitForDone();
    return resumed.ok() && added.ok() ? 0 : 3;
}

} // namespace

class TestIngestRestart : public QObject
{
    Q_OBJECT

    static void writeFiles(const Workspace& work)
    {
        for (int i = 0; i < documentCount; ++i)
            work.write(u"%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), chunkCount));
    }
    static void verifyComplete(Workspace& work)
    {
        QCOMPARE(work.findings(), QStringList());
        QCOMPARE(work.documents().size(), documentCount);
        for (const DocumentRecord& record : work.documents()) {
            QCOMPARE(record.state, DocumentState::Searchable);
            QCOMPARE(record.chunks, chunkCount);
        }
        QCOMPARE(work.vectors->size(), documentCount * chunkCount);
        QCOMPARE(work.searchText(u"sentence"_s, 100'000).size(), documentCount * chunkCount);
        QSet<ChunkId> once;
        for (const RankedChunk& hit : work.searchVector(u"sentence"_s, 100'000))
            once.insert(hit.chunk);
        QCOMPARE(once.size(), documentCount * chunkCount);
    }

private Q_SLOTS:
    void aRestartGoesOnWhereItStopped()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        writeFiles(work);
        work.embedder.fault = [](const QStringList&, int number) {
            return number > 10 ? std::optional(Error::cancelled()) : std::nullopt;
        };
        work.embedder.hold = true;
        const auto adding = work.pipeline->add({work.files()}, Secret(), {});
        QTRY_COMPARE(work.searchText(u"sentence"_s, 100'000).size(), documentCount * chunkCount);
        work.close();
        const int reads = work.reader.reads;
        work.embedder.hold = false;
        work.embedder.fault = nullptr;
        work.embedder.texts.clear();
        QVERIFY(work.open().ok());
        for (const DocumentRecord& record : work.documents()) {
            QCOMPARE(record.state, DocumentState::Waiting);
            QCOMPARE(record.stage, Stage::Embed);
        }
        const auto resumed = await(work.pipeline->resumeUnfinished());
        QCOMPARE(resumed->size(), documentCount);
        QCOMPARE(work.reader.reads, reads); // nothing is read twice
        QCOMPARE(work.embedder.texts.size(), documentCount * chunkCount);
        verifyComplete(work);
        Q_UNUSED(adding)
    }
    void endedAtAnyPoint()
    {
        Workspace work;
        work.options.embed.bufferedChunks = 16;
        writeFiles(work);
        QRandomGenerator random(4711);
        for (int life = 0; life < 25; ++life) {
            QVERIFY(work.open().ok());
            const auto resumed = work.pipeline->resumeUnfinished();
            const auto adding = work.pipeline->add({work.files()}, Secret(), {});
            const int events = int(random.bounded(60));
            for (int i = 0; i < events && !adding.isFinished(); ++i)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QCOMPARE(work.findings(), QStringList());
            work.close();
        }
        QVERIFY(work.open().ok());
        QVERIFY(await(work.pipeline->resumeUnfinished(), 60'000).ok());
        QCOMPARE(work.add({work.files()}).size(), documentCount);
        verifyComplete(work);
    }
    void killedAtAnyPoint()
    {
        Workspace work;
        writeFiles(work);
        QRandomGenerator random(815);
        int killed = 0;
        for (int life = 0; life < 12; ++life) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--index"_s, work.library(), work.files()});
            QVERIFY(child.waitForStarted());
            // The first ones hardly give it time to start, so that some are killed on the fastest machine.
            child.waitForFinished(2 + life * 8 + int(random.bounded(20)));
            killed += child.state() == QProcess::Running ? 1 : 0;
            child.kill();
            child.waitForFinished();
            QVERIFY(work.open().ok()); // the lock of the dead is taken over
            QCOMPARE(work.findings(), QStringList());
            work.close();
        }
        QVERIFY(killed > 0);
        QVERIFY(work.open().ok());
        QVERIFY(await(work.pipeline->resumeUnfinished(), 60'000).ok());
        QCOMPARE(work.add({work.files()}).size(), documentCount);
        verifyComplete(work);
    }
    void anInterruptedRemovalIsFinished()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const DocumentId id =
            work.add({work.write(u"secret.txt"_s, u"The zyzzyvaqq is a weevil."_s)}).first().document.id;
        // As if the program had ended between the removal and the wiping.
        QVERIFY(await(work.database->write(CallContext{}, [id](Connection& connection) {
                    return DocumentStore(connection).remove({id});
                })).ok());
        work.close();
        QVERIFY(work.open().ok());
        QTRY_VERIFY(!*await(work.database->read(
            CallContext{}, [](Connection& connection) { return TextIndex(connection).holdsRemoved(); })));
        QVERIFY(work.documents().isEmpty());
        QCOMPARE(work.findings(), QStringList());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (const QStringList arguments = app.arguments(); arguments.value(1) == "--index"_L1)
        return indexUntilKilled(arguments.value(2), arguments.value(3));
    TestIngestRestart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ingestrestart.moc"
