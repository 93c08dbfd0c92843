#pragma once

#include "core/documents/textrange.h"

#include <QList>
#include <QString>

namespace sheaf {

// A word of a claim or a passage, with what must not differ between the two.
struct QuoteToken
{
    TextRange range;
    QString lower; // compatibility forms written out, a word divided at a line's end put together
    QString stem;
    double weight = 1;   // as Word::weight; 0 for function words of other languages and kana as well
    QStringList numbers; // the values it may mean, as written plainly: "27.502" is 27.502 or 27502; empty for a word
    QString unit;        // written onto the number or by a sign: "mb", "percent", "usd"
    bool isName = false; // with a capital inside a sentence, of letters and digits, a month
    bool isCapital = false;
    bool isNegation = false;
    bool isWithout = false; // a negation that denies the words behind it only
    bool startsSentence = false;
    int clause = 0; // counted from 0; ends at commas, colons, brackets, "and", "but"

    bool tells() const { return weight >= 0.5 && !isNegation; }
    bool isNumber() const { return !numbers.isEmpty(); }
};

// The words of a text in order. Knows number words, negations and months of English, German, French, Spanish, Italian
// and Russian, negations of Chinese and Japanese. Pure.
QList<QuoteToken> quoteTokens(const QString& text);

// The same word, or one that begins like it for most of its length: endings of languages without a stemmer here. Pure.
bool isSameWord(const QuoteToken& a, const QuoteToken& b);

} // namespace sheaf
