#pragma once

#include <QStringView>

namespace sheaf {

// What a worker sends for a page that shows glyphs and has no character for any of them.
inline constexpr char16_t lostGlyph = 0xFFFD;

// True where most of a page's characters say nothing: its fonts carry no table from glyphs to characters, and what
// comes out is glyph numbers (control characters), private use, or replacement characters. Such a page must not be
// searched or embedded. Blanks do not count; a text of nothing but blanks is not lost. Pure.
bool isLostText(QStringView text);

} // namespace sheaf
