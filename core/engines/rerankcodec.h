#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace sheaf {

// The /rerank call as Jina, Cohere (v2), vLLM and llama.cpp's server have it: {model, query, documents, top_n}, and
// {results: [{index, relevance_score}]} in any order. `model` may be empty. Pure, as is parsing.
QByteArray rerankRequestBody(const QString& model, const QString& question, const QStringList& texts);

// A score for each of `texts` documents, in their order. BadResponse where one is missing, numbered wrongly or no
// number. `source` for the message.
Result<QList<double>> parseRerankAnswer(const QByteArray& body, qsizetype texts, const QString& source);

} // namespace sheaf
