#include "app/beyondline.h"
#include "app/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sheaf;

class TestBeyondLine : public QObject
{
    Q_OBJECT

    static QStringList split(const QString& words) { return words.split(u' ', Qt::SkipEmptyParts); }

private Q_SLOTS:
    void whatIsTypedGoesOverWhatWasMeasured()
    {
        const auto line = parseCommandLine(
            split(u"lab beyond --documents 500 --pages-per-document 7.5 --pages-spread 0 --chunks-per-page 3 "
                  "--pages-per-second 44 --cores 6 --servers 12 --slots 9 --chunks-per-call 32 --latency 80 "
                  "--jitter 0.2 --rate 600 --faults 0.1 --seed 5 --concurrency 11"_s),
            Settings());
        QVERIFY(line.ok());
        const VirtualOptions o = line->beyond.over({}, line->lab, line->settings.concurrency);
        QCOMPARE(o.documents, 500);
        QCOMPARE(o.pagesPerDocument, 7.5);
        QCOMPARE(o.pagesSigma, 0.0);
        QCOMPARE(o.chunksPerPage, 3.0);
        QCOMPARE(o.pagesPerSecond, 44.0);
        QCOMPARE(o.cores, 6);
        QCOMPARE(o.servers, 12);
        QCOMPARE(o.slotCount, 9);
        QCOMPARE(o.batch, 32);
        QCOMPARE(o.latencyMs, 80.0);
        QCOMPARE(o.latencySigma, 0.2);
        QCOMPARE(o.requestsPerMinute, 600);
        QCOMPARE(o.failures, 0.1);
        QCOMPARE(o.seed, quint64(5));
        QVERIFY(!o.adaptive);
        QCOMPARE(o.inFlight, 11);
    }
    void whatIsNotTypedStaysMeasured()
    {
        VirtualOptions measured;
        measured.latencyMs = 33;
        measured.latencySigma = 0.7;
        measured.pagesPerDocument = 21;
        QCOMPARE(BeyondLine().over(measured, LabOptions(), {}), measured);
    }
    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("no documents") << u"lab beyond --documents 0"_s << u"--documents"_s;
        QTest::newRow("half a server") << u"lab beyond --servers 1.5"_s << u"whole number"_s;
        QTest::newRow("not a number") << u"lab beyond --pages-per-document nan"_s << u"nan"_s;
        QTest::newRow("too many") << u"lab beyond --servers 5000"_s << u"1024"_s;
        QTest::newRow("a word too many") << u"lab beyond 3"_s << u"3"_s;
        QTest::newRow("a run that is no number") << u"lab replay last"_s << u"last"_s;
        QTest::newRow("run nought") << u"lab replay 0"_s << u"0"_s;
        QTest::newRow("two runs") << u"lab replay 1 2"_s << u"2"_s;
        QTest::newRow("a trace of neither") << u"lab beyond --trace /x"_s << u"--trace"_s;
    }
    void nonsenseIsRefused()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const auto line = parseCommandLine(split(words), Settings());
        QVERIFY(!line.ok());
        QCOMPARE(line.error().code, ErrorCode::InvalidInput);
        QVERIFY2(line.error().message.contains(says), qPrintable(line.error().message));
    }
    void otherOptionsAreNotOurs()
    {
        BeyondLine line;
        QVERIFY(!setBeyondOption(line, u"--latency"_s, u"3"_s));
        QVERIFY(line.typed.isEmpty());
    }
    void aRunMayBeNamedOrNot()
    {
        QVERIFY(parseCommandLine(split(u"lab replay"_s), Settings()).ok());
        QVERIFY(parseCommandLine(split(u"lab replay 12"_s), Settings()).ok());
    }
};

QTEST_GUILESS_MAIN(TestBeyondLine)
#include "tst_beyondline.moc"
