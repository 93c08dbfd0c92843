#include "support/workspace.h"

#include <QSignalSpy>
#include <sys/stat.h>
#include <unistd.h>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using Outcome = IndexedFile::Outcome;

class TestIngestFaults : public QObject
{
    Q_OBJECT

    static Error broken(ErrorCode code) { return Error::make(code, u"It broke."_s); }
    static int count(const QList<IndexedFile>& files, Outcome outcome)
    {
        return int(std::count_if(files.begin(), files.end(),
                                 [&](const IndexedFile& file) { return file.outcome == outcome; }));
    }

private Q_SLOTS:
    void oneFailureTakesNothingWithIt_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (const ErrorCode code :
             {ErrorCode::Corrupt, ErrorCode::NoText, ErrorCode::PasswordRequired, ErrorCode::ResourceLimit,
              ErrorCode::PermissionDenied, ErrorCode::TooLarge, ErrorCode::Unsupported})
            QTest::newRow(qPrintable(errorName(code))) << code;
    }
    void oneFailureTakesNothingWithIt()
    {
        QFETCH(ErrorCode, code);
        Workspace work;
        QVERIFY(work.open().ok());
        QStringList paths;
        for (int i = 0; i < 5; ++i)
            paths.append(work.write(u"%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 3)));
        work.reader.faults.insert(paths[2], broken(code));
        const auto files = work.add(paths);
        QCOMPARE(count(files, Outcome::Indexed), 4);
        QCOMPARE(files[2].outcome, Outcome::Failed);
        QCOMPARE(files[2].error->code, code);
        // The row keeps its reason, also after a restart.
        work.close();
        QVERIFY(work.open().ok());
        const DocumentRecord row = work.documents().at(2);
        QCOMPARE(row.state, DocumentState::Failed);
        QCOMPARE(row.stage, Stage::Parse);
        QCOMPARE(row.error->code, code);
        QVERIFY(row.error->message.startsWith(u"It broke."_s));
        QVERIFY(await(work.pipeline->resumeUnfinished())->isEmpty()); // failed is finished, until somebody says retry
        work.reader.faults.clear();
        const auto retried = await(work.pipeline->retry({row.id}, Secret()));
        QCOMPARE(retried->first().outcome, Outcome::Indexed);
        QVERIFY(!work.documents().at(2).error);
        QCOMPARE(work.findings(), QStringList());
    }
    void filesThatAreNotThere()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        const QString gone = work.write(u"gone.txt"_s, sampleText(u"ships"_s, 3));
        work.reader.before = [&](const QString& path) { QFile::remove(path); };
        QVERIFY(::mkfifo(QFile::encodeName(work.path(u"pipe"_s)).constData(), 0600) == 0);
        const QString empty = work.write(u"empty.txt"_s, QString());
        QDir(work.files()).mkdir(u"nothing"_s);
        work.write(u"nothing/program.exe"_s, u"MZ"_s);
        const auto files = work.add({gone, work.path(u"never.txt"_s), work.path(u"pipe"_s), work.path(u"nothing"_s)});
        QCOMPARE(count(files, Outcome::Failed), 4);
        QCOMPARE(files[0].error->code,
                 ErrorCode::NotFound); // deleted while it was read: it stands in the library with the reason
        QVERIFY(files[0].document.id.isValid());
        QCOMPARE(files[1].error->code, ErrorCode::NotFound);
        QVERIFY(!files[1].document.id.isValid());
        QCOMPARE(files[2].error->code, ErrorCode::Unsupported);
        QCOMPARE(files[3].error->code, ErrorCode::Empty);
        QCOMPARE(work.documents().size(), 1);
        work.reader.before = nullptr;
        const auto hollow = work.add({empty});
        QCOMPARE(hollow.first().error->code, ErrorCode::Empty);
        QVERIFY(hollow.first().error->message.contains(empty));
        QCOMPARE(work.documents().size(), 2);
        // Deleted after the reader had it open: what was read is not the file any more.
        const QString late = work.write(u"late.txt"_s, sampleText(u"ships"_s, 3));
        work.reader.behind = [&](const QString& path) { QFile::remove(path); };
        QCOMPARE(work.add({late}).first().error->code, ErrorCode::NotFound);
        QCOMPARE(work.findings(), QStringList());
    }
    void filesThatMayNotBeRead()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may read everything");
        Workspace work;
        QVERIFY(work.open().ok());
        const QString closed = work.write(u"closed.txt"_s, sampleText(u"ships"_s, 3));
        QFile::setPermissions(closed, {});
        work.write(u"folder/a.txt"_s, sampleText(u"ships"_s, 3));
        QFile::setPermissions(work.path(u"folder"_s), {});
        const auto files = work.add({closed, work.path(u"folder"_s)});
        QFile::setPermissions(work.path(u"folder"_s),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QCOMPARE(files[0].error->code, ErrorCode::PermissionDenied);
        QVERIFY(files[0].document.id.isValid());
        QCOMPARE(files[1].error->code, ErrorCode::PermissionDenied);
        QVERIFY(!files[1].document.id.isValid());
    }
    void stopWithAReaderThatNeverAnswers_data()
    {
        QTest::addColumn<bool>("deaf");
        QTest::newRow("hears the stop") << false;
        QTest::newRow("hears nothing") << true;
    }
    void stopWithAReaderThatNeverAnswers()
    {
        QFETCH(bool, deaf);
        Workspace work;
        work.options.documentsInFlight = 2;
        QVERIFY(work.open().ok());
        work.reader.deaf = deaf;
        QStringList paths;
        for (int i = 0; i < 6; ++i)
            paths.append(work.write(u"%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 3)));
        work.reader.silent = {paths[1], paths[2]};
        std::stop_source stop;
        const auto adding = work.pipeline->add(paths, Secret(), stop.get_token());
        QTRY_COMPARE(work.reader.reads, 3);
        QTRY_COMPARE(work.documents().first().state, DocumentState::Searchable);
        stop.request_stop();
        const auto files = await(adding);
        QVERIFY(files.ok());
        QCOMPARE(count(*files, Outcome::Indexed), 1);
        QCOMPARE(count(*files, Outcome::Cancelled), 5);
        for (int i = 1; i < 6; ++i)
            QCOMPARE(work.documents().at(i).state, DocumentState::Waiting);
        QVERIFY(!work.pipeline->progress().active());
        QCOMPARE(work.pipeline->progress().reading, 0);
        // What was unfinished is done another time.
        work.reader.silent.clear();
        const auto resumed = await(work.pipeline->resumeUnfinished());
        QCOMPARE(count(*resumed, Outcome::Indexed), 5);
        QCOMPARE(work.findings(), QStringList());
    }
    void stopOfOneCallLeavesTheOther()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.embedder.hold = true;
        const QString shared = work.write(u"shared.txt"_s, sampleText(u"ships"_s, 3));
        const QString own = work.write(u"own.txt"_s, sampleText(u"whales"_s, 3));
        std::stop_source stop;
        const auto first = work.pipeline->add({shared, own}, Secret(), stop.get_token());
        const auto second = work.pipeline->add({shared}, Secret(), {});
        QTRY_COMPARE(work.embedder.texts.size(), 6);
        stop.request_stop();
        const auto stopped = await(first);
        QCOMPARE(count(*stopped, Outcome::Cancelled), 2);
        work.embedder.release();
        QCOMPARE(await(second)->first().outcome, Outcome::Indexed);
        QCOMPARE(work.documents().size(), 2);
        QCOMPARE(work.findings(), QStringList());
    }
    void stopBeforeAnythingBegan()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        std::stop_source stop;
        stop.request_stop();
        const auto adding =
            work.pipeline->add({work.write(u"a.txt"_s, sampleText(u"ships"_s, 3))}, Secret(), stop.get_token());
        const auto files = await(adding);
        QVERIFY(files.ok() ? files->first().outcome == Outcome::Cancelled : files.error().code == ErrorCode::Cancelled);
        QCOMPARE(work.reader.reads, 0);
    }
    void stopAllStopsCalls()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.embedder.hold = true;
        const auto adding = work.pipeline->add({work.write(u"a.txt"_s, sampleText(u"ships"_s, 40))}, Secret(), {});
        QTRY_COMPARE(work.embedder.inFlight, 4);
        work.pipeline->stopAll();
        QCOMPARE(await(adding)->first().outcome, Outcome::Cancelled);
        QTRY_COMPARE(work.embedder.stopped, 4);
        QCOMPARE(work.pipeline->progress().embedding, 0);
        const DocumentRecord row = work.documents().first();
        QCOMPARE(row.state, DocumentState::Waiting);
        QCOMPARE(row.stage, Stage::Embed);
        QCOMPARE(row.chunks, 40);
        // It goes on where it stopped: nothing is read again.
        const int reads = work.reader.reads;
        work.embedder.release();
        QCOMPARE(await(work.pipeline->resumeUnfinished())->first().outcome, Outcome::Indexed);
        QCOMPARE(work.reader.reads, reads);
        QCOMPARE(work.findings(), QStringList());
    }
    void anEmbedderThatFailsEveryThirdCall()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.embedder.fault = [](const QStringList&, int number) {
            return number % 3 == 0 ? std::optional(broken(ErrorCode::ConnectionFailed)) : std::nullopt;
        };
        QStringList paths;
        for (int i = 0; i < 30; ++i)
            paths.append(work.write(u"%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 5)));
        auto files = work.add(paths);
        QCOMPARE(files.size(), 30);
        QVERIFY(count(files, Outcome::Failed) > 0);
        QVERIFY(count(files, Outcome::Indexed) > 0);
        QCOMPARE(count(files, Outcome::Failed) + count(files, Outcome::Indexed), 30);
        QCOMPARE(work.searchText(u"sentence"_s, 1000).size(), 150); // all of them can be found by their words
        QCOMPARE(work.findings(), QStringList());
        // Trying again embeds only what is missing, and comes to an end.
        for (int round = 0; round < 20 && count(files, Outcome::Failed) > 0; ++round) {
            QList<DocumentId> failed;
            int missing = 0;
            for (const DocumentRecord& record : work.documents()) {
                if (record.state != DocumentState::Failed)
                    continue;
                QCOMPARE(record.stage, Stage::Embed);
                QCOMPARE(record.error->code, ErrorCode::ConnectionFailed);
                failed.append(record.id);
                missing += record.chunks - record.embedded;
            }
            const qsizetype before = work.embedder.texts.size();
            files = await(work.pipeline->retry(failed, Secret())).valueOr({});
            QVERIFY(work.embedder.texts.size() - before <= missing);
        }
        QCOMPARE(count(files, Outcome::Failed), 0);
        QCOMPARE(work.reader.reads, 30);
        QCOMPARE(work.vectors->size(), 150);
        QCOMPARE(work.findings(), QStringList());
    }
    void onePoisonousTextCostsItself_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("refused") << ErrorCode::InvalidInput;
        QTest::newRow("unusable answer") << ErrorCode::BadResponse;
        QTest::newRow("too large") << ErrorCode::TooLarge;
        QTest::newRow("server error") << ErrorCode::ServerError;
    }
    void onePoisonousTextCostsItself()
    {
        QFETCH(ErrorCode, code);
        Workspace work;
        work.embedder.maxTexts = 32;
        QVERIFY(work.open().ok());
        work.embedder.fault = [code](const QStringList& texts, int) {
            return texts.join(u' ').contains(u"poison"_s) ? std::optional(broken(code)) : std::nullopt;
        };
        const QString bad = work.write(u"bad.txt"_s, sampleText(u"ships"_s, 20) + sampleText(u"poison"_s, 1) +
                                                         sampleText(u"boats"_s, 20));
        const QString good = work.write(u"good.txt"_s, sampleText(u"whales"_s, 20));
        const auto files = work.add({bad, good});
        QCOMPARE(files[1].outcome, Outcome::Indexed);
        QCOMPARE(files[0].outcome, Outcome::Failed);
        QCOMPARE(files[0].error->code, code);
        QVERIFY(files[0].error->message.startsWith(u"1 of its passages"_s));
        QCOMPARE(files[0].document.chunks, 41);
        QCOMPARE(files[0].document.embedded, 40);
        QVERIFY(files[0].document.isSearchable());
        QCOMPARE(work.searchText(u"poison"_s).size(), 1);
        QCOMPARE(work.searchVector(u"boats"_s, 100, {files[0].document.id}).size(), 40);
        QVERIFY(work.embedder.calls < 30);
        work.embedder.fault = nullptr;
        const qsizetype before = work.embedder.texts.size();
        QCOMPARE(await(work.pipeline->retry({files[0].document.id}, Secret()))->first().outcome, Outcome::Indexed);
        QCOMPARE(work.embedder.texts.size(), before + 1);
        QCOMPARE(work.findings(), QStringList());
    }
    void aServerThatOnlyFailsIsLeftAlone_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("most");
        QTest::newRow("down") << ErrorCode::ConnectionFailed << 8;
        QTest::newRow("needs a key") << ErrorCode::Unauthorized << 8;
        QTest::newRow("500 to everything") << ErrorCode::ServerError << 12;
        QTest::newRow("HTML to everything") << ErrorCode::BadResponse << 70;
    }
    void aServerThatOnlyFailsIsLeftAlone()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, most);
        Workspace work;
        QVERIFY(work.open().ok());
        work.embedder.fault = [code](const QStringList&, int) { return std::optional(broken(code)); };
        const auto files = work.add({work.write(u"a.txt"_s, sampleText(u"ships"_s, 300))});
        QCOMPARE(files.first().outcome, Outcome::Failed);
        QCOMPARE(files.first().error->code, code);
        QVERIFY2(work.embedder.calls <= most, qPrintable(QString::number(work.embedder.calls)));
        QCOMPARE(work.searchText(u"ships"_s, 1000).size(), 300);
        QCOMPARE(work.findings(), QStringList());
    }
    void uselessAnswers_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ErrorCode>("code");
        for (const QString& kind : {u"none"_s, u"too few"_s, u"too many"_s, u"empty"_s, u"not a number"_s, u"uneven"_s})
            QTest::newRow(qPrintable(kind)) << kind << ErrorCode::BadResponse;
        QTest::newRow("another size") << u"another size"_s << ErrorCode::ModelMismatch;
    }
    void uselessAnswers()
    {
        QFETCH(QString, kind);
        QFETCH(ErrorCode, code);
        Workspace work;
        QVERIFY(work.open().ok());
        work.add({work.write(u"good.txt"_s, sampleText(u"whales"_s, 3))});
        work.embedder.answer = [kind](const QStringList& texts) {
            QList<Vector> vectors(kind == "too few"_L1 ? texts.size() - 1 : texts.size(), Vector(64, 0.125F));
            if (kind == "none"_L1)
                vectors.clear();
            if (kind == "too many"_L1)
                vectors.append(Vector(64, 0.125F));
            if (kind == "empty"_L1)
                vectors.fill(Vector());
            if (kind == "not a number"_L1)
                vectors.last()[3] = std::numeric_limits<float>::quiet_NaN();
            if (kind == "uneven"_L1)
                vectors.last().append(texts.size() > 1 ? 1.0F : std::numeric_limits<float>::infinity());
            if (kind == "another size"_L1)
                vectors.fill(Vector(32, 0.1F));
            return vectors;
        };
        const auto files = work.add({work.write(u"a.txt"_s, sampleText(u"ships"_s, 5))});
        QCOMPARE(files.first().outcome, Outcome::Failed);
        QCOMPARE(files.first().error->code, code);
        QCOMPARE(work.searchText(u"ships"_s).size(), 5);
        work.embedder.answer = nullptr;
        QCOMPARE(await(work.pipeline->retry({files.first().document.id}, Secret()))->first().outcome, Outcome::Indexed);
        QCOMPARE(work.vectors->size(), 8);
        QCOMPARE(work.findings(), QStringList());
    }
    void diskFull()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.add({work.write(u"first.txt"_s, sampleText(u"whales"_s, 3))});
        const auto limit = [&](const QString& sql) {
            return await(work.database->maintain(CallContext{},
                                                 [sql](Connection& connection) { return connection.value(sql); }));
        };
        const int pages = limit(u"PRAGMA page_count"_s)->toInt();
        QVERIFY(limit(u"PRAGMA max_page_count = %1"_s.arg(pages + 6)).ok());
        QStringList paths;
        for (int i = 0; i < 10; ++i)
            paths.append(work.write(u"%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 60)));
        const auto files = work.add(paths);
        QCOMPARE(files.size(), 10);
        QVERIFY(count(files, Outcome::Failed) > 0);
        for (const IndexedFile& file : files) {
            if (file.outcome == Outcome::Failed)
                QCOMPARE(file.error->code, ErrorCode::DiskFull);
        }
        QCOMPARE(work.findings(), QStringList()); // nothing half done
        QCOMPARE(work.searchText(u"whales"_s).size(), 3);
        QVERIFY(limit(u"PRAGMA max_page_count = 100000"_s).ok());
        // Whether the failure could be written or not: what failed can be done again.
        QList<DocumentId> left;
        for (const DocumentRecord& record : work.documents()) {
            if (record.state != DocumentState::Searchable)
                left.append(record.id);
        }
        for (const IndexedFile& file : await(work.pipeline->retry(left, Secret())).valueOr({}))
            QCOMPARE(file.outcome, Outcome::Indexed);
        for (const IndexedFile& file : work.add(paths))
            QVERIFY(file.outcome == Outcome::Indexed || file.outcome == Outcome::AlreadyKnown);
        QCOMPARE(work.documents().size(), 11);
        QCOMPARE(work.findings(), QStringList());
    }
    void aLibraryThatDoesNotOpen()
    {
        Workspace work;
        QFile file(work.library()); // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto opened = work.open();
        QCOMPARE(opened.error().code, ErrorCode::InvalidInput);
        const QString path = work.write(u"a.txt"_s, sampleText(u"ships"_s, 1));
        QCOMPARE(await(work.pipeline->add({path}, Secret(), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(work.pipeline->documents()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(work.pipeline->totals()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(work.pipeline->remove({DocumentId{1}})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(work.pipeline->resumeUnfinished()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(work.searcher->searchText(u"x"_s, 3, {}, CallContext{})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(await(work.searcher->searchVector(Vector(64, 0.F), 3, {}, CallContext{})).error().code,
                 ErrorCode::InvalidInput);
    }
    void destroyedInTheMiddle()
    {
        Workspace work;
        QVERIFY(work.open().ok());
        work.embedder.hold = true;
        QStringList paths;
        for (int i = 0; i < 10; ++i)
            paths.append(work.write(u"%1.txt"_s.arg(i), sampleText(u"subject%1"_s.arg(i), 10)));
        work.reader.silent.insert(paths[9]);
        const auto adding = work.pipeline->add(paths, Secret(), {});
        QTRY_VERIFY(work.embedder.inFlight > 0);
        QSignalSpy changed(work.pipeline.get(), &Indexer::documentsChanged);
        work.pipeline.reset();
        QVERIFY(adding.isFinished());
        QCOMPARE(await(adding).error().code, ErrorCode::Cancelled);
        settleEvents();
        QCOMPARE(changed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestIngestFaults)
#include "tst_ingestfaults.moc"
