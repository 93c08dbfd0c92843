#include "core/lab/virtualingest.h"

#include "core/concurrency/retry.h"
#include "core/lab/virtualserver.h"
#include "core/simulation/latencymodel.h"

#include <QCoreApplication>
#include <cmath>
#include <deque>
#include <queue>
#include <set>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double mostCalls = 2'000'000;
constexpr quint64 pagesSalt = 0x9e37'79b9'7f4a'7c15; // documents draw other numbers than calls
constexpr TimePoint beginning{std::chrono::hours(1)};
constexpr int draws = 4096; // that are made; to make one takes longer than an event
constexpr qint64 smallestShare = 16;

Duration seconds(double s)
{
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(s));
}

std::optional<Error> complaintAbout(const VirtualOptions& o)
{
    const auto wrong = [](const char* text) {
        return Error::make(ErrorCode::InvalidInput, QCoreApplication::translate("sheaf", text));
    };
    const bool positive = o.documents > 0 && o.pagesPerDocument > 0 && o.chunksPerPage > 0 && o.pagesPerSecond > 0 &&
                          o.cores > 0 && o.servers > 0 && o.slotCount > 0 && o.batch > 0 && o.inFlight > 0;
    const bool sane = o.pagesSigma >= 0 && o.pagesSigma <= 3 && o.latencySigma >= 0 && o.latencySigma <= 3 &&
                      o.latencyMs >= 0 && o.requestsPerMinute >= 0 && o.failures >= 0 && o.failures <= 0.9;
    if (!positive || !sane)
        return wrong(QT_TRANSLATE_NOOP(
            "sheaf", "There has to be at least one of everything: documents, pages, cores, servers, calls."));
    const double pages = o.documents * o.pagesPerDocument * std::exp(o.pagesSigma * o.pagesSigma / 2);
    if (std::max(pages * o.chunksPerPage / o.batch, double(o.documents)) > mostCalls)
        return wrong(QT_TRANSLATE_NOOP("sheaf", "That is more than two million calls, which would take too long to "
                                                "compute. Fewer documents show the same."));
    return std::nullopt;
}

// As the simulated server draws them.
QList<Duration> drawLatencies(const VirtualOptions& o)
{
    const auto kind = o.latencySigma > 0 ? LatencyOptions::Kind::LogNormal : LatencyOptions::Kind::Fixed;
    return LatencyModel({kind, o.latencyMs, o.latencySigma, 0, 0}, o.seed).draws(draws);
}

QList<double> drawPages(const VirtualOptions& o)
{
    QList<double> pages;
    for (int i = 0; i < draws; ++i) {
        DrawStream stream(o.seed ^ pagesSalt, {quint64(i), 0}, DrawStream::Use::Latency);
        pages.append(o.pagesPerDocument * std::exp(o.pagesSigma * stream.normal()));
    }
    return pages;
}

struct Call
{
    int attempts = 0;
    int server = 0;
    int inFlight = 0; // with it, when it was sent
    TimePoint sent{};
};

// One thing that happens. What happens at the same time happens in the order in which it was planned.
struct Event
{
    enum class Kind { Read, Answered, Retry, Look };
    TimePoint at{};
    quint64 order = 0;
    Kind kind = Kind::Look;
    quint64 index = 0; // the call; of a document that was read its chunks

    bool operator>(const Event& other) const { return std::pair(at, order) > std::pair(other.at, other.order); }
};

class VirtualIngest
{
public:
    explicit VirtualIngest(const VirtualOptions& options);
    Result<VirtualReport> run(std::stop_token stop);

private:
    void plan(Event::Kind kind, TimePoint at, quint64 index);
    void passTime(TimePoint to);
    void readNext();
    void happen(const Event& event);
    void begin(quint64 call);
    void answer(quint64 call);
    void sendAll();
    int chooseServer();
    quint64 nextCall();
    VirtualReport finish();

