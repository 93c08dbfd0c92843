#pragma once

#include <QString>

namespace sheaf {

// A text as the uncased BERT tokenizer sees it before it divides words (Devlin et al., NAACL 2019, BasicTokenizer):
// control characters dropped, accents stripped (NFD without nonspacing marks), lower case, one space for any white
// space, and each Chinese ideograph between two spaces. Pure, linear.
QString bertNormalised(QStringView text);

// Whether a character is punctuation for BERT: every ASCII character that is neither letter, digit, space nor control,
// and the Unicode categories P*.
bool isBertPunctuation(char32_t c);

// The ideographs that BERT takes for words.
bool isIdeograph(char32_t c);

// Where the word that begins at or behind `at` lies in a normalised text, as [begin, end); begin == end where there is
// none. A punctuation mark is a word by itself.
struct WordRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
};
WordRange nextBertWord(QStringView normalised, qsizetype at);

} // namespace sheaf
