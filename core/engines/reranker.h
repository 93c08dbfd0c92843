#pragma once

#include "core/concurrency/callcontext.h"
#include "core/concurrency/future.h"

#include <QStringList>

namespace sheaf {

// Judges passages against a question by reading both together, which is slower and better than comparing vectors. Lives
// in the thread it was made in; destroying it stops its calls.
class Reranker
{
public:
    Reranker() = default;
    Reranker(const Reranker&) = delete;
    Reranker& operator=(const Reranker&) = delete;
    virtual ~Reranker() = default;

    virtual QString name() const = 0; // for people: who does it
    // One score for each text, in their order; more is better, and they mean something only beside each other. No
    // texts, no scores, and nobody is asked. A stop ends as Cancelled.
    virtual Future<QList<double>> rerank(const QString& question, const QStringList& texts,
                                         const CallContext& call) = 0;
};

} // namespace sheaf
