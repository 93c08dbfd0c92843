#pragma once

#include "core/ask/retriever.h"
#include "core/lab/collectionlibrary.h"
#include "core/lab/retrievalmetrics.h"

namespace sheaf {

// How well a collection's documents are found by words, by vectors, and by both as asking joins them.
struct EvaluationReport
{
    QString collection;
    QString model; // of the vectors
    qsizetype documents = 0;
    qsizetype chunks = 0;
    qsizetype queries = 0; // that were evaluated
    RetrievalMetrics text;
    RetrievalMetrics vector;
    RetrievalMetrics hybrid;
    Duration indexing{};
    Duration searching{};       // all queries, beside each other
    int documentsFailed = 0;    // found by their words only
    int queriesFailed = 0;      // not evaluated
    std::optional<Error> error; // of the first that failed
};

QJsonObject toJson(const EvaluationReport& report);

// Indexes a collection into an empty library and asks all its queries. A document stands where the best of its chunks
// stands. The lists are evaluated to a depth of 300 chunks, hybrid without variants of the query. Lives in the thread
// that made it; destroying it stops what runs.
class Evaluation final : public QObject
{
    Q_OBJECT

public:
    // What both steps tell: how many documents, then how many queries are done.
    using Progress = std::function<void(qsizetype done, qsizetype total, const QString& what)>;

    // The engines' searcher searches the library of the parts, with vectors of the same embedder.
    Evaluation(const CollectionLibrary::Parts& parts, const AskEngines& engines, QObject* parent = nullptr);

    // `atOnce` queries beside each other. Call once. Fails where no document could be embedded or no query asked. A
    // stop ends as Cancelled.
    Future<EvaluationReport> run(const RetrievalCollection& collection, int atOnce, const CallContext& call,
                                 Progress progress);

private:
    struct Ways
    {
        RetrievalMetrics text;
        RetrievalMetrics vector;
        RetrievalMetrics hybrid;
    };
    Future<EvaluationReport> askAll(int atOnce);
    Future<Ways> ask(const RetrievalCollection::Query& query);
    Future<RankedList> searchVector(const QString& text);
    Future<RankedList> searchHybrid(const QString& text);
    QStringList documents(const RankedList& chunks) const;
    void sum(const QList<Result<Ways>>& asked);

    AskEngines m_engines;
    std::shared_ptr<Clock> m_clock;
    CollectionLibrary m_library;
    Retriever m_retriever;
    RetrievalCollection m_collection;
    CollectionLibrary::Contents m_contents;
    CallContext m_call;
    Progress m_progress;
    EvaluationReport m_report;
    qsizetype m_asked = 0;
};

} // namespace sheaf
