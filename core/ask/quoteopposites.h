#pragma once

#include "core/ask/quotetokens.h"

namespace sheaf {

// Whether a claim has a word on one side of a pair of opposites (more and less, must and may, before and after; in
// English and a few in other languages) and the sentence only one of the other side, or says of all
// or always what the sentence does not. Pure.
bool saysOpposite(const QList<QuoteToken>& claim, const QList<QuoteToken>& sentence);

} // namespace sheaf
