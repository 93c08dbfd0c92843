#include "core/lab/virtualingest.h"
#include "core/lab/virtualmeasured.h"
#include "core/network/guardedtransport.h"
#include "core/simulation/latencymodel.h"
#include "core/simulation/slotqueue.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

// One document after which everything waits for the servers: reading takes next to nothing.
VirtualOptions embeddingOnly(int chunks)
{
    VirtualOptions o;
    o.documents = 1;
    o.pagesPerDocument = chunks;
    o.pagesSigma = 0;
    o.chunksPerPage = 1;
    o.pagesPerSecond = 1e9;
    o.cores = 1;
    o.servers = 1;
    o.slotCount = 4;
    o.batch = 1;
    o.latencyMs = 100;
    o.latencySigma = 0;
    o.adaptive = false;
    o.inFlight = 8;
    return o;
}

double totalMs(const VirtualOptions& options)
{
    const auto report = runVirtual(options);
    return report.ok() ? toMs(report->total) : -1;
}

// A server that is not there: so many at a time, in order of arrival, each as long as the model draws.
class VirtualWire final : public HttpTransport
{
public:
    VirtualWire(FakeClock& clock, const LatencyModel& model, int slotCount)
        : m_clock(clock)
        , m_model(model)
    {
        m_slots.setLimits(slotCount, {});
    }
    Future<HttpResponse> send(const HttpRequest&, const CallContext&, BodySink) override
    {
        const quint64 id = m_promises.size();
        m_promises.emplace_back();
        const Future<HttpResponse> future = m_promises.back().promise.future();
        if (m_slots.enter(id) == SlotQueue::Entry::Run)
            begin(id);
        return future;
    }

private:
    struct Open
    {
        Promise<HttpResponse> promise;
        TimerHandle timer;
    };
    void begin(quint64 id)
    {
        m_promises[id].timer = m_clock.after(m_model.draw({id, 0}), &m_guard, [this, id] {
            HttpResponse response;
            response.status = 200;
            m_promises[id].promise.settle(response);
            m_slots.leave(id);
            while (const auto next = m_slots.next())
                begin(*next);
        });
    }

    FakeClock& m_clock;
    LatencyModel m_model;
    SlotQueue m_slots;
    std::deque<Open> m_promises;
    QObject m_guard;
};

} // namespace

