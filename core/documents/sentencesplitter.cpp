#include "core/documents/sentencesplitter.h"

#include "core/documents/abbreviations.h"
#include "core/documents/characters.h"

#include <vector>

namespace sheaf {

namespace {

constexpr qsizetype longestHeading = 80;

bool isStop(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2026);
}

bool isWideStop(QChar c)
{
    return c == u'。' || c == u'！' || c == u'？' || c == u'｡' || c == u'．';
}

bool isCloser(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'\'':
    case u')':
    case u']':
    case u'}':
    case 0x201C:
    case 0x201D:
    case 0x2019:
    case 0x00BB:
    case 0x203A:
    case u'」':
    case u'』':
    case u'）':
    case u'】':
    case u'〉':
    case u'》':
        return true;
    default:
        return false;
    }
}

bool isOpener(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'\'':
    case u'(':
    case u'[':
    case u'{':
    case 0x201C:
    case 0x201E:
    case 0x2018:
    case 0x201A:
    case 0x00AB:
    case 0x2039:
    case u'「':
    case u'『':
    case u'（':
    case u'*':
    case u'_':
    case u'#':
        return true;
    default:
        return false;
    }
}

QStringView lineFrom(QStringView text, qsizetype begin)
{
    const qsizetype end = text.indexOf(u'\n', begin);
    return text.mid(begin, end < 0 ? -1 : end - begin);
}

// "• x", "- x", "3. x", "3) x", "a) x", "(b) x".
bool isListItem(QStringView line)
{
    if (line.size() < 2)
        return false;
    static constexpr QStringView bullets = u"•◦▪▫‣⁃●○■□–—*·-+";
    if (bullets.contains(line[0]) && line[1].isSpace())
        return true;
    qsizetype i = line[0] == u'(' ? 1 : 0;
    const qsizetype core = i;
    while (i < line.size() && i - core < 3 && line[i].isDigit())
        ++i;
    if (i == core && i < line.size() && line[i].isLetter())
        ++i;
    const bool digits = i > core && line[core].isDigit();
    if (i == core || i + 1 >= line.size())
        return false;
    return (line[i] == u')' || (digits && line[i] == u'.')) && line[i + 1].isSpace();
}

bool startsAnew(QStringView line)
{
    for (const QChar c : line) {
        if (isOpener(c) || c.isSpace())
            continue;
        return !c.isLower();
    }
    return true;
}

class Splitter
{
public:
    explicit Splitter(QStringView text)
        : m_text(text)
        , m_usualLine(usualLine(text))
    {}

    QList<TextRange> split()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (c == u'\n') {
                if (breaksAtLineEnd(i))
                    endAt(i);
                m_lineStart = i + 1;
            } else if (isWideStop(c)) {
                i = wideStop(i);
            } else if (isStop(c)) {
                i = narrowStop(i);
            }
        }
        endAt(m_text.size());
        return m_found;
    }

