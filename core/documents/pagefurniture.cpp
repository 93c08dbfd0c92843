#include "core/documents/pagefurniture.h"

#include <QHash>
#include <QSet>

namespace sheaf {

namespace {

constexpr int edgeLines = 3;
constexpr int fewestPages = 4;
constexpr qsizetype longestLine = 200;

struct Lines
{
    int number = 0;
    QStringList lines; // with the empty ones between paragraphs
};

// Indices of the first and last lines with something in them.
QList<qsizetype> edges(const QStringList& lines)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < lines.size() && found.size() < edgeLines; ++i) {
        if (!lines[i].isEmpty())
            found.append(i);
    }
    const qsizetype top = found.size();
    for (qsizetype i = lines.size() - 1; i >= 0 && found.size() - top < edgeLines; --i) {
        if (!lines[i].isEmpty() && !found.contains(i))
            found.append(i);
    }
    return found;
}

qsizetype countWords(const QString& text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

// i, v, x, l, c in lower case; 0 where it is none.
int romanValue(QStringView text)
{
    int total = 0;
    int last = 0;
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const char16_t c = text[i].unicode();
        const int value = c == u'i' ? 1 : c == u'v' ? 5 : c == u'x' ? 10 : c == u'l' ? 50 : c == u'c' ? 100 : 0;
        if (value == 0)
            return 0;
        total += value < last ? -value : value;
        last = std::max(last, value);
    }
    return total;
}

// "12", "- 12 -", "[12]", "xii": a number and nothing else that matters.
std::optional<int> bareNumber(const QString& line)
{
    if (line.size() > 16)
        return std::nullopt;
    qsizetype begin = 0;
    qsizetype end = line.size();
    while (begin < end && !line[begin].isLetterOrNumber())
        ++begin;
    while (end > begin && !line[end - 1].isLetterOrNumber())
        --end;
    const QStringView core = QStringView(line).mid(begin, end - begin);
    bool ok = false;
    if (const int value = core.toInt(&ok); ok && value >= 0)
        return value;
    if (const int roman = romanValue(core); roman > 0)
        return roman;
    return std::nullopt;
}

// Words in lower case with every number as '#'; empty where there are fewer than two letters, or too much text for a
// header.
QString wordKey(const QString& line)
{
    if (line.size() > longestLine)
        return {};
    QString key;
    int letters = 0;
    for (const QChar c : line) {
        if (c.isNumber()) {
            if (!key.endsWith(u'#'))
                key.append(u'#');
        } else if (c.isLetter() || c.isMark()) {
            key.append(c.toLower());
            ++letters;
        } else if (!key.isEmpty() && !key.endsWith(u' ')) {
            key.append(u' ');
        }
    }
    return letters >= 2 ? key.trimmed() : QString();
}

// Pages, by their place in the document, on which something stands.
class Occurrences
{
public:
    void add(int page)
    {
        if (page == m_last)
            return;
        m_first = m_count == 0 ? page : m_first;
        m_last = page;
        ++m_count;
    }
    bool isFurniture(int pagesWithText) const
    {
        const int span = m_last - m_first + 1;
        return (m_count >= 3 && m_count * 10 >= pagesWithText * 3) || (m_count >= 4 && m_count * 5 >= span * 2);
    }

private:
    int m_count = 0;
    int m_first = -1;
    int m_last = -1;
};

bool removeOnce(QList<Lines>& pages, int pagesWithText)
{
    QHash<QString, Occurrences> words;
    QHash<int, Occurrences> numbers; // by number minus page
    for (int p = 0; p < pages.size(); ++p) {
        for (const qsizetype i : edges(pages[p].lines)) {
            const QString& line = pages[p].lines[i];
            if (const auto number = bareNumber(line))
                numbers[*number - pages[p].number].add(p);
            else if (const QString key = wordKey(line); !key.isEmpty())
                words[key].add(p);
        }
    }
    bool removed = false;
    for (Lines& page : pages) {
        for (const qsizetype i : edges(page.lines)) {
            QString& line = page.lines[i];
            const auto number = bareNumber(line);
            const bool goes = number ? numbers.value(*number - page.number).isFurniture(pagesWithText)
                                     : words.value(wordKey(line)).isFurniture(pagesWithText);
            if (goes) {
                line.clear();
                removed = true;
            }
        }
    }
    return removed;
}

// The lines again as text; a removed line at the edge leaves nothing behind, one between paragraphs at most an empty
// line.
QString joined(const QStringList& lines)
{
    QString text;
    int breaks = 0;
    for (const QString& line : lines) {
        ++breaks;
        if (line.isEmpty())
            continue;
        if (!text.isEmpty())
            text.append(QStringView(u"\n\n").left(std::min(breaks, 2)));
        text.append(line);
        breaks = 0;
    }
    return text;
}

} // namespace

void removePageFurniture(QList<Page>& pages)
{
    qsizetype before = 0;
    int withText = 0;
    QList<Lines> work;
    for (const Page& page : pages) {
        if (page.text.isEmpty())
            continue;
        work.append(Lines{page.number, page.text.split(u'\n')});
        before += countWords(page.text);
        ++withText;
    }
    if (withText < fewestPages)
        return;
    bool any = false;
    while (removeOnce(work, withText))
        any = true;
    if (!any)
        return;
    QStringList texts;
    qsizetype after = 0;
    for (const Lines& page : work) {
        texts.append(joined(page.lines));
        after += countWords(texts.last());
    }
    if ((before - after) * 2 > before)
        return;
    qsizetype next = 0;
    for (Page& page : pages) {
        if (!page.text.isEmpty())
            page.text = texts[next++];
    }
}

} // namespace sheaf
