#pragma once

#include "core/ask/quotetokens.h"

#include <optional>

namespace sheaf {

// Words of a passage that are most like a claim.
struct AlignedRun
{
    qsizetype begin = 0; // of the passage's words
    qsizetype end = 0;
    qsizetype edits = 0; // words to put in, leave out or exchange to make the claim of it
};

// The stretch of the passage with the fewest edits to all of the claim, the first of several, by stems (Sellers,
// Journal of Algorithms, 1980). Nothing where no word is shared. Time: words of the claim by words of the passage.
// Pure.
std::optional<AlignedRun> bestRun(const QList<QuoteToken>& claim, const QList<QuoteToken>& passage);

// Whether a word of the claim stands where the sentence has another one, between the same neighbours: "a silver mirror"
// for "a bronze mirror". Function words and forms of one word do not count. Pure.
bool exchangesWord(const QList<QuoteToken>& claim, const QList<QuoteToken>& sentence);

} // namespace sheaf