class TestVirtualIngest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCanBeComputedByHand_data()
    {
        QTest::addColumn<int>("chunks");
        QTest::addColumn<int>("servers");
        QTest::addColumn<int>("slotCount");
        QTest::addColumn<int>("inFlight");
        QTest::addColumn<int>("batch");
        QTest::addColumn<double>("ms");
        QTest::newRow("one by one") << 10 << 1 << 1 << 1 << 1 << 1000.0;
        QTest::newRow("four at a time") << 40 << 1 << 4 << 8 << 1 << 1000.0;
        QTest::newRow("a rest") << 41 << 1 << 4 << 8 << 1 << 1100.0;
        QTest::newRow("less in flight than slots") << 40 << 1 << 4 << 2 << 1 << 2000.0;
        QTest::newRow("two servers") << 40 << 2 << 4 << 8 << 1 << 500.0;
        QTest::newRow("calls of ten") << 400 << 1 << 4 << 4 << 10 << 1000.0;
        QTest::newRow("no call is made smaller than sixteen") << 32 << 1 << 1 << 4 << 40 << 200.0;
        QTest::newRow("what waits is spread over the free calls") << 128 << 1 << 1 << 4 << 400 << 400.0;
        QTest::newRow("a single chunk") << 1 << 64 << 64 << 64 << 1 << 100.0;
    }
    void whatCanBeComputedByHand()
    {
        QFETCH(int, chunks);
        VirtualOptions o = embeddingOnly(chunks);
        QFETCH(int, servers);
        QFETCH(int, slotCount);
        QFETCH(int, inFlight);
        QFETCH(int, batch);
        QFETCH(double, ms);
        o.servers = servers;
        o.slotCount = slotCount;
        o.inFlight = inFlight;
        o.batch = batch;
        QVERIFY2(std::abs(totalMs(o) - ms) < 1, qPrintable(QString::number(totalMs(o))));
    }
    void readingIsAStageBeforeIt()
    {
        VirtualOptions o = embeddingOnly(1);
        o.documents = 80;
        o.pagesPerDocument = 10;
        o.pagesPerSecond = 10; // a second each
        o.cores = 4;
        const auto report = runVirtual(o);
        QVERIFY(report.ok());
        QCOMPARE(report->pages, 800);
        QCOMPARE(report->chunks, 800);
        QCOMPARE(report->limit(), VirtualLimit::Reading);
        QCOMPARE(toMs(report->reading), 20'000.0);
        QVERIFY(report->total >= 20s);
        QVERIFY(report->total < 22s);
        QVERIFY(report->readingUse > 0.9);
    }
    void whatDecidesIsNamed_data()
    {
        QTest::addColumn<int>("slotCount");
        QTest::addColumn<int>("inFlight");
        QTest::addColumn<int>("perMinute");
        QTest::addColumn<double>("pagesPerSecond");
        QTest::addColumn<QString>("limit");
        QTest::newRow("servers") << 2 << 20 << 0 << 1e6 << u"servers"_s;
        QTest::newRow("window") << 16 << 2 << 0 << 1e6 << u"window"_s;
        QTest::newRow("rate") << 16 << 20 << 100 << 1e6 << u"rate"_s;
        QTest::newRow("reading") << 16 << 20 << 0 << 20.0 << u"reading"_s;
    }
    void whatDecidesIsNamed()
    {
        VirtualOptions o = embeddingOnly(10);
        QFETCH(int, slotCount);
        QFETCH(int, inFlight);
        QFETCH(int, perMinute);
        QFETCH(double, pagesPerSecond);
        QFETCH(QString, limit);
        o.documents = 100;
        o.slotCount = slotCount;
        o.inFlight = inFlight;
        o.requestsPerMinute = perMinute;
        o.pagesPerSecond = pagesPerSecond;
        const auto report = runVirtual(o);
        QVERIFY(report.ok());
        QCOMPARE(limitName(report->limit()), limit);
        QVERIFY(report->total >= report->ideal());
        const QString words = limitInWords(*report);
        QVERIFY2(!words.contains(u'%' + QString::number(1)) && words.size() > 40, qPrintable(words));
    }
    void noMinuteSeesMoreThanIsAllowed()
    {
        VirtualOptions o = embeddingOnly(300);
        o.requestsPerMinute = 60;
        o.slotCount = 64;
        o.inFlight = 64;
        const auto report = runVirtual(o);
        QVERIFY(report.ok());
        // As the program spreads them: 95 % of the pace, after five seconds' worth at once.
        const double expected = (300 / 0.95 - 5) * 1000;
        QVERIFY2(std::abs(toMs(report->total) - expected) < 3000, qPrintable(QString::number(toMs(report->total))));
        QCOMPARE(report->calls, 300);
    }
    void failuresAreTriedAgain()
    {
        VirtualOptions o = embeddingOnly(1000);
        o.failures = 0.2;
        const auto report = runVirtual(o);
        QVERIFY(report.ok());
        QVERIFY(report->retries > 150 && report->retries < 350);
        QVERIFY(report->failed < 10); // four tries
        QCOMPARE(report->calls, 1000);
    }
    void theAdaptiveWindowFindsTheSlots()
    {
        VirtualOptions o = embeddingOnly(20'000);
        o.adaptive = true;
        o.latencySigma = 0.4;
        o.slotCount = 8;
        const auto report = runVirtual(o);
        QVERIFY(report.ok());
        QVERIFY2(toMs(report->total) < 1.1 * toMs(report->ideal()), qPrintable(QString::number(toMs(report->total))));
        QVERIFY2(report->meanWindow >= 7 && report->meanWindow <= 20, qPrintable(QString::number(report->meanWindow)));
    }
    void theSameNumbersGiveTheSame()
    {
        VirtualOptions o;
        o.documents = 300;
        QCOMPARE(totalMs(o), totalMs(o));
        VirtualOptions other = o;
        other.seed = 2;
        QVERIFY(totalMs(o) != totalMs(other));
    }
    void moreServersAreNeverMuchSlower()
    {
        VirtualOptions o;
        o.documents = 500;
        o.servers = 3;
        const auto points = sweepVirtual(o);
        QVERIFY(points.ok());
        QCOMPARE(points->size(), 8);
        QCOMPARE(points->at(2).servers, 3);
        for (int i = 1; i < points->size(); ++i)
            QVERIFY(toMs(points->at(i).total) < 1.1 * toMs(points->at(i - 1).total));
    }
    void whatMakesNoSenseIsSaid_data()
    {
        QTest::addColumn<int>("documents");
        QTest::addColumn<int>("servers");
        QTest::addColumn<double>("pages");
        QTest::newRow("no documents") << 0 << 1 << 10.0;
        QTest::newRow("no servers") << 10 << 0 << 10.0;
        QTest::newRow("no pages") << 10 << 1 << 0.0;
        QTest::newRow("not a number") << 10 << 1 << std::nan("");
        QTest::newRow("too many") << 1'000'000 << 1 << 1000.0;
    }
    void whatMakesNoSenseIsSaid()
    {
        VirtualOptions o;
        QFETCH(int, documents);
        QFETCH(int, servers);
        QFETCH(double, pages);
        o.documents = documents;
        o.servers = servers;
        o.pagesPerDocument = pages;
        const auto report = runVirtual(o);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::InvalidInput);
        QVERIFY(!report.error().message.isEmpty());
    }
    void aStopEndsIt()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto report = runVirtual({}, stop.get_token());
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
    }
    void itIsAsLongAsTheRealEngineOnTheSameServer_data()
    {
        QTest::addColumn<bool>("adaptive");
        QTest::addColumn<int>("inFlight");
        QTest::addColumn<int>("slotCount");
        QTest::addColumn<double>("sigma");
        QTest::newRow("fixed, fewer than the slots") << false << 4 << 16 << 0.5;
        QTest::newRow("fixed, more than the slots") << false << 20 << 8 << 0.5;
        QTest::newRow("fixed, all alike") << false << 8 << 8 << 0.0;
        QTest::newRow("adaptive, eight slots") << true << 0 << 8 << 0.3;
        QTest::newRow("adaptive, three slots") << true << 0 << 3 << 0.3;
    }
    // Everything a call of the program goes through, on a clock that is driven by hand.
    void itIsAsLongAsTheRealEngineOnTheSameServer()
    {
        constexpr int calls = 400;
        QFETCH(bool, adaptive);
        QFETCH(int, inFlight);
        QFETCH(int, slotCount);
        QFETCH(double, sigma);
        auto clock = std::make_shared<FakeClock>();
        const LatencyOptions latency{sigma > 0 ? LatencyOptions::Kind::LogNormal : LatencyOptions::Kind::Fixed, 100,
                                     sigma, 0, 0};
        VirtualWire wire(*clock, LatencyModel(latency, 7), slotCount);
        RequestTracker tracker(clock);
        auto guard = GuardedTransport::Options::fixedWindow(std::max(1, inFlight));
        guard.admission.adaptive = adaptive;
        GuardedTransport guarded(
            wire, tracker, *clock, [] { return 0.5; }, guard);
        int ended = 0;
        QObject context;
        CallContext call;
        call.priority = Priority::Background;
        const TimePoint begun = clock->now();
        for (int i = 0; i < calls; ++i) {
            HttpRequest request;
            request.url = QUrl(u"http://127.0.0.1:1/v1/embeddings"_s);
            request.task = u"embed"_s;
            request.body = QByteArray(1024, 'x');
            observe(guarded.send(request, call), &context, [&ended](const auto&) { ++ended; });
        }
        TimePoint last = begun;
        for (int steps = 0; ended < calls && steps < 20'000; ++steps) {
            const int before = ended;
            settleEvents();
            if (ended > before)
                last = clock->now();
            if (ended < calls && clock->pending() > 0) // otherwise it has not yet come to the wire
                clock->advance(clock->nextIn());
        }
        QCOMPARE(ended, calls);

        VirtualOptions o = embeddingOnly(calls);
        o.adaptive = adaptive;
        o.inFlight = std::max(1, inFlight);
        o.slotCount = slotCount;
        o.latencySigma = sigma;
        o.seed = 7;
        const double ratio = totalMs(o) / toMs(last - begun);
        QVERIFY2(ratio > 0.98 && ratio < 1.02, qPrintable(u"%1 to %2 ms"_s.arg(totalMs(o)).arg(toMs(last - begun))));
    }
};

QTEST_GUILESS_MAIN(TestVirtualIngest)
#include "tst_virtualingest.moc"
