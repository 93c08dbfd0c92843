// How near calls in parallel come to the time of one call, against a server on loopback that answers after 150 ms.
// Client and server share this machine's cores. Prints a table; takes about half a minute. Not a test: nothing here
// fails.

#include "core/engines/openaiembeddingclient.h"
#include "core/network/guardedtransport.h"
#include "core/network/qnamtransport.h"
#include "support/openairoutes.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr int answerMs = 150;
constexpr int rounds = 12; // the first is cold

double msSince(TimePoint start)
{
    return toMs(std::chrono::steady_clock::now() - start);
}

// One call through everything a real one goes through.
class Caller
{
public:
    Caller(const QUrl& base, int concurrency)
        : m_clock(std::make_shared<SteadyClock>())
        , m_tracker(m_clock)
        , m_guard(m_wire, m_tracker, *m_clock, systemRandom(), GuardedTransport::Options::fixedWindow(concurrency))
        , m_client(Endpoint{base, u"test-embed"_s, {}, false}, {m_guard, m_pool, *m_clock, systemRandom(), {}})
    {}
    // Embeds n texts, one a call, at most `window` at once; milliseconds, or a negative number where a call failed.
    double embed(int n, int window, int charsEach)
    {
        QEventLoop loop;
        QObject guard;
        int started = 0;
        int ended = 0;
        bool failed = false;
        const TimePoint start = std::chrono::steady_clock::now();
        std::function<void()> next = [&] {
            if (started == n)
                return;
            ++started;
            const QString text = QString::number(started) + QString(charsEach, u'x');
            observe(m_client.embed({text}, TextKind::Query, {}), &guard, [&](const Result<QList<Vector>>& result) {
                failed = failed || !result.ok();
                next();
                if (++ended == n)
                    loop.quit();
            });
        };
        for (int i = 0; i < window; ++i)
            next();
        loop.exec();
        return failed ? -1.0 : msSince(start);
    }

private:
    QnamTransport m_wire;
    std::shared_ptr<SteadyClock> m_clock;
    RequestTracker m_tracker;
    GuardedTransport m_guard;
    QThreadPool m_pool;
    OpenAiEmbeddingClient m_client;
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void parallelAgainstSequential(int n, int charsEach)
{
    FaultServer server;
    OpenAiRoutes routes;
    routes.delayMs = answerMs;
    routes.dimension = 384;
    serveOpenAi(server, routes);
    double sequential = 0.0;
    {
        Caller caller(server.url(), n);
        sequential = caller.embed(n, 1, charsEach);
    }
    server.resetCounts();
    const int before = server.connections();
    Caller caller(server.url(), n);
    const double cold = caller.embed(n, n, charsEach);
    QList<double> warm;
    for (int i = 1; i < rounds; ++i)
        warm.append(caller.embed(n, n, charsEach));
    const double typical = median(warm);
    std::printf("%5d %8d %14.0f %10.1f %10.1f %10.1f %8.3f %9.1f %10d %12d\n", n, charsEach, sequential, cold, typical,
                *std::max_element(warm.cbegin(), warm.cend()), typical / answerMs, sequential / typical,
                server.maxInFlight(), server.connections() - before);
}

void personUnderLoad()
{
    FaultServer server;
    server.route("/a", ServerReply::text("ok").after(answerMs));
    QnamTransport wire;
    HttpRequest request;
    request.method = "POST";
    request.url = server.url(u"/a"_s);
    request.body = QByteArray(4000, 'x');
    QList<double> times;
    for (int round = 0; round < 9; ++round) {
        QList<Future<HttpResponse>> bulk;
        CallContext background;
        background.priority = Priority::Background;
        for (int i = 0; i < 40; ++i)
            bulk.append(wire.send(request, background));
        QThread::msleep(20);
        const TimePoint start = std::chrono::steady_clock::now();
        wire.send(request, {}).waitForFinished();
        times.append(msSince(start));
        for (auto& future : bulk)
            future.waitForFinished();
    }
    std::printf("\nA person's call 20 ms after 40 in bulk: %.1f ms (p50 of 9); alone it takes %d ms.\n", median(times),
                answerMs);
}

void shortCalls()
{
    FaultServer server;
    server.route("/a", ServerReply::text(QByteArray(1000, 'x')));
    QnamTransport wire;
    HttpRequest request;
    request.url = server.url(u"/a"_s);
    QList<Future<HttpResponse>> calls;
    const TimePoint start = std::chrono::steady_clock::now();
    for (int i = 0; i < 5000; ++i)
        calls.append(wire.send(request, {}));
    for (auto& call : calls)
        call.waitForFinished();
    std::printf("5000 calls of 1 KB answered at once: %.0f a second, %d connections.\n",
                5000.0 / msSince(start) * 1000.0, server.connections());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    std::printf("Qt %s, server answers after %d ms; times in ms; warm: p50 of %d rounds\n\n", qVersion(), answerMs,
                rounds - 1);
    std::printf("%5s %8s %14s %10s %10s %10s %8s %9s %10s %12s\n", "calls", "chars", "one by one", "cold", "warm",
                "worst", "x limit", "speed-up", "in flight", "connections");
    for (const int n : {8, 20, 64})
        parallelAgainstSequential(n, 1000);
    parallelAgainstSequential(20, 44'000);
    parallelAgainstSequential(20, 100'000);
    personUnderLoad();
    shortCalls();
    return 0;
}
