#pragma once

#include <QChar>
#include <QStringView>

namespace sheaf {

// Han, Hiragana, Katakana and their iteration marks: scripts written without spaces between words.
constexpr bool isCjk(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3040 && c <= 0x30FF && c != 0x30FB) ||
           (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3005 && c <= 0x3007) || (c >= 0x31F0 && c <= 0x31FF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

// The code point that starts at `i`; a lone surrogate is returned as it is. `units` is how many UTF-16 units it takes.
inline char32_t codePointAt(QStringView text, qsizetype i, int* units)
{
    const QChar c = text[i];
    if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
        *units = 2;
        return QChar::surrogateToUcs4(c, text[i + 1]);
    }
    *units = 1;
    return c.unicode();
}

// The code point that ends before `i`, which is greater than 0.
inline char32_t codePointBefore(QStringView text, qsizetype i)
{
    const QChar c = text[i - 1];
    if (c.isLowSurrogate() && i > 1 && text[i - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[i - 2], c);
    return c.unicode();
}

// Spaces that stand in a line; line feed is not among them.
inline bool isInlineSpace(QChar c)
{
    return c != u'\n' && c.isSpace();
}

} // namespace sheaf
