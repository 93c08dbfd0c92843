#pragma once

#include "core/documents/textrange.h"

#include <QList>
#include <QStringView>
#include <optional>

namespace sheaf {

// Finds a quote in a text by its letters and digits alone: white space, line breaks, hyphens, quotation marks and all
// other punctuation are passed over on both sides, case and compatibility forms (ligatures, full width, superscripts, é
// as e and accent) do not matter. The sequence of letters and digits must be the same, whole words at both ends; a
// quote of 16 letters or more may also begin or end inside a word, where the text lacks its spaces. So a quote from
// cleaned text is found in the raw text and the other way round. A quote without letters or digits is never found.
// Pure, linear but for quotes that nearly repeat.

// The first place, from the quote's first letter or digit to its last.
std::optional<TextRange> locateQuote(QStringView text, QStringView quote);

// Up to `most` places that do not overlap, in order.
QList<TextRange> locateAll(QStringView text, QStringView quote, int most);

// The letters and digits of a text as they are compared.
QString foldedLetters(QStringView text);

} // namespace sheaf
