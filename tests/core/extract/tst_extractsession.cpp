#include "core/extract/cellqueue.h"
#include "core/extract/extractresults.h"
#include "support/extractlibrary.h"

#include <QSignalSpy>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Error broken(ErrorCode code = ErrorCode::BadResponse)
{
    return Error::make(code, u"no good"_s);
}

} // namespace

class TestExtractSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryChunkOnce()
    {
        ExtractLibrary library;
        library.add(30);
        library.add(17);
        ExtractSession session(library.engines());
        QSignalSpy progress(&session, &ExtractSession::progressChanged);
        QSignalSpy finished(&session, &ExtractSession::finished);
        const auto run = await(session.start(ExtractLibrary::options()));
        QVERIFY(run.ok());
        QVERIFY(run->isComplete());
        QCOMPARE(run->progress.done, 47);
        QCOMPARE(run->progress.calls, 47);
        QCOMPARE(run->progress.promptTokens, 4700);
        QCOMPARE(QSet<QString>(library.extractor->asked.begin(), library.extractor->asked.end()).size(), 47);
        QCOMPARE(library.extractor->asked.size(), 47);
        QCOMPARE(session.cells(), QByteArray(47, char(CellState::Done)));
        QCOMPARE(session.stretches().size(), 2);
        QVERIFY(!progress.isEmpty());
        QCOMPARE(finished.size(), 1);

        const auto grid =
            await(extractedResults(*library.database, ExtractLibrary::options().schema, u"held"_s, {}, {}, &session));
        QVERIFY(grid.ok());
        QCOMPARE(grid->rows.size(), 2);
        QCOMPARE(grid->rows[1].done, 17);
        const MergedValue& merged = grid->rows[1].values.first();
        QCOMPARE(merged.values.first().plain, u"word2x1"_s);
        QVERIFY(merged.values.first().verified);
        QVERIFY(merged.conflict);
    }

    void keepsTheWindowFullAndNoFuller()
    {
        ExtractLibrary library;
        library.add(60);
        library.extractor->immediate = false;
        ExtractSession session(library.engines());
        ExtractOptions options = ExtractLibrary::options();
        options.window = 20;
        const auto run = session.start(options);
        QTRY_COMPARE(library.extractor->open(), 20);
        // One that ends lets the next begin, whatever the slowest does.
        for (int i = 19; i >= 1; --i) {
            library.extractor->release(i);
            QTRY_COMPARE(library.extractor->open(), 20);
        }
        QCOMPARE(session.progress().running, 20);
        while (!run.isFinished()) {
            for (int i = 0; i < library.extractor->held.size(); ++i)
                library.extractor->release(i);
            QTest::qWait(1);
        }
        QVERIFY(resultOf<ExtractRun>(run)->isComplete());
        QCOMPARE(library.extractor->asked.size(), 60);
    }

    void oneFailureStopsNobodyAndIsAskedAgain()
    {
        ExtractLibrary library;
        library.add(25);
        library.extractor->failures.insert(ExtractLibrary::text(1, 7), broken());
        ExtractSession session(library.engines());
        const auto run = await(session.start(ExtractLibrary::options()));
        QVERIFY(run.ok());
        QCOMPARE(run->progress.done, 24);
        QCOMPARE(run->progress.failed, 1);
        QCOMPARE(run->failures.size(), 1);
        QCOMPARE(run->failures.first().page, 7);
        QCOMPARE(run->failures.first().message, u"no good"_s);
        QCOMPARE(run->failures.first().attempts, 1);

        library.extractor->failures.clear();
        library.extractor->asked.clear();
        const auto again = await(session.start(ExtractLibrary::options()));
        QVERIFY(again->isComplete());
        QCOMPARE(library.extractor->asked, QStringList{ExtractLibrary::text(1, 7)});
        QCOMPARE(again->progress.kept, 24);
    }

    void whatIsNewIsReadAndAllOnRequest()
    {
        ExtractLibrary library;
        library.add(5);
        ExtractSession session(library.engines());
        QVERIFY(await(session.start(ExtractLibrary::options()))->isComplete());
        library.add(3);
        library.extractor->asked.clear();
        QVERIFY(await(session.start(ExtractLibrary::options()))->isComplete());
        QCOMPARE(library.extractor->asked.size(), 3);
        ExtractOptions options = ExtractLibrary::options();
        options.again = ExtractOptions::Again::All;
        QVERIFY(await(session.start(options))->isComplete());
        QCOMPARE(library.extractor->asked.size(), 11);
        // Other fields are another job.
        options = ExtractLibrary::options();
        options.schema.fields.append({u"date"_s, FieldType::Date});
        QCOMPARE(await(session.estimate(options, {}))->kept, 0);
        QCOMPARE(await(session.estimate(ExtractLibrary::options(), {}))->kept, 8);
    }

    void stopsAndGoesOn()
    {
        ExtractLibrary library;
        library.add(50);
        library.extractor->immediate = false;
        {
            ExtractSession session(library.engines());
            const auto run = session.start(ExtractLibrary::options());
            QTRY_COMPARE(library.extractor->open(), 20);
            for (int i = 0; i < 10; ++i)
                library.extractor->release(i);
            QTRY_COMPARE(library.extractor->asked.size(), 30);
            session.stop();
            QVERIFY(library.extractor->calls.first().stopRequested());
            library.extractor->cancelAll();
            const auto ended = await(run);
            QVERIFY(ended->stopped);
            QCOMPARE(ended->progress.done, 10);
            QCOMPARE(ended->progress.waiting, 40);
        }
        library.extractor->immediate = true;
        library.extractor->asked.clear();
        library.open(); // as after a restart
        ExtractSession session(library.engines());
        QVERIFY(await(session.start(ExtractLibrary::options()))->isComplete());
        QCOMPARE(library.extractor->asked.size(), 40);
    }

    void whatHasLandedIsKeptWhenItIsDestroyed()
    {
        ExtractLibrary library;
        library.add(50);
        library.extractor->immediate = false;
        {
            ExtractSession session(library.engines());
            static_cast<void>(session.start(ExtractLibrary::options()));
            QTRY_COMPARE(library.extractor->open(), 20);
            library.extractor->release(3);
            QTRY_COMPARE(session.progress().done, 1);
        }
        ExtractSession session(library.engines());
        QTRY_COMPARE(await(session.estimate(ExtractLibrary::options(), {}))->kept, 1);
    }

    void pausesAndResumes()
    {
        ExtractLibrary library;
        library.add(50);
        library.extractor->immediate = false;
        ExtractSession session(library.engines());
        const auto run = session.start(ExtractLibrary::options());
        QTRY_COMPARE(library.extractor->open(), 20);
        session.pause();
        for (int i = 0; i < 20; ++i)
            library.extractor->release(i);
        QTRY_COMPARE(session.progress().done, 20);
        QCOMPARE(library.extractor->asked.size(), 20);
        QVERIFY(session.progress().paused);
        library.clock->advance(1h);
        QCOMPARE(session.progress().elapsed.count(), 0);
        library.extractor->immediate = true;
        session.resume();
        QVERIFY(await(run)->isComplete());
    }

    void theChosenGoFirst()
    {
        ExtractLibrary library;
        library.add(3);
        library.add(3);
        library.add(3);
        ExtractSession session(library.engines());
        ExtractOptions options = ExtractLibrary::options();
        options.window = 1;
        options.first = {library.documents[2], library.documents[1]};
        QVERIFY(await(session.start(options))->isComplete());
        QCOMPARE(library.extractor->asked.first(), ExtractLibrary::text(3, 1));
        QCOMPARE(library.extractor->asked[3], ExtractLibrary::text(2, 1));
        QCOMPARE(library.extractor->asked[6], ExtractLibrary::text(1, 1));
    }

    void obeysItsBudget_data()
    {
        QTest::addColumn<ExtractBudget>("budget");
        QTest::addColumn<int>("calls");
        ExtractBudget budget;
        budget.calls = 7;
        QTest::newRow("calls") << budget << 7;
        budget.calls = 0;
        QTest::newRow("none at all") << budget << 0;
        budget = {};
        budget.tokens = 1100; // 110 a call
        QTest::newRow("tokens") << budget << 10;
        budget = {};
        budget.cost = 1.1; // 0.11 a call
        QTest::newRow("money") << budget << 10;
    }
    void obeysItsBudget()
    {
        QFETCH(ExtractBudget, budget);
        QFETCH(int, calls);
        ExtractLibrary library;
        library.add(60);
        ExtractEngines engines = library.engines();
        engines.price = [](int prompt, int completion) { return std::optional(0.001 * (prompt + completion)); };
        ExtractSession session(engines);
        ExtractOptions options = ExtractLibrary::options();
        options.budget = budget;
        const auto run = await(session.start(options));
        QVERIFY(run.ok());
        QVERIFY(!run->budget.isEmpty());
        QVERIFY(!run->isComplete());
        // What the first calls take is estimated: it may be one less, never more.
        QVERIFY2(run->progress.calls <= calls && run->progress.calls >= calls - 1,
                 qPrintable(QString::number(run->progress.calls)));
    }

    void aBudgetOfTimeEnds()
    {
        ExtractLibrary library;
        library.add(60);
        library.extractor->immediate = false;
        ExtractSession session(library.engines());
        ExtractOptions options = ExtractLibrary::options();
        options.budget.time = 10s;
        const auto run = session.start(options);
        QTRY_COMPARE(library.extractor->open(), 20);
        library.clock->advance(11s);
        for (int i = 0; i < 20; ++i)
            library.extractor->release(i);
        const auto ended = await(run);
        QCOMPARE(ended->progress.done, 20);
        QVERIFY(ended->budget.contains(u"seconds"_s));
    }

    void endsWhereNothingCanBeAsked()
    {
        ExtractLibrary library;
        library.add(60);
        library.extractor->failure = broken(ErrorCode::Unauthorized);
        ExtractSession session(library.engines());
        ExtractOptions options = ExtractLibrary::options();
        options.window = 4;
        const auto run = await(session.start(options));
        QVERIFY(run->error);
        QCOMPARE(run->error->code, ErrorCode::Unauthorized);
        QVERIFY(library.extractor->asked.size() <= 4);
    }

    void waitsForAnEndpointThatIsAway()
    {
        ExtractLibrary library;
        library.add(10);
        library.extractor->failure = broken(ErrorCode::Unavailable);
        ExtractSession session(library.engines());
        const auto run = session.start(ExtractLibrary::options());
        QTRY_COMPARE(session.progress().trouble, u"no good"_s);
        QTRY_COMPARE(session.progress().running, 0);
        QCOMPARE(session.progress().waiting, 10);
        library.extractor->failure.reset();
        library.clock->advance(6s);
        QVERIFY(await(run)->isComplete());
    }

    void givesUpOnOneThatStaysAway()
    {
        ExtractLibrary library;
        library.add(3);
        library.extractor->failure = broken(ErrorCode::Unavailable);
        ExtractSession session(library.engines());
        const auto run = session.start(ExtractLibrary::options());
        for (int i = 0; i < 200 && !run.isFinished(); ++i) {
            library.clock->advance(6s);
            settleEvents();
            QTest::qWait(1);
        }
        QVERIFY(run.isFinished());
        QCOMPARE(resultOf<ExtractRun>(run)->error->code, ErrorCode::Unavailable);
        QCOMPARE(resultOf<ExtractRun>(run)->progress.waiting, 3);
    }

    void refusesWhatMakesNoSense()
    {
        ExtractLibrary library;
        library.add(1);
        ExtractSession session(library.engines());
        QCOMPARE(await(session.start({})).error().code, ErrorCode::InvalidInput);
        library.extractor->immediate = false;
        const auto run = session.start(ExtractLibrary::options());
        QCOMPARE(await(session.start(ExtractLibrary::options())).error().code, ErrorCode::InvalidInput);
        session.stop();
        library.extractor->cancelAll();
        QVERIFY(await(run).ok());
    }

    void anEmptyScopeIsDone()
    {
        ExtractLibrary library;
        ExtractSession session(library.engines());
        const auto run = await(session.start(ExtractLibrary::options()));
        QVERIFY(run->isComplete());
        QCOMPARE(run->progress.chunks, 0);
    }

    void aDocumentThatLeavesIsPassedOver()
    {
        ExtractLibrary library;
        library.add(5);
        library.add(5);
        library.extractor->immediate = false;
        ExtractSession session(library.engines());
        ExtractOptions options = ExtractLibrary::options();
        options.window = 2;
        const auto run = session.start(options);
        QTRY_COMPARE(library.extractor->open(), 2);
        QVERIFY(await(library.database->write(CallContext{}, [id = library.documents[0]](Connection& connection) {
                    return DocumentStore(connection).remove({id});
                })).ok());
        library.extractor->immediate = true;
        library.extractor->release(0);
        library.extractor->release(1);
        QVERIFY(await(run).ok());
        const auto cells = await(library.database->read(CallContext{}, [](Connection& connection) {
            return connection.value(u"SELECT count(*) FROM extract_cells"_s);
        }));
        QCOMPARE(cells->toInt(), 5);
    }

    void aPageRangeIsKeptTo()
    {
        ExtractLibrary library;
        library.add(9);
        ExtractSession session(library.engines());
        ExtractOptions options = ExtractLibrary::options();
        options.scope.firstPage = 4;
        options.scope.lastPage = 6;
        QCOMPARE(await(session.start(options))->progress.done, 3);
        QCOMPARE(library.extractor->asked.first(), ExtractLibrary::text(1, 4));
    }
};

QTEST_GUILESS_MAIN(TestExtractSession)
#include "tst_extractsession.moc"