    const VirtualOptions m_options;
    const QList<Duration> m_latencies; // of calls, over and over
    const QList<double> m_pages;       // of documents, likewise
    RetryPolicy m_retry;
    std::vector<VirtualServer> m_servers;
    std::vector<Call> m_calls;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> m_events;
    quint64 m_order = 0;
    TimePoint m_now = beginning;
    std::optional<TimePoint> m_look; // the next time a rate lets something through
    int m_begun = 0;                 // documents
    int m_reading = 0;
    qint64 m_waiting = 0;          // chunks
    std::deque<quint64> m_retries; // calls to be sent again
    int m_working = 0;             // calls that hold a slot
    int m_inFlight = 0;
    Duration m_longestDocument{};
    Duration m_work{}; // of the servers
    // Sums over time.
    double m_coreTime = 0;
    double m_slotTime = 0;
    double m_flightTime = 0;
    double m_windowTime = 0;
    VirtualReport m_report;
};

VirtualIngest::VirtualIngest(const VirtualOptions& options)
    : m_options(options)
    , m_latencies(drawLatencies(options))
    , m_pages(drawPages(options))
    , m_servers(size_t(options.servers), VirtualServer(options))
{
    m_report.options = options;
}

void VirtualIngest::plan(Event::Kind kind, TimePoint at, quint64 index)
{
    m_events.push({at, m_order++, kind, index});
}

void VirtualIngest::passTime(TimePoint to)
{
    const double passed = std::chrono::duration<double>(to - m_now).count();
    int window = 0;
    for (const VirtualServer& server : m_servers)
        window += server.window();
    m_coreTime += passed * m_reading;
    m_slotTime += passed * m_working;
    m_flightTime += passed * m_inFlight;
    m_windowTime += passed * window;
    m_now = to;
}

void VirtualIngest::readNext()
{
    while (m_reading < m_options.cores && m_begun < m_options.documents) {
        const auto pages = std::max<qint64>(1, std::llround(m_pages.at(m_begun++ % draws)));
        const Duration time = seconds(double(pages) / m_options.pagesPerSecond);
        m_report.pages += pages;
        m_longestDocument = std::max(m_longestDocument, time);
        ++m_reading;
        plan(Event::Kind::Read, m_now + time,
             quint64(std::max<qint64>(1, std::llround(double(pages) * m_options.chunksPerPage))));
    }
}

void VirtualIngest::happen(const Event& event)
{
    switch (event.kind) {
    case Event::Kind::Read:
        --m_reading;
        m_waiting += qint64(event.index);
        m_report.chunks += qint64(event.index);
        readNext();
        break;
    case Event::Kind::Answered:
        answer(event.index);
        break;
    case Event::Kind::Retry:
        m_retries.push_back(event.index);
        break;
    case Event::Kind::Look:
        m_look.reset();
        break;
    }
}

// A server begins with a call.
void VirtualIngest::begin(quint64 call)
{
    const quint64 tries = quint64(m_calls[call].attempts - 1);
    const Duration time = m_latencies.at(qsizetype((call + tries * 101) % quint64(draws)));
    m_work += time;
    ++m_working;
    plan(Event::Kind::Answered, m_now + time, call);
}

void VirtualIngest::answer(quint64 index)
{
    Call& call = m_calls[index];
    --m_working;
    --m_inFlight;
    std::optional<DrawStream> chance; // costs more than everything else here
    if (m_options.failures > 0)
        chance.emplace(m_options.seed, DrawIndex{index, call.attempts - 1}, DrawStream::Use::Fault);
    const bool failed = chance && chance->uniform() < m_options.failures;
    const auto next = m_servers[size_t(call.server)].answered(index, call.sent, call.inFlight, failed, m_now);
    if (next)
        begin(*next);
    if (!failed)
        return;
    const Error error = Error::make(ErrorCode::ServerError, {});
    if (const auto wait = retryDelay(m_retry, call.attempts, error, chance->uniform())) {
        ++m_report.retries;
        plan(Event::Kind::Retry, m_now + *wait, index);
    } else {
        ++m_report.failed;
    }
}

// The one with the most room that may be sent something now; -1 where there is none. Where only the rate is in the way,
// it is looked again when that has changed.
int VirtualIngest::chooseServer()
{
    int best = -1;
    Duration shortest = Duration::max();
    for (int i = 0; i < int(m_servers.size()); ++i) {
        VirtualServer& server = m_servers[size_t(i)];
        if (server.free() <= 0)
            continue;
        const Duration wait = m_options.requestsPerMinute > 0 ? server.wait(m_now) : Duration::zero();
        shortest = std::min(shortest, wait);
        if (wait == Duration::zero() && (best < 0 || server.crowding() < m_servers[size_t(best)].crowding()))
            best = i;
    }
    if (best < 0 && shortest != Duration::max() && (!m_look || *m_look > m_now + shortest)) {
        m_look = m_now + shortest;
        plan(Event::Kind::Look, *m_look, 0);
    }
    return best;
}

