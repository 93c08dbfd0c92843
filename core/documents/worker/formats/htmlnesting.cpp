#include "core/documents/worker/formats/htmlnesting.h"

#include <QSet>

namespace sheaf {

namespace {

// Elements that have no content, and elements that end by themselves where the next one begins (HTML Living Standard,
// 13.1.2 and 13.1.2.4): without an end tag they are not nested.
bool nests(const QByteArray& name)
{
    static const QSet<QByteArray> others{
        "area",    "base",     "basefont", "bgsound", "br",     "col",   "embed", "frame", "hr",    "img",   "input",
        "keygen",  "link",     "meta",     "param",   "source", "track", "wbr",   "html",  "head",  "body",  "p",
        "li",      "dt",       "dd",       "rt",      "rp",     "tr",    "td",    "th",    "thead", "tbody", "tfoot",
        "caption", "colgroup", "optgroup", "option",  "h1",     "h2",    "h3",    "h4",    "h5",    "h6"};
    return !others.contains(name);
}

// Whose content is text up to their end tag.
bool isRaw(const QByteArray& name)
{
    static const QSet<QByteArray> raw{"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};
    return raw.contains(name);
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Behind the tag that begins at `from`; a “>” in quotes belongs to a value.
qsizetype endOfTag(const QByteArray& html, qsizetype from)
{
    char quote = 0;
    for (qsizetype at = from; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '>')
            return at + 1;
        else if ((c == '"' || c == '\'') && html[at - 1] == '=')
            quote = c;
    }
    return html.size();
}

// Behind the comment that begins at `from`: “-->” ends it, even within “<!-->”, and so does “--!>”.
qsizetype endOfComment(const QByteArray& html, qsizetype from)
{
    for (qsizetype at = from + 2; (at = html.indexOf("--", at)) >= 0; ++at) {
        const auto rest = QByteArrayView(html).sliced(at + 2);
        if (rest.startsWith('>'))
            return at + 3;
        if (rest.startsWith("!>") && at >= from + 4)
            return at + 4;
    }
    return html.size();
}

// Where the end tag of a raw element begins.
qsizetype endOfRaw(const QByteArray& html, const QByteArray& name, qsizetype from)
{
    for (qsizetype at = from; (at = html.indexOf("</", at)) >= 0; at += 2) {
        if (html.mid(at + 2, name.size()).toLower() == name)
            return at;
    }
    return html.size();
}

} // namespace

QByteArray withoutDeepNesting(const QByteArray& html)
{
    QByteArray out; // what is kept of the page up to `copied`
    qsizetype copied = 0;
    int depth = 0;
    int dropped = 0; // elements that are open in the page and not in `out`
    for (qsizetype at = 0; (at = html.indexOf('<', at)) >= 0;) {
        if (QByteArrayView(html).sliced(at).startsWith("<!--")) {
            at = endOfComment(html, at);
            continue;
        }
        const bool closes = at + 1 < html.size() && html[at + 1] == '/';
        const qsizetype begin = at + (closes ? 2 : 1);
        qsizetype end = begin;
        while (end < html.size() &&
               (isLetter(html[end]) || (end > begin && html[end] > ' ' && html[end] != '>' && html[end] != '/')))
            ++end;
        if (end == begin) {
            ++at;
            continue;
        }
        const QByteArray name = html.mid(begin, end - begin).toLower();
        const qsizetype behindTag = endOfTag(html, end);
        if (!closes && isRaw(name)) {
            at = endOfRaw(html, name, behindTag);
            continue;
        }
        if (nests(name) && !isRaw(name)) {
            bool drop = false;
            if (closes && dropped > 0) {
                --dropped;
                drop = true;
            } else if (closes) {
                depth = std::max(0, depth - 1);
            } else if (depth >= maxHtmlDepth) {
                ++dropped;
                drop = true;
            } else {
                ++depth;
            }
            if (drop) {
                out += html.mid(copied, at - copied);
                copied = behindTag;
            }
        }
        at = behindTag;
    }
    return copied == 0 ? html : out + html.mid(copied);
}

} // namespace sheaf
