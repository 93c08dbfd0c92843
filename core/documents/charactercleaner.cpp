#include "core/documents/charactercleaner.h"

#include "core/documents/characters.h"

namespace sheaf {

namespace {

bool isPlainAscii(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c == u'\n' || (c >= u' ' && c <= u'~'); });
}

// Forms that stand for plain letters and only look different. Not the whole of NFKC: x² must not become x2.
bool isFoldableForm(char32_t c)
{
    return (c >= 0xFB00 && c <= 0xFB06)    // Latin ligatures
           || (c >= 0xFB13 && c <= 0xFB17) // Armenian ligatures
           || (c >= 0xFB1D && c <= 0xFDFB) // Hebrew and Arabic presentation forms
           || (c >= 0xFE70 && c <= 0xFEFC) // Arabic presentation forms B
           || (c >= 0xFF01 && c <= 0xFFDC) // full and half width
           || (c >= 0x2E80 && c <= 0x2FD5) // CJK radicals, which PDF fonts give for the characters themselves
           || (c >= 0x0132 && c <= 0x0133) || (c >= 0x01C4 && c <= 0x01CC); // IJ, DŽ, LJ, NJ
}

bool isBidiOrInvisible(char32_t c)
{
    return c == 0x200B || c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF ||
           (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isDropped(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || QChar::isSurrogate(c) || (c >= 0xE000 && c <= 0xF8FF) ||
           c >= 0xF0000 || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || isBidiOrInvisible(c);
}

// Zero width joiners change the word in Arabic and Indic scripts and nothing anywhere else.
bool joinerBelongs(QStringView text, qsizetype i)
{
    const auto takesJoiner = [](QChar c) { return c.unicode() >= 0x0600 && c.unicode() < 0x0E00 && !c.isSpace(); };
    return i > 0 && i + 1 < text.size() && takesJoiner(text[i - 1]) && takesJoiner(text[i + 1]);
}

// An accent with nothing to stand on: TeX draws its opening quotation mark with one.
bool isLooseAccent(QStringView text, qsizetype i)
{
    return text[i].unicode() >= 0x0300 && text[i].unicode() <= 0x036F && (i == 0 || text[i - 1].isSpace());
}

bool endsLine(QStringView text, qsizetype i)
{
    while (i < text.size() && isInlineSpace(text[i]) && text[i] != u'\r')
        ++i;
    return i < text.size() && (text[i] == u'\n' || text[i] == u'\r');
}

QString filtered(const QString& text)
{
    const QStringView view(text);
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < view.size();) {
        int units = 1;
        const char32_t c = codePointAt(view, i, &units);
        if (c == u'\n' || c == pdfHyphenMark) {
            out.append(view[i]);
        } else if (c == u'\r') {
            if (i + 1 >= view.size() || view[i + 1] != u'\n')
                out.append(u'\n');
        } else if (c == u'\f' || c == 0x2029) {
            out.append(QStringView(u"\n\n"));
        } else if (c == u'\v' || c == 0x85 || c == 0x2028) {
            out.append(u'\n');
        } else if (c == u'\t' || (units == 1 && view[i].isSpace())) {
            out.append(u' ');
        } else if (c == 0xAD) {
            if (endsLine(view, i + 1))
                out.append(view[i]);
        } else if (c == 0x200C || c == 0x200D) {
            if (joinerBelongs(view, i))
                out.append(view[i]);
        } else if (!isDropped(c) && !isLooseAccent(view, i)) {
            if (isFoldableForm(c))
                out.append(view.mid(i, units).toString().normalized(QString::NormalizationForm_KC));
            else
                out.append(view.mid(i, units));
        }
        i += units;
    }
    return out;
}

} // namespace

QString cleanCharacters(const QString& text)
{
    QString current = text;
    // A dropped character may bring a joiner or a soft hyphen to another neighbour: look again until nothing changes.
    while (!isPlainAscii(current)) {
        QString next = filtered(current).normalized(QString::NormalizationForm_C);
        if (next == current)
            break;
        current = std::move(next);
    }
    return current;
}

} // namespace sheaf
