#include "bench_lab.h"

#include "core/concurrency/combine.h"
#include "core/engines/openaiembeddingcodec.h"

#include <ctime>
#include <numeric>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sheaf::bench {

namespace {

HttpRequest embeddingCall(const Bench& bench)
{
    HttpRequest request;
    request.method = "POST";
    request.url = endpointUrl(bench.backend.embedding.base, u"embeddings"_s);
    request.headers = {{"Content-Type", "application/json"}};
    request.body = embeddingRequestBody(u"m"_s, {u"a few words"_s}, VectorEncoding::Base64);
    request.task = u"embed"_s;
    return request;
}

// A way to the network with everything in front of it.
struct Guarded
{
    QnamTransport wire;
    RequestTracker tracker;
    GuardedTransport guard;

    Guarded(const std::shared_ptr<Clock>& clock, const GuardedTransport::Options& options)
        : tracker(clock)
        , guard(wire, tracker, *clock, systemRandom(), options)
    {}
};

CallContext inBackground(std::stop_token stop = {})
{
    CallContext call;
    call.priority = Priority::Background;
    call.stop = stop;
    return call;
}

double cpuOf(clockid_t id)
{
    timespec time{};
    clock_gettime(id, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

double processCpu()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto us = [](const timeval& t) { return double(t.tv_sec) * 1e6 + double(t.tv_usec); };
    return us(usage.ru_utime) + us(usage.ru_stime);
}

struct Cost
{
    double process = 0; // µs a call
    double thread = 0;  // of the calling thread
};

Cost costOf(HttpTransport& transport, const HttpRequest& request, int calls)
{
    QObject context;
    QList<int> numbers(calls);
    std::iota(numbers.begin(), numbers.end(), 0);
    const double process = processCpu();
    const double thread = cpuOf(CLOCK_THREAD_CPUTIME_ID);
    wait(mapConcurrent(numbers, 20, {}, &context, [&](int, qsizetype) { return transport.send(request, {}); }));
    return {(processCpu() - process) / calls, (cpuOf(CLOCK_THREAD_CPUTIME_ID) - thread) / calls};
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

void person()
{
    Bench bench;
    SimulationOptions options;
    options.latency.medianMs = 150;
    bench.server.setOptions(options);
    GuardedTransport::Options adaptive;
    Guarded calls(bench.clock, adaptive);
    const HttpRequest request = embeddingCall(bench);
    QList<double> times;
    for (int round = 0; round < 9; ++round) {
        QList<Future<HttpResponse>> bulk;
        for (int i = 0; i < 40; ++i)
            bulk.append(calls.guard.send(request, inBackground()));
        QTest::qWait(20);
        const TimePoint start = bench.clock->now();
        wait(calls.guard.send(request, {}));
        times.append(toMs(bench.clock->now() - start));
        QObject context;
        wait(all(bulk, &context));
    }
    line("a person's call", u"20 ms after 40 in the background: %1 ms (p50 of 9, worst %2), alone 150 ms: %3 of it"_s
                                .arg(median(times), 0, 'f', 1)
                                .arg(*std::max_element(times.begin(), times.end()), 0, 'f', 1)
                                .arg(median(times) / 150, 0, 'f', 3));
}

void rate()
{
    constexpr int perMinute = 600;
    constexpr auto span = 70s;
    Bench bench;
    SimulationOptions options;
    options.latency.medianMs = 20;
    options.requestsPerMinute = perMinute;
    bench.server.setOptions(options);
    Guarded calls(bench.clock, {});
    std::stop_source stop;
    const HttpRequest request = embeddingCall(bench);
    QObject context;
    QList<Future<HttpResponse>> sent;
    const TimePoint begun = bench.clock->now();
    for (int i = 0; i < 2 * perMinute; ++i)
        sent.append(calls.guard.send(request, inBackground(stop.get_token())));
    QTimer::singleShot(span, &context, [&stop] { stop.request_stop(); });
    wait(all(sent, &context));
    QList<Duration> arrivals;
    int refused = 0;
    for (const RequestRecord& record : bench.server.log()) {
        refused += record.status == 429 ? 1 : 0;
        arrivals.append(record.arrived - begun);
    }
    std::sort(arrivals.begin(), arrivals.end());
    qsizetype most = 0;
    for (qsizetype last = 0, first = 0; last < arrivals.size(); ++last) {
        while (arrivals[last] - arrivals[first] >= 60s)
            ++first;
        most = std::max(most, last - first + 1);
    }
    line("600 a minute, 70 s",
         u"%1 arrived, most in any minute %2 (%3 % of what is allowed; a twentieth is left to a person), refused %4"_s
             .arg(arrivals.size())
             .arg(most)
             .arg(100.0 * double(most) / perMinute, 0, 'f', 1)
             .arg(refused));
}

void stopping()
{
    Bench bench;
    SimulationOptions options;
    options.latency.medianMs = 10'000;
    bench.server.setOptions(options);
    QList<double> quiet;
    QList<double> settled;
    for (int round = 0; round < 5; ++round) {
        Guarded calls(bench.clock, GuardedTransport::Options::fixedWindow(20));
        const HttpRequest request = embeddingCall(bench);
        std::stop_source stop;
        QObject context;
        QList<Future<HttpResponse>> sent;
        for (int i = 0; i < 5020; ++i)
            sent.append(calls.guard.send(request, inBackground(stop.get_token())));
        const auto ended = all(sent, &context);
        while (bench.server.counts().running < 20)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        const TimePoint start = bench.clock->now();
        stop.request_stop();
        while (bench.server.counts().running > 0)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        quiet.append(toMs(bench.clock->now() - start));
        wait(ended);
        settled.append(toMs(bench.clock->now() - start));
    }
    line("stop, 20 and 5000", u"nothing in flight at the server after %1 ms, all 5020 ended after %2 ms (p50 of 5)"_s
                                  .arg(median(quiet), 0, 'f', 1)
                                  .arg(median(settled), 0, 'f', 1));
}

void cpu()
{
    constexpr int calls = 5000;
    Bench bench;
    const HttpRequest request = embeddingCall(bench);
    Guarded guarded(bench.clock, GuardedTransport::Options::fixedWindow(20));
    QnamTransport plain;
    QList<double> process;
    QList<double> thread;
    QList<double> plainProcess;
    costOf(plain, request, 500); // opens the connections
    costOf(guarded.guard, request, 500);
    for (int round = 0; round < 5; ++round) {
        const Cost without = costOf(plain, request, calls);
        const Cost with = costOf(guarded.guard, request, calls);
        process.append(with.process - without.process);
        thread.append(with.thread - without.thread);
        plainProcess.append(without.process);
    }
    line("CPU of a call",
         u"GuardedTransport adds %1 µs to %2 µs (with the server's share), %3 µs of it on the calling thread "
         "(p50 of 5 times 5000)"_s.arg(median(process), 0, 'f', 1)
             .arg(median(plainProcess), 0, 'f', 1)
             .arg(median(thread), 0, 'f', 1));
}

} // namespace sheaf::bench
