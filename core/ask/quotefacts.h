#pragma once

#include "core/ask/quotetokens.h"

namespace sheaf {

// Whether a passage's sentence may support a claim at all: what has to be the same is. All numbers of the claim stand
// there with their units and belong to the same words, all its names do and do the same to each other, what is denied
// is denied in both, neither says the opposite of the other (more and less, must and may, before and after), and no
// word stands in another's place. In
// doubt it says no: a claim that is marked although it holds costs a look, one that is not although it does not costs
// trust. `passage` is all there is around the sentence. Pure.
bool factsAgree(const QList<QuoteToken>& claim, const QList<QuoteToken>& sentence, const QList<QuoteToken>& passage);

// The same numbers in the same order, signs and decimals included. Pure.
bool sameNumbers(const QList<QuoteToken>& a, const QList<QuoteToken>& b);

// Whether words of this clause deny what it says ("no", "never", "is false"). Pure.
bool isDenied(const QList<QuoteToken>& tokens);

} // namespace sheaf
