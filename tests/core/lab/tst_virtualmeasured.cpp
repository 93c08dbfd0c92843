#include "core/lab/virtualmeasured.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sheaf;

namespace {

DocumentRecord document(int pages, int chunks, Milliseconds parse, DocumentState state = DocumentState::Searchable)
{
    DocumentRecord made;
    made.pages = pages;
    made.chunks = chunks;
    made.stages.parse = parse;
    made.state = state;
    return made;
}

CallSample calls(int count, Milliseconds latency, const QString& task = u"embed"_s)
{
    CallSample made;
    made.endpoint = u"http://a:1"_s;
    made.task = task;
    for (int i = 0; i < count; ++i)
        made.latency.add(latency);
    return made;
}

} // namespace

class TestVirtualMeasured : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownChangesNothing()
    {
        const VirtualMeasured measured = measuredOptions({}, {}, {});
        QCOMPARE(measured.options, VirtualOptions());
        QCOMPARE(measured.documents, 0);
        QCOMPARE(measured.calls, 0);
        QVERIFY(!measured.readingMeasured);
    }
    void documentsSayHowLongTheyAre()
    {
        const QList<DocumentRecord> documents{document(10, 20, 100ms), document(40, 80, 400ms),
                                              document(999, 9, 1ms, DocumentState::Failed), document(5, 0, 1ms)};
        const VirtualMeasured measured = measuredOptions(documents, {}, {});
        QCOMPARE(measured.documents, 2);
        QVERIFY(qFuzzyCompare(measured.options.pagesPerDocument, 20.0)); // the geometric mean is the median's estimate
        QVERIFY(std::abs(measured.options.pagesSigma - 0.693) < 0.001);
        QVERIFY(qFuzzyCompare(measured.options.chunksPerPage, 2.0));
        QVERIFY(qFuzzyCompare(measured.options.pagesPerSecond, 100.0));
        QVERIFY(measured.readingMeasured);
    }
    void documentsWithoutTimesSayNothingOfSpeed()
    {
        const VirtualMeasured measured = measuredOptions({document(10, 20, 0ms)}, {}, {});
        QVERIFY(!measured.readingMeasured);
        QCOMPARE(measured.options.pagesPerSecond, VirtualOptions().pagesPerSecond);
        QCOMPARE(measured.options.pagesSigma, 0.0);
    }
    void callsSayHowLongTheyTake_data()
    {
        QTest::addColumn<QString>("task");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("known");
        QTest::newRow("embedding") << u"embed"_s << 20 << true;
        QTest::newRow("too few") << u"embed"_s << 19 << false;
        QTest::newRow("others") << u"chat"_s << 100 << false;
    }
    void callsSayHowLongTheyTake()
    {
        QFETCH(QString, task);
        QFETCH(int, count);
        QFETCH(bool, known);
        const VirtualMeasured measured = measuredOptions({}, {calls(count, 80ms, task)}, {});
        QCOMPARE(measured.calls > 0, known);
        if (known) {
            QVERIFY(std::abs(measured.options.latencyMs - 80) < 4);
            QCOMPARE(measured.options.latencySigma, 0.0);
        } else {
            QCOMPARE(measured.options.latencyMs, VirtualOptions().latencyMs);
        }
    }
    void partsOfQuestionsAreNoCalls()
    {
        CallSample part = calls(50, 1ms);
        part.endpoint.clear();
        QCOMPARE(measuredOptions({}, {part}, {}).calls, 0);
    }
};

QTEST_GUILESS_MAIN(TestVirtualMeasured)
#include "tst_virtualmeasured.moc"
