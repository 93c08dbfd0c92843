#pragma once

#include "core/engines/answerwriter.h"

namespace sheaf {

// A sentence of a passage, or a row of a table, and how well it answers.
struct RankedSentence
{
    int passage = 0; // Passage::number
    QString text;    // white space simplified; a row as "label: values"
    double score = 0;
    int begin = 0; // where it stands in the passage
    bool isRow = false;
    double coverage = 0; // share of the question's telling words it has
};

// The sentences that answer a question best, best first, at most `limit`, no two that say the same and not all of one
// passage (maximal marginal relevance: Carbonell and Goldstein, SIGIR 1998). Relevance: BM25 over the candidate
// sentences on stemmed words, plus what the question asks for (a date for "when", a number for "how many", a name for
// "who"), less for passages ranked further down and for rows. Empty where no sentence shares a telling word with the
// question. Pure.
QList<RankedSentence> rankSentences(const QString& question, const QList<Passage>& passages, int limit);

} // namespace sheaf
