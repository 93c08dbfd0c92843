#pragma once

#include <QString>

namespace sheaf {

// What QtPdf writes in place of a hyphen at a line's end together with the line break (seen in 6.4.2).
inline constexpr char16_t pdfHyphenMark = 0xFFFE;

// The character rules of textcleaner.h for one text. Line ends become '\n', form feeds an empty line, other blanks stay
// for later; pdfHyphenMark stays, and a soft hyphen stays where a line ends after it: joinHyphens() reads both. Pure,
// idempotent.
QString cleanCharacters(const QString& text);

} // namespace sheaf