// One that is tried again, or a new one: what waits is spread over the calls that are free, but no call is made smaller
// than 16 chunks for it, as in nextBatch().
quint64 VirtualIngest::nextCall()
{
    if (!m_retries.empty()) {
        const quint64 call = m_retries.front();
        m_retries.pop_front();
        return call;
    }
    qint64 free = 0;
    for (const VirtualServer& server : m_servers)
        free += std::max(0, server.free());
    const qint64 share = std::max(smallestShare, (m_waiting + free - 1) / free);
    m_waiting -= std::min({m_waiting, qint64(m_options.batch), share});
    ++m_report.calls;
    m_calls.emplace_back();
    return m_calls.size() - 1;
}

void VirtualIngest::sendAll()
{
    while (m_waiting > 0 || !m_retries.empty()) {
        const int server = chooseServer();
        if (server < 0)
            return;
        const quint64 index = nextCall();
        Call& call = m_calls[index];
        ++call.attempts;
        ++m_inFlight;
        const bool begins = m_servers[size_t(server)].send(index, m_now);
        call.server = server;
        call.inFlight = m_servers[size_t(server)].inFlight();
        call.sent = m_now;
        if (begins)
            begin(index);
    }
}

Result<VirtualReport> VirtualIngest::run(std::stop_token stop)
{
    readNext();
    for (quint64 count = 0; !m_events.empty(); ++count) {
        if (count % 1024 == 0 && stop.stop_requested())
            return Error::cancelled();
        const Event event = m_events.top();
        m_events.pop();
        passTime(event.at);
        happen(event);
        if (m_events.empty() || m_events.top().at > m_now)
            sendAll();
    }
    return finish();
}

VirtualReport VirtualIngest::finish()
{
    VirtualReport report = m_report;
    const VirtualOptions& o = m_options;
    const auto share = [](double part, double whole) { return whole > 0 ? std::min(1.0, part / whole) : 0.0; };
    const double total = std::chrono::duration<double>(m_now - beginning).count();
    const double work = std::chrono::duration<double>(m_work).count();
    const double sent = double(report.calls + report.retries);
    report.total = m_now - beginning;
    report.meanWindow = total > 0 ? m_windowTime / total / o.servers : 0;
    const double sentAtOnce = o.adaptive ? o.slotCount : std::min(o.slotCount, o.inFlight);
    report.reading = seconds(double(report.pages) / o.pagesPerSecond / o.cores);
    report.serving = seconds(work / o.servers / o.slotCount);
    report.window = seconds(work / o.servers / sentAtOnce);
    // The first minute's worth may be sent in no time.
    if (o.requestsPerMinute > 0)
        report.rate = seconds(std::max(0.0, sent / o.servers / o.requestsPerMinute - 1) * 60);
    report.length = m_longestDocument + m_latencies.first();
    report.readingUse = share(m_coreTime, total * o.cores);
    report.servingUse = share(m_slotTime, total * o.servers * o.slotCount);
    report.windowUse = share(m_flightTime, m_windowTime);
    if (o.requestsPerMinute > 0)
        report.rateUse = share(sent, o.servers * o.requestsPerMinute * total / 60);
    return report;
}

} // namespace

Result<VirtualReport> runVirtual(const VirtualOptions& options, std::stop_token stop)
{
    if (const auto complaint = complaintAbout(options))
        return *complaint;
    return VirtualIngest(options).run(std::move(stop));
}

Result<QList<VirtualPoint>> sweepVirtual(const VirtualOptions& options, std::stop_token stop)
{
    std::set<int> counts{1, 2, 4, 8, 16, 32, 64};
    counts.insert(options.servers);
    QList<VirtualPoint> points;
    for (const int servers : counts) {
        VirtualOptions with = options;
        with.servers = servers;
        const auto report = runVirtual(with, stop);
        if (!report.ok())
            return report.error();
        points.append({servers, report->total, report->ideal()});
    }
    return points;
}

} // namespace sheaf
