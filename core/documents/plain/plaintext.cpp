#include "core/documents/plain/plaintext.h"

namespace sheaf {

namespace {

// Pages are bounded; a text that is longer goes on in the next, after a line's end where one is near.
constexpr qsizetype plainPageCharacters = 500'000;

QList<Page> cutIntoPages(const QString& text, bool keepLines)
{
    QList<Page> pages;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = from + plainPageCharacters;
        if (end >= text.size()) {
            end = text.size();
        } else {
            const qsizetype lineEnd = text.lastIndexOf(u'\n', end);
            if (lineEnd > from + plainPageCharacters / 2)
                end = lineEnd + 1;
            else if (text[end].isLowSurrogate())
                --end;
        }
        pages.append(Page{int(pages.size()) + 1, text.mid(from, end - from), {}, keepLines});
        from = end;
    }
    return pages;
}

} // namespace

DocumentText readPlain(const QString& text, FileFormat format, const QString& name)
{
    DocumentText document;
    if (format == FileFormat::Delimited)
        document = readDelimited(text, name);
    else if (format == FileFormat::Markdown)
        document = readMarkdown(text);
    if (document.pages.isEmpty())
        document.pages = cutIntoPages(text, format != FileFormat::Text);
    document.paged = false;
    document.pageCount = int(document.pages.size());
    return document;
}

} // namespace sheaf
