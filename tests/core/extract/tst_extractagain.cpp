#include "core/extract/choicestore.h"
#include "core/extract/extractresults.h"
#include "support/extractlibrary.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

// What a person does with a run that is over, or under way: reads single chunks again, looks at one, chooses a value.
class TestExtractAgain : public QObject
{
    Q_OBJECT

    static CellDetail cellOf(ExtractLibrary& library, ChunkId chunk)
    {
        const auto detail =
            await(library.database->read(CallContext{}, [=](Connection& connection) -> Result<CellDetail> {
                ExtractLedger ledger(connection);
                const auto job = ledger.existingJob(ExtractLibrary::options().schema, u"held"_s);
                return job.ok() ? ledger.cell(*job, chunk) : Result<CellDetail>(job.error());
            }));
        return detail.valueOr({});
    }

private Q_SLOTS:
    void onlyTheChosenChunkIsReadAgain()
    {
        ExtractLibrary library;
        library.add(5);
        library.extractor->failures.insert(ExtractLibrary::text(1, 4),
                                           Error::make(ErrorCode::BadResponse, u"no JSON"_s));
        ExtractSession session(library.engines());
        QVERIFY(await(session.start(ExtractLibrary::options())).ok());
        QCOMPARE(session.progress().failed, 1);
        QCOMPARE(session.progress().retried, 0);
        const ChunkId failed = session.chunkAt(3);
        CellDetail detail = cellOf(library, failed);
        QCOMPARE(detail.state, CellState::Failed);
        QCOMPARE(detail.message, u"no JSON"_s);
        QCOMPARE(detail.chunk.text, ExtractLibrary::text(1, 4));

        library.extractor->asked.clear();
        ExtractOptions options = ExtractLibrary::options();
        options.only = {session.chunkAt(1)}; // it was read; the failed one stays as it is
        const auto run = await(session.start(options));
        QVERIFY(run.ok());
        QCOMPARE(library.extractor->asked, QStringList{ExtractLibrary::text(1, 2)});
        QVERIFY(session.cells().at(1) == char(char(CellState::Done) | triedAgain));
        QCOMPARE(cellOf(library, failed).state, CellState::Failed);

        library.extractor->failures.clear();
        QVERIFY(await(session.start(ExtractLibrary::options())).ok());
        QCOMPARE(library.extractor->asked.size(), 2);
        detail = cellOf(library, failed);
        QCOMPARE(detail.state, CellState::Done);
        QCOMPARE(detail.attempts, 2);
        QCOMPARE(detail.candidates.size(), 1);
        QCOMPARE(session.progress().retried, 1); // what was read again by itself began anew
    }
    void oneIsReadAgainInTheRunAtHand()
    {
        ExtractLibrary library;
        library.add(6);
        library.extractor->immediate = false;
        ExtractSession session(library.engines());
        ExtractOptions options = ExtractLibrary::options();
        options.window = 2;
        const auto run = session.start(options);
        QTRY_COMPARE(library.extractor->open(), 2);
        session.again(session.chunkAt(0)); // it is in flight
        library.extractor->release(0);
        QTRY_COMPARE(stateOf(session.cells().at(0)), CellState::Done);
        session.again(session.chunkAt(0));
        session.again(ChunkId{999});
        while (!run.isFinished()) {
            for (int i = 0; i < int(library.extractor->held.size()); ++i) {
                if (!library.extractor->held[i].isSettled())
                    library.extractor->release(i);
            }
            QCoreApplication::processEvents();
        }
        QCOMPARE(library.extractor->asked.count(ExtractLibrary::text(1, 1)), 2);
        QCOMPARE(library.extractor->asked.size(), 7);
        QCOMPARE(await(run)->progress.retried, 1);
        QVERIFY(await(run)->progress.worked >= Milliseconds(0));
        session.again(session.chunkAt(0)); // there is no run
        QVERIFY(!session.isRunning());
    }
    void anEstimateShowsHowTheCellsAre()
    {
        ExtractLibrary library;
        library.add(3);
        library.extractor->failures.insert(ExtractLibrary::text(1, 2),
                                           Error::make(ErrorCode::BadResponse, u"no JSON"_s));
        {
            ExtractSession before(library.engines());
            QVERIFY(await(before.start(ExtractLibrary::options())).ok());
        }
        ExtractSession session(library.engines());
        QSignalSpy planned(&session, &ExtractSession::planned);
        const auto estimate = await(session.estimate(ExtractLibrary::options(), {}));
        QVERIFY(estimate.ok());
        QCOMPARE(estimate->kept, 2);
        QCOMPARE(planned.size(), 1);
        QCOMPARE(stateOf(session.cells().at(0)), CellState::Done);
        QCOMPARE(stateOf(session.cells().at(1)), CellState::Failed);
        QVERIFY(session.chunkAt(1).isValid());
        QVERIFY(!session.chunkAt(3).isValid());
        QVERIFY(!session.chunkAt(-1).isValid());
    }
    void aChoiceIsKept()
    {
        ExtractLibrary library;
        library.add(2); // word1x1 and word1x2: a conflict
        ExtractSession session(library.engines());
        QVERIFY(await(session.start(ExtractLibrary::options())).ok());
        const FieldSchema schema = ExtractLibrary::options().schema;
        const auto value = [&] {
            const auto grid = await(extractedResults(*library.database, schema, u"held"_s, {}, {}, &session));
            return grid.ok() ? grid->rows.first().values.first() : MergedValue();
        };
        const auto choose = [&](const QString& plain) {
            return await(library.database->write(
                CallContext{}, [=, document = library.documents.first()](Connection& connection) -> Result<void> {
                    const auto job = ExtractLedger(connection).existingJob(schema, u"held"_s);
                    return ChoiceStore(connection).choose(*job, document, u"word"_s, plain);
                }));
        };
        QVERIFY(value().conflict);
        QCOMPARE(value().values.first().plain, u"word1x1"_s);
        QVERIFY(choose(u"word1x2"_s).ok());
        MergedValue chosen = value();
        QCOMPARE(chosen.values.first().plain, u"word1x2"_s);
        QCOMPARE(chosen.alternatives.first().plain, u"word1x1"_s);
        QVERIFY(chosen.chosen && !chosen.conflict);
        QVERIFY(choose(u"a value that is not there any more"_s).ok());
        QVERIFY(value().conflict && !value().chosen);
        QVERIFY(choose(u"word1x1"_s).ok()); // the one that was first anyway
        QVERIFY(value().chosen && !value().conflict);
        QVERIFY(choose({}).ok());
        QVERIFY(value().conflict && !value().chosen);
    }
};

QTEST_GUILESS_MAIN(TestExtractAgain)
#include "tst_extractagain.moc"
