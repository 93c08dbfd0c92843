// What was seen before: unchanged, changed, moved, missing files, and those in quarantine.
#include "support/workspace.h"

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using Outcome = IndexedFile::Outcome;

namespace {

qint64 nowNs()
{
    return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

class TestIngestAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unchangedFilesAreNotOpened()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        QString last;
        for (int i = 0; i < 100; ++i)
            last = work.write(u"folder/%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 1));
        QTRY_VERIFY(proofOf(stampOf(last), nowNs()) != FileStamp());
        work.add({work.files()});
        const auto texts = work.embedder.texts.size();
        work.pipeline->setPaused(true); // nothing is hashed or read
        for (const IndexedFile& file : work.add({work.files()})) {
            QCOMPARE(file.outcome, Outcome::AlreadyKnown);
            QCOMPARE(file.document.state, DocumentState::Searchable);
            QVERIFY(file.document.id.isValid());
        }
        QVERIFY(!work.pipeline->progress().active());
        // It stands in the library, not in memory alone.
        work.close();
        QVERIFY(work.open().ok());
        work.pipeline->setPaused(true);
        QCOMPARE(work.add({work.files()}).size(), 100);
        work.pipeline->setPaused(false);
        // One that was written is looked at, whatever its size and time say.
        work.write(u"folder/7.txt"_s, sampleText(u"subject8"_s, 1) + u"7"_s);
        QCOMPARE(work.add({last, work.path(u"folder/7.txt"_s)}).last().outcome, Outcome::Indexed);
        QCOMPARE(work.embedder.texts.size(), texts + 1);
        QCOMPARE(work.reader.reads, 101);
        QCOMPARE(work.findings(), QStringList());
    }
    void proofs_data()
    {
        QTest::addColumn<qint64>("modified");
        QTest::addColumn<qint64>("changed");
        QTest::addColumn<bool>("proves");
        const qint64 now = 1'000'000'000'000;
        const qint64 ms = 1'000'000;
        QTest::newRow("long ago") << now - 900'001 * ms << now - 900'001 * ms << true;
        QTest::newRow("just now") << now - 50 * ms - 1 << now - 50 * ms << false;
        QTest::newRow("settled") << now - 100 * ms - 1 << now - 100 * ms << true;
        QTest::newRow("an old time put back now") << now - 900'001 * ms << now - 5 * ms << false;
        QTest::newRow("whole seconds, two ago") << now - 2000 * ms << now - 2000 * ms << false;
        QTest::newRow("whole seconds, three ago") << now - 3000 * ms << now - 3000 * ms << true;
        QTest::newRow("from the future") << now + 900'001 * ms << now - 900'001 * ms << false;
    }
    void proofs()
    {
        QFETCH(qint64, modified);
        QFETCH(qint64, changed);
        QFETCH(bool, proves);
        const FileStamp stamp{1, 2, 3, modified, changed};
        QCOMPARE(proofOf(stamp, 1'000'000'000'000) == stamp, proves);
        QCOMPARE(proofOf(stamp, 1'000'000'000'000) == FileStamp(), !proves);
    }
    void onlyChangedChunksAreEmbedded_data()
    {
        QTest::addColumn<QString>("pages"); // letters, one page each
        QTest::addColumn<int>("embedded");
        QTest::newRow("one page of five changed") << u"abxde"_s << 4;
        QTest::newRow("added at the front") << u"xabcde"_s << 4;
        QTest::newRow("turned round") << u"edcba"_s << 0;
        QTest::newRow("one left out") << u"abde"_s << 0;
        QTest::newRow("one twice") << u"abcdea"_s << 4; // a vector for each chunk
        QTest::newRow("another text altogether") << u"vwxyz"_s << 20;
    }
    void onlyChangedChunksAreEmbedded()
    {
        QFETCH(QString, pages);
        QFETCH(int, embedded);
        Workspace work;
        QVERIFY(work.open().ok());
        const auto text = [](const QString& letters) {
            QStringList list;
            for (const QChar letter : letters)
                list.append(sampleText(u"subject"_s + letter, 4));
            return list.join(u'\f');
        };
        const QString path = work.write(u"a.txt"_s, text(u"abcde"_s));
        work.add({path});
        QCOMPARE(work.embedder.texts.size(), 20);
        work.embedder.texts.clear();
        work.write(u"a.txt"_s, text(pages));
        const auto files = work.add({path});
        QCOMPARE(files.first().outcome, Outcome::Indexed);
        QCOMPARE(work.embedder.texts.size(), embedded);
        const int chunks = 4 * int(pages.size());
        QCOMPARE(files.first().document.chunks, chunks);
        QCOMPARE(files.first().document.embedded, chunks);
        QCOMPARE(work.vectors->size(), chunks);
        QCOMPARE(work.pipeline->progress().chunksEmbedded, chunks);
        // Each letter is found where it stands now.
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString subject = u"subject"_s + pages[i];
            QCOMPARE(work.searchText(subject, 100).size(), 4 * pages.count(pages[i]));
            for (const RankedChunk& hit : work.searchText(subject, 100)) {
                const auto chunk = await(work.searcher->chunks({hit.chunk}, CallContext{}))->first();
                QVERIFY(chunk.text.contains(subject));
                QCOMPARE(pages[chunk.page - 1], pages[i]);
                // The vector under its id is that of its text.
                const auto nearest = work.searchVector(u"a\n"_s + chunk.text, 1).first();
                QCOMPARE(await(work.searcher->chunks({nearest.chunk}, CallContext{}))->first().text, chunk.text);
                QVERIFY(nearest.chunk == hit.chunk || pages.count(pages[i]) > 1);
            }
        }
        QCOMPARE(work.findings(), QStringList());
    }
    void aMovedFileKeepsItsRow()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString from = work.write(u"a.txt"_s, sampleText(u"whales"_s, 5));
        const DocumentId id = work.add({from}).first().document.id;
        const QString to = work.path(u"b.txt"_s);
        QVERIFY(QFile::rename(from, to));
        work.embedder.texts.clear();
        const auto files = work.add({to});
        QCOMPARE(files.first().outcome, Outcome::AlreadyKnown);
        QCOMPARE(files.first().document.id, id);
        QCOMPARE(files.first().document.path, to);
        QCOMPARE(files.first().document.title, u"b.txt"_s);
        QVERIFY(files.first().document.note.contains(from));
        QCOMPARE(work.documents().size(), 1);
        QCOMPARE(work.reader.reads, 1);
        QVERIFY(work.embedder.texts.isEmpty());
        const auto hits = work.searchText(u"whales"_s);
        QCOMPARE(await(work.searcher->chunks({hits.first().chunk}, CallContext{}))->first().path, to);
        work.close();
        QVERIFY(work.open().ok());
        QCOMPARE(work.documents().first().path, to);
        QCOMPARE(work.findings(), QStringList());
    }
    void movedOverAnother()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString one = work.write(u"a.txt"_s, sampleText(u"whales"_s, 5));
        const QString two = work.write(u"b.txt"_s, sampleText(u"ships"_s, 5));
        const auto files = work.add({one, two});
        QVERIFY(QFile::remove(two));
        QVERIFY(QFile::rename(one, two));
        QCOMPARE(work.add({two}).first().document.id, files.first().document.id);
        QCOMPARE(work.documents().size(), 1);
        QCOMPARE(work.documents().first().path, two);
        QVERIFY(work.searchText(u"ships"_s).isEmpty());
        QCOMPARE(work.vectors->size(), 5);
        QCOMPARE(work.findings(), QStringList());
    }
    void missingFilesAreMarked()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString one = work.write(u"in/a.txt"_s, sampleText(u"whales"_s, 5));
        const QString two = work.write(u"in/b.txt"_s, sampleText(u"ships"_s, 5));
        const QString beside = work.write(u"inside.txt"_s, sampleText(u"trains"_s, 5));
        work.add({one, two, beside});
        QVERIFY(QFile::rename(one, one + u".away"_s));
        QVERIFY(QFile::remove(beside));
        QVERIFY(await(work.pipeline->lookForMissing({work.path(u"in"_s)})).ok());
        const auto missing = [&] {
            QStringList names;
            for (const DocumentRecord& record : work.documents()) {
                if (record.missing)
                    names.append(record.title);
            }
            return names;
        };
        QCOMPARE(missing(), QStringList{u"a.txt"_s});
        QCOMPARE(work.searchText(u"whales"_s).size(), 5); // not deleted silently
        work.close();
        QVERIFY(work.open().ok());
        QCOMPARE(missing(), QStringList{u"a.txt"_s});
        QVERIFY(QFile::rename(one + u".away"_s, one));
        QVERIFY(await(work.pipeline->lookForMissing({one, beside})).ok());
        QCOMPARE(missing(), QStringList{u"inside.txt"_s});
        work.write(u"inside.txt"_s, sampleText(u"trains"_s, 5));
        QCOMPARE(work.add({beside}).first().outcome, Outcome::AlreadyKnown);
        QCOMPARE(missing(), QStringList());
        QCOMPARE(work.reader.reads, 3);
    }
    void aFileThatKillsItsReaderIsLeftAlone()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"bomb.txt"_s, sampleText(u"bombs"_s, 3));
        const QString other = work.write(u"a.txt"_s, sampleText(u"whales"_s, 3));
        work.reader.faults.insert(path, Error::make(ErrorCode::ResourceLimit, u"The reader crashed."_s));
        const auto files = work.add({path, other});
        QCOMPARE(files[0].outcome, Outcome::Failed);
        QCOMPARE(files[1].outcome, Outcome::Indexed);
        QCOMPARE(work.reader.reads, 3); // the bomb twice
        QVERIFY(files[0].document.isQuarantined());
        const QString reason = files[0].error->message;
        QVERIFY2(reason.contains(u"crashed"_s) && reason.contains(u"retry"_s), qPrintable(reason));
        // Neither given again, nor by a restart.
        work.close();
        QVERIFY(work.open().ok());
        QVERIFY(await(work.pipeline->resumeUnfinished())->isEmpty());
        const auto again = work.add({work.files()});
        QCOMPARE(again.last().path, path);
        QCOMPARE(again.last().outcome, Outcome::Failed);
        QCOMPARE(again.last().error->message, reason);
        QCOMPARE(work.reader.reads, 3);
        // By the person only.
        QCOMPARE(await(work.pipeline->retry({files[0].document.id}, Secret()))->first().error->message, reason);
        QCOMPARE(work.reader.reads, 5);
        QVERIFY(work.add({path}).first().document.isQuarantined());
        QCOMPARE(work.reader.reads, 5);
        // Another content at its path is another matter.
        work.write(u"bomb.txt"_s, sampleText(u"flowers"_s, 3));
        work.reader.faults.clear();
        QCOMPARE(work.add({path}).first().outcome, Outcome::Indexed);
        QVERIFY(work.documents().first().quarantine.isEmpty());
        QCOMPARE(work.findings(), QStringList());
    }
    void oneDeathIsForgiven()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString path = work.write(u"a.txt"_s, sampleText(u"whales"_s, 3));
        work.reader.faults.insert(path, Error::make(ErrorCode::ResourceLimit, u"The reader crashed."_s));
        work.reader.before = [&](const QString&) {
            if (work.reader.reads == 2)
                work.reader.faults.clear();
        };
        QCOMPARE(work.add({path}).first().outcome, Outcome::Indexed);
        QCOMPARE(work.reader.reads, 2);
        QVERIFY(work.documents().first().quarantine.isEmpty());
    }
    void whatAFormatCarriesIsStored()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.reader.adorn = [](DocumentText& text) {
            text.author = u"A. Writer"_s;
            text.pages[1].label = u"Slide 2: Whales"_s;
            text.tables = {{u"Prices"_s, {u"what"_s, u"how much"_s}, {{u"tea"_s, u"2"_s}, {u"“gin”"_s, {}}}},
                           {QString(), {}, {}}};
        };
        const QString path = work.write(u"talk.MD"_s, sampleText(u"ships"_s, 2) + u'\f' + sampleText(u"whales"_s, 2));
        const DocumentRecord record = work.add({path}).first().document;
        QCOMPARE(record.kind, u"md"_s);
        QCOMPARE(record.author, u"A. Writer"_s);
        QVERIFY(qAbs(record.modified.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        const auto chunk = [&](const QString& word) {
            return await(work.searcher->chunks({work.searchText(word).first().chunk}, CallContext{}))->first();
        };
        QCOMPARE(chunk(u"whales"_s).label, u"Slide 2: Whales"_s);
        QCOMPARE(chunk(u"ships"_s).label, QString());
        QCOMPARE(chunk(u"ships"_s).author, u"A. Writer"_s);
        const auto tables = [&] {
            return await(work.database->read(
                             CallContext{},
                             [id = record.id](Connection& connection) { return DocumentStore(connection).tables(id); }))
                .valueOr({});
        };
        QCOMPARE(tables().size(), 2);
        QCOMPARE(tables()[0].name, u"Prices"_s);
        QCOMPARE(tables()[0].columns, (QStringList{u"what"_s, u"how much"_s}));
        QCOMPARE(tables()[0].rows, (QList<QStringList>{{u"tea"_s, u"2"_s}, {u"“gin”"_s, QString()}}));
        // They go with the content they came with.
        work.reader.adorn = nullptr;
        work.write(u"talk.MD"_s, sampleText(u"ships"_s, 2) + u'\f' + sampleText(u"whales"_s, 3));
        work.add({path});
        QVERIFY(tables().isEmpty());
        QCOMPARE(chunk(u"whales"_s).label, QString());
        QCOMPARE(chunk(u"whales"_s).author, QString());
    }
};

QTEST_GUILESS_MAIN(TestIngestAgain)
#include "tst_ingestagain.moc"
