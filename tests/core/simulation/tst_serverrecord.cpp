#include "core/simulation/serverrecord.h"

#include <QTest>

using namespace sheaf;

class TestServerRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByOutcome()
    {
        ServerRecord record;
        record.connected(false);
        record.connected(true);
        for (const RequestOutcome outcome : {RequestOutcome::Answered, RequestOutcome::Refused, RequestOutcome::Faulted,
                                             RequestOutcome::Abandoned, RequestOutcome::Down}) {
            RequestRecord request = record.received("/p", {});
            request.outcome = outcome;
            if (outcome == RequestOutcome::Faulted)
                request.fault = FaultKind::Hang;
            record.ended(request);
        }
        const ServerCounts counts = record.counts();
        QCOMPARE(counts.received, 5);
        QCOMPARE(counts.answered, 1);
        QCOMPARE(counts.refused, 1);
        QCOMPARE(counts.abandoned, 1);
        QCOMPARE(counts.turnedAway, 2);
        QCOMPARE(counts.connections, 2);
        QCOMPARE(counts.faulted(), 1);
        QCOMPARE(counts.faulted(FaultKind::Hang), 1);
        QCOMPARE(counts.faulted(FaultKind::Reset), 0);
        const auto log = record.log();
        for (qsizetype i = 0; i < 5; ++i)
            QCOMPARE(log.at(i).number, quint64(i));
    }
    void peaksStay()
    {
        ServerRecord record;
        record.setLoad(3, 4);
        record.setLoad(5, 0);
        record.setLoad(1, 0);
        const ServerCounts counts = record.counts();
        QCOMPARE(counts.running, 1);
        QCOMPARE(counts.peakRunning, 5);
        QCOMPARE(counts.peakInFlight, 7);
    }
    void resetKeepsWhatRunsAndForgetsHowItEnds()
    {
        ServerRecord record;
        const RequestRecord before = record.received("/p", {});
        record.setLoad(1, 2);
        record.reset();
        record.ended(before);
        QCOMPARE(record.counts().answered, 0);
        QVERIFY(record.log().isEmpty());
        QCOMPARE(record.counts().running, 1);
        QCOMPARE(record.counts().peakInFlight, 3);
        QCOMPARE(record.received("/p", {}).number, 0U);
        QCOMPARE(record.counts().received, 1);
    }
    void theLogIsBounded()
    {
        ServerRecord record;
        for (size_t i = 0; i < ServerRecord::maxLog + 10; ++i)
            record.ended(record.received("/p", {}));
        QCOMPARE(record.log().size(), qsizetype(ServerRecord::maxLog));
        QCOMPARE(record.log().first().number, 10U);
        QCOMPARE(record.counts().answered, qint64(ServerRecord::maxLog + 10));
    }
};

QTEST_GUILESS_MAIN(TestServerRecord)
#include "tst_serverrecord.moc"
