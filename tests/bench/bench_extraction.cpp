// Two figures of reading fields out of documents.
//
//   bench_extraction speed [CHUNKS [MEDIAN_MS]]   a library of so many chunks (444) through the real session and ledger
//       against a simulated server with log-normal latency, one by one and with 20 in flight, beside the best list
//       schedule of the latencies the server drew.
//   bench_extraction reports LIBRARY TRUTH.csv    the built-in rules on a library made by "sheaf-cli index", precision
//   and
//       recall of each field against a table made by hand.
#include "core/concurrency/requesttracker.h"
#include "core/documents/spanlocator.h"
#include "core/engines/builtin/rulefieldextractor.h"
#include "core/engines/makeclient.h"
#include "core/engines/typedvalue.h"
#include "core/extract/chatfieldextractor.h"
#include "core/extract/extractresults.h"
#include "core/extract/extractsession.h"
#include "core/index/database.h"
#include "core/index/documentstore.h"
#include "core/lab/schedule.h"
#include "core/network/guardedtransport.h"
#include "core/network/qnamtransport.h"
#include "core/simulation/simulatedserver.h"
#include "support/await.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cstdio>

using namespace sheaf;
using namespace sheaf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int inFlight = 20;
constexpr int longestRunMs = 30 * 60 * 1000;

bool fill(Database& database, int chunks)
{
    return await(database.write(CallContext{},
                                [chunks](Connection& connection) -> Result<void> {
                                    DocumentStore store(connection);
                                    const auto ids =
                                        store.insertWaiting({u"/made-up.txt"_s}, QDateTime::currentDateTime());
                                    if (!ids.ok())
                                        return ids.error();
                                    DocumentContent content;
                                    content.hash = u"made up"_s;
                                    content.pages = chunks;
                                    for (int i = 0; i < chunks; ++i) {
                                        const QString text =
                                            u"Lighthouse %1 was opened in %2. Its keeper is number %3 of the list."_s
                                                .arg(i)
                                                .arg(1700 + i % 300)
                                                .arg(i * 7);
                                        content.chunks.append({i, i + 1, 0, int(text.size()), 24, text});
                                    }
                                    const auto stored = store.storeContent(ids->first(), content, Milliseconds(1));
                                    return stored.ok() ? Result<void>() : Result<void>(stored.error());
                                }),
                 60'000)
        .ok();
}

// Milliseconds of one run, and what the server said to have drawn.
double timed(int window, int chunks, const SimulationOptions& simulation, int& requests)
{
    QTemporaryDir dir;
    Database database(dir.path() + u"/library"_s);
    if (!await(database.open()).ok() || !fill(database, chunks))
        return -1;
    const auto clock = std::make_shared<SteadyClock>();
    SimulatedServer server(*clock);
    const auto url = server.start(simulation);
    if (!url.ok())
        return -1;
    QThreadPool pool;
    RequestTracker tracker(clock);
    QnamTransport network;
    GuardedTransport guarded(network, tracker, *clock, systemRandom(), GuardedTransport::Options::fixedWindow(window));
    EndpointRuntime runtime{guarded, pool, *clock, systemRandom(), {}};
    Endpoint endpoint;
    endpoint.base = *url;
    endpoint.model = QString::fromLatin1(simulatedChatModel);
    ExtractEngines engines;
    engines.database = &database;
    engines.clock = clock;
    engines.extractor = std::make_shared<ChatFieldExtractor>(makeChatClient(endpoint, runtime));
    ExtractSession session(engines);
    ExtractOptions options;
    options.window = window;
    options.schema.fields = {{u"lighthouse"_s}, {u"year"_s, FieldType::Number}, {u"keeper"_s}};
    const TimePoint begun = clock->now();
    const auto run = await(session.start(options), longestRunMs);
    const double ms = toMs(clock->now() - begun);
    requests = int(server.log().size());
    if (!run.ok() || !run->isComplete()) {
        std::fprintf(stderr, "the run did not complete\n");
        return -1;
    }
    return ms;
}

int speed(int chunks, double medianMs)
{
    SimulationOptions simulation;
    simulation.latency.kind = LatencyOptions::Kind::LogNormal;
    simulation.latency.medianMs = medianMs;
    simulation.latency.sigma = 0.5;
    const QList<Duration> draws = LatencyModel(simulation.latency, simulation.seed).draws(chunks);
    const double best = toMs(listSchedule(draws, inFlight).makespan);
    Duration sum{};
    for (const Duration draw : draws)
        sum += draw;
    int requests = 0;
    const double parallel = timed(inFlight, chunks, simulation, requests);
    std::printf("%d chunks, %d in flight: %.0f ms, %d requests; best list schedule %.0f ms: %.3f times it\n", chunks,
                inFlight, parallel, requests, best, parallel / best);
    const double sequential = timed(1, chunks, simulation, requests);
    std::printf("one by one: %.0f ms (latencies alone %.0f ms): %.1f times as long\n", sequential, toMs(sum),
                sequential / parallel);
    return parallel > 0 && sequential > 0 ? 0 : 1;
}

// Cells of a line of CSV.
QStringList cellsOf(const QString& line)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells.append(QString());
        else
            cells.last() += c;
    }
    return cells;
}

