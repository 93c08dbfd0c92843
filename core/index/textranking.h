#pragma once

#include "core/index/chunkowners.h"

#include <QHash>
#include <QSet>

namespace sheaf {

// What the ranking of the next search on a connection goes by. `weights` are those of the query's phrases in their
// order; a missing one is 1.
struct TextRanking
{
    QList<double> weights;
    const ChunkOwners* owners = nullptr;       // null: the rows ranked are documents themselves
    std::optional<QSet<DocumentId>> documents; // rows of others get no rank
    QHash<DocumentId, double> documentScores;  // added to the scores of the document's rows
};

// Lets a connection's FTS5 tables use the tokenizer "sheaf" and the function sheaf_rank.
//
// The tokenizer cuts text into TermCutter's terms. Text to be indexed begins with its language and the character
// textMark; a query's words are terms already and are only divided at spaces.
//
// sheaf_rank(table): BM25 (Robertson and Zaragoza, 2009; k1 = 1.2, b = 0.75, idf = ln(1 + (N - n + 0.5) / (n + 0.5)),
// which is never negative) with the weights of `ranking`; NULL for a row outside its documents. More is better.
//
// `ranking` outlives the connection. Unsupported where the driver does not use this program's SQLite or has no FTS5.
Result<void> installTextExtension(const QSqlDatabase& database, TextRanking* ranking);

inline constexpr char16_t textMark = 0x1F;

} // namespace sheaf
