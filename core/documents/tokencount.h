#pragma once

#include <QStringView>

namespace sheaf {

// An estimate of the tokens a language model's tokenizer makes of a text; no tokenizer is asked, so it needs none and
// never waits.
//
//  - A word of Latin letters: 1 for each 7 letters begun. Words of other alphabets: 1 for each 3 letters begun.
//  - Chinese and Japanese characters, and Hangul syllables: 1 each. Digits: 1 for each 3 begun (how tiktoken groups
//  them).
//  - Other characters: 1 for each run of up to 4 equal ones. White space: nothing, it is part of the token that
//  follows.
//
// Near 4 characters of English a token, the rule of thumb OpenAI gives. Splitting a text at white space does not change
// the sum; splitting it anywhere else never makes the sum smaller. Pure, linear.
int estimateTokens(QStringView text);

} // namespace sheaf