bool agrees(const QString& field, const QString& plain, const QString& truth)
{
    if (field == "revenue"_L1 || field == "net income"_L1)
        return plain == u"USD "_s + truth + u"000000"_s;
    if (field == "diluted eps"_L1)
        return plain.startsWith("USD "_L1) && plain.mid(4).toDouble() == truth.toDouble();
    return foldedLetters(plain) == foldedLetters(truth);
}

int reports(const QString& library, const QString& truthFile)
{
    Database database(library);
    QFile truth(truthFile);
    if (!await(database.open()).ok() || !truth.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "the library or the truth cannot be opened\n");
        return 1;
    }
    const QStringList names = cellsOf(QString::fromUtf8(truth.readLine()).trimmed()).mid(1);
    QHash<QString, QStringList> truths;
    while (!truth.atEnd()) {
        const QStringList cells = cellsOf(QString::fromUtf8(truth.readLine()).trimmed());
        truths.insert(cells.first(), cells.mid(1));
    }
    QThreadPool pool;
    ExtractEngines engines;
    engines.database = &database;
    engines.clock = std::make_shared<SteadyClock>();
    engines.extractor = std::make_shared<RuleFieldExtractor>(pool);
    ExtractSession session(engines);
    ExtractOptions options;
    options.again = ExtractOptions::Again::All;
    options.schema.fields = {{u"company"_s},
                             {u"period end"_s, FieldType::Date},
                             {u"revenue"_s, FieldType::Money},
                             {u"net income"_s, FieldType::Money},
                             {u"filing date"_s, FieldType::Date},
                             {u"phone"_s},
                             {u"diluted eps"_s, FieldType::Money}};
    const auto run = await(session.start(options), longestRunMs);
    if (!run.ok() || !run->isComplete())
        return 1;
    const auto grid = await(extractedResults(database, options.schema, engines.extractor->engineId(), {}, {}, &session),
                            longestRunMs);
    if (!grid.ok())
        return 1;
    std::printf("%d chunks in %lld ms\n", run->progress.chunks, static_cast<long long>(run->progress.elapsed.count()));
    std::printf("%-14s %9s %9s %9s\n", "field", "precision", "recall", "flagged");
    int right = 0, told = 0, wanted = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        int fieldRight = 0, fieldTold = 0, fieldWanted = 0, flagged = 0;
        for (const ResultRow& row : grid->rows) {
            const QString file = QFileInfo(row.path).fileName();
            if (!truths.contains(file))
                continue;
            ++fieldWanted;
            const MergedValue& merged = row.values[i];
            if (merged.values.isEmpty())
                continue;
            ++fieldTold;
            const bool agreed = agrees(names[i], merged.values.first().plain, truths[file].value(i));
            fieldRight += agreed;
            if (!agreed) {
                flagged += merged.conflict;
                std::printf("  %s: %s is %s, not “%s”%s\n", qPrintable(file), qPrintable(names[i]),
                            qPrintable(truths[file].value(i)), qPrintable(merged.values.first().plain),
                            merged.conflict ? " (flagged)" : "");
            }
        }
        std::printf("%-14s %9.3f %9.3f %9d\n", qPrintable(names[i]), fieldTold ? double(fieldRight) / fieldTold : 0.0,
                    fieldWanted ? double(fieldRight) / fieldWanted : 0.0, flagged);
        right += fieldRight;
        told += fieldTold;
        wanted += fieldWanted;
    }
    std::printf("%-14s %9.3f %9.3f\n", "all", double(right) / std::max(1, told), double(right) / std::max(1, wanted));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication program(argc, argv);
    const QStringList words = program.arguments().mid(1);
    if (words.value(0) == "speed"_L1)
        return speed(words.size() > 1 ? words[1].toInt() : 444, words.size() > 2 ? words[2].toDouble() : 200);
    if (words.value(0) == "reports"_L1 && words.size() == 3)
        return reports(words[1], words[2]);
    std::fprintf(stderr, "bench_extraction speed [CHUNKS [MEDIAN_MS]] | reports LIBRARY TRUTH.csv\n");
    return 2;
}
