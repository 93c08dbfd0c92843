#include "app/samplekeeper.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sheaf;
using namespace sheaf::test;

class TestSampleKeeper : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : database(dir.filePath(u"library"_s))
        {
            opened = await(database.open()).ok();
            load.origin = u"http://a:1"_s;
            load.task = u"embed"_s;
            load.window = 4;
            keeper = std::make_unique<SampleKeeper>(
                database, clock,
                SampleKeeper::Sources{[this] { return QList<EndpointLoad>{load}; },
                                      [this] { return std::pair<qint64, qint64>(hits, 0); }});
        }
        void call()
        {
            TrackedCall made;
            made.task = u"embed"_s;
            made.endpoint = u"http://a:1"_s;
            made.state = TrackedCall::State::Completed;
            made.started = TimePoint(1s);
            made.finished = TimePoint(2s);
            keeper->collector().callEnded(made, QDateTime::currentDateTimeUtc());
        }
        qint64 stored()
        {
            qint64 answered = 0;
            const auto found = await(SampleStore(database).since(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), {}));
            for (const CallSample& sample : found.valueOr({}))
                answered += sample.answered;
            return answered;
        }

        QTemporaryDir dir;
        FakeClock clock;
        Database database;
        bool opened = false;
        EndpointLoad load;
        qint64 hits = 0;
        std::unique_ptr<SampleKeeper> keeper;
    };

private Q_SLOTS:
    void onceAMinuteItIsWritten()
    {
        Desk desk;
        QVERIFY(desk.opened);
        desk.keeper->start();
        desk.call();
        desk.clock.advance(55s);
        QCOMPARE(desk.stored(), 0);
        desk.clock.advance(5s);
        QTRY_COMPARE(desk.stored(), 1);
        desk.call();
        desk.clock.advance(60s);
        QTRY_COMPARE(desk.stored(), 2);
        QVERIFY(desk.keeper->collector().pending().isEmpty());
    }
    void beforeTheLibraryIsOpenNothingIsWritten()
    {
        Desk desk;
        desk.call();
        desk.clock.advance(10min);
        desk.keeper.reset();
        QCOMPARE(desk.stored(), 0);
    }
    void whatIsLeftIsWrittenAtTheEnd()
    {
        Desk desk;
        desk.keeper->start();
        desk.call();
        desk.keeper.reset();
        QCOMPARE(desk.stored(), 1);
    }
    void whatIsNotWrittenYetIsThereToo()
    {
        Desk desk;
        desk.call();
        desk.hits = 3;
        desk.load.queue.inFlight = 2;
        const auto samples = await(desk.keeper->since(QDateTime::currentDateTimeUtc().addSecs(-3600)));
        QVERIFY(samples.ok());
        qint64 answered = 0;
        qint64 hits = 0;
        int inFlight = 0;
        for (const CallSample& sample : *samples) {
            answered += sample.answered;
            hits += sample.cacheHits;
            inFlight = std::max(inFlight, sample.inFlight);
        }
        QCOMPARE(answered, 1);
        QCOMPARE(hits, 3);
        QCOMPARE(inFlight, 2);
    }
};

QTEST_GUILESS_MAIN(TestSampleKeeper)
#include "tst_samplekeeper.moc"
