#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sheaf {

using Vector = QList<float>; // L2-normalised, so that a dot product is the cosine

enum class TextKind { Passage, Query };

// Texts into vectors. Pure: the same model and text give the same vector, so a call may be repeated.
class EmbeddingClient
{
public:
    EmbeddingClient() = default;
    EmbeddingClient(const EmbeddingClient&) = delete;
    EmbeddingClient& operator=(const EmbeddingClient&) = delete;
    virtual ~EmbeddingClient() = default;

    // Which vectors may be compared with each other: "builtin/minilm-static-256-v1",
    // "openai:http://127.0.0.1:11434/nomic-embed-text".
    virtual QString modelId() const = 0;
    // Texts in one call at most, and characters in one call at most.
    virtual int maxBatchTexts() const = 0;
    virtual int maxBatchChars() const = 0;
    // How many calls it is worth having in the air at once; may change with every answer.
    virtual int callsAtOnce() const { return 8; }
    // One vector for each text, in order, all of one dimension; anything else is BadResponse. GUI or core thread.
    virtual Future<QList<Vector>> embed(const QStringList& texts, TextKind kind, const CallContext& call) = 0;
};

} // namespace sheaf
