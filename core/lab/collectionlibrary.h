#pragma once

#include "core/documents/chunker.h"
#include "core/engines/embeddingclient.h"
#include "core/index/database.h"
#include "core/index/embedstage.h"
#include "core/lab/retrievalcollection.h"

#include <QObject>
#include <QThreadPool>

namespace sheaf {

// Puts a collection into an empty library with the parts that documents go through: cleaned, cut, stored, embedded. A
// document has its title and no file name, which would be a word nobody wrote. Lives in the thread that made it;
// destroying it stops what runs.
class CollectionLibrary final : public QObject
{
    Q_OBJECT

public:
    // All of it outlives this; the library is open.
    struct Parts
    {
        Database& database;
        VectorIndex& vectors;
        EmbeddingClient& embedder;
        QThreadPool& cpu;
        Clock& clock;
        ChunkOptions chunks = {};
    };
    struct Contents
    {
        QHash<ChunkId, QString> documentOf; // the collection's own id
        int failed = 0;                     // documents that lack vectors
        std::optional<Error> error;         // of the first of them
    };
    using Progress = std::function<void(qsizetype done, qsizetype total)>; // documents

    explicit CollectionLibrary(const Parts& parts, QObject* parent = nullptr);
    ~CollectionLibrary() override;

    // Call once. Fails where a document cannot be stored; one that cannot be embedded is counted. A stop ends as
    // Cancelled.
    Future<Contents> fill(const QList<RetrievalCollection::Document>& documents, const CallContext& call,
                          Progress progress);

private:
    Future<void> store(const QList<RetrievalCollection::Document>& documents);
    void embedded(const std::optional<Error>& error);
    void finish();

    Parts m_parts;
    EmbedStage m_embedding;
    CallContext m_call;
    Progress m_progress;
    Promise<Contents> m_promise;
    QHash<DocumentId, QString> m_idOf;
    Contents m_contents;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
};

} // namespace sheaf
