#include "core/lab/workflowworkload.h"

#include "core/concurrency/taskgraphrunner.h"
#include "core/lab/labtexts.h"
#include "core/simulation/simulatedwriter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sheaf {

namespace {

constexpr double longestMs = 2000;
constexpr double firstTokenMs = 500;
constexpr int answerTokens = 21; // 20 gaps between them; the simulated model finds more to say than that

struct Stage
{
    const char16_t* name;
    double ms;
};
constexpr std::array<Stage, WorkflowWorkload::taskCount> stages{{{u"find in documents", 500},
                                                                 {u"find in earlier answers", 300},
                                                                 {u"find in notes", 200},
                                                                 {u"write", firstTokenMs},
                                                                 {u"check citations", 100},
                                                                 {u"check quality", 150},
                                                                 {u"count costs", 50}}};

TaskInfo infoOf(int task)
{
    const bool answer = task == WorkflowWorkload::answerTask;
    return {QString::fromUtf16(stages[size_t(task)].name), answer ? u"write"_s : u"embed"_s, {}};
}

} // namespace

WorkflowWorkload::WorkflowWorkload(const LabOptions& options)
    : m_scale(options.latency() / longestMs)
    , m_jitter(options.jitter)
    , m_seed(options.seed)
{}

LatencyOptions WorkflowWorkload::latency() const
{
    LatencyOptions latency;
    latency.msPerThousandChars = 1000.0 * m_scale;
    if (m_scale > 0)
        latency.tokensPerSecond = 1000.0 * (answerTokens - 1) / ((longestMs - firstTokenMs) * m_scale);
    return latency;
}

qsizetype WorkflowWorkload::chars(int task) const
{
    LatencyOptions drawn;
    drawn.kind = m_jitter > 0 ? LatencyOptions::Kind::LogNormal : LatencyOptions::Kind::Fixed;
    drawn.medianMs = stages[size_t(task)].ms;
    drawn.sigma = m_jitter;
    const auto ms = LatencyModel(drawn, m_seed).draw({quint64(task), 0}) / Milliseconds(1);
    return std::clamp<qsizetype>(ms, 1, 20'000);
}

ChatRequest WorkflowWorkload::question() const
{
    ChatRequest request;
    static const QString asked = u"\n\nQuestion: Which lamp, keeper, wind and water of the year?"_s;
    const QString passages = labText(answerTask, chars(answerTask) - asked.size());
    request.messages = {{ChatMessage::Role::User, passages + asked}};
    request.maxTokens = answerTokens;
    return request;
}

QList<DependentCall> WorkflowWorkload::planned() const
{
    const LatencyModel model(latency(), m_seed);
    SimulatedCall asked;
    asked.task = SimulatedCall::Task::Chat;
    asked.messages = question().messages;
    asked.maxTokens = answerTokens;
    QList<DependentCall> calls;
    for (int task = 0; task < taskCount; ++task) {
        DependentCall call;
        call.duration = model.draw({quint64(task), 0}, chars(task));
        if (task == answerTask) {
            call.duration += model.writing(simulatedReply(asked).words.size());
            call.after = {0, 1, 2};
        } else if (task > answerTask) {
            call.after = {answerTask};
        }
        calls.append(call);
    }
    return calls;
}

Future<WorkloadOutcome> WorkflowWorkload::run(const LabEngines& engines, const WorkloadRun& run,
                                              const CallContext& call, QObject* context)
{
    auto firstToken = std::make_shared<std::optional<Duration>>();
    const TimePoint begun = engines.clock->now();
    const auto embed = [this, engines, context](int task, const CallContext& own) {
        return then(labEmbed(engines, labText(task, chars(task)), TextKind::Passage, itemCall(own, task), context),
                    context, [](const Vector& vector) { return bytesOf(vector); });
    };
    TaskGraph graph;
    const auto search = [&graph, embed](int task) {
        return graph.add(infoOf(task), [embed, task](const CallContext& own) { return embed(task, own); });
    };
    const auto documents = search(0);
    const auto answers = search(1);
    const auto notes = search(2);
    const auto written = graph.add(
        infoOf(answerTask),
        [this, engines, context, firstToken, begun](const QByteArray&, const QByteArray&, const QByteArray&,
                                                    const CallContext& own) {
            const TokenSink sink = [firstToken, begun, clock = engines.clock](const QString&) {
                if (!firstToken->has_value())
                    *firstToken = clock->now() - begun;
            };
            const auto whole = [](const ChatReply& reply) -> Result<QByteArray> { return reply.text.toUtf8(); };
            return labChat(engines, question(), itemCall(own, answerTask), context, whole, sink);
        },
        documents, answers, notes);
    const auto check = [&graph, &written, embed](int task) {
        return graph.add(
            infoOf(task), [embed, task](const QByteArray&, const CallContext& own) { return embed(task, own); },
            written);
    };
    const QList<Task<QByteArray>> tasks{documents, answers, notes, written, check(4), check(5), check(6)};
    TaskRunOptions options;
    options.window = run.window;
    options.stopOnFailure = false;
    return then(runTaskGraph(graph, *engines.clock, call, context, options), context,
                [tasks, firstToken](const TaskRun& done) {
                    WorkloadOutcome outcome;
                    for (const auto& task : tasks)
                        outcome.items.append(done.result(task));
                    outcome.firstToken = *firstToken;
                    outcome.graph = done.report;
                    return outcome;
                });
}

} // namespace sheaf
