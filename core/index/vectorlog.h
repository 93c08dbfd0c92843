#pragma once

#include "core/index/connection.h"
#include "core/index/documentrecord.h"
#include "core/index/vectorspace.h"

namespace sheaf {

struct VectorChange
{
    ChunkId chunk;
    DocumentId document; // of a live one
    bool live = false;   // false: the vector is gone
    QByteArray vector;   // of a live one, as it is stored
};

// Where the library's vectors stand.
struct VectorLogState
{
    QByteArray library; // its identity, 32 hex digits
    VectorSpace space;
    qint64 end = 0; // of the newest change there ever was
};

// The order in which the library's vectors came and went, so that what is derived from them can follow: the table keeps
// for each chunk the newest thing that happened to its vector, under a number that only grows. Triggers on the table of
// vectors write it, whoever changes that. Over one connection and within the caller's transaction.
class VectorLog
{
public:
    explicit VectorLog(Connection& connection)
        : m_connection(connection)
    {}

    Result<VectorLogState> state();
    Result<qint64> live(); // how many vectors there are; reads the whole log, 30 ms for a million
    // Calls row for each vector there is, by chunk, with its blob where `blobs` is set.
    Result<void> eachLive(bool blobs, const std::function<void(const VectorChange&)>& row);

    struct Changes
    {
        QList<VectorChange> changes; // in their order
        qint64 position = 0;         // of the last of them; `after` where there are none
    };
    Result<Changes> after(qint64 position, int limit);
    // The vectors of those of the chunks that have one since before `position`.
    Result<QHash<ChunkId, QByteArray>> vectors(const QList<ChunkId>& chunks, qint64 position);

private:
    Connection& m_connection;
};

} // namespace sheaf
