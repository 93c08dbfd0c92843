// What asking a question in several ways is worth, without a model: nDCG@10 and recall@10 of the question alone and of
// the question with the variants of the built-in expander, joined as asking joins them. Not a test: nothing here fails.
//
//     bench_planner FOLDER...      collections as `sheaf-cli eval` reads them

#include "core/ask/queryplanner.h"
#include "core/concurrency/combine.h"
#include "core/engines/builtin/staticembedder.h"
#include "core/index/hybridsearcher.h"
#include "core/index/mappedindex.h"
#include "core/lab/evaluation.h"
#include "support/await.h"

#include <QDir>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace sheaf;
using namespace sheaf::test;

namespace {

constexpr int aWhile = 3'600'000; // ms; nothing here is given up

struct Bench
{
    QTemporaryDir folder;
    QThreadPool background;
    QThreadPool pool;
    QObject guard;
    AskEngines engines;
    Database database{folder.path()};
    MappedIndex vectors{database, pool};

    Bench()
    {
        engines.embedder = std::make_shared<StaticEmbedder>(StaticModel::builtin(), background, pool);
        engines.searcher = std::make_shared<HybridSearcher>(database, vectors, *engines.embedder);
        engines.expander = std::make_shared<BuiltinExpander>(pool, libraryFeedback(engines.searcher, &guard));
        engines.pool = &pool;
        engines.clock = std::make_shared<SteadyClock>();
    }
    ~Bench()
    {
        pool.waitForDone();
        background.waitForDone();
    }
};

RetrievalMetrics measure(Bench& bench, const RetrievalCollection& collection,
                         const CollectionLibrary::Contents& contents, int queries, double* lanes)
{
    Retriever retriever(bench.engines);
    AskOptions options;
    options.queryCount = queries;
    options.hitsPerQuery = 100;
    options.maxProcessingTime = std::chrono::minutes(10);
    const auto asked = mapConcurrent(collection.queries, 4, CallContext(), &bench.guard,
                                     [&](const RetrievalCollection::Query& query, qsizetype) {
                                         return then(retriever.retrieve(query.text, options, {}, {}), &bench.guard,
                                                     [&, grades = query.grades](const Retrieval& found) {
                                                         QStringList ids;
                                                         for (const FusedChunk& chunk : found.fused)
                                                             ids.append(contents.documentOf.value(chunk.chunk));
                                                         *lanes += double(found.lanes.size());
                                                         return metricsOf(ids, grades);
                                                     });
                                     });
    QList<RetrievalMetrics> all;
    for (const auto& each : await(asked, aWhile).valueOr({})) {
        if (each.ok())
            all.append(*each);
    }
    *lanes /= double(std::max<qsizetype>(all.size(), 1));
    return meanOf(all);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    for (int i = 1; i < argc; ++i) {
        const auto collection = readCollection(QString::fromLocal8Bit(argv[i]));
        if (!collection.ok()) {
            std::fprintf(stderr, "%s\n", qPrintable(collection.error().message));
            return 1;
        }
        Bench bench;
        const auto opened = await(bench.database.open());
        CollectionLibrary library(
            {bench.database, bench.vectors, *bench.engines.embedder, bench.background, *bench.engines.clock, {}});
        const auto contents = await(library.fill(collection->documents, {}, {}), aWhile);
        if (!opened.ok() || !contents.ok()) {
            std::fprintf(stderr, "%s cannot be indexed\n", argv[i]);
            return 1;
        }
        for (const int queries : {1, 4, 8}) {
            double lanes = 0;
            const RetrievalMetrics found = measure(bench, *collection, *contents, queries, &lanes);
            std::printf("%-14s %d queries (%.1f made): nDCG@10 %.4f  recall@10 %.4f  recall@100 %.4f\n",
                        qPrintable(collection->name), queries, lanes, found.ndcg10, found.recall10, found.recall100);
        }
    }
    return 0;
}
