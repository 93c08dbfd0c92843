#include "support/fakeclock.h"
#include "support/workspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;

// An endpoint that fails costs time and nothing else.
using Outcome = IndexedFile::Outcome;

class TestIngestRequeue : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Workspace work;
        FakeClock* clock;

        explicit Fixture(const std::function<void(IngestOptions&)>& edit = {})
        {
            auto fake = std::make_unique<FakeClock>();
            clock = fake.get();
            work.clock = std::move(fake);
            work.options.requeue = {1min, 5min, 15min, 60min};
            if (edit)
                edit(work.options);
            QVERIFY(work.open().ok());
        }
        Future<QList<IndexedFile>> add(const QString& name, int chunks = 6)
        {
            return work.pipeline->add({work.write(name, sampleText(name, chunks))}, Secret(), {});
        }
        DocumentRecord document() const
        {
            const auto documents = work.documents();
            return documents.isEmpty() ? DocumentRecord() : documents.first();
        }
        // The signals of the pipeline and its progress stand on this clock as well.
        void pass(Duration span)
        {
            settleEvents();
            clock->advance(span);
            settleEvents();
        }
        bool rests()
        {
            pass(50ms);
            const DocumentRecord record = document();
            return record.state == DocumentState::Waiting && record.error.has_value();
        }
    };
    static std::optional<Error> down(ErrorCode code = ErrorCode::ConnectionFailed)
    {
        return Error::make(code, u"Nothing answers at http://127.0.0.1:1."_s);
    }

