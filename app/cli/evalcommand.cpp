#include "app/cli/commands.h"

#include "core/concurrency/run.h"
#include "core/lab/evaluation.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

// A program of its own beside the person's library. The folder goes last.
struct Trial
{
    QTemporaryDir folder;
    std::unique_ptr<Application> app;
    std::unique_ptr<Evaluation> evaluation;
};

std::shared_ptr<Trial> makeTrial(const CommandContext& context)
{
    auto trial = std::make_shared<Trial>();
    ApplicationOptions options;
    options.dataFolder = trial->folder.path();
    options.settings = context.line.settings;
    options.settings.metricsPort = 0;
    options.key = context.app.options().key;
    options.keyStore = context.app.options().keyStore;
    options.callsFile = context.line.dataFolder + u"/calls.db"_s;
    trial->app = std::make_unique<Application>(options);
    return trial;
}

void printReport(const Console& console, const EvaluationReport& report)
{
    console.print(u"%1: %2 documents in %3 passages, %4 queries, vectors of %5"_s.arg(report.collection)
                      .arg(report.documents)
                      .arg(report.chunks)
                      .arg(report.queries)
                      .arg(report.model));
    const auto row = [&console](const QString& name, const QStringList& cells) {
        QString line = u"  %1"_s.arg(name, -8);
        for (const QString& cell : cells)
            line += cell.rightJustified(12);
        console.print(line);
    };
    row({}, {u"nDCG@10"_s, u"recall@10"_s, u"recall@100"_s, u"MAP"_s, u"MRR@10"_s});
    const auto metrics = [&row](const QString& name, const RetrievalMetrics& m) {
        QStringList cells;
        for (const double value : {m.ndcg10, m.recall10, m.recall100, m.map, m.mrr10})
            cells.append(QString::number(value, 'f', 3));
        row(name, cells);
    };
    metrics(u"text"_s, report.text);
    metrics(u"vector"_s, report.vector);
    metrics(u"hybrid"_s, report.hybrid);
    console.print(u"  indexed in %1 s, asked in %2 s"_s.arg(toMs(report.indexing) / 1000.0, 0, 'f', 1)
                      .arg(toMs(report.searching) / 1000.0, 0, 'f', 1));
    if (report.error)
        console.print(u"  %1 documents and %2 queries failed: %3"_s.arg(report.documentsFailed)
                          .arg(report.queriesFailed)
                          .arg(report.error->message));
}

Future<EvaluationReport> evaluate(const CommandContext& context, const std::shared_ptr<Trial>& trial,
                                  const RetrievalCollection& collection)
{
    Application& app = *trial->app;
    const Settings& settings = context.line.settings;
    ChunkOptions chunks;
    chunks.tokens = settings.chunkTokens;
    chunks.overlapTokens = settings.chunkOverlapTokens;
    const CollectionLibrary::Parts parts{app.database(),   app.vectors(), *app.engines().embedder,
                                         app.searchPool(), *app.clock(),  chunks};
    trial->evaluation = std::make_unique<Evaluation>(parts, app.askEngines());
    CallContext call;
    call.stop = context.stop;
    return trial->evaluation->run(collection, settings.parallel ? settings.maxConcurrentQueries : 1, call,
                                  [&console = context.console](qsizetype done, qsizetype total, const QString& what) {
                                      console.progress(done, total, what);
                                  });
}

} // namespace

Future<ExitStatus> runEval(const CommandContext& context)
{
    CallContext call;
    call.stop = context.stop;
    const auto collection = run(&context.app.searchPool(), call,
                                [folder = context.line.arguments.first(), judgments = context.line.judgmentsFile] {
                                    return readCollection(folder, judgments);
                                });
    return then(collection, &context.app, [context](const RetrievalCollection& read) {
        const auto trial = makeTrial(context);
        if (!trial->folder.isValid())
            return failedFuture<ExitStatus>(Error::make(
                ErrorCode::Io, u"There is no room for a temporary library: %1."_s.arg(trial->folder.errorString())));
        return then(trial->app->open(), &context.app, [context, trial, read] {
            return then(evaluate(context, trial, read), &context.app, [context, trial](const EvaluationReport& report) {
                context.console.endProgress();
                if (context.console.json())
                    context.console.printJson(toJson(report));
                else
                    printReport(context.console, report);
                return report.error ? ExitStatus::SomeFailed : ExitStatus::Done;
            });
        });
    });
}

} // namespace sheaf
