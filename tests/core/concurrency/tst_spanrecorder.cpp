#include "core/concurrency/requesttracker.h"
#include "core/concurrency/spanrecorder.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

static Span span(int id, Milliseconds start, Milliseconds end, QList<int> after = {})
{
    Span s;
    s.id = id;
    s.start = start;
    s.end = end;
    s.after = std::move(after);
    s.outcome = Span::Outcome::Done;
    return s;
}

class TestSpanRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measures()
    {
        auto clock = std::make_shared<FakeClock>();
        SpanRecorder recorder(clock);
        clock->advance(10ms);
        const int a = recorder.begin(u"embed"_s, u"q"_s, 1, {});
        clock->advance(150ms);
        recorder.end(a);
        clock->advance(5ms);
        recorder.end(a, Span::Outcome::Failed); // the first end counts
        recorder.end(99);
        const auto spans = recorder.spans();
        QCOMPARE(spans.size(), 1);
        QCOMPARE(spans[0].start, Duration(10ms));
        QCOMPARE(spans[0].duration(), Duration(150ms));
        QVERIFY(spans[0].outcome == Span::Outcome::Done);
    }
    void waitingForAThreadIsNotWork()
    {
        auto clock = std::make_shared<FakeClock>();
        SpanScope scope;
        scope.recorder = std::make_shared<SpanRecorder>(clock);
        const int id = scope.begin(u"text"_s, u"q"_s);
        const SpanScope handedDown = scope.measuring(id);
        clock->advance(30ms); // in the queue
        handedDown.running();
        clock->advance(4ms);
        scope.end(id);
        handedDown.running(); // too late to count
        QCOMPARE(scope.recorder->spans()[0].start, Duration(30ms));
        QCOMPARE(scope.recorder->spans()[0].duration(), Duration(4ms));
    }
    void scopeWithoutRecorderIsANoOp()
    {
        const SpanScope scope;
        const int id = scope.begin(u"x"_s, u"y"_s);
        QCOMPARE(id, 0);
        scope.end(id);
    }
    void summaryOfNothing() { QCOMPARE(summarize({}).total, Duration::zero()); }
    void fanOut()
    {
        // Two lanes of embed and search side by side, then fusing: the longer lane is critical.
        const auto summary = summarize({span(1, 0ms, 150ms), span(2, 0ms, 120ms), span(3, 150ms, 160ms, {1}),
                                        span(4, 120ms, 150ms, {2}), span(5, 160ms, 165ms, {3, 4})});
        QCOMPARE(summary.total, Duration(165ms));
        QCOMPARE(summary.criticalPath, Duration(165ms));
        QCOMPARE(summary.sequentialEquivalent, Duration(315ms));
        QCOMPARE(summary.critical, (QList<int>{1, 3, 5}));
    }
    void idleTimeIsNotOnTheCriticalPath()
    {
        const auto summary = summarize({span(1, 0ms, 10ms), span(2, 50ms, 60ms, {1})});
        QCOMPARE(summary.total, Duration(60ms));
        QCOMPARE(summary.criticalPath, Duration(20ms));
    }
    void impossibleEdgesAreIgnored()
    {
        const auto summary = summarize({span(1, 0ms, 10ms, {2, 1, 77}), span(2, 0ms, 20ms, {1})});
        QCOMPARE(summary.criticalPath, Duration(30ms));
        QCOMPARE(summary.critical, (QList<int>{1, 2}));
    }

    void trackerFollowsEveryCall()
    {
        auto clock = std::make_shared<FakeClock>();
        RequestTracker tracker(clock, 2);
        const qint64 a = tracker.queued(u"embed"_s, u"http://h:1"_s, 10);
        const qint64 b = tracker.queued(u"chat"_s, u"http://h:1"_s, 20);
        QCOMPARE(tracker.totals().pending, 2);
        tracker.started(a);
        tracker.started(b);
        tracker.started(b); // twice is once
        QCOMPARE(tracker.totals().inProgress, 2);
        tracker.retrying(a, Error::make(ErrorCode::RateLimited, u"429"_s));
        QCOMPARE(tracker.totals().retrying, 1);
        tracker.started(a);
        clock->advance(5ms);
        tracker.finished(a, std::nullopt, 100);
        tracker.finished(a, Error::cancelled(), 0); // ended already
        tracker.finished(b, Error::cancelled(), 0);
        const auto totals = tracker.totals();
        QCOMPARE(totals.completed, 1);
        QCOMPARE(totals.cancelled, 1);
        QCOMPARE(totals.retries, 1);
        QCOMPARE(totals.peakInProgress, 2);
        QCOMPARE(totals.pending + totals.inProgress + totals.retrying, 0);
        const auto calls = tracker.calls();
        QCOMPARE(calls.size(), 2);
        QCOMPARE(calls[0].attempts, 2);
        QVERIFY(!calls[0].error);
        const quint64 revision = tracker.revision();
        tracker.finished(tracker.queued(u"x"_s, {}, 0), Error::make(ErrorCode::Io, u"e"_s), 0);
        QVERIFY(tracker.revision() > revision);
        QCOMPARE(tracker.calls().size(), 2); // the oldest one left the history
        QCOMPARE(tracker.totals().failed, 1);
    }
};

QTEST_GUILESS_MAIN(TestSpanRecorder)
#include "tst_spanrecorder.moc"
