#pragma once

#include "core/index/changefeed.h"
#include "core/index/documentcatalog.h"
#include "core/index/embedstage.h"
#include "core/index/folderscan.h"
#include "core/index/indexer.h"
#include "core/index/ingestcall.h"
#include "core/index/intakestage.h"
#include "core/index/recognisestage.h"
#include "core/index/throughput.h"
#include "core/index/timeleft.h"
#include "core/index/vectorindex.h"

namespace sheaf {

struct IngestOptions
{
    ChunkOptions chunks;
    ScanOptions scan;
    int documentsInFlight = 4; // being hashed, read, cut or written at a time
    EmbedStage::Options embed;
    // After how long a document whose endpoint failed is tried again, the last one over and over, so that nothing is
    // given up; empty where nobody stays to wait. (An in-call retry of three tries loses 3 % at 30 % faults; putting
    // work back loses none.)
    QList<Milliseconds> requeue;
    Milliseconds signalInterval{50};
};

// What the pipeline stands on; all of it outlives it. The pool is for background work (see MappedIndex). The index
// is loaded, or loading.
struct IngestDependencies
{
    Database& database;
    VectorIndex& vectors;
    DocumentReader& reader;
    EmbeddingClient& embedder;
    QThreadPool& cpu;
    Clock& clock;
    std::function<void()> removed = {};   // told when text has left the library; for what was kept of it elsewhere
    PageRecogniser* recogniser = nullptr; // null: pages without text stay so
};

// Files through IntakeStage and EmbedStage into the library. One content is one document: the same content at another
// path is known already, and the outcome says where; another content at the same path takes the place of the old one,
// which can be found until the new one is in. A content that is known from a file that is gone was moved: its row takes
// the new path. A row exists from the moment a file is found, so that what a crash interrupts goes on later.
class IngestPipeline final : public Indexer
{
    Q_OBJECT

public:
    explicit IngestPipeline(const IngestDependencies& dependencies, const IngestOptions& options = {},
                            QObject* parent = nullptr);
    ~IngestPipeline() override;

    // For what is cut from now on.
    void setChunkOptions(const ChunkOptions& options)
    {
        m_intake.setChunkOptions(options);
        m_recognise.setChunkOptions(options);
    }

    Future<QList<IndexedFile>> add(const QStringList& paths, const Secret& password, std::stop_token stop) override;
    Future<QList<IndexedFile>> resumeUnfinished() override;
    Future<QList<IndexedFile>> retry(const QList<DocumentId>& documents, const Secret& password) override;
    Future<void> remove(const QList<DocumentId>& documents) override;
    Future<QList<IndexedFile>> reembedAll() override;
    void setPaused(bool paused) override;
    void stopAll() override;
    void stopAfterCurrent() override;
    void putFirst(const QList<DocumentId>& documents) override;
    // Looks whether the files of documents at or below these paths are there, and marks those that are not as missing
    // and those that are back as not.
    Future<void> lookForMissing(const QStringList& paths);
    // Files a watch has come upon. As add(), but what failed is tried again only when it has changed, and what was
    // stopped waits for resumeUnfinished().
    Future<QList<IndexedFile>> addFound(const QStringList& paths);
    Future<void> recognised() override;
    IndexProgress progress() const override;
    Future<QList<DocumentRecord>> documents() const override;
    Future<LibraryTotals> totals() const override;

private:
    using CallPtr = std::shared_ptr<IngestCall>;
    using Outcome = IndexedFile::Outcome;
    enum class Phase { Intake, Embed, Resting, Ending };
    struct Job
    {
        Phase phase = Phase::Intake;
        DocumentRecord before; // as it was when the work began
        QList<IngestTicket> tickets;
        TimePoint started{};    // of the present phase
        Milliseconds earlier{}; // spent before that
        bool contentStored = false;
        bool byPerson = false; // asked for by name: quarantine does not hold
        QString hash;          // of the content at work, once known
        FileStamp proof;
        qint64 unread = 0; // bytes that count as still to be read
        int rests = 0;     // since the last success
        TimerHandle rest;
    };

