#pragma once

#include "core/ask/askengines.h"
#include "core/ask/othersources.h"
#include "core/ask/question.h"
#include "core/ask/retriever.h"
#include "core/ask/streamedcheck.h"

namespace sheaf {

struct ToolUse
{
    QList<ToolSuggestion> suggestions;
    QList<ToolResult> results; // of those that run by themselves
    QStringList notes;
};

struct WebAnswers
{
    QList<QList<WebResult>> services;
    QStringList notes;
};

// The steps of one question (see askGraph), each measured. A step that is switched off, or has nobody to do it, gives
// nothing at once. What a step gives before the writing depends on nothing else but what it is handed, so that the run
// stays as it is when a step is late. Lives in one thread; destroying it ends what runs.
class AskSteps final : public QObject
{
    Q_OBJECT

public:
    // Writes into `run`, which outlives it. `entered` is there when the person has asked; what costs something waits
    // for it.
    AskSteps(AskEngines engines, AskRun& run, std::shared_ptr<SpanRecorder> recorder, QString correlationId,
             Future<void> entered, QObject* parent);

    // From here on all times count from now, and work goes before everything that was not asked for.
    void enter();
    Duration enteredAt() const { return m_enteredAt; }
    // Whether something failed so far; somebody who begins anew may be luckier.
    bool isTroubled() const { return m_troubled; }

    bool useDocuments() const { return m_run.options.useDocuments; }
    bool useTools() const { return m_run.options.useTools && m_engines.tools; }
    bool useMemory() const { return m_run.options.useMemory && m_engines.memory; }
    bool useWeb() const { return m_run.options.useWeb && !m_engines.web.isEmpty(); }
    bool useFiles() const { return m_run.options.useFiles && m_engines.files && !m_engines.allowedFolders.isEmpty(); }
    bool useJudge() const { return m_run.options.writeAnswer && m_run.options.checkAnswer && m_engines.judge; }
    const AskEngines& engines() const { return m_engines; }
    const AskRun& run() const { return m_run; }
    Future<void> entered() const { return m_entered; }

    Future<Retrieval> find(const CallContext& call);
    Future<ToolUse> suggestTools(const CallContext& call);
    Future<Recollection> recall(const CallContext& call);
    Future<WebAnswers> searchWeb(const CallContext& call);
    // What was found before the time was up, where it was.
    Future<QList<FileMatch>> searchFiles(const CallContext& call);
    Future<QList<ChunkRecord>> fetch(const Retrieval& found, const CallContext& call);
    Future<QList<FusedChunk>> rerank(const Retrieval& found, const QList<ChunkRecord>& chunks, const CallContext& call);
    // Joins what is there, and notes what is missing.
    void choose(const Retrieval& found, const QList<ChunkRecord>& chunks, const Result<QList<FusedChunk>>& ordered,
                const Result<ToolUse>& tools, const Result<Recollection>& memory, const Result<WebAnswers>& web,
                const Result<QList<FileMatch>>& files);
    Future<WrittenAnswer> write(const CallContext& call);
    Future<double> judge(const WrittenAnswer& written, const CallContext& call);
    Future<AnswerCheck> check(const WrittenAnswer& written, const CallContext& call);

    void setLaneSink(LaneSink sink) { m_lanes = std::move(sink); }
    void setTokenSink(std::function<void()> sink) { m_grew = std::move(sink); }
    // Told of the passages before the answer is written.
    void setPassageSink(std::function<void(const QList<ChunkRecord>&)> sink) { m_passages = std::move(sink); }
    Duration checkedWhileWriting() const { return m_check ? m_check->spent() : Duration::zero(); }
    Duration foundAt() const { return m_foundAt; } // zero: not yet

private:
    CallContext context(const CallContext& call, QList<int> after) const;
    // What fn(CallContext) gives, with a span whose id is put into `id` at once.
    template<class T, class F>
    Future<T> measured(const QString& kind, const QString& name, const CallContext& call, QList<int> after, int* id,
                       F&& fn)
    {
        const CallContext own = context(call, std::move(after));
        const int span = *id = own.span.begin(kind, name);
        const Future<T> future = fn(own.withSpan({}));
        observe(future, this, [this, span](const Result<T>& result) {
            const bool stopped = !result.ok() && result.error().code == ErrorCode::Cancelled;
            m_recorder->end(span, result.ok() ? Span::Outcome::Done
                                  : stopped   ? Span::Outcome::Cancelled
                                              : Span::Outcome::Failed);
            m_troubled = m_troubled || !result.ok();
        });
        return future;
    }
    CallContext beforeItsTime(CallContext call) const;
    Future<QString> whatIsMeant(const CallContext& call);
    Future<Retrieval> findBy(const QString& question, const CallContext& call);
    Result<Retrieval> takeFound(Result<Retrieval> found);
    Future<WebAnswers> askServices(const CallContext& call);
    void noteMissing(const Error& error, const QString& branch);
    void grow(const QString& text);

    AskEngines m_engines;
    AskRun& m_run;
    std::shared_ptr<SpanRecorder> m_recorder;
    const QString m_correlationId;
    Future<void> m_entered;
    Retriever m_retriever;
    LaneSink m_lanes;
    std::function<void()> m_grew;
    std::function<void(const QList<ChunkRecord>&)> m_passages;
    QList<int> m_branchSpans; // of what stands beside the documents
    int m_lastSpan = 0;       // of what leads to the passages
    int m_writeSpan = 0;
    QList<FileMatch> m_filesSoFar;
    QList<ChatMessage> m_history;
    QString m_findings;
    decltype(Retrieval::write) m_write; // who answers instead of the usual writer; empty: that one
    std::unique_ptr<StreamedCheck> m_check;
    Duration m_enteredAt{};
    Duration m_foundAt{};
    bool m_isEntered = false;
    bool m_troubled = false;
};

} // namespace sheaf
