#pragma once

#include "core/ask/planfilter.h"
#include "core/ask/research.h"
#include "core/ask/retriever.h"
#include "core/concurrency/combine.h"
#include "core/engines/datamarks.h"

namespace sheaf {

// One question on its way through research; Research's doing.
class ResearchJob final : public QObject
{
    Q_OBJECT

public:
    ResearchJob(AskEngines engines, std::shared_ptr<ChatClient> chat, DataMarks marks, const QString& question,
                const AskOptions& options, const CallContext& call, ResearchSink sink, QObject* parent);

    Future<ResearchFindings> start();

private:
    struct Work
    {
        ResearchStep view;
        QList<Source> sources; // numbered for this step
        TimePoint begun{};
    };

    void plan();
    void lookUp(const QStringList& questions); // a round
    Future<void> runStep(int index);
    Future<void> found(int index, const QList<FusedChunk>& fused, const QList<ChunkRecord>& chunks);
    void endStep(int index, const Result<void>& result);
    void askForGaps();
    void roundEnded();
    Future<ChatReply> ask(const ChatRequest& request, const QString& kind, const QString& name,
                          const QList<Source>& about = {}); // whose text is in it
    bool mayAsk(int calls) const { return m_chat && (m_budget == 0 || m_findings.calls + calls <= m_budget); }
    int addStep(const QString& question, int round);
    void tell();
    void finish();

    AskEngines m_engines;
    std::shared_ptr<ChatClient> m_chat;
    DataMarks m_marks;
    QString m_question;
    AskOptions m_options;
    CallContext m_call;
    ResearchSink m_sink;
    Retriever m_retriever;
    PlanFilter m_filter;
    Promise<ResearchFindings> m_promise;
    ResearchFindings m_findings;
    QList<Work> m_steps;
    int m_budget = 0; // calls; 0: as many as it takes
    int m_round = 0;
    int m_open = 0; // of what must end before the round has
    bool m_outOfCalls = false;
};

} // namespace sheaf
