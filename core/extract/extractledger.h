#pragma once

#include "core/extract/extractcell.h"
#include "core/extract/fieldschema.h"
#include "core/index/documentrecord.h"
#include "core/index/scope.h"

namespace sheaf {

// What calls of an engine took so far, on average over every job of it. Zeros where nothing is known.
struct LedgerAverages
{
    int cells = 0; // that the averages are of
    Milliseconds time{};
    double promptTokens = 0;
    double completionTokens = 0;
};

struct FailedCell
{
    ChunkId chunk;
    DocumentId document;
    int page = 0;
    int attempts = 0;
    QString message;
};

// All that is known of one chunk in a job.
struct CellDetail
{
    ChunkRecord chunk;
    CellState state = CellState::Waiting;
    int attempts = 0;
    Milliseconds time{}; // of the last one
    int promptTokens = 0;
    int completionTokens = 0;
    QList<FieldCandidate> candidates;
    QString message; // of a failed one
};

// A chunk that was read, with its text and what was read out of it.
struct ReadCell
{
    ChunkId chunk;
    int ordinal = 0;
    int page = 0;
    QString text;
    QList<FieldCandidate> candidates;
};

// A chunk to be read.
struct ChunkToRead
{
    ChunkRecord chunk;
    QString before; // see FieldTask
};

// The table of what was read out of each chunk, by job. Over one connection and within the caller's transaction. Cells
// go with their chunks; a chunk that never was begun has none, and counts as waiting.
class ExtractLedger
{
public:
    explicit ExtractLedger(Connection& connection)
        : m_connection(connection)
    {}

    // The job of these fields and this engine, made where there is none.
    Result<ExtractJobId> job(const FieldSchema& schema, const QString& engineId);
    // An invalid id where there is none.
    Result<ExtractJobId> existingJob(const FieldSchema& schema, const QString& engineId);
    // Every chunk in scope by document and place. A cell that was running when the program ended is waiting.
    Result<QList<PlannedCell>> plan(ExtractJobId job, const Scope& scope);
    Result<void> forget(ExtractJobId job, const QList<ChunkId>& chunks);
    // Chunks that are gone meanwhile are passed over. Attempts add up.
    Result<void> store(ExtractJobId job, const QList<CellOutcome>& outcomes);
    // In the order of the ids; chunks that are gone are left out.
    Result<QList<ChunkToRead>> toRead(const QList<ChunkId>& chunks);
    // NotFound where the chunk is gone.
    Result<CellDetail> cell(ExtractJobId job, ChunkId chunk);
    Result<LedgerAverages> averages(const QString& engineId);
    Result<QList<FailedCell>> failures(ExtractJobId job, int most);
    // The chunks of a document in which something was found, in its order.
    Result<QList<ReadCell>> found(ExtractJobId job, DocumentId document, const Scope& scope);

private:
    Connection& m_connection;
};

// Candidates as the ledger keeps them, and back. Pure.
QByteArray candidatesToJson(const QList<FieldCandidate>& candidates);
QList<FieldCandidate> candidatesFromJson(const QByteArray& json);

} // namespace sheaf
