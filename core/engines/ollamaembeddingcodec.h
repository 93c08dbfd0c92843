#pragma once

#include "core/base/result.h"
#include "core/engines/apierror.h"
#include "core/engines/embeddingclient.h"

namespace sheaf {

// POST /api/embed as Ollama describes it (github.com/ollama/ollama, docs/api.md). Pure.

QByteArray ollamaEmbeddingBody(const QString& model, const QStringList& texts);

struct OllamaEmbeddings
{
    QList<Vector> vectors; // in the order of the texts, L2-normalised, one dimension
    int promptTokens = 0;  // 0 where the server does not say
};

// BadResponse for what is not whole: JSON that
// breaks off, more or fewer vectors than texts, unequal dimensions, numbers that are not finite, a vector of zeros.
Result<OllamaEmbeddings> parseOllamaEmbeddings(const QByteArray& body, qsizetype texts, const ApiCall& call);

} // namespace sheaf
