#pragma once

#include "core/ask/askengines.h"
#include "core/ask/question.h"
#include "core/ask/retriever.h"
#include "core/base/ids.h"

#include <QObject>

namespace sheaf {

// One question from the first query to the recorded run: retrieve, fetch the passages, write, verify, record.
// AskSession's doing.
class AskJob final : public QObject
{
    Q_OBJECT

public:
    AskJob(AskEngines engines, const QString& question, const AskOptions& options);
    ~AskJob() override;

    Future<AskRun> start();
    // Ends the question now: settles start()'s future with what there is, marked as stopped, and returns it.
    AskRun abandon();

    // Lanes with the times so far.
    QList<QueryLane> lanes() const;
    QString answerText() const { return m_run.answer.text; }
    bool takeAnswerChanged() { return std::exchange(m_answerChanged, false); }

private:
    void retrieved(Result<Retrieval> result);
    void fetched(Result<QList<ChunkRecord>> result);
    void rerank(const QList<ChunkRecord>& chunks);
    void select(const QList<FusedChunk>& hits, const QList<ChunkRecord>& chunks);
    void written(Result<WrittenAnswer> result);
    void write();
    void record();
    void complete();
    void measure();
    CallContext context(QList<int> after = {}) const;
    void fail(const Error& error);

    AskEngines m_engines;
    Retriever m_retriever;
    std::shared_ptr<SpanRecorder> m_recorder;
    const QString m_correlationId = newCorrelationId();
    std::stop_source m_stop;
    Promise<AskRun> m_promise;
    AskRun m_run;
    QList<QueryLane> m_lanes;
    int m_lastSpan = 0;
    int m_writeSpan = 0;
    bool m_recording = false;
    bool m_answerChanged = false;
};

} // namespace sheaf
