#include "core/lab/evaluation.h"

#include "core/base/json.h"
#include "core/concurrency/combine.h"

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr int depth = 300; // chunks of each list; documents have one to a few, and recall@100 wants a hundred documents

QJsonObject toJson(const RetrievalMetrics& metrics)
{
    return {{u"ndcg@10"_s, metrics.ndcg10},
            {u"recall@10"_s, metrics.recall10},
            {u"recall@100"_s, metrics.recall100},
            {u"map"_s, metrics.map},
            {u"mrr@10"_s, metrics.mrr10}};
}

} // namespace

QJsonObject toJson(const EvaluationReport& report)
{
    QJsonObject json{{u"collection"_s, report.collection},
                     {u"model"_s, report.model},
                     {u"documents"_s, report.documents},
                     {u"chunks"_s, report.chunks},
                     {u"queries"_s, report.queries},
                     {u"text"_s, toJson(report.text)},
                     {u"vector"_s, toJson(report.vector)},
                     {u"hybrid"_s, toJson(report.hybrid)},
                     {u"indexing_ms"_s, toMs(report.indexing)},
                     {u"searching_ms"_s, toMs(report.searching)},
                     {u"documents_failed"_s, report.documentsFailed},
                     {u"queries_failed"_s, report.queriesFailed}};
    if (report.error)
        json[u"error"_s] = toJson(*report.error);
    return json;
}

Evaluation::Evaluation(const CollectionLibrary::Parts& parts, const AskEngines& engines, QObject* parent)
    : QObject(parent)
    , m_engines(engines)
    , m_clock(engines.clock)
    , m_library(parts)
    , m_retriever(engines)
{}

Future<EvaluationReport> Evaluation::run(const RetrievalCollection& collection, int atOnce, const CallContext& call,
                                         Progress progress)
{
    m_collection = collection;
    m_call = call;
    m_progress = std::move(progress);
    m_report.collection = collection.name;
    m_report.documents = collection.documents.size();
    m_report.model = m_engines.embedder->modelId();
    const TimePoint begun = m_clock->now();
    const auto filled = m_library.fill(collection.documents, call, [this](qsizetype done, qsizetype total) {
        if (m_progress)
            m_progress(done, total, u"documents"_s);
    });
    return then(filled, this, [this, atOnce, begun](const CollectionLibrary::Contents& contents) {
        m_contents = contents;
        m_report.indexing = m_clock->now() - begun;
        m_report.chunks = contents.documentOf.size();
        m_report.documentsFailed = contents.failed;
        m_report.error = contents.error;
        if (contents.error && contents.failed == m_report.documents)
            return failedFuture<EvaluationReport>(*contents.error);
        return askAll(atOnce);
    });
}

Future<EvaluationReport> Evaluation::askAll(int atOnce)
{
    const TimePoint begun = m_clock->now();
    const auto asked = mapConcurrent(m_collection.queries, atOnce, m_call, this,
                                     [this](const RetrievalCollection::Query& query, qsizetype) { return ask(query); });
    return then(asked, this, [this, begun](const QList<Result<Ways>>& outcomes) -> Result<EvaluationReport> {
        if (m_call.stopRequested())
            return Error::cancelled();
        m_report.searching = m_clock->now() - begun;
        sum(outcomes);
        if (m_report.queries == 0 && m_report.error)
            return *m_report.error;
        return m_report;
    });
}

void Evaluation::sum(const QList<Result<Ways>>& asked)
{
    QList<RetrievalMetrics> text;
    QList<RetrievalMetrics> vector;
    QList<RetrievalMetrics> hybrid;
    for (const Result<Ways>& ways : asked) {
        if (ways.ok()) {
            text.append(ways->text);
            vector.append(ways->vector);
            hybrid.append(ways->hybrid);
        } else if (++m_report.queriesFailed; !m_report.error) {
            m_report.error = ways.error();
        }
    }
    m_report.queries = text.size();
    m_report.text = meanOf(text);
    m_report.vector = meanOf(vector);
    m_report.hybrid = meanOf(hybrid);
}

Future<Evaluation::Ways> Evaluation::ask(const RetrievalCollection::Query& query)
{
    const QList<Future<RankedList>> lists{m_engines.searcher->searchText(query.text, depth, {}, m_call),
                                          searchVector(query.text), searchHybrid(query.text)};
    return then(all(lists, this), this,
                [this, grades = query.grades](const QList<Result<RankedList>>& found) -> Result<Ways> {
                    if (m_progress)
                        m_progress(++m_asked, m_collection.queries.size(), u"queries"_s);
                    for (const Result<RankedList>& list : found) {
                        if (!list.ok())
                            return list.error();
                    }
                    return Ways{metricsOf(documents(*found[0]), grades), metricsOf(documents(*found[1]), grades),
                                metricsOf(documents(*found[2]), grades)};
                });
}

Future<RankedList> Evaluation::searchVector(const QString& text)
{
    return then(m_engines.embedder->embed({text}, TextKind::Query, m_call), this, [this](const QList<Vector>& vectors) {
        return m_engines.searcher->searchVector(vectors.value(0), depth, {}, m_call);
    });
}

Future<RankedList> Evaluation::searchHybrid(const QString& text)
{
    AskOptions options;
    options.variants = QStringList();
    options.hitsPerQuery = depth;
    return then(m_retriever.retrieve(text, options, m_call, {}), this,
                [](const Retrieval& retrieval) -> Result<RankedList> {
                    // Half a result would be counted as a whole one.
                    for (const QueryLane& lane : retrieval.lanes) {
                        if (lane.error)
                            return *lane.error;
                    }
                    RankedList list;
                    for (const FusedChunk& chunk : retrieval.fused)
                        list.append({chunk.chunk, chunk.score});
                    return list;
                });
}

QStringList Evaluation::documents(const RankedList& chunks) const
{
    QStringList ids;
    for (const RankedChunk& hit : chunks)
        ids.append(m_contents.documentOf.value(hit.chunk));
    return ids;
}

} // namespace sheaf
