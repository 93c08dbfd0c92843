#pragma once

#include "core/engines/answerwriter.h"

namespace sheaf {

// A sentence of a passage and how well it answers.
struct RankedSentence
{
    int passage = 0; // Passage::number
    QString text;    // white space simplified
    double score = 0;
};

// The sentences that answer a question best, best first, at most `limit`, no two that say the same (maximal marginal
// relevance: Carbonell and Goldstein, SIGIR 1998). Relevance: BM25 over the candidate sentences on stemmed words, plus
// what the question asks for (a date for "when", a number for "how many", a name for "who"), less for passages ranked
// further down. Empty where no sentence shares a telling word with the question. Pure.
QList<RankedSentence> rankSentences(const QString& question, const QList<Passage>& passages, int limit);

} // namespace sheaf
