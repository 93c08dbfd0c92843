#include "core/ask/exhaustive.h"

#include "core/ask/exhaustivejob.h"
#include "core/ask/exhaustivewriter.h"
#include "core/base/wording.h"
#include "core/documents/tokencount.h"

#include <QCoreApplication>
#include <limits>

namespace sheaf {

namespace {

constexpr int usualBatch = 1500; // tokens; few enough passages that a small model overlooks none
constexpr int largestBatch = 6000;
constexpr int ruleTokens = 250;        // of the instructions
constexpr int factTokensOfACall = 120; // written, on average

} // namespace

ReadingPlan planReading(const ScopeSize& scope, int maxCalls)
{
    const auto callsFor = [&scope](int batch) {
        return scope.chunks == 0 ? 0 : int(std::max<qint64>(1, (scope.tokens + batch - 1) / batch));
    };
    ReadingPlan plan;
    plan.batchTokens = usualBatch;
    plan.mapCalls = std::numeric_limits<int>::max();
    if (maxCalls > 0) {
        plan.mapCalls = std::max(0, maxCalls - 1); // one writes the answer
        if (callsFor(usualBatch) > plan.mapCalls)
            plan.batchTokens = largestBatch;
        // As small as the calls allow. A tenth is lost because chunks are not divided.
        if (const qint64 enough = scope.tokens * 11 / (10 * std::max(1, plan.mapCalls)) + 1;
            plan.mapCalls > 0 && enough < largestBatch)
            plan.batchTokens = std::max<int>(usualBatch, int(enough));
    }
    plan.mapCallsNeeded = callsFor(plan.batchTokens);
    return plan;
}

QString coverageText(const Coverage& coverage)
{
    const QString files = coverage.filesRead != coverage.files
                              ? Wording::tr("%1 of %2 files").arg(coverage.filesRead).arg(coverage.files)
                          : coverage.files == 1 ? Wording::tr("1 file")
                                                : Wording::tr("%1 files").arg(coverage.files);
    return Wording::tr("%1 of %2 chunks, %3")
        .arg(QString::number(coverage.chunksRead), QString::number(coverage.chunks), files);
}

Exhaustive::Exhaustive(AskEngines engines, std::shared_ptr<ChatClient> chat, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
    , m_chat(std::move(chat))
{}

Future<ExhaustiveEstimate> Exhaustive::estimate(const QString& question, const AskOptions& options,
                                                const CallContext& call)
{
    const auto size = m_engines.searcher->sizeOf(options.scope, call);
    return then(size, this, [question, maxCalls = options.maxCalls, model = bool(m_chat)](const ScopeSize& scope) {
        ExhaustiveEstimate estimate;
        estimate.scope = scope;
        estimate.chunksAllowed = scope.chunks;
        if (!model || scope.chunks == 0)
            return estimate;
        const ReadingPlan plan = planReading(scope, maxCalls);
        const int reading = std::min(plan.mapCalls, plan.mapCallsNeeded);
        if (reading < plan.mapCallsNeeded)
            estimate.chunksAllowed = int(qint64(scope.chunks) * reading / plan.mapCallsNeeded);
        estimate.calls = reading + 1;
        estimate.completionTokens = qint64(reading + 1) * factTokensOfACall;
        estimate.promptTokens = scope.tokens * estimate.chunksAllowed / scope.chunks +
                                qint64(estimate.calls) * (ruleTokens + estimateTokens(question)) +
                                qint64(reading) * factTokensOfACall;
        return estimate;
    });
}

Future<ExhaustiveFindings> Exhaustive::read(const QString& question, const AskOptions& options, const CallContext& call,
                                            ExhaustiveSink sink)
{
    auto* job = new ExhaustiveJob(m_engines, m_chat, m_marks, question, options, call, std::move(sink), this);
    const auto future = job->start();
    observe(future, job, [job](const Result<ExhaustiveFindings>&) { job->deleteLater(); });
    return future;
}

Future<WrittenAnswer> Exhaustive::write(const QString& question, const AskOptions& options,
                                        const ExhaustiveFindings& findings, const CallContext& call, TokenSink tokens)
{
    ExhaustiveWriter::Task task{question,
                                findings.facts,
                                findings.sources,
                                coverageText(findings.coverage),
                                options.maxCalls > 0 ? std::max(0, options.maxCalls - findings.calls) : -1,
                                sentenceRule(question).words,
                                options.parallel};
    auto* writer = new ExhaustiveWriter(m_chat, m_marks, std::move(task), call, std::move(tokens), this);
    return then(writer->write(), writer, [writer, findings](WrittenAnswer answer) {
        writer->deleteLater();
        answer.promptTokens += findings.promptTokens;
        answer.completionTokens += findings.completionTokens;
        return answer;
    });
}

} // namespace sheaf
