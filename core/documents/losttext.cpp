#include "core/documents/losttext.h"

#include "core/documents/charactercleaner.h"
#include "core/documents/characters.h"

namespace sheaf {

namespace {

bool saysNothing(char32_t c)
{
    if (c == lostGlyph || QChar::isSurrogate(c))
        return true;
    if (c == pdfHyphenMark)
        return false;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_PrivateUse ||
           category == QChar::Other_NotAssigned;
}

} // namespace

bool isLostText(QStringView text)
{
    qsizetype lost = 0;
    qsizetype readable = 0;
    for (qsizetype i = 0; i < text.size();) {
        int units = 1;
        const char32_t c = codePointAt(text, i, &units);
        i += units;
        if (saysNothing(c) && !QChar::isSpace(c))
            ++lost;
        else if (!QChar::isSpace(c))
            ++readable;
    }
    return lost > readable;
}

} // namespace sheaf
