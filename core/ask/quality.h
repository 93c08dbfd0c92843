#pragma once

#include "core/ask/question.h"

namespace sheaf {

// The share of the question's telling words that the answer takes up, as stems, weighted by how much they tell; 1 where
// the question has none. Pure.
double questionCoverage(const QString& question, const QString& answer);

// How good an answer is, without a model. Groundedness is the share of its claiming sentences that some source
// supports; citation precision the share of its citations that hold; both 1 where there are none to judge and nothing
// is claimed, 0 where something is claimed and nothing cited. The score weighs groundedness half and the other two a
// quarter each: an answer that takes up the question and invents what it says must stay below 1/2. Pure.
AnswerQuality qualityOf(const QString& question, const QString& answer, const QList<CheckedSentence>& sentences,
                        const QList<Citation>& citations);

} // namespace sheaf
