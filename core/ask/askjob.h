#pragma once

#include "core/ask/askengines.h"
#include "core/ask/askgraph.h"
#include "core/ask/question.h"
#include "core/base/ids.h"

#include <QObject>

namespace sheaf {

// One question from the first query to the recorded run: the graph of its steps (askGraph), then the turn remembered
// and the run recorded. It may begin before the question is asked, with what costs nothing; the run is the same.
// AskSession's doing.
class AskJob final : public QObject
{
    Q_OBJECT

public:
    AskJob(AskEngines engines, const QString& question, const AskOptions& options);
    ~AskJob() override;

    // Begins ahead of start(). The passages found are told once, where nothing fails.
    void prepare(std::function<void(const QList<ChunkRecord>&)> passages = {});
    // Whether what was prepared is what start() would find: nothing has failed, and it is not old.
    bool isWorthTaking() const;
    Future<AskRun> start();
    // Ends the question now: settles start()'s future with what there is, marked as stopped, and returns it.
    AskRun abandon();

    const QString& question() const { return m_run.question; }
    const AskOptions& options() const { return m_run.options; }
    // Lanes with the times so far.
    QList<QueryLane> lanes() const;
    QString answerText() const { return m_run.answer.text; }
    bool takeAnswerChanged() { return std::exchange(m_answerChanged, false); }
    const QList<ToolSuggestion>& suggestions() const { return m_run.suggestions; }
    const QList<ToolResult>& toolResults() const { return m_run.toolResults; }
    // True once, when there are any.
    bool takeToolsFound() { return !m_run.suggestions.isEmpty() && !std::exchange(m_toolsTold, true); }

private:
    void begin();
    void ended(const TaskRun& graph);
    void record();
    void remember();
    void complete();
    void measure();
    CallContext context() const;

    AskEngines m_engines;
    std::shared_ptr<SpanRecorder> m_recorder;
    const QString m_correlationId = newCorrelationId();
    std::stop_source m_stop;
    Promise<void> m_entered;
    Promise<AskRun> m_promise;
    AskRun m_run;
    std::unique_ptr<AskSteps> m_steps;
    std::optional<AskGraph> m_graph; // once begun
    QList<QueryLane> m_lanes;
    bool m_recording = false;
    bool m_answerChanged = false;
    bool m_toolsTold = false;
};

} // namespace sheaf