private:
    // The length most lines stay under: the 80th of 100.
    static qsizetype usualLine(QStringView text)
    {
        std::vector<qsizetype> lengths;
        for (qsizetype begin = 0; begin < text.size();) {
            const qsizetype length = lineFrom(text, begin).size();
            if (length > 0)
                lengths.push_back(length);
            begin += length + 1;
        }
        if (lengths.empty())
            return 0;
        const auto at = lengths.begin() + std::ptrdiff_t(lengths.size() * 4 / 5);
        std::nth_element(lengths.begin(), at, lengths.end());
        return *at;
    }

    void endAt(qsizetype end)
    {
        qsizetype begin = m_begin;
        while (begin < end && m_text[begin].isSpace())
            ++begin;
        qsizetype last = end;
        while (last > begin && m_text[last - 1].isSpace())
            --last;
        if (last > begin)
            m_found.append(TextRange{int(begin), int(last)});
        m_begin = end;
    }

    bool breaksAtLineEnd(qsizetype i) const
    {
        if (i + 1 >= m_text.size() || m_text[i + 1] == u'\n')
            return true;
        const QStringView next = lineFrom(m_text, i + 1);
        if (isListItem(next))
            return true;
        const QStringView line = m_text.mid(m_lineStart, i - m_lineStart);
        // A heading stands alone: nothing of an unfinished sentence before it on an earlier line.
        const bool ownLine = m_begin >= m_lineStart || m_text.mid(m_begin, m_lineStart - m_begin).trimmed().isEmpty();
        return ownLine && line.size() * 5 <= m_usualLine * 4 && looksLikeHeading(line) && startsAnew(next);
    }

    qsizetype wideStop(qsizetype i)
    {
        if (m_text[i] == u'．' && i + 1 < m_text.size() && m_text[i + 1].isDigit())
            return i;
        while (i + 1 < m_text.size() && (isWideStop(m_text[i + 1]) || isCloser(m_text[i + 1])))
            ++i;
        endAt(i + 1);
        return i;
    }

    // The last character of the run of stops and closers that starts at `i`; ends the sentence there if it ends.
    qsizetype narrowStop(qsizetype i)
    {
        qsizetype last = i;
        while (last + 1 < m_text.size() && isStop(m_text[last + 1]))
            ++last;
        const bool single = last == i && m_text[i] == u'.';
        while (last + 1 < m_text.size() && isCloser(m_text[last + 1]))
            ++last;
        if (last + 1 < m_text.size() && !m_text[last + 1].isSpace())
            return last;
        qsizetype next = last + 1;
        while (next < m_text.size() && m_text[next].isSpace())
            ++next;
        if (next >= m_text.size() || (goesOnAnew(next) && !(single && last == i && belongsToWord(i, next))))
            endAt(last + 1);
        return last;
    }

    bool goesOnAnew(qsizetype next) const
    {
        while (next < m_text.size() && isOpener(m_text[next]))
            ++next;
        return next >= m_text.size() || !m_text[next].isLower();
    }

    QStringView wordFrom(qsizetype begin) const
    {
        qsizetype end = begin;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        return m_text.mid(begin, end - begin);
    }

    // Letters, digits and inner stops before `stop`.
    QStringView wordBefore(qsizetype stop) const
    {
        constexpr qsizetype longest = 24;
        qsizetype begin = stop;
        while (begin > m_begin && stop - begin < longest &&
               (m_text[begin - 1].isLetterOrNumber() || m_text[begin - 1] == u'.'))
            --begin;
        return m_text.mid(begin, stop - begin);
    }

    // True where the full stop at `stop` belongs to what stands before it and the sentence goes on at `next`.
    bool belongsToWord(qsizetype stop, qsizetype next) const
    {
        const QStringView word = wordBefore(stop);
        if (word.isEmpty())
            return false;
        const QStringView following = wordFrom(next);
        const bool digits = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        if (digits) {
            const bool atLineStart = m_text.mid(m_lineStart, stop - word.size() - m_lineStart).trimmed().isEmpty();
            return (atLineStart && word.size() <= 3) || (word.size() <= 2 && isGermanMonth(following));
        }
        switch (abbreviationKind(word)) {
        case AbbreviationKind::Inside:
            return true;
        case AbbreviationKind::BeforeNumber:
            if (m_text[next].isDigit())
                return true;
            break;
        case AbbreviationKind::MayEnd:
            return !following.isEmpty() && !isSentenceStarter(following);
        case AbbreviationKind::None:
            break;
        }
        const bool initial = word.size() == 1 && word[0].isUpper() && word[0] != u'I';
        // "J. R. R.", "U.S.S.R.": capitals with stops between them.
        const bool dotted =
            word.size() >= 3 && word.contains(u'.') && word[word.size() - 2] == u'.' && word.back().isUpper();
        return (initial || dotted) && !following.isEmpty() && !isSentenceStarter(following);
    }

    QStringView m_text;
    qsizetype m_usualLine;
    qsizetype m_begin = 0; // of the sentence at hand
    qsizetype m_lineStart = 0;
    QList<TextRange> m_found;
};

} // namespace

bool looksLikeHeading(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longestHeading)
        return false;
    const QChar last = trimmed.back();
    if (isStop(last) || isWideStop(last) || last == u',' || last == u';' || last == u':' || last == u'-' ||
        last == u'、')
        return false;
    return startsAnew(trimmed);
}

QList<TextRange> splitSentences(QStringView text)
{
    return Splitter(text).split();
}

} // namespace sheaf
