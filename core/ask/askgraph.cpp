#include "core/ask/askgraph.h"

using namespace Qt::StringLiterals;

namespace sheaf {

AskGraph AskGraph::of(AskSteps& steps)
{
    AskSteps* s = &steps;
    const AskOptions& options = steps.run().options;
    const Duration limit = options.branchTime;
    TaskGraph graph;
    const auto enter =
        graph.add({AskSteps::tr("Enter"), u"enter"_s, {}}, [s](const CallContext&) { return s->entered(); });
    const auto found = graph.add({AskSteps::tr("find in documents"), u"find"_s, {}},
                                 [s](const CallContext& call) { return s->find(call); });
    const auto tools = graph.addOptional({AskSteps::tr("tools"), u"tools"_s, limit},
                                         [s](const CallContext& call) { return s->suggestTools(call); });
    const TaskInfo remembering{AskSteps::tr("earlier talk"), u"memory"_s, limit};
    const auto recall = [s](const CallContext& call) { return s->recall(call); };
    const auto memory = steps.engines().embedsAhead ? graph.addOptional(remembering, recall)
                                                    : graph.addOptional(remembering, recall, enter);
    const auto web = graph.addOptional(
        {AskSteps::tr("web search"), u"web"_s, {}}, [s](const CallContext& call) { return s->searchWeb(call); }, enter);
    const auto files = graph.addOptional({AskSteps::tr("file search"), u"files"_s, limit},
                                         [s](const CallContext& call) { return s->searchFiles(call); });
    const auto chunks = graph.add(
        {AskSteps::tr("read the passages"), u"fetch"_s, {}},
        [s](const Retrieval& retrieval, const CallContext& call) { return s->fetch(retrieval, call); }, found);
    const TaskInfo reordering{AskSteps::tr("put into order"), u"rerank"_s, Duration(options.maxProcessingTime)};
    const auto rerank = [s](const Retrieval& retrieval, const QList<ChunkRecord>& records, const CallContext& call) {
        return s->rerank(retrieval, records, call);
    };
    const auto ordered = steps.engines().reranksAhead ? graph.addOptional(reordering, rerank, found, chunks)
                                                      : graph.addOptional(reordering, rerank, found, chunks, enter);
    const auto chosen = graph.add(
        {AskSteps::tr("choose the sources"), u"choose"_s, {}},
        [s](const Retrieval& retrieval, const QList<ChunkRecord>& records, const Result<QList<FusedChunk>>& hits,
            const Result<ToolUse>& used, const Result<Recollection>& recalled, const Result<WebAnswers>& pages,
            const Result<QList<FileMatch>>& matches,
            const CallContext&) { s->choose(retrieval, records, hits, used, recalled, pages, matches); },
        found, chunks, ordered, tools, memory, web, files);
    const auto written = graph.add(
        {AskSteps::tr("write"), u"write"_s, {}}, [s](const CallContext& call) { return s->write(call); }, chosen);
    const auto judged = graph.addOptional(
        {AskSteps::tr("grade the answer"), u"judge"_s, Duration(options.maxProcessingTime)},
        [s](const WrittenAnswer& answer, const CallContext& call) { return s->judge(answer, call); }, written);
    const auto check = graph.addOptional(
        {AskSteps::tr("check the answer"), u"check"_s, {}},
        [s](const WrittenAnswer& answer, const CallContext& call) { return s->check(answer, call); }, written);
    return {graph, judged, check};
}

GraphReport reportAfterEnter(const GraphReport& report, Duration entered, Duration checking)
{
    const auto shifted = [entered](Duration at) { return std::max(Duration::zero(), at - entered); };
    QList<TaskRecord> tasks;
    for (TaskRecord task : report.tasks.mid(1)) {
        --task.id;
        QList<int> after;
        for (const int before : std::as_const(task.after)) {
            if (before > 0)
                after.append(before - 1);
        }
        task.after = after;
        task.start = shifted(task.start);
        task.end = shifted(task.end);
        tasks.append(task);
    }
    QList<TaskRecord> behind = tasks;
    if (!behind.isEmpty())
        behind.last().end += checking;
    const GraphReport checkedBehind = reportOf(behind);
    GraphReport result = reportOf(tasks);
    result.levelByLevel = checkedBehind.levelByLevel;
    result.sequential = checkedBehind.sequential;
    return result;
}

QList<AskBranch> branchesOf(const GraphReport& report, const AskSteps& steps)
{
    const AskOptions& options = steps.run().options;
    const QHash<QString, bool> on{
        {u"find"_s, steps.useDocuments()},
        {u"tools"_s, steps.useTools()},
        {u"memory"_s, steps.useMemory()},
        {u"web"_s, steps.useWeb()},
        {u"files"_s, steps.useFiles()},
        {u"fetch"_s, steps.useDocuments()},
        {u"rerank"_s, steps.useDocuments() && steps.engines().reranker},
        {u"write"_s, options.writeAnswer},
        {u"judge"_s, steps.useJudge()},
        {u"check"_s, options.writeAnswer && options.checkAnswer},
    };
    QList<AskBranch> branches;
    for (const TaskRecord& task : report.tasks)
        branches.append({task.name, task.kind, !on.value(task.kind, true), task.state, task.duration(),
                         task.error ? task.error->message : QString()});
    return branches;
}

} // namespace sheaf
