#include "core/lab/race.h"

#include "core/ask/asksession.h"
#include "core/base/ids.h"
#include "core/concurrency/combine.h"
#include "core/concurrency/stop.h"
#include "core/lab/querylanes.h"

#include <QSet>

namespace sheaf {

RaceReport compareRuns(const AskRun& sequential, const AskRun& parallel)
{
    RaceReport report;
    report.sequential = sequential;
    report.parallel = parallel;
    report.hits = int(std::max(sequential.fused.size(), parallel.fused.size()));
    QSet<ChunkId> first;
    for (const FusedChunk& hit : sequential.fused)
        first.insert(hit.chunk);
    for (const FusedChunk& hit : parallel.fused)
        report.commonHits += first.contains(hit.chunk) ? 1 : 0;
    report.identical =
        std::equal(sequential.fused.begin(), sequential.fused.end(), parallel.fused.begin(), parallel.fused.end(),
                   [](const FusedChunk& a, const FusedChunk& b) { return a.chunk == b.chunk && a.ranks == b.ranks; });
    return report;
}

Race::Race(AskEngines engines, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
{}

Future<RaceReport> Race::run(const QString& question, AskOptions options, std::stop_token stop)
{
    CallContext call;
    call.stop = stop;
    options.writeAnswer = false;
    options.useTools = options.useMemory = options.useWeb = options.useFiles = false; // retrieval against retrieval
    options.raceId = newCorrelationId();
    return then(
        variantsFor(question, options, call), this, [this, question, options, call](const QStringList& variants) {
            AskOptions same = options;
            same.variants = variants;
            return then(warmUp(QStringList(question) + variants, same, call), this, [this, question, same, call] {
                return then(oneRun(question, same, false, call.stop), this,
                            [this, question, same, call](const AskRun& sequential) {
                                return then(
                                    oneRun(question, same, true, call.stop), this,
                                    [sequential](const AskRun& parallel) { return compareRuns(sequential, parallel); });
                            });
            });
        });
}

Future<QStringList> Race::variantsFor(const QString& question, const AskOptions& options, const CallContext& call)
{
    if (options.variants)
        return readyFuture<QStringList>(*options.variants);
    if (options.queryCount <= 1)
        return readyFuture<QStringList>(QStringList());
    auto variants = std::make_shared<QStringList>();
    const auto done = m_engines.expander->expand(question, options.queryCount - 1, call,
                                                 [variants](const QString& variant) { variants->append(variant); });
    // A question without variants can still be raced.
    return then(done, this, [variants](Result<void> result) -> Result<QStringList> {
        if (!result.ok() && result.error().code == ErrorCode::Cancelled)
            return result.error();
        return *variants;
    });
}

Future<void> Race::warmUp(const QStringList& queries, const AskOptions& options, const CallContext& call)
{
    const auto searched = mapConcurrent(queries, 2, call, this, [this, options, call](const QString& query, qsizetype) {
        return m_engines.searcher->searchText(query, options.hitsPerQuery, options.scope, call);
    });
    return then(searched, this, [](const QList<Result<RankedList>>&) {});
}

Future<AskRun> Race::oneRun(const QString& question, AskOptions options, bool parallel, std::stop_token stop)
{
    options.parallel = parallel;
    // One by one needs its time; cut short it could not be compared.
    if (!parallel && options.variants)
        options.maxProcessingTime *= options.variants->size() + 1;
    auto* session = new AskSession(m_engines, this);
    connect(session, &AskSession::lanesChanged, this,
            [this, parallel, begun = m_engines.clock->now()](const QList<QueryLane>& lanes) {
                show(parallel, lanes, m_engines.clock->now() - begun, false);
            });
    const auto run = session->ask(question, options);
    const StopHandle stopping = onStop(stop, session, [session] { session->stop(); });
    return then(run, this, [this, parallel, session, stopping](Result<AskRun> result) -> Result<AskRun> {
        session->disconnect(this);
        session->deleteLater();
        if (result.ok())
            show(parallel, result->lanes, result->retrieval, true);
        // A run without any list found nothing to compare.
        if (result.ok() && result->error)
            return *result->error;
        return result;
    });
}

void Race::show(bool parallel, const QList<QueryLane>& lanes, Duration elapsed, bool done)
{
    LabLane& lane = parallel ? m_snapshot.parallel : m_snapshot.sequential;
    lane = laneOfQueries(lanes, elapsed);
    lane.done = done;
    m_snapshot.now = m_engines.clock->now();
    ++m_snapshot.revision;
}

} // namespace sheaf
