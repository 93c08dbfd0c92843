#include "core/ask/research.h"

#include "core/ask/researchjob.h"
#include "core/ask/sourceselection.h"

namespace sheaf {

AnswerTask researchTask(const QString& question, const ResearchFindings& findings)
{
    AnswerTask task;
    task.question = question;
    task.passages = passagesOf(findings.sources);
    for (const ResearchStep& step : findings.steps) {
        if (step.finding.isEmpty())
            continue;
        task.history.append({ChatMessage::Role::User, step.question});
        task.history.append({ChatMessage::Role::Assistant, step.finding});
    }
    return task;
}

Research::Research(AskEngines engines, std::shared_ptr<ChatClient> chat, QObject* parent)
    : QObject(parent)
    , m_engines(std::move(engines))
    , m_chat(std::move(chat))
{}

Future<ResearchFindings> Research::run(const QString& question, const AskOptions& options, const CallContext& call,
                                       ResearchSink sink)
{
    auto* job = new ResearchJob(m_engines, m_chat, m_marks, question, options, call, std::move(sink), this);
    const auto future = job->start();
    observe(future, job, [job](const Result<ResearchFindings>&) { job->deleteLater(); });
    return future;
}

} // namespace sheaf
