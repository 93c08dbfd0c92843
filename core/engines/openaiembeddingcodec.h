#pragma once

#include "core/base/result.h"
#include "core/engines/embeddingclient.h"

namespace sheaf {

// POST /v1/embeddings as OpenAI describes it (platform.openai.com/docs/api-reference/embeddings). Pure.

// How vectors travel: base64 of little-endian 32-bit floats is 2.5 to 4 times shorter than numbers written out.
enum class VectorEncoding { Base64, Float };

// Float is the default of every server, so it is asked for by saying nothing.
QByteArray embeddingRequestBody(const QString& model, const QStringList& texts, VectorEncoding encoding);

struct EmbeddingAnswer
{
    QList<Vector> vectors;                           // in the order of the texts, L2-normalised, one dimension
    VectorEncoding encoding = VectorEncoding::Float; // what the server really used
    int promptTokens = 0;                            // 0 where the server does not say
};

// Reads either encoding. BadResponse, with `source` as the one who answered, for what is not whole: JSON that breaks
// off, more or fewer vectors than texts, an index twice or out of range, unequal dimensions, numbers that are not
// finite, a vector of zeros.
Result<EmbeddingAnswer> parseEmbeddingAnswer(const QByteArray& body, qsizetype texts, const QString& source);

// The text as the model was trained to see it: some models want a word of instruction before a query or a passage, and
// find far less without it. Known by the model's name, from the model cards of nomic-embed-text, E5, BGE (English),
// mxbai-embed-large, snowflake-arctic-embed, Qwen3-Embedding and embeddinggemma; any other model gets the text as it
// is.
QString instructedText(const QString& model, TextKind kind, const QString& text);

} // namespace sheaf
