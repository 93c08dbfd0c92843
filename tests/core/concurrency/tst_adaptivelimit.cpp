#include "core/concurrency/adaptivelimit.h"

#include <QTest>
#include <cmath>
#include <deque>
#include <queue>
#include <random>

using namespace sheaf;
using namespace std::chrono_literals;

namespace {

// A server with so many places and a queue, and a client with a window, on a clock of their own.
struct Run
{
    double makespan = 0; // seconds
    double p99 = 0;
    double unloaded99 = 0; // of the service times themselves
    QByteArray log;        // every change of the window
};

struct Server
{
    int places = 4;
    double sigma = 0.3;
    int calls = 1600;
    quint64 seed = 1;
    // Slots and speed from a certain call on; for servers that change.
    int changesAt = -1;
    int placesThen = 0;
    double slowerThen = 1;
};

double percentile99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[size_t(0.99 * double(values.size()))];
}

// Box and Muller over the engine itself: the distributions of the standard library differ between libraries.
std::vector<double> draws(const Server& server)
{
    std::mt19937_64 engine(server.seed);
    const auto uniform = [&] { return (double(engine() >> 11) + 0.5) / 9007199254740992.0; };
    std::vector<double> times;
    for (int i = 0; i < server.calls; ++i) {
        const double normal = std::sqrt(-2 * std::log(uniform())) * std::cos(2 * M_PI * uniform());
        const double slower = server.changesAt >= 0 && i >= server.changesAt ? server.slowerThen : 1;
        times.push_back(0.15 * slower * std::exp(server.sigma * normal));
    }
    return times;
}

TimePoint at(double seconds)
{
    return TimePoint(1h) + std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

template<class Window, class Ended>
Run simulate(const Server& server, Window window, Ended ended)
{
    struct Call
    {
        int index = 0;
        double started = 0;
        int inFlight = 0;
    };
    struct Finish
    {
        double when = 0;
        int order = 0;
        Call call;
        bool operator>(const Finish& other) const { return std::tie(when, order) > std::tie(other.when, other.order); }
    };
    const std::vector<double> service = draws(server);
    std::priority_queue<Finish, std::vector<Finish>, std::greater<>> running;
    std::deque<Call> waiting;
    std::vector<double> latencies;
    double now = 0;
    int next = 0;
    int inFlight = 0;
    int order = 0;
    int places = server.places;
    for (;;) {
        while (next < server.calls && inFlight < window()) {
            waiting.push_back({next++, now, ++inFlight});
            if (next == server.changesAt)
                places = server.placesThen;
        }
        while (!waiting.empty() && int(running.size()) < places) {
            const Call call = waiting.front();
            waiting.pop_front();
            running.push({now + service[size_t(call.index)] + 0.001, order++, call});
        }
        if (running.empty())
            break;
        const Finish finish = running.top();
        running.pop();
        now = finish.when;
        --inFlight;
        latencies.push_back(now - finish.call.started);
        ended(finish.call.started, now, finish.call.inFlight);
    }
    Run run;
    run.makespan = now;
    run.p99 = percentile99(latencies);
    run.unloaded99 = percentile99(service);
    return run;
}

Run fixed(const Server& server, int window)
{
    return simulate(
        server, [window] { return window; }, [](double, double, int) {});
}

Run adaptive(const Server& server, AdaptiveLimit& limit)
{
    QByteArray log;
    Run run = simulate(
        server, [&] { return limit.window(); },
        [&](double started, double now, int inFlight) {
            AdaptiveLimit::Sample sample;
            sample.started = at(started);
            sample.latency = at(now) - at(started);
            sample.inFlight = inFlight;
            sample.weight = 1000;
            if (limit.answered(sample, at(now)))
                log += QByteArray::number(now, 'f', 3) + ' ' + QByteArray::number(limit.window()) + '\n';
        });
    run.log = log;
    return run;
}

} // namespace

class TestAdaptiveLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The figures to reach: 1.10 times the makespan of the best fixed window, p99 2.5 times that of an unloaded server
    // from four places up; means and worst of many seeds.
    void findsTheServersBest_data()
    {
        QTest::addColumn<int>("places");
        QTest::addColumn<double>("sigma");
        for (const int places : {1, 4, 8, 16}) {
            for (const double sigma : {0.05, 0.3, 0.6})
                QTest::addRow("%d places, sigma %.2f", places, sigma) << places << sigma;
        }
    }
    void findsTheServersBest()
    {
        QFETCH(int, places);
        QFETCH(double, sigma);
        constexpr int seeds = 84; // 12 rows of them: about 1,000
        double sum = 0;
        int close = 0;
        double p99 = 0;
        for (quint64 seed = 1; seed <= seeds; ++seed) {
            const Server server{places, sigma, 1600, seed, -1, 0, 1};
            const double best = std::min(fixed(server, places).makespan, fixed(server, 2 * places).makespan);
            AdaptiveLimit limit;
            const Run run = adaptive(server, limit);
            sum += run.makespan / best;
            close += run.makespan / best <= 1.10 ? 1 : 0;
            p99 += run.p99 / run.unloaded99;
        }
        QVERIFY2(sum / seeds <= 1.10, qPrintable(QString::number(sum / seeds)));
        QVERIFY2(close >= 0.9 * seeds, qPrintable(QString::number(close)));
        if (places >= 4)
            QVERIFY2(p99 / seeds <= 2.5, qPrintable(QString::number(p99 / seeds)));
    }
    void staysThere_data()
    {
        QTest::addColumn<int>("places");
        for (const int places : {1, 4, 8, 16, 32})
            QTest::addRow("%d places", places) << places;
    }
    // Over a long run it is at the server's own number most of the time, one level off while it looks around.
    void staysThere()
    {
        QFETCH(int, places);
        AdaptiveLimit limit;
        const Server server{places, 0.3, 20'000, 7, -1, 0, 1};
        double at = 0;
        double total = 0;
        double last = 0;
        simulate(
            server, [&] { return limit.window(); },
            [&](double started, double now, int inFlight) {
                if (now > 60) {
                    total += now - last;
                    at += limit.window() >= places && limit.window() <= 2 * places ? now - last : 0;
                }
                last = now;
                limit.answered({::at(started), ::at(now) - ::at(started), inFlight, 1000}, ::at(now));
            });
        QVERIFY2(at / total > 0.8, qPrintable(QString::number(at / total)));
    }
    void followsAServerThatChanges_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<double>("slower");
        QTest::newRow("more places") << 4 << 16 << 1.0;
        QTest::newRow("fewer places") << 16 << 4 << 1.0;
        QTest::newRow("a slower model") << 8 << 8 << 3.0;
        QTest::newRow("a faster model") << 8 << 8 << 0.3;
    }
    void followsAServerThatChanges()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(double, slower);
        int right = 0;
        for (quint64 seed = 1; seed <= 20; ++seed) {
            Server server{before, 0.3, 12'000, seed, 3'000, after, slower};
            AdaptiveLimit limit;
            adaptive(server, limit);
            right += limit.window() >= after - after / 4 && limit.window() <= 2 * after ? 1 : 0;
        }
        QVERIFY2(right >= 16, qPrintable(QString::number(right)));
    }
    void sameSeedSameLog()
    {
        const Server server{8, 0.6, 5'000, 42, -1, 0, 1};
        AdaptiveLimit a;
        AdaptiveLimit b;
        const QByteArray log = adaptive(server, a).log;
        QVERIFY(!log.isEmpty());
        QCOMPARE(adaptive(server, b).log, log);
        AdaptiveLimit c;
        Server other = server;
        other.seed = 43;
        QVERIFY(adaptive(other, c).log != log);
    }
    void aMillionCalls()
    {
        AdaptiveLimit limit;
        const Server server{16, 0.3, 1'000'000, 3, -1, 0, 1};
        const Run run = adaptive(server, limit);
        const double busy = 1'000'000 * (0.15 * std::exp(0.045) + 0.001) / 16; // all places, all the time
        QVERIFY2(run.makespan < 1.03 * busy, qPrintable(QString::number(run.makespan / busy)));
    }

    void isFrozenWhileUnused()
    {
        AdaptiveLimit limit({16, 64});
        TimePoint now{1h};
        for (int i = 0; i < 1000; ++i) { // one at a time, ever slower
            now += 1s;
            limit.answered({now, Milliseconds(100 + i), 1, 1000}, now + Milliseconds(100 + i));
        }
        QCOMPARE(limit.window(), 16);
    }
    void overloadShrinksOnce()
    {
        AdaptiveLimit limit({16, 64});
        TimePoint now{1h};
        const TimePoint sent = now;
        now += 100ms;
        QVERIFY(!limit.overloaded(sent, now)); // one is no sign
        QVERIFY(limit.overloaded(sent, now));
        QCOMPARE(limit.window(), 8);
        for (int i = 0; i < 15; ++i)
            QVERIFY(!limit.overloaded(sent, now)); // all sent before the step
        QCOMPARE(limit.window(), 8);
        now += 100ms;
        QVERIFY(!limit.overloaded(now, now + 100ms));
        QVERIFY(limit.overloaded(now, now + 100ms));
        QCOMPARE(limit.window(), 4);
    }
    // A server that refuses what is beyond its places: the window goes down and stays there.
    void overloadThatLoadExplains()
    {
        AdaptiveLimit limit({32, 32});
        TimePoint now{1h};
        std::mt19937_64 engine(5);
        for (int i = 0; i < 5000; ++i) {
            now += 10ms;
            const int window = limit.window();
            const bool refused = int(engine() % quint64(window)) >= 8;
            if (refused)
                limit.overloaded(now - 5ms, now);
            else
                limit.answered({now - 5ms, 100ms, window, 1000}, now);
        }
        QVERIFY2(limit.window() <= 12, qPrintable(QString::number(limit.window())));
    }
    // A server that fails by chance does so at every window: the window stays.
    void overloadThatLoadDoesNotExplain_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {2, 12, 30, 60})
            QTest::addRow("%d %%", percent) << percent;
    }
    void overloadThatLoadDoesNotExplain()
    {
        QFETCH(int, percent);
        AdaptiveLimit limit({16, 16});
        TimePoint now{1h};
        std::mt19937_64 engine(7);
        int high = 0;
        for (int i = 0; i < 5000; ++i) {
            now += 10ms;
            if (int(engine() % 100) < percent)
                limit.overloaded(now - 5ms, now);
            else
                limit.answered({now - 5ms, 100ms, limit.window(), 1000}, now);
            high += limit.window() >= 12 ? 1 : 0;
        }
        QVERIFY2(high > 4000, qPrintable(QString::number(high)));
    }
    void staysInItsBounds_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("one") << 4 << 1 << 1 << 1;
        QTest::newRow("between levels") << 5 << 20 << 4 << 16;
        QTest::newRow("nothing") << 0 << 0 << 1 << 1;
        QTest::newRow("all") << 64 << 1000 << 64 << 64;
    }
    void staysInItsBounds()
    {
        QFETCH(int, start);
        QFETCH(int, most);
        QFETCH(int, first);
        QFETCH(int, last);
        AdaptiveLimit limit({start, most});
        QCOMPARE(limit.window(), first);
        const Server server{1000, 0.1, 5000, 1, -1, 0, 1};
        int highest = 0;
        simulate(
            server, [&] { return limit.window(); },
            [&](double started, double now, int inFlight) {
                limit.answered({at(started), at(now) - at(started), inFlight, 1000}, at(now));
                highest = std::max(highest, limit.window());
            });
        QCOMPARE(highest, last);
    }
    void comparesCallsOfOneSize()
    {
        // Small calls among large ones are quick for their size, not because the server is idle.
        AdaptiveLimit limit;
        TimePoint now{1h};
        for (int i = 0; i < 4000; ++i) {
            now += 10ms;
            const bool small = i % 3 == 0;
            limit.answered({now, small ? Duration(20ms) : Duration(500ms), limit.window(), small ? 100 : 30'000}, now);
        }
        QCOMPARE(limit.window(), 64); // the large ones' latency never rose
    }
};

QTEST_GUILESS_MAIN(TestAdaptiveLimit)
#include "tst_adaptivelimit.moc"
