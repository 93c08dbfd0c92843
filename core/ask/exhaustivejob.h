#pragma once

#include "core/ask/exhaustive.h"
#include "core/engines/datamarks.h"

#include <QMap>

namespace sheaf {

// One reading of a scope; Exhaustive's doing. `pump` is the whole schedule: it starts what may start now, fetches the
// next page in time, and ends when nothing is left.
class ExhaustiveJob final : public QObject
{
    Q_OBJECT

public:
    ExhaustiveJob(AskEngines engines, std::shared_ptr<ChatClient> chat, DataMarks marks, const QString& question,
                  const AskOptions& options, const CallContext& call, ExhaustiveSink sink, QObject* parent);

    Future<ExhaustiveFindings> start();

private:
    void pump();
    void loadPage();
    QList<ChunkRecord> takeBatch();
    bool batchIsReady() const;
    bool mayStart() const;
    Future<ReadFacts> read(const QList<ChunkRecord>& batch);
    void startBatch(const QList<ChunkRecord>& batch);
    void batchEnded(const QList<ChunkRecord>& batch, const Result<ReadFacts>& result);
    void mapped();
    void fetched(const QList<ChunkRecord>& chunks);
    void addNotes();
    void tell();

    AskEngines m_engines;
    std::shared_ptr<ChatClient> m_chat;
    DataMarks m_marks;
    QString m_question;
    AskOptions m_options;
    CallContext m_call;
    ExhaustiveSink m_sink;
    Promise<ExhaustiveFindings> m_promise;
    ExhaustiveFindings m_findings;
    ExhaustiveProgress m_progress;
    ReadingPlan m_plan;
    SentenceRule m_rule;
    QList<ChunkRecord> m_queue; // read from the library, not yet put before the model
    QMap<ChunkId, QList<Fact>> m_facts;
    QSet<DocumentId> m_files; // read
    ChunkId m_last;           // of the pages so far
    int m_rejected = 0;
    bool m_loading = false;
    bool m_atEnd = false;
    bool m_mapped = false;
    std::optional<Error> m_fatal; // every call would fail with it
    std::optional<Error> m_firstFailure;
};

} // namespace sheaf