    // Calls and their files (ingestcalls.cpp).
    CallPtr newCall(std::stop_token stop);
    void whenLoaded(const CallPtr& call, std::function<void()> fn);
    Future<QList<IndexedFile>> scan(const CallPtr& call, const QStringList& paths, const Secret& password);
    void expect(const CallPtr& call, const QStringList& paths);
    void scanned(const CallPtr& call, const QList<ScannedFile>& files, const Secret& password);
    void resume(const CallPtr& call, const QList<DocumentRecord>& records, const Secret& password,
                bool byPerson = false);
    void beginFound(const CallPtr& call, const QList<ScannedFile>& files, const Secret& password,
                    const std::optional<Error>& error);
    bool settleKnown(const IngestTicket& ticket, const ScannedFile& file);
    void markMissing(const QList<DocumentId>& documents, bool missing);
    bool mayRest(const Job& job, const Error& error) const;
    void rest(DocumentId document, const Error& error);
    void endCall(const CallPtr& call, const Error& error);
    void holdEmbedding(int by);
    void emptiedForRebuild(const CallPtr& call, const Result<void>& result);
    void settle(const IngestTicket& ticket, const DocumentRecord& document, Outcome outcome,
                const std::optional<Error>& error = {});
    void stopCall(const CallPtr& call);
    void countRead(Job& job);
    void emitReport(const QList<DocumentId>& changed, const QList<DocumentId>& removed);

    // One document's way (ingeststeps.cpp), its beginning and end (ingestpipeline.cpp).
    IntakeStage::Events intakeEvents();
    EmbedStage::Events embedEvents();
    static Phase nextPhase(const DocumentRecord& record);
    void begin(DocumentId document, const QList<IngestTicket>& tickets, Phase phase, const Secret& password = {},
               bool byPerson = false);
    void change(DocumentId document, const std::function<void(DocumentRecord&)>& edit);
    void entered(DocumentId document, Stage stage);
    IntakeStage::Verdict hashed(DocumentId document, const IntakeStage::HashedFile& file);
    void rememberProof(DocumentId document, const FileStamp& proof);
    void knownElsewhere(DocumentId document, DocumentId other);
    void settleAsOther(const Job& job, DocumentId other, const QString& note);
    void takeOver(const Job& job, DocumentId other);
    bool isUnderWay(DocumentId document, const Job& job) const;
    void stored(DocumentId document, const DocumentContent& content, int chunks, const StoredContent& outcome,
                Milliseconds time);
    void embed(DocumentId document);
    void embedded(const EmbeddedCount& count, int added);
    void embedFinished(DocumentId document, const std::optional<Error>& error);
    void complete(DocumentId document, Outcome outcome);
    void pagesRecognised(DocumentId document, const RecogniseStage::Turn& turn);
    void recogniseAll();
    void fail(DocumentId document, Stage stage, const Error& error);
    void recordFailure(DocumentId document, Stage stage, const Error& reason, const QString& quarantine);
    void finish(DocumentId document, Outcome outcome, const std::optional<Error>& error = {});
    void cancelJob(DocumentId document);
    Future<void> forgetRows(const QList<DocumentId>& documents);
    void wipeRemoved();
    Milliseconds timeOf(DocumentId document) const;

    IngestDependencies m_with;
    const IngestOptions m_options;
    DocumentCatalog m_catalog;
    ChangeFeed m_feed;
    IntakeStage m_intake;
    EmbedStage m_embed;
    RecogniseStage m_recognise;
    QHash<DocumentId, Job> m_jobs;
    QList<CallPtr> m_calls;
    IndexProgress m_work;
    Throughput m_rate;
    TimeLeft m_timeLeft;
    qint64 m_cut = 0; // chunks from the bytes that were read
    bool m_wiping = false;
    bool m_wipeAgain = false;
    int m_rebuilding = 0; // re-embeddings that are emptying the index: nothing is embedded meanwhile
    Future<void> m_loaded;
    mutable QObject m_readers; // where const functions wait
};

} // namespace sheaf
