#include "core/network/guardedtransport.h"

#include "core/concurrency/combine.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QLoggingCategory>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;
using namespace std::chrono_literals;

namespace {

// A server on a clock of its own: draws how long each call takes and what becomes of it from a seed, and is down now
// and then.
class VirtualServer final : public HttpTransport
{
public:
    FakeClock& clock;
    std::mt19937_64 engine;
    double faults = 0;
    std::function<bool(TimePoint)> down;
    qint64 received = 0;
    qint64 receivedWhileDown = 0;
    int inFlight = 0;
    int peak = 0;
    QByteArray log;

    VirtualServer(FakeClock& c, quint64 seed)
        : clock(c)
        , engine(seed)
    {}
    double uniform() { return double(engine() >> 11) / 9007199254740992.0; }

    Future<HttpResponse> send(const HttpRequest& request, const CallContext& call, BodySink) override
    {
        ++received;
        peak = std::max(peak, ++inFlight);
        const bool refused = down && down(clock.now());
        receivedWhileDown += refused ? 1 : 0;
        struct Exchange
        {
            Promise<HttpResponse> promise;
            TimerHandle timer;
            StopHandle stop;
        };
        auto exchange = std::make_shared<Exchange>();
        const auto end = [this, exchange](Result<HttpResponse> result) {
            exchange->timer.reset();
            exchange->stop.reset();
            if (exchange->promise.settle(std::move(result)))
                --inFlight;
        };
        Result<HttpResponse> outcome = refused ? Error::make(ErrorCode::ConnectionFailed, u"refused"_s) : drawn();
        log += QByteArray::number(toMs(clock.now().time_since_epoch()), 'f', 0) + ' ' + request.body + ' ' +
               (outcome.ok() ? QByteArray::number(outcome->status) : errorName(outcome.error().code).toUtf8()) + '\n';
        const auto latency = refused ? Milliseconds(1) : Milliseconds(qint64(50 + 100 * uniform()));
        exchange->timer = clock.after(latency, &m_guard, [end, outcome] { end(outcome); });
        exchange->stop = onStop(call.stop, &m_guard, [end] { end(Error::cancelled()); });
        return exchange->promise.future();
    }

private:
    Result<HttpResponse> drawn()
    {
        HttpResponse response;
        response.status = 200;
        response.body = "ok";
        if (uniform() >= faults)
            return response;
        switch (engine() % 6) {
        case 0:
            response.status = 429;
            response.headers = {{"Retry-After", "1"}};
            return response;
        case 1:
            response.status = 500;
            return response;
        case 2:
            response.status = 503;
            return response;
        case 3:
            return Error::make(ErrorCode::ConnectionFailed, u"reset"_s);
        case 4:
            return Error::make(ErrorCode::TimedOut, u"hang"_s);
        default:
            return Error::make(ErrorCode::BadResponse, u"not HTTP"_s);
        }
    }
    QObject m_guard;
};

struct Run
{
    QByteArray log;
    int done = 0;
    int failed = 0;
    qint64 sent = 0;
    qint64 sentWhileDown = 0;
    RequestTracker::Totals totals;
    int peak = 0;
    double virtualSeconds = 0;
};

struct Plan
{
    int calls = 300;
    quint64 seed = 1;
    double faults = 0.3;
    std::function<bool(TimePoint)> down;
};

// Background calls, put back until they are done, as the ingestion does it: a call that fails for good goes to the end
// of the line.
Run run(const Plan& plan)
{
    auto clock = std::make_shared<FakeClock>();
    const TimePoint start = clock->now();
    RequestTracker tracker(clock);
    VirtualServer server(*clock, plan.seed);
    server.faults = plan.faults;
    server.down = plan.down;
    std::mt19937_64 jitter(plan.seed + 1);
    GuardedTransport guard(server, tracker, *clock, [&jitter] { return double(jitter() >> 11) / 9007199254740992.0; },
                           {});
    QObject context;
    Run run;
    std::deque<int> line;
    for (int i = 0; i < plan.calls; ++i)
        line.push_back(i);
    int inAir = 0;
    std::function<void()> pump = [&] {
        while (inAir < 24 && !line.empty()) {
            const int index = line.front();
            line.pop_front();
            ++inAir;
            HttpRequest request;
            request.method = "POST";
            request.url = QUrl(u"http://127.0.0.1:1/v1/embeddings"_s);
            request.task = u"embed"_s;
            request.body = QByteArray::number(index);
            CallContext call;
            call.priority = Priority::Background;
            observe(guard.send(request, call), &context, [&, index](const Result<HttpResponse>& result) {
                --inAir;
                if (result.ok() && result->isSuccess()) {
                    ++run.done;
                } else {
                    ++run.failed;
                    line.push_back(index);
                }
                pump();
            });
        }
    };
    pump();
    for (int turn = 0; turn < 4'000'000 && (inAir > 0 || !line.empty()); ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (clock->pending() > 0 && turn % 4 == 3)
            clock->advance(clock->nextIn());
    }
    run.log = server.log;
    run.sent = server.received;
    run.sentWhileDown = server.receivedWhileDown;
    run.totals = tracker.totals();
    run.peak = server.peak;
    run.virtualSeconds = toMs(clock->now() - start) / 1000;
    return run;
}

} // namespace