private Q_SLOTS:
    void isTriedAgainByItself_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code : {ErrorCode::ConnectionFailed, ErrorCode::TimedOut, ErrorCode::RateLimited,
                                     ErrorCode::Unavailable, ErrorCode::ServerError})
            QTest::newRow(qPrintable(errorName(code))) << int(code);
    }
    void isTriedAgainByItself()
    {
        QFETCH(int, code);
        Fixture f;
        f.work.embedder.fault = [code](const QStringList&, int) { return down(ErrorCode(code)); };
        const auto added = f.add(u"a.txt"_s);
        QTRY_VERIFY(f.rests());
        QVERIFY(f.document().error->message.contains(u"again by itself in 1 min"_s));
        QVERIFY(!added.isFinished());
        const int calls = f.work.embedder.calls;
        f.pass(50s);
        QCOMPARE(f.work.embedder.calls, calls);
        f.work.embedder.fault = nullptr;
        f.pass(11s);
        QCOMPARE(await(added)->first().outcome, Outcome::Indexed);
        QCOMPARE(f.document().state, DocumentState::Searchable);
        QVERIFY(!f.document().error);
        QCOMPARE(f.work.findings(), QStringList());
    }
    void waitsLongerEachTimeAndNeverGivesUp()
    {
        Fixture f;
        f.work.embedder.fault = [](const QStringList&, int) { return down(); };
        const auto added = f.add(u"a.txt"_s);
        for (const Milliseconds wait : {1min, 5min, 15min, 60min, 60min, 60min}) {
            QTRY_VERIFY(f.rests());
            const int calls = f.work.embedder.calls;
            f.pass(wait - 1s);
            QCOMPARE(f.work.embedder.calls, calls);
            f.pass(1s);
            QTRY_VERIFY(f.work.embedder.calls > calls);
        }
        QTRY_VERIFY(f.rests());
        f.work.embedder.fault = nullptr;
        f.pass(60min);
        QCOMPARE(await(added)->first().outcome, Outcome::Indexed);
    }
    void aServerGoneForTenMinutes()
    {
        Fixture f;
        f.work.embedder.fault = [](const QStringList&, int) { return down(); };
        QList<Future<QList<IndexedFile>>> added;
        for (int i = 0; i < 20; ++i)
            added.append(f.add(u"%1.txt"_s.arg(i)));
        for (int second = 0; second < 600; second += 10)
            f.pass(10s);
        f.work.embedder.fault = nullptr;
        for (const DocumentRecord& record : f.work.documents())
            QCOMPARE(record.state, DocumentState::Waiting);
        for (int minute = 0; minute < 16; ++minute)
            f.pass(1min);
        for (const auto& each : added)
            QCOMPARE(await(each)->first().outcome, Outcome::Indexed);
        QCOMPARE(f.work.findings(), QStringList());
    }
    // The machine sleeps with calls in the air: eight hours pass at once, and the connections are dead when it wakes.
    void theMachineSleeps()
    {
        Fixture f;
        f.work.embedder.hold = true;
        f.work.embedder.fault = [](const QStringList&, int number) { return number == 1 ? down() : std::nullopt; };
        const auto added = f.add(u"a.txt"_s);
        QTRY_COMPARE(f.work.embedder.inFlight, 1);
        f.pass(8h);
        QVERIFY(!added.isFinished());
        f.work.embedder.release();
        for (int minute = 0; minute < 30 && !added.isFinished(); ++minute)
            f.pass(1min);
        QCOMPARE(await(added)->first().outcome, Outcome::Indexed);
        QCOMPARE(f.work.findings(), QStringList());
    }
    void aDocumentTheServerCannotBearFailsAtLast()
    {
        Fixture f;
        f.work.embedder.fault = [](const QStringList&, int) { return down(ErrorCode::ServerError); };
        const auto added = f.add(u"a.txt"_s);
        for (int i = 0; i < 4; ++i) {
            QTRY_VERIFY(f.rests());
            f.pass(60min);
        }
        QCOMPARE(await(added)->first().outcome, Outcome::Failed);
    }
    void whatNeedsThePersonFailsAtOnce_data()
    {
        QTest::addColumn<int>("code");
        for (const ErrorCode code : {ErrorCode::Unauthorized, ErrorCode::NotFound, ErrorCode::QuotaExceeded})
            QTest::newRow(qPrintable(errorName(code))) << int(code);
    }
    void whatNeedsThePersonFailsAtOnce()
    {
        QFETCH(int, code);
        Fixture f;
        f.work.embedder.fault = [code](const QStringList&, int) { return down(ErrorCode(code)); };
        const auto added = f.add(u"a.txt"_s);
        QCOMPARE(await(added)->first().outcome, Outcome::Failed);
        QCOMPARE(int(added.resultAt(0)->first().error->code), code);
    }
    void aPersonNeedNotWait()
    {
        Fixture f;
        f.work.embedder.fault = [](const QStringList&, int) { return down(); };
        const auto added = f.add(u"a.txt"_s);
        QTRY_VERIFY(f.rests());
        f.work.embedder.fault = nullptr;
        const auto again = f.work.pipeline->retry({f.document().id}, Secret());
        QCOMPARE(await(again)->first().outcome, Outcome::Indexed);
        QCOMPARE(await(added)->first().outcome, Outcome::Indexed);
    }
    void removedOrStoppedWhileItWaits_data()
    {
        QTest::addColumn<bool>("remove");
        QTest::newRow("removed") << true;
        QTest::newRow("stopped") << false;
    }
    void removedOrStoppedWhileItWaits()
    {
        QFETCH(bool, remove);
        Fixture f;
        f.work.embedder.fault = [](const QStringList&, int) { return down(); };
        const auto added = f.add(u"a.txt"_s);
        QTRY_VERIFY(f.rests());
        if (remove)
            QVERIFY(await(f.work.pipeline->remove({f.document().id})).ok());
        else
            f.work.pipeline->stopAll();
        QCOMPARE(await(added)->first().outcome, Outcome::Cancelled);
        const int calls = f.work.embedder.calls;
        f.pass(2h);
        QCOMPARE(f.work.embedder.calls, calls);
        if (!remove) { // it goes on another time
            f.work.embedder.fault = nullptr;
            QCOMPARE(await(f.work.pipeline->resumeUnfinished())->first().outcome, Outcome::Indexed);
        }
        QCOMPARE(f.work.findings(), QStringList());
    }
    void aRestartGoesOn()
    {
        Fixture f;
        f.work.embedder.fault = [](const QStringList&, int) { return down(); };
        const auto added = f.add(u"a.txt"_s);
        QTRY_VERIFY(f.rests());
        f.work.close();
        f.work.embedder.fault = nullptr;
        QVERIFY(f.work.open().ok());
        QCOMPARE(await(f.work.pipeline->resumeUnfinished())->first().outcome, Outcome::Indexed);
    }
    // Where nobody stays to wait: all calls hang on an endpoint that is down, and one of them has said so.
    void givesUpWhereNobodyStays()
    {
        Fixture f([](IngestOptions& options) {
            options.requeue.clear();
            options.embed.giveUpAfter = 1min;
        });
        f.work.embedder.atOnce = 2;
        f.work.embedder.maxTexts = 2;
        f.work.embedder.fault = [](const QStringList&, int number) { return number == 1 ? down() : std::nullopt; };
        f.work.embedder.hold = true;
        const auto first = f.add(u"a.txt"_s, 2);
        QTRY_COMPARE(f.work.embedder.inFlight, 1);
        f.work.embedder.release();
        QCOMPARE(await(first)->first().outcome, Outcome::Failed);
        f.work.embedder.hold = true;
        QList<Future<QList<IndexedFile>>> others;
        for (int i = 0; i < 5; ++i)
            others.append(f.add(u"b%1.txt"_s.arg(i), 30));
        QTRY_COMPARE(f.work.embedder.inFlight, 2);
        f.pass(59s);
        QVERIFY(!others[0].isFinished());
        QTRY_COMPARE(f.work.pipeline->progress().reading, 0);
        f.pass(2s);
        for (const auto& other : others) {
            QCOMPARE(await(other)->first().outcome, Outcome::Failed);
            QCOMPARE(other.resultAt(0)->first().error->code, ErrorCode::ConnectionFailed);
        }
        // And everything goes on when it works again.
        f.work.embedder.hold = false;
        QList<DocumentId> failed;
        for (const DocumentRecord& record : f.work.documents())
            failed.append(record.id);
        const auto again = f.work.pipeline->retry(failed, Secret());
        for (const IndexedFile& file : await(again).valueOr({}))
            QCOMPARE(file.outcome, Outcome::Indexed);
        QCOMPARE(f.work.findings(), QStringList());
    }
    void oneThatWorksEndsTheWatch()
    {
        Fixture f([](IngestOptions& options) {
            options.requeue.clear();
            options.embed.giveUpAfter = 1min;
        });
        f.work.embedder.fault = [](const QStringList&, int number) { return number == 1 ? down() : std::nullopt; };
        QCOMPARE(await(f.add(u"a.txt"_s, 2))->first().outcome, Outcome::Failed);
        QCOMPARE(await(f.add(u"b.txt"_s, 2))->first().outcome, Outcome::Indexed);
        f.work.embedder.hold = true;
        const auto slow = f.add(u"c.txt"_s, 2);
        QTRY_COMPARE(f.work.embedder.inFlight, 1);
        f.pass(10min);
        QVERIFY(!slow.isFinished());
        f.work.embedder.release();
        QCOMPARE(await(slow)->first().outcome, Outcome::Indexed);
    }
};

QTEST_GUILESS_MAIN(TestIngestRequeue)
#include "tst_ingestrequeue.moc"
