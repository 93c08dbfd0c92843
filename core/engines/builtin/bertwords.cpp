#include "core/engines/builtin/bertwords.h"

#include <array>

namespace sheaf {

namespace {

enum class Kind : quint8 { Word, Space, Mark, Dropped };

constexpr std::array<Kind, 128> asciiKinds = [] {
    std::array<Kind, 128> kinds{};
    for (int c = 0; c < 128; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        kinds[size_t(c)] = space ? Kind::Space : c < 32 || c == 127 ? Kind::Dropped : letter ? Kind::Word : Kind::Mark;
    }
    return kinds;
}();

Kind kindOf(char32_t c)
{
    if (c < 128)
        return asciiKinds[c];
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return Kind::Dropped;
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Kind::Space;
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
        return Kind::Mark;
    default:
        return c == QChar::ReplacementCharacter ? Kind::Dropped : Kind::Word;
    }
}

// The code point at i, and i behind it; a lone surrogate stands for itself.
char32_t take(QStringView text, qsizetype& i)
{
    const QChar c = text[i++];
    if (c.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[i++]);
    return c.unicode();
}

QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype begin = i;
        const char32_t c = take(text, i);
        const Kind kind = kindOf(c);
        if (kind == Kind::Dropped)
            continue;
        if (kind == Kind::Space)
            result += u' ';
        else if (isIdeograph(c))
            (result += u' ').append(text.mid(begin, i - begin)).append(u' ');
        else
            result.append(text.mid(begin, i - begin));
    }
    return result;
}

QString withoutAccents(const QString& text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    QString result;
    result.reserve(decomposed.size());
    for (qsizetype i = 0; i < decomposed.size();) {
        const qsizetype begin = i;
        if (QChar::category(take(decomposed, i)) != QChar::Mark_NonSpacing)
            result.append(QStringView(decomposed).mid(begin, i - begin));
    }
    return result;
}

} // namespace

bool isIdeograph(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF) ||
           (c >= 0x2A700 && c <= 0x2B73F) || (c >= 0x2B740 && c <= 0x2B81F) || (c >= 0x2B920 && c <= 0x2CEAF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

bool isBertPunctuation(char32_t c)
{
    return kindOf(c) == Kind::Mark;
}

QString bertNormalised(QStringView text)
{
    QString plain(text.size(), Qt::Uninitialized);
    QChar* out = plain.data();
    for (const QChar c : text) {
        if (c.unicode() >= 128)
            return withoutAccents(cleaned(text)).toLower();
        const Kind kind = asciiKinds[c.unicode()];
        if (kind == Kind::Dropped)
            continue;
        const bool upper = c >= u'A' && c <= u'Z';
        *out++ = kind == Kind::Space ? QChar(u' ') : upper ? QChar(c.unicode() + 32) : c;
    }
    plain.truncate(out - plain.constData());
    return plain;
}

WordRange nextBertWord(QStringView normalised, qsizetype at)
{
    while (at < normalised.size() && normalised[at] == u' ')
        ++at;
    qsizetype end = at;
    while (end < normalised.size()) {
        qsizetype behind = end;
        const char32_t c = take(normalised, behind);
        const Kind kind = kindOf(c);
        if (kind == Kind::Mark)
            return {at, end == at ? behind : end};
        if (kind == Kind::Space)
            break;
        end = behind;
    }
    return {at, end};
}

} // namespace sheaf
