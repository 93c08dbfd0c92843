#include "core/documents/hyphenation.h"

#include "core/documents/charactercleaner.h"
#include "core/documents/characters.h"

#include <array>

namespace sheaf {

namespace {

constexpr QChar hyphenMark{pdfHyphenMark};
constexpr QChar softHyphen{0xAD};

bool isHyphen(QChar c)
{
    return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011);
}

bool isWordChar(QChar c)
{
    return c.isLetter() || c.isMark();
}

QStringView lettersBefore(QStringView text, qsizetype end)
{
    qsizetype begin = end;
    while (begin > 0 && isWordChar(text[begin - 1]))
        --begin;
    return text.mid(begin, end - begin);
}

QStringView lettersFrom(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && isWordChar(text[end]))
        ++end;
    return text.mid(begin, end - begin);
}

// A divided word: where its hyphen stands and where it goes on.
struct Division
{
    qsizetype hyphen = 0;
    qsizetype next = 0;
};

// The division whose hyphen stands at `i`, if there is one: something directly before it and a letter or digit on the
// next line.
std::optional<Division> divisionAt(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (!isHyphen(c) && c != softHyphen && c != hyphenMark)
        return std::nullopt;
    if (i == 0 || !text[i - 1].isLetterOrNumber())
        return std::nullopt;
    qsizetype next = i + 1;
    int breaks = c == hyphenMark ? 1 : 0;
    while (next < text.size() && text[next].isSpace())
        breaks += text[next++] == u'\n' ? 1 : 0;
    const int most = c == hyphenMark ? 2 : 1;
    if (breaks == 0 || breaks > most || next >= text.size() || !text[next].isLetterOrNumber())
        return std::nullopt;
    return Division{i, next};
}

bool isConjunction(QStringView word)
{
    static constexpr std::array<QStringView, 8> words = {u"und",   u"oder", u"bis", u"bzw",
                                                         u"sowie", u"and",  u"or",  u"to"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

QString joinedKey(QStringView left, QStringView right)
{
    return (left.toString() + right.toString()).toLower();
}

} // namespace

HyphenEvidence::HyphenEvidence(const QList<Page>& pages)
{
    for (const Page& page : pages) {
        const QStringView text(page.text);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto division = divisionAt(text, i);
            if (!division)
                continue;
            const QStringView left = lettersBefore(text, i);
            const QStringView right = lettersFrom(text, division->next);
            if (!left.isEmpty() && !right.isEmpty() && right[0].isLower())
                m_seen.insert(joinedKey(left, right), Seen());
        }
    }
    if (m_seen.isEmpty())
        return;
    for (const Page& page : pages)
        count(page.text);
}

void HyphenEvidence::count(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        if (!isWordChar(text[i])) {
            ++i;
            continue;
        }
        const QStringView word = lettersFrom(text, i);
        i += word.size();
        if (const auto found = m_seen.find(word.toString().toLower()); found != m_seen.end())
            ++found->joined;
        if (i + 1 < text.size() && isHyphen(text[i]) && isWordChar(text[i + 1])) {
            if (const auto found = m_seen.find(joinedKey(word, lettersFrom(text, i + 1))); found != m_seen.end())
                ++found->hyphenated;
        }
    }
}

bool HyphenEvidence::keepsHyphen(QStringView left, QStringView right) const
{
    if (left.size() == 1)
        return true;
    const auto found = m_seen.constFind(joinedKey(left, right));
    return found != m_seen.constEnd() && found->hyphenated > found->joined;
}

QString joinHyphens(const QString& text, const HyphenEvidence& evidence)
{
    const QStringView view(text);
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < view.size(); ++i) {
        const QChar c = view[i];
        const auto division = divisionAt(view, i);
        if (!division) {
            if (c == hyphenMark)
                out.append(u'-');
            else if (c != softHyphen)
                out.append(c);
            continue;
        }
        const QStringView left = lettersBefore(view, i);
        const QStringView right = lettersFrom(view, division->next);
        if (c != softHyphen && !left.isEmpty() && isConjunction(right)) {
            out.append(QStringView(u"- "));
        } else if (c != softHyphen) {
            const bool divided = !left.isEmpty() && !right.isEmpty() && right[0].isLower();
            if (!divided || evidence.keepsHyphen(left, right))
                out.append(c == hyphenMark ? QChar(u'-') : c);
        }
        i = division->next - 1;
    }
    return out;
}

} // namespace sheaf
