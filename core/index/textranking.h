#pragma once

#include "core/index/chunkowners.h"
#include "core/index/rowtable.h"

#include <QHash>
#include <QSet>

namespace sheaf {

// What the ranking of the next search on a connection goes by, and what it finds. `weights` are those of the query's
// phrases in their order; a missing one is 1. Contexts are ranked first, then the chunks.
struct TextRanking
{
    QList<double> weights;
    QList<double> contextWeights = {};              // in their place for contexts of `manyPassages`
    const QSet<DocumentId>* manyPassages = nullptr; // documents; null: none
    const ChunkOwners* owners = nullptr;            // null: the rows ranked are contexts, by document
    std::optional<QSet<DocumentId>> documents;      // rows of others get no rank
    RowTable<quint32>* sizes = nullptr;             // words of each row ranked; 0: read when it is needed, and kept
    RowTable<double> contextScores = {};
    std::vector<RowTable<double>> contextParts = {}; // of the scores, by phrase
    RowTable<double> scores = {};                    // of the rows found; below 0: out of the documents
};

// What a connection has read of the sizes of texts. A chunk's never changes; a document's context may.
struct TextSizes
{
    RowTable<quint32> chunks = {};
    RowTable<quint32> contexts = {};
    std::optional<QSet<DocumentId>> manyPassages = {}; // documents in so many that their context says what those do not
    qint64 version = 0;                                // of the data the contexts are from
};

// Lets a connection's FTS5 tables use the tokenizer "sheaf" and the functions sheaf_collect and sheaf_add.
//
// The tokenizer cuts text into TermCutter's terms. Text to be indexed begins with its language and the character
// textMark; a query's words are terms already and are only divided at spaces.
//
// Both functions add to the scores of `ranking` and return NULL. The score is BM25 (Robertson and Zaragoza, 2009;
// k1 = 1.2, b = 0.75, idf = ln(1 + (N - n + 0.5) / (n + 0.5)), which is never negative) with the weights of `ranking`.
// sheaf_collect(table) ranks all rows that hold a phrase of a query that joins phrases by OR, whatever row it is called
// for, so it is called for one. It reads each phrase's rows once; to rank row by row takes a second reading for the idf
// and a search among the sizes for each row, and ten times as long with 100,000 rows. sheaf_add(table) ranks the row it
// is called for, with those hits of the phrases that the query lets count: for NEAR.
//
// A chunk that is found gets its context's score beside its own, but a phrase of sheaf_collect that stands in both
// counts once, where it counts more: a context that repeats its passage says nothing new. nDCG@10 of words and vectors,
// mean of the six collections at vectorWeight: 0.707, and 0.706 with the sum of both; xquad-de, where every text is one
// passage, 0.951 and 0.946.
//
// `ranking` outlives the connection. Unsupported where the driver does not use this program's SQLite or has no FTS5.
Result<void> installTextExtension(const QSqlDatabase& database, TextRanking* ranking);

inline constexpr char16_t textMark = 0x1F;

} // namespace sheaf
