#include "core/lab/traceexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sheaf;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTraceExport : public QObject
{
    Q_OBJECT

private:
    const TimePoint m_begun{1000s};

    TrackedCall call(int item, Duration queued, Duration started, Duration finished) const
    {
        TrackedCall c;
        c.task = u"embed"_s;
        c.correlationId = QString::number(item);
        c.state = TrackedCall::State::Completed;
        c.attempts = 1;
        c.queued = m_begun + queued;
        c.started = m_begun + started;
        c.finished = m_begun + finished;
        c.bytesSent = 100 + item;
        c.bytesReceived = 200;
        return c;
    }
    static QList<QJsonObject> complete(const QByteArray& trace)
    {
        QList<QJsonObject> events;
        for (const QJsonValue value : QJsonDocument::fromJson(trace).object().value("traceEvents"_L1).toArray()) {
            if (value.toObject().value("ph"_L1) == "X"_L1)
                events.append(value.toObject());
        }
        return events;
    }

private Q_SLOTS:
    void readBack()
    {
        TrackedCall failed = call(7, 1ms, 2ms, 9ms);
        failed.state = TrackedCall::State::Failed;
        failed.attempts = 4;
        failed.error = Error::make(ErrorCode::ServerError, u"it “broke”\n"_s);
        const QByteArray trace =
            chromeTrace(traceOf({call(3, 0ms, 1500us, 4ms)}, m_begun, 1) + traceOf({failed}, m_begun, 2),
                        {u"one by one"_s, u"in parallel"_s});
        const QJsonObject whole = QJsonDocument::fromJson(trace).object();
        QCOMPARE(whole.value("displayTimeUnit"_L1).toString(), u"ms"_s);
        const QJsonArray all = whole.value("traceEvents"_L1).toArray();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0].toObject().value("ph"_L1).toString(), u"M"_s);
        QCOMPARE(all[1]["args"_L1]["name"_L1].toString(), u"in parallel"_s);
        const auto events = complete(trace);
        QCOMPARE(events[0].value("name"_L1).toString(), u"embed 3"_s);
        QCOMPARE(events[0].value("cat"_L1).toString(), u"embed"_s);
        QCOMPARE(events[0].value("pid"_L1).toInt(), 1);
        QCOMPARE(events[0].value("ts"_L1).toInt(), 1500);
        QCOMPARE(events[0].value("dur"_L1).toInt(), 2500);
        const QJsonObject details = events[0].value("args"_L1).toObject();
        QCOMPARE(details.value("state"_L1).toString(), u"completed"_s);
        QCOMPARE(details.value("attempts"_L1).toInt(), 1);
        QCOMPARE(details.value("bytes_sent"_L1).toInt(), 103);
        QCOMPARE(details.value("bytes_received"_L1).toInt(), 200);
        QCOMPARE(details.value("waited_ms"_L1).toDouble(), 1.5);
        QVERIFY(!details.contains("error"_L1));
        QCOMPARE(events[1].value("pid"_L1).toInt(), 2);
        QCOMPARE(events[1]["args"_L1]["state"_L1].toString(), u"failed"_s);
        QCOMPARE(events[1]["args"_L1]["attempts"_L1].toInt(), 4);
        QCOMPARE(events[1]["args"_L1]["error"_L1]["message"_L1].toString(), u"it “broke”\n"_s);
    }
    void lanesDoNotOverlapAndAreFew()
    {
        QList<TrackedCall> calls;
        for (int i = 0; i < 40; ++i)
            calls.prepend(call(i, 0ms, Milliseconds(10 * (i / 4)), Milliseconds(10 * (i / 4) + 10)));
        const auto events = traceOf(calls, m_begun, 1);
        int lanes = 0;
        for (const TraceEvent& a : events) {
            lanes = std::max(lanes, a.lane + 1);
            for (const TraceEvent& b : events)
                QVERIFY(&a == &b || a.lane != b.lane || a.start + a.duration <= b.start ||
                        b.start + b.duration <= a.start);
        }
        QCOMPARE(lanes, 4);
    }
    void callThatNeverStarted()
    {
        TrackedCall c = call(1, 2ms, 0ms, 5ms);
        c.started.reset();
        c.attempts = 0;
        c.state = TrackedCall::State::Cancelled;
        const auto events = traceOf({c}, m_begun, 1);
        QCOMPARE(events[0].start, Microseconds(5000));
        QCOMPARE(events[0].duration, Microseconds(0));
        QCOMPARE(events[0].details.value("state"_L1).toString(), u"cancelled"_s);
        QCOMPARE(events[0].details.value("waited_ms"_L1).toDouble(), 3.0);
    }
    void spansKeepTheirLanes()
    {
        Span span;
        span.kind = u"search"_s;
        span.name = u"mites"_s;
        span.lane = 5;
        span.start = 3ms;
        span.end = 8ms;
        span.outcome = Span::Outcome::Done;
        const auto events = complete(chromeTrace(traceOf(QList<Span>{span}, 2), {}));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].value("tid"_L1).toInt(), 5);
        QCOMPARE(events[0].value("pid"_L1).toInt(), 2);
        QCOMPARE(events[0].value("ts"_L1).toInt(), 3000);
        QCOMPARE(events[0].value("dur"_L1).toInt(), 5000);
        QCOMPARE(events[0]["args"_L1]["state"_L1].toString(), u"done"_s);
    }
    void nothing()
    {
        QVERIFY(complete(chromeTrace({}, {})).isEmpty());
        QVERIFY(QJsonDocument::fromJson(chromeTrace({}, {})).object().value("traceEvents"_L1).isArray());
    }
};

QTEST_GUILESS_MAIN(TestTraceExport)
#include "tst_traceexport.moc"
