#include "core/documents/spanlocator.h"

#include "core/documents/characters.h"

#include <QString>
#include <vector>

namespace sheaf {

namespace {

constexpr qsizetype insideWordsFrom = 16;

bool isCompared(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

// The compared form of a text, and for each of its units the range in the text it came from.
struct Folded
{
    QString letters;
    std::vector<int> begins;
    std::vector<int> ends;

    explicit Folded(QStringView text)
    {
        letters.reserve(text.size());
        begins.reserve(size_t(text.size()));
        ends.reserve(size_t(text.size()));
        for (qsizetype i = 0; i < text.size();) {
            int units = 1;
            const char32_t c = codePointAt(text, i, &units);
            if (c < 0x80) {
                if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'))
                    append(QChar(char16_t(c)), i, units);
                else if (c >= U'A' && c <= U'Z')
                    append(QChar(char16_t(c + 0x20)), i, units);
            } else if (!QChar::isSurrogate(c) && isCompared(c)) {
                appendFolded(text.mid(i, units), c, i, units);
            }
            i += units;
        }
    }

private:
    void append(QChar c, qsizetype at, int units)
    {
        letters.append(c);
        begins.push_back(int(at));
        ends.push_back(int(at) + units);
    }

    void appendFolded(QStringView original, char32_t c, qsizetype at, int units)
    {
        if (QChar::decompositionTag(c) == QChar::NoDecomposition) {
            const auto folded = QChar::fromUcs4(QChar::toCaseFolded(c));
            for (const QChar unit : QStringView(folded))
                append(unit, at, units);
            return;
        }
        // Compatibility forms may bring spaces and punctuation with them ("½" is 1⁄2): only what is compared stays.
        const QString plain = original.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (const QChar unit : plain) {
            if (unit.isSurrogate() || isCompared(unit.unicode()))
                append(unit, at, units);
        }
    }
};

bool isWordCharacter(char32_t c)
{
    return isCompared(c) && !isCjk(c);
}

// True where no word goes on across `at`.
bool isWordBoundary(QStringView text, int at)
{
    if (at <= 0 || at >= text.size())
        return true;
    int units = 1;
    return !isWordCharacter(codePointBefore(text, at)) || !isWordCharacter(codePointAt(text, at, &units));
}

} // namespace

QList<TextRange> locateAll(QStringView text, QStringView quote, int most)
{
    QList<TextRange> whole;
    QList<TextRange> inside;
    const QString wanted = foldedLetters(quote);
    if (wanted.isEmpty() || most <= 0)
        return whole;
    const Folded folded(text);
    qsizetype from = 0;
    while (whole.size() < most) {
        const qsizetype at = folded.letters.indexOf(wanted, from);
        if (at < 0)
            break;
        const TextRange range{folded.begins[size_t(at)], folded.ends[size_t(at + wanted.size() - 1)]};
        const bool isWhole = isWordBoundary(text, range.begin) && isWordBoundary(text, range.end);
        if (isWhole)
            whole.append(range);
        else if (wanted.size() >= insideWordsFrom && inside.size() < most)
            inside.append(range);
        from = isWhole ? at + wanted.size() : at + 1;
    }
    return whole.isEmpty() ? inside : whole;
}

std::optional<TextRange> locateQuote(QStringView text, QStringView quote)
{
    const QList<TextRange> found = locateAll(text, quote, 1);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QString foldedLetters(QStringView text)
{
    return Folded(text).letters;
}

} // namespace sheaf
