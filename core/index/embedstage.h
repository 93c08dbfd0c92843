#pragma once

#include "core/base/clock.h"
#include "core/index/database.h"
#include "core/index/embedbatch.h"
#include "core/index/vectorindex.h"

#include <QObject>
#include <deque>
#include <map>

namespace sheaf {

// Gives stored chunks their vectors. Texts come out of the library in small portions, go out in calls that may mix
// documents, and what comes back is written, everything that is there at the time in one transaction, and then
// searched. So the memory it takes does not depend on the documents, and whatever happens the library says which chunks
// are still to be done. Where a call for several texts fails in a way one of them may be to blame for, its halves are
// tried, so that a bad text costs only itself. Lives in one thread, which is never blocked.
class EmbedStage final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        // Where nobody waits for the endpoint to come back: everything fails when no call has worked for so long since
        // one failed. Zero: never.
        Milliseconds giveUpAfter{0};
        int bufferedChunks = 1024; // texts waiting for a call; also vectors waiting to be written
    };
    // Told in the stage's thread, never from within add() or drop().
    struct Events
    {
        std::function<void(const EmbeddedCount&, int added)> embedded;
        std::function<void(DocumentId, const std::optional<Error>&)> finished; // everything done that can be
        std::function<void()> callsChanged;
        std::function<Milliseconds(DocumentId)> time; // what a document that is complete has taken
    };

    EmbedStage(Database& database, VectorIndex& vectors, EmbeddingClient& client, Clock& clock, const Options& options,
               Events events);
    ~EmbedStage() override;

    // Embeds the chunks of the document that have no vector.
    void add(DocumentId document);
    // Nothing more is told of it; calls that were only for it are stopped. Vectors that have come are kept.
    void drop(DocumentId document);
    void dropAll(); // and the vectors that were not written yet, because their space is to go
    // While paused calls in flight end and are stored; nothing new is asked.
    void setPaused(bool paused);
    // Before the others, in the order given, as far as their chunks have not gone out yet.
    void putFirst(const QList<DocumentId>& documents);
    bool hasBegun(DocumentId document) const; // chunks of it have been fetched, or are fetched next

    int callsInFlight() const { return int(m_calls.size()); }

private:
    struct Task;
    using TaskPtr = std::shared_ptr<Task>;
    struct Piece
    {
        ChunkId chunk;
        TaskPtr task;
        QString text;
    };
    using Pieces = QList<Piece>;
    struct Call
    {
        std::stop_source stop;
        QString model;
        Pieces pieces;
    };
    struct Embedded
    {
        VectorSpace space;
        Pieces pieces;
        QList<Vector> vectors;
    };

    void pump();
    void fetch();
    void fetched(const TaskPtr& task, const Result<QList<MissingChunk>>& chunks);
    Pieces takeBatch();
    void start(const Pieces& pieces);
    void answered(int id, const Result<QList<Vector>>& vectors);
    void refused(const Pieces& pieces, const Error& error);
    void accept(const VectorSpace& space, const Pieces& pieces, const QList<Vector>& vectors);
    void store();
    void stored(const Embedded& written, const Result<StoredVectors>& result);
    void giveUp(const Pieces& pieces, const Error& error, bool whole);
    void giveUpAll(const Error& error);
    void watch(const std::optional<Error>& outcome);
    void forget(const TaskPtr& task); // what waits of it
    void settle(const TaskPtr& task);

    Database& m_database;
    VectorIndex& m_vectors;
    EmbeddingClient& m_client;
    Clock& m_clock;
    const Options m_options;
    Events m_events;
    QHash<DocumentId, TaskPtr> m_tasks;
    std::deque<TaskPtr> m_unread; // with chunks that were not fetched yet
    std::deque<Piece> m_buffer;
    std::deque<Pieces> m_again; // parts of calls that failed
    std::map<int, Call> m_calls;
    Embedded m_unwritten;
    VectorSpace m_writing;    // of the vectors that are being written; empty where none are
    TimerHandle m_lastChance; // runs since a call failed, until one works
    int m_lastCall = 0;
    bool m_fetching = false;
    bool m_paused = false;
};

} // namespace sheaf
