#include "core/documents/textcleaner.h"

#include "core/documents/charactercleaner.h"
#include "core/documents/characters.h"
#include "core/documents/hyphenation.h"
#include "core/documents/pagefurniture.h"

#include <QStringView>

namespace sheaf {

namespace {

// A line of Chinese or Japanese at least this long was broken by the margin, not by its author. Counted on what has
// been joined so far, so that a second cleaning decides alike.
constexpr qsizetype wrappedCjkLine = 20;

bool continuesInCjk(QStringView line, QStringView next)
{
    if (line.size() < wrappedCjkLine || next.isEmpty())
        return false;
    int units = 0;
    const char32_t last = codePointBefore(line, line.size());
    return (isCjk(last) || last == U'、' || last == U'・') && isCjk(codePointAt(next, 0, &units));
}

QString joinedCjkLines(const QString& text)
{
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 0x3000; }))
        return text;
    QString out;
    out.reserve(text.size());
    qsizetype lineStart = 0; // in out
    const QStringView view(text);
    for (qsizetype begin = 0; begin <= text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        const QStringView line = view.mid(begin, end - begin);
        if (begin > 0 && !continuesInCjk(QStringView(out).mid(lineStart), line)) {
            out.append(u'\n');
            lineStart = out.size();
        }
        out.append(line);
        begin = end + 1;
    }
    return out;
}

// One space, no space around line breaks, at most one empty line, none at either end.
QString normalisedSpace(const QString& text)
{
    QString out;
    out.reserve(text.size());
    int breaks = 0;
    bool space = false;
    for (const QChar c : text) {
        if (c == u'\n') {
            ++breaks;
        } else if (c.isSpace()) {
            space = true;
        } else {
            if (!out.isEmpty() && breaks > 0)
                out.append(QStringView(u"\n\n").left(std::min(breaks, 2)));
            else if (!out.isEmpty() && space)
                out.append(u' ');
            breaks = 0;
            space = false;
            out.append(c);
        }
    }
    return out;
}

// Lines as they are, without the spaces they end with; at most one empty line, none at either end.
QString keptLines(const QString& text)
{
    QString out;
    out.reserve(text.size());
    int breaks = 0;
    for (const QStringView each : qTokenize(text, u'\n')) {
        QStringView line = each;
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
        if (!line.isEmpty()) {
            if (!out.isEmpty())
                out.append(QStringView(u"\n\n").left(std::min(breaks, 2)));
            breaks = 0;
            out.append(out.isEmpty() ? line.trimmed() : line);
        }
        ++breaks;
    }
    return out;
}

QList<Page> cleanedOnce(QList<Page> pages)
{
    for (Page& page : pages)
        page.text = normalisedSpace(cleanCharacters(page.text));
    const HyphenEvidence evidence(pages);
    for (Page& page : pages)
        page.text = normalisedSpace(joinedCjkLines(joinHyphens(page.text, evidence)));
    removePageFurniture(pages);
    return pages;
}

bool sameText(const QList<Page>& a, const QList<Page>& b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const Page& x, const Page& y) { return x.text == y.text; });
}

QList<Page> cleanedWrapped(QList<Page> pages)
{
    // Removing a line can bring the halves of a word together, and joining lines can bring a header into reach. Every
    // pass but the last makes the text shorter, so this ends.
    for (;;) {
        QList<Page> next = cleanedOnce(pages);
        if (sameText(next, pages))
            return next;
        pages = std::move(next);
    }
}

} // namespace

QList<Page> cleanPages(QList<Page> pages)
{
    QList<Page> wrapped;
    for (const Page& page : std::as_const(pages)) {
        if (!page.keepLines)
            wrapped.append(page);
    }
    wrapped = cleanedWrapped(std::move(wrapped));
    auto next = wrapped.begin();
    for (Page& page : pages) {
        if (page.keepLines)
            page.text = keptLines(cleanCharacters(page.text));
        else
            page = std::move(*next++);
    }
    return pages;
}

} // namespace sheaf
