#include "core/documents/tokencount.h"

#include "core/documents/characters.h"

namespace sheaf {

namespace {

enum class Kind { Space, Latin, Letters, Digits, Single, Other };

Kind kindOf(char32_t c)
{
    if (c < 0x80) {
        if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'))
            return Kind::Latin;
        if (c >= U'0' && c <= U'9')
            return Kind::Digits;
        return c <= U' ' ? Kind::Space : Kind::Other;
    }
    if (QChar::isSpace(c))
        return Kind::Space;
    if (isCjk(c) || (c >= 0xAC00 && c <= 0xD7A3))
        return Kind::Single;
    if (QChar::isDigit(c))
        return Kind::Digits;
    if (QChar::isLetter(c) || QChar::isMark(c))
        return c < 0x250 ? Kind::Latin : Kind::Letters;
    return Kind::Other;
}

int tokensOfRun(Kind kind, int length)
{
    switch (kind) {
    case Kind::Space:
        return 0;
    case Kind::Latin:
        return (length + 6) / 7;
    case Kind::Letters:
    case Kind::Digits:
        return (length + 2) / 3;
    case Kind::Single:
        return length;
    case Kind::Other:
        return (length + 3) / 4;
    }
    return length;
}

} // namespace

int estimateTokens(QStringView text)
{
    int total = 0;
    Kind run = Kind::Space;
    char32_t first = 0;
    int length = 0;
    for (qsizetype i = 0; i < text.size();) {
        int units = 1;
        const char32_t c = codePointAt(text, i, &units);
        const Kind kind = kindOf(c);
        if (kind != run || (kind == Kind::Other && c != first)) {
            total += tokensOfRun(run, length);
            run = kind;
            first = c;
            length = 0;
        }
        ++length;
        i += units;
    }
    return total + tokensOfRun(run, length);
}

} // namespace sheaf
