#include "support/workspace.h"

#include <QSignalSpy>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using Outcome = IndexedFile::Outcome;

class TestIngestPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileBecomesSearchable()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path =
            work.write(u"whales.txt"_s, sampleText(u"whales"_s, 6) + u"\f"_s + sampleText(u"dolphins"_s, 3));
        const auto files = work.add({path});
        QCOMPARE(files.size(), 1);
        QVERIFY2(!files[0].error, files[0].error ? qPrintable(files[0].error->message) : "");
        QCOMPARE(files[0].outcome, Outcome::Indexed);
        QCOMPARE(files[0].path, path);
        const DocumentRecord record = files[0].document;
        QCOMPARE(record.state, DocumentState::Searchable);
        QVERIFY(record.chunks >= 9);
        QCOMPARE(record.embedded, record.chunks);
        QCOMPARE(record.pages, 2);
        QCOMPARE(record.title, u"whales.txt"_s);
        QCOMPARE(record.hash.size(), 64);
        QCOMPARE(work.documents().size(), 1);

        const RankedList text = work.searchText(u"What is said about a dolphin?"_s);
        QCOMPARE(text.size(), 3);
        const auto chunks = await(work.searcher->chunks({text.first().chunk}, CallContext{}));
        QCOMPARE(chunks->size(), 1);
        QCOMPARE(chunks->first().page, 2);
        QCOMPARE(chunks->first().path, path);
        const RankedList near = work.searchVector(chunks->first().text, 1);
        QCOMPARE(near.size(), 1);
        QCOMPARE(near.first().chunk, text.first().chunk);
        QCOMPARE(work.findings(), QStringList());
        const auto totals = await(work.pipeline->totals());
        QCOMPARE(totals->documents, 1);
        QCOMPARE(totals->searchable, 1);
        QCOMPARE(totals->chunks, record.chunks);
        QVERIFY(totals->bytesOnDisk > 8192);
    }
    void theSameContentIsKnown()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString one = work.write(u"one.txt"_s, sampleText(u"ships"_s, 3));
        QCOMPARE(work.add({one}).first().outcome, Outcome::Indexed);
        const int calls = work.embedder.calls;
        // The same file again.
        const auto again = work.add({one});
        QCOMPARE(again.first().outcome, Outcome::AlreadyKnown);
        QVERIFY(!again.first().document.note.isEmpty());
        QCOMPARE(again.first().document.state, DocumentState::Searchable);
        // A copy of it: the outcome says where it is already.
        const auto copy = work.add({work.write(u"copy.txt"_s, sampleText(u"ships"_s, 3))});
        QCOMPARE(copy.first().outcome, Outcome::AlreadyKnown);
        QCOMPARE(copy.first().document.path, one);
        QVERIFY(copy.first().document.note.contains(one));
        QCOMPARE(work.documents().size(), 1);
        QCOMPARE(work.embedder.calls, calls);
        QCOMPARE(work.reader.reads, 1);
        QCOMPARE(work.findings(), QStringList());
    }
    void oneDropWithTwins()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString one = work.write(u"a/one.txt"_s, sampleText(u"ships"_s, 3));
        const QString two = work.write(u"a/two.txt"_s, sampleText(u"ships"_s, 3));
        const auto files = work.add({one, two, one, work.path(u"a"_s)});
        QCOMPARE(files.size(), 2); // each path once
        QCOMPARE(int(files[0].outcome == Outcome::Indexed) + int(files[1].outcome == Outcome::Indexed), 1);
        QCOMPARE(int(files[0].outcome == Outcome::AlreadyKnown) + int(files[1].outcome == Outcome::AlreadyKnown), 1);
        QCOMPARE(work.documents().size(), 1);
        QCOMPARE(work.reader.reads, 1);
        QCOMPARE(work.findings(), QStringList());
    }
    void theTwinOfAFailureIsReadItself()
    {
        Workspace work;
        work.options.documentsInFlight = 1; // in the order given
        QVERIFY(work.open().ok());
        const QString one = work.write(u"1.txt"_s, sampleText(u"ships"_s, 3));
        const QString two = work.write(u"2.txt"_s, sampleText(u"ships"_s, 3));
        work.reader.faults.insert(one, Error::make(ErrorCode::ResourceLimit, u"too slow"_s));
        const auto files = work.add({one, two});
        QCOMPARE(files[0].outcome, Outcome::Failed);
        QCOMPARE(files[1].outcome, Outcome::Indexed);
        QCOMPARE(work.documents().size(), 2);
        // The content is known now, so the failed row has become superfluous.
        work.reader.faults.clear();
        const auto retried = await(work.pipeline->retry({files[0].document.id}, Secret()));
        QCOMPARE(retried->first().outcome, Outcome::AlreadyKnown);
        QCOMPARE(retried->first().document.path, two);
        QCOMPARE(work.documents().size(), 1);
    }
    void twoCallsForOneFile()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, sampleText(u"ships"_s, 3));
        work.pipeline->setPaused(true); // so that the second comes while the first is under way
        const auto first = work.pipeline->add({path}, Secret(), {});
        const auto second = work.pipeline->add({path}, Secret(), {});
        QTRY_COMPARE(work.pipeline->progress().files, 2);
        work.pipeline->setPaused(false);
        QCOMPARE(await(first)->first().outcome, Outcome::Indexed);
        QCOMPARE(await(second)->first().outcome, Outcome::Indexed);
        QCOMPARE(work.reader.reads, 1);
        QCOMPARE(work.documents().size(), 1);
    }
    void aChangedFileTakesItsPlace()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, sampleText(u"whales"_s, 5));
        const DocumentId id = work.add({path}).first().document.id;
        work.write(u"a.txt"_s, sampleText(u"dolphins"_s, 2));
        // The old content is found until the new one is in, and no moment finds both or neither.
        work.reader.behind = [&](const QString&) {
            QCOMPARE(work.searchText(u"whales"_s).size(), 5);
            QCOMPARE(work.documents().first().state, DocumentState::Working);
            QVERIFY(work.documents().first().isSearchable());
        };
        const auto files = work.add({path});
        QCOMPARE(files.first().outcome, Outcome::Indexed);
        QCOMPARE(files.first().document.id, id);
        QCOMPARE(files.first().document.chunks, 2);
        QVERIFY(work.searchText(u"whales"_s).isEmpty());
        QCOMPARE(work.searchText(u"dolphins"_s).size(), 2);
        QCOMPARE(work.vectors->size(), 2);
        QCOMPARE(work.findings(), QStringList());
    }
    void aChangedFileThatCannotBeReadKeepsTheOldContent()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, sampleText(u"whales"_s, 5));
        work.add({path});
        work.write(u"a.txt"_s, u"broken"_s);
        work.reader.faults.insert(path, Error::make(ErrorCode::Corrupt, u"broken"_s));
        const auto files = work.add({path});
        QCOMPARE(files.first().outcome, Outcome::Failed);
        QCOMPARE(files.first().document.state, DocumentState::Failed);
        QVERIFY(files.first().error->message.contains(u"can still be found"_s));
        QVERIFY(files.first().document.isSearchable());
        QCOMPARE(work.searchText(u"whales"_s).size(), 5);
        QCOMPARE(work.searchVector(u"whales"_s).size(), 5);
        // The file is put back.
        work.write(u"a.txt"_s, sampleText(u"whales"_s, 5));
        work.reader.faults.clear();
        QCOMPARE(work.add({path}).first().outcome, Outcome::Indexed);
        QCOMPARE(work.documents().first().state, DocumentState::Searchable);
        QCOMPARE(work.findings(), QStringList());
    }
    void aFileThatChangesWhileItIsRead_data()
    {
        QTest::addColumn<int>("changes");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("once") << 1 << Outcome::Indexed;
        QTest::newRow("twice") << 2 << Outcome::Indexed;
        QTest::newRow("always") << 100 << Outcome::Failed;
    }
    void aFileThatChangesWhileItIsRead()
    {
        QFETCH(int, changes);
        QFETCH(Outcome, outcome);
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, u"The first version."_s);
        int left = changes;
        work.reader.behind = [&](const QString&) {
            if (left-- > 0)
                work.write(u"a.txt"_s, u"Version %1 of something longer."_s.arg(1000 + left));
        };
        const auto files = work.add({path});
        QCOMPARE(files.first().outcome, outcome);
        if (outcome == Outcome::Indexed) {
            // What is stored is what the hash was taken of.
            QCOMPARE(files.first().document.hash, hashFile(path, {})->hex);
            QCOMPARE(work.searchText(u"version"_s).size(), 1);
            QVERIFY(work.searchText(u"first"_s).isEmpty());
        } else {
            QCOMPARE(files.first().error->code, ErrorCode::Io);
            QCOMPARE(work.reader.reads, 3);
        }
        QCOMPARE(work.findings(), QStringList());
    }
    void aFolderOfFiveHundred()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        for (int i = 0; i < 500; ++i)
            work.write(u"folder/part %1/text %2.txt"_s.arg(i / 100).arg(i),
                       sampleText(u"subject%1"_s.arg(i), 1 + i % 4));
        QSignalSpy changed(work.pipeline.get(), &Indexer::documentsChanged);
        QSignalSpy progress(work.pipeline.get(), &Indexer::progressChanged);
        QElapsedTimer timer;
        timer.start();
        const auto files = work.add({work.path(u"folder"_s)});
        const qint64 took = timer.elapsed();
        QCOMPARE(files.size(), 500);
        for (const IndexedFile& file : files)
            QCOMPARE(file.outcome, Outcome::Indexed);
        QCOMPARE(files[0].path, work.path(u"folder/part 0/text 0.txt"_s));
        QCOMPARE(files[10].path, work.path(u"folder/part 0/text 10.txt"_s));
        QVERIFY(work.reader.peak <= work.options.documentsInFlight);
        QVERIFY(work.embedder.peak <= work.embedder.atOnce);
        QTRY_VERIFY(progress.last().first().value<IndexProgress>().filesDone == 500);
        // At most 20 signals a second of each kind, and one for the end.
        QVERIFY2(changed.size() <= took / 50 + 2, qPrintable(u"%1 signals in %2 ms"_s.arg(changed.size()).arg(took)));
        QVERIFY(progress.size() <= took / 50 + 2);
        QCOMPARE(work.searchText(u"subject123"_s).size(), 4);
        QCOMPARE(work.findings(), QStringList());
        const int calls = work.embedder.calls;
        for (const IndexedFile& file : work.add({work.path(u"folder"_s)}))
            QCOMPARE(file.outcome, Outcome::AlreadyKnown);
        QCOMPARE(work.embedder.calls, calls);
        QCOMPARE(work.reader.reads, 500);
    }
    void callsMixDocuments()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.embedder.hold = true;
        for (int i = 0; i < 40; ++i)
            work.write(u"folder/%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 2));
        const auto adding = work.pipeline->add({work.path(u"folder"_s)}, Secret(), {});
        QTRY_COMPARE(work.searchText(u"sentence"_s, 100).size(), 80);
        QTRY_COMPARE(work.pipeline->progress().chunks, 80);
        for (int i = 0; i < 16; ++i) // reads behind the pipeline's own, so that all chunks wait for their call
            QCOMPARE(work.searchText(u"sentence"_s, 100).size(), 80);
        QCOMPARE(work.embedder.calls, 4);
        const int sent = int(work.embedder.texts.size());
        work.embedder.release();
        for (const IndexedFile& file : await(adding).valueOr({}))
            QCOMPARE(file.outcome, Outcome::Indexed);
        QCOMPARE(work.embedder.texts.size(), 80);
        QCOMPARE(work.embedder.calls, 4 + (80 - sent + 7) / 8); // full calls of eight from four documents
    }
    void signalsTellEveryRowsEnd()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        QHash<DocumentId, DocumentRecord> seen;
        QObject::connect(work.pipeline.get(), &Indexer::documentsChanged, work.pipeline.get(),
                         [&](const QList<DocumentRecord>& records) {
                             for (const DocumentRecord& record : records)
                                 seen.insert(record.id, record);
                         });
        QSignalSpy removed(work.pipeline.get(), &Indexer::documentsRemoved);
        const QString good = work.write(u"a.txt"_s, sampleText(u"ships"_s, 3));
        const QString bad = work.write(u"b.txt"_s, u"x"_s);
        work.reader.faults.insert(bad, Error::make(ErrorCode::Corrupt, u"broken"_s));
        const auto files = work.add({good, bad});
        QTRY_COMPARE(seen.size(), 2);
        QTRY_COMPARE(seen.value(files[0].document.id).state, DocumentState::Searchable);
        QTRY_COMPARE(seen.value(files[1].document.id).state, DocumentState::Failed);
        QVERIFY(await(work.pipeline->remove({files[1].document.id})).ok());
        QTRY_COMPARE(removed.size(), 1);
        QCOMPARE(removed.first().first().value<QList<DocumentId>>(), QList<DocumentId>{files[1].document.id});
    }
    void searchWhileIngesting()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.add({work.write(u"first.txt"_s, sampleText(u"whales"_s, 4))});
        for (int i = 0; i < 60; ++i)
            work.write(u"more/%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 20));
        const auto adding = work.pipeline->add({work.path(u"more"_s)}, Secret(), {});
        int searches = 0;
        int lastHits = 0;
        while (!adding.isFinished()) {
            QCOMPARE(work.searchText(u"whales"_s).size(), 4);
            QCOMPARE(work.searchVector(u"whales"_s, 4).size(), 4);
            const int hits = int(work.searchText(u"sentence"_s, 10'000).size());
            QVERIFY(hits >= lastHits); // only ever more
            lastHits = hits;
            ++searches;
        }
        QVERIFY(searches > 3);
        QCOMPARE(work.searchText(u"sentence"_s, 10'000).size(), 1204);
    }
    void searchableFromTheFirstChunk()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.embedder.hold = true;
        const QString path = work.write(u"a.txt"_s, sampleText(u"whales"_s, 40));
        const auto adding = work.pipeline->add({path}, Secret(), {});
        QTRY_COMPARE(work.embedder.inFlight, 4);                // of 8 texts each
        QCOMPARE(work.searchText(u"whales"_s, 100).size(), 40); // by its words before any vector is there
        QVERIFY(!adding.isFinished());
        work.embedder.release();
        QCOMPARE(await(adding)->first().outcome, Outcome::Indexed);
    }
    void removingReallyRemoves()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path =
            work.write(u"secret.txt"_s, u"The zyzzyvaqq is a weevil. "_s + sampleText(u"weevils"_s, 30));
        const DocumentId id = work.add({path}).first().document.id;
        const DocumentId kept =
            work.add({work.write(u"other.txt"_s, sampleText(u"beetles"_s, 30))}).first().document.id;
        const auto holds = [&](const QByteArray& word) {
            for (const auto suffix : {""_L1, "-wal"_L1}) {
                QFile file(work.database->file() + suffix);
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
                    return true;
            }
            return false;
        };
        QVERIFY(holds("zyzzyvaqq"));
        QVERIFY(await(work.pipeline->remove({id})).ok());
        QCOMPARE(work.documents().size(), 1);
        QVERIFY(work.searchText(u"zyzzyvaqq"_s).isEmpty());
        QCOMPARE(work.vectors->size(), work.documents().first().chunks);
        for (const RankedChunk& hit : work.searchVector(u"weevils"_s, 100))
            QCOMPARE(await(work.searcher->chunks({hit.chunk}, CallContext{}))->first().document, kept);
        QTRY_VERIFY(!holds("zyzzyvaqq")); // the wiping comes behind
        QVERIFY(!holds("weevil"));
        QVERIFY(QFile::exists(path));
        QCOMPARE(work.findings(), QStringList());
        QCOMPARE(work.add({path}).first().outcome, Outcome::Indexed);
        QVERIFY(work.documents().last().id.value > kept.value); // an id is never given twice
    }
    void removingWhatIsAtWork()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.embedder.hold = true;
        const auto adding = work.pipeline->add(
            {work.write(u"a.txt"_s, sampleText(u"whales"_s, 4)), work.write(u"b.txt"_s, sampleText(u"ships"_s, 4))},
            Secret(), {});
        QTRY_VERIFY(work.embedder.inFlight >= 1);
        QTRY_COMPARE(work.searchText(u"ships"_s).size(), 4);
        QVERIFY(await(work.pipeline->remove({work.documents().first().id})).ok());
        work.embedder.release();
        const auto files = await(adding);
        QCOMPARE(files->at(0).outcome, Outcome::Cancelled);
        QCOMPARE(files->at(1).outcome, Outcome::Indexed);
        QCOMPARE(work.documents().size(), 1);
        QCOMPARE(work.vectors->size(), 4);
        QCOMPARE(work.findings(), QStringList());
    }
    void pauseHoldsNewStartsOnly()
    {
        Workspace work;
        work.options.documentsInFlight = 1;
        QVERIFY(work.open().ok());
        const QString slow = work.write(u"1.txt"_s, sampleText(u"whales"_s, 3));
        const QString next = work.write(u"2.txt"_s, sampleText(u"ships"_s, 3));
        work.reader.behind = [&](const QString&) { work.pipeline->setPaused(true); };
        const auto adding = work.pipeline->add({slow, next}, Secret(), {});
        // The one in the reader ends and is stored; nothing is embedded and nothing else is read.
        QTRY_COMPARE(work.searchText(u"whales"_s).size(), 3);
        QTest::qWait(50);
        QCOMPARE(work.reader.reads, 1);
        QCOMPARE(work.embedder.calls, 0);
        QVERIFY(work.pipeline->progress().paused);
        QVERIFY(work.pipeline->progress().active());
        work.reader.behind = nullptr;
        work.pipeline->setPaused(false);
        const auto files = await(adding);
        QCOMPARE(files->at(0).outcome, Outcome::Indexed);
        QCOMPARE(files->at(1).outcome, Outcome::Indexed);
        QCOMPARE(work.findings(), QStringList());
    }
    void reembedding()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.add(
            {work.write(u"a.txt"_s, sampleText(u"whales"_s, 6)), work.write(u"b.txt"_s, sampleText(u"ships"_s, 6))});
        work.embedder.model = u"fake-24"_s;
        work.embedder.dimension = 24;
        // The library refuses to mix, in both directions.
        const auto mixed = work.add({work.write(u"c.txt"_s, sampleText(u"trains"_s, 3))});
        QCOMPARE(mixed.first().outcome, Outcome::Failed);
        QCOMPARE(mixed.first().error->code, ErrorCode::ModelMismatch);
        QVERIFY(mixed.first().error->message.contains(u"re-embed"_s));
        QCOMPARE(mixed.first().document.stage, Stage::Embed);
        QCOMPARE(work.searchText(u"trains"_s).size(), 3);
        const auto refused =
            await(work.searcher->searchVector(FakeEmbedder::vectorOf(u"x"_s, 24), 3, {}, CallContext{}));
        QCOMPARE(refused.error().code, ErrorCode::ModelMismatch);

        const auto files = await(work.pipeline->reembedAll());
        QCOMPARE(files->size(), 3);
        for (const IndexedFile& file : *files)
            QCOMPARE(file.outcome, Outcome::Indexed);
        QCOMPARE(work.vectors->space(), (VectorSpace{u"fake-24"_s, 24}));
        QCOMPARE(work.vectors->size(), 15);
        QCOMPARE(work.searchVector(u"whales"_s, 15).size(), 15);
        QCOMPARE(work.findings(), QStringList());
    }
    void reembeddingAmidTheWork()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.add({work.write(u"a.txt"_s, sampleText(u"whales"_s, 6))});
        work.embedder.hold = true;
        const auto adding = work.pipeline->add(
            {work.write(u"b.txt"_s, sampleText(u"ships"_s, 20)), work.write(u"c.txt"_s, sampleText(u"trains"_s, 20))},
            Secret(), {});
        QTRY_VERIFY(work.embedder.inFlight >= 2);
        work.embedder.model = u"fake-24"_s;
        work.embedder.dimension = 24;
        const auto rebuilding = work.pipeline->reembedAll();
        work.embedder.release();
        for (const IndexedFile& file : await(rebuilding).valueOr({}))
            QCOMPARE(file.outcome, Outcome::Indexed);
        for (const IndexedFile& file : await(adding).valueOr({}))
            QCOMPARE(file.outcome, Outcome::Indexed);
        QCOMPARE(work.vectors->space(), (VectorSpace{u"fake-24"_s, 24}));
        QCOMPARE(work.vectors->size(), 46);
        QCOMPARE(work.findings(), QStringList());
    }
    void anEmptyLibraryTakesAnyModel()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, sampleText(u"whales"_s, 6));
        const DocumentId id = work.add({path}).first().document.id;
        QVERIFY(await(work.pipeline->remove({id})).ok());
        work.embedder.model = u"other"_s;
        work.embedder.dimension = 8;
        QCOMPARE(work.add({path}).first().outcome, Outcome::Indexed);
        QCOMPARE(work.vectors->space(), (VectorSpace{u"other"_s, 8}));
    }
    void passwords()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, sampleText(u"whales"_s, 2));
        work.reader.passwords.insert(path, u"open sesame"_s);
        const auto locked = work.add({path});
        QCOMPARE(locked.first().error->code, ErrorCode::PasswordRequired);
        QCOMPARE(locked.first().document.state, DocumentState::Failed);
        const auto wrong = await(work.pipeline->retry({locked.first().document.id}, Secret(u"guess"_s)));
        QCOMPARE(wrong->first().error->code, ErrorCode::WrongPassword);
        const auto right = await(work.pipeline->retry({locked.first().document.id}, Secret(u"open sesame"_s)));
        QCOMPARE(right->first().outcome, Outcome::Indexed);
        QVERIFY(!right->first().document.error);
        const auto known = await(work.pipeline->retry({locked.first().document.id}, Secret()));
        QCOMPARE(known->first().outcome, Outcome::AlreadyKnown);
        const auto unknown = await(work.pipeline->retry({DocumentId{999}}, Secret()));
        QCOMPARE(unknown->first().error->code, ErrorCode::NotFound);
    }
    void progressOfTheWorkAtHand()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        QVERIFY(!work.pipeline->progress().active());
        work.add(
            {work.write(u"a.txt"_s, sampleText(u"whales"_s, 6)), work.write(u"b.txt"_s, sampleText(u"ships"_s, 4))});
        IndexProgress progress = work.pipeline->progress();
        QCOMPARE(progress.files, 2);
        QCOMPARE(progress.filesDone, 2);
        QCOMPARE(progress.chunks, 10);
        QCOMPARE(progress.chunksEmbedded, 10);
        QVERIFY(progress.chunksPerSecond > 0);
        QCOMPARE(progress.reading, 0);
        QCOMPARE(progress.embedding, 0);
        work.add({work.write(u"c.txt"_s, sampleText(u"trains"_s, 3))});
        progress = work.pipeline->progress();
        QCOMPARE(progress.files, 1); // new work begins at nought
        QCOMPARE(progress.chunks, 3);
    }
    void nothingToDo()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        QVERIFY(await(work.pipeline->resumeUnfinished())->isEmpty());
        QVERIFY(await(work.pipeline->reembedAll())->isEmpty());
        QVERIFY(await(work.pipeline->retry({}, Secret()))->isEmpty());
        QVERIFY(await(work.pipeline->add({}, Secret(), {}))->isEmpty());
        QVERIFY(await(work.pipeline->remove({})).ok());
        QVERIFY(await(work.pipeline->remove({DocumentId{7}})).ok());
    }
};

QTEST_GUILESS_MAIN(TestIngestPipeline)
#include "tst_ingestpipeline.moc"