// The whole chain against a server that fails, on a virtual clock.
class TestResilience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"sheaf.network=false"_s); }

    void nothingIsLostToFaults_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void nothingIsLostToFaults()
    {
        QFETCH(quint64, seed);
        Plan plan;
        plan.seed = seed;
        const Run done = run(plan);
        QCOMPARE(done.done, plan.calls);
        QVERIFY2(double(done.sent) <= 1.6 * plan.calls, qPrintable(QString::number(double(done.sent) / plan.calls)));
        QCOMPARE(done.totals.pending + done.totals.inProgress + done.totals.retrying, 0);
        QCOMPARE(done.totals.completed, plan.calls);
    }
    void sameSeedSameLog()
    {
        const QByteArray first = run({}).log;
        QVERIFY(first.count('\n') > 300);
        QCOMPARE(run({}).log, first);
        Plan other;
        other.seed = 2;
        QVERIFY(run(other).log != first);
    }
    // Down for ten minutes in the middle: nothing is given up, and the server hears little from us meanwhile.
    void anOutage()
    {
        Plan plan;
        plan.faults = 0.02;
        plan.calls = 1500;
        const TimePoint begin = FakeClock().now();
        plan.down = [begin](TimePoint now) { return now - begin > 2s && now - begin < 602s; };
        const Run done = run(plan);
        QCOMPARE(done.done, plan.calls);
        QVERIFY2(done.virtualSeconds > 600 && done.virtualSeconds < 900,
                 qPrintable(QString::number(done.virtualSeconds)));
        // Those that were in the air, and then a probe every 5 to 120 s.
        QVERIFY2(done.sentWhileDown < 40, qPrintable(QString::number(done.sentWhileDown)));
    }
    void aDayOfOutages()
    {
        Plan plan;
        plan.faults = 0.05;
        plan.calls = 2000;
        const TimePoint begin = FakeClock().now();
        // Up for ten seconds, down for an hour.
        plan.down = [begin](TimePoint now) { return (now - begin) % 3610s > 10s; };
        const Run done = run(plan);
        QCOMPARE(done.done, plan.calls);
        QVERIFY2(double(done.sentWhileDown) < 80 * done.virtualSeconds / 3600 + 80,
                 qPrintable(u"%1 in %2 h"_s.arg(done.sentWhileDown).arg(done.virtualSeconds / 3600)));
    }

    // Whatever happens when: every call ends once, and nothing is left of it.
    void stopsAtAnyPoint()
    {
        constexpr int points = 10'000;
        std::mt19937_64 engine(20'261);
        for (int point = 0; point < points; ++point) {
            auto clock = std::make_shared<FakeClock>();
            RequestTracker tracker(clock);
            auto server = std::make_unique<VirtualServer>(*clock, engine());
            server->faults = 0.3;
            auto guard = std::make_unique<GuardedTransport>(
                *server, tracker, *clock, [&engine] { return double(engine() >> 11) / 9007199254740992.0; },
                GuardedTransport::Options::fixedWindow(1 + int(engine() % 3)));
            QObject context;
            std::stop_source stop;
            const int calls = 1 + int(engine() % 5);
            int ended = 0;
            for (int i = 0; i < calls; ++i) {
                HttpRequest request;
                request.url = QUrl(u"http://127.0.0.1:%1/"_s.arg(1 + engine() % 2));
                request.task = u"embed"_s;
                request.hedge = engine() % 2 == 0;
                CallContext call;
                call.priority = Priority(engine() % 3);
                if (engine() % 4 != 0)
                    call.stop = stop.get_token();
                if (engine() % 4 == 0)
                    call.deadline = clock->now() + Milliseconds(engine() % 2000);
                observe(guard->send(request, call), &context, [&](const Result<HttpResponse>&) { ++ended; });
            }
            const int steps = int(engine() % 12);
            for (int step = 0; step < steps; ++step) {
                QCoreApplication::processEvents();
                if (clock->pending() > 0)
                    clock->advance(std::min<Duration>(clock->nextIn(), Milliseconds(1 + engine() % 200)));
            }
            if (engine() % 2 == 0)
                stop.request_stop();
            if (engine() % 2 == 0)
                guard->stopAll();
            if (engine() % 2 == 0)
                QCoreApplication::processEvents();
            guard.reset();
            for (int turn = 0; turn < 20 && ended < calls; ++turn)
                QCoreApplication::processEvents();
            QCOMPARE(ended, calls);
            const auto totals = tracker.totals();
            QCOMPARE(totals.pending + totals.inProgress + totals.retrying, 0);
            QCOMPARE(totals.completed + totals.failed + totals.cancelled, qint64(calls));
            settleEvents();
            QCOMPARE(server->inFlight, 0);
            QCOMPARE(clock->pending(), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestResilience)
#include "tst_resilience.moc"
